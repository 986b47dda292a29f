import { inOrder } from '../sorted';
import type { SearchEntry, SearchIndex } from './searchIndex';
import { searchTerms } from './searchTokens';

/** A stretch of a source that may hold what a draft quotes: words from and to, by the rows of the search index. */
export interface Stretch {
  readonly entry: SearchEntry;
  readonly from: number;
  readonly to: number;
  /** Share of the telling words of the draft's quotation that stand there, by their bits, 0 to 1. */
  readonly share: number;
  /** How many of all its different words stand there. */
  readonly had: number;
  /** Where its telling words begin and end. */
  readonly first: number;
  readonly last: number;
}

type Uncounted = Omit<Stretch, 'had'>;

/** What is looked for. */
export interface Sought {
  readonly words: string;
  /** Whether words may be left out between its words: at a cut, or at the joint of two segments. */
  readonly isLoose: boolean;
}

/** Words by which a quotation is found, the rarest first. */
const FEWEST_KEYS = 3;
const MOST_KEYS = 6;
/** Common words are looked for only where there are no rare ones: each place of one has to be looked at. */
const MOST_PLACES = 3000;
/** A word that stands so often tells next to nothing. */
const COMMON = 20_000;
/** Stretches that are looked at closer: of those that have all the words, and of the others. */
const MOST_WHOLE = 200;
const MOST_STRETCHES = 8;
const LEAST_SHARE = 0.35;
/** A stretch with fewer of all different words than this share has something else: what is told has half of them, by their bits. */
const LEAST_HAD = 0.4;
/** A stretch that has so much less than the best is not looked at. */
const FAR_BEHIND = 0.25;
/** The words of a source's own cue between two parts of a quotation, at most: "she told reporters in Moscow on Friday". */
export const LONGEST_CUE = 12;
/** How far apart the words may be beyond the length of the quotation, in words. */
const SLACK = 12;
const LOOSE = 300;

/** Shares are sums in whatever order the words come: equal ones are to be equal. */
const rounded = (share: number): number => Math.round(share * 1e6) / 1e6;

interface Keys {
  readonly bits: ReadonlyMap<number, number>;
  /** How many words of the quotation can stand before and behind a telling one. */
  readonly before: ReadonlyMap<number, number>;
  readonly behind: ReadonlyMap<number, number>;
  /** All different words that some source has. */
  readonly words: readonly number[];
  readonly total: number;
  readonly reach: number;
  /** Words that are looked at beyond those that can be of the quotation. */
  readonly slack: number;
}

function keysOf({ words, isLoose }: Sought, index: SearchIndex): Keys {
  const terms = searchTerms(words).map(term => index.words.numberOf(term));
  const numbers = [...new Set(terms)].filter(number => number !== undefined);
  const rarest = numbers
    .map(number => ({ number, count: Math.max(1, index.words.count(number)) }))
    .sort((a, b) => a.count - b.count)
    .slice(0, MOST_KEYS);
  let places = 0;
  const keys = rarest.filter(({ count }, at) => (places += count) <= MOST_PLACES || at < FEWEST_KEYS);
  // In bits, as for the words of statements, but from the sources at hand.
  const bits = new Map(keys.map(({ number, count }) => [number, Math.log2(1 + COMMON / count)]));
  const total = [...bits.values()].reduce((sum, own) => sum + own, 0);
  return {
    bits,
    before: new Map(keys.map(({ number }) => [number, terms.lastIndexOf(number)])),
    behind: new Map(keys.map(({ number }) => [number, terms.length - 1 - terms.indexOf(number)])),
    words: numbers,
    total,
    slack: SLACK + (isLoose ? terms.length : 0),
    reach: Math.ceil(1.5 * terms.length) + SLACK + (isLoose ? LOOSE : 0),
  };
}

/** A source that may hold a stretch. */
interface Possible {
  readonly entry: SearchEntry;
  /** No stretch of it has a larger share. */
  readonly share: number;
}

/** Which sources have enough of the telling words at all, wherever they stand, those with most first. */
class PossibleSources {
  /** Bits by the number of a source; emptied for the next text, since most sources have none. */
  private readonly bits: Float64Array;
  /** The sources that have any. */
  private readonly touched: Int32Array;

  constructor(private readonly index: SearchIndex) {
    this.bits = new Float64Array(index.end);
    this.touched = new Int32Array(index.end);
  }

  for({ bits: bitsOf, total }: Keys): readonly Possible[] {
    const { bits, touched, index } = this;
    let count = 0;
    for (const [word, own] of bitsOf)
      for (const number of index.sourcesWith(word)) {
        if (bits[number] === 0) touched[count++] = number;
        bits[number] = (bits[number] ?? 0) + own;
      }
    const possible: Possible[] = [];
    for (const number of touched.subarray(0, count)) {
      const share = rounded((bits[number] ?? 0) / Math.max(1, total));
      bits[number] = 0;
      const entry = share >= LEAST_SHARE ? index.entry(number) : undefined;
      if (entry) possible.push({ entry, share });
    }
    return possible.sort((a, b) => b.share - a.share);
  }
}

