import { fromEdtf } from '../dates/edtf';
import type { QuotationRow } from './rows';

/** A level of the Dates view: a group of later levels, or of quotations. */
export interface DateGroup {
  /** Stable, such as "year:2016", "month:2016-12", "day:2016-12-21", "weekday:Wednesday", "undated". */
  readonly id: string;
  readonly level: 'year' | 'month' | 'day' | 'unknown-year' | 'weekday-only' | 'weekday' | 'undated';
  /** EDTF of the level, or the weekday; null for groups without one. */
  readonly value: string | null;
  readonly count: number;
  readonly groups: readonly DateGroup[];
  readonly quotations: readonly QuotationRow[];
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

const leaf = (level: DateGroup['level'], value: string | null, quotations: readonly QuotationRow[]): DateGroup => ({
  id: value === null ? level : `${level}:${value}`,
  level,
  value,
  count: quotations.length,
  groups: [],
  quotations,
});

const branch = (
  level: DateGroup['level'],
  value: string | null,
  groups: readonly DateGroup[],
  quotations: readonly QuotationRow[],
): DateGroup => ({
  ...leaf(level, value, quotations),
  count: quotations.length + groups.reduce((sum, group) => sum + group.count, 0),
  groups,
});

/** Rows split into those that only belong to the level itself and those that go deeper. */
const split = (
  rows: readonly QuotationRow[],
  deeper: (row: QuotationRow) => boolean,
): readonly [readonly QuotationRow[], readonly QuotationRow[]] => [
  rows.filter(row => !deeper(row)),
  rows.filter(deeper),
];

function months(rows: readonly QuotationRow[], newestFirst: boolean): readonly DateGroup[] {
  const order = (a: DateGroup, b: DateGroup): number =>
    ((a.value ?? '') < (b.value ?? '') ? -1 : 1) * (newestFirst ? -1 : 1);
  return groupBy(rows, row => edtfOf(row).slice(0, 7))
    .map(([month, inMonth]) => {
      const [whole, days] = split(inMonth, row => fromEdtf(edtfOf(row))?.day !== undefined);
      const dayGroups = groupBy(days, row => edtfOf(row).slice(0, 10)).map(([day, onDay]) => leaf('day', day, onDay));
      return branch('month', month, dayGroups.sort(order), whole);
    })
    .sort(order);
}

/** Years from the newest, then what has no year, only a weekday, or no day at all. Empty groups are left out. */
export function timelineOf(rows: readonly QuotationRow[]): readonly DateGroup[] {
  const dated = rows.filter(row => row.said?.edtf != null);
  const [unknownYear, withYear] = split(dated, row => fromEdtf(edtfOf(row))?.year !== undefined);
  const years = groupBy(withYear, row => edtfOf(row).slice(0, 4))
    .map(([year, inYear]) => {
      const [whole, inMonths] = split(inYear, row => fromEdtf(edtfOf(row))?.month !== undefined);
      return branch('year', year, months(inMonths, true), whole);
    })
    .sort((a, b) => ((a.value ?? '') < (b.value ?? '') ? 1 : -1));
  const rest = rows.filter(row => row.said?.edtf == null);
  const [undated, weekdayOnly] = split(rest, row => row.said?.weekday != null);
  const weekdays = groupBy(weekdayOnly, row => row.said?.weekday ?? '').map(([weekday, onDay]) =>
    leaf('weekday', weekday, onDay),
  );
  return [
    ...years,
    branch('unknown-year', null, months(unknownYear, false), []),
    branch(
      'weekday-only',
      null,
      weekdays.sort((a, b) => WEEK.indexOf(a.value ?? '') - WEEK.indexOf(b.value ?? '')),
      [],
    ),
    leaf('undated', null, undated),
  ].filter(group => group.count > 0);
}
