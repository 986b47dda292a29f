import { demonyms } from '../english/epithets';
import { isGivenName } from '../english/givenNames';
import type { VerbClass } from '../english/reportingVerbs';
import { isPersons } from '../reading/doings';
import type { Mention } from '../reading/mentions';
import type { ReadParagraph } from '../reading/page';
import { isSomebodyBetween } from './roleWords';
import type { Member } from './cast';
import type { Place } from './descriptionFit';
import { fits, isCapital, isKnown, isOfOtherAge, isOfPrivateLife, nounOf, sharesNoun } from './descriptionFit';
import { isDead } from './dead';
import { lastToSpeak, mentionsBetween } from './speaking';
import { isTopic } from './topic';

/** What is known of an article before a mention. */
export interface Before {
  /** Who of the cast an earlier mention stands for. */
  readonly memberAt: (mention: Mention) => Member | null;
  /** Whether anybody has spoken before a paragraph, or one of the cast by name. */
  readonly hasSpoken: (paragraph: number, member?: Member) => boolean;
}

const SPEAKING: ReadonlySet<VerbClass> = new Set(['say', 'claim', 'ask', 'write']);

/** Who of a paragraph spoke last before a mention, or did something else that opens a later sentence. */
function lastIn(page: ReadParagraph, mention: Mention): Mention | undefined {
  const spoke = lastToSpeak(mention, page, one =>
    (page.cueIndex.bySubject.get(one) ?? []).some(({ act }) => act !== null && SPEAKING.has(act)),
  );
  const acted = lastToSpeak(mention, page, one => page.outline.sentences[one.sentence]?.from === one.from);
  return spoke && spoke.sentence >= (acted?.sentence ?? 0) ? spoke : acted;
}

const ANOTHER = /\b(?:he|she|him)\b/i;

/** Whether somebody speaks of another right before: `“He has done well,” said Roe.`, `“Mo is the best,” said Roe.` */
export function speaksOfAnother({ sentence }: Mention, { outline: { pieces, sentences } }: ReadParagraph): boolean {
  const { from, to } = sentences[sentence] ?? { from: 0, to: 0 };
  return pieces
    .slice(from, to)
    .some(({ mark, text }) => mark !== undefined && (ANOTHER.test(text) || text.split(/[^\p{L}]+/u).some(isNamed)));
}
const isNamed = (word: string): boolean => isCapital(word) && isGivenName(word.toLowerCase());

/** "The former soldier said he panicked": the gender that the report itself shows. */
function genderBehind(mention: Mention, { outline: { pieces }, cueIndex }: ReadParagraph): 'male' | 'female' | null {
  const cue = cueIndex.bySubject.get(mention)?.[0];
  if (!cue || cue.at < mention.to) return null;
  const at = pieces[cue.to]?.lower === 'that' ? cue.to + 1 : cue.to;
  const lower = pieces[at]?.lower ?? '';
  return lower === 'he' ? 'male' : lower === 'she' ? 'female' : null;
}

/** "The Australian reported": a paper. */
const isPaper = (mention: Mention, { cueIndex }: ReadParagraph): boolean =>
  demonyms.has(nounOf(mention)) &&
  (cueIndex.bySubject.get(mention) ?? []).some(({ verb }) => /^(?:report|reveal|publish)$/.test(verb?.lemma ?? ''));

/** "Ann Cole and Ted Hill" */
export const isOneOfTwo = ({ from, to }: Mention, { outline: { pieces } }: ReadParagraph): boolean =>
  pieces[from - 1]?.lower === 'and' || pieces[to]?.lower === 'and';

/** A name that may be somebody's, or a description of somebody. */
const isSomebody = ({ type, entity }: Mention): boolean =>
  entity !== 'body' && (type === 'name' || (type === 'description' && entity === 'person'));

/**
 * Whom a description calls anew, "the Italian", "the mother of two", "the Texas senator": who spoke right before; else whom the
 * sentence before is about, unless only others have spoken. It is never more than likely.
 */
export function calledAnew(
  mention: Mention,
  pages: readonly ReadParagraph[],
  { memberAt, hasSpoken }: Before,
): Member | undefined {
  const own = pages[mention.paragraph];
  // "The Texas senator and the Ohio governor" are two.
  if (!own || !isKnown(mention) || own.outline.pieces[mention.from - 1]?.lower === 'and') return undefined;
  if (isPaper(mention, own) || isOfOtherAge(mention, own)) return undefined;
  const shown = genderBehind(mention, own);
  const fitting = (member: Member | null, place: Place): Member | undefined =>
    member && fits(member, mention, place) && (shown === null || member.gender === 'unknown' || member.gender === shown)
      ? member
      : undefined;
  for (const page of [own, pages[mention.paragraph - 1]]) {
    if (!page) continue;
    const spoke = lastIn(page, mention);
    if (spoke) {
      const member = memberAt(spoke);
      const isAnother =
        isOneOfTwo(spoke, page) ||
        speaksOfAnother(spoke, page) ||
        (isOfPrivateLife(mention) && isSomebodyBetween(spoke.start, mention, pages));
      const isAlone =
        isOfPrivateLife(mention) &&
        !mentionsBetween(spoke, mention, [...new Set([page, own])]).some(
          one => isSomebody(one) && memberAt(one) !== member,
        );
      return member && isAnother && !sharesNoun(member, mention)
        ? undefined
        : fitting(member, isAlone ? 'alone' : 'telling');
    }
    const topics = page.mentions.filter(
      one => one.type === 'name' && one.end <= mention.start && isTopic(one, mention, pages),
    );
    const [about, ...others] = new Set(topics.map(memberAt));
    const isPerson =
      about?.kind === 'person' ||
      (about?.kind === 'unknown' && isOfPrivateLife(mention) && topics.some(one => isPersons(page.outline, one.to)));
    if (!about || !isPerson) continue;
    if (topics.some(one => isDead(one, page))) return undefined;
    const isPrivate = isOfPrivateLife(mention) && !topics.some(one => isSomebodyBetween(one.start, mention, pages));
    const isAlone = others.length === 0 && (isPrivate || !hasSpoken(page.index));
    return isAlone || hasSpoken(page.index, about) ? fitting(about, 'topic') : undefined;
  }
  return undefined;
}
