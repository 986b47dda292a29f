import type { SentenceView } from './pieceEvidence';
import { sentenceView } from './pieceEvidence';
import type { PieceOdds, TaggedParagraph } from './pieceOdds';
import type { SpanCandidate } from './spanEvidence';
import { spanEvidence } from './spanEvidence';
import type { Weights } from './weights';
import { Score, sigmoid } from './weights';

/** Pieces that were said, as learned weights see it; `to` exclusive. */
export interface ContentSpan {
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  readonly probability: number;
}

/** Below this log odds no span begins or ends. */
const LEAST_ODDS = -3.6;
const MOST_CANDIDATES = 40;
/** Chosen for the best F1 of exact spans on the articles decisions are made by. */
const CONTENT_AT_LEAST = 0.27;

/** The spans worth scoring: the most probable ends of the most probable starts. */
export function spanCandidates({ from, to }: SentenceView, odds: PieceOdds): readonly SpanCandidate[] {
  const starts: number[] = [];
  const ends: number[] = [];
  for (let i = from; i < to; i++) {
    if (odds.of('start', i) > LEAST_ODDS) starts.push(i);
    if (odds.of('end', i) > LEAST_ODDS) ends.push(i);
  }
  const all = starts.flatMap(first => ends.filter(last => last >= first).map(last => ({ first, last })));
  if (all.length <= MOST_CANDIDATES) return all;
  const sum = ({ first, last }: SpanCandidate): number => odds.of('start', first) + odds.of('end', last);
  return all.sort((a, b) => sum(b) - sum(a)).slice(0, MOST_CANDIDATES);
}

/** What was said in a paragraph: the best spans of each sentence that do not overlap. */
export function contentSpans(page: TaggedParagraph, weights: Weights): readonly ContentSpan[] {
  const score = new Score(weights);
  return page.outline.sentences.flatMap((_, sentence) => {
    const view = sentenceView(page, sentence);
    if (!view) return [];
    const scored = spanCandidates(view, page.odds)
      .map(candidate => {
        spanEvidence(view, page.odds, candidate, score);
        return { from: candidate.first, to: candidate.last + 1, sentence, probability: sigmoid(score.take()) };
      })
      .filter(({ probability }) => probability >= CONTENT_AT_LEAST)
      .sort((a, b) => b.probability - a.probability);
    const kept: ContentSpan[] = [];
    for (const span of scored) if (!kept.some(other => other.from < span.to && span.from < other.to)) kept.push(span);
    return kept.sort((a, b) => a.from - b.from);
  });
}
