import { fold } from '../speakers/names';

/** A word of a text as the search sees it, with its place. */
export interface SearchToken {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

// Acronyms with stops, words with inner apostrophes, numbers with inner points.
const WORD = /(?:\p{L}\.){2,}|[\p{L}\p{M}]+(?:['’‘][\p{L}\p{M}]+)*|\p{N}+(?:[.,]\p{N}+)*/gu;

/** Accents, case, apostrophe shapes and the stops of "U.S." do not matter; the 's of a possessive is dropped. */
export function toTerm(word: string): string {
  const folded = fold(word);
  // Nearly all words are of letters alone.
  if (!folded.includes("'") && !folded.includes('.')) return folded;
  return folded.replace(/'s$/, '').replace(/(?<=\p{L})\./gu, '');
}

/** Finds the words of a text one after the other. */
export const wordPattern = (): RegExp => new RegExp(WORD);

/** The words of a text one after the other, for whoever looks for the first of some. */
export function* eachToken(text: string): Generator<SearchToken> {
  for (const match of text.matchAll(WORD))
    yield { term: toTerm(match[0]), start: match.index, end: match.index + match[0].length };
}

export const searchTerms = (text: string): string[] => [...text.matchAll(WORD)].map(match => toTerm(match[0]));
