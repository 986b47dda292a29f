import { DAYS_OF_PARAPHRASE } from './judge';
import type { Link } from './link';
import type { Numbered, Passage } from './passage';

import { publishedApart } from './whenSaid';

/** Passages that report one utterance, and what ties them. */
export interface Bundle {
  /** By source, then by place. */
  readonly passages: readonly Numbered[];
  readonly links: readonly Link[];
}

/** What the reader has said about two passages. */
export interface PairDecision {
  readonly same: boolean;
  readonly passages: readonly [number, number];
}

/** What the reader said about passages and links. */
interface Decided {
  /** Pairs that were set apart, here or elsewhere. */
  readonly apart: readonly PairDecision[];
  readonly isConfirmed: (link: Link) => boolean;
}

/** The bundles of passages that hang together: one, or several where some were set apart or lie too far from each other. */
export function bundlesOf(
  members: ReadonlyMap<number, Passage>,
  links: ReadonlySet<Link>,
  { apart, isConfirmed }: Decided,
): readonly Bundle[] {
  const own = apart.filter(({ passages: [a, b] }) => members.has(a) && members.has(b));
  const order = new Map([...members].toSorted(byPlace).map(([number], place) => [number, place]));
  const place = (number: number): number => order.get(number) ?? 0;
  // By their places, since the numbers hang on which was read first.
  const ordered = [...links].sort((x, y) => place(x.a) - place(y.a) || place(x.b) - place(y.b));
  const areFar = (one: number, other: number): boolean => {
    const [a, b] = [members.get(one), members.get(other)];
    return a !== undefined && b !== undefined && publishedApart(a, b) > DAYS_OF_PARAPHRASE;
  };
  return united(ordered, own, isConfirmed, areFar).map(group => ({
    passages: group.numbers
      .flatMap((number): readonly Numbered[] => {
        const passage = members.get(number);
        return passage ? [[number, passage]] : [];
      })
      .toSorted(byPlace),
    links: group.links,
  }));
}

const byPlace = ([, a]: Numbered, [, b]: Numbered): number =>
  a.source === b.source ? a.quotation - b.quotation || a.part - b.part : a.source < b.source ? -1 : 1;

/** Two infinite weights are equal. */
const compared = (a: number, b: number): number => (a === b ? 0 : a - b);

/**
 * Unites what is linked, strongest links first, of equal ones the first, and those that the reader made or confirmed before all, but
 * never two that were set apart.
 */
function united(
  links: readonly Link[],
  apart: readonly PairDecision[],
  isConfirmed: (link: Link) => boolean,
  areFar: (a: number, b: number) => boolean,
): readonly { readonly numbers: readonly number[]; readonly links: readonly Link[] }[] {
  interface Group {
    readonly numbers: readonly number[];
    readonly links: readonly Link[];
  }
  const groups = new Map<number, Group>();
  const weight = (link: Link): number => (link.class === 'by hand' || isConfirmed(link) ? Infinity : link.strength);
  for (const link of [...links].sort((x, y) => compared(weight(y), weight(x)))) {
    const one = groups.get(link.a) ?? { numbers: [link.a], links: [] };
    const other = groups.get(link.b) ?? { numbers: [link.b], links: [] };
    const inOne = (number: number): boolean => one.numbers.includes(number);
    const inOther = (number: number): boolean => other.numbers.includes(number);
    if (apart.some(({ passages: [a, b] }) => (inOne(a) && inOther(b)) || (inOne(b) && inOther(a)))) continue;
    // Paraphrase by paraphrase a call that is made again and again would grow into one statement.
    const isChain = link.class === 'paraphrase' && weight(link) < Infinity && one !== other;
    if (isChain && one.numbers.some(a => other.numbers.some(b => areFar(a, b)))) continue;
    const all: Group =
      one === other
        ? { numbers: one.numbers, links: [...one.links, link] }
        : { numbers: [...one.numbers, ...other.numbers], links: [...one.links, ...other.links, link] };
    for (const number of all.numbers) groups.set(number, all);
  }
  return [...new Set(groups.values())];
}
