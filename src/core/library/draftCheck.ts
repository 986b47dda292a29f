import { isMaterial } from '../drafts/draftDifferences';
import type { DraftQuotation } from '../drafts/draftQuotations';
import { draftQuotations } from '../drafts/draftQuotations';
import { evenForm } from '../drafts/evenForm';
import type { Piece } from '../drafts/words';
import { draftPieces } from '../drafts/words';
import type { Analysis } from '../model';
import { remembered } from '../remembered';
import { stemOf } from '../statements/terms';
import { Ties } from '../statements/ties';
import type { DraftSpeaker } from './draftFacts';
import { dayDiffers, speakerDiffers } from './draftFacts';
import type { Fit, HeldAgainst } from './draftFit';
import { fitOf, quotationOf } from './draftFit';
import type { DraftCheck, DraftMatch, DraftQuotationRow } from './draftRows';
import { findStretches } from './findStretches';
import { Lines } from './lines';
import type { QuotationRow } from './rows';

/** A fit with the quotation it stands in. */
interface FitWithRow extends Fit {
  readonly row: QuotationRow | null;
}

/** Words so few are said by many. */
const FEWEST_FOR_SPEAKER = 4;
const MOST_MATCHES = 5;
/** UTF-16 units. */
const AROUND = 16;
const MOST_LOOKED_UP = 1000;

/** What sources have of quotations that were looked up of late, the oldest first; to be forgotten when a source changes. */
export type LookedUp = Map<string, { readonly start: number; readonly fits: readonly Fit[] }>;

/** What a quotation is looked up by: its words, the cue between them, and a little around, which tells where sentences begin. */
function nameOf(text: string, { segments }: DraftQuotation): string {
  const [start, end] = [segments[0]?.start ?? 0, segments.at(-1)?.end ?? 0];
  const places = segments.map(segment => `${String(segment.start - start)}-${String(segment.end - start)}`);
  return `${places.join()} ${text.slice(Math.max(0, start - AROUND), end + AROUND)}`;
}

const moved = (fit: Fit, by: number): Fit =>
  by === 0
    ? fit
    : {
        ...fit,
        differences: fit.differences.map(one => ({ ...one, start: one.start + by, end: one.end + by })),
      };

/**
 * Holds the quotations of a draft against all sources.
 * @param lookedUp by earlier checks, so that as one types only what has changed is looked up; this one's are put to it
 */
