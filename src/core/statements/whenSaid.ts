import type { PassageFacts } from './passage';

/**
 * How the days of two reports stand to each other: they can be one day, are next to each other, are two days, or one was said after
 * the other had been printed.
 */
export type DaysFit = 'fit' | 'next' | 'apart' | 'later';

/** Days of the week since 1970, a Thursday. */
const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;

const between = ([from, to]: readonly [number, number], [start, end]: readonly [number, number]): number =>
  Math.max(0, from - end, start - to);

function weekdaysDiffer(a: PassageFacts, b: PassageFacts): boolean {
  const day = a.said && a.isDated && a.said[0] === a.said[1] ? a.said[0] : null;
  return day !== null && b.weekday !== null && weekdayOf(day) !== b.weekday;
}

/** Days that an article only has from its publication contradict nothing earlier. */
export function daysFit(a: PassageFacts, b: PassageFacts): DaysFit {
  if (weekdaysDiffer(a, b) || weekdaysDiffer(b, a)) return 'apart';
  if (a.said && b.said && a.isDated && b.isDated) {
    const days = between(a.said, b.said);
    return days === 0 ? 'fit' : days === 1 ? 'next' : 'apart';
  }
  const later = (one: PassageFacts, other: PassageFacts): number =>
    one.said && one.isDated && !other.isDated && other.published !== null ? one.said[0] - other.published : 0;
  const days = Math.max(later(a, b), later(b, a));
  return days <= 0 ? 'fit' : days === 1 ? 'next' : 'later';
}

/** How many days lie between the publication of two reports; 0 where one has none. */
export const publishedApart = (a: PassageFacts, b: PassageFacts): number =>
  a.published === null || b.published === null ? 0 : Math.abs(a.published - b.published);
