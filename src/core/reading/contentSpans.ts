import type { Answers, SentenceView } from './contentEvidence';
import { endOdds, pieceEvidence, QUESTIONS, sentenceView, spanEvidence, startOdds } from './contentEvidence';
import type { ReadParagraph } from './page';
import type { Weights } from './weights';
import { Score, Scores, sigmoid } from './weights';

export interface ContentWeights {
  /** Four values a feature: start, end, inside, cue. */
  readonly pieces: Weights;
  readonly spans: Weights;
}

/** Pieces that were said, as learned weights see it; `to` exclusive. */
export interface ContentSpan {
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  readonly probability: number;
}

/** First and last piece, counted from the start of the sentence. */
export interface SpanCandidate {
  readonly first: number;
  readonly last: number;
}

/** Below this log odds no span begins or ends. */
const LEAST_ODDS = -3.6;
const MOST_CANDIDATES = 40;
/** Chosen for the best F1 of exact spans on the articles decisions are made by. */
export const CONTENT_AT_LEAST = 0.42;

/** The answers for every piece of a sentence. */
export function answersFor(view: SentenceView, scores: Scores): Answers {
  const count = view.to - view.from;
  const answers = new Float64Array(count * QUESTIONS.length);
  for (let i = 0; i < count; i++) {
    pieceEvidence(view, view.from + i, scores);
    scores.take(answers, i * QUESTIONS.length);
  }
  return answers;
}

/** The spans worth scoring: the most probable ends of the most probable starts. */
export function spanCandidates(view: SentenceView, answers: Answers): readonly SpanCandidate[] {
  const count = view.to - view.from;
  const starts: number[] = [];
  const ends: number[] = [];
  for (let i = 0; i < count; i++) {
    if (startOdds(answers, i) > LEAST_ODDS) starts.push(i);
    if (endOdds(answers, i) > LEAST_ODDS) ends.push(i);
  }
  const all = starts.flatMap(first => ends.filter(last => last >= first).map(last => ({ first, last })));
  if (all.length <= MOST_CANDIDATES) return all;
  const odds = ({ first, last }: SpanCandidate): number => startOdds(answers, first) + endOdds(answers, last);
  return all.sort((a, b) => odds(b) - odds(a)).slice(0, MOST_CANDIDATES);
}

/** What was said in a paragraph: the best spans of each sentence that do not overlap. */
export function contentSpans(page: ReadParagraph, weights: ContentWeights): readonly ContentSpan[] {
  const scores = new Scores(weights.pieces);
  const score = new Score(weights.spans);
  return page.outline.sentences.flatMap((_, sentence) => {
    const view = sentenceView(page, sentence);
    if (!view) return [];
    const answers = answersFor(view, scores);
    const scored = spanCandidates(view, answers)
      .map(({ first, last }) => {
        spanEvidence(view, answers, first, last, score);
        return { from: view.from + first, to: view.from + last + 1, sentence, probability: sigmoid(score.take()) };
      })
      .filter(({ probability }) => probability >= CONTENT_AT_LEAST)
      .sort((a, b) => b.probability - a.probability);
    const kept: ContentSpan[] = [];
    for (const span of scored) if (!kept.some(other => other.from < span.to && span.from < other.to)) kept.push(span);
    return kept.sort((a, b) => a.from - b.from);
  });
}