export function checkDraft(
  text: string,
  version: number,
  analysis: Analysis,
  sources: HeldAgainst,
  lookedUp: LookedUp,
): Omit<DraftCheck, 'waiting'> {
  const { index, vocabulary, shelf } = sources;
  const bitsOf = (term: string): number => vocabulary.word(vocabulary.idOf(stemOf(term))).bits;
  const isKnown = (word: string): boolean =>
    index.words.numberOf(word) !== undefined || vocabulary.isListed(stemOf(word));
  const forms = new Map<string, string>();
  const even = (printed: string): string => {
    const known = forms.get(printed) ?? evenForm(printed);
    forms.set(printed, known);
    return known;
  };
  const drafts = draftQuotations(text, analysis).map(quotation => {
    const pieces = draftPieces(text, quotation.segments);
    const words = pieces.filter(({ kind }) => kind === 'word');
    const [name, start] = [nameOf(text, quotation), quotation.segments[0]?.start ?? 0];
    return { quotation, pieces, words, name, start };
  });
  const unknown = drafts.filter(({ name }) => !lookedUp.has(name));
  const stretches = findStretches(
    unknown.map(({ pieces, words }) => ({ words: words.map(word => word.text).join(' '), isLoose: isLoose(pieces) })),
    index,
  );
  const found: LookedUp = new Map(
    unknown.map(({ name, pieces, start }, at) => [
      name,
      {
        start,
        fits: (stretches[at] ?? [])
          .flatMap(stretch => fitOf({ text, pieces }, stretch, sources, bitsOf, isKnown, even) ?? [])
          .sort((a, b) => weight(a) - weight(b) || b.share - a.share || inOrder(a.source, b.source)),
      },
    ]),
  );
  const fitsOf = ({ name, start }: { readonly name: string; readonly start: number }): readonly Fit[] => {
    const known = found.get(name) ?? lookedUp.get(name);
    return known?.fits.map(fit => moved(fit, start - known.start)) ?? [];
  };
  const lines = new Lines(text);
  const linesOf = remembered((held: { readonly text: string }) => new Lines(held.text));
  const matchOf = (fit: FitWithRow): readonly DraftMatch[] => {
    const held = shelf.get(fit.source);
    return held ? [matchIn(held, fit, linesOf(held), lines)] : [];
  };
  const ties = new Ties();
  const rows = drafts.map(({ quotation, words, name, start }): DraftQuotationRow => {
    const fits = fitsOf({ name, start });
    const own = speakerIn(analysis, quotation);
    const isOther = ({ row }: FitWithRow): boolean =>
      row !== null && own !== null && speakerDiffers(own, row, sources.namesOf, ties);
    const exact = fits.filter(fit => weight(fit) === 0);
    // To look up a quotation takes longer than to find its words.
    const near = (exact.length > 0 ? exact : fits.slice(0, MOST_MATCHES)).map(fit => ({
      ...fit,
      row: quotationOf(fit, sources),
    }));
    const ranked = byBest(near, isOther);
    const [best] = ranked;
    const isOthers = best !== undefined && words.length >= FEWEST_FOR_SPEAKER && isOther(best);
    const said = analysis.quotations[quotation.index]?.said;
    const reports = ranked.flatMap(({ row }) => row ?? []);
    return {
      parts: quotation.segments.map(segment => lines.place(segment)),
      text: quotation.segments.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ')).join(' … '),
      speaker: own?.name ?? null,
      verdict: exact.length > 0 ? 'found' : best ? 'differs' : 'not-found',
      matches: ranked.slice(0, MOST_MATCHES).flatMap(matchOf),
      sources: new Set(exact.map(({ source }) => source)).size,
      otherSpeaker: isOthers ? (best.row?.speaker?.name ?? null) : null,
      otherDay: said && own && !isOthers ? dayDiffers(said, reports) : null,
    };
  });
  for (const { name } of drafts) {
    const own = found.get(name) ?? lookedUp.get(name);
    // Put last again, since the first are dropped first.
    lookedUp.delete(name);
    if (own) lookedUp.set(name, own);
  }
  for (const name of lookedUp.keys()) {
    if (lookedUp.size <= Math.max(MOST_LOOKED_UP, drafts.length)) break;
    lookedUp.delete(name);
  }
  return { version, quotations: rows, sources: shelf.size };
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const isLoose = (pieces: readonly Piece[]): boolean => pieces.some(({ kind }) => kind === 'cut' || kind === 'joint');

/** Whom the draft names for a quotation; null where it names nobody, or it is not sure whom. */
function speakerIn({ quotations, speakers }: Analysis, { index }: DraftQuotation): DraftSpeaker | null {
  const quotation = quotations[index];
  const name = quotation?.speaker?.name;
  if (name == null || quotation?.confidence === 'unsure') return null;
  return { name, roles: speakers.find(one => one.name === name)?.roles ?? [] };
}

/** How much of what is said is not as in the source: each thing, and a little for its length. */
const weight = ({ differences }: Fit): number =>
  differences
    .filter(isMaterial)
    .reduce((sum, { here, there }) => sum + 1 + Math.max(here.length, there.length) / 20, 0);

/** One fit a source: of those nearest to the draft first what its speaker said, then what stands between marks; then the others. */
function byBest(fits: readonly FitWithRow[], isOther: (fit: FitWithRow) => boolean): readonly FitWithRow[] {
  const rank = (fit: FitWithRow): number => (fit.row === null ? 1 : isOther(fit) ? 2 : 0) + (fit.isQuoted ? 0 : 0.5);
  const least = Math.min(...fits.map(weight));
  const ordered = fits.toSorted(
    (a, b) => Number(weight(a) > least) - Number(weight(b) > least) || rank(a) - rank(b) || weight(a) - weight(b),
  );
  const seen = new Set<string>();
  return ordered.filter(({ source }) => !seen.has(source) && seen.add(source));
}

const matchIn = (
  { head, text }: { readonly head: DraftMatch['source']; readonly text: string },
  { span, row, isQuoted, differences }: FitWithRow,
  sourceLines: Lines,
  draftLines: Lines,
): DraftMatch => ({
  source: head,
  place: sourceLines.place(span),
  wording: text.slice(span.start, span.end).replace(/\s+/g, ' '),
  quotation: row,
  isQuoted,
  differences: differences.map(({ kind, here, there, start, end }) => ({
    kind,
    place: draftLines.place({ start, end }),
    here,
    there,
  })),
});
