import type { DraftQuotation } from '../drafts/draftQuotations';
import { draftQuotations } from '../drafts/draftQuotations';
import { readableDraft, withSigns } from '../drafts/readableDraft';
import type { Analysis, SaidOn } from '../model';
import { remembered } from '../remembered';
import { Ties } from '../statements/ties';
import type { DraftSpeaker } from './draftFacts';
import { dayDiffers, speakerDiffers } from './draftFacts';
import type { Fit, HeldAgainst } from './draftFit';
import { quotationOf } from './draftFit';
import type { DraftLookUp, LookedUp } from './draftLookUp';
import { weightOf } from './draftLookUp';
import type { DraftCheck, DraftMatch, DraftQuotationRow } from './draftRows';
import { Lines } from './lines';
import type { QuotationRow } from './rows';

/** A fit with the quotation it stands in. */
interface FitWithRow extends Fit {
  readonly row: QuotationRow | null;
}

/** Words so few are said by many. */
const FEWEST_FOR_SPEAKER = 4;
const MOST_NEAR = 5;
const NOTHING: LookedUp = { words: 0, fits: [] };

/**
 * Holds the quotations of a draft against all sources.
 * @param lookUp what looked them up for earlier checks
 */
export function checkDraft(
  text: string,
  version: number,
  analysis: Analysis,
  sources: HeldAgainst,
  lookUp: DraftLookUp,
): Omit<DraftCheck, 'waiting'> {
  const { shelf } = sources;
  const readable = readableDraft(text);
  const { quotations, unclosed } = draftQuotations(readable, analysis);
  const found = lookUp.of(text, withSigns(text), quotations, sources);
  const lines = new Lines(text);
  const ties = new Ties();
  const rows = quotations.map((quotation, at) => {
    const speaker = speakerIn(analysis, quotation);
    const isOther = remembered(
      ({ row }: FitWithRow): boolean =>
        row !== null && speaker !== null && speakerDiffers(speaker, row, sources.namesOf, ties),
    );
    const said = speaker ? (analysis.quotations[quotation.index]?.said ?? null) : null;
    return rowOf(text, quotation, found[at] ?? NOTHING, { speaker, said, isOther }, sources, lines);
  });
  // From the mark to the end of the first word.
  const opened = unclosed.map(({ start, inner }) => {
    const word = /^\S*/.exec(readable.slice(inner.start))?.[0].length ?? 0;
    return lines.place({ start, end: inner.start + word });
  });
  return { version, quotations: rows, unclosed: opened, sources: shelf.size };
}

/** What a draft says of a quotation beside its words. */
interface Claimed {
  readonly speaker: DraftSpeaker | null;
  readonly said: SaidOn | null;
  /** Whether a source has it from another speaker. */
  readonly isOther: (fit: FitWithRow) => boolean;
}

function rowOf(
  text: string,
  { segments }: DraftQuotation,
  { words, fits }: LookedUp,
  { speaker, said, isOther }: Claimed,
  sources: HeldAgainst,
  lines: Lines,
): DraftQuotationRow {
  const exact = fits.filter(fit => weightOf(fit) === 0);
  // To look up a quotation takes longer than to find its words.
  const near = (exact.length > 0 ? exact : fits.slice(0, MOST_NEAR)).map(fit => ({
    ...fit,
    row: quotationOf(fit, sources),
  }));
  const ranked = byBest(near, isOther);
  const [best] = ranked;
  // Whose words a speaker quotes in turn is not read.
  const isOthers = best !== undefined && !best.isNested && words >= FEWEST_FOR_SPEAKER && isOther(best);
  const reports = ranked.flatMap(({ row }) => row ?? []);
  return {
    parts: segments.map(segment => lines.place(segment)),
    text: segments.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ')).join(' … '),
    speaker: speaker?.name ?? null,
    verdict: exact.length > 0 ? 'found' : best ? 'differs' : 'not-found',
    matches: ranked.flatMap(fit => matchOf(fit, sources, lines)),
    sources: new Set(exact.map(({ source }) => source)).size,
    otherSpeaker: isOthers ? (best.row?.speaker?.name ?? null) : null,
    otherDay: said && !isOthers && best?.isNested !== true ? dayDiffers(said, reports) : null,
  };
}

/** Whom the draft names for a quotation; null where it names nobody, or it is not sure whom. */
function speakerIn({ quotations, speakers }: Analysis, { index }: DraftQuotation): DraftSpeaker | null {
  const quotation = quotations[index];
  const name = quotation?.speaker?.name;
  if (name == null || quotation?.confidence === 'unsure') return null;
  return { name, roles: speakers.find(one => one.name === name)?.roles ?? [] };
}

/** One fit a source: of those nearest to the draft first what its speaker said, then what stands between marks; then the others. */
function byBest(fits: readonly FitWithRow[], isOther: (fit: FitWithRow) => boolean): readonly FitWithRow[] {
  const rank = (fit: FitWithRow): number => (fit.row === null ? 1 : isOther(fit) ? 2 : 0) + (fit.isQuoted ? 0 : 0.5);
  const weighed = fits.map(fit => ({ fit, weight: weightOf(fit), rank: rank(fit) }));
  const least = Math.min(...weighed.map(one => one.weight));
  const ordered = weighed.sort(
    (a, b) => Number(a.weight > least) - Number(b.weight > least) || a.rank - b.rank || a.weight - b.weight,
  );
  const seen = new Set<string>();
  return ordered.map(({ fit }) => fit).filter(({ source }) => !seen.has(source) && seen.add(source));
}

function matchOf(
  { source, span, wording, row, isQuoted, isNested, differences }: FitWithRow,
  { shelf }: HeldAgainst,
  draftLines: Lines,
): readonly DraftMatch[] {
  const [held, sourceLines] = [shelf.get(source), shelf.lines(source)];
  if (!held || !sourceLines) return [];
  const match: DraftMatch = {
    source: held.head,
    place: sourceLines.place(span),
    wording,
    quotation: row,
    isQuoted,
    isNested,
    differences: differences.map(({ kind, here, there, start, end }) => ({
      kind,
      place: draftLines.place({ start, end }),
      here,
      there,
    })),
  };
  return [match];
}
