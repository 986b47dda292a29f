import type { Mention } from '../reading/mentions';
import type { ReadParagraph } from '../reading/page';
import { firstWhere } from '../sorted';

/** A name or a description, which needs nobody else to tell whom it is for. */
export const isNaming = ({ type }: Mention): boolean => type === 'name' || type === 'description';

export const isHeOrShe = ({ type, name }: Mention): boolean =>
  type === 'pronoun' && /^(?:he|him|his|she|her)$/i.test(name);

export const isFemale = (pronoun: Mention): boolean => /^(?:she|her)$/i.test(pronoun.name);

/** So many mentions of a paragraph are looked at: more stand in no paragraph of prose. */
const MOST_MENTIONS = 60;

const lastBefore = (mentions: readonly Mention[], { start }: Mention): readonly Mention[] => {
  const to = firstWhere(mentions.length, index => (mentions[index]?.end ?? 0) > start);
  return mentions.slice(Math.max(0, to - MOST_MENTIONS), to);
};

/** The last mentions of a paragraph that end before a pronoun. */
export const mentionsBefore = (pronoun: Mention, { mentions }: ReadParagraph): readonly Mention[] =>
  lastBefore(mentions, pronoun);

/** The same of the names inside descriptions. */
export const namesWithinBefore = (pronoun: Mention, { within }: ReadParagraph): readonly Mention[] =>
  lastBefore(within, pronoun);

/** The mentions of some paragraphs that stand between two others. */
export const mentionsBetween = (one: Mention, other: Mention, pages: readonly ReadParagraph[]): readonly Mention[] =>
  pages.flatMap(page => mentionsBefore(other, page).filter(({ start }) => start >= one.end));

/** The mentions of a sentence, as far as they stand near one of them. */
export function mentionsBeside({ start, sentence }: Mention, { mentions }: ReadParagraph): readonly Mention[] {
  const at = firstWhere(mentions.length, index => (mentions[index]?.end ?? 0) > start);
  return mentions.slice(Math.max(0, at - MOST_MENTIONS), at + MOST_MENTIONS).filter(one => one.sentence === sentence);
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
