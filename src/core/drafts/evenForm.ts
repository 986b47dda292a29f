import { distance } from 'fastest-levenshtein';
import { vocabulary } from '../english/vocabulary';
import { plainLetters } from '../speakers/romanised';
import { americanSpelling, plainWordsOf, stemOf } from '../statements/terms';

/** What spellings of one word have in common: "Centre" and "center", "cafe" and "café", "five" and "5", "%" and "percent". */
export function evenForm(printed: string): string {
  const word = plainLetters(printed).replace(/[’‘]/g, "'").replace(/\./g, '');
  if (!/^\p{L}/u.test(word) || NUMBERS.has(word)) return stemOf(word);
  return americanSpelling(word);
}

const NUMBERS: ReadonlySet<string> = new Set('two three four five six seven eight nine ten eleven twelve'.split(' '));

/** Several words as one spelling: "isn't" and "is not", "cease-fire" and "ceasefire" give one. */
export const evenWords = (printed: readonly string[]): string =>
  printed.flatMap(word => plainWordsOf(word).map(evenForm)).join('');

/** Shorter words are too easily another word. */
const SHORTEST_TYPO = 5;

/**
 * Whether a word is another with one letter wrong: no name, and no word that is known itself.
 * @param isKnown whether any text has the word
 */
export function isTypo(draft: string, source: string, isKnown: (word: string) => boolean): boolean {
  if (Math.min(draft.length, source.length) < SHORTEST_TYPO || !/^\p{Ll}/u.test(draft)) return false;
  if (!source.startsWith(draft.charAt(0)) || vocabulary.has(draft) || isKnown(draft)) return false;
  return distance(draft, source) === 1 || isSwapped(draft, source);
}

/** "recieve": two letters next to each other in the wrong order. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a.charAt(at) === b.charAt(at)) at++;
  return a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2) === b;
}
