import { wordSet } from '../english/wordList';
import type { Span } from '../span';
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
import { unmarkedTurns } from './turns';

const PRONOUNS = wordSet('which who whom that what it him her them this');

/**
 * All quotations of the article in reading order: turns of a transcript, those between marks with the words around them, then what
 * is told without.
 */
export function quotationsOf(
  text: string,
  pages: readonly TaggedParagraph[],
  attributed: readonly Attributed[],
  spanTrees: Trees,
): readonly RawQuotation[] {
  const turns = unmarkedTurns(text, pages);
  const isTurn = new Set(turns.map(({ paragraph }) => paragraph));
  const spans = contentSpans(pages, spanTrees).map((own, index) => (isTurn.has(index) ? [] : own));
  const { quotations, used } = markedQuotations(
    text,
    attributed.filter(({ speech, place }) => speech >= SPEECH_AT_LEAST && !isTurn.has(place.paragraph.index)),
    spans,
  );
  const indirect = pages.flatMap((page, index) => {
    const left = (spans[index] ?? []).filter(span => !used.has(span) && !span.doubtful && !isMostlyMark(page, span));
    return indirectQuotations(text, page, left).filter(({ content }) => !isPronounAlone(text, content));
  });
  const all = [...turns, ...quotations, ...indirect];
  return all.sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
}

/** "which" is part of what was said, "which … is weak", and nothing without the rest. */
const isPronounAlone = (text: string, content: readonly Span[]): boolean =>
  content.every(({ start, end }) => PRONOUNS.has(text.slice(start, end).toLowerCase()));

/** Marked words that were found to be no speech are not told without marks either. */
const isMostlyMark = ({ outline }: ReadParagraph, { from, to }: ContentSpan): boolean =>
  to - from <= FEW && outline.pieces[from]?.kind === 'mark';
/** `“Cold Sands” two years later` */
const FEW = 4;
