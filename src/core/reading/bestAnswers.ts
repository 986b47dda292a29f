import { LONGEST_SENTENCE } from './outline';
import { NEVER } from './pieceQuestions';

/** Says that a piece stands nowhere. */
export const NOWHERE = 99;

const SIZE = LONGEST_SENTENCE + 1;

/**
 * The best answers to a question on either side of each piece of a sentence, and how far they stand; the nearest of equals. Filled
 * anew for each sentence, since there are too many sentences to make one each.
 */
export class BestAnswers {
  private from = 0;
  private readonly left = new Float32Array(SIZE);
  private readonly right = new Float32Array(SIZE);
  private readonly leftAt = new Int32Array(SIZE);
  private readonly rightAt = new Int32Array(SIZE);

  /** @param answer of each piece from `from` up to `to`, as log odds */
  fill(from: number, to: number, answer: (piece: number) => number): void {
    this.from = from;
    let [best, at] = [NEVER - 1, -1];
    for (let i = from; i < to; i++) {
      this.left[i - from] = best;
      this.leftAt[i - from] = at;
      const own = answer(i);
      if (own >= best) [best, at] = [own, i];
    }
    [best, at] = [NEVER - 1, -1];
    for (let i = to - 1; i >= from; i--) {
      this.right[i - from] = best;
      this.rightAt[i - from] = at;
      const own = answer(i);
      if (own >= best) [best, at] = [own, i];
    }
  }

  /** The piece with the best answer before a piece, -1 for none. */
  pieceLeft(piece: number): number {
    return this.leftAt[piece - this.from] ?? -1;
  }

  pieceRight(piece: number): number {
    return this.rightAt[piece - this.from] ?? -1;
  }

  oddsLeft(piece: number): number {
    return this.left[piece - this.from] ?? NEVER - 1;
  }

  oddsRight(piece: number): number {
    return this.right[piece - this.from] ?? NEVER - 1;
  }

  gapLeft(piece: number): number {
    const at = this.pieceLeft(piece);
    return at < 0 ? NOWHERE : piece - at;
  }

  gapRight(piece: number): number {
    const at = this.pieceRight(piece);
    return at < 0 ? NOWHERE : at - piece;
  }
}
