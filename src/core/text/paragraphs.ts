import type { Span } from '../span';
import { trimmed } from '../span';

const WRAPPED_AT_LEAST = 45;
const WRAPPED_AT_MOST = 100;
/** No paragraph of prose is longer; a text without line ends is read in stretches of this many UTF-16 units. */
const LONGEST = 8000;

/** Spans of the lines that hold anything, without white space at either end. */
function linesOf(text: string): readonly (Span & { readonly afterBlank: boolean })[] {
  const lines: (Span & { afterBlank: boolean })[] = [];
  let afterBlank = true;
  for (const match of text.matchAll(/[^\r\n\u2028\u2029]*(?:\r\n|[\r\n\u2028\u2029]|$)/g)) {
    const span = trimmed(text, { start: match.index, end: match.index + match[0].length }, /[\s\uFEFF\u200B]/);
    if (span) lines.push({ ...span, afterBlank });
    afterBlank = span === null;
  }
  return lines;
}

/** Text broken at a fixed width: nearly every line that is not the last of its block is about as long as the others. */
function isHardWrapped(lines: readonly (Span & { readonly afterBlank: boolean })[]): boolean {
  const inner = lines.filter((_, index) => lines[index + 1]?.afterBlank === false);
  if (inner.length < 4 || inner.length < lines.length / 3) return false;
  const even = inner.filter(
    line => line.end - line.start >= WRAPPED_AT_LEAST && line.end - line.start <= WRAPPED_AT_MOST,
  );
  return even.length >= inner.length * 0.8;
}

/** Where a stretch that begins at `start` ends: at its last full stop, else its last white space, else at its limit. */
function stretchEnd(text: string, { start, end }: Span): number {
  if (end - start <= LONGEST) return end;
  const stretch = text.slice(start, start + LONGEST);
  const stop = Math.max(...['. ', '? ', '! ', '" ', '” '].map(sign => stretch.lastIndexOf(sign)));
  if (stop > LONGEST / 2) return start + stop + 1;
  const space = stretch.lastIndexOf(' ');
  return start + (space > LONGEST / 2 ? space : LONGEST);
}

/** The paragraph itself, or in stretches when it is longer than any paragraph of prose. */
function stretchesOf(text: string, paragraph: Span): readonly Span[] {
  const stretches: Span[] = [];
  for (let start = paragraph.start; start < paragraph.end;) {
    const end = stretchEnd(text, { start, end: paragraph.end });
    const span = trimmed(text, { start, end });
    if (span) stretches.push(span);
    start = end;
  }
  return stretches;
}

/**
 * Paragraphs in order: a line each, or a block of lines each in text that was broken at a fixed width. What has no end for
 * 8,000 units is cut into stretches, so that the cost of reading grows with the length of the text and no faster.
 */
export const paragraphSpans = (text: string): readonly Span[] =>
  wholeParagraphs(text).flatMap(paragraph => stretchesOf(text, paragraph));

function wholeParagraphs(text: string): readonly Span[] {
  const lines = linesOf(text);
  if (!isHardWrapped(lines)) return lines.map(({ start, end }) => ({ start, end }));
  const blocks: { start: number; end: number }[] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    if (block && !line.afterBlank) block.end = line.end;
    else blocks.push({ start: line.start, end: line.end });
  }
  return blocks;
}
