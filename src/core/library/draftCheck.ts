import { isMaterial } from '../drafts/draftDifferences';
import type { DraftQuotation } from '../drafts/draftQuotations';
import { draftQuotations } from '../drafts/draftQuotations';
import { readableDraft, withSigns } from '../drafts/readableDraft';
import { evenForm } from '../drafts/evenForm';
import type { Piece } from '../drafts/words';
import { draftPieces } from '../drafts/words';
import type { Analysis } from '../model';
import { Recent } from '../recent';
import { remembered, rememberedByText } from '../remembered';
import { inOrder } from '../sorted';
import { stemOf } from '../statements/terms';
import { Ties } from '../statements/ties';
import type { DraftSpeaker } from './draftFacts';
import { dayDiffers, speakerDiffers } from './draftFacts';
import type { Fit, HeldAgainst } from './draftFit';
import { fitOf, quotationOf } from './draftFit';
import type { DraftCheck, DraftMatch, DraftQuotationRow } from './draftRows';
import type { Stretch } from './findStretches';
import { findStretches } from './findStretches';
import { Lines } from './lines';
import type { QuotationRow } from './rows';

/** A fit with the quotation it stands in. */
interface FitWithRow extends Fit {
  readonly row: QuotationRow | null;
}

/** Words so few are said by many. */
const FEWEST_FOR_SPEAKER = 4;
const MOST_NEAR = 5;
/** Matches that are told; those that `findStretches` gives are counted. */
const MOST_MATCHES = 20;
/** Words of one quotation that two papers spell differently. */
const MOST_RESPELT = 2;
/** UTF-16 units. */
const AROUND = 16;
/** More than any draft has. */
const MOST_LOOKED_UP = 5000;

/** What sources have of a quotation, best first, and where it stood in its draft when it was looked up. */
interface FoundFits {
  readonly start: number;
  readonly fits: readonly Fit[];
}

/** What sources have of quotations that were looked up of late; to be cleared when a source changes. */
export class LookedUp extends Recent<string, FoundFits> {
  constructor() {
    super(MOST_LOOKED_UP);
  }
}

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
  const bitsOf = rememberedByText(term => vocabulary.word(vocabulary.idOf(stemOf(term))).bits);
  const isKnown = rememberedByText(
    word => index.words.numberOf(word) !== undefined || vocabulary.isListed(stemOf(word)),
  );
  const even = rememberedByText(evenForm);
  const readable = readableDraft(text);
  const printed = withSigns(text);
  const { quotations, unclosed } = draftQuotations(readable, analysis);
  const drafts = quotations.map(quotation => {
    const pieces = draftPieces(printed, quotation.segments);
    const words = pieces.filter(({ kind }) => kind === 'word');
    const [name, start] = [nameOf(text, quotation), quotation.segments[0]?.start ?? 0];
    return { quotation, pieces, words, name, start };
  });
  const known = new Map(drafts.map(({ name }) => [name, lookedUp.get(name)]));
  const unknown = drafts.filter(({ name }) => known.get(name) === undefined);
  const stretches = findStretches(
    unknown.map(({ pieces, words }) => ({ words: words.map(word => word.text).join(' '), isLoose: isLoose(pieces) })),
    index,
  );
  for (const [at, { name, pieces, start }] of unknown.entries()) {
    const fits = fitting(stretches[at] ?? [], stretch =>
      fitOf({ text: printed, pieces }, stretch, sources, bitsOf, isKnown, even),
    ).toSorted((a, b) => weight(a) - weight(b) || b.share - a.share || inOrder(a.source, b.source));
    known.set(name, { start, fits });
    lookedUp.set(name, { start, fits });
  }
  const lines = new Lines(text);
  const matchOf = (fit: FitWithRow): readonly DraftMatch[] => {
    const [held, own] = [shelf.get(fit.source), shelf.lines(fit.source)];
    return held && own ? [matchIn(held, fit, own, lines)] : [];
  };
  const ties = new Ties();
  const rows = drafts.map(({ quotation, words, name, start }): DraftQuotationRow => {
    const own = known.get(name);
    const fits = own?.fits.map(fit => moved(fit, start - own.start)) ?? [];
    const speaker = speakerIn(analysis, quotation);
    const isOther = remembered(
      ({ row }: FitWithRow): boolean =>
        row !== null && speaker !== null && speakerDiffers(speaker, row, sources.namesOf, ties),
    );
    const exact = fits.filter(fit => weight(fit) === 0);
    // To look up a quotation takes longer than to find its words.
    const near = (exact.length > 0 ? exact : fits.slice(0, MOST_NEAR)).map(fit => ({
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
      speaker: speaker?.name ?? null,
      verdict: exact.length > 0 ? 'found' : best ? 'differs' : 'not-found',
      matches: ranked.slice(0, MOST_MATCHES).flatMap(matchOf),
      sources: new Set(exact.map(({ source }) => source)).size,
      otherSpeaker: isOthers ? (best.row?.speaker?.name ?? null) : null,
      otherDay: said && speaker && !isOthers ? dayDiffers(said, reports) : null,
    };
  });
  // From the mark to the end of the first word.
  const opened = unclosed.map(({ start, inner }) => {
    const word = /^\S*/.exec(readable.slice(inner.start))?.[0].length ?? 0;
    return lines.place({ start, end: inner.start + word });
  });
  return { version, quotations: rows, unclosed: opened, sources: shelf.size };
}

/** What the stretches have; once one has all that is said, those that lack more words than spelling explains are passed over. */
function fitting(stretches: readonly Stretch[], fitOf: (stretch: Stretch) => Fit | null): readonly Fit[] {
  const fits: Fit[] = [];
  let fewest = 0;
  for (const stretch of stretches) {
    const fit = stretch.had >= fewest ? fitOf(stretch) : null;
    if (!fit) continue;
    fits.push(fit);
    if (weight(fit) === 0) fewest = Math.max(fewest, stretch.had - MOST_RESPELT);
  }
  return fits;
}

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
  const weighed = fits.map(fit => ({ fit, weight: weight(fit), rank: rank(fit) }));
  const least = Math.min(...weighed.map(one => one.weight));
  const ordered = weighed.sort(
    (a, b) => Number(a.weight > least) - Number(b.weight > least) || a.rank - b.rank || a.weight - b.weight,
  );
  const seen = new Set<string>();
  return ordered.map(({ fit }) => fit).filter(({ source }) => !seen.has(source) && seen.add(source));
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
