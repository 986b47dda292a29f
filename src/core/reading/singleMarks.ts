import { words } from '../english/wordList';
import type { Span } from '../span';

export type Style = 'curly' | 'straight' | 'single' | 'angle';

export type Side = 'open' | 'close' | 'either' | 'neither';

/** A sign that may be a quotation mark. */
export interface Sign {
  readonly at: number;
  readonly width: number;
  readonly style: Style;
  readonly side: Side;
}

/** A paragraph. */
export interface Within extends Span {
  /** The one behind it opens with a single mark, and may go on with what is not closed in this one. */
  readonly goesOn?: boolean;
}

/** A curly single mark behind a colon or a comma, and before a capital: `said: ‘My daughter …` */
export const isAnnounced = (text: string, at: number, within: Span): boolean =>
  text.charAt(at) === '‘' &&
  /^\p{Lu}/u.test(text.slice(at + 1, at + 3)) &&
  /[:,]\s$/.test(text.slice(Math.max(within.start, at - 2), at));

/**
 * A single mark opens only where a partner follows; "the workers' rights" has none. At the head of a paragraph, and behind a colon or a
 * comma where it is a curly one, it needs none: speech goes on in the next. Nor does the last one before a sentence where the paragraph
 * behind opens with one.
 */
export function hasSinglePartner(signs: readonly Sign[], index: number, text: string, within: Within): boolean {
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
export const isApostrophe = (text: string, sign: Sign): boolean =>
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

/** So many signs ahead are looked at for those that close. */
const MOST_AHEAD = 40;

/** Whether as many single marks close behind a sign as are open by then, those that open behind it included. */
export function closesAll(signs: readonly Sign[], index: number, text: string, open: number): boolean {
  let depth = open;
  for (let next = index + 1; next <= index + MOST_AHEAD; next++) {
    const sign = signs[next];
    if (sign?.style !== 'single' || isApostrophe(text, sign)) continue;
    depth += sign.side === 'open' ? 1 : -1;
    if (depth === 0) return true;
  }
  return false;
}

/** Two apostrophes that close no two before are single marks: 'He said, 'I go,'' she said. */
export const apart = (printed: string, before: readonly Sign[]): readonly string[] =>
  printed === "''" &&
  !before.some(({ width, style }) => width === 2 && style === 'straight') &&
  before.some(({ style, side }) => style === 'single' && side !== 'close')
    ? ["'", "'"]
    : [printed];

/** Whether a paragraph opens with a single mark and a capital. */
export const opensSingle = (text: string, { start }: Span): boolean =>
  /^['‘]\p{Lu}/u.test(text.slice(start, start + 3));
