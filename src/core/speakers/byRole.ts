import { bodyWords } from '../english/bodies';
import { personNouns, titles } from '../english/people';
import { fieldsContradict, fieldsOf } from '../english/roleFields';
import { wordSet } from '../english/wordList';
import type { Mention } from '../reading/mentions';
import type { ReadParagraph } from '../reading/page';
import { firstWhere } from '../sorted';
import type { Member } from './cast';
import { fold, genderOf, withoutArticle } from './names';
import { contentWords, isSomebodyBetween, mentionsNear, roleWords, SOMEBODY } from './roleWords';
import { lastUnnamed } from './unnamed';

/** Nouns that fit anybody of whom somebody has spoken: "the official", "the man". */
const GENERAL =
  wordSet(`official man woman person politician diplomat lawmaker leader expert spokesman spokeswoman spokesperson author actor
  actress singer director candidate nominee executive chief republican democrat star`);

/** Nouns for offices and professions: they fit whom nothing else is said of, but not one who holds another. */
const OFFICES = wordSet(
  `minister secretary president senator governor mayor ambassador attorney prosecutor judge chairman chairwoman general congressman
  congresswoman premier chancellor professor doctor analyst lawyer officer commander advisor adviser envoy`,
);

/** Offices by their first letters, as "the PM" has them. Lower case. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['pm', 'prime minister'],
  ['cm', 'chief minister'],
  ['fm', 'first minister'],
  ['ceo', 'chief executive'],
  ['cfo', 'chief financial'],
  ['vp', 'vice president'],
  ['ag', 'attorney general'],
  ['cs', 'cabinet secretary'],
  ['ps', 'principal secretary'],
  ['md', 'managing director'],
  ['coo', 'chief operating'],
  ['cto', 'chief technology'],
  ['dg', 'director general'],
]);

const OWNED = /^(?:his|her|their|its|my|our)\s/i;

/** The last mention of a member before a place, if any. */
const lastBefore = ({ mentions }: Member, start: number): Mention | undefined =>
  mentions[firstWhere(mentions.length, index => (mentions[index]?.end ?? 0) > start) - 1];

/** Somebody whose roles name an office, a profession or an age: another noun for an office is not theirs. */
const holdsOther = ({ roles }: Member): boolean =>
  roles.some(role => roleWords(role).some(word => titles.has(word) || personNouns.has(word)));

/** Somebody whose role says more than that he plays or is near to another: "Judge Ann Lee jailed the 20-year-old". */
const isMoreThanPlayer = ({ roles }: Member): boolean =>
  !roles.every(role => fieldsOf(role).includes('sport') || OWNED.test(role));

/** Somebody whom the article has let speak before a place: "the president" is he rather than one who was only named. */
const hasSpoken = ({ mentions }: Member, { start }: Mention, pages: readonly ReadParagraph[]): boolean =>
  mentions.some(mention => mention.end <= start && pages[mention.paragraph]?.cueIndex.bySubject.has(mention));

