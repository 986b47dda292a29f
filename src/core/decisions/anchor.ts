import type { Span } from '../span';

/** A place in a text that is found again by its words when the text has changed. White space is folded in all parts. */
export interface QuoteAnchor {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Where it stood, in UTF-16 code units; decides between equal words. */
  readonly start: number;
}

/** Words kept on either side, in UTF-16 code units. */
const CONTEXT = 32;

const folded = (text: string): string => text.replace(/\s+/g, ' ');

export const anchorOf = (text: string, { start, end }: Span): QuoteAnchor => ({
  exact: folded(text.slice(start, end)),
  prefix: folded(text.slice(Math.max(0, start - CONTEXT), start)),
  suffix: folded(text.slice(end, end + CONTEXT)),
  start,
});

const pattern = (exact: string): RegExp =>
  new RegExp(
    exact
      .trim()
      .split(' ')
      .map(word => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
      .join('\\s+'),
    'g',
  );

function sharedEnd(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length;
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.charAt(length) === b.charAt(length)) length++;
  return length;
}

/** Where the words of an anchor stand in a text: of several places the one with the most of the old context, then the nearest. */
export function placeAnchor(text: string, anchor: QuoteAnchor): Span | null {
  if (anchor.exact.trim() === '') return null;
  let best: (Span & { readonly context: number }) | null = null;
  for (const match of text.matchAll(pattern(anchor.exact))) {
    const [start, end] = [match.index, match.index + match[0].length];
    const now = anchorOf(text, { start, end });
    const context = sharedEnd(now.prefix, anchor.prefix) + sharedStart(now.suffix, anchor.suffix);
    const nearer = best !== null && Math.abs(start - anchor.start) < Math.abs(best.start - anchor.start);
    if (best === null || context > best.context || (context === best.context && nearer)) best = { start, end, context };
  }
  return best && { start: best.start, end: best.end };
}
