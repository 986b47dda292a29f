import type { Term } from './evidence';
import { term } from './evidence';
import type { Mention } from './mentions';
import type { ReadParagraph } from './page';
import type { SentenceView } from './pieceEvidence';
import { pieceEvidence, sentenceView } from './pieceEvidence';
import type { Weights } from './weights';
import { Scores } from './weights';

/** What is asked of every piece: does what was said begin here, end here, is it inside, is it a cue, is it the one who speaks. */
export const QUESTIONS = ['start', 'end', 'inside', 'cue', 'source'] as const;
type Question = (typeof QUESTIONS)[number];

const COLUMN: Readonly<Record<Question, number>> = { start: 0, end: 1, inside: 2, cue: 3, source: 4 };
/** Log odds of pieces that were not asked: their sentence reports nothing. */
export const NEVER = -6;

/** The answers for the pieces of a paragraph, as log odds. */
export class PieceOdds {
  private readonly values: Float32Array;

  constructor(page: ReadParagraph, views: readonly (SentenceView | null)[], scores: Scores) {
    this.values = new Float32Array(page.outline.pieces.length * QUESTIONS.length).fill(NEVER);
    for (const view of views) {
      if (!view) continue;
      for (let i = view.from; i < view.to; i++) {
        pieceEvidence(view, i, scores);
        scores.take(this.values, i * QUESTIONS.length);
      }
    }
  }

  of(question: Question, piece: number): number {
    return piece < 0 ? NEVER : (this.values[piece * QUESTIONS.length + COLUMN[question]] ?? NEVER);
  }
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

/** @param weights five values a feature, in the order of `QUESTIONS` */
export function tagged(pages: readonly ReadParagraph[], weights: Weights): readonly TaggedParagraph[] {
  const scores = new Scores(weights);
  return pages.map(page => {
    const views = page.outline.sentences.map((_, sentence) => sentenceView(page, sentence));
    const odds = new PieceOdds(page, views, scores);
    const sourceOdds = new Map<Mention, number>();
    const bestSource = page.outline.sentences.map(() => NEVER);
    for (const mention of page.mentions) {
      let most = odds.of('source', mention.from);
      for (let i = mention.from + 1; i < mention.to; i++) most = Math.max(most, odds.of('source', i));
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
