import { toEdtf } from './edtf';
import type { Anchor, Finder, Value } from './reckoning';
import {
  DAY_MS,
  daysIn,
  fromTime,
  MONTH,
  monthOf,
  NUMBER,
  numberOf,
  reckoned,
  stated,
  time,
  yearOfDay,
} from './reckoning';

const SEASONS: ReadonlyMap<string, number> = new Map([
  ['spring', 21],
  ['summer', 22],
  ['autumn', 23],
  ['fall', 23],
  ['winter', 24],
]);
/** First month of each season of the northern year; a winter counts for the year it begins in. */
const FIRST_MONTH: ReadonlyMap<number, number> = new Map([
  [21, 3],
  [22, 6],
  [23, 9],
  [24, 12],
]);
const ORDINALS: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
]);
const DECADES: ReadonlyMap<string, number> = new Map(
  ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'].map((word, index) => [
    word,
    index + 2,
  ]),
);

/** Monday of the week that a day lies in, in milliseconds. */
function mondayOf(anchor: NonNullable<Anchor>): number {
  const day = new Date(time(anchor)).getUTCDay();
  return time(anchor) - ((day + 6) % 7) * DAY_MS;
}

const range = (from: number, to: number): string =>
  from === to ? fromTime(from) : `${fromTime(from)}/${fromTime(to)}`;

/** A week before (-1), of (0) or after (1) the anchor's; "earlier this week" ends with the anchor. */
const week = (shift: number, anchor: Anchor, earlier: boolean): Value =>
  reckoned(anchor, from => {
    const monday = mondayOf(from) + shift * 7 * DAY_MS;
    return range(monday, earlier && shift === 0 ? time(from) : monday + 6 * DAY_MS);
  });

/** The weekend before (-1), in (0) or after (1) the anchor's week. */
const weekend = (shift: number, anchor: Anchor): Value =>
  reckoned(anchor, from => {
    const saturday = mondayOf(from) + (5 + shift * 7) * DAY_MS;
    return range(saturday, saturday + DAY_MS);
  });

const month = (shift: number, anchor: Anchor): Value =>
  reckoned(anchor, ({ year, month: own }) => {
    const count = year * 12 + own - 1 + shift;
    return toEdtf({ year: Math.floor(count / 12), month: (count % 12) + 1 });
  });

const year = (shift: number, anchor: Anchor): Value => reckoned(anchor, from => toEdtf({ year: from.year + shift }));

/** "last summer": the last one that is over; "this summer": the one of the anchor's year. */
const season = (word: string, shift: number, anchor: Anchor): Value =>
  reckoned(anchor, from => {
    const code = SEASONS.get(word) ?? 21;
    const start = FIRST_MONTH.get(code) ?? 3;
    const isOver = from.month >= start + 3;
    const inWinter = code === 24 && from.month < 3;
    const present = from.year - (inWinter ? 1 : 0);
    return `${present + shift + (shift < 0 && isOver ? 1 : 0)}-${code}`;
  });

const UNITS: Readonly<Record<string, (shift: number, anchor: Anchor, earlier: boolean) => Value>> = {
  week,
  weekend,
  month,
  year,
};

const shiftOf = (word = ''): number => (/^(?:last|past|previous)$/i.test(word) ? -1 : /^next$/i.test(word) ? 1 : 0);

/** The same day so many months before, or the last day of that month where it has no such day. */
function monthsBefore({ year: ofYear, month: ofMonth, day }: NonNullable<Anchor>, count: number): number {
  const lastDay = new Date(Date.UTC(ofYear, ofMonth - count, 0)).getUTCDate();
  return Date.UTC(ofYear, ofMonth - 1 - count, Math.min(day, lastDay));
}

/** The last so many days, weeks, months or years up to the anchor. */
function lastUnits(count: number, unit: string, anchor: Anchor): Value {
  return reckoned(anchor, from => {
    if (Number.isNaN(count)) return null;
    const isShort = unit === 'day' || unit === 'week';
    const back = isShort
      ? time(from) - count * daysIn(unit) * DAY_MS
      : monthsBefore(from, unit === 'year' ? count * 12 : count);
    return range(back, time(from));
  });
}

/** The last quarter of its number that has begun. */
const quarter = (word: string, anchor: Anchor): Value =>
  reckoned(anchor, from => {
    const number = ORDINALS.get(word.toLowerCase()) ?? 1;
    return `${from.month > (number - 1) * 3 ? from.year : from.year - 1}-${32 + number}`;
  });

