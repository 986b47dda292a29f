import type { Span } from '../span';
import { trimmed } from '../span';
import type { Side, Sign, Style, Within } from './singleMarks';
import { apart, closesAll, hasSinglePartner, isAnnounced, isApostrophe } from './singleMarks';

/** A segment between quotation marks. */
export interface Mark extends Span {
  /** Without the marks and the white space beside them. */
  readonly inner: Span;
  /** False when the closing mark is missing and the segment was ended by its paragraph or by the next opening mark. */
  readonly closed: boolean;
  readonly single: boolean;
  /** Segments inside this one, such as single marks inside double ones. */
  readonly nested: readonly Mark[];
}

/** What has marks of its own inside segments, without these. */
export const nestedIn = (marks: readonly Mark[]): readonly Span[] =>
  marks.flatMap(({ nested }) => nested.map(({ inner }) => inner));

interface Open {
  readonly start: number;
  readonly width: number;
  readonly style: Style;
  readonly nested: Mark[];
}

const SIGN = /``|''|,,(?=\p{L})|["“”„‟«»]|[‘’‚'`]/gu;
const OPENS_AFTER = /^$|[\s([{—–\-/:;,“"‘'«„…*_>]/u;
const ENDS_WORD = /^$|[\s).,;:!?]/u;
const CLOSES_BEFORE = /^$|[\s)\]}—–\-/:;,.!?”"’'»…*_]/u;
/** Elisions that begin with an apostrophe and open nothing. */
const ELISION = /^['’‘](?:\d\ds?\b|em\b|n['’]|til\b|tis\b|twas\b|cause\b|bout\b|round\b|cos\b)/i;

/** Where a straight or ambiguous sign can stand, by its neighbours. */
function sideByNeighbours(before: string, after: string): Side {
  const opens = OPENS_AFTER.test(before) && !/^$|\s/.test(after);
  const closes = !/^$|\s/.test(before) && CLOSES_BEFORE.test(after);
  if (opens && closes) return 'either';
  if (opens) return 'open';
  return closes ? 'close' : 'neither';
}

function classify(text: string, sign: string, at: number, within: Span): Sign | null {
  const before = at > within.start ? text.charAt(at - 1) : '';
  const after = at + sign.length < within.end ? text.charAt(at + sign.length) : '';
  const double = { at, width: sign.length, style: sign === '"' || sign === "''" ? 'straight' : 'curly' } as const;
  const single = { at, width: sign.length, style: 'single' } as const;
  switch (sign) {
    case '“':
    case '‟':
    case '``':
      // Closes after the German opening mark, or where a site turned it round.
      return { ...double, side: ENDS_WORD.test(after) && !/^$|\s/.test(before) ? 'either' : 'open' };
    case '„':
    case ',,':
      return { ...double, side: 'open' };
    case '”':
      return { ...double, side: OPENS_AFTER.test(before) && /[\p{L}\p{N}]/u.test(after) ? 'either' : 'close' };
    case "''":
      return { ...double, side: sideByNeighbours(before, after) };
    case '«':
    case '»': {
      const usual = sign === '«' ? 'open' : 'close';
      return {
        at,
        width: 1,
        style: 'angle',
        side: sideByNeighbours(before, after) === (usual === 'open' ? 'close' : 'open') ? 'either' : usual,
      };
    }
    case '"': {
      // Between two letters or two spaces it closes what is open; beside white space on one side only, its neighbours tell.
      const side = sideByNeighbours(before, after);
      return { ...double, side: side === 'neither' ? (/\s|^$/.test(before) ? 'either' : 'close') : side };
    }
    case '‚':
      return OPENS_AFTER.test(before) && /\p{L}/u.test(after) ? { ...single, side: 'open' } : null;
    default: {
      const side = sideByNeighbours(before, after);
      if (side === 'neither' || ELISION.test(text.slice(at, at + 8))) return null;
      if (sign === '‘') return side === 'close' ? null : { ...single, side: 'open' };
      if (sign === '’') return side === 'open' ? null : { ...single, side: 'close' };
      return { ...single, side };
    }
  }
}

function close(text: string, open: Open, end: number, width: number): Mark | null {
  const inner = trimmed(text, { start: open.start + open.width, end });
  if (!inner) return null;
  return {
    start: open.start,
    end: end + width,
    inner,
    closed: width > 0,
    single: open.style === 'single',
    nested: open.nested,
  };
}

/** Index of what the sign would close: the last of its own style, else of the other of the double ones, as some pages mix them. */
function openedFor({ style }: Sign, stack: readonly Open[]): number {
  const same = stack.findLastIndex(open => open.style === style);
  if (same >= 0 || (style !== 'curly' && style !== 'straight')) return same;
  return stack.findLastIndex(open => open.style === 'curly' || open.style === 'straight');
}

/** Whether another style can open inside: straight marks inside curly ones only where the curly ones close behind them. */
function nests(top: Open, signs: readonly Sign[], index: number): boolean {
  if (top.style !== 'curly' || signs[index]?.style !== 'straight') return true;
  const inner = signs.findIndex((sign, at) => at > index && sign.style === 'straight');
  const outer = signs.findIndex((sign, at) => at > index && sign.style === 'curly' && sign.side !== 'open');
  return inner >= 0 && outer > inner;
}

/** Where a segment ends whose closing mark is missing and another opens at `limit`: after the last stop between them. */
function lostEnd(text: string, start: number, limit: number): number {
  const stop = /^.*[.,?!…](?=[^.,?!…]*$)/su.exec(text.slice(start, limit));
  return start + (stop ? stop[0].length : limit - start);
}

/** The outermost marked segments of one paragraph, in order, never overlapping. */
export function findMarks(text: string, within: Within): readonly Mark[] {
  const signs: Sign[] = [];
  // Only in its own paragraph: a search in the whole text would run to its end where no sign is left.
  for (const match of text.slice(within.start, within.end).matchAll(SIGN)) {
    const at = within.start + match.index;
    for (const [offset, printed] of apart(match[0], signs).entries()) {
      const sign = classify(text, printed, at + offset, within);
      if (sign) signs.push(sign);
    }
  }
  const found: Mark[] = [];
  const stack: Open[] = [];
  const keep = (mark: Mark | null): void => {
    if (mark) (stack.at(-1)?.nested ?? found).push(mark);
  };
  signs.forEach((sign, index) => {
    const top = stack.at(-1);
    const same = openedFor(sign, stack);
    const mayClose = sign.side !== 'open' && same >= 0;
    if (
      mayClose &&
      !(sign.style === 'single' && isApostrophe(text, sign) && hasSinglePartner(signs, index, text, within))
    ) {
      const opened = stack[same];
      stack.length = same;
      if (opened) keep(close(text, opened, sign.at, sign.width));
      return;
    }
    if (sign.side !== 'open' && sign.side !== 'either') return;
    if (sign.style === 'single' && !hasSinglePartner(signs, index, text, within)) return;
    const isBalanced = sign.style === 'single' && top?.style === 'single' && closesAll(signs, index, text, 2);
    if (top && !isBalanced && (top.style === sign.style || !nests(top, signs, index))) {
      stack.pop();
      keep(close(text, top, sign.style === 'single' ? sign.at : lostEnd(text, top.start + top.width, sign.at), 0));
    }
    stack.push({ start: sign.at, width: sign.width, style: sign.style, nested: [] });
  });
  const unclosed = stack[0];
  const mayGoOn = ({ style, start }: Open): boolean =>
    style !== 'single' || start === within.start || within.goesOn === true || isAnnounced(text, start, within);
  if (unclosed && mayGoOn(unclosed)) {
    stack.length = 0;
    keep(close(text, unclosed, within.end, 0));
  }
  return found;
}
