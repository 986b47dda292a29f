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
const toTerm = (word: string): string =>
  fold(word)
    .replace(/'s$/, '')
    .replace(/(?<=\p{L})\./gu, '');

/** The words of a text in order. */
export function searchTokens(text: string): readonly SearchToken[] {
  return [...text.matchAll(WORD)].map(match => ({
    term: toTerm(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

export const searchTerms = (text: string): string[] => [...text.matchAll(WORD)].map(match => toTerm(match[0]));

/** Where a phrase stands in a text, word for word; null when it does not. */
export function findPhrase(
  tokens: readonly SearchToken[],
  phrase: readonly string[],
): { readonly start: number; readonly end: number } | null {
  if (phrase.length === 0) return null;
  for (let i = 0; i + phrase.length <= tokens.length; i++) {
    const first = tokens[i];
    const last = tokens[i + phrase.length - 1];
    if (first && last && phrase.every((term, offset) => tokens[i + offset]?.term === term))
      return { start: first.start, end: last.end };
  }
  return null;
}
