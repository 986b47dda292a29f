import { months, weekdayNames, weekdays } from '../english/calendar';
import type { Weekday } from '../english/calendar';
import type { DateExpression, Span } from '../model';
import type { DayParts } from './edtf';
import { fromEdtf, isPossible, toEdtf } from './edtf';

/** A day that other expressions are reckoned from, as whole calendar days. */
export type Anchor = { readonly year: number; readonly month: number; readonly day: number } | null;

interface Value {
  readonly edtf: string | null;
  readonly weekday?: Weekday;
  readonly basis: DateExpression['basis'];
}

interface Finder {
  /** What the text must hold for the pattern to be worth trying. */
  readonly needs?: 'digit' | 'month';
  readonly pattern: RegExp;
  readonly read: (match: RegExpMatchArray, anchor: Anchor) => Value | null;
}

/** Short forms, which may have a full stop of their own. */
const SHORT = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|tues|thurs?)$/i;
/** The names as they are printed, capital first or in capitals throughout, longest first. */
const printed = (names: Iterable<string>): string =>
  `(?:${[...names]
    .sort((a, b) => b.length - a.length)
    .flatMap(name => [name.charAt(0).toUpperCase() + name.slice(1), name.toUpperCase()])
    .map(name => (SHORT.test(name) ? `${name}\\b\\.?` : name))
    .join('|')})(?!\\w)`;
const MONTH = printed(months.keys());
const ANY_MONTH = new RegExp(`\\b${MONTH}`);
// "Sun", "Sat" and their like are words of their own.
const WEEKDAY = printed([...weekdays.keys()].filter(name => name.length > 4));
const DAY_MS = 86_400_000;

