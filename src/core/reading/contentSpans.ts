import { verbBefore } from './beforeSpan';
import type { SentenceView } from './pieceEvidence';
import type { PieceOdds, TaggedParagraph } from './pieceOdds';
import type { SpanCandidate, SpanView } from './spanEvidence';
import { spanEvidence, spanInputs, spanView } from './spanEvidence';
import type { Trees } from './trees';
import { sumOfTrees } from './trees';
import type { Weights } from './weights';
import { Score, sigmoid } from './weights';

/** Pieces that were said, as learned weights see it; `to` exclusive. */
export interface ContentSpan {
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  readonly probability: number;
}

/** What decides on spans: evidence first, then trees over its sum and the odds of the pieces. */
export interface SpanWeights {
  readonly spans: Weights;
  readonly spanTrees: Trees;
}

/** Candidates below this log odds are not looked at again, nor more than these. */
const LEAST_SCORE = -2.5;
const MOST_ASKED = 6;
/** Below this log odds no span begins or ends. */
const LEAST_ODDS = -2.7;
const MOST_CANDIDATES = 16;
/** Chosen for the best F1 of exact spans on the articles decisions are made by. */
const CONTENT_AT_LEAST = 0.27;

/** The spans worth scoring: what the rules say that cues announce, and the most probable ends of the most probable starts. */
export function spanCandidates({ from, to, announced }: SentenceView, odds: PieceOdds): readonly SpanCandidate[] {
  const starts: number[] = [];
  const ends: number[] = [];
  for (let i = from; i < to; i++) {
    if (odds.ofBound('start', i) > LEAST_ODDS) starts.push(i);
    if (odds.ofBound('end', i) > LEAST_ODDS) ends.push(i);
  }
  const rules = announced.map(region => ({ first: region.from, last: region.to - 1 }));
  const isRule = (first: number, last: number): boolean =>
    rules.some(rule => rule.first === first && rule.last === last);
  const learned = starts.flatMap(first =>
    ends.filter(last => last >= first && !isRule(first, last)).map(last => ({ first, last })),
  );
  if (learned.length <= MOST_CANDIDATES) return [...rules, ...learned];
  const sum = ({ first, last }: SpanCandidate): number => odds.ofBound('start', first) + odds.ofBound('end', last);
  return [...rules, ...learned.sort((a, b) => sum(b) - sum(a)).slice(0, MOST_CANDIDATES)];
}

/** A candidate with the log odds that its evidence gives it. */
interface ScoredSpan {
  readonly seen: SpanView;
  readonly score: number;
}

/** The candidates that the trees are asked about: the best by their evidence. */
export function bestCandidates(view: SentenceView, odds: PieceOdds, evidence: Score): readonly ScoredSpan[] {
  return spanCandidates(view, odds)
    .map(candidate => {
      const seen = spanView(view, odds, candidate);
      spanEvidence(view, seen, evidence);
      return { seen, score: evidence.take() };
    })
    .filter(({ score }) => score > LEAST_SCORE)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_ASKED);
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

/** What was said in a paragraph: the best spans of each sentence that do not overlap. */
export function contentSpans(page: TaggedParagraph, { spans, spanTrees }: SpanWeights): readonly ContentSpan[] {
  const evidence = new Score(spans);
  return page.views.flatMap((view, sentence) => {
    if (!view) return [];
    const scored = bestCandidates(view, page.odds, evidence)
      .flatMap(({ seen, score }) => {
        const from = behindCited(page, seen);
        const probability = sigmoid(sumOfTrees(spanTrees, spanInputs(view, page.odds, seen, score)));
        return from === null ? [] : { from, to: seen.last + 1, probability };
      })
      .filter(({ probability }) => probability >= CONTENT_AT_LEAST)
      .sort((a, b) => b.probability - a.probability);
    const kept: ContentSpan[] = [];
    for (const { from, to, probability } of scored)
      if (!kept.some(other => other.from < to && from < other.to)) kept.push({ from, to, sentence, probability });
    return kept.sort((a, b) => a.from - b.from);
  });
}
