import { calendarPlace, fromEdtf } from '../dates/edtf';
import { weekdayNames } from '../english/calendar';
import type { SaidOn } from '../model';
import { fold } from '../speakers/names';
import { nameKey } from '../speakers/nameInSource';
import type { PassageSpeaker } from '../statements/passage';
import type { Ties } from '../statements/ties';
import type { DayNamed, DraftQuotationRow } from './draftRows';
import type { QuotationRow } from './rows';

/** Whom a draft names, with the offices it gives. */
export interface DraftSpeaker {
  readonly name: string;
  readonly roles: readonly string[];
}

/** A draft's own descriptions hold in it alone. */
const DRAFT = 'draft';

const asPassageSpeaker = (source: string, name: string, roles: readonly string[]): PassageSpeaker => {
  const key = nameKey(source, name);
  return { key, name, roles, described: key.startsWith(`${source}#`) };
};

/** Whether a source names another speaker than the draft: by none of the names that are joined in its speaker. */
export function speakerDiffers(
  own: DraftSpeaker,
  { source, speaker, confidence }: QuotationRow,
  namesOf: (speaker: string) => readonly string[],
  ties: Ties,
): boolean {
  if (speaker?.name == null || speaker.named === null || confidence === 'unsure') return false;
  const roles = speaker.role === null ? [] : [speaker.role];
  const names = new Set([speaker.name, speaker.named, ...(speaker.id === null ? [] : namesOf(speaker.id))]);
  const draft = asPassageSpeaker(DRAFT, own.name, own.roles);
  return [...names].every(
    name =>
      ties.between(draft, asPassageSpeaker(source, name, roles)) === 'other' &&
      !isPartOf(own.name, name) &&
      !isPartOf(name, own.name),
  );
}

/** "Ryabkov" for "Sergei Ryabkov". */
function isPartOf(short: string, name: string): boolean {
  const words = fold(name).split(/[\s-]+/);
  return fold(short)
    .split(/[\s-]+/)
    .every(word => words.includes(word));
}

/** Days that contradict each other in what both name. */
function contradict(a: DayNamed, b: DayNamed): boolean {
  const weekdayOf = ({ edtf, weekday }: DayNamed): string | null => {
    const { year, month, day } = (edtf === null ? null : fromEdtf(edtf)) ?? {};
    if (year === undefined || month === undefined || day === undefined) return weekday;
    return weekdayNames[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? null;
  };
  if (a.edtf !== null && b.edtf !== null) {
    const [one, other] = [calendarPlace(a.edtf), calendarPlace(b.edtf)];
    return (['year', 'month', 'day'] as const).some(
      part => one[part] !== undefined && other[part] !== undefined && one[part] !== other[part],
    );
  }
  const [one, other] = [weekdayOf(a), weekdayOf(b)];
  return one !== null && other !== null && one !== other;
}

/** The day of the sources where none of them has the one that the draft states. */
export function dayDiffers(said: SaidOn, rows: readonly QuotationRow[]): DraftQuotationRow['otherDay'] {
  if (said.basis !== 'stated') return null;
  const here: DayNamed = { edtf: said.edtf, weekday: said.weekday ?? null };
  const named = rows.flatMap(row =>
    row.said && row.said.basis !== 'published' ? [{ edtf: row.said.edtf, weekday: row.said.weekday }] : [],
  );
  const [first] = named;
  return first && named.every(there => contradict(here, there)) ? { here, there: first } : null;
}
