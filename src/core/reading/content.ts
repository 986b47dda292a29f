import type { Span } from '../span';
import type { ReadParagraph } from './page';

/** Pieces of a paragraph; `to` exclusive. */
export interface Region {
  readonly from: number;
  readonly to: number;
}

/** The region as a place in the text: what stands inside a mark that is all of it, else with the marks at its ends. */
export function spanOf(page: ReadParagraph, { from, to }: Region): Span | null {
  const first = page.outline.pieces[from];
  const last = page.outline.pieces[to - 1];
  if (!first || !last) return null;
  return first === last && first.mark ? first.mark.inner : { start: first.start, end: last.end };
}
