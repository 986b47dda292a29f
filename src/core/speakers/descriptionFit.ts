import {
  alsoCalled,
  callings,
  capitalNouns,
  demonyms,
  demonymsOfTwo,
  epithets,
  epithetsOfPlaces,
  isSpecialist,
  ordinary,
  posts,
} from '../english/epithets';
import { titles } from '../english/people';
import { fieldsContradict, fieldsOf } from '../english/roleFields';
import type { Mention } from '../reading/mentions';
import type { ReadParagraph } from '../reading/page';
import { bare } from '../text/tokens';
import { roleWords } from './roleWords';
import type { Member } from './cast';
import { genderOf } from './names';

const FAMILY = /^the (?:single )?(?:mother|father|mum|mom|dad|grandmother|grandfather)[- ]of[- ]\p{L}+$/iu;
/** "the 34-year-old", "the 68-year-old retired postman" */
const AGED = /^the (\d{1,3})-year-old\b/i;
/** Words for what somebody has long been, or is no more. */
const LONG = 'former|retired|one-time|veteran|long-serving|longtime';
const FORMER = new RegExp(`^the (?:ex-|${LONG})`, 'i');

const wordsOf = ({ name }: Mention): readonly string[] => name.split(/\s+/).slice(1);
export const nounOf = (mention: Mention): string => wordsOf(mention).at(-1)?.toLowerCase() ?? '';
export const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** Whether a description may call somebody anew: one person, who is known. */
export const isKnown = ({ type, entity, plural, name }: Mention): boolean =>
  type === 'description' && entity !== 'body' && entity !== 'document' && !plural && /^the\s/i.test(name);

/** What is told of somebody once he is known: "the mother of two", "the 68-year-old postman", "the former miner"; "the former president" is one of few. */
export const isOfPrivateLife = (mention: Mention): boolean =>
  FAMILY.test(mention.name) ||
  AGED.test(mention.name) ||
  (FORMER.test(mention.name) && wordsOf(mention).length > 1 && !titles.has(nounOf(mention)));

/** Whether it does so by what one is by birth or calling: "the Kano-born trader", "the veteran diplomat", "the printer". */
export const isOfCalling = (mention: Mention): boolean =>
  callings.has(nounOf(mention)) || isSpecialist(nounOf(mention)) || isRetold(mention);

/** Words that go before the noun where somebody is called anew, not where another comes in: "the veteran diplomat". */
const RETOLD = new RegExp(`(?:-born|-based)$|^(?:${LONG}|self-described|billionaire|millionaire|then|outspoken)$`);

/** Whether its words tell what only somebody told of before is called by. */
export const isRetold = (mention: Mention): boolean =>
  isOfPrivateLife(mention) ||
  wordsOf(mention)
    .slice(0, -1)
    .some(word => RETOLD.test(word) || demonyms.has(word.toLowerCase()));

/** Whether it does so by where somebody is from or what he leads: "the Italian", "the Leeds MP", "the Texas senator". */
function isOfPlace(mention: Mention): boolean {
  const [words, noun] = [wordsOf(mention), nounOf(mention)];
  if (demonymsOfTwo.has(words.join(' ').toLowerCase())) return true;
  if (words.length === 1) return demonyms.has(noun) || capitalNouns.has(noun);
  return (epithetsOfPlaces.has(noun) || posts.has(noun)) && words.slice(0, -1).some(isCapital);
}

/** "the crossbench peer" of Lord Roe, "the prelate" of a cardinal: the noun is that of his title or role or goes with it, and no name in the description is another's. */
export function sharesNoun({ roles }: Member, mention: Mention): boolean {
  const words = roles.flatMap(roleWords);
  const noun = nounOf(mention);
  const isCalledSo =
    words.includes(noun) ||
    roles.some(role => alsoCalled.get(role.toLowerCase().replaceAll('.', ''))?.includes(noun)) ||
    (isSpecialist(noun) && roles.some(role => /^(?:dr|doctor|prof|professor)\.?$/i.test(role)));
  return isCalledSo && wordsOf(mention).every(word => !isCapital(word) || words.includes(word.toLowerCase()));
}

/** Parties and posts: who has one is not called by another of the same sort. */
const SORTS: readonly ReadonlySet<string>[] = [capitalNouns, posts, new Set(['leader'])];
const SPEAKS_FOR = /^spokes(?:man|woman|person)$/;

/** "Texas senator" of Democrat Roe of Ohio, "Reform leader" of a Labour leader: the same sort of noun, and not his. */
function isOfOthers({ roles }: Member, mention: Mention): boolean {
  const [noun, words] = [nounOf(mention), roles.flatMap(roleWords)];
  if (!SORTS.some(sort => sort.has(noun) && words.some(word => sort.has(word)))) return false;
  const ofWhat = roles
    .flatMap(role => role.split(/\s+/))
    .filter(word => isCapital(word) && !titles.has(bare(word.toLowerCase())));
  const isShared = wordsOf(mention).some(word => isCapital(word) && ofWhat.includes(word));
  return !isShared && !(words.includes(noun) && ofWhat.length === 0);
}

