import { places } from '../english/bodies';
import { townNames } from '../english/givenNames';
import { titles } from '../english/people';
import type { Gender } from '../model';
import { isPersons, hasPersonsAside } from '../reading/doings';
import type { Mention } from '../reading/mentions';
import { isOfficeAlone } from '../reading/nameInRun';
import type { ReadParagraph } from '../reading/page';
import type { Member } from './cast';
import { fold, genderOf, genderOfGiven, withoutArticle } from './names';
import { standing } from './topic';

/** What is known of those who may be meant: who is named where, the gender of each as far as it is known by then, and whom roles call. */
export interface Known {
  readonly memberOf: ReadonlyMap<Mention, Member>;
  readonly genderOf: (member: Member) => Gender;
  /** Whom a description calls by a role; see `byRole`. */
  readonly byRole: (mention: Mention) => Member | undefined;
}

/** One whom a pronoun may stand for: of the cast, or known by a description alone. */
export interface Offered {
  readonly name: string;
  readonly member: Member | null;
  readonly gender: Gender;
  /** Whether it is surely a person. */
  readonly isPerson: boolean;
}

/** "a neighbour", "the judge", "the firm's owner", "the mayor's official spokesman", "the old man", "the widow of Roe": nobody named before. */
const NEW_PERSON = [
  /^(?:an?|one(?!\sof\s)|another|his|her|their|my|our)\s/i,
  /^the\s(?:\S+['’]s?\s)?\S+$/i,
  /^the\s.*\bspokes(?:man|woman|person)$/i,
  /^\p{L}+ (?:no\.? |number )?\d+$/iu,
  /^the\s(?:old|young|elderly)\s\S+$/i,
  /^the\s(?:driver|owner|victim|widow|mother|father|wife|husband|brother|sister|son|daughter|pilot|landlord)\sof\s/i,
];
const isNewPerson = (name: string): boolean => NEW_PERSON.some(pattern => pattern.test(name));

/** "I rang the head teacher.", "We spoke to a neighbour.": whom the writer went to. */
export function isMet({ from }: Mention, page: ReadParagraph | undefined): boolean {
  const [who, verb, to] = [3, 2, 1].map(before => page?.outline.pieces[from - before]?.lower ?? '');
  const isWriter = (word: string | undefined): boolean => word === 'i' || word === 'we';
  if (to === 'to' || to === 'with') return isWriter(who) && /^(?:spoke|talked|chatted|sat)$/.test(verb ?? '');
  return isWriter(verb) && /^(?:rang|called|phoned|telephoned|emailed|met|visited|asked|interviewed)$/.test(to ?? '');
}

/** "Director of Public Prosecutions"; a pub or a film may be named after a prince as well. */
const OF_OFFICE = /^\S+(?:\s\S+)?\s(?:of|for)\s/;
const OF_PEERS = /^(?:king|queen|prince|princess|duke|duchess|lord|lady)\b/;

/** A mention as what a pronoun may stand for; null for bodies, and for descriptions that are no subject. */
export function offered(
  known: Known,
  mention: Mention,
  pages: readonly ReadParagraph[],
  isHearer: boolean,
): Offered | null {
  const named = known.memberOf.get(mention);
  const page = pages[mention.paragraph];
  return named
    ? offeredByName(named, known.genderOf(named), mention, page)
    : offeredByDescription(mention, page, { isHearer, byRole: known.byRole });
}

function offeredByName(
  member: Member,
  gender: Gender,
  mention: Mention,
  page: ReadParagraph | undefined,
): Offered | null {
  const { name, kind, roles } = member;
  if (kind === 'body') return null;
  const { speaks, opens, leads } = standing(mention, page);
  const folded = fold(name);
  const isPlain = kind === 'unknown' && roles.length === 0;
  if (isPlain && gender === 'unknown') {
    const isOffice = OF_OFFICE.test(name) && titles.has(folded.split(' ')[0] ?? '');
    if (isOffice && (speaks || (leads && !OF_PEERS.test(folded)))) return { name, member, gender, isPerson: true };
    // "The Red Cross": no person's name has "the" before it.
    if (!isOffice && page?.outline.pieces[mention.from]?.lower === 'the') return null;
    // "Hannah was sad.": a given name alone.
    const given = name.includes(' ') ? 'unknown' : genderOfGiven(name);
    const canSpeak = speaks || (opens && !townNames.has(folded));
    if (given !== 'unknown' && canSpeak && !places.has(folded)) return { name, member, gender: given, isPerson: true };
  }
  // "said Priya Singh": a full name that speaks or acts is a person's, known given name or not.
  const isDoing = opens && page !== undefined && isPersons(page.outline, mention.to);
  const isActing = speaks || isDoing || (opens && page?.outline.pieces[mention.to]?.text === ',');
  // "of Gary, Ind., who" is no person.
  const isTold =
    page !== undefined && name.includes(' ') && !name.endsWith('.') && hasPersonsAside(page.outline, mention.to);
  const isOneDoing = (isDoing || isTold) && !name.endsWith('s') && !townNames.has(folded) && !places.has(folded);
  const isPerson = kind === 'person' || isOneDoing || (isActing && mention.name.includes(' '));
  return { name, member, gender, isPerson };
}

function offeredByDescription(
  mention: Mention,
  page: ReadParagraph | undefined,
  { isHearer, byRole }: { readonly isHearer: boolean; readonly byRole: Known['byRole'] },
): Offered | null {
  if (mention.type !== 'description' || mention.entity !== 'person' || mention.plural || mention.possessive)
    return null;
  // "A single mother of two, she voted no": she is who was named before.
  const [comma, subject] = page?.outline.pieces.slice(mention.to, mention.to + 2) ?? [];
  if (comma?.text === ',' && /^s?he$/.test(subject?.lower ?? '')) return null;
  const { speaks, leads } = standing(mention, page);
  // "The Republican nominee" is mostly somebody named elsewhere; "a neighbour", "my mother", "the judge" are not.
  const isOffice = isOfficeAlone(withoutArticle(mention.name).toLowerCase().split(' '));
  const isActive = speaks || leads || isHearer;
  if (!(isActive && (isOffice || isNewPerson(mention.name))) && !isMet(mention, page)) return null;
  const member = byRole(mention);
  if (member) return { name: member.name, member, gender: member.gender, isPerson: true };
  return { name: withoutArticle(mention.name), member: null, gender: genderOf('', mention.name), isPerson: true };
}
