import type { Term } from './evidence';
import { term } from './evidence';
import type { Mention } from './mentions';
import type { ReadParagraph } from './page';
import type { SentenceView } from './sentenceView';
import { pieceEvidence } from './pieceEvidence';
import type { Bound, Question } from './pieceQuestions';
import { BOUNDS, NEVER, QUESTION, QUESTIONS } from './pieceQuestions';
import { sentenceView } from './sentenceView';
import { BOUND_INPUTS, SecondLook } from './secondLook';
import type { Trees } from './trees';
import { sumOfTrees } from './trees';
import type { Weights } from './weights';
import { Scores } from './weights';

/** Pieces below these log odds at the first look are no bound, and not looked at again. */
export const LOOKED_AT_AGAIN = -3.3;

/** What was learned of pieces: five weights a feature, in the order of `QUESTIONS`, and the trees of the second look. */
export interface PieceWeights {
  readonly pieces: Weights;
  readonly starts: Trees;
  readonly ends: Trees;
}

/** The answers for the pieces of a paragraph, as log odds. */
export class PieceOdds {
  private readonly values: Float32Array;
  private readonly bounds: Float32Array;

  constructor(pieces: number) {
    this.values = new Float32Array(pieces * QUESTIONS.length).fill(NEVER);
    this.bounds = new Float32Array(pieces * BOUNDS.length).fill(NEVER);
  }

  /** Asks about all pieces of a sentence, and once more about those that may be bounds. */
  ask(view: SentenceView, { scores, look, inputs, trees }: Asking): void {
    for (let i = view.from; i < view.to; i++) {
      pieceEvidence(view, i, scores);
      scores.take(this.values, i * QUESTIONS.length);
    }
    let isTurned = false;
    for (let i = view.from; i < view.to; i++)
      for (const bound of BOUNDS) {
        const first = this.of(bound, i);
        if (first < LOOKED_AT_AGAIN) continue;
        if (trees[bound].roots.length === 0) {
          this.bounds[i * BOUNDS.length + bound] = first;
          continue;
        }
        if (!isTurned) look.turnTo(view, this);
        isTurned = true;
        look.put(i, this, inputs);
        this.bounds[i * BOUNDS.length + bound] = sumOfTrees(trees[bound], inputs);
      }
  }

  /** At the first look. */
  of(question: Question, piece: number): number {
    return piece < 0 ? NEVER : (this.values[piece * QUESTIONS.length + question] ?? NEVER);
  }

  /** At the second look. */
  ofBound(bound: Bound, piece: number): number {
    return piece < 0 ? NEVER : (this.bounds[piece * BOUNDS.length + bound] ?? NEVER);
  }
}

/** What asking takes, made once for many sentences. */
interface Asking {
  readonly scores: Scores;
  readonly look: SecondLook;
  readonly inputs: Float64Array;
  /** By bound; without any, the first look stands. */
  readonly trees: readonly [Trees, Trees];
}

/** A paragraph with the answers for its pieces. */
export interface TaggedParagraph extends ReadParagraph {
  readonly odds: PieceOdds;
  /** By sentence; null for one that reports nothing. */
  readonly views: readonly (SentenceView | null)[];
  /** Of each mention to be one who speaks: the best of its pieces. */
  readonly sourceOdds: ReadonlyMap<Mention, number>;
  /** The best of each sentence's mentions. */
  readonly bestSource: readonly number[];
}

/** The paragraphs with all their pieces asked about. */
export function tagged(pages: readonly ReadParagraph[], weights: PieceWeights): readonly TaggedParagraph[] {
  const asking: Asking = {
    scores: new Scores(weights.pieces),
    look: new SecondLook(),
    inputs: new Float64Array(BOUND_INPUTS.length),
    trees: [weights.starts, weights.ends],
  };
  return pages.map(page => {
    const odds = new PieceOdds(page.outline.pieces.length);
    const views = page.outline.sentences.map((_, sentence) => {
      const view = sentenceView(page, sentence);
      if (view) odds.ask(view, asking);
      return view;
    });
    const sourceOdds = new Map<Mention, number>();
    const bestSource = page.outline.sentences.map(() => NEVER);
    for (const mention of page.mentions) {
      let most = odds.of(QUESTION.source, mention.from);
      for (let i = mention.from + 1; i < mention.to; i++) most = Math.max(most, odds.of(QUESTION.source, i));
      sourceOdds.set(mention, most);
      bestSource[mention.sentence] = Math.max(bestSource[mention.sentence] ?? NEVER, most);
    }
    return { ...page, odds, views, sourceOdds, bestSource };
  });
}

const NEUTRAL = term('0');
const LEVELS = Array.from({ length: 25 }, (_, index) => term(`${index - 12}`));
const levelled = (step: number, within: number): Term =>
  LEVELS[Math.max(-within, Math.min(within, step)) + 12] ?? NEUTRAL;

/** Log odds as a level: two thirds of a unit each, from -12 to 12. */
export const level = (odds: number): Term => levelled(Math.round(odds * 1.5), 12);

/** Log odds as a rough level: one and a half units each, from -4 to 4. */
export const roughly = (odds: number): Term => levelled(Math.round(odds / 1.5), 4);
