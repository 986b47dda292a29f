import { verbBefore } from './beforeSpan';
import type { PieceOdds, TaggedParagraph } from './pieceOdds';
import { BOUND } from './pieceQuestions';
import type { SentenceView } from './sentenceView';
import type { SpanCandidate } from './spanInputs';
import { SPAN_INPUTS, SpanLook } from './spanInputs';
import type { Trees } from './trees';
import { sumOfTrees } from './trees';
import { sigmoid } from './weights';

/** Pieces that were said, as learned trees see it; `to` exclusive. */
export interface ContentSpan {
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  readonly probability: number;
}

/** Below this log odds no span begins or ends. */
const LEAST_ODDS = -2.2;
const MOST_CANDIDATES = 8;
/** Chosen for the best F1 of exact spans on the articles decisions are made by. */
const CONTENT_AT_LEAST = 0.32;
/** The same for spans around a mark that is speech. */
const AROUND_MARK_AT_LEAST = 0.12;

/** The spans worth weighing: what the rules say that cues announce, and the most probable ends of the most probable starts. */
export function spanCandidates({ from, to, announced }: SentenceView, odds: PieceOdds): readonly SpanCandidate[] {
  const starts: number[] = [];
  const ends: number[] = [];
  for (let i = from; i < to; i++) {
    if (odds.ofBound(BOUND.start, i) > LEAST_ODDS) starts.push(i);
    if (odds.ofBound(BOUND.end, i) > LEAST_ODDS) ends.push(i);
  }
  const rules = announced.map(region => ({ first: region.from, last: region.to - 1 }));
  const isRule = (first: number, last: number): boolean =>
    rules.some(rule => rule.first === first && rule.last === last);
  const learned = starts.flatMap(first =>
    ends.filter(last => last >= first && !isRule(first, last)).map(last => ({ first, last })),
  );
  if (learned.length <= MOST_CANDIDATES) return [...rules, ...learned];
  const sum = ({ first, last }: SpanCandidate): number =>
    odds.ofBound(BOUND.start, first) + odds.ofBound(BOUND.end, last);
  return [...rules, ...learned.sort((a, b) => sum(b) - sum(a)).slice(0, MOST_CANDIDATES)];
}

/**
 * Where a span begins: "citing a source familiar with the matter" names a source and says nothing, but what it is cited for may
 * follow, "..., that the deal is off". Null when nothing does.
 */
function behindCited(page: TaggedParagraph, { first, last }: SpanCandidate): number | null {
  if (verbBefore(page, first)?.lemma !== 'cite') return first;
  const { pieces } = page.outline;
  for (let i = first + 1; i < last; i++) if (pieces[i]?.text === ',' && pieces[i + 1]?.lower === 'that') return i + 1;
  return null;
}

/**
 * What was said in a paragraph: the best spans of each sentence that do not overlap.
 * @param look made once for many paragraphs
 */
export function contentSpans(page: TaggedParagraph, trees: Trees, look = new SpanLook()): readonly ContentSpan[] {
  const inputs = new Float64Array(SPAN_INPUTS.length);
  return page.views.flatMap((view, sentence) => {
    if (!view) return [];
    const candidates = spanCandidates(view, page.odds);
    if (candidates.length === 0) return [];
    look.turnTo(view, page.odds);
    const weighed = candidates
      .flatMap(candidate => {
        look.put(candidate, page.odds, inputs);
        const from = behindCited(page, candidate);
        const probability = sigmoid(sumOfTrees(trees, inputs));
        return from === null ? [] : { from, to: candidate.last + 1, sentence, probability };
      })
      .sort((a, b) => b.probability - a.probability);
    const isFree = (kept: readonly ContentSpan[], { from, to }: ContentSpan): boolean =>
      !kept.some(other => other.from < to && from < other.to);
    const kept: ContentSpan[] = [];
    for (const span of weighed) if (span.probability >= CONTENT_AT_LEAST && isFree(kept, span)) kept.push(span);
    // Around a mark something was said, if it is speech at all: the best span will do.
    for (const span of weighed)
      if (span.probability >= AROUND_MARK_AT_LEAST && holdsMark(page, span) && isFree(kept, span)) kept.push(span);
    return kept.sort((a, b) => a.from - b.from);
  });
}

export const isDoubtful = ({ probability }: ContentSpan): boolean => probability < CONTENT_AT_LEAST;

const holdsMark = ({ cueIndex: { marksBefore } }: TaggedParagraph, { from, to }: ContentSpan): boolean =>
  (marksBefore[to] ?? 0) > (marksBefore[from] ?? 0);
