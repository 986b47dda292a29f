import { daySpan, fromEdtf, toEdtf } from '../dates/edtf';

/** First and last day asked for, EDTF; null where the range is open. Both count. */
export interface DayRange {
  readonly from: string | null;
  readonly to: string | null;
  /** As the reader wrote it, evened: days, months or years. */
  readonly written: readonly [from: string | null, to: string | null];
}

/** A day, month or year as people type it: 2016, 2016-12, 2016/2/3. */
function typed(value: string): string | null {
  const parts = fromEdtf(value.replace(/[./]/g, '-').replace(/-(\d)(?!\d)/g, '-0$1'));
  return parts?.year === undefined ? null : toEdtf(parts);
}

/** Reads `2016-12`, `2016-12..2017-01`, `2016..` and `..2016`; null when it is none of these. */
export function dayRange(value: string): DayRange | null {
  const ends = value.split(/\.\.+|…/);
  const [first = '', last = ends.length === 1 ? first : ''] = ends;
  if (ends.length > 2 || (first === '' && last === '')) return null;
  const [from, to] = [first === '' ? null : typed(first), last === '' ? null : typed(last)];
  if ((first !== '' && from === null) || (last !== '' && to === null)) return null;
  const start = from === null ? null : (daySpan(from)?.[0] ?? null);
  const end = to === null ? null : (daySpan(to)?.[1] ?? null);
  return { from: start, to: end, written: [from, to] };
}

/** Whether a time may lie in a range; a month or year stands for all of its days. */
export function isWithin(edtf: string | null, { from, to }: DayRange): boolean {
  const span = edtf === null ? null : daySpan(edtf);
  return span !== null && (from === null || span[1] >= from) && (to === null || span[0] <= to);
}
