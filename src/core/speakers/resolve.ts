import type { Gender, NameBasis, QuotedSpeaker } from '../model';
import { personNouns, titles } from '../english/people';
import { wordSet } from '../english/wordList';
import type { Mention } from '../reading/mentions';
import type { ReadParagraph } from '../reading/page';
import { firstWhere } from '../sorted';
import type { Member } from './cast';
import { fold, genderOf, withoutArticle } from './names';

/** Ties the words of an article that name a speaker to the article's cast. */
export interface Resolver {
  /** Who the mention stands for, and how that is known. */
  readonly speaker: (mention: Mention) => QuotedSpeaker;
  /** Key of the speaker inside the article; null when the words cannot be tied to anybody. */
  readonly keyOf: (mention: Mention) => string | null;
}

interface Found {
  readonly name: string | null;
  readonly basis: NameBasis;
  readonly member: Member | null;
}

/** Nouns that fit anybody of whom somebody has spoken: "the official", "the man". */
const GENERAL =
  wordSet(`official man woman person politician diplomat lawmaker leader expert spokesman spokeswoman spokesperson author actor
  actress singer director professor doctor candidate nominee analyst executive lawyer officer chief commander republican democrat
  advisor adviser envoy`);

/** Nouns for offices: they fit whom nothing else is said of, but not one who holds another. */
const OFFICES = wordSet(
  `minister secretary president senator governor mayor ambassador attorney prosecutor judge chairman chairwoman general congressman
  congresswoman premier chancellor`,
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
]);

const NEW_PERSON = /^(?:(?:an?|his|her|their|my|our)\s|the\s\S+$)/i;
const OWNED = /^(?:his|her|their|its|my|our)\s/i;
const BACK = 4;
/** Sentences behind which nobody is meant any more by a pronoun. */
const FARTHEST = 16;
/** So many mentions of a paragraph are looked at: more stand in no paragraph of prose. */
const MOST_MENTIONS = 60;
const CLEAR_MARGIN = 0.75;

const contentWords = (text: string): readonly string[] =>
  fold(withoutArticle(text))
    .split(/[^\p{L}\p{N}.]+/u)
    .filter(word => word.length > 2 && !/^(?:the|of|for|and|his|her|former)$/.test(word));

/** The last mention of a member before a place, if any. */
const lastBefore = (member: Member, start: number): Mention | undefined =>
  member.mentions.findLast(mention => mention.end <= start);

/** Somebody whose roles name an office, a profession or an age: another noun for an office is not theirs. */
const holdsOther = ({ roles }: Member): boolean =>
  roles.some(role => contentWords(role).some(word => titles.has(word) || personNouns.has(word)));

/** Somebody whom the article has let speak before a place: "the president" is he rather than one who was only named. */
const hasSpoken = ({ mentions }: Member, { start }: Mention, pages: readonly ReadParagraph[]): boolean =>
  mentions.some(mention => mention.end <= start && pages[mention.paragraph]?.cueIndex.bySubject.has(mention));

