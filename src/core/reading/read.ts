import type { Paragraph } from '../model';
import type { AttributionWeights, Decide } from './attribution';
import { attributeMarks } from './attribution';
import type { ReadParagraph } from './page';
import { readPage } from './page';
import endTreesLines from './ends.trees';
import type { PieceWeights } from './pieceOdds';
import { tagged } from './pieceOdds';
import piecesLines from './pieces.weights';
import type { RawQuotation } from './rawQuotation';
import { quotationsOf } from './quotations';
import speakerLines from './speaker.weights';
import spanTreesLines from './spans.trees';
import speechLines from './speech.weights';
import startTreesLines from './starts.trees';
import type { Trees } from './trees';
import { readTrees } from './trees';
import { readWeights } from './weights';

/** All that reading learned. */
export type ReadingWeights = AttributionWeights & PieceWeights & { readonly spans: Trees };

/** What was learned by test/eval/train.ts; the files say from what. */
export const trainedWeights: ReadingWeights = {
  pieces: readWeights(piecesLines),
  starts: readTrees(startTreesLines),
  ends: readTrees(endTreesLines),
  speaker: readWeights(speakerLines),
  speech: readWeights(speechLines),
  spans: readTrees(spanTreesLines),
};

/** What reading finds: the paragraphs with their mentions and cues, and the quotations, speakers still as words on the page. */
export interface Reading {
  readonly pages: readonly ReadParagraph[];
  readonly quotations: readonly RawQuotation[];
}

/**
 * Reads an article's paragraphs. Steps in order: marks, outline, mentions, cues, pieces, speakers of marks, what was said.
 * @param weights and @param decide are put in place of what was learned to see what each step contributes
 */
export function read(
  text: string,
  paragraphs: readonly Paragraph[],
  weights: ReadingWeights = trainedWeights,
  decide?: Decide,
): Reading {
  const pages = tagged(readPage(text, paragraphs), weights);
  return { pages, quotations: quotationsOf(text, pages, attributeMarks(pages, weights, decide), weights.spans) };
}
