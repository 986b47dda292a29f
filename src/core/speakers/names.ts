import { eitherNames, femaleNames, maleNames } from '../english/givenNames';
import { femaleTitles, maleTitles, postnominals } from '../english/people';
import type { Gender } from '../model';

/** Texts with nothing to fold but the case. */
const ASCII = /^[\x20-\x5f\x61-\x7e]*$/;

/** Letters without accents, lower case: what names are compared by. */
export const fold = (text: string): string =>
  ASCII.test(text)
    ? text.toLowerCase()
    : text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘`]/g, "'").toLowerCase();

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const isPostnominal = (word: string): boolean => postnominals.has(word.toLowerCase().replaceAll('.', ''));
/** Words that a surname may begin with. */
const PARTICLE =
  /^(?:de|van|von|bin|binti|ibn|al|el|da|di|du|la|le|del|dela|delos|delas|della|dalla|der|den|dos|das|los|las|bint|bte|ould|ter|ten|ní|ni|nic|mac|ó|o|uí)$/i;
const INITIAL = /^\p{Lu}\.?$/u;

/** A person's name in its parts, as printed. */
export interface NameParts {
  readonly given: string;
  /** Names and initials between the given name and the surname. */
  readonly middle: readonly string[];
  readonly surname: string;
  readonly suffix: string;
}

/** Splits "George W. Bush Jr." into given name, middle names, surname (with its particles) and suffix; a single word is a surname. */
export function nameParts(name: string): NameParts {
  const words = name
    .replace(/,/g, '')
    .replace(/(?<=\b\p{Lu}\.)(?=\p{Lu})/gu, ' ')
    .split(/\s+/)
    .filter(word => word !== '');
  while (words.length > 2 && isPostnominal(words.at(-1) ?? '')) words.pop();
  const suffix = words.length > 1 && SUFFIX.test(words.at(-1) ?? '') ? (words.pop() ?? '') : '';
  if (words.length < 2) return { given: '', middle: [], surname: words[0] ?? '', suffix };
  const particle = words.findIndex((word, index) => index > 0 && index < words.length - 1 && PARTICLE.test(word));
  const from = particle > 0 ? particle : words.length - 1;
  return { given: words[0] ?? '', middle: words.slice(1, from), surname: words.slice(from).join(' '), suffix };
}

/** "Van der Berg", "Ní Bhriain": a surname that may stand alone. Folded. */
export const isLongSurname = (folded: string): boolean => PARTICLE.test(folded.split(' ')[0] ?? '');

/** What equal names have in common: no article, stops, commas, spaces between initials or capitals matter; accents and hyphens do. */
export const sameNameKey = (name: string): string =>
  withoutArticle(name.trim())
    .normalize('NFC')
    .replace(/[.,]/g, '')
    .replace(/[’‘`]/g, "'")
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .replace(/(?<=^|\s)(\p{L}) (?=\p{L}(?:\s|$))/gu, '$1');

/** A leading "the" does not belong to a speaker's name. */
export const withoutArticle = (name: string): string => name.replace(/^the\s+/i, '');

/** Whether two given names can be one person's: equal, an initial of the other, or one letter apart. */
export function sameGiven(a: string, b: string): boolean {
  const [one, other] = [fold(a), fold(b)];
  if (one === '' || other === '' || one === other) return true;
  if (INITIAL.test(a) || INITIAL.test(b)) return one.startsWith(other.charAt(0));
  return oneLetterApart(one, other);
}

function oneLetterApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 4) return false;
  let i = 0;
  while (i < Math.min(a.length, b.length) && a[i] === b[i]) i++;
  const [restA, restB] = [a.slice(i), b.slice(i)];
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}

/** Gender as the title or the given name shows it. */
export function genderOf(name: string, role: string | null): Gender {
  // "Mr Roe's solicitor, Jane Cole", "Ted Cole, a spokesman for Mrs Roe": the title is another's.
  const titles = (role ?? '')
    .replace(POSSESSOR, '')
    .replace(OF_ANOTHER, '')
    .toLowerCase()
    .split(/[\s-]+/)
    .map(word => word.replace(/[.,]/, ''));
  if (titles.some(word => femaleTitles.has(word))) return 'female';
  if (titles.some(word => maleTitles.has(word))) return 'male';
  return genderOfGiven(nameParts(name).given);
}

const POSSESSOR = /^.*(?:['’]s|s['’])\s/;
const OF_ANOTHER = /\s(?:of|for|to|by|with|from|against)\s[^,]*?(?=\s(?:mr|mrs|ms|miss|sir|dame|lord|lady)\.?$|,|$)/gi;

/** The same of a given name alone. */
export function genderOfGiven(name: string): Gender {
  const given = fold(name);
  if (eitherNames.has(given)) return 'unknown';
  if (maleNames.has(given)) return 'male';
  return femaleNames.has(given) ? 'female' : 'unknown';
}