const NUMBERS: ReadonlyMap<string, number> = new Map(
  ['a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map((word, index) => [word, index + 1]),
);
const numberOf = (word = ''): number => NUMBERS.get(word.toLowerCase()) ?? Number(word);

const bareWord = (word: string): string => word.toLowerCase().replace('.', '');
const monthOf = (word: string | undefined): number | undefined => months.get(bareWord(word ?? ''));
const time = ({ year, month, day }: { readonly year: number; readonly month: number; readonly day: number }): number =>
  Date.UTC(year, month - 1, day);

function fromTime(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

const stated = (parts: DayParts): Value | null => {
  const edtf = isPossible(parts) ? toEdtf(parts) : null;
  return edtf === null ? null : { edtf, basis: 'stated' };
};

/** A day and month without a year: the year that brings it nearest to the anchor. */
function nearestYear(month: number, day: number, anchor: Anchor): Value | null {
  if (!isPossible({ month, day })) return null;
  if (!anchor) return stated({ month, day });
  const years = [anchor.year - 1, anchor.year, anchor.year + 1].filter(year => isPossible({ year, month, day }));
  const best = years.reduce(
    (a, b) =>
      Math.abs(time({ year: b, month, day }) - time(anchor)) < Math.abs(time({ year: a, month, day }) - time(anchor))
        ? b
        : a,
    years[0] ?? anchor.year,
  );
  return { edtf: toEdtf({ year: best, month, day }), basis: 'inferred' };
}

/** A weekday: the last one up to the anchor, since reports look back; "next" looks ahead. */
function weekdayBefore(word: string, modifier: string, anchor: Anchor): Value | null {
  const number = weekdays.get(bareWord(word));
  const weekday = number === undefined ? undefined : weekdayNames[number];
  if (number === undefined || weekday === undefined) return null;
  if (!anchor) return { edtf: null, weekday, basis: 'stated' };
  const today = new Date(time(anchor)).getUTCDay();
  const back = (today - number + 7) % 7;
  const shift = modifier === 'next' ? 7 - back : modifier === 'last' && back === 0 ? -7 : -back;
  return { edtf: fromTime(time(anchor) + shift * DAY_MS), weekday, basis: 'inferred' };
}

const relativeDay = (shift: number, anchor: Anchor): Value => ({
  edtf: anchor ? fromTime(time(anchor) + shift * DAY_MS) : null,
  basis: 'inferred',
});

/** "the 28th": the last such day up to the anchor. */
function dayOfMonth(day: number, anchor: Anchor): Value | null {
  if (!anchor || day < 1 || day > 31) return stated({ day });
  const month = day <= anchor.day ? anchor.month : anchor.month - 1;
  const parts = month === 0 ? { year: anchor.year - 1, month: 12, day } : { year: anchor.year, month, day };
  return isPossible(parts) ? { edtf: toEdtf(parts), basis: 'inferred' } : stated({ day });
}

/** A month without a year: the last one up to the anchor. */
function lastMonth(month: number, anchor: Anchor): Value | null {
  if (!anchor) return stated({ month });
  return { edtf: toEdtf({ year: month <= anchor.month ? anchor.year : anchor.year - 1, month }), basis: 'inferred' };
}

/** In this order: the first that fits a place has it. */
const FINDERS: readonly Finder[] = [
  {
    needs: 'digit',
    pattern: /(?<![\d.,/-])(\d{4})-(\d\d)-(\d\d)(?![\d-])/g,
    read: ([, year, month, day]) => stated({ year: Number(year), month: Number(month), day: Number(day) }),
  },
  {
    needs: 'digit',
    pattern: /(?<![\d.,/-])(\d\d?)\.(\d\d?)\.(\d{4})(?!\d)/g,
    read: ([, day, month, year]) => stated({ year: Number(year), month: Number(month), day: Number(day) }),
  },
  {
    needs: 'month',
    pattern: new RegExp(`\\b(${MONTH})\\s(\\d\\d?)(?:st|nd|rd|th)?,?\\s(\\d{4})(?!\\d)`, 'g'),
    read: ([, month, day, year]) => stated({ year: Number(year), month: monthOf(month) ?? 0, day: Number(day) }),
  },
  {
    needs: 'month',
    pattern: new RegExp(`(?<!\\d)(\\d\\d?)(?:st|nd|rd|th)?(?:\\sof)?\\s(${MONTH}),?\\s(\\d{4})(?!\\d)`, 'g'),
    read: ([, day, month, year]) => stated({ year: Number(year), month: monthOf(month) ?? 0, day: Number(day) }),
  },
  {
    needs: 'month',
    pattern: new RegExp(`\\b(${MONTH})\\s(\\d\\d?)(?:st|nd|rd|th)?(?![\\d:]|,\\d|\\s?%|\\spercent)`, 'g'),
    read: ([, month, day], anchor) => nearestYear(monthOf(month) ?? 0, Number(day), anchor),
  },
  {
    needs: 'month',
    pattern: new RegExp(`(?<![\\d.,$€£])(\\d\\d?)(?:st|nd|rd|th)?(?:\\sof)?\\s(${MONTH})(?!\\w)`, 'g'),
    read: ([, day, month], anchor) => nearestYear(monthOf(month) ?? 0, Number(day), anchor),
  },
  {
    needs: 'month',
    pattern: new RegExp(
      `\\b(?:(?:early|late|mid|earlier|later)[- ](?:in\\s)?)?(${MONTH}),?\\s(?:of\\s)?((?:19|20)\\d\\d)(?!\\d)`,
      'g',
    ),
    read: ([, month, year]) => stated({ year: Number(year), month: monthOf(month) ?? 0 }),
  },
  {
    needs: 'digit',
    pattern:
      /\b[Oo]n\sthe\s(\d\d?)(?:st|nd|rd|th)(?!\s\p{L}*(?:anniversary|floor|century|day|birthday|street|avenue|hole|minute))\b/gu,
    read: ([, day], anchor) => dayOfMonth(Number(day), anchor),
  },
  {
    pattern: new RegExp(`\\b(?:(last|next|this|past)\\s)?(${WEEKDAY})(?!\\w)`, 'g'),
    read: ([, modifier, word], anchor) => weekdayBefore(word ?? '', modifier ?? '', anchor),
  },
  { pattern: /\b(?:[Yy]esterday|[Ll]ast night|the day before)\b/g, read: (_, anchor) => relativeDay(-1, anchor) },
  {
    pattern: /\b(?:[Tt]oday|[Tt]onight|(?:earlier )?[Tt]his (?:morning|afternoon|evening))\b/g,
    read: (_, anchor) => relativeDay(0, anchor),
  },
  {
    pattern: new RegExp(`\\b(\\d{1,3}|${[...NUMBERS.keys()].join('|')}) (day|week)s? ago\\b`, 'gi'),
    read: ([, count, unit], anchor) => relativeDay(-numberOf(count) * (unit?.toLowerCase() === 'week' ? 7 : 1), anchor),
  },
  { pattern: /\b[Tt]omorrow\b/g, read: (_, anchor) => relativeDay(1, anchor) },
  {
    needs: 'month',
    pattern: new RegExp(
      `\\b(?:[Ii]n|[Dd]uring|[Ss]ince|[Uu]ntil|[Bb]y|[Ll]ast|[Tt]his|[Ee]arly|[Ll]ate|[Mm]id|[Ee]arlier|[Ll]ater)[- ](?:in\\s)?(?:(?:early|late|mid)[- ])?(${MONTH})(?!\\w|\\s\\d)`,
      'g',
    ),
    read: ([, month], anchor) => lastMonth(monthOf(month) ?? 0, anchor),
  },
  {
    needs: 'digit',
    pattern: /\b(?:[Ii]n|[Ss]ince|[Dd]uring|[Bb]y|late|early|until)\s((?:19|20)\d\d)(?![\d-]|\.\d|,\d)/g,
    read: ([, year]) => stated({ year: Number(year) }),
  },
  // Expressions that say only that it was some time ago.
  {
    pattern:
      /\b(?:[Ii]n|[Dd]uring|[Oo]ver) the (?:last|past|recent) (?:few |several |couple of |\w+ )?(?:days?|weeks?|months?|years?)\b|\b(?:earlier |later )?(?:[Tt]his|[Ll]ast) (?:week|month|year|summer|spring|fall|autumn|winter|weekend)\b/g,
    read: () => ({ edtf: null, basis: 'stated' }),
  },
];

/** The anchor that an EDTF day gives; null for anything that is no whole day. */
export function anchorFrom(edtf: string | undefined): Anchor {
  const parts = edtf === undefined ? null : fromEdtf(edtf);
  if (parts?.year === undefined || parts.month === undefined || parts.day === undefined) return null;
  return { year: parts.year, month: parts.month, day: parts.day };
}

/** A part of the text with white space of every kind as spaces and without soft hyphens, and where its units stand in the text. */
function plainPart(text: string, within: Span): { readonly part: string; readonly placeOf: (at: number) => number } {
  const part = text.slice(within.start, within.end).replace(/\s/g, ' ');
  if (!part.includes('\u00AD')) return { part, placeOf: at => within.start + at };
  const kept = Array.from({ length: part.length }, (_, at) => at).filter(at => part.charAt(at) !== '\u00AD');
  return { part: part.replaceAll('\u00AD', ''), placeOf: at => within.start + (kept[at] ?? part.length) };
}

/** All expressions of time in a part of the text, in order and never overlapping; those that cannot be placed have `edtf` null. */
export function findDates(text: string, within: Span, anchor: Anchor): readonly DateExpression[] {
  const { part, placeOf } = plainPart(text, within);
  const found: DateExpression[] = [];
  const has = { digit: /\d/.test(part), month: ANY_MONTH.test(part) };
  for (const { needs, pattern, read } of FINDERS) {
    if (needs && !has[needs]) continue;
    for (const match of part.matchAll(pattern)) {
      const start = placeOf(match.index);
      const end = placeOf(match.index + match[0].length - 1) + 1;
      if (found.some(other => other.start < end && start < other.end)) continue;
      const value = read(match, anchor);
      if (value) found.push({ start, end, ...value });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
