import { wordSet } from '../english/wordList';
import { verbBehindName } from '../reading/doings';
import type { Mention } from '../reading/mentions';
import type { ReadParagraph } from '../reading/page';
import type { AroundPronoun } from './aroundPronoun';
import { ownedBy } from './aroundPronoun';
import { isDead } from './dead';
import type { Offered } from './offered';
import { isNamedIn } from './spokenOf';
import { isTopic, sentencesBetween, standing } from './topic';

/** How much more a person offers himself whom the sentence is about, or the one before. */
const TOPIC = 2.5;

/** How much less somebody does whose name stands inside a description: "Roe's party lost". */
const WITHIN = 2;

/** How strongly a mention offers itself to a pronoun that follows: near, a subject, a speaker. */
function salience(mention: Mention, pronoun: Mention, pages: readonly ReadParagraph[]): number {
  const page = pages[mention.paragraph];
  const sentences = sentencesBetween(mention, pronoun, page);
  const { speaks, leads } = standing(mention, page);
  const before = page?.outline.pieces[mention.from - 1]?.lower ?? '';
  const isSource = before === 'to' && page?.outline.pieces[mention.from - 2]?.lower === 'according';
  const dependent =
    mention.possessive || (!isSource && /^(?:of|in|on|to|with|for|by|at|from|about|against)$/.test(before));
  const coordinated = before === 'and' || page?.outline.pieces[mention.to]?.lower === 'and';
  return -sentences + (speaks ? 1.5 : 0) + (leads && !coordinated ? 1 : 0) - (dependent ? 0.75 : 0);
}

/** How much more somebody does who was asked or told something right before he replies. */
const ASKED = 4;

/** How much less somebody does whose words a reply answers. */
const REPLIED_TO = 4.5;

/** How much less somebody does whom the words themselves are about. */
const SPOKEN_OF = 3;

/** How much less somebody does who is only told of as another's: "his son, Piers". */
const BESIDE = 2;

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

/** How much less somebody does who was only sent for: "A paramedic was called." */
const FETCHED = 2;
const FETCHES = wordSet('called sent summoned brought dispatched');

/** "A psychologist was brought in.": the one for whom it was done is still spoken of. */
function isFetched({ type, name, to }: Mention, page: ReadParagraph | undefined): boolean {
  if (!page || type !== 'description' || !/^an?\s/i.test(name)) return false;
  const { at, isPassive } = verbBehindName(page.outline, to);
  return isPassive && FETCHES.has(page.outline.pieces[at]?.lower ?? '');
}

/** How much less somebody does who has just died. */
const DEAD = 3;

/**
 * How much a mention offers itself to a pronoun behind it, all told.
 * @param hasTopic whether the pronoun's own sentence is about somebody
 * @param isWithin whether the mention stands inside a description
 */
export function scoreOf(
  one: Offered,
  mention: Mention,
  around: AroundPronoun,
  { hasTopic, isWithin }: { readonly hasTopic: boolean; readonly isWithin: boolean },
): number {
  const { pronoun, pages, wanted, spoke, hearer, repliedTo, isElse, said } = around;
  const page = pages[mention.paragraph];
  const isAbove = mention.paragraph < pronoun.paragraph;
  const isHere = !isAbove && mention.sentence === pronoun.sentence;
  const likelihood = one.isPerson ? (one.gender === wanted ? 0.5 : 0) : -0.5;
  const canBeTopic = one.isPerson && (isHere ? one.gender === wanted : !hasTopic);
  const isAbout = canBeTopic && isTopic(mention, pronoun, pages);
  const isOther = isElse && isAbove;
  // "His doctor advised against it. “He says it is a long flight,” he said."
  const isOwned = isElse && !isHere && one.member === null && ownedBy(mention, wanted, page);
  const isMeant = isNamedIn(one.member, said) || (isAbout && isOther && one.member === null) || isOwned;
  // "“Dad hated it,” said his son, Piers.": a new paragraph goes on about whose son he is.
  const isBeside = isAbove && ownedBy(mention, wanted, page);
  // "Roe said she had lied. “I went,” she replied."
  const isRepliedTo = mention === repliedTo && mention !== hearer;
  const less =
    (isRepliedTo ? REPLIED_TO : 0) +
    (isMeant ? SPOKEN_OF : 0) +
    (isBeside ? BESIDE : 0) +
    (isDead(mention, page) ? DEAD : 0) +
    (!isElse && isFetched(mention, page) ? FETCHED : 0) +
    (isWithin ? WITHIN : 0);
  const more =
    (isAbout && !isOther ? TOPIC : 0) +
    (mention === spoke ? 1 : 0) +
    (hasSentenced(mention, pronoun, page) ? SENTENCING : 0) +
    (mention === hearer ? ASKED : 0);
  return salience(mention, pronoun, pages) + likelihood + more - less;
}
