import { plainLetters } from './romanised';

/** So many words in a row are hardly said by chance. */
const RUN = 6;

/** The runs of words of some texts. */
export type Runs = ReadonlySet<string>;

export const runsIn = (texts: readonly string[]): Runs => new Set(texts.flatMap(runsOf));

/** A run of words that stands in both; null when there is none. */
export function runInCommon(a: Runs, b: Runs): string | null {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  for (const run of small) if (large.has(run)) return run;
  return null;
}

function runsOf(text: string): readonly string[] {
  const terms = plainLetters(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(term => term !== '');
  return Array.from({ length: Math.max(0, terms.length - RUN + 1) }, (_, from) =>
    terms.slice(from, from + RUN).join(' '),
  );
}
