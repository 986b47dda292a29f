import type { DayOrder } from '../article/dayOnPage';
import { readSlashDay, SLASHES } from '../article/dayOnPage';
import { weekdayNames, weekdays } from '../english/calendar';
import type { DateExpression, Span } from '../model';
import { isPossible, toEdtf } from './edtf';
import { DAY_RANGES, LONGER_TIMES } from './longerTimes';
import type { Anchor, Finder, Value } from './reckoning';
import {
  anchorFrom,
  bareWord,
  daysAfter,
  daysIn,
  MONTH,
  monthOf,
  NUMBER,
  numberOf,
  printed,
  reckoned,
  stated,
  time,
  yearOfDay,
} from './reckoning';

export type { Anchor } from './reckoning';
export { anchorFrom } from './reckoning';

const ANY_MONTH = new RegExp(`\\b${MONTH}`);
// "Sun", "Sat" and their like are words of their own.
const WEEKDAYS = [...weekdays.keys()].filter(name => name.length > 4);
const WEEKDAY = printed(WEEKDAYS);

/** A day and month without a year. */
function dayOfYear(month: number, day: number, anchor: Anchor, ahead: boolean, weekday?: number): Value | null {
  if (!isPossible({ month, day })) return null;
  const year = anchor ? yearOfDay(month, day, anchor, ahead, weekday) : undefined;
  return year === undefined ? stated({ month, day }) : { edtf: toEdtf({ year, month, day }), basis: 'inferred' };
}

/** A weekday: the last one up to the anchor, since reports look back, or the next one where the words look ahead. */
function weekdayNear(word: string, modifier: string, anchor: Anchor, ahead: boolean): Value | null {
  const number = weekdays.get(bareWord(word));
  const weekday = number === undefined ? undefined : weekdayNames[number];
  if (number === undefined || weekday === undefined) return null;
  if (!anchor) return { edtf: null, weekday, basis: 'stated' };
  const today = new Date(time(anchor)).getUTCDay();
  const back = (today - number + 7) % 7;
  const isAhead = modifier === 'next' || modifier === 'coming' || (ahead && modifier !== 'last' && modifier !== 'past');
  const shift = isAhead ? 7 - back : modifier === 'last' && back === 0 ? -7 : -back;
  return { edtf: daysAfter(anchor, shift), weekday, basis: 'inferred' };
}

