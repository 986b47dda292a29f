import { NEVER } from './pieceQuestions';

/** Says that a piece stands nowhere. */
export const NOWHERE = 99;

/** The best answers to a question on either side of each piece of a sentence, and how far they stand; the nearest of equals. */
export class BestAnswers {
  private readonly left: Float32Array;
  private readonly right: Float32Array;
  private readonly leftAt: Int32Array;
  private readonly rightAt: Int32Array;

  constructor(
    private readonly from: number,
    to: number,
    answer: (piece: number) => number,
  ) {
    const size = to - from;
    this.left = new Float32Array(size);
    this.right = new Float32Array(size);
    this.leftAt = new Int32Array(size);
    this.rightAt = new Int32Array(size);
    let [best, at] = [NEVER - 1, -1];
    for (let i = 0; i < size; i++) {
      this.left[i] = best;
      this.leftAt[i] = at;
      const own = answer(from + i);
      if (own >= best) [best, at] = [own, i];
    }
    [best, at] = [NEVER - 1, -1];
    for (let i = size - 1; i >= 0; i--) {
      this.right[i] = best;
      this.rightAt[i] = at;
      const own = answer(from + i);
      if (own >= best) [best, at] = [own, i];
    }
  }

  /** The piece with the best answer before a piece, -1 for none. */
  pieceLeft(piece: number): number {
    const at = this.leftAt[piece - this.from] ?? -1;
    return at < 0 ? -1 : at + this.from;
  }

  pieceRight(piece: number): number {
    const at = this.rightAt[piece - this.from] ?? -1;
    return at < 0 ? -1 : at + this.from;
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
