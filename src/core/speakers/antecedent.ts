import type { Gender } from '../model';
import type { Mention } from '../reading/mentions';
import type { ReadParagraph } from '../reading/page';
import type { AroundPronoun } from './aroundPronoun';
import { aroundPronoun, ownedBy } from './aroundPronoun';
import { isAsking } from './askAndReply';
import type { Known, Offered } from './offered';
import { offered } from './offered';
import { scoreOf } from './salience';
import { isFemale, isNaming, mentionsBefore, namesWithinBefore } from './speaking';
import { isTopic, sentencesBetween, standing } from './topic';

/** Paragraphs above that are looked at. */
const BACK = 4;
/** Sentences behind which nobody is meant any more by a pronoun. */
const FARTHEST = 16;
const CLEAR_MARGIN = 0.75;
/** How much a description without a name must offer itself better than somebody named in the same paragraph. */
const DESCRIBED_MARGIN = 1.25;

/** One whom a pronoun may stand for, by the mention that offers itself most. */
interface Offer extends Offered {
  readonly mention: Mention;
  readonly score: number;
}

/** Whom a pronoun stands for, and whether only other pronouns tell so. */
interface Antecedent extends Offer {
  readonly isGuess: boolean;
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
const tellsOther = (mention: Mention, gender: Gender, { outline, cueIndex }: ReadParagraph): boolean =>
  mention.type === 'description' &&
  /^an?\s/i.test(mention.name) &&
  (cueIndex.bySubject.get(mention) ?? []).some(
    ({ verb, at }) => verb?.lemma === 'tell' && outline.pieces[at + 1]?.lower === OBJECTS[gender],
  );
const OBJECTS = { female: 'her', male: 'him', unknown: null } as const;

/** "A witness heard him say so": whoever does it to him is not he. */
const isActing = (mention: Mention, pronoun: Mention): boolean =>
  /^(?:him|her|them)$/i.test(pronoun.name) &&
  mention.paragraph === pronoun.paragraph &&
  mention.to === pronoun.from - 1;

/** Whether a mention is out of the question, whoever it stands for. */
function isOut(mention: Mention, { pronoun, wanted, spoke, isReply }: AroundPronoun, page: ReadParagraph): boolean {
  return (
    sentencesBetween(mention, pronoun, page) > FARTHEST ||
    isAsking(mention, pronoun, page) ||
    (isReply && mention === spoke) ||
    isSpokenAround(mention, pronoun, page) ||
    isActing(mention, pronoun) ||
    tellsOther(mention, wanted, page)
  );
}

/** Sentences that name somebody of the gender: "His guest, the actress Jane Roe, ...", where the name goes before what describes it. */
const sentencesNaming = (
  near: readonly Mention[],
  { memberOf, genderOf }: Known,
  wanted: AroundPronoun['wanted'],
): ReadonlySet<number> =>
  new Set(
    near.flatMap(one => {
      const member = memberOf.get(one);
      return member && genderOf(member) === wanted ? [one.sentence] : [];
    }),
  );

/** "By Jane Roe, Political Editor" */
const isByline = ({ index, outline: { pieces } }: ReadParagraph): boolean =>
  index <= OF_BYLINE &&
  pieces[0]?.lower === 'by' &&
  pieces[1]?.capital === true &&
  pieces.length <= LONGEST_BYLINE &&
  pieces.every(({ kind, capital, text }) => kind !== 'word' || capital || /^(?:by|and|in|for|at|of)$/.test(text));
/** The byline is the first line behind the headline, or the one behind that. */
const OF_BYLINE = 3;
const LONGEST_BYLINE = 16;

/** Whether the pronoun's own sentence is about somebody whom it may stand for: the one before is no topic then. */
function hasOwnTopic(known: Known, { pronoun, pages, wanted }: AroundPronoun): boolean {
  const page = pages[pronoun.paragraph];
  const from = page?.outline.sentences[pronoun.sentence]?.from ?? 0;
  if (!page || from === pronoun.from) return false;
  const opener = mentionsBefore(pronoun, page).find(one => one.from === from && isNaming(one));
  if (!opener || !isTopic(opener, pronoun, pages)) return false;
  const one = offered(known, opener, pages, false);
  return one !== null && one.isPerson && (one.gender === wanted || one.gender === 'unknown');
}

/**
 * Whether a name inside a description may be meant: one that opens its sentence, "Roe's party lost", or wrote or sent something, "a post
 * from Roe", or that stands elsewhere too.
 */
const canBeMeant = (name: Mention, { outline }: ReadParagraph, { memberOf }: Known): boolean =>
  /^(?:from|by)$/.test(outline.pieces[name.from - 1]?.lower ?? '') ||
  (name.possessive && outline.sentences[name.sentence]?.from === name.from) ||
  (memberOf.get(name)?.mentions.length ?? 0) > 0;

/** All who may be meant, each by the best of the mentions, best first. */
function offersFor(
  known: Known,
  around: AroundPronoun,
  { hasTopic, withPronouns }: { readonly hasTopic: boolean; readonly withPronouns: boolean },
): readonly Offer[] {
  const { pronoun, pages, wanted, spoke, hearer } = around;
  const offers = new Map<string, Offer>();
  for (const page of pages.slice(Math.max(0, pronoun.paragraph - BACK), pronoun.paragraph + 1)) {
    // The author of a byline is "I".
    if (page.paragraph.role === 'furniture' || isByline(page)) continue;
    const within = new Set(namesWithinBefore(pronoun, page).filter(one => canBeMeant(one, page, known)));
    const near = [...mentionsBefore(pronoun, page), ...within].filter(
      one => isNaming(one) || (withPronouns && known.memberOf.has(one) && isFemale(one) === isFemale(pronoun)),
    );
    const named = sentencesNaming(near, known, wanted);
    for (const mention of near) {
      if (isOut(mention, around, page)) continue;
      const one = offered(known, mention, pages, mention === hearer);
      // "Roe told the judge he was sorry": the judge is not Roe.
      if (mention === hearer && spoke && one?.member && one.member === known.memberOf.get(spoke)) continue;
      if (!one || (wanted !== 'unknown' && one.gender !== 'unknown' && one.gender !== wanted)) continue;
      if (one.member === null && named.has(mention.sentence)) continue;
      const score = scoreOf(one, mention, around, { hasTopic, isWithin: within.has(mention) });
      if (score > (offers.get(one.name)?.score ?? -Infinity)) offers.set(one.name, { ...one, score, mention });
    }
  }
  return [...offers.values()].sort((a, b) => b.score - a.score);
}

/**
 * Whom "he" or "she" stands for, or a description in its place ("the retired postman"); null where two offer themselves alike or the
 * best is no known person. Where names alone do not tell, earlier pronouns do.
 */
export function antecedent(known: Known, pronoun: Mention, pages: readonly ReadParagraph[]): Antecedent | null {
  const around = aroundPronoun(pronoun, pages);
  const hasTopic = hasOwnTopic(known, around);
  const named = bestOf(offersFor(known, around, { hasTopic, withPronouns: false }), around);
  if (named || pronoun.type !== 'pronoun') return named && { ...named, isGuess: false };
  const meant = bestOf(offersFor(known, around, { hasTopic, withPronouns: true }), around);
  return meant && { ...meant, isGuess: true };
}

function bestOf([best, second]: readonly Offer[], { pronoun, pages, wanted, spoke }: AroundPronoun): Offer | null {
  if (!best) return null;
  // "Jane Roe is a poet. Her mother, a nurse, raised five. “I adored her,” she says.": it may be either.
  const page = pages[best.mention.paragraph];
  const isOwned = best.member === null && ownedBy(best.mention, wanted, page);
  if (isOwned && second && !standing(best.mention, page).speaks) return null;
  if (!best.isPerson && (best.member?.mentions.length ?? 0) < 2) return null;
  if (!second) return best;
  const margin = best.score - second.score;
  const isEven = best.gender === second.gender || (best.gender === 'unknown' && best.mention !== spoke);
  if (margin < CLEAR_MARGIN && isEven && (second.member !== null || best.member === null)) return null;
  const isGuess = best.member === null && best.gender === 'unknown' && second.mention.paragraph === pronoun.paragraph;
  if (!isGuess || margin >= DESCRIBED_MARGIN) return best;
  return second.gender === wanted ? second : null;
}
