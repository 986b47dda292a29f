/** Calendar days as EDTF (ISO 8601-2) level 1: "2016-12-21", "XXXX-12-21", "XXXX-XX-28", "2016-12", "2016". */

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
  return {
    ...(year !== undefined && { year }),
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
  };
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether month and day exist in the calendar (29 February in any year when the year is not known). */
export function isPossible({ year, month, day }: DayParts): boolean {
  if (month !== undefined && (month < 1 || month > 12)) return false;
  if (day === undefined) return true;
  if (day < 1 || day > (month === undefined ? 31 : (DAYS[month - 1] ?? 31))) return false;
  return !(month === 2 && day === 29 && year !== undefined && new Date(Date.UTC(year, 1, 29)).getUTCMonth() !== 1);
}
