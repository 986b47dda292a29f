import { nounsOfTitles } from '../english/people';
import type { Mention } from '../reading/mentions';
import type { ReadParagraph } from '../reading/page';
import { fold, withoutArticle } from './names';

/** The words of a role or a description that tell something. Folded. */
export const contentWords = (text: string): readonly string[] =>
  fold(withoutArticle(text))
    .split(/[^\p{L}\p{N}.]+/u)
    .filter(word => word.length > 2 && !/^(?:the|of|for|and|his|her|former)$/.test(word));

/** Whether a description has more words than a noun: "the Kremlin spokesman". */
export const isOfWords = ({ name }: Mention): boolean => contentWords(name).length > 1;

/** The words of a role, and the nouns for its titles. */
export const roleWords = (role: string): readonly string[] => [
  ...contentWords(role),
  ...fold(role)
    .split(/[\s.]+/)
    .flatMap(word => nounsOfTitles.get(word) ?? []),
];

/** "the man": anybody whatever. */
export const SOMEBODY = /^(?:man|woman|boy|girl|person|gentleman|lady)$/;

/** The mentions of a mention's paragraph and of the one before. */
export const mentionsNear = ({ paragraph }: Mention, pages: readonly ReadParagraph[]): readonly Mention[] =>
  pages.slice(Math.max(0, paragraph - 1), paragraph + 1).flatMap(({ mentions }) => mentions);

/** Whether somebody is described between a place and a mention. */
export const isSomebodyBetween = (start: number, mention: Mention, pages: readonly ReadParagraph[]): boolean =>
  mentionsNear(mention, pages).some(
    one =>
      one.type === 'description' &&
      one.entity === 'person' &&
      !one.plural &&
      one.start > start &&
      one.end < mention.start,
  );
