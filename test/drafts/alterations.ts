import type { DraftDifferenceRow } from '../../src/core';
import { negations } from '../../src/core/english/certainty';

/** What a writer does to the words of a source, each by a name. */
export interface Alteration {
  readonly name: string;
  /** Whether other words are said then than in the source. */
  readonly isMaterial: boolean;
  /** What a hint may name then; any other is wrong. */
  readonly hints?: readonly DraftDifferenceRow['kind'][];
  /** The altered words; null where there is nothing to alter so. */
  readonly apply: (words: string, random: () => number) => string | null;
}

const pick = <T>(list: readonly T[], random: () => number): T | undefined => list[Math.floor(random() * list.length)];

/** Puts something in place of one of the matches. */
function replaceOne(
  words: string,
  pattern: RegExp,
  put: (match: RegExpMatchArray) => string,
  random: () => number,
): string | null {
  const match = pick([...words.matchAll(pattern)], random);
  if (!match) return null;
  const altered = words.slice(0, match.index) + put(match) + words.slice(match.index + match[0].length);
  return altered === words ? null : altered;
}

const NUMBERS: Readonly<Record<string, string>> = {
  two: 'three',
  three: 'five',
  four: 'six',
  five: 'seven',
  six: 'nine',
  ten: 'twelve',
  million: 'billion',
  billion: 'million',
  hundred: 'thousand',
  thousands: 'hundreds',
};
const CERTAINTY: Readonly<Record<string, string>> = {
  will: 'may',
  must: 'may',
  should: 'must',
  may: 'will',
  might: 'will',
  probably: 'certainly',
  could: 'will',
};
const NAMES = ['Ruritania', 'Quentin', 'Borduria', 'Haverford'];
const WORDS = ['orchard', 'velvet', 'gardens', 'lantern', 'painted', 'wooden', 'marble', 'sailing'];
const AUXILIARY = /(?<=[\p{L}] )(?:is|are|was|were|will|can|would|should|must|have|has)(?= (?!not\b)\p{Ll})/gu;
const INNER_WORD = /(?<=\p{Ll} )\p{Ll}{4,}(?= \p{Ll})/gu;
const INNER_NAME = /(?<=\p{Ll} )\p{Lu}\p{Ll}{3,}(?=[ ,.’'])/gu;
const HOUSE_STYLES: readonly (readonly [string, string])[] = [
  ['labor', 'labour'],
  ['favor', 'favour'],
  ['center', 'centre'],
  ['organization', 'organisation'],
  ['percent', 'per cent'],
  ['do not', 'don’t'],
  ['it is', 'it’s'],
  ['is not', 'isn’t'],
];

/** A cut that takes a "not" away is not honest, however it is marked. */
const TURNING = `(?!(?:${[...negations, 'cannot', "\\p{Ll}+n[’']t"].join('|')})\\b)`;
const CUT = new RegExp(`(?<=\\p{Ll}) ${TURNING}\\p{Ll}+(?: ${TURNING}\\p{Ll}+){2,3}(?= \\p{Ll}{3})`, 'gu');

const cutWords = (words: string, random: () => number, sign: string): string | null =>
  replaceOne(words, CUT, () => ` ${sign}`, random);

export const alterations: readonly Alteration[] = [
  {
    name: 'number',
    isMaterial: true,
    apply: (words, random) =>
      replaceOne(words, /(?<![\d.,])\d{1,4}(?![\d,.]*\d)/g, ([n]) => String(Number(n) + 3), random) ??
      replaceOne(
        words,
        new RegExp(`\\b(?:${Object.keys(NUMBERS).join('|')})\\b`, 'g'),
        ([n]) => NUMBERS[n] ?? '',
        random,
      ),
  },
  {
    name: 'a "not" put in',
    isMaterial: true,
    apply: (words, random) => replaceOne(words, AUXILIARY, ([verb]) => `${verb} not`, random),
  },
  {
    name: 'a "not" taken out',
    isMaterial: true,
    apply: (words, random) => replaceOne(words, / not(?= )|n[’']t\b/g, () => '', random),
  },
  {
    name: 'certainty',
    isMaterial: true,
    apply: (words, random) =>
      replaceOne(
        words,
        new RegExp(`\\b(?:${Object.keys(CERTAINTY).join('|')})\\b`, 'g'),
        ([word]) => CERTAINTY[word] ?? '',
        random,
      ),
  },
  {
    name: 'name',
    isMaterial: true,
    apply: (words, random) => replaceOne(words, INNER_NAME, () => pick(NAMES, random) ?? '', random),
  },
  {
    name: 'words dropped in the middle',
    isMaterial: true,
    apply: (words, random) =>
      replaceOne(words, /(?<=\p{Ll}) \p{Ll}{4,}(?: \p{Ll}+)?(?= \p{Ll}{3})/gu, () => '', random),
  },
  {
    name: 'word changed',
    isMaterial: true,
    apply: (words, random) => replaceOne(words, INNER_WORD, () => pick(WORDS, random) ?? '', random),
  },
  {
    name: 'word put in',
    isMaterial: true,
    apply: (words, random) => replaceOne(words, INNER_WORD, ([word]) => `${pick(WORDS, random) ?? ''} ${word}`, random),
  },
  {
    name: 'a "not" cut out, the cut marked',
    isMaterial: true,
    hints: ['cut'],
    apply: (words, random) => replaceOne(words, / (?:not|never)(?: \p{Ll}+){0,3}(?= \p{Ll})/gu, () => ' …', random),
  },
  {
    name: 'a "may" or "must" cut out, the cut marked',
    isMaterial: true,
    hints: ['cut'],
    apply: (words, random) =>
      replaceOne(words, /(?<=\p{Ll}) (?:may|might|must|should)(?= \p{Ll})/gu, () => ' …', random),
  },
  {
    name: 'words up to a "not" cut out, the cut marked',
    isMaterial: true,
    hints: ['cut'],
    apply: (words, random) => replaceOne(words, /(?<=\p{Ll})(?: \p{Ll}+){2,3} not(?= \p{Ll})/gu, () => ' …', random),
  },
  {
    name: 'a "not" put in, in brackets',
    isMaterial: true,
    hints: ['brackets'],
    apply: (words, random) => replaceOne(words, AUXILIARY, ([verb]) => `${verb} [not]`, random),
  },
  { name: 'nothing', isMaterial: false, apply: words => words },
  {
    name: 'straight apostrophes',
    isMaterial: false,
    apply: words => (/[’]/.test(words) ? words.replace(/[’]/g, "'") : null),
  },
  {
    name: 'cut marked with dots',
    isMaterial: false,
    hints: ['cut'],
    apply: (words, random) => cutWords(words, random, '...'),
  },
  {
    name: 'cut marked with an ellipsis',
    isMaterial: false,
    hints: ['cut'],
    apply: (words, random) => cutWords(words, random, '…'),
  },
  {
    name: 'cut marked in brackets',
    isMaterial: false,
    hints: ['cut'],
    apply: (words, random) => cutWords(words, random, '[…]'),
  },
  {
    name: 'name in brackets for a pronoun',
    isMaterial: false,
    hints: ['brackets'],
    apply: (words, random) =>
      replaceOne(words, /(?<=\p{Ll} )(?:he|she|they|it|him|them)(?= \p{Ll})/gu, () => '[Roe]', random),
  },
  {
    name: 'explanation in brackets',
    isMaterial: false,
    hints: ['brackets'],
    apply: (words, random) => replaceOne(words, INNER_WORD, ([word]) => `${word} [of today]`, random),
  },
  {
    name: 'first letter in brackets',
    isMaterial: false,
    hints: ['brackets'],
    apply: words => (/^\p{Ll}/u.test(words) ? `[${words.charAt(0).toUpperCase()}]${words.slice(1)}` : null),
  },
  {
    name: 'house style',
    isMaterial: false,
    hints: ['spelling'],
    apply: words => {
      for (const [one, other] of HOUSE_STYLES)
        for (const [from, to] of [
          [one, other],
          [other, one],
        ] as const)
          if (new RegExp(`(?<=[a-z] )${from}(?= )`).test(words))
            return words.replace(new RegExp(`(?<=[a-z] )${from}(?= )`), to);
      return null;
    },
  },
  {
    name: 'comma dropped',
    isMaterial: false,
    hints: ['punctuation'],
    apply: (words, random) => replaceOne(words, /(?<=\p{Ll}),(?= \p{Ll})/gu, () => '', random),
  },
  {
    name: 'split by the writer’s cue',
    isMaterial: false,
    apply: (words, random) => replaceOne(words, /(?<=\p{Ll}{3}),? (?=\p{Ll}{3})/gu, () => ',” SPEAKER said, “', random),
  },
];
