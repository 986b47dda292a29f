import { searchTerms } from './searchTokens';

/** A text of which every letter is in the words as it is. */
const PLAIN = /^[a-z ]*$/i;

/** The words of a text as the search has them, each behind a space. */
export const wordsIn = (text: string): string =>
  PLAIN.test(text)
    ? ` ${text.toLowerCase()}`
    : searchTerms(text)
        .map(term => ` ${term}`)
        .join('');

/** Whether for each of the terms one of the words, from `wordsIn`, begins with it. */
export const beginAll = (words: string, terms: readonly string[]): boolean =>
  terms.every(term => words.includes(` ${term}`));

/** The path of a source in letters. */
export function pathOf(source: string): string {
  try {
    return decodeURIComponent(source);
  } catch {
    return source;
  }
}
