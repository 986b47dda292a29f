import type { Mention } from '../reading/mentions';
import type { ReadParagraph } from '../reading/page';
import { antecedent } from './antecedent';
import { isSomebodyBetween } from './roleWords';
import { isOneOfTwo, speaksOfAnother } from './calledAnew';
import type { Member } from './cast';
import { fitsAsPronoun, isKnown, isOfCalling, isOfOtherAge, isRetold, nounOf } from './descriptionFit';
import type { Known } from './offered';
import { isDead } from './dead';
import { mentionsBeside, mentionsBetween } from './speaking';
import { sentencesBetween, standing } from './topic';

/** Sentences behind which nobody is called anew. */
const FARTHEST = 2.5;

/** Whether a description opens its sentence, or stands beside the words that it says. */
function isInPlace(mention: Mention, page: ReadParagraph): boolean {
  const before = page.outline.pieces[mention.from - 1];
  const cue = page.cueIndex.bySubject.get(mention)?.[0];
  return standing(mention, page).leads || before?.mark !== undefined || (cue !== undefined && cue.at < mention.from);
}

const OF_SOMEBODY = /^(?:he|she|him|her|his|hers)$/i;

/** Whether the sentence of a description, marked words and all, is of somebody: “He is wrong,” the surgeon said. */
function isOfSomebody(mention: Mention, member: Member, { outline: { pieces, sentences } }: ReadParagraph): boolean {
  const { from, to } = sentences[mention.sentence] ?? { from: 0, to: 0 };
  const names = new Set(member.name.split(' '));
  // "The Kano-born trader said he had lost it": reported words may be of whoever says them.
  const isReported = !isOfCalling(mention) || isRetold(mention);
  return pieces.slice(from, to).some(({ mark, text }, index) => {
    if (from + index >= mention.from && from + index < mention.to) return false;
    const words = mark ? text.split(/[^\p{L}]+/u) : isReported ? [] : [text];
    return words.some(word => OF_SOMEBODY.test(word) || names.has(word));
  });
}

/** Pieces that are looked through for the noun of a description. */
const MOST_BEFORE = 150;

/** Whether the text before a description, in its paragraph and the one above, has its noun: "Ann Roe is a teacher." */
function isSaidBefore(mention: Mention, pages: readonly ReadParagraph[]): boolean {
  const noun = nounOf(mention);
  const isNoun = ({ lower }: { readonly lower: string }): boolean => lower === noun || lower === `${noun}s`;
  return pages
    .slice(Math.max(0, mention.paragraph - 1), mention.paragraph + 1)
    .some(({ index, outline: { pieces } }) => {
      const to = index === mention.paragraph ? mention.from : pieces.length;
      return pieces.slice(Math.max(0, to - MOST_BEFORE), to).some(isNoun);
    });
}

/**
 * Whom a description calls that only somebody told of before can have, "the retired postman", "the Kano-born trader": whom a pronoun
 * in its place would stand for, where nothing told of him goes against it. It is never more than likely.
 */
export function describedAs(mention: Mention, pages: readonly ReadParagraph[], known: Known): Member | undefined {
  const own = pages[mention.paragraph];
  if (!own || !isKnown(mention) || !isInPlace(mention, own) || isOfOtherAge(mention, own)) return undefined;
  if (isOfCalling(mention) && isSaidBefore(mention, pages)) return undefined;
  const offer = antecedent(known, mention, pages);
  const page = pages[offer?.mention.paragraph ?? -1];
  const member = offer?.member;
  if (!page || !member || member.kind === 'body' || !fitsAsPronoun(member, mention)) return undefined;
  // "President Roe toured a farm. “It was an honour,” the farmer said."
  if (!isRetold(mention) && !standing(offer.mention, page).speaks) return undefined;
  // "Roe spoke after the Ohio senator said no": a sentence that names somebody does not describe him besides.
  const isNamedHere = mentionsBeside(mention, own).some(one => known.memberOf.get(one) === member);
  const isFar = sentencesBetween(offer.mention, mention, page) > FARTHEST;
  const between = mentionsBetween(offer.mention, mention, pages.slice(page.index, own.index + 1)).map(one =>
    known.memberOf.get(one),
  );
  const isAmbiguous =
    isOneOfTwo(offer.mention, page) ||
    speaksOfAnother(offer.mention, page) ||
    isOfSomebody(mention, member, own) ||
    isSomebodyBetween(offer.mention.end, mention, pages) ||
    between.some(other => other && other !== member && other.kind === 'person');
  return isNamedHere || isFar || isAmbiguous || isDead(offer.mention, page) ? undefined : member;
}
