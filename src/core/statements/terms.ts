import { stemmer } from 'stemmer';
import { plainLetters } from '../speakers/romanised';

/** A word of what was said, with its place in the text it was read from. */
export interface Term {
  readonly start: number;
  readonly end: number;
  /** What equal words have in common: the stem, or the value of a number. */
  readonly stem: string;
}

// Numbers with their separators, acronyms with stops, words with inner apostrophes, and the sign for "percent".
const WORD = /\p{N}+(?:[.,]\p{N}+)*|(?:\p{L}\.){2,}|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|%/gu;
/** Words in brackets are the editor's, not the speaker's. */
const BRACKETS = /\[[^\]]{0,120}\]/g;

/** "One" is oftener a pronoun. */
const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(
  'two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, n) => [word, String(n + 2)]),
);
const FACTORS: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
/** Names of one country, and words that two house styles write differently. */
const SAME_WORDS: ReadonlyMap<string, string> = new Map([
  ['u.s.', 'usa'],
  ['u.s.a.', 'usa'],
  ['u.k.', 'uk'],
  ['%', 'percent'],
  ['ok', 'okay'],
]);
/** Two words that make one term. */
const TOGETHER: ReadonlyMap<string, string> = new Map([
  ['united states', 'usa'],
  ['united kingdom', 'uk'],
  ['per cent', 'percent'],
]);

/** British spellings made American: "dialogue", "labour", "centre", "organise". */
export const americanSpelling = (word: string): string =>
  word
    .replace(/logues?$/, 'log')
    .replace(/(?<=\p{L}{2})our(?=s?$|ed$|ing$|ite|able)/u, 'or')
    .replace(/(?<=\p{L}{3}[tb])re(?=s?$)/u, 'er')
    .replace(/is(?=e$|es$|ed$|ing$|ation)/, 'iz');

/** What a word ends in that is a word of its own: "we'll", "isn't". "'s" may be "is" or a genitive, and is dropped. */
const CLITICS: readonly (readonly [ending: RegExp, word: string])[] = [
  [/n't$/, 'not'],
  [/'ll$/, 'will'],
  [/'re$/, 'are'],
  [/'ve$/, 'have'],
  [/'m$/, 'am'],
];
/** Words that change before "n't", and one that is written as two or as one. */
const BEFORE_NOT: ReadonlyMap<string, string> = new Map([
  ['wo', 'will'],
  ['ca', 'can'],
  ['sha', 'shall'],
  ['ai', 'is'],
]);

/** The form by which equal words are known; the input is in plain lower-case letters. */
export function stemOf(word: string): string {
  const same = SAME_WORDS.get(word) ?? NUMBER_WORDS.get(word);
  if (same !== undefined) return same;
  if (/^\p{N}/u.test(word)) return String(Number(word.replace(/,/g, '')) || word);
  return stemmer(americanSpelling(word.replace(/'s?$/, '').replace(/[.']/g, '')));
}

/** A printed word in plain lower-case letters: two words for "isn't" and "cannot". */
export function plainWordsOf(printed: string): readonly string[] {
  const word = plainLetters(printed).replace(/’/g, "'");
  if (word === 'cannot') return ['can', 'not'];
  const clitic = word.includes("'") ? CLITICS.find(([ending]) => ending.test(word)) : undefined;
  if (!clitic) return [word];
  const front = word.replace(clitic[0], '');
  return [BEFORE_NOT.get(front) ?? front, clitic[1]];
}

/** The stems of a printed word. */
export function stemsOf(printed: string): readonly string[] {
  const [first = '', ...clitics] = plainWordsOf(printed);
  return [stemOf(first), ...clitics];
}

/** The stems of the first words of `TOGETHER`. */
const OPEN_TWO: ReadonlySet<string> = new Set([...TOGETHER.keys()].map(words => stemOf(words.replace(/ .*/, ''))));

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

/** Blanked, so that places stay. */
const withoutBrackets = (text: string): string =>
  text.includes('[') ? text.replace(BRACKETS, words => ' '.repeat(words.length)) : text;

/**
 * The words of a text in order, "5 million" as one number, "United States" as one name. Offsets are into `text`.
 * @param stems may remember the stems of words
 */
export function termsOf(text: string, stems: (printed: string) => readonly string[] = stemsOf): readonly Term[] {
  const pattern = new RegExp(WORD);
  const plain = withoutBrackets(text);
  const terms: Term[] = [];
  for (let word = pattern.exec(plain), next = word; word; word = next) {
    next = pattern.exec(plain);
    const start = word.index;
    const own = stems(word[0]);
    const [stem = ''] = own;
    const factor = next && isDigit(stem.charCodeAt(0)) ? FACTORS.get(next[0].toLowerCase()) : undefined;
    const together =
      factor !== undefined
        ? String(Math.round(Number(stem) * factor))
        : next && OPEN_TWO.has(stem)
          ? TOGETHER.get(`${word[0]} ${next[0]}`.toLowerCase())
          : undefined;
    if (next && together !== undefined) {
      terms.push({ start, end: next.index + next[0].length, stem: together });
      next = pattern.exec(plain);
    } else for (const one of own) terms.push({ start, end: start + word[0].length, stem: one });
  }
  return terms;
}