/** "the PM" after "Prime Minister Helen Marsh". */
function byLetters(cast: readonly Member[], mention: Mention): Member | undefined {
  const words = LETTERS.get(fold(withoutArticle(mention.name)))?.split(' ');
  if (!words) return undefined;
  const fitting = cast.filter(
    member =>
      member.kind === 'person' &&
      lastBefore(member, mention.start) &&
      member.roles.some(role => words.every(word => contentWords(role).includes(word))),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** "the Kremlin spokesman" after "Kremlin spokesman Dmitry Peskov": all its words stand in one person's role. */
function byRole(cast: readonly Member[], mention: Mention, pages: readonly ReadParagraph[]): Member | undefined {
  if (mention.plural || mention.entity !== 'person' || /^(?:an?|one|another|some|two|three)\s/i.test(mention.name))
    return undefined;
  const words = contentWords(mention.name);
  if (words.length === 0) return undefined;
  const people = cast.filter(member => member.kind === 'person' && lastBefore(member, mention.start));
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
  // "His lawyer" is somebody beside him.
  if (OWNED.test(mention.name)) return undefined;
  if (words.length > 1 || noun === undefined || !(GENERAL.has(noun) || OFFICES.has(noun))) return undefined;
  const gender = genderOf('', noun);
  const near = people.filter(
    member =>
      mention.paragraph - (lastBefore(member, mention.start)?.paragraph ?? -9) <= 2 &&
      (GENERAL.has(noun) || (!holdsOther(member) && hasSpoken(member, mention, pages))) &&
      (gender === 'unknown' || member.gender === 'unknown' || member.gender === gender),
  );
  const subjects = near.filter(member => member.roles.length > 0);
  return nearest(subjects.length > 0 ? subjects : near);
}

/** Sentences from a mention to a pronoun; paragraphs in between count for one and a half. */
const sentencesBetween = (mention: Mention, pronoun: Mention, page: ReadParagraph | undefined): number =>
  mention.paragraph === pronoun.paragraph
    ? pronoun.sentence - mention.sentence
    : pronoun.sentence +
      (page?.outline.sentences.length ?? 1) -
      mention.sentence +
      1.5 * (pronoun.paragraph - mention.paragraph - 1);

/** How strongly a mention offers itself to a pronoun that follows: near, a subject, a speaker. */
function salience(mention: Mention, pronoun: Mention, pages: readonly ReadParagraph[]): number {
  const page = pages[mention.paragraph];
  const sentences = sentencesBetween(mention, pronoun, page);
  const speaks = page?.cueIndex.bySubject.has(mention) ?? false;
  const opens = page?.outline.sentences[mention.sentence]?.from === mention.from;
  const before = page?.outline.pieces[mention.from - 1]?.lower ?? '';
  const dependent = mention.possessive || /^(?:of|in|on|to|with|for|by|at|from|about|against)$/.test(before);
  const coordinated = before === 'and' || page?.outline.pieces[mention.to]?.lower === 'and';
  return -sentences + (speaks ? 1.5 : 0) + (opens && !coordinated ? 1 : 0) - (dependent ? 0.75 : 0);
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

/** How much a description without a name must offer itself better than somebody named in the same paragraph. */
const DESCRIBED_MARGIN = 1.25;

/** Whom "he" or "she" stands for; null where two offer themselves alike or the best is no known person. */
function antecedent(
  cast: readonly Member[],
  memberOf: ReadonlyMap<Mention, Member>,
  pronoun: Mention,
  pages: readonly ReadParagraph[],
): Offer | null {
  const wanted = /^(?:she|her)$/i.test(pronoun.name) ? 'female' : 'male';
  const spoke = lastToSpeak(pronoun, pages);
  const offers = new Map<string, Offer>();
  for (const page of pages.slice(Math.max(0, pronoun.paragraph - BACK), pronoun.paragraph + 1)) {
    const near = mentionsBefore(pronoun, page);
    // "His guest, the actress Jane Roe, ...": the name goes before what describes it.
    const named = new Set(near.flatMap(one => (memberOf.get(one)?.gender === wanted ? [one.sentence] : [])));
    for (const mention of near) {
      if (sentencesBetween(mention, pronoun, page) > FARTHEST) continue;
      const one = offered(cast, memberOf.get(mention), mention, pages);
      if (!one || (one.gender !== 'unknown' && one.gender !== wanted)) continue;
      if (one.member === null && named.has(mention.sentence)) continue;
      const known = one.isPerson ? (one.gender === wanted ? 0.5 : 0) : -0.5;
      const score = salience(mention, pronoun, pages) + known + (mention === spoke ? 1 : 0);
      if (score > (offers.get(one.name)?.score ?? -Infinity)) offers.set(one.name, { ...one, score, mention });
    }
  }
  const [best, second] = [...offers.values()].sort((a, b) => b.score - a.score);
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

/** Who spoke last before a pronoun, in its paragraph: of a sentence the first, who reports what the others do. */
function lastToSpeak(pronoun: Mention, pages: readonly ReadParagraph[]): Mention | null {
  const page = pages[pronoun.paragraph];
  if (!page) return null;
  const speaking = mentionsBefore(pronoun, page).filter(
    mention => mention.type !== 'pronoun' && page.cueIndex.bySubject.has(mention),
  );
  const last = speaking.at(-1)?.sentence;
  return speaking.find(({ sentence }) => sentence === last) ?? null;
}

/** A mention as what a pronoun may stand for; null for bodies, and for descriptions that are no subject. */
function offered(
  cast: readonly Member[],
  named: Member | undefined,
  mention: Mention,
  pages: readonly ReadParagraph[],
): Omit<Offer, 'score' | 'mention'> | null {
  const page = pages[mention.paragraph];
  const speaks = page?.cueIndex.bySubject.has(mention) ?? false;
  const opens = page?.outline.sentences[mention.sentence]?.from === mention.from;
  if (named) {
    const { name, kind, gender } = named;
    if (kind === 'body') return null;
    // "said Priya Singh": a full name that speaks or acts is a person's, known given name or not.
    const isActing = speaks || (opens && page.outline.pieces[mention.to]?.text === ',');
    const isPerson = kind === 'person' || (isActing && mention.name.includes(' '));
    return { name, member: named, gender, isPerson };
  }
  if (mention.type !== 'description' || mention.entity !== 'person' || mention.plural || mention.possessive)
    return null;
  // "The Republican nominee" is mostly somebody named elsewhere; "a neighbour", "my mother", "the judge" are not.
  if ((!speaks && !opens) || !NEW_PERSON.test(mention.name)) return null;
  const member = byRole(cast, mention, pages);
  if (member) return { name: member.name, member, gender: member.gender, isPerson: true };
  return { name: withoutArticle(mention.name), member: null, gender: genderOf('', mention.name), isPerson: true };
}

/** What "they" or "it" stands for: the last many or the last body that speaks. */
function groupBefore(pronoun: Mention, pages: readonly ReadParagraph[]): string | null {
  const many = /^(?:they|them|their)$/i.test(pronoun.name);
  for (let index = pronoun.paragraph; index >= Math.max(0, pronoun.paragraph - 2); index--) {
    const page = pages[index];
    const speakers = page?.cues.flatMap(cue => cue.subject ?? []) ?? [];
    const found = speakers.findLast(
      mention =>
        mention.end <= pronoun.start &&
        (many
          ? mention.plural || mention.entity === 'body'
          : mention.entity === 'body' ||
            mention.entity === 'document' ||
            (mention.type === 'name' && mention.entity === 'unknown')) &&
        mention.type !== 'pronoun' &&
        mention.type !== 'relative',
    );
    if (found) return withoutArticle(found.name);
  }
  return null;
}

/** Builds the resolver of one article. */
export function resolverFor(cast: readonly Member[], pages: readonly ReadParagraph[], author: string | null): Resolver {
  const named = (mention: Mention, member: Member): Found => ({
    name: member.name,
    member,
    basis:
      fold(withoutArticle(mention.name)) === fold(member.name)
        ? 'full-name'
        : mention.name.includes(' ')
          ? 'variant'
          : 'surname',
  });
  const memberOf = new Map(cast.flatMap(member => member.mentions.map(mention => [mention, member] as const)));
  const known = new Map<Mention, Found>();
  const find = (mention: Mention): Found => {
    const found = known.get(mention) ?? search(mention);
    known.set(mention, found);
    return found;
  };
  const search = (mention: Mention): Found => {
    // "Q:" and "A:" name nobody.
    if (/^[QA]$/.test(mention.name)) return { name: null, basis: 'unresolved', member: null };
    if (mention.type === 'name') {
      const office = byLetters(cast, mention);
      if (office) return { name: office.name, basis: 'description', member: office };
      const member = memberOf.get(mention);
      return member ? named(mention, member) : { name: withoutArticle(mention.name), basis: 'full-name', member: null };
    }
    if (mention.type === 'relative') {
      const before = pages[mention.paragraph]?.mentions.findLast(
        other => other.end <= mention.start && other.type !== 'relative' && other.sentence === mention.sentence,
      );
      return before ? find(before) : { name: null, basis: 'unresolved', member: null };
    }
    if (mention.type === 'description') {
      const member = byRole(cast, mention, pages);
      return { name: member?.name ?? withoutArticle(mention.name), basis: 'description', member: member ?? null };
    }
    if (/^(?:he|him|his|she|her)$/i.test(mention.name)) {
      const found = antecedent(cast, memberOf, mention, pages);
      return { name: found?.name ?? null, basis: found ? 'pronoun' : 'unresolved', member: found?.member ?? null };
    }
    const name = /^(?:i|my)$/i.test(mention.name) ? author : groupBefore(mention, pages);
    return { name, basis: name === null ? 'unresolved' : 'pronoun', member: null };
  };
  const speaker = (mention: Mention): QuotedSpeaker => {
    const { name, basis, member } = find(mention);
    const role = mention.role ?? member?.roles[0] ?? null;
    return { start: mention.start, end: mention.end, name, basis, role };
  };
  return {
    speaker,
    keyOf: mention => {
      const { name } = find(mention);
      return name === null ? null : fold(name);
    },
  };
}
