import type { NameBasis, QuotedSpeaker } from '../model';
import { wordSet } from '../english/wordList';
import type { Mention } from '../reading/mentions';
import type { ReadParagraph } from '../reading/page';
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
  wordSet(`official man woman person politician diplomat lawmaker leader expert spokesman spokeswoman spokesperson minister
  secretary president senator governor mayor ambassador author actor actress singer director professor doctor candidate nominee
  analyst executive lawyer attorney prosecutor judge officer chief chairman chairwoman commander general congressman congresswoman
  republican democrat advisor adviser envoy premier chancellor`);

const BACK = 4;
const CLEAR_MARGIN = 0.75;

const contentWords = (text: string): readonly string[] =>
  fold(withoutArticle(text))
    .split(/[^\p{L}\p{N}.]+/u)
    .filter(word => word.length > 2 && !/^(?:the|of|for|and|his|her|former)$/.test(word));

/** The last mention of a member before a place, if any. */
const lastBefore = (member: Member, start: number): Mention | undefined =>
  member.mentions.findLast(mention => mention.end <= start);

/** "the Kremlin spokesman" after "Kremlin spokesman Dmitry Peskov": all its words stand in one person's role. */
function byRole(cast: readonly Member[], mention: Mention): Member | undefined {
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
  if (words.length > 1 || noun === undefined || !GENERAL.has(noun)) return undefined;
  const gender = genderOf('', noun);
  const near = people.filter(
    member =>
      mention.paragraph - (lastBefore(member, mention.start)?.paragraph ?? -9) <= 2 &&
      (gender === 'unknown' || member.gender === 'unknown' || member.gender === gender),
  );
  const subjects = near.filter(member => member.roles.length > 0);
  return nearest(subjects.length > 0 ? subjects : near);
}

/** How strongly a mention offers itself to a pronoun that follows: near, a subject, a speaker. */
function salience(mention: Mention, pronoun: Mention, pages: readonly ReadParagraph[]): number {
  const page = pages[mention.paragraph];
  const sentences =
    mention.paragraph === pronoun.paragraph
      ? pronoun.sentence - mention.sentence
      : pronoun.sentence +
        (page?.outline.sentences.length ?? 1) -
        mention.sentence +
        1.5 * (pronoun.paragraph - mention.paragraph - 1);
  const speaks = page?.cueIndex.bySubject.has(mention) ?? false;
  const opens = page?.outline.sentences[mention.sentence]?.from === mention.from;
  const before = page?.outline.pieces[mention.from - 1]?.lower ?? '';
  const dependent = mention.possessive || /^(?:of|in|on|to|with|for|by|at|from|about|against)$/.test(before);
  const coordinated = before === 'and' || page?.outline.pieces[mention.to]?.lower === 'and';
  return -sentences + (speaks ? 1.5 : 0) + (opens && !coordinated ? 1 : 0) - (dependent ? 0.75 : 0);
}

/** Whom "he" or "she" stands for; null where two offer themselves alike or the best is no known person. */
function antecedent(
  memberOf: ReadonlyMap<Mention, Member>,
  pronoun: Mention,
  pages: readonly ReadParagraph[],
): Member | null {
  const wanted = /^(?:she|her)$/i.test(pronoun.name) ? 'female' : 'male';
  const scores = new Map<Member, number>();
  for (const page of pages.slice(Math.max(0, pronoun.paragraph - BACK), pronoun.paragraph + 1))
    for (const mention of page.mentions) {
      const member = memberOf.get(mention);
      if (!member || mention.end > pronoun.start || member.kind === 'body') continue;
      if (member.gender !== 'unknown' && member.gender !== wanted) continue;
      const known = member.kind === 'person' ? (member.gender === wanted ? 0.5 : 0) : -0.5;
      scores.set(member, Math.max(scores.get(member) ?? -Infinity, salience(mention, pronoun, pages) + known));
    }
  const [best, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (!best || (best[0].kind === 'unknown' && best[0].mentions.length < 2)) return null;
  if (second && best[1] - second[1] < CLEAR_MARGIN && best[0].gender === second[0].gender) return null;
  return best[0];
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
          : mention.entity === 'body' || mention.entity === 'document') &&
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
      const member = byRole(cast, mention);
      return { name: member?.name ?? withoutArticle(mention.name), basis: 'description', member: member ?? null };
    }
    if (/^(?:he|him|his|she|her)$/i.test(mention.name)) {
      const member = antecedent(memberOf, mention, pages);
      return { name: member?.name ?? null, basis: member ? 'pronoun' : 'unresolved', member };
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