/** For each text the stretches of sources that have most of its telling words close together, best first. */
export function findStretches(sought: readonly Sought[], index: SearchIndex): readonly (readonly Stretch[])[] {
  const sources = new PossibleSources(index);
  return sought.map(one => {
    const keys = keysOf(one, index);
    const [whole, others]: [Stretch[], Stretch[]] = [[], []];
    let best = 0;
    const isBehind = (share: number): boolean =>
      share < best - FAR_BEHIND || (others.length === MOST_STRETCHES && share < (others.at(-1)?.share ?? 0));
    for (const { entry, share } of sources.for(keys)) {
      if (isBehind(share)) break;
      for (const stretch of bestStretches(entry, placesIn(entry, keys), keys)) {
        if (isBehind(stretch.share)) continue;
        best = Math.max(best, stretch.share);
        const had = hadIn(stretch, keys);
        if (had < LEAST_HAD * keys.words.length) continue;
        if (had < keys.words.length) keepBest(others, { ...stretch, had });
        else if (whole.length < MOST_WHOLE) whole.push({ ...stretch, had });
      }
    }
    return [...whole, ...others].filter(({ share }) => share >= best - FAR_BEHIND).sort(byWorth);
  });
}

/** Where the telling words stand in a source, in order. */
function placesIn({ words }: SearchEntry, { bits }: Keys): readonly number[] {
  const places: number[] = [];
  for (const word of bits.keys())
    for (let at = words.indexOf(word); at >= 0; at = words.indexOf(word, at + 1)) places.push(at);
  return places.sort((a, b) => a - b);
}

/** The best stretch of a source, and the best beside it: a headline often has much the same words. */
function bestStretches(entry: SearchEntry, places: readonly number[], keys: Keys): readonly Uncounted[] {
  const best = bestStretch(entry, places, keys);
  if (!best) return [];
  const others = places.filter(at => at < best.first || at > best.last);
  const next = others.length > 0 && others.length < places.length ? bestStretch(entry, others, keys) : null;
  return [{ entry, ...best }, ...(next ? [{ entry, ...next }] : [])];
}

/** So many words of a quotation, with the cue that may stand between them. */
const withCue = (words: number): number => words + Math.min(words, LONGEST_CUE);

function bestStretch({ words }: SearchEntry, places: readonly number[], keys: Keys): Omit<Uncounted, 'entry'> | null {
  const counts = new Map<number, number>();
  let bits = 0;
  let best = 0;
  let from = 0;
  let to = 0;
  let first = 0;
  for (const at of places) {
    const word = words[at] ?? 0;
    const count = counts.get(word) ?? 0;
    counts.set(word, count + 1);
    if (count === 0) bits += keys.bits.get(word) ?? 0;
    let start = places[first] ?? 0;
    while (at - start > keys.reach) {
      const dropped = words[start] ?? 0;
      const left = (counts.get(dropped) ?? 1) - 1;
      counts.set(dropped, left);
      if (left === 0) bits -= keys.bits.get(dropped) ?? 0;
      start = places[++first] ?? 0;
    }
    // Of equal ones the shortest.
    if (bits > best + 1e-9 || (bits > best - 1e-9 && at - start < to - from)) {
      best = bits;
      from = start;
      to = at;
    }
  }
  const share = rounded(best / Math.max(1, keys.total));
  if (share < LEAST_SHARE) return null;
  const before = withCue(keys.before.get(words[from] ?? 0) ?? 0);
  const behind = withCue(keys.behind.get(words[to] ?? 0) ?? 0);
  return {
    from: Math.max(0, from - before - keys.slack),
    to: Math.min(words.length, to + 1 + behind + keys.slack),
    share,
    first: from,
    last: to,
  };
}

function hasWord(words: Int32Array, word: number, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (words[at] === word) return true;
  return false;
}

/** Of two that have as much the one whose source comes first, and of one source that which stands first. */
const byWorth = (a: Stretch, b: Stretch): number =>
  b.share - a.share || b.had - a.had || inOrder(a.entry.source, b.entry.source) || a.first - b.first;

const hadIn = ({ entry, from, to }: Uncounted, { words }: Keys): number =>
  words.filter(word => hasWord(entry.words, word, from, to)).length;

function keepBest(kept: Stretch[], stretch: Stretch): void {
  const at = kept.findIndex(other => byWorth(stretch, other) < 0);
  if (at < 0) kept.push(stretch);
  else kept.splice(at, 0, stretch);
  if (kept.length > MOST_STRETCHES) kept.pop();
}
