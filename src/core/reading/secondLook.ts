import type { Announced } from './announced';
import { BestAnswers, NOWHERE } from './bestAnswers';
import { LONGEST_SENTENCE } from './outline';
import type { PieceOdds } from './pieceOdds';
import { NEVER, QUESTION, QUESTIONS } from './pieceQuestions';
import type { SentenceView } from './sentenceView';
import { ACTS, BEYOND, wordKind } from './wordKinds';

/** How far from a piece its neighbours are looked at one by one. */
const REACH = 3;
const AROUND = Array.from({ length: 2 * REACH + 1 }, (_, index) => index - REACH);
/** The same for the kinds of words. */
const WORDS = [-2, -1, 0, 1, 2, 3];
const signed = (step: number): string => (step < 0 ? `${step}` : `+${step}`);
/** Questions whose best answers elsewhere in the sentence count. */
const ELSEWHERE = ['start', 'end', 'cue', 'source'] as const;
/** How many pieces are looked through for the least likely one. */
const LONGEST = 60;

/**
 * What a second look at a piece takes in: the first answers for it and its neighbours, the best answers on either side of it in its
 * sentence and how far they stand, and where the rules put what is announced. Log odds, or distances in pieces.
 */
export const BOUND_INPUTS: readonly string[] = [
  ...QUESTIONS.flatMap(question => AROUND.map(step => `${question}${signed(step)}`)),
  ...ELSEWHERE.flatMap(question => ['left', 'left-gap', 'right', 'right-gap'].map(side => `${question}-${side}`)),
  'inside-from-start',
  'inside-to-end',
  'from-edge',
  'to-edge',
  'commas-left',
  'commas-right',
  'announced',
  'announced-from',
  'announced-to',
  'cue-act',
  ...WORDS.map(step => `word${signed(step)}`),
];

const COLUMNS = QUESTIONS.map(question => QUESTION[question]);
const SIDES: Readonly<Record<Announced['side'], number>> = { before: 1, after: 2, that: 3 };

/** What is announced around a piece, else the nearest to it. */
function announcedNear(announced: readonly Announced[], index: number): Announced | null {
  let best: Announced | null = null;
  let least = Infinity;
  for (const one of announced) {
    const gap = index < one.from ? one.from - index : index >= one.to ? index - one.to + 1 : 0;
    if (gap < least) [best, least] = [one, gap];
  }
  return best;
}

/** Looks a second time at pieces of one sentence after the other. */
export class SecondLook {
  private readonly best = ELSEWHERE.map(() => new BestAnswers());
  /** Commas of the sentence before each piece, and kinds of the pieces. */
  private readonly commas = new Int32Array(LONGEST_SENTENCE + 2);
  private readonly kinds = new Uint8Array(LONGEST_SENTENCE + 1);
  private view: SentenceView | null = null;

  /** Turns to a sentence of the paragraph that the odds are of. */
  turnTo(view: SentenceView, odds: PieceOdds): void {
    const { from, to, page } = view;
    this.view = view;
    ELSEWHERE.forEach((question, index) => {
      const column = QUESTION[question];
      this.best[index]?.fill(from, to, piece => odds.of(column, piece));
    });
    for (let i = from; i < to; i++) {
      const piece = page.outline.pieces[i];
      this.commas[i - from + 1] = (this.commas[i - from] ?? 0) + (piece?.text === ',' ? 1 : 0);
      this.kinds[i - from] = wordKind(piece);
    }
  }

  /** Puts the values of `BOUND_INPUTS` for a piece into `into`. */
  put(index: number, odds: PieceOdds, into: Float64Array): void {
    const { view, commas } = this;
    if (!view) return;
    const { from, to, announced } = view;
    let n = 0;
    for (const question of COLUMNS)
      for (let at = index - REACH; at <= index + REACH; at++)
        into[n++] = at < from || at >= to ? NEVER - 1 : odds.of(question, at);
    for (const best of this.best) {
      into[n++] = best.oddsLeft(index);
      into[n++] = best.gapLeft(index);
      into[n++] = best.oddsRight(index);
      into[n++] = best.gapRight(index);
    }
    const start = this.best[0]?.pieceLeft(index) ?? -1;
    const end = this.best[1]?.pieceRight(index) ?? -1;
    into[n++] = start < 0 ? NEVER - 1 : leastInside(odds, start, index);
    into[n++] = end < 0 ? NEVER - 1 : leastInside(odds, index, end);
    into[n++] = index - from;
    into[n++] = to - 1 - index;
    into[n++] = commas[index - from] ?? 0;
    into[n++] = (commas[to - from] ?? 0) - (commas[index - from + 1] ?? 0);
    const one = announcedNear(announced, index);
    into[n++] = one ? SIDES[one.side] : 0;
    into[n++] = one ? index - one.from : NOWHERE;
    into[n++] = one ? one.to - 1 - index : NOWHERE;
    const open = view.open[index - from];
    into[n++] = open?.cue.act ? ACTS[open.cue.act] : 0;
    for (const step of WORDS) {
      const at = index + step;
      into[n++] = at < from || at >= to ? BEYOND : (this.kinds[at - from] ?? BEYOND);
    }
  }
}

/** The least odds of being inside among some pieces. */
function leastInside(odds: PieceOdds, first: number, last: number): number {
  let least = NOWHERE;
  for (let i = first; i <= Math.min(last, first + LONGEST); i++) least = Math.min(least, odds.of(QUESTION.inside, i));
  return least;
}
