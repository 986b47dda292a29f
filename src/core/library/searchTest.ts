import type { FieldTest, Phrase, QueryNode, Word } from './query';
import type { SearchEntry, SearchIndex, Spread } from './searchIndex';
import { MARKED } from './searchIndex';

/** A quotation or a paragraph that is held against a query. One object goes from unit to unit: there are hundreds of thousands. */
export interface Unit {
  entry: SearchEntry;
  /** Place of the quotation in its source; -1 for a paragraph. */
  quotation: number;
  /** From `first` to before `last` two numbers for each part: its words from and to, as places in the entry. */
  row: Int32Array;
  first: number;
  last: number;
}

/** A part of a query, ready to be held against units. */
export interface UnitTest {
  /** By number of the source 1 where a unit may fit; null for all. */
  readonly sources: Uint8Array | null;
  /** Looks at a source before its units are tested; false where none of them can fit. */
  readonly enter: (entry: SearchEntry) => boolean;
  /** How well a unit of the source entered last fits; 0 where it does not. */
  readonly score: (unit: Unit) => number;
}

/** What only has to hold counts so little that it ranks nothing. */
export const HOLDS = 1e-9;

/** Shorter words are found as they stand: too much begins with "th". */
const SHORTEST_PREFIX = 4;
/** Longer words may differ by more letters; short ones would match too much. */
const SHORTEST_FUZZY = 5;
const NEAR_SHARE = 0.2;
const FUZZY_SHARE = 0.34;
/** What a word counts that is the one asked for, one that begins with it, and one that is spelt otherwise. */
const WORTHS = [0, 1, 0.6, 0.3] as const;

const spreadOf = ({ term, match, edits }: Word): Spread => {
  switch (match) {
    case 'prefix':
      return { prefix: true, fuzzy: false };
    case 'fuzzy':
      return { prefix: false, fuzzy: edits ?? FUZZY_SHARE };
    case 'near':
      return {
        prefix: term.length >= SHORTEST_PREFIX,
        fuzzy: term.length >= SHORTEST_FUZZY ? NEAR_SHARE : false,
      };
  }
};

const both = (a: Uint8Array | null, b: Uint8Array | null): Uint8Array | null =>
  a === null ? b : b === null ? a : a.map((one, at) => one & (b[at] ?? 0));

const either = (a: Uint8Array | null, b: Uint8Array | null): Uint8Array | null =>
  a === null || b === null ? null : a.map((one, at) => one | (b[at] ?? 0));

/** How much a word tells that so many of all sources have. */
const rarity = (having: number, all: number): number => Math.log(1 + (all - having + 0.5) / (having + 0.5));

/** What looks at units alone. */
export const enterAny = (): true => true;

/** Where words stand in the source entered last. */
interface Stands {
  /** First words, in order; `length` for all. */
  readonly starts: number[];
  readonly length: number;
  /** The first place in `starts` that stood in or behind the part looked at last. */
  from: number;
}

/** Words of a query, and where they stand. */
interface Places extends UnitTest {
  readonly stands: Stands;
}

/** The places in `starts` of what stands whole in a part of a unit. */
function placesIn(stands: Stands, { row, first, last }: Unit): readonly number[] {
  const { starts, length } = stands;
  if (starts.length === 0) return NO_PLACES;
  let found: number[] | undefined;
  for (let part = first; part < last; part += 2) {
    const from = row[part] ?? 0;
    const end = (row[part + 1] ?? 0) - length;
    // Parts mostly come in order, so the search goes on where the last one ended.
    let at = stands.from;
    if (at > 0 && (starts[at - 1] ?? 0) >= from) at = 0;
    while (at < starts.length && (starts[at] ?? 0) < from) at++;
    stands.from = at;
    for (; at < starts.length && (starts[at] ?? 0) <= end; at++) (found ??= []).push(at);
  }
  return found ?? NO_PLACES;
}

const NO_PLACES: readonly number[] = [];

