import { words } from '../english/wordList';
import type { Span } from '../span';
import { trimmed } from '../span';

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

type Style = 'curly' | 'straight' | 'single' | 'angle';

const SIGN = /``|''|,,(?=\p{L})|["“”„‟«»]|[‘’‚'`]/gu;
const OPENS_AFTER = /^$|[\s([{—–\-/:;,“"‘'«„…*_>]/u;
const ENDS_WORD = /^$|[\s).,;:!?]/u;
const CLOSES_BEFORE = /^$|[\s)\]}—–\-/:;,.!?”"’'»…*_]/u;
/** Elisions that begin with an apostrophe and open nothing. */
const ELISION = /^['’‘](?:\d\ds?\b|em\b|n['’]|til\b|tis\b|twas\b|cause\b|bout\b|round\b|cos\b)/i;

type Side = 'open' | 'close' | 'either' | 'neither';

interface Sign {
  readonly at: number;
  readonly width: number;
  readonly style: Style;
  readonly side: Side;
}

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

/** A curly single mark behind a colon or a comma, and before a capital: `said: ‘My daughter …` */
const isAnnounced = (text: string, at: number, within: Span): boolean =>
  text.charAt(at) === '‘' &&
  /^\p{Lu}/u.test(text.slice(at + 1, at + 3)) &&
  /[:,]\s$/.test(text.slice(Math.max(within.start, at - 2), at));

/**
 * A single mark opens only where a partner follows; "the workers' rights" has none. At the head of a paragraph, and behind a colon or a
 * comma where it is a curly one, it needs none: speech goes on in the next. Nor does the last one before a sentence where the paragraph
 * behind opens with one.
 */
function hasSinglePartner(signs: readonly Sign[], index: number, text: string, within: Within): boolean {
  const own = signs[index];
  if (own && within.goesOn && index === signs.length - 1 && opensSentence(text, own, within)) return true;
  if (own?.at === within.start && own.side !== 'close' && /^\p{Lu}/u.test(text.slice(own.at + own.width))) return true;
  if (own && isAnnounced(text, own.at, within)) return true;
  const { at = 0 } = own ?? {};
  for (let next = index + 1; next < signs.length; next++) {
    const sign = signs[next];
    if (sign?.style !== 'single') continue;
    // Another opens inside: each needs a mark of its own.
    if (sign.side === 'open') return closesAll(signs, index, text, 1);
    if (sign.at > at + 1 && !isApostrophe(text, sign)) return true;
  }
  return signs.slice(index + 1).some(sign => sign.style === 'single' && sign.side !== 'open');
}

const opensSentence = (text: string, { at, width, side }: Sign, within: Span): boolean =>
  side !== 'close' &&
  /^\p{Lu}/u.test(text.slice(at + width)) &&
  /[.,:?!…]\s$/.test(text.slice(Math.max(within.start, at - 2), at));

/** "workers' rights": an s before, a word after; "the service o' that man", "goin' home": a word that is cut short. */
const isApostrophe = (text: string, sign: Sign): boolean =>
  sign.style === 'single' &&
  /^\s\p{Ll}/u.test(text.slice(sign.at + sign.width, sign.at + sign.width + 2)) &&
  CUT_SHORT.test(text.slice(Math.max(0, sign.at - LONGEST_CUT), sign.at));
/** So many characters before a sign show the word that it ends. */
const LONGEST_CUT = 12;
const CUT_SHORT = new RegExp(
  `s$|(?:^|[^\\p{L}])(?:o|th|wi|an|t|ol|ha|fro|${words(`goin doin nothin somethin anythin everythin mornin evenin darlin talkin sayin comin
  lookin tryin gettin havin bein workin makin takin livin feelin thinkin runnin walkin playin singin waitin askin tellin fightin sittin
  standin puttin givin knowin seein hearin callin keepin holdin sleepin eatin drinkin drivin movin losin winnin killin`).join(
    '|',
  )})$`,
  'iu',
);

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

/** So many signs ahead are looked at for those that close. */
const MOST_AHEAD = 40;

/** Whether as many single marks close behind a sign as are open by then, those that open behind it included. */
function closesAll(signs: readonly Sign[], index: number, text: string, open: number): boolean {
  let depth = open;
  for (let next = index + 1; next <= index + MOST_AHEAD; next++) {
    const sign = signs[next];
    if (sign?.style !== 'single' || isApostrophe(text, sign)) continue;
    depth += sign.side === 'open' ? 1 : -1;
    if (depth === 0) return true;
  }
  return false;
}

/** Where a segment ends whose closing mark is missing and another opens at `limit`: after the last stop between them. */
function lostEnd(text: string, start: number, limit: number): number {
  const stop = /^.*[.,?!…](?=[^.,?!…]*$)/su.exec(text.slice(start, limit));
  return start + (stop ? stop[0].length : limit - start);
}

/** A paragraph. */
interface Within extends Span {
  /** The one behind it opens with a single mark, and may go on with what is not closed in this one. */
  readonly goesOn?: boolean;
}

/** Whether a paragraph opens with a single mark and a capital. */
export const opensSingle = (text: string, { start }: Span): boolean =>
  /^['‘]\p{Lu}/u.test(text.slice(start, start + 3));

/** Two apostrophes that close no two before are single marks: 'He said, 'I go,'' she said. */
const apart = (printed: string, before: readonly Sign[]): readonly string[] =>
  printed === "''" &&
  !before.some(({ width, style }) => width === 2 && style === 'straight') &&
  before.some(({ style, side }) => style === 'single' && side !== 'close')
    ? ["'", "'"]
    : [printed];

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
