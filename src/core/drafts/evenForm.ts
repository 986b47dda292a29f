import { distance } from 'fastest-levenshtein';
import { vocabulary } from '../english/vocabulary';
import { plainLetters } from '../speakers/romanised';
import { americanSpelling, plainWordsOf } from '../statements/terms';

/** What spellings of one word have in common: "Centre" and "center", "cafe" and "café", "five" and "5", "%" and "percent". */
export function evenForm(printed: string): string {
  const word = plainLetters(printed)
    .replace(/[’‘]/g, "'")
    .replace(/(?<=\p{L})\./gu, '');
  if (/^[-−]?\p{N}/u.test(word)) return `|${String(Number(word.replace('−', '-').replace(/[\s,]/g, '')))}|`;
  const value = NUMBERS.get(word);
  if (value !== undefined) return `|${String(value)}|`;
  return SHORT_FORMS.get(word) ?? americanSpelling(word);
}

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen`
    .split(' ')
    .map((word, value) => [word, value] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, at) => [word, 10 * (at + 2)] as const),
]);

/** Short forms of what stands behind a figure: "$5bn". */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ['%', 'percent'],
  ['k', 'thousand'],
  ['m', 'million'],
  ['mn', 'million'],
  ['bn', 'billion'],
  ['tn', 'trillion'],
]);

/** Several words in their even forms, short ones in full: "isn't" and "is not" give one. */
export const evenWords = (printed: readonly string[]): string =>
  printed
    .flatMap(word => plainWordsOf(word).map(evenForm))
    .join(' ')
    .replace(/\bper cent\b/g, 'percent');

/** Shorter words are too easily another word. */
const SHORTEST_TYPO = 5;

/**
 * Whether a word is another with one letter wrong: no name, no other form of the word, and no word that is known itself. As printed.
 * @param isKnown whether any text has the word
 */
export function isTypo(draft: string, source: string, isKnown: (word: string) => boolean): boolean {
  if (Math.min(draft.length, source.length) < SHORTEST_TYPO || !/^\p{Ll}/u.test(draft)) return false;
  if (!source.startsWith(draft.charAt(0)) || source.startsWith(draft) || draft.startsWith(source)) return false;
  if (vocabulary.has(draft) || isKnown(draft)) return false;
  return distance(draft, source) === 1 || isSwapped(draft, source);
}

/** "recieve": two letters next to each other in the wrong order. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a.charAt(at) === b.charAt(at)) at++;
  return a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2) === b;
}
