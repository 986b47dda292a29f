import type { QuotationRow, SpeakerRow } from '../core';
import { fileNameOf } from '../wording/citation';

/** More siblings than this are grouped (vscode#230361: very long lists hang). */
const SIBLINGS = 200;

/** Rows that belong together; `id` is unique among the groups made in one go. */
export interface Group<T> {
  readonly id: string;
  readonly label: string;
  readonly rows: readonly T[];
}

function groupedBy<T>(rows: readonly T[], key: (row: T) => string, label: (row: T) => string): readonly Group<T>[] {
  const groups = new Map<string, { label: string; rows: T[] }>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.rows.push(row);
    else groups.set(key(row), { label: label(row), rows: [row] });
  }
  return [...groups].map(([id, group]) => ({ id, ...group }));
}

/** Long groups cut into ranges: "1–200", "201–400". */
function inRanges<T>({ id, label, rows }: Group<T>): readonly Group<T>[] {
  if (rows.length <= SIBLINGS) return [{ id, label, rows }];
  return Array.from({ length: Math.ceil(rows.length / SIBLINGS) }, (_, index) => {
    const part = rows.slice(index * SIBLINGS, (index + 1) * SIBLINGS);
    const from = index * SIBLINGS + 1;
    return { id: `${id}:${from}`, label: `${label} ${from}–${from + part.length - 1}`, rows: part };
  });
}

/** Quotations by source, when there are too many for one list; else null. */
export function groupQuotations(rows: readonly QuotationRow[]): readonly Group<QuotationRow>[] | null {
  if (rows.length <= SIBLINGS) return null;
  return groupedBy(
    rows,
    row => row.source,
    row => row.headline ?? fileNameOf(row.source),
  ).flatMap(inRanges);
}

/** Speakers by initial letter, when there are too many for one list; else null. */
export function groupSpeakers(speakers: readonly SpeakerRow[]): readonly Group<SpeakerRow>[] | null {
  if (speakers.length <= SIBLINGS) return null;
  const initial = ({ name }: SpeakerRow): string => name.normalize('NFD').charAt(0).toUpperCase();
  const sorted = [...speakers].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return groupedBy(sorted, initial, initial).flatMap(inRanges);
}
