/** A place in a text: UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const length = (span: Span): number => span.end - span.start;

/** How many code units two spans share; zero or less when they are apart. */
export const overlap = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

export const textOf = (text: string, span: Span): string => text.slice(span.start, span.end);

/** The span without characters at either end that `skip` matches; null when nothing is left. */
export function trimmed(text: string, span: Span, skip = /\s/): Span | null {
  let { start, end } = span;
  while (start < end && skip.test(text.charAt(start))) start++;
  while (end > start && skip.test(text.charAt(end - 1))) end--;
  return start < end ? { start, end } : null;
}