const relativeDay = (shift: number, anchor: Anchor): Value => ({
  ...reckoned(anchor, from => daysAfter(from, shift)),
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

const weekdayNumber = (word: string | undefined): number | undefined => weekdays.get(bareWord(word ?? ''));

/** In this order: the first that fits a place has it. */
const FINDERS: readonly Finder[] = [
  ...DAY_RANGES,
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
    needs: 'digit',
    pattern: SLASHES,
    read: (match, _anchor, _ahead, order) => {
      const edtf = readSlashDay(match, order);
      return edtf === null ? null : { edtf, basis: 'stated' };
    },
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
    pattern: new RegExp(
      `\\b(?:(${WEEKDAY}),?\\s(?:the\\s)?)?(${MONTH})\\s(\\d\\d?)(?:st|nd|rd|th)?(?!\\d|:\\d|,\\d|\\s?%|\\spercent)`,
      'g',
    ),
    read: ([, weekday, month, day], anchor, ahead) =>
      dayOfYear(monthOf(month) ?? 0, Number(day), anchor, ahead, weekdayNumber(weekday)),
  },
  {
    needs: 'month',
    pattern: new RegExp(
      `(?<![\\d.,$€£])(?:\\b(${WEEKDAY}),?\\s(?:the\\s)?)?(?<![\\d.,$€£])(\\d\\d?)(?:st|nd|rd|th)?(?:\\sof)?\\s(${MONTH})(?!\\w)`,
      'g',
    ),
    read: ([, weekday, day, month], anchor, ahead) =>
      dayOfYear(monthOf(month) ?? 0, Number(day), anchor, ahead, weekdayNumber(weekday)),
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
    needs: WEEKDAYS,
    pattern: new RegExp(`\\b(?:(?:this\\s)?(last|next|this|past|coming)\\s)?(${WEEKDAY})(?!\\w)`, 'g'),
    read: ([, modifier, word], anchor, ahead) => weekdayNear(word ?? '', modifier ?? '', anchor, ahead),
  },
  {
    needs: ['yesterday', 'last night', 'day before'],
    pattern: /\b(?:[Yy]esterday|[Ll]ast night|the day before)\b/g,
    read: (_, anchor) => relativeDay(-1, anchor),
  },
  {
    needs: ['today', 'tonight', 'morning', 'afternoon', 'evening'],
    pattern: /\b(?:[Tt]oday|[Tt]onight|(?:earlier )?[Tt]his (?:morning|afternoon|evening))\b/g,
    read: (_, anchor) => relativeDay(0, anchor),
  },
  {
    needs: [' ago'],
    pattern: new RegExp(`\\b(${NUMBER}) (day|week)s? ago\\b`, 'gi'),
    read: ([, count, unit], anchor) => relativeDay(-numberOf(count) * daysIn(unit), anchor),
  },
  {
    needs: [' earlier', ' later', ' before', ' after'],
    pattern: new RegExp(`\\b(${NUMBER}) (day|week)s? (earlier|later|before|after|afterwards?)(?=[.,;:)"”]|$)`, 'gi'),
    read: ([, count, unit, side = '']) => ({
      edtf: null,
      basis: 'inferred',
      daysFromBefore: numberOf(count) * daysIn(unit) * (/^(?:earlier|before)$/i.test(side) ? -1 : 1),
    }),
  },
  { needs: ['tomorrow'], pattern: /\b[Tt]omorrow\b/g, read: (_, anchor) => relativeDay(1, anchor) },
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
  ...LONGER_TIMES,
  // Expressions that say only that it was some time ago.
  {
    needs: ['recent'],
    pattern: /\b(?:[Ii]n|[Dd]uring|[Oo]ver) (?:the )?recent (?:days?|weeks?|months?|years?)\b/g,
    read: () => ({ edtf: null, basis: 'stated' }),
  },
];

/** A part of the text with white space of every kind as spaces and without soft hyphens, and where its units stand in the text. */
function plainPart(text: string, within: Span): { readonly part: string; readonly placeOf: (at: number) => number } {
  const part = text.slice(within.start, within.end).replace(/[^\S ]/g, ' ');
  if (!part.includes('\u00AD')) return { part, placeOf: at => within.start + at };
  const kept = Array.from({ length: part.length }, (_, at) => at).filter(at => part.charAt(at) !== '\u00AD');
  return { part: part.replaceAll('\u00AD', ''), placeOf: at => within.start + (kept[at] ?? part.length) };
}

/** How far back a verb may stand that puts a day into the future, in UTF-16 code units. */
const NEAR = 60;
/** "will meet on Monday", "is due to vote Friday": a verb that looks ahead, and no clause or report between it and the day. */
const LOOKS_AHEAD =
  /\b(?:will|won't|shall|(?:is|are|am|be) (?:to|due|set|scheduled|expected|going|supposed|slated)|scheduled for|(?:plans?|hopes?|expects?|intends?) to)\b(?:(?!\b(?:said|says|told|announced|added|wrote|tweeted)\b)[^.;:!?"“”])*$/i;

/** All expressions of time in a part of the text, in order and never overlapping; those that cannot be placed have `edtf` null. */
export function findDates(
  text: string,
  within: Span,
  anchor: Anchor,
  order: DayOrder | null = null,
): readonly DateExpression[] {
  const { part, placeOf } = plainPart(text, within);
  const found: (Span & Value)[] = [];
  const has = { digit: /\d/.test(part), month: ANY_MONTH.test(part) };
  const small = part.toLowerCase();
  for (const { needs, pattern, read } of FINDERS) {
    if (!(typeof needs === 'string' ? has[needs] : needs.some(word => small.includes(word)))) continue;
    for (const match of part.matchAll(pattern)) {
      const start = placeOf(match.index);
      const end = placeOf(match.index + match[0].length - 1) + 1;
      if (found.some(other => other.start < end && start < other.end)) continue;
      const value = read(
        match,
        anchor,
        LOOKS_AHEAD.test(part.slice(Math.max(0, match.index - NEAR), match.index)),
        order,
      );
      if (value) found.push({ start, end, ...value });
    }
  }
  return fromDayBefore(found.sort((a, b) => a.start - b.start));
}

/** "a week later" is reckoned from the day that is named before it. */
function fromDayBefore(found: readonly (Span & Value)[]): readonly DateExpression[] {
  let day: Anchor = null;
  return found.map(({ daysFromBefore, ...expression }) => {
    const edtf =
      daysFromBefore === undefined ? expression.edtf : reckoned(day, from => daysAfter(from, daysFromBefore)).edtf;
    day = anchorFrom(edtf ?? undefined) ?? day;
    return { ...expression, edtf };
  });
}
