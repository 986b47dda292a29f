import { months } from '../english/calendar';
import { isPossible, toEdtf } from '../dates/edtf';
import type { Span } from '../span';

/** A day as pages print it: whole, or one of two where 03/04/2020 could be either. */
export interface PrintedDay extends Span {
  readonly edtf: string;
}

/** Whether days with slashes begin with the day or with the month. */
export type DayOrder = 'dmy' | 'mdy';

const MONTH = `(?:${[...months.keys()].join('|')})\\.?`;
const FORMS: readonly { readonly pattern: RegExp; readonly order: 'ymd' | 'dmy' | 'mdy' }[] = [
  { pattern: /(?<![\d.,/-])(\d{4})[-/.](\d\d?)[-/.](\d\d?)(?![\d/-])/g, order: 'ymd' },
  { pattern: /(?<![\d.,/-])(\d\d?)\.(\d\d?)\.(\d{4})(?!\d)/g, order: 'dmy' },
  { pattern: new RegExp(`(?<!\\d)(\\d\\d?)(?:st|nd|rd|th)?(?: of)? (${MONTH}),? (\\d{4})(?!\\d)`, 'gi'), order: 'dmy' },
  { pattern: new RegExp(`\\b(${MONTH}) (\\d\\d?)(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)`, 'gi'), order: 'mdy' },
];

const PLACES = { ymd: [1, 2, 3], dmy: [3, 2, 1], mdy: [3, 1, 2] } as const;

/** A day with slashes, its parts in either order; `readSlashDay` reads it. */
export const SLASHES = /(?<![\d.,/-])(\d\d?)\/(\d\d?)\/(\d{4})(?![\d/-])/g;

/** The days that 03/04/2020 can be, by the order of its parts. */
function slashDay(match: RegExpMatchArray): Readonly<Partial<Record<DayOrder, string>>> {
  const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const dmy = { year, month: second, day: first };
  const mdy = { year, month: first, day: second };
  const edtf = (parts: typeof dmy): string | null => (isPossible(parts) && parts.year >= 1600 ? toEdtf(parts) : null);
  const [asDmy, asMdy] = [edtf(dmy), edtf(mdy)];
  return { ...(asDmy !== null && { dmy: asDmy }), ...(asMdy !== null && { mdy: asMdy }) };
}

const onlyOne = <T>(values: readonly T[]): T | null => (new Set(values).size === 1 ? (values[0] ?? null) : null);

/**
 * How a page writes days with slashes: by those that can be one day only, else by one that is printed in another form as well; null
 * when the page does not show it or shows both.
 */
export function slashOrder(text: string): DayOrder | null {
  const days = [...text.matchAll(SLASHES)].map(slashDay);
  const certain = days.flatMap(({ dmy, mdy }): DayOrder[] =>
    dmy === undefined ? (mdy === undefined ? [] : ['mdy']) : mdy === undefined ? ['dmy'] : [],
  );
  if (certain.length > 0 || days.length === 0) return onlyOne(certain);
  const others = new Set(printedDays(text, { start: 0, end: text.length }, null, false).map(({ edtf }) => edtf));
  return onlyOne(
    days.flatMap(({ dmy = '', mdy = '' }): DayOrder[] =>
      dmy === mdy ? [] : others.has(dmy) ? ['dmy'] : others.has(mdy) ? ['mdy'] : [],
    ),
  );
}

/** A day with slashes as EDTF: one day by the order, or one of two without it. */
export function readSlashDay(match: RegExpMatchArray, order: DayOrder | null): string | null {
  const { dmy, mdy } = slashDay(match);
  if (dmy === undefined || mdy === undefined || dmy === mdy) return dmy ?? mdy ?? null;
  return order === null ? `[${[dmy, mdy].sort().join(',')}]` : order === 'dmy' ? dmy : mdy;
}

/**
 * All whole days (day, month and year) printed in a part of the text, in order.
 * @param order of days with slashes, where it is known; without it an ambiguous one is one of two
 * @param slashes whether days with slashes are looked for
 */
export function printedDays(text: string, within: Span, order: DayOrder | null, slashes = true): readonly PrintedDay[] {
  const line = text.slice(within.start, within.end);
  const found: PrintedDay[] = [];
  for (const { pattern, order: form } of FORMS)
    for (const match of line.matchAll(pattern)) {
      const [year, month, day] = PLACES[form].map(place => match[place] ?? '');
      const parts = {
        year: Number(year),
        month: months.get((month ?? '').toLowerCase().replace('.', '')) ?? Number(month),
        day: Number(day),
      };
      const edtf = isPossible(parts) && parts.year >= 1600 ? toEdtf(parts) : null;
      if (edtf)
        found.push({ edtf, start: within.start + match.index, end: within.start + match.index + match[0].length });
    }
  for (const match of slashes ? line.matchAll(SLASHES) : []) {
    const edtf = readSlashDay(match, order);
    if (edtf !== null)
      found.push({ edtf, start: within.start + match.index, end: within.start + match.index + match[0].length });
  }
  return found.sort((a, b) => a.start - b.start);
}
