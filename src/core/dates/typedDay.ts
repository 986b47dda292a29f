import { fromEdtf, isPossible } from './edtf';
import { findDates } from './expressions';

/**
 * The day, month or year that a reader typed, as EDTF: "2016-12-21", "21 Dec 2016", "December 2016", "2016". Null for anything
 * that is no such day or could be two, as 03/04/2016.
 */
export function typedDay(input: string): string | null {
  const typed = input.trim();
  const parts = fromEdtf(typed);
  if (parts) return parts.year !== undefined && isPossible(parts) && /^[\d-]+$/.test(typed) ? typed : null;
  const [date] = findDates(typed, { start: 0, end: typed.length }, null);
  const isWhole = date?.start === 0 && date.end === typed.length;
  return isWhole && date.edtf !== null && fromEdtf(date.edtf)?.year !== undefined ? date.edtf : null;
}
