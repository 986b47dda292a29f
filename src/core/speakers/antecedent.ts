import { places } from '../english/bodies';
import { townNames } from '../english/givenNames';
import { wordSet } from '../english/wordList';
import type { Gender } from '../model';
import { isPersons } from '../reading/doings';
import type { Mention } from '../reading/mentions';
import { isOfficeAlone } from '../reading/nameInRun';
import type { ReadParagraph } from '../reading/page';
import { hearerOf, isAsking, repliesTo } from './askAndReply';
import { byRole } from './byRole';
import type { Member } from './cast';
import { fold, genderOf, genderOfGiven, withoutArticle } from './names';
import { isFemale, isNaming, lastToSpeak, mentionsBefore } from './speaking';
import { isNamedIn, isOfAnother, wordsBeside, wordsSaid } from './spokenOf';
import { isTopic, sentencesBetween, standing } from './topic';

/** "a neighbour", "the judge", "the firm's owner", "the mayor's official spokesman", "the old man", "the widow of Roe": nobody named before. */
const NEW_PERSON = [
  /^(?:an?|one(?!\sof\s)|another|his|her|their|my|our)\s/i,
  /^the\s(?:\S+['’]s?\s)?\S+$/i,
  /^the\s.*\bspokes(?:man|woman|person)$/i,
  /^the\s(?:old|young|elderly)\s\S+$/i,
  /^the\s(?:driver|owner|victim|widow|mother|father|wife|husband|brother|sister|son|daughter|pilot|landlord)\sof\s/i,
];
const isNewPerson = (name: string): boolean => NEW_PERSON.some(pattern => pattern.test(name));
/** What a phrase opens with that is of her or of him. */
const OWNER = { female: 'her', male: 'his' } as const;
const BACK = 4;
/** Sentences behind which nobody is meant any more by a pronoun. */
const FARTHEST = 16;
const CLEAR_MARGIN = 0.75;

/** How much more a person offers himself whom the sentence is about, or the one before. */
const TOPIC = 2.5;

/** How strongly a mention offers itself to a pronoun that follows: near, a subject, a speaker. */
function salience(mention: Mention, pronoun: Mention, pages: readonly ReadParagraph[]): number {
  const page = pages[mention.paragraph];
  const sentences = sentencesBetween(mention, pronoun, page);
  const { speaks, leads } = standing(mention, page);
  const before = page?.outline.pieces[mention.from - 1]?.lower ?? '';
  const dependent = mention.possessive || /^(?:of|in|on|to|with|for|by|at|from|about|against)$/.test(before);
  const coordinated = before === 'and' || page?.outline.pieces[mention.to]?.lower === 'and';
  return -sentences + (speaks ? 1.5 : 0) + (leads && !coordinated ? 1 : 0) - (dependent ? 0.75 : 0);
}

/** One whom a pronoun may stand for: of the cast, or known by a description alone. */
interface Offer {
  readonly name: string;
  readonly member: Member | null;
  readonly gender: Gender;
  /** Whether it is surely a person. */
  readonly isPerson: boolean;
  /** The mention that offers itself most. */
  readonly mention: Mention;
  readonly score: number;
}

/** How much more somebody does who was asked or told something right before he replies. */
const ASKED = 4;

/** How much less somebody does whom the words themselves are about. */
const SPOKEN_OF = 3;

/** How much less somebody does who is only told of as another's: "his son, Piers". */
const BESIDE = 2;

/** How much a description without a name must offer itself better than somebody named in the same paragraph. */
const DESCRIBED_MARGIN = 1.25;

/** How much more a judge does when he or she has just sentenced somebody and tells "him" or "her" something. */
const SENTENCING = 6;
const SENTENCED = wordSet(
  'jailed sentenced fined convicted imprisoned banned remanded locked handed given ordered spared warned branded described',
);
/** "jailed for life at Leeds Crown Court on Monday" */
const LONGEST_SENTENCE = 14;
const OF_COURT = /\b(?:judge|recorder|magistrate|justice|sheriff)\b/i;

/** "Roe was jailed by Judge Tom Pell. “You are a danger,” he told him." */
function hasSentenced(judge: Mention, pronoun: Mention, page: ReadParagraph | undefined): boolean {
  const { pieces = [] } = page?.outline ?? {};
  const by = judge.from - 1;
  const isAgent = pieces[by]?.lower === 'by' && OF_COURT.test(judge.role ?? '');
  const isSentence = pieces.slice(Math.max(0, by - LONGEST_SENTENCE), by).some(({ lower }) => SENTENCED.has(lower));
  const isNear = judge.paragraph === pronoun.paragraph && pronoun.sentence - judge.sentence <= 1;
  return (
    isAgent &&
    isSentence &&
    isNear &&
    pieces[pronoun.to]?.lower === 'told' &&
    /^(?:him|her)$/.test(pieces[pronoun.to + 1]?.lower ?? '')
  );
}

/** "One nurse, she said, asked for more pay": what the sentence opens with is what she speaks of. */
function isSpokenAround(
  mention: Mention,
  pronoun: Mention,
  { outline: { pieces, sentences } }: ReadParagraph,
): boolean {
  const isAside = pieces[pronoun.from - 1]?.text === ',' && pieces[pronoun.to + 1]?.text === ',';
  const isHere = mention.paragraph === pronoun.paragraph && mention.sentence === pronoun.sentence;
  return isAside && isHere && mention.to === pronoun.from - 1 && sentences[mention.sentence]?.from === mention.from;
}

/** "A teacher told her she would fail.": what follows is about her, the teacher only comes into it. */
const tellsOther = (mention: Mention, gender: 'female' | 'male', { outline, cueIndex }: ReadParagraph): boolean =>
  mention.type === 'description' &&
  /^an?\s/i.test(mention.name) &&
  (cueIndex.bySubject.get(mention) ?? []).some(
    ({ verb, at }) => verb?.lemma === 'tell' && outline.pieces[at + 1]?.lower === OBJECTS[gender],
  );
const OBJECTS = { female: 'her', male: 'him' } as const;

/** Those who may be meant: the persons of an article, who is named where, and the gender of each as far as it is known by then. */
export interface Known {
  readonly cast: readonly Member[];
  readonly memberOf: ReadonlyMap<Mention, Member>;
  readonly genderOf: (member: Member) => Gender;
}

/** Whom "he" or "she" stands for; null where two offer themselves alike or the best is no known person. */
export function antecedent(known: Known, pronoun: Mention, pages: readonly ReadParagraph[]): Offer | null {
  const { memberOf, genderOf: genderNow } = known;
  const wanted = isFemale(pronoun) ? 'female' : 'male';
  const isOf = ({ from }: Mention, page: ReadParagraph | undefined): boolean =>
    page?.outline.pieces[from]?.lower === OWNER[wanted];
  const own = pages[pronoun.paragraph];
  const spoke = own && lastToSpeak(pronoun, own, ({ type }) => type !== 'pronoun');
  const told = own !== undefined && spoke !== undefined && repliesTo(pronoun, spoke, own);
  const hearer = told ? hearerOf(spoke, own) : undefined;
  const beside = wordsBeside(pronoun, own);
  const isElse = isOfAnother(pronoun, beside);
  const said = wordsSaid(beside);
  const offers = new Map<string, Offer>();
  for (const page of pages.slice(Math.max(0, pronoun.paragraph - BACK), pronoun.paragraph + 1)) {
    const near = mentionsBefore(pronoun, page).filter(isNaming);
    // "His guest, the actress Jane Roe, ...": the name goes before what describes it.
    const named = new Set(
      near.flatMap(one => {
        const member = memberOf.get(one);
        return member && genderNow(member) === wanted ? [one.sentence] : [];
      }),
    );
    for (const mention of near) {
      if (sentencesBetween(mention, pronoun, page) > FARTHEST || isAsking(mention, pronoun, page)) continue;
      if ((told && mention === spoke) || isSpokenAround(mention, pronoun, page)) continue;
      if (tellsOther(mention, wanted, page)) continue;
      const one = offered(known, mention, pages, mention === hearer);
      // "Roe told the judge he was sorry": the judge is not Roe.
      if (mention === hearer && spoke && one?.member && one.member === memberOf.get(spoke)) continue;
      if (!one || (one.gender !== 'unknown' && one.gender !== wanted)) continue;
      if (one.member === null && named.has(mention.sentence)) continue;
      const likelihood = one.isPerson ? (one.gender === wanted ? 0.5 : 0) : -0.5;
      const isHere = mention.paragraph === pronoun.paragraph && mention.sentence === pronoun.sentence;
      const canBeTopic = one.isPerson && (!isHere || one.gender === wanted);
      const isAbout = canBeTopic && isTopic(mention, pronoun, pages);
      const isOther = isElse && mention.paragraph < pronoun.paragraph;
      const topic = isAbout && !isOther ? TOPIC : 0;
      const isMeant = isNamedIn(one.member, said) || (isAbout && isOther && one.member === null);
      // "“Dad hated it,” said his son, Piers.": a new paragraph goes on about whose son he is.
      const isBeside = mention.paragraph < pronoun.paragraph && isOf(mention, page);
      const less = (isMeant ? SPOKEN_OF : 0) + (isBeside ? BESIDE : 0);
      const more =
        (mention === spoke ? 1 : 0) +
        (hasSentenced(mention, pronoun, page) ? SENTENCING : 0) +
        (mention === hearer ? ASKED : 0);
      const score = salience(mention, pronoun, pages) + likelihood + topic + more - less;
      if (score > (offers.get(one.name)?.score ?? -Infinity)) offers.set(one.name, { ...one, score, mention });
    }
  }
  const [best, second] = [...offers.values()].sort((a, b) => b.score - a.score);
  // "Jane Roe is a poet. Her mother, a nurse, raised five. “I adored her,” she says.": it may be either.
  const isOwned = best?.member === null && isOf(best.mention, pages[best.mention.paragraph]);
  if (isOwned && second && !standing(best.mention, pages[best.mention.paragraph]).speaks) return null;
  if (!best || (!best.isPerson && (best.member?.mentions.length ?? 0) < 2)) return null;
  if (!second) return best;
  const margin = best.score - second.score;
  const isEven = best.gender === second.gender || (best.gender === 'unknown' && best.mention !== spoke);
  if (margin < CLEAR_MARGIN && isEven && (second.member !== null || best.member === null)) return null;
  const isGuess = best.member === null && best.gender === 'unknown' && second.mention.paragraph === pronoun.paragraph;
  if (!isGuess || margin >= DESCRIBED_MARGIN) return best;
  return second.gender === wanted ? second : null;
}

/** A mention as what a pronoun may stand for; null for bodies, and for descriptions that are no subject. */
function offered(
  { cast, memberOf, genderOf: genderNow }: Known,
  mention: Mention,
  pages: readonly ReadParagraph[],
  isHearer: boolean,
): Omit<Offer, 'score' | 'mention'> | null {
  const named = memberOf.get(mention);
  const page = pages[mention.paragraph];
  const { speaks, opens, leads } = standing(mention, page);
  if (named) {
    const { name, kind } = named;
    if (kind === 'body') return null;
    const gender = genderNow(named);
    // "Hannah was sad.": a given name alone.
    const given =
      kind === 'unknown' && named.roles.length === 0 && !name.includes(' ') ? genderOfGiven(name) : 'unknown';
    const canSpeak = speaks || (opens && !townNames.has(fold(name)));
    if (gender === 'unknown' && given !== 'unknown' && canSpeak && !places.has(fold(name)))
      return { name, member: named, gender: given, isPerson: true };
    // "said Priya Singh": a full name that speaks or acts is a person's, known given name or not.
    const isDoing = opens && page !== undefined && isPersons(page.outline, mention.to);
    const isActing = speaks || isDoing || (opens && page?.outline.pieces[mention.to]?.text === ',');
    const isOneDoing = isDoing && !name.endsWith('s') && !townNames.has(fold(name)) && !places.has(fold(name));
    const isPerson = kind === 'person' || isOneDoing || (isActing && mention.name.includes(' '));
    return { name, member: named, gender, isPerson };
  }
  if (mention.type !== 'description' || mention.entity !== 'person' || mention.plural || mention.possessive)
    return null;
  // "A single mother of two, she voted no": she is who was named before.
  const [comma, subject] = page?.outline.pieces.slice(mention.to, mention.to + 2) ?? [];
  if (comma?.text === ',' && /^s?he$/.test(subject?.lower ?? '')) return null;
  // "The Republican nominee" is mostly somebody named elsewhere; "a neighbour", "my mother", "the judge" are not.
  const isOffice = isOfficeAlone(withoutArticle(mention.name).toLowerCase().split(' '));
  if ((!speaks && !leads && !isHearer) || !(isOffice || isNewPerson(mention.name))) return null;
  const member = byRole(cast, mention, pages);
  if (member) return { name: member.name, member, gender: member.gender, isPerson: true };
  return { name: withoutArticle(mention.name), member: null, gender: genderOf('', mention.name), isPerson: true };
}
