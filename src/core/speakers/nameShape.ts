import { doubleMetaphone } from 'double-metaphone';
import { isGivenName } from '../english/givenNames';
import type { SpeakerKind } from '../model';
import { nameParts, sameNameKey } from './names';
import { plainLetters, romanised } from './romanised';

/** A part of a name in the forms it is compared by. */
export interface NameWord {
  /** As equal names have it. */
  readonly key: string;
  readonly withoutAccents: string;
  /** Plain letters and nothing else. */
  readonly letters: string;
  readonly romanised: string;
  readonly isInitial: boolean;
}

/** A name taken apart once, to be compared with many. */
export interface NameShape {
  readonly name: string;
  readonly key: string;
  readonly kind: SpeakerKind;
  /** Whether it is built as a person's name: capital words, with particles between. */
  readonly isPersonal: boolean;
  readonly given: NameWord | null;
  readonly middle: readonly NameWord[];
  readonly surname: NameWord;
  /** Parts of a double surname. */
  readonly surnameParts: readonly NameWord[];
  /** Without "al-" and its like. */
  readonly bareSurname: NameWord;
  readonly suffix: string;
  readonly letters: string;
  readonly sortedWords: string;
  /** The words as names of bodies are compared by; see `bodyNameWords`. */
  readonly bodyWords: readonly string[];
}

const PERSONAL =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|d['’]\p{Lu}\p{L}+)(?:\s(?:\p{Lu}[\p{L}\p{M}.,'’-]*|de|la|le|del|van|von|der|den|bin|ibn|al|el|da|di|du|dos|y|ten|ter|zu|al-\p{L}+|el-\p{L}+|d['’]\p{L}+))*$/u;
const MOST_WORDS = 5;

const lettersOf = (text: string): string => plainLetters(text).replace(/[^\p{L}\p{N}]/gu, '');

function nameWord(text: string): NameWord {
  const key = sameNameKey(text);
  return {
    key,
    withoutAccents: key.normalize('NFKD').replace(/\p{M}/gu, ''),
    letters: lettersOf(text),
    romanised: romanised(text),
    isInitial: /^\p{L}\.?$/u.test(text),
  };
}

/** Plain words without stops and articles: "us", "army" of "the U.S. Army". */
export const bodyNameWords = (name: string): readonly string[] =>
  plainLetters(name)
    .replace(/\.(?=\s|$)|(?<=\b\p{L})\./gu, '')
    .split(/[^\p{L}\p{N}&]+/u)
    .filter(word => word !== '' && word !== 'the');

export function nameShape(name: string, kind: SpeakerKind = 'unknown'): NameShape {
  const { given, middle, surname, suffix } = nameParts(name);
  const words = name.split(/\s+/);
  return {
    name,
    key: sameNameKey(name),
    kind,
    isPersonal: kind !== 'body' && words.length <= MOST_WORDS && PERSONAL.test(name),
    given: given === '' ? null : nameWord(given),
    middle: middle.map(nameWord),
    surname: nameWord(surname),
    surnameParts: surname.split(/[-\s]/).map(nameWord),
    bareSurname: nameWord(surname.replace(/^(?:al|el|ash|as|an|ad)[- ](?=\p{L})/iu, '')),
    suffix: lettersOf(suffix),
    letters: lettersOf(name),
    sortedWords: words.map(lettersOf).sort().join(' '),
    bodyWords: bodyNameWords(name),
  };
}

/** Whether a name is a person's beyond doubt: seen as one, or with a given name that many bear. */
export const isSurelyPerson = ({ kind, given, isPersonal }: NameShape): boolean =>
  isPersonal && (kind === 'person' || (given !== null && isGivenName(given.letters)));

/** The ways a word may sound. */
export const soundsOf = ({ letters }: NameWord): readonly string[] =>
  doubleMetaphone(letters).filter(code => code !== '');
