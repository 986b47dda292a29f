/**
 * Calendar days as EDTF (ISO 8601-2): "2016-12-21", "XXXX-12-21", "XXXX-XX-28", "2016-12", "2016"; seasons "2016-21" (spring) to
 * "2016-24", quarters "2016-33" to "2016-36", decades "201X", ranges "2016-12-19/2016-12-21", one of several "[2020-03-04,2020-04-03]".
 */

/** Parts of a day; an absent part is not known. */
export interface DayParts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

/** EDTF of the parts known: unknown parts before a known one become X, those after are left off. */
export function toEdtf({ year, month, day }: DayParts): string | null {
  const parts = [
    year === undefined ? 'XXXX' : pad(year, 4),
    month === undefined ? 'XX' : pad(month, 2),
    day === undefined ? 'XX' : pad(day, 2),
  ];
  const known = [year, month, day].findLastIndex(part => part !== undefined);
  return known < 0 ? null : parts.slice(0, known + 1).join('-');
}

/** The parts of a day, month or year in EDTF; null for anything else (intervals, seasons). */
export function fromEdtf(edtf: string): DayParts | null {
  const match = /^(\d{4}|XXXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?[?~%]?$/.exec(edtf);
  if (!match) return null;
  const part = (text: string | undefined): number | undefined =>
    text === undefined || text.startsWith('X') ? undefined : Number(text);
  const [year, month, day] = [part(match[1]), part(match[2]), part(match[3])];
  if (month !== undefined && (month < 1 || month > 12)) return null;
  return {
    ...(year !== undefined && { year }),
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
  };
}

/** The two ends of a range; null for anything else. An open end is "..". */
export function rangeOfEdtf(edtf: string): readonly [string, string] | null {
  const [from, to, more] = edtf.split('/');
  return from !== undefined && to !== undefined && more === undefined ? [from, to] : null;
}

/** The days one of which is meant; null for anything else. */
export const choicesOfEdtf = (edtf: string): readonly string[] | null =>
  /^\[(.+)\]$/.exec(edtf)?.[1]?.split(',') ?? null;

/** Season 1 (spring) to 4, or quarter 1 to 4, of a year; null for anything else. */
export function partOfYear(
  edtf: string,
): { readonly year: number; readonly kind: 'season' | 'quarter'; readonly number: number } | null {
  const match = /^(\d{4})-(2[1-4]|3[3-6])$/.exec(edtf);
  const part = Number(match?.[2]);
  if (!match) return null;
  return { year: Number(match[1]), kind: part < 30 ? 'season' : 'quarter', number: part < 30 ? part - 20 : part - 32 };
}

/** The smallest part of the calendar that holds all of what an EDTF value may mean: a day, a month, a year, or the year it begins in. */
export function calendarPlace(edtf: string): DayParts {
  const part = partOfYear(edtf);
  if (part) return { year: part.year };
  const ends = (rangeOfEdtf(edtf) ?? choicesOfEdtf(edtf))?.filter(end => end !== '..').map(end => calendarPlace(end));
  if (!ends) return fromEdtf(edtf) ?? {};
  const [first = {}] = ends;
  const same = (name: 'year' | 'month' | 'day'): boolean => ends.every(end => end[name] === first[name]);
  if (!same('year')) return first.year === undefined ? {} : { year: first.year };
  if (!same('month')) return first.year === undefined ? {} : { year: first.year };
  const { day, ...month } = first;
  return same('day') && day !== undefined ? first : month;
}

/** First months of the seasons of the northern year, spring first; a winter runs into the year after. */
const SEASON_MONTHS = [3, 6, 9, 12];

const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The first and the last day that an EDTF value with a year may mean, as "2016-12-21"; null without a year. */
export function daySpan(edtf: string): readonly [string, string] | null {
  const ends = rangeOfEdtf(edtf) ?? choicesOfEdtf(edtf);
  if (ends) {
    const spans = ends.map(end => (end === '..' ? null : daySpan(end)));
    const [first, last] = [spans.find(span => span !== null)?.[0], spans.findLast(span => span !== null)?.[1]];
    return first === undefined || last === undefined ? null : [first, last];
  }
  const decade = /^(\d{3})X$/.exec(edtf)?.[1];
  if (decade !== undefined) return [`${decade}0-01-01`, `${decade}9-12-31`];
  const part = partOfYear(edtf);
  const months = part && {
    first: part.kind === 'season' ? (SEASON_MONTHS[part.number - 1] ?? 3) : part.number * 3 - 2,
    year: part.year,
  };
  const { year, month, day } = fromEdtf(edtf) ?? {};
  if (months) {
    const last = months.first + 2;
    const [lastYear, lastMonth] = last > 12 ? [months.year + 1, last - 12] : [months.year, last];
    return [`${pad(months.year, 4)}-${pad(months.first, 2)}-01`, wholeDay(lastYear, lastMonth)];
  }
  if (year === undefined) return null;
  const first = `${pad(year, 4)}-${pad(month ?? 1, 2)}-${pad(day ?? 1, 2)}`;
  return [first, day === undefined ? wholeDay(year, month ?? 12) : first];
}

const wholeDay = (year: number, month: number): string =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(lastDayOf(year, month), 2)}`;

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether month and day exist in the calendar (29 February in any year when the year is not known). */
export function isPossible({ year, month, day }: DayParts): boolean {
  if (month !== undefined && (month < 1 || month > 12)) return false;
  if (day === undefined) return true;
  if (day < 1 || day > (month === undefined ? 31 : (DAYS[month - 1] ?? 31))) return false;
  return !(month === 2 && day === 29 && year !== undefined && new Date(Date.UTC(year, 1, 29)).getUTCMonth() !== 1);
}
