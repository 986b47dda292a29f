import type { Mention } from '../reading/mentions';
import type { ReadParagraph } from '../reading/page';
import { isOneOfTwo } from './calledAnew';
import type { Member } from './cast';
import { isMet } from './offered';
import { standing } from './topic';

/** So many paragraphs before the first question introduce whoever is asked. */
const OF_INTRODUCTION = 3;

/** Whether a sentence of a paragraph is about somebody, and not about two or about whom he meets: "Jane Roe interviewed Ada Okafor." */
function isTold(mention: Mention, paragraph: number, pages: readonly ReadParagraph[]): boolean {
  const page = pages[paragraph];
  if (mention.paragraph !== paragraph || !page || !standing(mention, page).leads) return false;
  return !isOneOfTwo(mention, page) && !MEETS.test(page.outline.pieces[mention.to]?.lower ?? '');
}
const MEETS = /^(?:interviewed|asked|spoke|talked|met|caught|sat|chatted|questioned|joined|called)$/;

/** Whom "A:" stands for in an interview: the only person that the paragraph nearest before the first "Q:" names or is about; null for any other text. */
export function answererOf(cast: readonly Member[], pages: readonly ReadParagraph[]): Member | null {
  const first = pages.findIndex(({ mentions: [mention] }) => mention?.from === 0 && mention.name === 'Q');
  for (let index = first - 1; index >= Math.max(0, first - OF_INTRODUCTION); index--) {
    const named = cast.filter(
      ({ kind, mentions }) => kind !== 'body' && mentions.some(({ paragraph }) => paragraph === index),
    );
    // "Jane Roe runs Prairie Law.": the only person whom a sentence is about.
    const told = named.filter(
      ({ kind, mentions }) => kind === 'person' && mentions.some(one => isTold(one, index, pages)),
    );
    // "We spoke to Jane Roe.": she is asked, whomever the sentences are about.
    const met = named.filter(({ mentions }) =>
      mentions.some(one => one.paragraph === index && isMet(one, pages[index])),
    );
    const people = met.length > 0 ? met : told;
    const [one, ...others] = named.length === 1 ? named : people;
    const isClear = one && others.length === 0 && (one.kind === 'person' || one.name.includes(' '));
    if (named.length > 0) return isClear ? one : null;
  }
  return null;
}
