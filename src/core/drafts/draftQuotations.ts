import type { Analysis, Quotation } from '../model';
import type { Mark } from '../reading/marks';
import { findMarks } from '../reading/marks';
import type { Span } from '../span';
import { overlap, trimmed } from '../span';

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

/** So few words between marks, said by nobody, are a title, a nickname or a word at a distance; not where they stand alone, as pasted. */
const FEWEST_UNSAID = 5;
const FEWEST_ALONE = 2;
const WORD = /[\p{L}\p{N}]+/gu;

const wordsIn = (text: string): number => text.match(WORD)?.length ?? 0;

/** Whether what is marked may be a quotation though nobody is told to have said it. */
function mayBeSaid(text: string, paragraph: Span, span: Span): boolean {
  const words = wordsIn(text.slice(span.start, span.end));
  const isAlone = words === wordsIn(text.slice(paragraph.start, paragraph.end));
  return words >= (isAlone ? FEWEST_ALONE : FEWEST_UNSAID);
}

/** A block quotation of Markdown ("> We go on"), which needs no marks. */
function blockIn(text: string, { start, end }: Span): Span | null {
  const sign = /^\s*>[>\s]*/.exec(text.slice(start, end));
  return sign && { start: start + sign[0].length, end };
}

/** What a draft quotes. */
export interface Quoted {
  /** All that it quotes word by word, in its order. */
  readonly quotations: readonly DraftQuotation[];
  /** Marks that open and are never closed: nobody knows where what they quote was to end. */
  readonly unclosed: readonly Mark[];
}

const GOES_ON = /^[\s>*_-]*(?:``|''|,,|["“‟„«»])/u;
const BEGINS_LINE = /[\r\n][\s>*_-]*$/;

interface MarkedParagraph {
  readonly paragraph: Span;
  readonly marks: readonly Mark[];
  /** Those of them that are never closed. */
  readonly unclosed: readonly Mark[];
}

/** The marks of each paragraph. Where the next paragraph, or line, opens again the quotation goes on there. */
function markedIn(text: string, paragraphs: readonly Span[]): readonly MarkedParagraph[] {
  return paragraphs.map((paragraph, index) => {
    const next = paragraphs[index + 1];
    const goesOn = next !== undefined && GOES_ON.test(text.slice(next.start, next.end));
    const marks = findMarks(text, paragraph);
    const goesOnAfter = ({ start }: Mark, at: number): boolean => {
      const following = marks[at + 1];
      return following ? BEGINS_LINE.test(text.slice(start, following.start)) : goesOn;
    };
    // Single marks may be apostrophes.
    const isUnclosed = (mark: Mark, at: number): boolean => !mark.closed && !mark.single && !goesOnAfter(mark, at);
    return { paragraph, marks, unclosed: marks.filter(isUnclosed) };
  });
}

/** Finds what a draft quotes in its `readableDraft`. */
export function draftQuotations(text: string, { article, quotations }: Analysis): Quoted {
  const read = quotations.flatMap((quotation, index): readonly DraftQuotation[] =>
    quotation.kind === 'direct' && quotation.marked.length > 1
      ? [{ segments: quotation.marked, index }]
      : quotation.marked.map(segment => ({ segments: [segment], index })),
  );
  const hasWords = ({ start, end }: Span): boolean => /[\p{L}\p{N}]/u.test(text.slice(start, end));
  const paragraphs = article.paragraphs.filter(paragraph => paragraph.role !== 'furniture' && hasWords(paragraph));
  const marked = markedIn(text, paragraphs);
  const unclosed = marked.flatMap(one => one.unclosed);
  const unread = marked
    .flatMap(({ paragraph, marks }) => {
      const spans =
        marks.length === 0
          ? [blockIn(text, paragraph)].flatMap(block => block ?? [])
          : marks.filter(mark => !mark.single || mark.closed).map(({ inner }) => inner);
      return spans.flatMap(span => trimmed(text, span) ?? []).filter(span => mayBeSaid(text, paragraph, span));
    })
    .filter(span => !read.some(({ segments }) => segments.some(segment => overlap(segment, span) > 0)))
    .map((span): DraftQuotation => {
      const index = quotations.findIndex(quotation => overlap(contentOf(quotation), span) > 0);
      return { segments: [span], index };
    });
  const isClosed = ({ start }: Span): boolean =>
    !unclosed.some(mark => mark.start <= start && start <= mark.inner.start);
  const found = [...read, ...unread]
    .map(({ segments, index }) => ({ segments: segments.filter(isClosed), index }))
    .filter(({ segments }) => segments.length > 0)
    .sort((a, b) => (a.segments[0]?.start ?? 0) - (b.segments[0]?.start ?? 0));
  return { quotations: found, unclosed };
}
