import { places } from '../english/bodies';
import { townNames } from '../english/givenNames';
import { formsOfBe, isAdverb, prepositions } from '../english/functionWords';
import type { Gender } from '../model';
import type { Mention } from '../reading/mentions';
import { isOfficeAlone } from '../reading/nameRuns';
import type { ReadParagraph } from '../reading/page';
import { firstWhere } from '../sorted';
import { byRole } from './byRole';
import type { Member } from './cast';
import { fold, genderOf, genderOfGiven, withoutArticle } from './names';

const NEW_PERSON =
  /^(?:(?:an?|one(?!\sof\s)|another|his|her|their|my|our)\s|the\s\S+$|the\s(?:driver|owner|victim|widow|mother|father|wife|husband|brother|sister|son|daughter|pilot|landlord)\sof\s)/i;
/** Openings of descriptions by whose they are. */
const OWNER = { female: /^her\s/i, male: /^his\s/i } as const;
const BACK = 4;
/** Sentences behind which nobody is meant any more by a pronoun. */
const FARTHEST = 16;
/** So many mentions of a paragraph are looked at: more stand in no paragraph of prose. */
const MOST_MENTIONS = 60;
const CLEAR_MARGIN = 0.75;

/** Sentences from a mention to a pronoun; paragraphs in between count for one and a half. */
const sentencesBetween = (mention: Mention, pronoun: Mention, page: ReadParagraph | undefined): number =>
  mention.paragraph === pronoun.paragraph
    ? pronoun.sentence - mention.sentence
    : pronoun.sentence +
      (page?.outline.sentences.length ?? 1) -
      mention.sentence +
      1.5 * (pronoun.paragraph - mention.paragraph - 1);

/** Whether a cue has a mention for its subject, whether the mention opens its sentence, and whether it does so over a phrase. */
const standing = (
  mention: Mention,
  page: ReadParagraph | undefined,
): { readonly speaks: boolean; readonly opens: boolean; readonly leads: boolean } => ({
  speaks: page?.cueIndex.bySubject.has(mention) ?? false,
  opens: page?.outline.sentences[mention.sentence]?.from === mention.from,
  leads: page !== undefined && opensSentence(mention, page),
});

/**
 * Whether somebody is the subject a sentence opens with, over an adverb or a phrase ("However, Roe ...", "In Leeds, Roe ..."), in
 * apposition ("One of them, Roe, ...") or turned round ("Among them was Roe").
 */
function opensSentence(mention: Mention, { outline, mentions }: ReadParagraph): boolean {
  const { pieces, sentences } = outline;
  const from = sentences[mention.sentence]?.from ?? 0;
  if (mention.from === from) return true;
  const [first, before] = [pieces[from]?.lower ?? '', pieces[mention.from - 1]];
  if (isTurnedTo(mention, { outline })) return true;
  if (before?.text !== ',' || mention.possessive) return false;
  const others = mentions.filter(one => one.sentence === mention.sentence && one.to <= mention.from);
  if (mention.from - from === 2 && isAdverb(first)) return true;
  const last = others.at(-1);
  if (last?.from === from && last.type === 'description' && last.to === mention.from - 1) return true;
  return prepositions.has(first) && others.every(({ from: at }) => at <= from + MOST_OF_PHRASE);
}
/** Whether the words beside a pronoun say the same one: `“He was great,” he said.` */
function isSpokenOf(pronoun: Mention, page: ReadParagraph | undefined): boolean {
  const { from, to } = page?.outline.sentences[pronoun.sentence] ?? { from: 0, to: 0 };
  const same = new RegExp(`^${pronoun.name}\\b`, 'i');
  return page?.outline.pieces.slice(from, to).some(({ mark, text }) => mark !== undefined && same.test(text)) === true;
}

/** "For Jane Roe, a driver, it was worse.", "As for Jane Roe, she said": the writer turns to somebody. */
function isTurnedTo(
  { sentence, from, to, possessive }: Mention,
  { outline: { pieces, sentences } }: Pick<ReadParagraph, 'outline'>,
): boolean {
  const opens = sentences[sentence]?.from ?? 0;
  const lead = from - opens;
  if ((lead !== 1 && lead !== 2) || possessive || pieces[to]?.text !== ',') return false;
  const first = pieces[opens]?.lower ?? '';
  return lead === 1 ? first === 'for' || first === 'to' : first === 'as' && pieces[opens + 1]?.lower === 'for';
}

/** "Among them was Roe", "Then there is Roe", "The owner is Roe, 41.": a name that the verb brings in, and nobody else named before it. */
function isBroughtIn(
  mention: Mention,
  { outline: { pieces }, mentions }: Pick<ReadParagraph, 'outline' | 'mentions'>,
): boolean {
  const after = pieces[mention.to];
  if (!formsOfBe.has(pieces[mention.from - 1]?.lower ?? '')) return false;
  const isLast = after === undefined || /^[,.;]$/.test(after.text) || after.lower === 'who';
  return (
    isLast &&
    mention.type === 'name' &&
    !mentions.some(one => one.sentence === mention.sentence && one.to <= mention.from && one.type === 'name')
  );
}

/** Pieces up to a place: "In the old town of Leeds, ..." */
const MOST_OF_PHRASE = 5;

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

/** A name or a description, which needs nobody else to tell whom it is for. */
export const isNaming = ({ type }: Mention): boolean => type === 'name' || type === 'description';

