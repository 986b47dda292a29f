import type { Span } from '../span';

const BREAK = /[-\u00AD]\r?\n(?=\p{Ll})|\u00AD/gu;

/** Without soft hyphens, and with words put together that were broken at the end of a line. */
export const unbroken = (text: string): string =>
  text.includes('\u00AD') || text.includes('\n') ? text.replace(BREAK, '') : text;

/** The words of a place as they would be typed: unbroken, with single spaces. */
export const plainWords = (text: string, { start, end }: Span): string =>
  unbroken(text.slice(start, end)).replace(/\s+/g, ' ').trim();
