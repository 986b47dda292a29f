/** Marks on letters by the names that HTML has for them, as combining characters. */
const ON_LETTERS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030a',
  caron: '\u030c',
  cedil: '\u0327',
};
const LETTERS: Readonly<Record<string, string>> = {
  szlig: 'ß',
  aelig: 'æ',
  AElig: 'Æ',
  oelig: 'œ',
  OElig: 'Œ',
  oslash: 'ø',
  Oslash: 'Ø',
  eth: 'ð',
  ETH: 'Ð',
  thorn: 'þ',
  THORN: 'Þ',
};

/** A letter as HTML may write it, by its name or by its number from À to ɏ; the source of a regular expression. */
export const LETTER_ENTITY = String.raw`&(?:[A-Za-z](?:${Object.keys(ON_LETTERS).join('|')})|${Object.keys(LETTERS).join('|')}|#(?:19[2-9]|[2-4]\d\d|5[0-8]\d)|#[xX](?:[cC][\da-fA-F]|[d-fD-F][\da-fA-F]|1[\da-fA-F]{2}|2[0-4][\da-fA-F]));`;

const ENTITY = new RegExp(LETTER_ENTITY, 'gu');

function letterOf(entity: string): string {
  const name = entity.slice(1, -1);
  if (name.startsWith('#')) {
    const isHex = /^#x/i.test(name);
    return String.fromCodePoint(parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10));
  }
  return LETTERS[name] ?? `${name.charAt(0)}${ON_LETTERS[name.slice(1)] ?? ''}`.normalize('NFC');
}

/** A word with letters in place of what HTML writes for them: "caf&eacute;" is "café". */
export const withLetters = (word: string): string => word.replace(ENTITY, letterOf);
