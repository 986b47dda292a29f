import type { Span } from '../span';
import type { Bearing } from '../statements/vocabulary';
import type { IsCue, Step } from './alignDraft';
import type { Piece } from './words';
import { withoutSkipped } from './words';
import { withCurrencies } from './currencies';
import type { Gap, Range } from './draftGaps';
import { gapsIn, isAcronym, isSpelling, kindOf, printed } from './draftGaps';
import { passedOver } from './passedOver';

/**
 * In what a draft's quotation differs from its source. `spelling`, `punctuation`, a marked `cut` and words in `brackets` are what any
 * careful writer may do; with all others the words between the marks are not those of the source.
 */
export type DraftDifferenceKind =
  'number' | Bearing | 'name' | 'omitted' | 'added' | 'words' | 'spelling' | 'punctuation' | 'cut' | 'brackets';

export interface DraftDifference extends Span {
  readonly kind: DraftDifferenceKind;
  /** The words of the draft and of the source; '' where one has none. The offsets are the draft's: empty where words are left out. */
  readonly here: string;
  readonly there: string;
}

const HONEST: ReadonlySet<DraftDifferenceKind> = new Set(['spelling', 'punctuation', 'cut', 'brackets']);

/** Whether a quotation says other words than its source. */
export const isMaterial = ({ kind }: Pick<DraftDifference, 'kind'>): boolean => !HONEST.has(kind);

/** A text with the pieces that are compared. */
export interface Side {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

const signs = (text: string): string =>
  withoutSkipped(text)
    .replace(/\[[^\]]*\]/g, '')
    .replace(/\.(?:\s?\.)+|…/g, '')
    .replace(/[^.,;:!?]/g, '');

/** Signs between two words that follow each other on both sides. */
function punctuation(draft: Side, source: Side, steps: readonly Step[]): readonly DraftDifference[] {
  return steps.flatMap((step, index): readonly DraftDifference[] => {
    const next = steps[index + 1];
    const isPaired = ({ kind }: Step): boolean => kind === 'same' || kind === 'near';
    if (!next || !isPaired(step) || !isPaired(next)) return [];
    const [a, b] = [draft.pieces[step.draft], draft.pieces[next.draft]];
    const [c, d] = [source.pieces[step.source[0]], source.pieces[next.source[0]]];
    if (!a || !b || !c || !d) return [];
    const [own, other] = [draft.text.slice(a.end, b.start), source.text.slice(c.end, d.start)];
    if (own === other || /\n\s*\n/.test(other) || signs(own) === signs(other)) return [];
    return [{ kind: 'punctuation', start: a.start, end: b.end, here: signs(own), there: signs(other) }];
  });
}

/** The same of words that count as equal, unless all words there are in capitals. */
function capitals(draft: Side, source: Side, steps: readonly Step[]): readonly DraftDifference[] {
  const isLoud = ({ pieces }: Side, at: number): boolean =>
    [at - 1, at + 1].some(beside => /^\p{Lu}{2,}$/u.test(pieces[beside]?.text ?? ''));
  return steps.flatMap(({ kind, draft: own, source: [other] }): readonly DraftDifference[] => {
    const [piece, word] = [draft.pieces[own], source.pieces[other]];
    if (kind !== 'same' || !piece || !word || piece.text === word.text || !isAcronym([piece], [word])) return [];
    if (isLoud(draft, own) || isLoud(source, other)) return [];
    return [{ kind: 'name', start: piece.start, end: piece.end, here: piece.text, there: word.text }];
  });
}

/** At either end of a draft's words a word may stand for two of the source: "It's" for "It is". */
function widened(draft: Side, source: Side, gap: Gap): Gap {
  const [from, to] = gap.source;
  const wider: readonly Range[] = [
    ...(gap.draft[0] === 0 && from > 0 ? [[from - 1, to] as const] : []),
    ...(gap.draft[1] === draft.pieces.length ? [[from, to + 1] as const] : []),
  ];
  const fitting = wider.find(range => isSpelling(draft, source, { draft: gap.draft, source: range }));
  return fitting ? { ...gap, source: fitting } : gap;
}

/**
 * What differs, in the order of the draft.
 * @param isCue words of the source that stand between two segments of what it quotes
 */
export function draftDifferences(
  draft: Side,
  source: Side,
  steps: readonly Step[],
  isCue: IsCue,
): readonly DraftDifference[] {
  const apart = gapsIn(steps)
    .map(gap => ({ ...gap, source: withoutCues(gap.source, isCue) }))
    .filter(({ draft: own, source: [from, to] }) => own[0] < own[1] || from < to);
  const gaps = withCurrencies(draft, source, apart).map((narrow): DraftDifference => {
    const gap = widened(draft, source, narrow);
    const [from, to] = gap.draft;
    const first = draft.pieces[from];
    const last = draft.pieces[to - 1];
    // Words that are left out belong before the word behind them.
    const behind = draft.pieces[to]?.kind === 'joint' ? draft.pieces[to + 1] : draft.pieces[to];
    const start = from < to ? (first?.start ?? 0) : (behind?.start ?? last?.end ?? 0);
    const end = from < to ? (last?.end ?? start) : start;
    const kind = kindOf(draft, source, gap);
    return { kind, start, end, here: printed(draft, gap.draft), there: printed(source, gap.source) };
  });
  const free = steps.filter(({ kind }) => kind === 'free').flatMap(step => passedOver(draft, source, step));
  return [...gaps, ...free, ...capitals(draft, source, steps), ...punctuation(draft, source, steps)].sort(
    (a, b) => a.start - b.start,
  );
}

/** The words of a place without those at its ends that are the source's cue. */
function withoutCues([from, to]: Range, isCue: IsCue): Range {
  let [first, last] = [from, to];
  while (first < last && isCue(first)) first++;
  while (last > first && isCue(last - 1)) last--;
  return [first, last];
}
