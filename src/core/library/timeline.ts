import { calendarPlace, toEdtf } from '../dates/edtf';
import { groupBy } from '../groupBy';
import type { DayFact } from './sourceFacts';

/** A quotation by its source and its place there. */
export interface QuotationPlace {
  readonly source: string;
  readonly index: number;
}

/** A level of the Dates view: a group of later levels, or of quotations. */
export interface DateGroup {
  /** Stable, such as "year:2016", "month:2016-12", "day:2016-12-21", "weekday:Wednesday", "undated". */
  readonly id: string;
  readonly level: 'year' | 'month' | 'day' | 'unknown-year' | 'weekday-only' | 'weekday' | 'undated';
  /** EDTF of the level (a year may be a decade, "201X"), or the weekday; null for groups without one. */
  readonly value: string | null;
  /** All quotations below, at any depth. */
  readonly count: number;
  /** Those that stand right in this group, after its groups. */
  readonly own: number;
  readonly groups: readonly DateGroup[];
}

/** Quotations of one source that have a day in common. */
export interface DayPlaces {
  readonly source: string;
  readonly indexes: readonly number[];
}

/** The groups, and the days whose quotations stand right in each, by its id. */
export interface Timeline {
  readonly groups: readonly DateGroup[];
  readonly days: ReadonlyMap<string, readonly Dated[]>;
}

/** The places of quotations, by source and place. */
export const placesOf = (days: Iterable<DayPlaces>): readonly QuotationPlace[] =>
  [...days]
    .flatMap(({ source, indexes }) => indexes.map(index => ({ source, index })))
    .sort((a, b) => (a.source === b.source ? a.index - b.index : a.source < b.source ? -1 : 1));

/** The quotations that stand right in a group, by source and place. */
export const placesIn = ({ days }: Timeline, group: string): readonly QuotationPlace[] =>
  placesOf((days.get(group) ?? []).flatMap(({ places }) => [...places]));

const WEEK = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** What a timeline goes by: the day something was said, or the day it was published. */
export type TimelineOrder = 'said' | 'published';

/** A day, or what is known of one. */
export type DayKnown = Pick<DayFact, 'edtf' | 'weekday'>;

/** The quotations of one day, and where it stands in the calendar. */
export interface Dated {
  readonly edtf: string | null;
  readonly weekday: string | null;
  /** The year, or the decade where that is all that is known; null without either. */
  readonly year: string | null;
  readonly month: string;
  readonly day: string;
  /** How far down the calendar it goes. */
  readonly depth: 'year' | 'month' | 'day';
  readonly places: Set<DayPlaces>;
  /** Quotations in all. */
  count: number;
}

/** A day that has no quotations yet. */
export function emptyDay({ edtf, weekday }: DayKnown): Dated {
  // The part of the calendar that holds all of what the day may be.
  const parts = edtf === null ? {} : calendarPlace(edtf);
  const whole = toEdtf(parts) ?? '';
  const decade = /^\d{3}X$/.exec(edtf ?? '')?.[0] ?? null;
  return {
    edtf,
    weekday: edtf === null ? weekday : null,
    year: parts.year === undefined ? decade : whole.slice(0, 4),
    month: whole.slice(0, 7),
    day: whole.slice(0, 10),
    depth: parts.day !== undefined ? 'day' : parts.month !== undefined ? 'month' : 'year',
    places: new Set(),
    count: 0,
  };
}

/** Days split into those that only belong to the level itself and those that go deeper. */
const split = (
  rows: readonly Dated[],
  deeper: (row: Dated) => boolean,
): readonly [readonly Dated[], readonly Dated[]] => [rows.filter(row => !deeper(row)), rows.filter(deeper)];

/** Years from the newest, then what has no year, only a weekday, or no day at all. Empty groups are left out. */
export function timelineOf(all: readonly Dated[]): Timeline {
  const days = new Map<string, readonly Dated[]>();
  const group = (
    level: DateGroup['level'],
    value: string | null,
    own: readonly Dated[],
    groups: readonly DateGroup[] = [],
  ): DateGroup => {
    const id = value === null ? level : `${level}:${value}`;
    const standing = own.reduce((sum, { count }) => sum + count, 0);
    if (standing > 0) days.set(id, own);
    return {
      id,
      level,
      value,
      own: standing,
      groups,
      count: standing + groups.reduce((sum, { count }) => sum + count, 0),
    };
  };
  const months = (some: readonly Dated[], newestFirst: boolean): readonly DateGroup[] => {
    const order = (a: DateGroup, b: DateGroup): number =>
      ((a.value ?? '') < (b.value ?? '') ? -1 : 1) * (newestFirst ? -1 : 1);
    return [...groupBy(some, ({ month }) => month)]
      .map(([month, inMonth]) => {
        const [whole, dated] = split(inMonth, ({ depth }) => depth === 'day');
        const groups = [...groupBy(dated, ({ day }) => day)].map(([day, onDay]) => group('day', day, onDay));
        return group('month', month, whole, groups.sort(order));
      })
      .sort(order);
  };
  const dated = all.filter(({ edtf }) => edtf !== null);
  const [unknownYear, withYear] = split(dated, ({ year }) => year !== null);
  const years = [...groupBy(withYear, ({ year }) => year)]
    .map(([year, inYear]) => {
      const [whole, inMonths] = split(inYear, ({ depth }) => depth !== 'year');
      return group('year', year, whole, months(inMonths, true));
    })
    .sort((a, b) => ((a.value ?? '') < (b.value ?? '') ? 1 : -1));
  const [undated, weekdayOnly] = split(
    all.filter(({ edtf }) => edtf === null),
    ({ weekday }) => weekday !== null,
  );
  const weekdays = [...groupBy(weekdayOnly, ({ weekday }) => weekday ?? '')]
    .map(([weekday, onDay]) => group('weekday', weekday, onDay))
    .sort((a, b) => WEEK.indexOf(a.value ?? '') - WEEK.indexOf(b.value ?? ''));
  const groups = [
    ...years,
    group('unknown-year', null, [], months(unknownYear, false)),
    group('weekday-only', null, [], weekdays),
    group('undated', null, undated),
  ].filter(({ count }) => count > 0);
  return { groups, days };
}
