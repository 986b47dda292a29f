import { anchorFrom, DAY_MS, fromTime, time } from '../dates/reckoning';
import { fromEdtf } from '../dates/edtf';
import type { Weekday } from '../english/calendar';

/** What one report of a statement knows of the day. */
export interface DayKnown {
  readonly edtf: string | null;
  readonly weekday: Weekday | null;
  /** The article names it, near by or in the sentence. */
  readonly isStated: boolean;
  /** Day of publication, EDTF. */
  readonly published: string | null;
  /** Years that the article names. */
  readonly years: readonly number[];
}

const WEEKDAYS: readonly Weekday[] = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Days after which a report of an utterance may be printed. */
const DAYS_LATER = 10;

const weekdayOf = (edtf: string): Weekday | undefined => {
  const day = anchorFrom(edtf);
  return day ? WEEKDAYS[new Date(time(day)).getUTCDay()] : undefined;
};

/** The whole days that articles name for a statement. */
const wholeDays = (reports: readonly DayKnown[]): readonly string[] => [
  ...new Set(reports.flatMap(({ edtf, isStated }) => (isStated && edtf !== null && anchorFrom(edtf) ? [edtf] : []))),
];

/** Whether two articles name two days for one statement, or days that can be none. */
export function daysContradict(reports: readonly DayKnown[]): boolean {
  const days = wholeDays(reports);
  if (days.length > 1) return true;
  const [day] = days;
  return (
    day !== undefined &&
    reports.some(({ weekday, edtf }) => edtf === null && weekday !== null && weekday !== weekdayOf(day))
  );
}

/**
 * The day that reports of one statement settle together, EDTF and uncertain ("2016-12-21?"): a whole day that one of them names, or a
 * day of the month and a day of the week that fit in one year that the articles name. Null where that gives no day, or two.
 */
export function dayTogether(reports: readonly DayKnown[]): string | null {
  if (daysContradict(reports)) return null;
  const [day] = wholeDays(reports);
  const found = day ?? dayOfTheYear(reports);
  if (found === null) return null;
  const isPrintedBefore = reports.some(({ published }) => {
    const [said, printed] = [anchorFrom(found), anchorFrom(published ?? undefined)];
    if (!said || !printed) return false;
    const days = (time(printed) - time(said)) / DAY_MS;
    return days < -1 || days > DAYS_LATER;
  });
  return isPrintedBefore ? null : `${found}?`;
}

function dayOfTheYear(reports: readonly DayKnown[]): string | null {
  const days = new Set(reports.flatMap(({ edtf }) => (edtf?.startsWith('XXXX-') === true ? [edtf] : [])));
  const weekdays = new Set(
    reports.flatMap(({ weekday, edtf }) => (weekday !== null && edtf === null ? [weekday] : [])),
  );
  const [day] = days;
  const [weekday] = weekdays;
  const parts = day === undefined ? null : fromEdtf(day);
  if (days.size !== 1 || weekdays.size !== 1 || parts?.month === undefined || parts.day === undefined) return null;
  const { month, day: dayOfMonth } = parts;
  const years = [...new Set(reports.flatMap(report => report.years))];
  const fitting = years
    .map(year => fromTime(time({ year, month, day: dayOfMonth })))
    .filter(one => weekdayOf(one) === weekday);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
