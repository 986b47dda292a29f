/** Letters that no decomposition takes apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
};

/** A name without accents, lower case. */
export const plainLetters = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøđðþßæœıħ]/g, letter => LETTERS[letter] ?? letter);

/** Spellings that systems of romanisation put for one sound, in the order they are evened out. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/['’ʼʻ`-]/g, ''],
  [/shch|sch/g, 'sh'],
  [/tch|tsch/g, 'ch'],
  [/dzh|dj|zh/g, 'j'],
  [/kh/g, 'h'],
  [/tz|cz/g, 'ts'],
  [/x/g, 'ks'],
  [/ph/g, 'f'],
  [/gh/g, 'g'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/ck|q/g, 'k'],
  [/c(?![hei])/g, 'k'],
  [/w/g, 'v'],
  [/ff$|v$/g, 'v'],
  [/ou|oo/g, 'u'],
  [/ee/g, 'i'],
  [/[iyj](?=[aou])/g, ''],
  [/[iyj]e/g, 'e'],
  [/y|ij/g, 'i'],
  [/i{2,}/g, 'i'],
  [/(.)\1/g, '$1'],
  [/(?<=[bcdfgklmnpstvz])er$/g, 'r'],
];

/** What is left of a word when the ways of writing it in Latin letters are evened out: "Sergey" and "Sergei" give one. */
export function romanised(word: string): string {
  const plain = plainLetters(word);
  return SPELLINGS.reduce((text, [pattern, put]) => text.replace(pattern, put), plain);
}
