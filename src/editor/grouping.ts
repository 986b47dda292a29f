import type { ListGroup, Listing } from '../core';
import { fileNameOf } from '../wording/citation';
import { dayInWords } from '../wording/dates';

const ICONS: Readonly<Record<ListGroup['by'], string>> = {
  initial: 'symbol-text',
  year: 'calendar',
  month: 'calendar',
  source: 'file',
};

/** What a group of a long list is called, and its icon. */
export function groupLabel({ by, value, title, range }: ListGroup): { readonly label: string; readonly icon: string } {
  const label = title ?? nameOf(by, value);
  return { label: range ? `${label} ${String(range[0])}–${String(range[1])}` : label, icon: ICONS[by] };
}

function nameOf(by: ListGroup['by'], value: string): string {
  switch (by) {
    case 'initial':
      return value;
    case 'year':
      return value === '' ? 'Year unknown' : value;
    case 'month':
      return value === '' ? 'Undated' : dayInWords(value);
    case 'source':
      return fileNameOf(value);
  }
}

/** Rows of a list, or of its groups. */
export const nodesOf = <T, Node>(
  { rows, groups }: Listing<T>,
  rowNode: (row: T) => Node,
  groupNode: (group: ListGroup) => Node,
): Node[] => (rows ? rows.map(rowNode) : groups.map(groupNode));
