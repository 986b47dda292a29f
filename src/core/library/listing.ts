import { groupBy } from '../groupBy';

/** More siblings than this are grouped (vscode#230361: very long lists hang). */
export const MOST_SIBLINGS = 200;

/** A part of a list that is too long to be shown in one. */
export interface ListGroup {
  /** Unique in its list. */
  readonly id: string;
  /** What its items have in common: the letter their names begin with, a year, a month, or a source. */
  readonly by: 'initial' | 'year' | 'month' | 'source';
  /** The letter, the year or month in EDTF, the source; empty for those without. */
  readonly value: string;
  /** What a source calls itself. */
  readonly title: string | null;
  /** Which of those alike, counted from 1; null for all. */
  readonly range: readonly [from: number, to: number] | null;
  readonly count: number;
}

/** A list, or the groups it is cut into. */
export type Listing<T> =
  | { readonly rows: readonly T[]; readonly groups: null }
  | { readonly rows: null; readonly groups: readonly ListGroup[] };

/** How the items of a list are grouped. */
export interface Grouping<T> {
  readonly by: ListGroup['by'];
  readonly valueOf: (item: T) => string;
  readonly titleOf?: (item: T) => string | null;
  /** How the items of a group are ordered, where not as they come. */
  readonly order?: (a: T, b: T) => number;
  /** Whether long groups are cut into ranges. */
  readonly cut: boolean;
}

/** Cuts a list into groups where it is too long; null where it is not. */
export function grouped<T>(
  items: readonly T[],
  { by, valueOf, titleOf, cut }: Grouping<T>,
): readonly ListGroup[] | null {
  if (items.length <= MOST_SIBLINGS) return null;
  return [...groupBy(items, valueOf)].flatMap(([value, own]): readonly ListGroup[] => {
    const [first] = own;
    const group = { id: value, by, value, title: (first && titleOf?.(first)) ?? null, range: null, count: own.length };
    if (!cut || own.length <= MOST_SIBLINGS) return [group];
    return Array.from({ length: Math.ceil(own.length / MOST_SIBLINGS) }, (_, index) => {
      const from = index * MOST_SIBLINGS + 1;
      const to = Math.min(own.length, from + MOST_SIBLINGS - 1);
      return { ...group, id: `${value}:${String(from)}`, range: [from, to] as const, count: to - from + 1 };
    });
  });
}

/** The items of a group. */
export function itemsOf<T>(items: readonly T[], grouping: Grouping<T>, id: string): readonly T[] {
  const group = grouped(items, grouping)?.find(one => one.id === id);
  if (!group) return [];
  const own = items.filter(item => grouping.valueOf(item) === group.value);
  if (grouping.order) own.sort(grouping.order);
  return group.range ? own.slice(group.range[0] - 1, group.range[1]) : own;
}