function wordTest(word: Word, index: SearchIndex): Places {
  const found = index.find(word.term, spreadOf(word));
  const worth = rarity(found.count, index.size);
  // By number of the word its place in WORTHS.
  const classes = new Uint8Array(index.words.size);
  for (const number of found.words) {
    const term = index.words.term(number);
    classes[number] = term === word.term ? 1 : term.startsWith(word.term) ? 2 : 3;
  }
  const stands: Stands = { starts: [], length: 1, from: 0 };
  const { starts } = stands;
  const speakers: number[] = [];
  let outlet = 0;
  const worthOf = (number: number | undefined): number => WORTHS[classes[number ?? 0] ?? 0] ?? 0;
  const best = (row: Int32Array, from: number, to: number): number => {
    let most = 0;
    for (let at = from; at < to; at++) if (classes[row[at] ?? 0] !== 0) most = Math.max(most, worthOf(row[at]));
    return most;
  };
  const enter = (entry: SearchEntry): boolean => {
    starts.length = speakers.length = stands.from = 0;
    if (found.sources[entry.number] !== 1) {
      outlet = 0;
      return false;
    }
    const { words } = entry;
    if (found.words.length <= MARKED) {
      // One search after the other is faster than a look at each word, since few of them stand in one source.
      const which = found.which[entry.number] ?? 0;
      for (const [bit, number] of found.words.entries()) {
        if ((which & (1 << bit)) === 0) continue;
        for (let at = words.indexOf(number); at >= 0; at = words.indexOf(number, at + 1)) starts.push(at);
      }
      if ((which & (which - 1)) !== 0) starts.sort((a, b) => a - b);
    } else for (let at = 0; at < words.length; at++) if (classes[words[at] ?? 0] !== 0) starts.push(at);
    if (!found.isName) return starts.length > 0;
    const { names, nameStarts } = entry;
    const mostOfNames = best(names, 0, names.length);
    if (mostOfNames > 0)
      for (let place = 0; place + 1 < nameStarts.length; place++)
        speakers.push(best(names, nameStarts[place] ?? 0, nameStarts[place + 1] ?? 0));
    outlet = best(entry.outlet, 0, entry.outlet.length);
    return starts.length > 0 || outlet > 0 || mostOfNames > 0;
  };
  const score = (unit: Unit): number => {
    const places = placesIn(stands, unit);
    if (places.length > 0) {
      const { words } = unit.entry;
      const most = places.reduce((sofar, at) => Math.max(sofar, worthOf(words[starts[at] ?? 0])), 0);
      return worth * most * (1 + 0.15 * Math.min(places.length - 1, 4));
    }
    // Hardly ever does a name have the word, and a place that is not in a row takes long to look for.
    if (speakers.length === 0 || unit.quotation < 0) return (worth * outlet) / 2;
    const speaker = speakers[unit.entry.speakers[unit.quotation] ?? 0] ?? 0;
    return (worth * Math.max(speaker, outlet)) / 2;
  };
  return { sources: found.sources, enter, score, stands };
}

function phraseTest({ terms }: Phrase, index: SearchIndex): Places {
  const numbers = terms.flatMap(term => index.words.numberOf(term) ?? []);
  const { length } = numbers;
  const stands: Stands = { starts: [], length, from: 0 };
  const { starts } = stands;
  if (length < terms.length) return { sources: new Uint8Array(index.end), enter: () => false, score: () => 0, stands };
  // The rarest word alone is looked up: that of the others, which most sources have, would take longer than looking at the sources.
  const rarest = numbers.reduce(
    (best, number, at) => (index.words.count(number) < index.words.count(numbers[best] ?? 0) ? at : best),
    0,
  );
  const { sources, count } = index.find(terms[rarest] ?? '', { prefix: false, fuzzy: false });
  const worth = length * rarity(count, index.size);
  const head = numbers[rarest] ?? -1;
  const enter = ({ words }: SearchEntry): boolean => {
    starts.length = stands.from = 0;
    for (let at = words.indexOf(head); at >= 0; at = words.indexOf(head, at + 1)) {
      const first = at - rarest;
      let same = 0;
      while (same < length && words[first + same] === numbers[same]) same++;
      if (same === length) starts.push(first);
    }
    return starts.length > 0;
  };
  const score = (unit: Unit): number => (placesIn(stands, unit).length > 0 ? worth : 0);
  return { sources, enter, score, stands };
}

