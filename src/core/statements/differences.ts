import type { Span } from '../span';
import { align } from './alignment';
import type { Term } from './terms';
import { termsOf } from './terms';
import type { Bearing, Vocabulary, Word } from './vocabulary';

/** One thing in which two wordings differ, by its words; '' where a wording has nothing in that place. */
export interface WordingDifference {
  /** `words` is a difference of wording alone; all others are differences of substance. */
  readonly kind: 'number' | Bearing | 'name' | 'omitted' | 'added' | 'words';
  readonly here: string;
  readonly there: string;
}

/** Another wording beside one's own. */
export interface WordingComparison {
  /** Substance first. */
  readonly differences: readonly WordingDifference[];
  /** Where words of the own wording, and of the other, have no equal in the other. */
  readonly here: readonly Span[];
  readonly there: readonly Span[];
}

interface Side {
  readonly text: string;
  readonly terms: readonly Term[];
  readonly words: readonly Word[];
}

/** A place where the two differ: words from `start` to `end` of either. */
interface Place {
  readonly here: readonly [number, number];
  readonly there: readonly [number, number];
  /** Before or behind all that is shared: there one wording is only longer. */
  readonly atEdge: boolean;
}

const sideOf = (text: string, vocabulary: Vocabulary): Side => {
  const terms = termsOf(text);
  return { text, terms, words: terms.map(({ stem }) => vocabulary.word(vocabulary.idOf(stem))) };
};

const printed = ({ text, terms }: Side, [start, end]: readonly [number, number]): string =>
  start < end ? text.slice(terms[start]?.start, terms[end - 1]?.end) : '';

function placesOf(here: Side, there: Side, vocabulary: Vocabulary): readonly Place[] {
  const ids = ({ words }: Side): Int32Array => Int32Array.from(words, ({ id }) => id);
  const { pairs, gaps } = align(ids(here), ids(there), vocabulary.allBits);
  const [first, last] = [pairs[0] ?? [0, 0], pairs.at(-1) ?? [-1, -1]];
  return [
    { here: [0, first[0]], there: [0, first[1]], atEdge: true },
    ...gaps.map(({ a, b }) => ({ here: a, there: b, atEdge: false })),
    { here: [last[0] + 1, here.terms.length], there: [last[1] + 1, there.terms.length], atEdge: true },
  ];
}

const BEARINGS: readonly Bearing[] = ['negation', 'possible', 'obligation', 'hedge'];

/** So few words before or behind all that is shared belong to it: "nearly", "it may". */
const FEW = 3;

/** What differs in one place: a figure, a name, a word of grammar that turns the sense, or wording alone. */
function differencesAt(here: Side, there: Side, place: Place): readonly WordingDifference[] {
  const own = here.words.slice(...place.here);
  const others = there.words.slice(...place.there);
  if (own.length + others.length === 0) return [];
  const whole = { here: printed(here, place.here), there: printed(there, place.there) };
  const isOnlyOne = place.atEdge && (own.length === 0 || others.length === 0);
  const extent = Math.max(own.length, others.length);
  if (isOnlyOne && (extent > FEW || [...own, ...others].some(({ informs }) => informs)))
    return [...own, ...others].some(({ informs }) => informs)
      ? [{ kind: own.length === 0 ? 'omitted' : 'added', ...whole }]
      : [];
  const found: WordingDifference[] = [];
  const numbers = (words: readonly Word[]): readonly number[] => words.flatMap(({ value }) => value ?? []);
  if (numbers(own).join() !== numbers(others).join())
    found.push({
      kind: 'number',
      here: printedWords(here, place.here, word => word.value !== null),
      there: printedWords(there, place.there, word => word.value !== null),
    });
  for (const bearing of BEARINGS) {
    const has = (word: Word): boolean => word.bearing === bearing;
    if (own.some(has) !== others.some(has))
      found.push({
        kind: bearing,
        here: printedWords(here, place.here, has),
        there: printedWords(there, place.there, has),
      });
  }
  return found.length > 0 || isOnlyOne ? found : [{ kind: 'words', ...whole }];
}

/** The words of a kind in a place, as printed. */
const printedWords = (side: Side, [start, end]: readonly [number, number], is: (word: Word) => boolean): string =>
  side.words
    .slice(start, end)
    .flatMap((word, at) => (is(word) ? printed(side, [start + at, start + at + 1]) : []))
    .join(' ');

const spansOf = ({ terms }: Side, places: readonly (readonly [number, number])[]): readonly Span[] =>
  places.flatMap(([start, end]) =>
    start < end ? [{ start: terms[start]?.start ?? 0, end: terms[end - 1]?.end ?? 0 }] : [],
  );

/** Compares two wordings of one statement. Offsets are into the texts given. */
export function compareWordings(own: string, other: string, vocabulary: Vocabulary): WordingComparison {
  const [here, there] = [sideOf(own, vocabulary), sideOf(other, vocabulary)];
  const places = placesOf(here, there, vocabulary);
  const differences = places.flatMap(place => differencesAt(here, there, place));
  return {
    differences: [...differences].sort((a, b) => Number(a.kind === 'words') - Number(b.kind === 'words')),
    here: spansOf(
      here,
      places.map(place => place.here),
    ),
    there: spansOf(
      there,
      places.map(place => place.there),
    ),
  };
}

/** Whether two wordings differ in more than words: a figure, a "not", a "may", a "nearly". */
export const differInSubstance = ({ differences }: Pick<WordingComparison, 'differences'>): boolean =>
  differences.some(({ kind }) => kind !== 'words' && kind !== 'omitted' && kind !== 'added');

/** The words that tell most of what two wordings have in common, as the first prints them. */
export function wordsInCommon(own: string, other: string, vocabulary: Vocabulary, limit = 4): readonly string[] {
  const [here, there] = [sideOf(own, vocabulary), sideOf(other, vocabulary)];
  const shared = new Set(there.words.map(({ id }) => id));
  const found = new Map<number, { readonly bits: number; readonly at: number }>();
  here.words.forEach(({ id, informs, bits }, at) => {
    if (informs && shared.has(id) && !found.has(id)) found.set(id, { bits, at });
  });
  return [...found.values()]
    .sort((a, b) => b.bits - a.bits)
    .slice(0, limit)
    .sort((a, b) => a.at - b.at)
    .map(({ at }) => printed(here, [at, at + 1]));
}
