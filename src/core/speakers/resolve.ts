import type { Gender, NameBasis, QuotedSpeaker } from '../model';
import type { Mention } from '../reading/mentions';
import type { ReadParagraph } from '../reading/page';
import { residentOf } from '../reading/places';
import { isLetter } from '../reading/transcript';
import { accusedAs } from './accused';
import { answererOf } from './answerer';
import { antecedent } from './antecedent';
import { mournedAs } from './mourned';
import { bodiesCalledAnew } from './bodiesCalledAnew';
import { byLetters, byRole, isCalledByRole } from './byRole';
import { isOfWords } from './roleWords';
import { namedBelow, unnamedBefore } from './unnamed';
import { calledInStory } from './calledInStory';
import { calledAnew } from './calledAnew';
import { describedAs } from './describedAs';
import type { Member } from './cast';
import { groupBefore, openerAbove, openerBefore, writerBefore } from './groupPronouns';
import type { Known } from './offered';
import { fold, genderOf, withoutArticle } from './names';
import { isFemale, isHeOrShe } from './speaking';
import { isTopic } from './topic';

/** Ties the words of an article that name a speaker to the article's cast. */
export interface Resolver {
  /** Who the mention stands for, and how that is known. */
  readonly speaker: (mention: Mention) => QuotedSpeaker;
  /** Key of the speaker inside the article; null when the words cannot be tied to anybody. */
  readonly keyOf: (mention: Mention) => string | null;
  /** Whether a mention may as well stand for somebody else. */
  readonly isGuess: (mention: Mention) => boolean;
  /** As far as the article shows it. */
  readonly genderOf: (mention: Mention) => Gender;
}

interface Found {
  readonly name: string | null;
  readonly basis: NameBasis;
  readonly member: Member | null;
  /** Somebody else may be meant. */
  readonly isGuess?: boolean;
}

/** Whom "who" or "which" stands for: the mention before it; "Mayor Jane Roe of Gary, Ind., who" is she. */
function whoBefore(relative: Mention, page: ReadParagraph | undefined): Mention | undefined {
  const mentions = page?.mentions ?? [];
  const before = mentions.findLast(
    other => other.end <= relative.start && other.type !== 'relative' && other.sentence === relative.sentence,
  );
  const resident =
    before && relative.entity === 'person'
      ? residentOf(before, page?.outline.pieces ?? [], to => mentions.find(mention => mention.to === to))
      : undefined;
  return resident ?? before;
}

/** "She moved in last year. “It's awful,” she said.": the pronoun that opens the sentence before, where it is the same one. */
function samePronounBefore(pronoun: Mention, pages: readonly ReadParagraph[]): Mention | undefined {
  const before = openerBefore(pronoun, pages) ?? openerAbove(pronoun, pages);
  if (before?.type !== 'pronoun' || !/^s?he$/i.test(before.name) || !isTopic(before, pronoun, pages)) return undefined;
  return isFemale(before) === isFemale(pronoun) ? before : undefined;
}

/** In which paragraph of the article each of the cast is first named as one who speaks; under null, anybody. */
function firstToSpeak(
  pages: readonly ReadParagraph[],
  memberOf: ReadonlyMap<Mention, Member>,
): ReadonlyMap<Member | null, number> {
  const first = new Map<Member | null, number>();
  for (const { index, paragraph, cues } of pages)
    for (const { subject } of paragraph.role === 'body' ? cues : [])
      for (const who of subject ? [null, memberOf.get(subject) ?? null] : [])
        if (!first.has(who)) first.set(who, index);
  return first;
}

/** "the latter", "the former": the second or the first of two named in the sentence before, else in its own. */
function oneOfTwo(mention: Mention, page: ReadParagraph | undefined): Mention | undefined {
  const [, which] = /^the (latter|former)$/i.exec(mention.name) ?? [];
  if (which === undefined) return undefined;
  for (const sentence of [mention.sentence, mention.sentence - 1]) {
    const named = (page?.mentions ?? []).filter(
      one => one.sentence === sentence && one.end <= mention.start && one.type === 'name',
    );
    if (named.length === 2) return which.toLowerCase() === 'latter' ? named[1] : named[0];
  }
  return undefined;
}

/** Whether a pronoun or a description says something, or a pronoun opens its sentence. */
const tellsOf = (mention: Mention, { cueIndex, outline }: ReadParagraph): boolean =>
  cueIndex.bySubject.has(mention) || (isHeOrShe(mention) && outline.sentences[mention.sentence]?.from === mention.from);

/** What is known of an article as a whole. */
interface Text {
  readonly author: string | null;
  readonly isStory: boolean;
}

