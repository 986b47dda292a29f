import type { DayParts } from '../dates/edtf';
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

/** The groups, and by the id of each the quotations that stand right in it. */
export interface Timeline {
  readonly groups: readonly DateGroup[];
  readonly quotations: ReadonlyMap<string, readonly DayPlaces[]>;
}

/** The places of a group, by source and place. */
export const placesOf = (days: readonly DayPlaces[]): readonly QuotationPlace[] =>
  days
    .flatMap(({ source, indexes }) => indexes.map(index => ({ source, index })))
    .sort((a, b) => (a.source === b.source ? a.index - b.index : a.source < b.source ? -1 : 1));

const WEEK = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** What a timeline goes by: the day something was said, or the day it was published. */
export type TimelineOrder = 'said' | 'published';

/** A day, or what is known of one. */
export type DayKnown = Pick<DayFact, 'edtf' | 'weekday'>;

/** The quotations of one day. */
interface Dated {
  readonly edtf: string | null;
  readonly weekday: string | null;
  readonly places: DayPlaces[];
  count: number;
}

/** The part of the calendar that holds all of what the day may be. */
const placed = ({ edtf }: Dated): DayParts => (edtf === null ? {} : calendarPlace(edtf));
/** The same as EDTF, down to a level: 4 the year, 7 the month, 10 the day. */
const upTo = (dated: Dated, length: 4 | 7 | 10): string => (toEdtf(placed(dated)) ?? '').slice(0, length);

/** Days split into those that only belong to the level itself and those that go deeper. */
const split = (
  rows: readonly Dated[],
  deeper: (row: Dated) => boolean,
): readonly [readonly Dated[], readonly Dated[]] => [rows.filter(row => !deeper(row)), rows.filter(deeper)];

/** Years from the newest, then what has no year, only a weekday, or no day at all. Empty groups are left out. */
export function timelineOf(quoted: Iterable<readonly [DayPlaces, DayKnown]>): Timeline {
  const quotations = new Map<string, readonly DayPlaces[]>();
  const group = (
    level: DateGroup['level'],
    value: string | null,
    own: readonly Dated[],
    groups: readonly DateGroup[] = [],
  ): DateGroup => {
    const id = value === null ? level : `${level}:${value}`;
    const standing = own.reduce((sum, { count }) => sum + count, 0);
    if (standing > 0)
      quotations.set(
        id,
        own.flatMap(({ places }) => places),
      );
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
    return [...groupBy(some, row => upTo(row, 7))]
      .map(([month, inMonth]) => {
        const [whole, dated] = split(inMonth, row => placed(row).day !== undefined);
        const days = [...groupBy(dated, row => upTo(row, 10))].map(([day, onDay]) => group('day', day, onDay));
        return group('month', month, whole, days.sort(order));
      })
      .sort(order);
  };
  const all = byDay(quoted);
  const dated = all.filter(({ edtf }) => edtf !== null);
  const [unknownYear, withYear] = split(dated, row => yearOf(row) !== null);
  const years = [...groupBy(withYear, yearOf)]
    .map(([year, inYear]) => {
      const [whole, inMonths] = split(inYear, row => placed(row).month !== undefined);
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
  return { groups, quotations };
}

/** Each day once, so that it is placed in the calendar once. */
function byDay(quoted: Iterable<readonly [DayPlaces, DayKnown]>): readonly Dated[] {
  const days = new Map<string, Dated>();
  for (const [places, { edtf, weekday }] of quoted) {
    const name = `${edtf ?? ''} ${edtf === null ? (weekday ?? '') : ''}`;
    let known = days.get(name);
    if (!known) days.set(name, (known = { edtf, weekday: edtf === null ? weekday : null, places: [], count: 0 }));
    known.places.push(places);
    known.count += places.indexes.length;
  }
  return [...days.values()];
}

/** The year something is listed in, or the decade where that is all that is known; null without either. */
const yearOf = (dated: Dated): string | null =>
  placed(dated).year === undefined ? (/^\d{3}X$/.exec(dated.edtf ?? '')?.[0] ?? null) : upTo(dated, 4);