/** Two days of one month: "Dec. 19-21", "19 to 21 December 2016". */
function days(
  [monthWord = '', from = '', to = '', ofYear]: readonly (string | undefined)[],
  anchor: Anchor,
  ahead: boolean,
): Value | null {
  const inMonth = monthOf(monthWord) ?? 0;
  const known = ofYear === undefined ? undefined : Number(ofYear);
  const own = known ?? (anchor ? yearOfDay(inMonth, Number(from), anchor, ahead) : undefined);
  const ends = [from, to].map(day =>
    stated({ ...(own !== undefined && { year: own }), month: inMonth, day: Number(day) }),
  );
  const [first, last] = ends;
  if (first?.edtf == null || last?.edtf == null || Number(from) >= Number(to)) return null;
  return { edtf: `${first.edtf}/${last.edtf}`, basis: known === undefined && anchor ? 'inferred' : 'stated' };
}

const TO = '\\s?(?:-|–|—|to|through|until)\\s?';

/** Several days of one month; to be looked for before single days. */
export const DAY_RANGES: readonly Finder[] = [
  {
    needs: 'month',
    pattern: new RegExp(`\\b(${MONTH})\\s(\\d\\d?)${TO}(\\d\\d?)(?:,?\\s(\\d{4}))?(?![\\d:]|\\s?%)`, 'g'),
    read: ([, name, from, to, ofYear], anchor, ahead) => days([name, from, to, ofYear], anchor, ahead),
  },
  {
    needs: 'month',
    pattern: new RegExp(`(?<![\\d.,$€£])(\\d\\d?)${TO}(\\d\\d?)\\s(${MONTH})(?:,?\\s(\\d{4}))?(?!\\d)`, 'g'),
    read: ([, from, to, name, ofYear], anchor, ahead) => days([name, from, to, ofYear], anchor, ahead),
  },
];

/** Expressions that stand for a week, a month, a season, a year or more. In this order: the first that fits a place has it. */
export const LONGER_TIMES: readonly Finder[] = [
  {
    needs: 'digit',
    pattern: /\b([Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?:\sof)?\s((?:19|20)\d\d)(?!\d)/g,
    read: ([, word = '', ofYear]) => ({ edtf: `${ofYear}-${SEASONS.get(word.toLowerCase()) ?? 21}`, basis: 'stated' }),
  },
  {
    needs: 'digit',
    pattern: /\b(first|second|third|fourth)[- ]quarter(?:\sof)?\s((?:19|20)\d\d)(?!\d)/gi,
    read: ([, word = '', ofYear]) => ({
      edtf: `${ofYear}-${32 + (ORDINALS.get(word.toLowerCase()) ?? 1)}`,
      basis: 'stated',
    }),
  },
  {
    needs: 'digit',
    pattern: /\b(?:(?:early|mid|late)[- ])?(?:the\s)?((?:1[6-9]|20)\d)0['’]?s\b/g,
    read: ([, decade]) => ({ edtf: `${decade}X`, basis: 'stated' }),
  },
  {
    needs: [...DECADES.keys()],
    pattern: /\bthe (twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b/gi,
    read: ([, word = '']) => ({ edtf: `19${DECADES.get(word.toLowerCase()) ?? 0}X`, basis: 'inferred' }),
  },
  {
    needs: ['quarter'],
    pattern: /\b(?:in|during|of|for|since) the (first|second|third|fourth) quarter\b(?!-|\sof\s\d)/gi,
    read: ([, word = ''], anchor) => quarter(word, anchor),
  },
  {
    needs: ['last ', 'past '],
    pattern: new RegExp(
      `\\b(?:[Ii]n|[Dd]uring|[Oo]ver|[Ww]ithin) the (?:last|past) (?:(${NUMBER}|few|several|couple of) )?(day|week|month|year)s?\\b`,
      'g',
    ),
    read: ([, count, unit = ''], anchor) => lastUnits(count === undefined ? 1 : numberOf(count), unit, anchor),
  },
  {
    needs: ['week', 'month', 'year'],
    pattern:
      /\b(?:([Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly) )?([Tt]his|[Ll]ast|[Nn]ext) (week|weekend|month|year)\b(?!['’]s\b)/g,
    read: ([, part = '', which, unit = ''], anchor) =>
      UNITS[unit]?.(shiftOf(which), anchor, part.toLowerCase() === 'earlier') ?? null,
  },
  {
    needs: [...SEASONS.keys()],
    pattern:
      /\b(?:(?:[Ee]arlier|[Ll]ater) )?([Tt]his|[Ll]ast|[Nn]ext) (spring|summer|autumn|fall|winter)\b(?!['’]s\b)/g,
    read: ([, which, word = ''], anchor) => season(word, shiftOf(which), anchor),
  },
];
