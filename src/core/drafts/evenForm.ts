import { distance } from 'fastest-levenshtein';
import { vocabulary } from '../english/vocabulary';
import { plainLetters } from '../speakers/romanised';
import { americanSpelling, plainWordsOf } from '../statements/terms';
import { withFigures } from './figures';

/** What spellings of one word have in common: "Centre" and "center", "cafe" and "café", "five" and "5", "%" and "percent". */
export function evenForm(printed: string): string {
  if (FRACTION.test(printed)) return `|${String(fractionOf(printed))}|`;
  const word = plainLetters(printed)
    .replace(/[’‘]/g, "'")
    .replace(/(?<=\p{L})\./gu, '');
  if (/^[-−]?\p{N}/u.test(word)) {
    // A comma before three digits parts thousands; "1,5" and "4.5.2021" stay as they are printed.
    const value = Number(word.replace('−', '-').replace(/[\s,](?=\d{3}(?!\d))/g, ''));
    return `|${Number.isNaN(value) ? word : String(value)}|`;
  }
  const value = NUMBERS.get(word);
  if (value !== undefined) return `|${String(value)}|`;
  return SHORT_FORMS.get(word) ?? americanSpelling(word);
}

/** "2½": a sign of its own that stands for a fraction. */
const FRACTION = /^\p{Nd}*[¼-¾⅐-⅞]$/u;

function fractionOf(printed: string): number {
  const [above = 0, below = 1] = printed.slice(-1).normalize('NFKD').split('\u2044').map(Number);
  return Number(printed.slice(0, -1)) + above / below;
}

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen`
    .split(' ')
    .map((word, value) => [word, value] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, at) => [word, 10 * (at + 2)] as const),
]);

/** Short forms of what stands behind a figure or a day: "$5bn", "Dec. 21". */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ['%', 'percent'],
  ['k', 'thousand'],
  ['m', 'million'],
  ['mn', 'million'],
  ['bn', 'billion'],
  ['tn', 'trillion'],
  ['jan', 'january'],
  ['feb', 'february'],
  ['aug', 'august'],
  ['sept', 'september'],
  ['sep', 'september'],
  ['oct', 'october'],
  ['nov', 'november'],
  ['dec', 'december'],
]);

/** Several words in their even forms, short ones in full: "isn't" and "is not" give one. */
export const evenWords = (printed: readonly string[]): string =>
  withFigures(
    printed.flatMap(word =>
      (FRACTION.test(word) ? [word] : plainWordsOf(word)).map(one => ({
        form: evenForm(one),
        isDigits: /^\p{N}/u.test(one),
      })),
    ),
  )
    .join(' ')
    .replace(/\bper cent\b/g, 'percent');

/** Shorter words are too easily another word. */
const SHORTEST_TYPO = 5;

/**
 * Tells whether a word is another with one letter wrong: no name, no other form of the word, and no word that is known itself. As
 * printed; null where it is none of any word.
 * @param isKnown whether any text has the word
 */
export function typoOf(draft: string, isKnown: (word: string) => boolean): ((source: string) => boolean) | null {
  if (draft.length < SHORTEST_TYPO || !/^\p{Ll}/u.test(draft) || vocabulary.has(draft) || isKnown(draft)) return null;
  return source =>
    source.length >= SHORTEST_TYPO &&
    Math.abs(source.length - draft.length) <= 1 &&
    source.startsWith(draft.charAt(0)) &&
    !source.startsWith(draft) &&
    !draft.startsWith(source) &&
    (distance(draft, source) === 1 || isSwapped(draft, source));
}

/** "recieve": two letters next to each other in the wrong order. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a.charAt(at) === b.charAt(at)) at++;
  return a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2) === b;
}
