import type { DayOrder } from '../article/dayOnPage';
import { months } from '../english/calendar';
import type { Weekday } from '../english/calendar';
import type { DateExpression } from '../model';
import type { DayParts } from './edtf';
import { fromEdtf, isPossible, toEdtf } from './edtf';

/** A day that other expressions are reckoned from, as a whole calendar day. */
export type Anchor = { readonly year: number; readonly month: number; readonly day: number } | null;

/** What an expression stands for. */
export interface Value {
  readonly edtf: string | null;
  readonly weekday?: Weekday;
  readonly basis: DateExpression['basis'];
  /** Reckoned from the day named before it, so many days away. */
  readonly daysFromBefore?: number;
}

/** One kind of expression. */
export interface Finder {
  /** What the text must hold for the pattern to be worth trying; of several words one, in small letters. */
  readonly needs: 'digit' | 'month' | readonly string[];
  readonly pattern: RegExp;
  /**
   * @param ahead whether the words around speak of what is to come
   * @param order how days with slashes are written here, where that is known
   */
  readonly read: (match: RegExpMatchArray, anchor: Anchor, ahead: boolean, order: DayOrder | null) => Value | null;
}

/** Short forms, which may have a full stop of their own. */
const SHORT = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|tues|thurs?)$/i;
/** The names as they are printed, capital first or in capitals throughout, longest first. */
export const printed = (names: Iterable<string>): string =>
  `(?:${[...names]
    .sort((a, b) => b.length - a.length)
    .flatMap(name => [name.charAt(0).toUpperCase() + name.slice(1), name.toUpperCase()])
    .map(name => (SHORT.test(name) ? `${name}\\b\\.?` : name))
    .join('|')})(?!\\w)`;

export const MONTH = printed(months.keys());

const NUMBERS: ReadonlyMap<string, number> = new Map(
  ['a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map((word, index) => [word, index + 1]),
);
/** A small number in words or digits, as a pattern. */
export const NUMBER = `\\d{1,3}|${[...NUMBERS.keys()].join('|')}`;
export const numberOf = (word = ''): number => NUMBERS.get(word.toLowerCase()) ?? Number(word);

export const bareWord = (word: string): string => word.toLowerCase().replace('.', '');
export const monthOf = (word: string | undefined): number | undefined => months.get(bareWord(word ?? ''));

export const DAY_MS = 86_400_000;
export const time = (day: { readonly year: number; readonly month: number; readonly day: number }): number =>
  Date.UTC(day.year, day.month - 1, day.day);
export const fromTime = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
/** The day so many days after another, as EDTF. */
export const daysAfter = (day: NonNullable<Anchor>, days: number): string => fromTime(time(day) + days * DAY_MS);
export const daysIn = (unit = ''): number => (unit.toLowerCase() === 'week' ? 7 : 1);

/** What the words say by themselves. */
export const stated = (parts: DayParts): Value | null => {
  const edtf = isPossible(parts) ? toEdtf(parts) : null;
  return edtf === null ? null : { edtf, basis: 'stated' };
};

/** What is worked out from the anchor; some time, without one. */
export const reckoned = (anchor: Anchor, edtfFrom: (anchor: NonNullable<Anchor>) => string | null): Value => ({
  edtf: anchor && edtfFrom(anchor),
  basis: anchor ? 'inferred' : 'stated',
});

/** The anchor that an EDTF day gives; null for anything that is no whole day. */
export function anchorFrom(edtf: string | undefined): Anchor {
  const parts = edtf === undefined ? null : fromEdtf(edtf);
  if (parts?.year === undefined || parts.month === undefined || parts.day === undefined) return null;
  return { year: parts.year, month: parts.month, day: parts.day };
}

/** So near before a day, about a quarter of a year, news tells of it as coming without saying so ("payable Jan. 2"). */
const SOON_DAYS = 100;

/**
 * The year of a day and month: that of the last such day up to the anchor, unless it is soon to come or the words look ahead. A
 * weekday beside it decides for the year it fits. Undefined where no year near has the day.
 */
export function yearOfDay(
  month: number,
  day: number,
  anchor: NonNullable<Anchor>,
  ahead: boolean,
  weekday?: number,
): number | undefined {
  const years = [anchor.year - 1, anchor.year, anchor.year + 1].filter(year => isPossible({ year, month, day }));
  const away = (year: number): number => (time({ year, month, day }) - time(anchor)) / DAY_MS;
  const fitting = years.filter(year => new Date(time({ year, month, day })).getUTCDay() === weekday);
  return (
    (fitting.length === 1 ? fitting[0] : undefined) ??
    (ahead ? years.find(year => away(year) >= 0) : undefined) ??
    years.findLast(year => away(year) <= (ahead ? 365 : SOON_DAYS)) ??
    years[0]
  );
}