/** "the PM" after "Prime Minister Helen Marsh". */
export function byLetters(cast: readonly Member[], mention: Mention): Member | undefined {
  const words = LETTERS.get(fold(withoutArticle(mention.name)))?.split(' ');
  if (!words) return undefined;
  const fitting = cast.filter(
    member =>
      member.kind === 'person' &&
      lastBefore(member, mention.start) &&
      member.roles.some(role => words.every(word => roleWords(role).includes(word))),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** "the 34-year-old" after "Anna Beck, 34,"; without an age whom alone this paragraph and the one before tell of, and whose role is none or a player’s. */
function byAge(cast: readonly Member[], mention: Mention, pages: readonly ReadParagraph[]): Member | undefined {
  const age = /^(?:the\s)?(\d{1,3})-year-old$/i.exec(mention.name)?.[1];
  if (age === undefined) return undefined;
  const same = cast.filter(member => member.kind !== 'body' && member.age === age && lastBefore(member, mention.start));
  if (same.length > 0) return same.length === 1 ? same[0] : undefined;
  const people = cast.filter(member => member.kind === 'person' && lastBefore(member, mention.start));
  // Whose age is known it is not.
  const near = people.filter(
    member => member.age === null && mention.paragraph - (lastBefore(member, mention.start)?.paragraph ?? -9) <= 1,
  );
  const [only] = near;
  if (near.length !== 1 || !only || isMoreThanPlayer(only) || hasSpoken(only, mention, pages)) return undefined;
  // "Judge Ann Lee jailed the man": he may be meant.
  const start = lastBefore(only, mention.start)?.start ?? 0;
  return isSomebodyBetween(start, mention, pages) ? undefined : only;
}

/** "The White House wants lower rates. The president said": no bank's president. */
const isHeadOfState = (mention: Mention, pages: readonly ReadParagraph[]): boolean =>
  /^the president$/i.test(mention.name) &&
  mentionsNear(mention, pages).some(({ name, end }) => end <= mention.start && SEATS.test(name));
const SEATS =
  /^(?:the )?(?:White House|Oval Office|Kremlin|Élysée|Elysée|Elysee|Blue House|Malacañang|Aso Rock|State House)$/;
/** "Boston Fed President", "bank president" */
const isOfBody = (role: string): boolean =>
  role.split(/\s+/).some(word => word === 'Fed' || bodyWords.has(word.toLowerCase()));

/** Whether a role of somebody has the words of a description, so that it is more than a guess whom it calls. */
export const isCalledByRole = (member: Member, mention: Mention): boolean =>
  member.age !== null ||
  member.roles.some(role => contentWords(mention.name).some(word => roleWords(role).includes(word)));

/** "the Kremlin spokesman" after "Kremlin spokesman Dmitry Peskov": all its words stand in one person's role. */
export function byRole(cast: readonly Member[], mention: Mention, pages: readonly ReadParagraph[]): Member | undefined {
  const aged = byAge(cast, mention, pages);
  if (aged) return aged;
  if (mention.plural || mention.entity !== 'person' || /^(?:an?|one|another|some|two|three)\s/i.test(mention.name))
    return undefined;
  const words = contentWords(mention.name);
  if (words.length === 0) return undefined;
  const isOfState = isHeadOfState(mention, pages);
  const people = cast.filter(
    member =>
      member.kind === 'person' && lastBefore(member, mention.start) && !(isOfState && member.roles.some(isOfBody)),
  );
  const found = withRole(people, mention, words, pages);
  const unnamed = found && lastUnnamed(mention, words, pages);
  if (!unnamed) return found;
  // Who is only guessed to be meant gives way to somebody who was called so.
  const isCalledSo = found.roles.some(role => words.every(word => roleWords(role).includes(word)));
  return !isCalledSo || unnamed.start > (lastBefore(found, mention.start)?.start ?? 0) ? undefined : found;
}

/** Whom the words of a description fit best. */
function withRole(
  people: readonly Member[],
  mention: Mention,
  words: readonly string[],
  pages: readonly ReadParagraph[],
): Member | undefined {
  const fitting = people.filter(member =>
    member.roles.some(role => words.every(word => contentWords(role).includes(word))),
  );
  const [only] = fitting;
  if (fitting.length === 1) return only;
  const nearest = (members: readonly Member[]): Member | undefined =>
    members.reduce<Member | undefined>(
      (best, member) =>
        best === undefined ||
        (lastBefore(member, mention.start)?.start ?? 0) > (lastBefore(best, mention.start)?.start ?? 0)
          ? member
          : best,
      undefined,
    );
  if (fitting.length > 1) return nearest(fitting);
  const [noun] = words;
  // "The man in the grey hat" is nobody who has a name.
  const after = pages[mention.paragraph]?.outline.pieces[mention.to]?.lower ?? '';
  if (SOMEBODY.test(words.at(-1) ?? '') && /^(?:in|with|from|at|beside|behind)$/.test(after)) return undefined;
  // "His lawyer" is somebody beside him.
  if (OWNED.test(mention.name)) return undefined;
  if (words.length > 1 || noun === undefined) return undefined;
  const gender = genderOf('', noun);
  const mayBe = (member: Member): boolean =>
    (GENERAL.has(noun) && !fieldsContradict(fieldsOf(noun), member.roles.flatMap(fieldsOf))) ||
    member.roles.some(role => roleWords(role).includes(noun)) ||
    (OFFICES.has(noun) && !holdsOther(member) && hasSpoken(member, mention, pages));
  const near = people.filter(
    member =>
      mention.paragraph - (lastBefore(member, mention.start)?.paragraph ?? -9) <= 2 &&
      mayBe(member) &&
      (gender === 'unknown' || member.gender === 'unknown' || member.gender === gender),
  );
  const subjects = OFFICES.has(noun) ? [] : near.filter(member => member.roles.length > 0);
  return nearest(subjects.length > 0 ? subjects : near);
}
