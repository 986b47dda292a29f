import { months } from '../english/calendar';
import { isPossible, toEdtf } from '../dates/edtf';
import type { Span } from '../span';

/** A whole day as pages print it. */
export interface PrintedDay extends Span {
  readonly edtf: string;
}

const MONTH = `(?:${[...months.keys()].join('|')})\\.?`;
const FORMS: readonly { readonly pattern: RegExp; readonly order: 'ymd' | 'dmy' | 'mdy' }[] = [
  { pattern: /(?<![\d.,/-])(\d{4})[-/.](\d\d?)[-/.](\d\d?)(?![\d/-])/g, order: 'ymd' },
  { pattern: /(?<![\d.,/-])(\d\d?)\.(\d\d?)\.(\d{4})(?!\d)/g, order: 'dmy' },
  { pattern: new RegExp(`(?<!\\d)(\\d\\d?)(?:st|nd|rd|th)?(?: of)? (${MONTH}),? (\\d{4})(?!\\d)`, 'gi'), order: 'dmy' },
  { pattern: new RegExp(`\\b(${MONTH}) (\\d\\d?)(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)`, 'gi'), order: 'mdy' },
];

const PLACES = { ymd: [1, 2, 3], dmy: [3, 2, 1], mdy: [3, 1, 2] } as const;

/** All whole days (day, month and year) printed in a part of the text, in order. Ambiguous forms such as 03/04/2020 are left out. */
export function printedDays(text: string, within: Span): readonly PrintedDay[] {
  const line = text.slice(within.start, within.end);
  const found: PrintedDay[] = [];
  for (const { pattern, order } of FORMS)
    for (const match of line.matchAll(pattern)) {
      const [year, month, day] = PLACES[order].map(place => match[place] ?? '');
      const parts = {
        year: Number(year),
        month: months.get((month ?? '').toLowerCase().replace('.', '')) ?? Number(month),
        day: Number(day),
      };
      const edtf = isPossible(parts) && parts.year >= 1600 ? toEdtf(parts) : null;
      if (edtf)
        found.push({ edtf, start: within.start + match.index, end: within.start + match.index + match[0].length });
    }
  return found.sort((a, b) => a.start - b.start);
}