function nearTest([one, other]: readonly [Places, Places], apart: number): UnitTest {
  const areNear = (here: number, there: number): boolean => {
    const between = there > here ? there - here - one.stands.length : here - there - other.stands.length;
    return between >= 0 && between <= apart;
  };
  const score = (unit: Unit): number => {
    const ours = placesIn(one.stands, unit);
    const theirs = ours.length === 0 ? NO_PLACES : placesIn(other.stands, unit);
    for (const own of ours)
      for (const their of theirs)
        if (areNear(one.stands.starts[own] ?? 0, other.stands.starts[their] ?? 0))
          return one.score(unit) + other.score(unit);
    return 0;
  };
  const enter = (entry: SearchEntry): boolean => {
    // Both are to look, whatever the first says.
    const [canOne, canOther] = [one.enter(entry), other.enter(entry)];
    return canOne && canOther;
  };
  return { sources: both(one.sources, other.sources), enter, score };
}

/** How many of some tests can fit a source; all look at it. */
function enterAll(tests: readonly UnitTest[], entry: SearchEntry): number {
  let count = 0;
  for (const test of tests) if (test.enter(entry)) count++;
  return count;
}

/** Tests that few sources may fit before the others: those end the look at most units. */
function rarestFirst(tests: readonly UnitTest[]): readonly UnitTest[] {
  const counted = tests.map(test => ({
    test,
    count: test.sources?.reduce((count, one) => count + one, 0) ?? Infinity,
  }));
  return counted.sort((a, b) => (a.count === b.count ? 0 : a.count - b.count)).map(({ test }) => test);
}

/**
 * Makes the test of a query.
 * @param testField makes the test of a field
 */
export function testOf(node: QueryNode, index: SearchIndex, testField: (field: FieldTest) => UnitTest): UnitTest {
  const placesOf = (words: Word | Phrase): Places =>
    words.op === 'word' ? wordTest(words, index) : phraseTest(words, index);
  switch (node.op) {
    case 'word':
    case 'phrase':
      return placesOf(node);
    case 'field':
      return testField(node);
    case 'near':
      return nearTest([placesOf(node.of[0]), placesOf(node.of[1])], node.words);
    case 'and': {
      const tests = rarestFirst(node.of.map(one => testOf(one, index, testField)));
      const score = (unit: Unit): number => {
        let sum = HOLDS;
        for (const test of tests) {
          const own = test.score(unit);
          if (own === 0) return 0;
          sum += own;
        }
        return sum;
      };
      const sources = tests.reduce<Uint8Array | null>((all, test) => both(all, test.sources), null);
      return { sources, enter: entry => enterAll(tests, entry) === tests.length, score };
    }
    case 'or': {
      const tests = node.of.map(one => testOf(one, index, testField));
      const sources = tests.reduce<Uint8Array | null>(
        (all, test) => either(all, test.sources),
        tests[0]?.sources ?? null,
      );
      const score = (unit: Unit): number => {
        let best = 0;
        for (const test of tests) best = Math.max(best, test.score(unit));
        return best;
      };
      return { sources, enter: entry => enterAll(tests, entry) > 0, score };
    }
    case 'not': {
      const test = testOf(node.of, index, testField);
      return {
        sources: null,
        enter: entry => {
          test.enter(entry);
          return true;
        },
        score: unit => (test.score(unit) > 0 ? 0 : HOLDS),
      };
    }
  }
}
