import { firstWhere } from '../sorted';
import type { Span } from '../span';

/** A part of a quotation, exactly as the text has it, with what stands around it. Offsets are UTF-16 code units, end exclusive. */
export interface PlacedPart extends Span {
  /** The same place counted in Unicode code points, as the W3C's TextPositionSelector has it. */
  readonly startCodePoint: number;
  readonly endCodePoint: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Text kept on either side, in UTF-16 code units. */
const CONTEXT = 32;

const PAIR = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;

/** Turns offsets in UTF-16 code units into code points. A surrogate without its other half counts as one. */
function counterFor(text: string): (offset: number) => number {
  const pairs = Uint32Array.from(text.matchAll(PAIR), match => match.index);
  return offset => offset - firstWhere(pairs.length, at => (pairs[at] ?? 0) + 1 >= offset);
}

/** Text without the half of a pair of surrogates that a cut left at either end. */
const whole = (text: string): string => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');

/** Makes parts of a text with what stands around them. */
export function partsOf(text: string): (part: Span) => PlacedPart {
  const codePoint = counterFor(text);
  return ({ start, end }) => ({
    start,
    end,
    startCodePoint: codePoint(start),
    endCodePoint: codePoint(end),
    exact: text.slice(start, end),
    prefix: whole(text.slice(Math.max(0, start - CONTEXT), start)),
    suffix: whole(text.slice(end, end + CONTEXT)),
  });
}
