import type { QuotationRow, SpeakerRow } from '../core';
import { calendarPlace, groupBy } from '../core';
import { fileNameOf } from '../wording/citation';

/** More siblings than this are grouped (vscode#230361: very long lists hang). */
const SIBLINGS = 200;

/** Rows that belong together; `id` is unique among the groups made in one go. */
export interface Group<T> {
  readonly id: string;
  readonly label: string;
  readonly icon: string;
  readonly rows: readonly T[];
}

/** Long groups cut into ranges: "1–200", "201–400". */
function inRanges<T>({ id, label, icon, rows }: Group<T>): readonly Group<T>[] {
  if (rows.length <= SIBLINGS) return [{ id, label, icon, rows }];
  return Array.from({ length: Math.ceil(rows.length / SIBLINGS) }, (_, index) => {
    const part = rows.slice(index * SIBLINGS, (index + 1) * SIBLINGS);
    const from = index * SIBLINGS + 1;
    return { id: `${id}:${from}`, label: `${label} ${from}–${from + part.length - 1}`, icon, rows: part };
  });
}

const yearOf = ({ said, published }: QuotationRow): string => {
  const { year } = calendarPlace(said?.edtf ?? published?.edtf ?? '');
  return year === undefined ? 'Year unknown' : String(year);
};

/** Quotations by year, or by source within one year, when there are too many for one list; else null. */
export function groupQuotations(rows: readonly QuotationRow[]): readonly Group<QuotationRow>[] | null {
  if (rows.length <= SIBLINGS) return null;
  const years = groupBy(rows, yearOf);
  if (years.size > 1) return [...years].map(([year, own]) => ({ id: year, label: year, icon: 'calendar', rows: own }));
  return [...groupBy(rows, ({ source }) => source)].flatMap(([source, own]) =>
    inRanges({ id: source, label: own[0]?.headline ?? fileNameOf(source), icon: 'file', rows: own }),
  );
}

/** Speakers by initial letter, when there are too many for one list; else null. */
export function groupSpeakers(speakers: readonly SpeakerRow[]): readonly Group<SpeakerRow>[] | null {
  if (speakers.length <= SIBLINGS) return null;
  const initial = ({ name }: SpeakerRow): string => name.normalize('NFD').charAt(0).toUpperCase();
  const sorted = [...speakers].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return [...groupBy(sorted, initial)].flatMap(([letter, rows]) =>
    inRanges({ id: letter, label: letter, icon: 'symbol-text', rows }),
  );
}
