import type { Attributed } from './attribution';
import { SPEECH_AT_LEAST } from './attribution';
import type { ContentSpan } from './contentSpans';
import { contentSpans } from './contentSpans';
import { indirectQuotations } from './indirectQuotations';
import { markedQuotations } from './markedQuotations';
import type { ReadParagraph } from './page';
import type { TaggedParagraph } from './pieceOdds';
import type { RawQuotation } from './rawQuotation';
import type { Trees } from './trees';

/** All quotations of the article in reading order: those between marks with the words around them, then what is told without. */
export function quotationsOf(
  text: string,
  pages: readonly TaggedParagraph[],
  attributed: readonly Attributed[],
  spanTrees: Trees,
): readonly RawQuotation[] {
  const spans = contentSpans(pages, spanTrees);
  const { quotations, used } = markedQuotations(
    text,
    attributed.filter(one => one.speech >= SPEECH_AT_LEAST),
    spans,
  );
  const indirect = pages.flatMap((page, index) => {
    const left = (spans[index] ?? []).filter(span => !used.has(span) && !span.doubtful && !isOnlyMark(page, span));
    return indirectQuotations(text, page, left);
  });
  return [...quotations, ...indirect].sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
}

/** Marked words that were found to be no speech are not told without marks either. */
const isOnlyMark = ({ outline }: ReadParagraph, { from, to }: ContentSpan): boolean =>
  to - from === 1 && outline.pieces[from]?.kind === 'mark';
