import { distance } from 'fastest-levenshtein';
import { bodyWords } from '../english/bodies';
import { romanisations, shareLine } from '../english/nameVariants';
import { wordSet } from '../english/wordList';
import type { NameShape } from './nameShape';
import { bodyNameWords, isSurelyPerson } from './nameShape';
import type { Likeness } from './verdict';
import { apart, suggest } from './verdict';

/** Words for the legal form of a firm; a name with and without them is one firm's. */
const LEGAL_FORMS = wordSet(
  'inc corp corporation co company ltd limited llc plc group holdings gmbh ag sa nv spa llp lp',
);
const SMALL = wordSet('of the and for in on to a an de la & s');

/** First letters of a name's words, without and with the small ones: "Federal Bureau of Investigation" gives fbi and fboi. */
export function initialsOf(name: string): readonly string[] {
  const words = bodyNameWords(name);
  const of = (some: readonly string[]): string => some.map(word => word.charAt(0)).join('');
  return words.length < 2 ? [] : [...new Set([of(words.filter(word => !SMALL.has(word))), of(words)])];
}

/** The letters of an acronym such as "FBI" or "U.N.", lower case; null for any other name. */
export const acronymOf = (name: string): string | null => {
  const letters = name.replace(/^the\s/i, '').replace(/\./g, '');
  return /^\p{Lu}{2,6}$/u.test(letters) ? letters.toLowerCase() : null;
};

const hasBodyWord = (words: readonly string[]): boolean => words.some(word => bodyWords.has(word));

/** Only what is surely no person's name has initials that an acronym may stand for. */
const hasInitials = (shape: NameShape, words: readonly string[]): boolean =>
  !isSurelyPerson(shape) && (shape.kind === 'body' || hasBodyWord(words) || /\s(?:of|for|and)\s/.test(shape.name));

/** A word of a body's name in another spelling: "Defence" and "Defense", "Kiev" and "Kyiv". */
function sameBodyWord(a: string, b: string): boolean {
  if (a === b || shareLine(romanisations, a, b)) return true;
  const isPlural = `${a}s` === b || a === `${b}s`;
  return !isPlural && Math.min(a.length, b.length) >= 6 && a.startsWith(b.charAt(0)) && distance(a, b) === 1;
}

/** Without the legal form at the end: "acme" of "Acme Holdings Inc." */
function withoutLegalForm(words: readonly string[]): readonly string[] {
  const last = words.findLastIndex(word => !LEGAL_FORMS.has(word));
  return words.slice(0, last + 1);
}

/** What an article may call a body after its full name: initials of three letters or more, or the one word before the legal form. */
export function shortBodyNames(name: string): readonly string[] {
  const words = bodyNameWords(name);
  const plain = withoutLegalForm(words);
  return [
    ...initialsOf(name).filter(({ length }) => length > 2),
    ...(plain.length === 1 && words.length > 1 ? plain : []),
  ];
}

/** Compares names of bodies; null when neither name shows that it is a body's. */
export function bodyLikeness(a: NameShape, b: NameShape): Likeness | null {
  const { bodyWords: one } = a;
  const { bodyWords: other } = b;
  const [short, full, fullWords] = one.length < other.length ? [a, b, other] : [b, a, one];
  const acronym = acronymOf(short.name);
  if (acronym !== null && hasInitials(full, fullWords) && initialsOf(full.name).includes(acronym))
    return suggest(['acronym']);
  const isBody = [a.kind === 'body' || hasBodyWord(one), b.kind === 'body' || hasBodyWord(other)];
  if (!isBody[0] && !isBody[1]) return null;
  const [x, y] = [withoutLegalForm(one), withoutLegalForm(other)];
  if (x.length > 0 && x.join(' ') === y.join(' '))
    return suggest([one.length === other.length ? 'hyphens' : 'short-form']);
  if (a.kind === 'person' || b.kind === 'person') return a.kind === b.kind ? null : apart('office');
  if (x.length === y.length && x.every((word, index) => sameBodyWord(word, y[index] ?? '')))
    return suggest(['spelling']);
  // "Foreign Ministry" and "Russian Foreign Ministry": whose it is was left out.
  const [shorter, longer] = x.length < y.length ? [x, y] : [y, x];
  if (shorter.length >= 2 && longer.length === shorter.length + 1 && longer.slice(1).join(' ') === shorter.join(' '))
    return suggest(['short-form'], true);
  return isBody[0] && isBody[1] ? apart('body') : null;
}
