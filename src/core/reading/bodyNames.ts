import { bodyWords } from '../english/bodies';
import { isGivenName } from '../english/givenNames';
import { titles } from '../english/people';
import { wordSet } from '../english/wordList';
import { bare } from '../text/tokens';
import type { Outline } from './outline';
import { speakerNoun } from './speakerNouns';

/** Connectors inside the names of bodies and offices. */
export const OFFICIAL = wordSet('of for');

/** "the Workers' Party": the apostrophe of many who own a body's name. */
export function belongsToMany({ pieces }: Outline, index: number): boolean {
  const [before, sign] = [pieces[index - 1], pieces[index]];
  return (
    sign !== undefined &&
    /^['’]$/.test(sign.text) &&
    before?.end === sign.start &&
    (speakerNoun(before.lower)?.plural === true || /.{3}(?:ers|ors|ists|ians|mates|folk)$/.test(before.lower)) &&
    isOwnedByMany(bare(pieces[index + 1]?.lower ?? ''))
  );
}

/** Whether a word can end the name of a body that people own: "the Women's Front", "the People's Forum". */
export const isOwnedByMany = (lower: string): boolean => bodyWords.has(lower) || OF_MANY.has(lower);
const OF_MANY = wordSet('front forum co-operative cooperative collective choir circle network');

/** Fields of work that bodies and offices are named after two of. */
export const FIELDS = wordSet(
  `food drug health safety education economic science culture arts sport sports environment fisheries agriculture trade energy water
  roads road transport rail housing work labour labor finance legal constitutional home information oil gas hospital prison fire law
  planning research medicines industry commerce justice budget youth oceans police crime women children families community
  communities media communications technology climate forestry mines petroleum tourism immigration citizenship lands security
  business ethics corruption anti-corruption competition elections privacy`,
);
const MOST_OF_FIELDS = 6;
/** Offices and bodies that "of" or "for" and their fields follow. */
const HEADS = wordSet(
  'department ministry office bureau committee commission centre center institute agency council board minister secretary school faculty',
);

/** Offices that two fields of work go before. */
export const OF_FIELDS = wordSet(
  'minister secretary commissioner spokesman spokeswoman spokesperson correspondent editor manager officer director',
);

/** The "and" in "Department for Work and Pensions", "Food and Drug Administration". */
export function joinsFields({ pieces }: Outline, from: number, index: number): boolean {
  if (pieces[index]?.lower !== 'and' || isGivenName(pieces[index + 1]?.lower ?? '')) return false;
  const before = pieces[index - 1]?.lower ?? '';
  const opens = range(from, index - 1).some(
    at => HEADS.has(pieces[at]?.lower ?? '') && OFFICIAL.has(pieces[at + 1]?.lower ?? ''),
  );
  if (opens) return index - from < MOST_OF_FIELDS && !titles.has(pieces[index + 1]?.lower ?? '');
  const head = bare(pieces[index + 2]?.lower ?? '');
  // "Oceans and Fisheries Minister Jane Roe"
  if (index === from + 1 && FIELDS.has(before) && OF_FIELDS.has(head) && pieces[index + 3]?.capital === true)
    return true;
  if (index !== from + 1 || !FIELDS.has(before)) return false;
  // "Health and Social Care Board"
  const isLong = pieces[index + 2]?.capital === true && bodyWords.has(bare(pieces[index + 3]?.lower ?? ''));
  // "Health and Safety Executive"
  const isExecutive = head === 'executive' && pieces[index + 3]?.capital !== true;
  return bodyWords.has(head) || isLong || isExecutive;
}

export const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** Whether a word makes the name that of a body; a given name in front ("Bill") does not. */
export const isBodyName = (lower: readonly string[]): boolean =>
  (lower.length > 1 && isGivenName(lower[0] ?? '') ? lower.slice(1) : lower).some(word => bodyWords.has(word));
