import { plainLetters } from './romanised';

/** So many words in a row are hardly said by chance. */
const RUN = 6;

/** A run of words that stands in a text of both lists; null when there is none. */
export function wordsInCommon(a: readonly string[], b: readonly string[]): string | null {
  const runs = new Set(a.flatMap(runsOf));
  return b.flatMap(runsOf).find(run => runs.has(run)) ?? null;
}

function runsOf(text: string): readonly string[] {
  const terms = plainLetters(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(term => term !== '');
  return Array.from({ length: Math.max(0, terms.length - RUN + 1) }, (_, from) =>
    terms.slice(from, from + RUN).join(' '),
  );
}
