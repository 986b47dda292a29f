import { BestAnswers, NOWHERE } from './bestAnswers';
import { nearestCue } from './cueGap';
import type { PieceOdds } from './pieceOdds';
import { BOUND, NEVER, QUESTION } from './pieceQuestions';
import type { SentenceView } from './sentenceView';
import { ACTS, wordKind } from './wordKinds';

/** First and last piece of what may have been said. */
export interface SpanCandidate {
  readonly first: number;
  readonly last: number;
}

/**
 * What trees look at in a candidate. `begin` and `end` are the odds of its bounds at the second look, `first-` at the first;
 * `rival-` how much better a bound there is inside; `start-` and `end-` the best bounds outside. `cue-`, `source-` are the best odds
 * of a cue and of one who speaks; `word-` kinds of words; `mean-outside` of the pieces of its sentence that it leaves out.
 */
export const SPAN_INPUTS = [
  'begin',
  'end',
  'first-begin',
  'first-end',
  'rival-start',
  'rival-end',
  'start-before',
  'end-after',
  'mean',
  'least',
  'inside-before',
  'inside-after',
  'mean-outside',
  'least-before',
  'cue-in',
  'cue-before',
  'cue-after',
  'cue-left',
  'cue-left-gap',
  'cue-right',
  'cue-right-gap',
  'cue-gap',
  'cue-act',
  'source-before',
  'source-after',
  'source-in',
  'word-before-that',
  'word-before',
  'word-first',
  'word-last',
  'word-after',
  'length',
] as const;

/** How many pieces before a candidate are looked at one by one. */
const BEFORE = 3;

/** Looks at the spans of one sentence after the other. */
export class SpanLook {
  private readonly cue = new BestAnswers();
  private readonly source = new BestAnswers();
  private readonly start = new BestAnswers();
  private readonly end = new BestAnswers();
  /** Sum of the odds of the sentence's pieces to be inside. */
  private inside = 0;
  private view: SentenceView | null = null;

  /** Turns to a sentence of the paragraph that the odds are of. */
  turnTo(view: SentenceView, odds: PieceOdds): void {
    const { from, to } = view;
    this.view = view;
    this.cue.fill(from, to, piece => odds.of(QUESTION.cue, piece));
    this.source.fill(from, to, piece => odds.of(QUESTION.source, piece));
    this.start.fill(from, to, piece => odds.ofBound(BOUND.start, piece));
    this.end.fill(from, to, piece => odds.ofBound(BOUND.end, piece));
    this.inside = 0;
    for (let i = from; i < to; i++) this.inside += odds.of(QUESTION.inside, i);
  }

  /** Puts the values of `SPAN_INPUTS` for a candidate into `into`. */
  put({ first, last }: SpanCandidate, odds: PieceOdds, into: Float64Array): void {
    const { view, cue, source } = this;
    if (!view) return;
    const { from, to, page, cues } = view;
    const { pieces } = page.outline;
    const [begin, end, length] = [odds.ofBound(BOUND.start, first), odds.ofBound(BOUND.end, last), last - first + 1];
    let [sum, least, cueIn, sourceIn, rivalStart, rivalEnd] = [0, NOWHERE, -9, NEVER, -9, -9];
    for (let i = first; i <= last; i++) {
      const inside = odds.of(QUESTION.inside, i);
      sum += inside;
      least = Math.min(least, inside);
      cueIn = Math.max(cueIn, odds.of(QUESTION.cue, i));
      sourceIn = Math.max(sourceIn, odds.of(QUESTION.source, i));
      if (i > first) rivalStart = Math.max(rivalStart, odds.ofBound(BOUND.start, i));
      if (i < last) rivalEnd = Math.max(rivalEnd, odds.ofBound(BOUND.end, i));
    }
    let leastBefore = NOWHERE;
    for (let i = Math.max(from, first - BEFORE); i < first; i++)
      leastBefore = Math.min(leastBefore, odds.of(QUESTION.inside, i));
    const outside = to - from - length;
    const near = nearestCue(cues, first, last + 1);
    const word = (i: number): number => wordKind(i < from || i >= to ? undefined : pieces[i]);
    let n = 0;
    into[n++] = begin;
    into[n++] = end;
    into[n++] = odds.of(QUESTION.start, first);
    into[n++] = odds.of(QUESTION.end, last);
    into[n++] = rivalStart - begin;
    into[n++] = rivalEnd - end;
    into[n++] = this.start.oddsLeft(first);
    into[n++] = this.end.oddsRight(last);
    into[n++] = sum / length;
    into[n++] = least;
    into[n++] = odds.of(QUESTION.inside, first - 1);
    into[n++] = odds.of(QUESTION.inside, last + 1);
    into[n++] = outside > 0 ? (this.inside - sum) / outside : -9;
    into[n++] = leastBefore;
    into[n++] = cueIn;
    into[n++] = Math.max(odds.of(QUESTION.cue, first - 1), odds.of(QUESTION.cue, first - 2));
    into[n++] = Math.max(
      odds.of(QUESTION.cue, last + 1),
      odds.of(QUESTION.cue, last + 2),
      odds.of(QUESTION.cue, last + 3),
    );
    into[n++] = cue.oddsLeft(first);
    into[n++] = cue.gapLeft(first);
    into[n++] = cue.oddsRight(last);
    into[n++] = cue.gapRight(last);
    into[n++] = near ? near.gap : NOWHERE;
    into[n++] = near ? (near.cue.act ? ACTS[near.cue.act] : 8) : 0;
    into[n++] = source.oddsLeft(first);
    into[n++] = source.oddsRight(last);
    into[n++] = sourceIn;
    into[n++] = word(first - 2);
    into[n++] = word(first - 1);
    into[n++] = word(first);
    into[n++] = word(last);
    into[n++] = word(last + 1);
    into[n++] = length;
  }
}