/** Whether what the article tells of somebody goes against the words of a description. */
function contradicts(member: Member, mention: Mention): boolean {
  const { gender, roles, age } = member;
  const { name } = mention;
  const [own, aged] = [genderOf('', name), AGED.exec(name)?.[1]];
  return (
    (own !== 'unknown' && gender !== 'unknown' && own !== gender) ||
    (aged !== undefined && age !== null && aged !== age) ||
    roles.flatMap(roleWords).some(word => SPEAKS_FOR.test(word)) ||
    isOfOthers(member, mention) ||
    fieldsContradict(fieldsOf(name), roles.flatMap(fieldsOf))
  );
}

const COURTESY = /^(?:mr|mrs|ms|miss|mx|madam|mdm|dr|sir)\.?$/i;

/** Whether a role is of everyday life, of the stage, of sport or of private life: a judge tells of the accused. */
const isOfNobodyElse = (role: string): boolean =>
  COURTESY.test(role) ||
  ordinary.has(role.toLowerCase().split(' ').at(-1) ?? '') ||
  fieldsOf(role).some(field => field === 'sport' || field === 'arts' || field === 'private');

/** Whether somebody whom a description may call anew speaks right before of others, or where nobody else is named, or is what the text is about. */
export type Place = 'telling' | 'alone' | 'topic';

/** An age, and an office that one of that age may hold: "Former leader Hun Sen ... the 73-year-old". */
const mayHoldAt = ({ name }: Mention, roles: readonly string[]): boolean =>
  Number(AGED.exec(name)?.[1] ?? 0) >= LEAST_AGE && roles.every(role => isOfNobodyElse(role) || isOfPolitics(role));
const isOfPolitics = (role: string): boolean => fieldsOf(role).includes('politics') || /\bleader$/i.test(role);
const LEAST_AGE = 35;

/** Whether a description fits somebody, by what it tells and what the article tells of him. */
export function fits(member: Member, mention: Mention, place: Place): boolean {
  const { kind, roles, name } = member;
  // "Eskom" may be anything.
  if (kind === 'body' || (kind === 'unknown' && !name.includes(' '))) return false;
  if (sharesNoun(member, mention)) return true;
  if (contradicts(member, mention)) return false;
  const noun = nounOf(mention);
  // Who speaks and has a role, as a coach has, may tell of somebody else.
  if (isOfPrivateLife(mention)) {
    if (place === 'telling') return roles.every(role => COURTESY.test(role));
    return roles.every(isOfNobodyElse) || (place === 'alone' && mayHoldAt(mention, roles));
  }
  if (epithets.has(noun)) return roles.every(isOfNobodyElse);
  return isOfPlace(mention) && !(posts.has(noun) && roles.length === 0);
}

/** Another age was just told of: there are two. */
export const isOfOtherAge = (mention: Mention, page: ReadParagraph): boolean => {
  const own = AGED.exec(mention.name)?.[1];
  const isOther = ({ name, end }: Mention): boolean => {
    const age = AGED.exec(name)?.[1];
    return age !== undefined && age !== own && end <= mention.start;
  };
  return own !== undefined && page.mentions.some(isOther);
};

/** Ages that nouns tell of: a youngster, a pensioner, and anybody with a calling. */
const YOUNG = /^(?:teenager|youngster|schoolboy|schoolgirl|pupil)$/;
const OLD = /^(?:pensioner|retiree|veteran|grandee)$/;

/** Whether what is told of somebody's age goes against a noun. */
function isOfAnotherAge({ age }: Member, mention: Mention): boolean {
  if (age === null) return false;
  const [years, noun] = [Number(age), nounOf(mention)];
  if (YOUNG.test(noun)) return years > OLDEST_YOUNG;
  return years < (OLD.test(noun) ? YOUNGEST_OLD : YOUNGEST_AT_WORK);
}
const OLDEST_YOUNG = 20;
const YOUNGEST_OLD = 45;
const YOUNGEST_AT_WORK = 16;

/** Whether the roles of somebody are none, or of the field of a description. */
const areOfSameField = ({ roles }: Member, mention: Mention): boolean =>
  roles.every(role => COURTESY.test(role) || fieldsOf(role).some(field => fieldsOf(mention.name).includes(field)));

/** Whether a description by calling or private life fits somebody whom a pronoun in its place would stand for. */
export function fitsAsPronoun(member: Member, mention: Mention): boolean {
  if (isOfPrivateLife(mention))
    return !wordsOf(mention).some(word => titles.has(word.toLowerCase())) && fits(member, mention, 'alone');
  if (sharesNoun(member, mention)) return true;
  if (contradicts(member, mention)) return false;
  if (epithets.has(nounOf(mention)) && fits(member, mention, 'telling')) return true;
  const isOfHis = isRetold(mention) || areOfSameField(member, mention);
  return isOfCalling(mention) && isOfHis && !isOfAnotherAge(member, mention);
}