/** Builds the resolver of one article. */
export function resolverFor(
  cast: readonly Member[],
  pages: readonly ReadParagraph[],
  { author, isStory }: Text,
): Resolver {
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
  const memberOf = new Map(
    cast.flatMap(member => [...member.mentions, ...member.within].map(mention => [mention, member] as const)),
  );
  const bodyOf = bodiesCalledAnew(cast, memberOf, pages);
  const accusedOf = accusedAs(cast, pages);
  const mournedOf = mournedAs(cast, pages);
  const inStoryOf = calledInStory(cast, pages);
  const answerer = answererOf(cast, pages);
  const known = new Map<Mention, Found>();
  const roles = new Map<Mention, Member | undefined>();
  const ofRole = (mention: Mention): Member | undefined => {
    if (!roles.has(mention)) roles.set(mention, byRole(cast, mention, pages));
    return roles.get(mention);
  };
  // Who was "she" once is not "he" later.
  const shown = new Map<Member, Gender>();
  const genderNow = (member: Member): Gender => shown.get(member) ?? member.gender;
  const reach: Known = { memberOf, genderOf: genderNow, byRole: ofRole };
  const firstWords = firstToSpeak(pages, memberOf);
  const hasSpoken = (paragraph: number, member: Member | null = null): boolean =>
    (firstWords.get(member) ?? Infinity) < paragraph;
  const find = (mention: Mention): Found => {
    const earlier = known.get(mention);
    if (earlier) return earlier;
    const found = search(mention);
    known.set(mention, found);
    // Whom a pronoun or a description that tells much calls is told of by it, as by a name; "the star" may be another.
    const isTelling =
      isHeOrShe(mention) || (mention.type === 'description' && (found.isGuess === true || isOfWords(mention)));
    const page = pages[mention.paragraph];
    if (isTelling && found.member && page && tellsOf(mention, page)) memberOf.set(mention, found.member);
    return found;
  };
  const search = (mention: Mention): Found => {
    if (isLetter(mention)) {
      const member = mention.name === 'A' ? answerer : null;
      return { name: member?.name ?? null, basis: member ? 'pronoun' : 'unresolved', member };
    }
    if (mention.type === 'name') {
      const office = byLetters(cast, mention);
      if (office) return { name: office.name, basis: 'description', member: office };
      const member = memberOf.get(mention);
      return member ? named(mention, member) : { name: withoutArticle(mention.name), basis: 'full-name', member: null };
    }
    if (mention.type === 'relative') {
      const before = whoBefore(mention, pages[mention.paragraph]);
      return before ? find(before) : { name: null, basis: 'unresolved', member: null };
    }
    if (mention.type === 'description') {
      const one = oneOfTwo(mention, pages[mention.paragraph]);
      if (one) return find(one);
      const below = namedBelow(cast, mention, pages);
      if (below) return { name: below.name, basis: 'description', member: below };
      const member = ofRole(mention);
      const inStory = member || !isStory ? undefined : inStoryOf(mention);
      if (inStory) return { name: inStory.name, basis: 'description', member: inStory, isGuess: true };
      const before = member ? undefined : unnamedBefore(mention, pages);
      if (before) return find(before);
      const anew = member ? undefined : calledAnew(mention, pages, { memberAt: one => find(one).member, hasSpoken });
      if (anew) return { name: anew.name, basis: 'description', member: anew, isGuess: true };
      const accused = member ? undefined : accusedOf(mention);
      if (accused) return { name: accused.name, basis: 'description', member: accused, isGuess: true };
      const body = member ? undefined : bodyOf(mention);
      if (body) return { name: body.member.name, basis: 'description', ...body };
      const meant = member ? undefined : describedAs(mention, pages, reach);
      if (meant) return { name: meant.name, basis: 'description', member: meant, isGuess: true };
      const isGuess = member !== undefined && !isCalledByRole(member, mention);
      return {
        name: member?.name ?? withoutArticle(mention.name),
        basis: 'description',
        member: member ?? null,
        isGuess,
      };
    }
    if (isHeOrShe(mention)) {
      const before = samePronounBefore(mention, pages);
      const same = before && find(before);
      const isSame = before !== undefined && same?.name != null;
      const found = isSame ? null : antecedent(reach, mention, pages);
      const mourned = mournedOf(mention, isSame ? { mention: before, member: same.member } : found);
      const wanted = isFemale(mention) ? 'female' : 'male';
      if (mourned && (genderNow(mourned) === wanted || genderNow(mourned) === 'unknown'))
        return { name: mourned.name, basis: 'pronoun', member: mourned };
      if (isSame) return same;
      // "The Spaniard wept. “We got there,” he said.": whom the description calls anew.
      const called = found?.member === null && found.mention.type === 'description' ? find(found.mention) : undefined;
      if (called?.member) return { ...called, basis: 'pronoun' };
      const member = found?.member;
      if (member?.gender === 'unknown' && !shown.has(member)) shown.set(member, wanted);
      const isGuess = found !== null && (found.isGuess || known.get(found.mention)?.isGuess === true);
      return { name: found?.name ?? null, basis: found ? 'pronoun' : 'unresolved', member: member ?? null, isGuess };
    }
    const writer = /^it$/i.test(mention.name) ? writerBefore(mention, pages) : undefined;
    if (writer) return { ...find(writer), basis: 'pronoun' };
    const name = /^(?:i|my)$/i.test(mention.name) ? author : groupBefore(mention, pages);
    return { name, basis: name === null ? 'unresolved' : 'pronoun', member: null };
  };
  // In order of the text, whoever is asked for first; what comes before a mention is known by then.
  for (const page of pages)
    for (const mention of page.mentions)
      if ((isHeOrShe(mention) || mention.type === 'description') && tellsOf(mention, page)) find(mention);
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
    isGuess: mention => find(mention).isGuess === true,
    genderOf: mention =>
      find(mention).member?.gender ?? (mention.type === 'pronoun' ? 'unknown' : genderOf('', mention.name)),
  };
}
