import type { Span } from '../span';
import { trimmed } from '../span';

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

/** An anchor for the words of a place; white space at its ends belongs to what stands around them. */
export function anchorOf(text: string, span: Span): QuoteAnchor {
  const { start, end } = trimmed(text, span) ?? span;
  return {
    exact: folded(text.slice(start, end)),
    prefix: folded(text.slice(Math.max(0, start - CONTEXT), start)),
    suffix: folded(text.slice(end, end + CONTEXT)),
    start,
  };
}

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

/** A place where the words of an anchor stand, with how many characters of the old context are there still. */
export interface AnchorPlace extends Span {
  readonly context: number;
}

/** How many characters around a place are still those around the anchor's words. */
export function contextAt(text: string, span: Span, { prefix, suffix }: QuoteAnchor): number {
  const now = anchorOf(text, span);
  return sharedEnd(now.prefix, prefix) + sharedStart(now.suffix, suffix);
}

/** All places where the words of an anchor stand, in order. */
export const placesOfAnchor = (text: string, anchor: QuoteAnchor): readonly AnchorPlace[] =>
  anchor.exact.trim() === ''
    ? []
    : [...text.matchAll(pattern(anchor.exact))].map(match => {
        const span = { start: match.index, end: match.index + match[0].length };
        return { ...span, context: contextAt(text, span, anchor) };
      });

/** Of several places the one with the most of the old context, then the nearest. */
export function likeliest(places: readonly AnchorPlace[], { start }: QuoteAnchor): AnchorPlace | null {
  const [best] = places.toSorted(
    (a, b) => b.context - a.context || Math.abs(a.start - start) - Math.abs(b.start - start),
  );
  return best ?? null;
}

/** Where the words of an anchor stand in a text; null where they are gone. */
export function placeAnchor(text: string, anchor: QuoteAnchor): Span | null {
  const best = likeliest(placesOfAnchor(text, anchor), anchor);
  return best && { start: best.start, end: best.end };
}
