import { isNeighbour } from './byPosition';
import type { LinkClass, Verdict } from './judge';
import { judge, mayBeOne } from './judge';
import type { Numbered, Passage } from './passage';
import type { SourcePassages } from './sourcePassages';
import type { Tie } from './ties';
import type { Vocabulary } from './vocabulary';
import type { DaysFit } from './whenSaid';

/** Two passages of different sources that report one utterance. */
export interface Link {
  readonly a: number;
  readonly b: number;
  readonly class: LinkClass;
  /** How much speaks for it, in bits. */
  readonly strength: number;
  readonly tie: Tie;
  readonly days: DaysFit;
  /** See `Verdict`. */
  readonly phrase: readonly number[] | null;
}

/** What linking is done with. */
export interface Linking {
  readonly vocabulary: Vocabulary;
  readonly tie: (a: Passage, b: Passage) => Tie;
}

/** A passage may be told twice in the other source; what is so much weaker than its best link is none. */
const AS_GOOD = 0.75;

/**
 * Links the passages of two sources: those that are judged to report one utterance, each to its best fellow, then their neighbours.
 * @param pairs what the index found worth comparing
 * @param a the passages of one source; `b` those of the other
 */
export function linkSources(
  pairs: readonly (readonly [Numbered, Numbered])[],
  a: SourcePassages,
  b: SourcePassages,
  { vocabulary, tie }: Linking,
): readonly Link[] {
  const sure: Link[] = [];
  const open: (readonly [Numbered, Numbered])[] = [];
  for (const pair of pairs) {
    const [one, other] = pair;
    if (!mayBeOne(one[1], other[1], vocabulary)) continue;
    const verdict = judge(one[1], other[1], tie(one[1], other[1]), vocabulary);
    if (verdict.linked) sure.push(linkOf(one, other, verdict));
    else if (verdict.guard === 'little in common') open.push(pair);
  }
  if (sure.length === 0) return [];
  const retold = open.flatMap(([one, other]): readonly Link[] => {
    const verdict = judge(one[1], other[1], tie(one[1], other[1]), vocabulary, true);
    return verdict.linked ? [linkOf(one, other, verdict)] : [];
  });
  const [inA, inB] = [a.numbered(), b.numbered()];
  const passages = new Map([...inA, ...inB]);
  const taken = new Map<number, number>();
  const best = [...sure, ...retold]
    .sort((x, y) => y.strength - x.strength || x.a - y.a || x.b - y.b)
    .filter(link => {
      const [bitsOfA, bitsOfB] = [passages.get(link.a)?.bits ?? 0, passages.get(link.b)?.bits ?? 0];
      const shorter = bitsOfA <= bitsOfB ? link.a : link.b;
      const isAsGood = link.strength >= AS_GOOD * (taken.get(shorter) ?? 0);
      for (const end of [link.a, link.b]) taken.set(end, Math.max(link.strength, taken.get(end) ?? 0));
      return isAsGood;
    });
  return [...best, ...neighboursOf(best, inA, inB, taken, { vocabulary, tie })];
}

const linkOf = ([a]: Numbered, [b]: Numbered, verdict: Extract<Verdict, { readonly linked: true }>): Link => ({
  a,
  b,
  class: verdict.class,
  strength: verdict.strength,
  tie: verdict.tie,
  days: verdict.days,
  phrase: verdict.phrase,
});

/** Goes on from linked pairs to what stands next to them in both sources, as far as that links. */
function neighboursOf(
  links: readonly Link[],
  a: readonly Numbered[],
  b: readonly Numbered[],
  taken: Map<number, number>,
  { vocabulary, tie }: Linking,
): readonly Link[] {
  const placeIn = (list: readonly Numbered[]): ReadonlyMap<number, number> =>
    new Map(list.map(([number], place) => [number, place]));
  const [placesA, placesB] = [placeIn(a), placeIn(b)];
  const found: Link[] = [];
  const open = [...links];
  for (let link = open.shift(); link; link = open.shift()) {
    for (const step of [-1, 1]) {
      const one = a[(placesA.get(link.a) ?? -9) + step];
      const other = b[(placesB.get(link.b) ?? -9) + step];
      if (!one || !other || taken.has(one[0]) || taken.has(other[0])) continue;
      const tied = tie(one[1], other[1]);
      if (!isNeighbour(one[1], other[1], tied, vocabulary)) continue;
      taken.set(one[0], 0).set(other[0], 0);
      const neighbour: Link = {
        a: one[0],
        b: other[0],
        class: 'by position',
        strength: 0,
        tie: tied,
        days: 'fit',
        phrase: null,
      };
      found.push(neighbour);
      open.push(neighbour);
    }
  }
  return found;
}
