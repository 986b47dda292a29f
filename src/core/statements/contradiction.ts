import type { Alignment } from './alignment';
import type { Passage, Row } from './passage';
import type { Bearing, Vocabulary, Word } from './vocabulary';

/** In what two wordings contradict each other. */
export type Contradiction = 'negation' | 'opposite' | 'number' | 'object' | 'modality' | 'tense' | 'hedge' | 'question';

/** Above this, "more than 915 million" and "916 million" are one figure. */
const ROUNDED_FROM = 10_000;
const sameNumber = (a: number, b: number): boolean =>
  a === b || (Math.min(a, b) >= ROUNDED_FROM && Math.abs(a - b) <= 0.01 * Math.max(a, b));

const numbersDiffer = (a: readonly number[], b: readonly number[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some(one => b.some(other => sameNumber(one, other)));

/** Numbers up to this are of many things, and only those of one thing ("two states", "three states") are set against each other. */
const SMALL_NUMBER = 12;

/** The figures of each thing, by the number of its word: what stands right before it. */
function figuresOf({ words }: Words): ReadonlyMap<number, readonly number[]> {
  const figures = new Map<number, number[]>();
  for (const [at, { value }] of words.entries()) {
    const thing = value === null ? undefined : words[at + 1]?.id;
    if (value !== null && thing !== undefined) figures.set(thing, [...(figures.get(thing) ?? []), value]);
  }
  return figures;
}

/** Whether two texts give other figures for one thing, or have no large figure in common. */
function figuresDiffer(a: Words, b: Words): boolean {
  const large = (words: Words): readonly number[] => numbersIn(words).filter(value => value > SMALL_NUMBER);
  if (numbersDiffer(large(a), large(b))) return true;
  const [ofA, ofB] = [figuresOf(a), figuresOf(b)];
  return [...ofA].some(([thing, figures]) => numbersDiffer(figures, ofB.get(thing) ?? []));
}

/** Words at some places of a passage, and which of them are printed as names. */
interface Words {
  readonly words: readonly Word[];
  readonly names: ReadonlySet<number>;
}

function wordsAt(row: Row, [start, end]: readonly [number, number], vocabulary: Vocabulary): Words {
  const words = [...row.words.subarray(start, end)].map(id => vocabulary.word(id));
  const isName = (word: Word, at: number): boolean => row.names[start + at] === 1 && word.informs;
  return { words, names: new Set(words.filter(isName).map(({ id }) => id)) };
}

const has = ({ words }: Words, bearing: Bearing): boolean => words.some(word => word.bearing === bearing);
const countOf = ({ words }: Words, bearing: Bearing): number => words.filter(word => word.bearing === bearing).length;
const numbersIn = ({ words }: Words): readonly number[] => words.flatMap(({ value }) => value ?? []);
const onlyOne = (a: Words, b: Words, bearing: Bearing): boolean => has(a, bearing) !== has(b, bearing);

/** Whether one has the opposite of a word in the place of the word: "help" here, "hurt" there. */
const areOpposite = (a: Words, b: Words): boolean => {
  const stems = new Set(b.words.map(({ stem }) => stem));
  return a.words.some(({ stem, opposites }) => !stems.has(stem) && opposites.some(other => stems.has(other)));
};

/** A longer insertion ("not me, not Bill, nobody") has a "not" of its own. */
const INSERTION = 5;

const negates = (a: Words, b: Words): boolean =>
  countOf(a, 'negation') === 1 && !has(b, 'negation') && (b.words.length > 0 || a.words.length < INSERTION);

/** What stands in the place of what: a contradiction needs words on both sides, but for "not" and "may", which one side can lack. */
function contradictionBetween(a: Words, b: Words): Contradiction | null {
  if (negates(a, b) || negates(b, a)) return 'negation';
  if (areOpposite(a, b)) return 'opposite';
  if (numbersDiffer(numbersIn(a), numbersIn(b))) return 'number';
  if (a.names.size > 0 && b.names.size > 0 && ![...a.names].some(name => b.names.has(name))) return 'object';
  if (onlyOne(a, b, 'possible') || onlyOne(a, b, 'obligation')) return 'modality';
  if ((has(a, 'future') && has(b, 'past')) || (has(a, 'past') && has(b, 'future'))) return 'tense';
  return onlyOne(a, b, 'hedge') ? 'hedge' : null;
}

/** What contradicts within the stretch that two rows of words share; words before and behind it are no contradiction. */
export function contradictionIn({ gaps }: Alignment, a: Row, b: Row, vocabulary: Vocabulary): Contradiction | null {
  for (const gap of gaps) {
    const found = contradictionBetween(wordsAt(a, gap.a, vocabulary), wordsAt(b, gap.b, vocabulary));
    if (found) return found;
  }
  return null;
}

/** So many words before or behind a shared stretch belong to it: "will not", "seven of". */
const BESIDE = 4;

/** The words of one sentence right before a place (`step` -1) or behind it (1). */
function beside(passage: Passage, place: number, step: -1 | 1, vocabulary: Vocabulary): Words {
  let end = place + step;
  while (Math.abs(end - place) <= BESIDE && passage.sentences[end] === passage.sentences[place]) end += step;
  const span: readonly [number, number] = step < 0 ? [Math.max(0, end + 1), place] : [place + 1, end];
  return wordsAt(passage, span, vocabulary);
}

/** "No, we will": an answer, not a negation. */
const withoutAnswers = ({ words, names }: Words): Words => ({
  words: words.filter(({ stem }) => stem !== 'no'),
  names,
});

/**
 * What contradicts right beside the stretch that two passages share: a "not" before words that the other quotes without it, or
 * another figure.
 */
export function contradictionBeside(
  { pairs }: Alignment,
  a: Passage,
  b: Passage,
  vocabulary: Vocabulary,
): Contradiction | null {
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last) return null;
  const before = [beside(a, first[0], -1, vocabulary), beside(b, first[1], -1, vocabulary)].map(withoutAnswers);
  const behind = [beside(a, last[0], 1, vocabulary), beside(b, last[1], 1, vocabulary)];
  const [beforeA, beforeB] = before;
  if (beforeA && beforeB && has(beforeA, 'negation') !== has(beforeB, 'negation')) return 'negation';
  const differs = [before, behind].some(
    ([one, other]) => one && other && numbersDiffer(numbersIn(one), numbersIn(other)),
  );
  return differs ? 'number' : null;
}

/** The sentences of a passage that hold words of the other: what stands in those can contradict, the rest is about other things. */
function sentencesInCommon(passage: Passage, other: Passage, vocabulary: Vocabulary): Words {
  const isShared = (id: number): boolean => vocabulary.word(id).informs && other.words.includes(id);
  const shared = new Set([...passage.sentences].filter((_, at) => isShared(passage.words[at] ?? -1)));
  const places = [...passage.words.keys()].filter(at => shared.has(passage.sentences[at] ?? -1));
  const row: Row = {
    words: Int32Array.from(places, at => passage.words[at] ?? 0),
    names: Uint8Array.from(places, at => passage.names[at] ?? 0),
  };
  return wordsAt(row, [0, places.length], vocabulary);
}

/** What contradicts in two passages whose words stand in no common order. */
export function contradictionOf(a: Passage, b: Passage, vocabulary: Vocabulary): Contradiction | null {
  if ((a.polarity === 'questioned') !== (b.polarity === 'questioned')) return 'question';
  const [ofA, ofB] = [sentencesInCommon(a, b, vocabulary), sentencesInCommon(b, a, vocabulary)];
  const isNegated = (words: Words, { polarity }: Passage): boolean => has(words, 'negation') || polarity === 'negated';
  if (isNegated(ofA, a) !== isNegated(ofB, b)) return 'negation';
  if (areOpposite(ofA, ofB) && areOpposite(ofB, ofA)) return 'opposite';
  if (figuresDiffer(ofA, ofB)) return 'number';
  const inBoth = (names: ReadonlySet<number>, { words }: Words): boolean => words.some(({ id }) => names.has(id));
  if (ofA.names.size > 0 && ofB.names.size > 0 && !inBoth(ofA.names, ofB) && !inBoth(ofB.names, ofA)) return 'object';
  return onlyOne(ofA, ofB, 'possible') ? 'modality' : null;
}
