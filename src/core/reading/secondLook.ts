import type { Announced } from './announced';
import { BestAnswers, NOWHERE } from './bestAnswers';
import type { PieceOdds } from './pieceOdds';
import { NEVER, QUESTIONS } from './pieceQuestions';
import type { SentenceView } from './sentenceView';
import { ACTS, wordKind } from './wordKinds';

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

/** A sentence prepared for a second look at its pieces. */
export class SecondLook {
  private readonly best: readonly BestAnswers[];
  private readonly commas: Int32Array;

  constructor(
    private readonly view: SentenceView,
    private readonly odds: PieceOdds,
  ) {
    const { from, to, page } = view;
    this.best = ELSEWHERE.map(question => new BestAnswers(from, to, piece => odds.of(question, piece)));
    this.commas = new Int32Array(to - from + 1);
    for (let i = from; i < to; i++)
      this.commas[i - from + 1] = (this.commas[i - from] ?? 0) + (page.outline.pieces[i]?.text === ',' ? 1 : 0);
  }

  /** Puts the values of `BOUND_INPUTS` for a piece into `into`. */
  put(index: number, into: Float64Array): void {
    const { view, odds, commas } = this;
    const { from, to, page, announced } = view;
    let n = 0;
    for (const question of QUESTIONS)
      for (const step of AROUND) {
        const at = index + step;
        into[n++] = at < from || at >= to ? NEVER - 1 : odds.of(question, at);
      }
    for (const best of this.best) {
      into[n++] = best.oddsLeft(index);
      into[n++] = best.gapLeft(index);
      into[n++] = best.oddsRight(index);
      into[n++] = best.gapRight(index);
    }
    const start = this.best[0]?.pieceLeft(index) ?? -1;
    const end = this.best[1]?.pieceRight(index) ?? -1;
    into[n++] = start < 0 ? NEVER - 1 : this.least(start, index);
    into[n++] = end < 0 ? NEVER - 1 : this.least(index, end);
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
      into[n++] = wordKind(at < from || at >= to ? undefined : page.outline.pieces[at]);
    }
  }

  /** The least odds of being inside among some pieces. */
  private least(first: number, last: number): number {
    let least = NOWHERE;
    for (let i = first; i <= Math.min(last, first + LONGEST); i++) least = Math.min(least, this.odds.of('inside', i));
    return least;
  }
}
