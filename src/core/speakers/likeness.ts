import { distance } from 'fastest-levenshtein';
import { femaleNames, isGivenName, maleNames } from '../english/givenNames';
import { romanisations, shareLine, shortForms } from '../english/nameVariants';
import type { SpeakerKind } from '../model';
import { bodyLikeness } from './bodyLikeness';
import type { NameShape, NameWord } from './nameShape';
import { isSurelyPerson, nameShape, soundsOf } from './nameShape';
import type { Difference, Likeness } from './verdict';
import { apart, suggest } from './verdict';

/** How two words of a name differ; null when they are two words. */
type WordMatch = { readonly difference: Difference | null; readonly weak?: true } | null;

/** Two spellings of one word, surname or given name. */
function sameWord(a: NameWord, b: NameWord): WordMatch {
  if (a.key === b.key) return { difference: null };
  if (a.withoutAccents === b.withoutAccents) return { difference: 'accents' };
  if (a.letters === b.letters) return { difference: 'hyphens' };
  if (a.romanised === b.romanised || shareLine(romanisations, a.letters, b.letters))
    return { difference: 'romanisation' };
  return null;
}

/** "William" and "Williams" are two names. */
const differInFinalS = (x: string, y: string): boolean => `${x}s` === y || x === `${y}s`;

/** Two words that could be one misspelt. */
function nearWord(a: NameWord, b: NameWord): WordMatch {
  const [x, y] = [a.letters, b.letters];
  const shorter = Math.min(x.length, y.length);
  if (shorter < 5 || Math.abs(x.length - y.length) > 2 || !x.startsWith(y.charAt(0)) || differInFinalS(x, y))
    return null;
  const apartBy = distance(x, y);
  if (apartBy === 1) return { difference: 'spelling' };
  if (apartBy > 2 || shorter < 6) return null;
  const heard = soundsOf(a);
  return { difference: soundsOf(b).some(code => heard.includes(code)) ? 'sound' : 'spelling', weak: true };
}

function sameSurname(a: NameShape, b: NameShape): WordMatch {
  const same = sameWord(a.surname, b.surname);
  if (same) return same;
  if (sameWord(a.bareSurname, b.bareSurname)) return { difference: 'romanisation' };
  const [short, long] = a.surnameParts.length < b.surnameParts.length ? [a, b] : [b, a];
  const isPart =
    short.surnameParts.length === 1 &&
    long.surnameParts.length === 2 &&
    long.surnameParts.some(part => sameWord(part, short.surname));
  if (isPart) return { difference: 'part-of-surname' };
  // "Jong-un" and "Jong-il" differ in a whole part, not in two letters.
  return a.surnameParts.length + b.surnameParts.length > 2 ? null : nearWord(a.surname, b.surname);
}

const gendersDiffer = (a: string, b: string): boolean =>
  (maleNames.has(a) && !femaleNames.has(a) && femaleNames.has(b) && !maleNames.has(b)) ||
  (femaleNames.has(a) && !maleNames.has(a) && maleNames.has(b) && !femaleNames.has(b));

function sameGivenName(a: NameWord, b: NameWord): WordMatch {
  if (a.isInitial || b.isInitial)
    return a.letters.startsWith(b.letters.charAt(0))
      ? { difference: a.letters === b.letters ? null : 'initials' }
      : null;
  const same = sameWord(a, b);
  if (same) return same;
  if (shareLine(shortForms, a.letters, b.letters)) return { difference: 'short-form' };
  // Two names that many bear are two names, however near their letters.
  if (isGivenName(a.letters) && isGivenName(b.letters)) return null;
  return gendersDiffer(a.letters, b.letters) ? null : nearWord(a, b);
}

/** Middle names: null when they contradict, else whether only one of the two has them. */
function sameMiddle(a: readonly NameWord[], b: readonly NameWord[]): { readonly oneOnly: boolean } | null {
  const contradict = a.some((word, index) => {
    const other = b[index];
    return other !== undefined && !sameGivenName(word, other);
  });
  return contradict ? null : { oneOnly: a.length !== b.length };
}

function comparePeople(a: NameShape, b: NameShape): Likeness {
  const differences = new Set<Difference>();
  let weak = false;
  const note = (match: WordMatch): void => {
    if (match?.difference != null) differences.add(match.difference);
    weak ||= match?.weak === true;
  };
  if (a.suffix !== b.suffix) {
    if (a.suffix !== '' && b.suffix !== '') return apart('suffix');
    differences.add('suffix');
  }
  const surname = sameSurname(a, b);
  if (!surname) return apart('surname');
  note(surname);
  if (a.given === null || b.given === null) return compareSurnames(a, b, surname, differences);
  const given = sameGivenName(a.given, b.given);
  if (!given || (given.difference === 'spelling' && surname.difference === 'spelling')) return apart('given-name');
  note(given);
  const middle = sameMiddle(a.middle, b.middle);
  if (!middle) return apart('middle-name');
  if (middle.oneOnly) differences.add('middle-name');
  // An initial and a surname that only looks alike are two guesses.
  if (given.difference === 'initials' && surname.difference !== null) weak = true;
  return suggest([...differences], weak);
}

/** A surname alone beside another or beside a full name. */
function compareSurnames(a: NameShape, b: NameShape, match: WordMatch, differences: Set<Difference>): Likeness {
  if (match?.weak || match?.difference === 'part-of-surname') return apart('surname');
  if (a.given === null && b.given === null) return suggest([...differences]);
  if (!isSurelyPerson(a.given === null ? b : a)) return apart('surname');
  return suggest([...differences.add('surname-only')]);
}

/** The same as `compareNames`, of names taken apart already. */
export function compareShapes(a: NameShape, b: NameShape): Likeness {
  if (a.key === b.key) return { verdict: 'join' };
  const asBodies = bodyLikeness(a, b);
  if (asBodies) return asBodies;
  if (!a.isPersonal || !b.isPersonal) return apart('body');
  const people = comparePeople(a, b);
  if (people.verdict === 'suggest' || a.given === null || b.given === null) return people;
  if (a.sortedWords === b.sortedWords) return suggest(['word-order']);
  return a.letters === b.letters ? suggest(['hyphens']) : people;
}

/**
 * Whether two names are one speaker's: equal names join, spellings that one name can have are suggested, all else stays apart.
 * Knows the names alone; roles and articles are weighed by whoever asks.
 */
export const compareNames = (
  a: string,
  b: string,
  [kindOfA, kindOfB]: readonly [SpeakerKind, SpeakerKind] = ['unknown', 'unknown'],
): Likeness => compareShapes(nameShape(a, kindOfA), nameShape(b, kindOfB));
