import { fromEdtf } from '../dates/edtf';
import type { QuotationRow } from './rows';

/** A level of the Dates view: a group of later levels, or of quotations. */
export interface DateGroup {
  /** Stable, such as "year:2016", "month:2016-12", "day:2016-12-21", "weekday:Wednesday", "undated". */
  readonly id: string;
  readonly level: 'year' | 'month' | 'day' | 'unknown-year' | 'weekday-only' | 'weekday' | 'undated';
  /** EDTF of the level, or the weekday; null for groups without one. */
  readonly value: string | null;
  /** All quotations below, at any depth. */
  readonly count: number;
  /** Those that stand right in this group, after its groups. */
  readonly own: number;
  readonly groups: readonly DateGroup[];
}

/** The groups, and by the id of each the quotations that stand right in it. */
export interface Timeline {
  readonly groups: readonly DateGroup[];
  readonly quotations: ReadonlyMap<string, readonly QuotationRow[]>;
}

const WEEK = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function groupBy(
  rows: readonly QuotationRow[],
  key: (row: QuotationRow) => string,
): readonly (readonly [string, readonly QuotationRow[]])[] {
  const groups = new Map<string, QuotationRow[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return [...groups];
}

const edtfOf = (row: QuotationRow): string => row.said?.edtf ?? '';

/** Rows split into those that only belong to the level itself and those that go deeper. */
const split = (
  rows: readonly QuotationRow[],
  deeper: (row: QuotationRow) => boolean,
): readonly [readonly QuotationRow[], readonly QuotationRow[]] => [
  rows.filter(row => !deeper(row)),
  rows.filter(deeper),
];

/** Years from the newest, then what has no year, only a weekday, or no day at all. Empty groups are left out. */
export function timelineOf(rows: readonly QuotationRow[]): Timeline {
  const quotations = new Map<string, readonly QuotationRow[]>();
  const group = (
    level: DateGroup['level'],
    value: string | null,
    own: readonly QuotationRow[],
    groups: readonly DateGroup[] = [],
  ): DateGroup => {
    const id = value === null ? level : `${level}:${value}`;
    if (own.length > 0) quotations.set(id, own);
    return {
      id,
      level,
      value,
      own: own.length,
      groups,
      count: own.length + groups.reduce((sum, { count }) => sum + count, 0),
    };
  };
  const months = (some: readonly QuotationRow[], newestFirst: boolean): readonly DateGroup[] => {
    const order = (a: DateGroup, b: DateGroup): number =>
      ((a.value ?? '') < (b.value ?? '') ? -1 : 1) * (newestFirst ? -1 : 1);
    return groupBy(some, row => edtfOf(row).slice(0, 7))
      .map(([month, inMonth]) => {
        const [whole, dated] = split(inMonth, row => fromEdtf(edtfOf(row))?.day !== undefined);
        const days = groupBy(dated, row => edtfOf(row).slice(0, 10)).map(([day, onDay]) => group('day', day, onDay));
        return group('month', month, whole, days.sort(order));
      })
      .sort(order);
  };
  const dated = rows.filter(row => row.said?.edtf != null);
  const [unknownYear, withYear] = split(dated, row => fromEdtf(edtfOf(row))?.year !== undefined);
  const years = groupBy(withYear, row => edtfOf(row).slice(0, 4))
    .map(([year, inYear]) => {
      const [whole, inMonths] = split(inYear, row => fromEdtf(edtfOf(row))?.month !== undefined);
      return group('year', year, whole, months(inMonths, true));
    })
    .sort((a, b) => ((a.value ?? '') < (b.value ?? '') ? 1 : -1));
  const [undated, weekdayOnly] = split(
    rows.filter(row => row.said?.edtf == null),
    row => row.said?.weekday != null,
  );
  const weekdays = groupBy(weekdayOnly, row => row.said?.weekday ?? '')
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
