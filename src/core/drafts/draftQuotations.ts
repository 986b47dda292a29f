import type { Analysis, Quotation } from '../model';
import { findMarks } from '../reading/marks';
import type { Span } from '../span';
import { overlap, trimmed } from '../span';
import { unclosedMarks } from './unclosedMarks';

/** Words between quotation marks in a draft: one segment, or those of one sentence that the writer's cue splits. */
export interface DraftQuotation {
  readonly segments: readonly Span[];
  /** Place of the quotation that the reading found there; -1 where it found none, as for words pasted without a speaker. */
  readonly index: number;
}

const contentOf = ({ content }: Quotation): Span => ({
  start: content[0]?.start ?? 0,
  end: content.at(-1)?.end ?? 0,
});

/** So few words between marks, said by nobody, are a title, a nickname or a word at a distance. */
const FEWEST_UNSAID = 5;
const WORD = /[\p{L}\p{N}]+/gu;

/** A block quotation of Markdown ("> We go on"), which needs no marks. */
function blockIn(text: string, { start, end }: Span): Span | null {
  const sign = /^\s*>[>\s]*/.exec(text.slice(start, end));
  return sign && { start: start + sign[0].length, end };
}

/** All that a draft quotes word by word, in its order, but for what is never closed: nobody knows where that ends. */
export function draftQuotations(text: string, { article, quotations }: Analysis): readonly DraftQuotation[] {
  const read = quotations.flatMap((quotation, index): readonly DraftQuotation[] =>
    quotation.kind === 'direct' && quotation.marked.length > 1
      ? [{ segments: quotation.marked, index }]
      : quotation.marked.map(segment => ({ segments: [segment], index })),
  );
  const unread = article.paragraphs
    .filter(({ role }) => role !== 'furniture')
    .flatMap(paragraph => {
      const marks = findMarks(text, paragraph);
      const block = marks.length === 0 ? blockIn(text, paragraph) : null;
      return block ? [block] : marks.filter(({ closed }) => closed).map(({ inner }) => inner);
    })
    .flatMap(span => trimmed(text, span) ?? [])
    .filter(span => !read.some(({ segments }) => segments.some(segment => overlap(segment, span) > 0)))
    .filter(span => (text.slice(span.start, span.end).match(WORD)?.length ?? 0) >= FEWEST_UNSAID)
    .map((span): DraftQuotation => {
      const index = quotations.findIndex(quotation => overlap(contentOf(quotation), span) > 0);
      return { segments: [span], index };
    });
  const unclosed = unclosedMarks(text, { article });
  const isClosed = ({ start }: Span): boolean =>
    !unclosed.some(mark => mark.start <= start && start <= mark.inner.start);
  return [...read, ...unread]
    .map(({ segments, index }) => ({ segments: segments.filter(isClosed), index }))
    .filter(({ segments }) => segments.length > 0)
    .sort((a, b) => (a.segments[0]?.start ?? 0) - (b.segments[0]?.start ?? 0));
}
