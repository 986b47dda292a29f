import type { Mention } from '../reading/mentions';
import type { ReadParagraph } from '../reading/page';
import { antecedent } from './antecedent';
import { isSomebodyBetween } from './byRole';
import { isOneOfTwo, speaksOfAnother } from './calledAnew';
import type { Member } from './cast';
import { fitsAsPronoun, isKnown, isOfOtherAge } from './descriptionFit';
import type { Known } from './offered';
import { sentencesBetween, standing } from './topic';

/** Sentences behind which nobody is called anew. */
const FARTHEST = 2.5;

/** Whether somebody else is named between a mention and a description. */
const isAnybodyNamedBetween = (
  one: Mention,
  mention: Mention,
  member: Member,
  known: Known,
  pages: readonly ReadParagraph[],
): boolean =>
  pages.slice(one.paragraph, mention.paragraph + 1).some(({ mentions }) =>
    mentions.some(other => {
      if (other.start < one.end || other.end > mention.start) return false;
      const named = known.memberOf.get(other);
      return named !== member && named?.kind === 'person';
    }),
  );

/** Whether a description opens its sentence, or stands beside the words that it says. */
function isInPlace(mention: Mention, page: ReadParagraph): boolean {
  const { pieces } = page.outline;
  const before = pieces[mention.from - 1];
  const cue = page.cueIndex.bySubject.get(mention)?.[0];
  return standing(mention, page).leads || before?.mark !== undefined || (cue !== undefined && cue.at < mention.from);
}

/**
 * Whom a description calls that only somebody told of before can have, "the retired postman", "the Anambra-born trader": whom a
 * pronoun in its place would stand for, where nothing told of him goes against it. It is never more than likely.
 */
export function describedAs(mention: Mention, pages: readonly ReadParagraph[], known: Known): Member | undefined {
  const own = pages[mention.paragraph];
  if (!own || !isKnown(mention) || !isInPlace(mention, own) || isOfOtherAge(mention, own)) return undefined;
  const offer = antecedent(known, mention, pages);
  const page = pages[offer?.mention.paragraph ?? -1];
  const member = offer?.member;
  if (!page || !member || member.kind === 'body' || !fitsAsPronoun(member, mention)) return undefined;
  // "Roe spoke after the Ohio senator said no": a sentence that names somebody does not describe him besides.
  const isNamedHere = own.mentions.some(one => one.sentence === mention.sentence && known.memberOf.get(one) === member);
  const isFar = sentencesBetween(offer.mention, mention, page) > FARTHEST;
  const isAmbiguous =
    isOneOfTwo(offer.mention, page) ||
    speaksOfAnother(offer.mention, page) ||
    isSomebodyBetween(offer.mention.end, mention, pages) ||
    isAnybodyNamedBetween(offer.mention, mention, member, known, pages);
  return isNamedHere || isFar || isAmbiguous ? undefined : member;
}
