import { choicesOfEdtf, fromEdtf, partOfYear, rangeOfEdtf } from '../core';
import type { SaidOfRow } from '../core';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const LONG_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export const monthName = (month: number): string => LONG_MONTHS[month - 1] ?? '';

function ordinal(day: number): string {
  const suffix = day % 100 >= 11 && day % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
  return `${day}${suffix}`;
}

const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const QUARTERS = ['first', 'second', 'third', 'fourth'];

/** "19–21 Dec 2016", "28 Nov – 3 Dec 2016", "28 Dec 2015 – 3 Jan 2016", "since 28 Dec 2015". */
function rangeInWords([from, to]: readonly [string, string]): string {
  if (to === '..' || to === '') return `since ${dayInWords(from)}`;
  if (from === '..' || from === '') return `up to ${dayInWords(to)}`;
  const [a, b] = [fromEdtf(from), fromEdtf(to)];
  const sameYear = a?.year !== undefined && a.year === b?.year;
  const isDay = a?.day !== undefined && b?.day !== undefined;
  if (sameYear && isDay && a.month === b.month) return `${a.day}–${dayInWords(to)}`;
  const first = sameYear && a.month !== undefined ? dayInWords(from).replace(` ${a.year}`, '') : dayInWords(from);
  return `${first} – ${dayInWords(to)}`;
}

/**
 * EDTF in words: "21 Dec 2016", "21 Dec, year unknown", "the 28th, month unknown", "spring 2016", "the 2010s", "19–21 Dec 2016",
 * "4 Mar 2020 or 3 Apr 2020".
 */
export function dayInWords(edtf: string): string {
  const range = rangeOfEdtf(edtf);
  if (range) return rangeInWords(range);
  const choices = choicesOfEdtf(edtf);
  if (choices) return choices.map(dayInWords).join(' or ');
  const part = partOfYear(edtf);
  if (part)
    return part.kind === 'season'
      ? `${SEASONS[part.number - 1] ?? ''} ${part.year}`
      : `${QUARTERS[part.number - 1] ?? ''} quarter of ${part.year}`;
  if (/^\d{3}X$/.test(edtf)) return `the ${edtf.replace('X', '0s')}`;
  const parts = fromEdtf(edtf);
  if (!parts) return edtf;
  const { year, month, day } = parts;
  const doubt = /[?~%]$/.test(edtf) ? 'probably ' : '';
  const name = month === undefined ? undefined : MONTHS[month - 1];
  if (day !== undefined && name === undefined) return `${doubt}the ${ordinal(day)}, month unknown`;
  const known = [day, name, year].filter(part => part !== undefined).join(' ');
  return `${doubt}${known}${year === undefined ? ', year unknown' : ''}`;
}

/** When something was said, short enough for a row: "21 Dec 2016", "on a Wednesday", "published 14 Feb 2022"; empty when nothing is known. */
export function saidInWords(said: SaidOfRow | null): string {
  if (!said) return '';
  if (said.edtf === null) return said.weekday === null ? '' : `on a ${said.weekday}`;
  return said.basis === 'published' ? `published ${dayInWords(said.edtf)}` : dayInWords(said.edtf);
}

/** When something was said and how that is known, for the hover. */
export function saidLine(said: SaidOfRow | null): string {
  if (said === null) return 'day not known';
  const words = said.words === null ? '' : ` “${said.words}”`;
  const day = saidInWords(said);
  if (said.basis === 'published')
    return `day not named; the article was ${day}${words === '' ? '' : ` (${words.trim()})`}`;
  return day === '' ? `day not known; the article says${words}` : `${day} (${basisInWords(said, words)})`;
}

/** How the day is known, as a sentence part. */
function basisInWords(said: SaidOfRow, words: string): string {
  switch (said.basis) {
    case 'stated':
      return said.reckoned ? `worked out from${words} and the day of publication` : `stated in the sentence:${words}`;
    case 'carried':
      return `inferred from what the article says of the same speaker near by:${words}`;
    case 'published':
      return 'the day of publication';
    case 'corroborated':
      return 'inferred from another article';
    case 'given':
      return 'set by hand';
  }
}
