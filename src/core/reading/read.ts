import type { Paragraph } from '../model';
import type { Decide, ReadingWeights } from './attribution';
import { attributeMarks } from './attribution';
import type { ReadParagraph } from './page';
import { readPage } from './page';
import type { RawQuotation } from './rawQuotation';
import type { ContentWeights } from './contentSpans';
import piecesLines from './pieces.weights';
import { quotationsOf } from './quotations';
import speakerLines from './speaker.weights';
import spansLines from './spans.weights';
import speechLines from './speech.weights';
import { readWeights } from './weights';

/** What was learned by test/eval/train.ts; the files say from what. */
export const trainedWeights: ReadingWeights & ContentWeights = {
  speaker: readWeights(speakerLines),
  speech: readWeights(speechLines),
  pieces: readWeights(piecesLines),
  spans: readWeights(spansLines),
};

/** What reading finds: the paragraphs with their mentions and cues, and the quotations, speakers still as words on the page. */
export interface Reading {
  readonly pages: readonly ReadParagraph[];
  readonly quotations: readonly RawQuotation[];
}

/** Reads an article's paragraphs. Steps in order: marks, outline, mentions, cues, speakers of marks, indirect speech. */
export function read(text: string, paragraphs: readonly Paragraph[], decide?: Decide): Reading {
  const pages = readPage(text, paragraphs);
  return {
    pages,
    quotations: quotationsOf(text, pages, attributeMarks(text, pages, trainedWeights, decide), trainedWeights),
  };
}