/** Whether somebody is the subject that opens the pronoun's sentence or the one right before it, and nobody else speaks there. */
export function isTopic(person: Mention, pronoun: Mention, pages: readonly ReadParagraph[]): boolean {
  const page = pages[person.paragraph];
  const { speaks, leads } = standing(person, page);
  // "The best player was Hill. “He was great,” he said.": another speaks of him.
  const isNew = page !== undefined && isBroughtIn(person, page) && !isSpokenOf(pronoun, pages[pronoun.paragraph]);
  if (
    page?.paragraph.role !== 'body' ||
    person.possessive ||
    !(leads || isNew) ||
    page.outline.pieces[person.to]?.lower === 'and'
  )
    return false;
  const sentences = sentencesBetween(person, pronoun, page);
  if (sentences > 1) return false;
  // "Hill was wrong, Roe said", "Hill was wrong, he said": the sentence is what another said of him.
  const isReported =
    sentences === 0 &&
    !isTurnedTo(person, page) &&
    /^[,—–]$|^--$/.test(page.outline.pieces[pronoun.from - 1]?.text ?? '');
  const doOthersSpeak = page.cues.some(
    ({ sentence, subject }) =>
      sentence === person.sentence && subject && isNaming(subject) && subject.end <= pronoun.start,
  );
  return (speaks || (!isReported && !doOthersSpeak)) && !isToldOf(person, page);
}

/** "Reed said it was late. Doe died at the scene. “It was awful,” he said.": whoever spoke before in the paragraph may go on. */
const isToldOf = (person: Mention, page: ReadParagraph): boolean =>
  page.cues.some(
    ({ sentence, subject, act }) =>
      sentence < person.sentence && subject && isNaming(subject) && !subject.plural && act !== 'ask' && act !== 'think',
  );

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

/** How much a description without a name must offer itself better than somebody named in the same paragraph. */
const DESCRIBED_MARGIN = 1.25;

export const isHeOrShe = ({ type, name }: Mention): boolean =>
  type === 'pronoun' && /^(?:he|him|his|she|her)$/i.test(name);

export const isFemale = (pronoun: Mention): boolean => /^(?:she|her)$/i.test(pronoun.name);

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
  const own = pages[pronoun.paragraph];
  const spoke = own && lastToSpeak(pronoun, own, ({ type }) => type !== 'pronoun');
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
      if (sentencesBetween(mention, pronoun, page) > FARTHEST) continue;
      const one = offered(known, mention, pages);
      if (!one || (one.gender !== 'unknown' && one.gender !== wanted)) continue;
      if (one.member === null && named.has(mention.sentence)) continue;
      const likelihood = one.isPerson ? (one.gender === wanted ? 0.5 : 0) : -0.5;
      const isHere = mention.paragraph === pronoun.paragraph && mention.sentence === pronoun.sentence;
      const canBeTopic = one.isPerson && (!isHere || one.gender === wanted);
      const topic = canBeTopic && isTopic(mention, pronoun, pages) ? TOPIC : 0;
      const score = salience(mention, pronoun, pages) + likelihood + topic + (mention === spoke ? 1 : 0);
      if (score > (offers.get(one.name)?.score ?? -Infinity)) offers.set(one.name, { ...one, score, mention });
    }
  }
  const [best, second] = [...offers.values()].sort((a, b) => b.score - a.score);
  // "Jane Roe is a poet. Her mother, a nurse, raised five. “I adored her,” she says.": it may be either.
  const isOwned = best?.member === null && OWNER[wanted].test(best.mention.name);
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

/** The last mentions of a paragraph that end before a pronoun. */
function mentionsBefore({ start }: Mention, { mentions }: ReadParagraph): readonly Mention[] {
  const to = firstWhere(mentions.length, index => (mentions[index]?.end ?? 0) > start);
  return mentions.slice(Math.max(0, to - MOST_MENTIONS), to);
}

/**
 * Who of a paragraph spoke last before another mention: of a sentence the first, who reports what the others do.
 * @param counts whether somebody who speaks is meant at all
 */
export function lastToSpeak(
  before: Mention,
  page: ReadParagraph,
  counts: (mention: Mention) => boolean,
): Mention | undefined {
  const speaking = mentionsBefore(before, page).filter(
    mention => page.cueIndex.bySubject.has(mention) && counts(mention),
  );
  const last = speaking.at(-1)?.sentence;
  return speaking.find(({ sentence }) => sentence === last);
}

/** A mention as what a pronoun may stand for; null for bodies, and for descriptions that are no subject. */
function offered(
  { cast, memberOf, genderOf: genderNow }: Known,
  mention: Mention,
  pages: readonly ReadParagraph[],
): Omit<Offer, 'score' | 'mention'> | null {
  const named = memberOf.get(mention);
  const page = pages[mention.paragraph];
  const { speaks, opens } = standing(mention, page);
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
    const isActing = speaks || (opens && page?.outline.pieces[mention.to]?.text === ',');
    const isPerson = kind === 'person' || (isActing && mention.name.includes(' '));
    return { name, member: named, gender, isPerson };
  }
  if (mention.type !== 'description' || mention.entity !== 'person' || mention.plural || mention.possessive)
    return null;
  // "The Republican nominee" is mostly somebody named elsewhere; "a neighbour", "my mother", "the judge" are not.
  const isOffice = isOfficeAlone(withoutArticle(mention.name).toLowerCase().split(' '));
  if ((!speaks && !opens) || !(isOffice || NEW_PERSON.test(mention.name))) return null;
  const member = byRole(cast, mention, pages);
  if (member) return { name: member.name, member, gender: member.gender, isPerson: true };
  return { name: withoutArticle(mention.name), member: null, gender: genderOf('', mention.name), isPerson: true };
}
