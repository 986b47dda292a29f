import type { Announced } from './announced';
import type { SentenceView } from './pieceEvidence';
import type { PieceOdds } from './pieceOdds';
import { NEVER } from './pieceOdds';

/** How far from a piece its neighbours are looked at one by one. */
const REACH = 2;
const AROUND = Array.from({ length: 2 * REACH + 1 }, (_, index) => index - REACH);
const ASKED = ['start', 'end', 'inside', 'cue', 'source'] as const;
const signed = (step: number): string => (step < 0 ? String(step) : `+${step}`);

/**
 * What a second look at a piece takes in: the first answers for it and its neighbours, the best answers on either side of it in its
 * sentence and how far they stand, and where the rules put what is announced.
 */
export const BOUND_INPUTS: readonly string[] = [
  ...ASKED.flatMap(question => AROUND.map(step => `${question}${signed(step)}`)),
  ...['start', 'end', 'cue', 'source'].flatMap(question => [
    `${question}-left`,
    `${question}-left-gap`,
    `${question}-right`,
    `${question}-right-gap`,
  ]),
  'inside-from-start',
  'inside-to-end',
  'from-edge',
  'to-edge',
  'commas-left',
  'commas-right',
  'announced',
  'announced-from',
  'announced-to',
  'sign-before',
  'sign-after',
];

const SIGNS: Readonly<Record<string, number>> = { ',': 1, '.': 2, ';': 3, ':': 4, '(': 5, ')': 6, '?': 7, '!': 7 };

/** The best answer to a question on either side of each piece of a sentence, nearest first of equals, with its place. */
class Best {
  readonly value: Float32Array;
  readonly at: Int32Array;

  constructor(odds: PieceOdds, question: (typeof ASKED)[number], from: number, to: number, step: 1 | -1) {
    const size = to - from;
    this.value = new Float32Array(size).fill(NEVER - 1);
    this.at = new Int32Array(size).fill(-1);
    let [best, at] = [NEVER - 1, -1];
    for (let i = step > 0 ? from : to - 1; i >= from && i < to; i += step) {
      this.value[i - from] = best;
      this.at[i - from] = at;
      const own = odds.of(question, i);
      if (own >= best) [best, at] = [own, i];
    }
  }
}

/** A sentence prepared for a second look at its pieces. */
export class SecondLook {
  private readonly sides: readonly (readonly [Best, Best])[];
  private readonly commas: Int32Array;

  constructor(
    private readonly view: SentenceView,
    private readonly odds: PieceOdds,
  ) {
    const { from, to, page } = view;
    this.sides = (['start', 'end', 'cue', 'source'] as const).map(question => [
      new Best(odds, question, from, to, 1),
      new Best(odds, question, from, to, -1),
    ]);
    this.commas = new Int32Array(to - from + 1);
    for (let i = from; i < to; i++)
      this.commas[i - from + 1] = (this.commas[i - from] ?? 0) + (page.outline.pieces[i]?.text === ',' ? 1 : 0);
  }

  /** Puts the values of `BOUND_INPUTS` for a piece into `into`. */
  put(index: number, into: Float64Array): void {
    const { view, odds } = this;
    const { from, to, page, announced } = view;
    let n = 0;
    for (const question of ASKED)
      for (const step of AROUND) {
        const at = index + step;
        into[n++] = at < from || at >= to ? NEVER - 1 : odds.of(question, at);
      }
    for (const [left, right] of this.sides) {
      const [l, r] = [left.at[index - from] ?? -1, right.at[index - from] ?? -1];
      into[n++] = left.value[index - from] ?? NEVER;
      into[n++] = l < 0 ? 99 : index - l;
      into[n++] = right.value[index - from] ?? NEVER;
      into[n++] = r < 0 ? 99 : r - index;
    }
    const start = this.sides[0]?.[0].at[index - from] ?? -1;
    const end = this.sides[1]?.[1].at[index - from] ?? -1;
    into[n++] = start < 0 ? NEVER - 1 : this.least(start, index);
    into[n++] = end < 0 ? NEVER - 1 : this.least(index, end);
    into[n++] = index - from;
    into[n++] = to - 1 - index;
    into[n++] = this.commas[index - from] ?? 0;
    into[n++] = (this.commas[to - from] ?? 0) - (this.commas[index - from + 1] ?? 0);
    const one = nearestOf(announced, index);
    into[n++] = one === null ? 0 : one.side === 'that' ? 3 : one.side === 'after' ? 2 : 1;
    into[n++] = one === null ? 99 : index - one.from;
    into[n++] = one === null ? 99 : one.to - 1 - index;
    into[n++] = signOf(page.outline.pieces[index - 1]);
    into[n++] = signOf(page.outline.pieces[index + 1]);
  }

  private least(first: number, last: number): number {
    let least = 99;
    for (let i = first; i <= Math.min(last, first + 60); i++) least = Math.min(least, this.odds.of('inside', i));
    return least;
  }
}

function signOf(piece: { readonly kind: string; readonly text: string } | undefined): number {
  if (piece === undefined) return 9;
  if (piece.kind === 'mark') return 8;
  return piece.kind === 'punctuation' ? (SIGNS[piece.text] ?? 6.5) : 0;
}

/** What is announced around a piece, else the nearest to it. */
function nearestOf(announced: readonly Announced[], index: number): Announced | null {
  let best: Announced | null = null;
  let least = Infinity;
  for (const one of announced) {
    const gap = index < one.from ? one.from - index : index >= one.to ? index - one.to + 1 : 0;
    if (gap < least) [best, least] = [one, gap];
  }
  return best;
}
