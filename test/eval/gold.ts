import { readFileSync } from 'node:fs';
import type { ReadParagraph } from '../../src/core/reading/page';
import type { Span } from '../../src/core/span';
import { length, overlap } from '../../src/core/span';

/** A segment between quotation marks; `group` null where it is nobody's speech. */
export interface GoldMark extends Span {
  readonly group: string | null;
  readonly speaker: Span | null;
}

/** A fragment of what was said; `group` ties the fragments of one attribution. */
export interface GoldQuote extends Span {
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly group: string;
  readonly speaker: Span | null;
  readonly cue: Span | null;
}

export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly marks: readonly GoldMark[];
  readonly quotes: readonly GoldQuote[];
}

/** An annotated article as it is read; `part` for learning from all parts but one. */
export interface Page<Paragraph extends ReadParagraph> {
  readonly article: GoldArticle;
  readonly part: number;
  readonly paragraphs: readonly Paragraph[];
}

export const readGold = (file: string): readonly GoldArticle[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as GoldArticle);

/** The annotated segment that a segment of ours is, whether its marks are counted in or not. */
export const goldFor = (article: GoldArticle, inner: Span): GoldMark | undefined =>
  article.marks.find(mark => overlap(mark, inner) > 0.8 * Math.max(length(mark) - 2, length(inner)));
