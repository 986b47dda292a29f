import type { Gender } from '../model';
import type { Mention } from '../reading/mentions';
import type { ReadParagraph } from '../reading/page';
import { hearerOf, repliedTo, repliesTo } from './askAndReply';
import { genderOf } from './names';
import { isFemale, lastToSpeak } from './speaking';
import { isOfAnother, wordsBeside, wordsSaid } from './spokenOf';

/** What stands around a "he" or "she", or a description in its place, and tells whom it is for. */
export interface AroundPronoun {
  readonly pronoun: Mention;
  readonly pages: readonly ReadParagraph[];
  /** Of whom it is; unknown for most descriptions. */
  readonly wanted: Gender;
  /** Who spoke last before it in its paragraph. */
  readonly spoke: Mention | undefined;
  /** Who was told or asked something right before, where the pronoun replies to it. */
  readonly hearer: Mention | undefined;
  readonly isReply: boolean;
  /** Whose words it replies to. */
  readonly repliedTo: Mention | undefined;
  /** Whether the words beside it are of another: `“He was great,” he said.` */
  readonly isElse: boolean;
  /** The words beside it, in which another may be named. */
  readonly said: ReadonlySet<string>;
}

export function aroundPronoun(pronoun: Mention, pages: readonly ReadParagraph[]): AroundPronoun {
  const own = pages[pronoun.paragraph];
  const spoke = own && lastToSpeak(pronoun, own, ({ type }) => type !== 'pronoun');
  const isReply = own !== undefined && spoke !== undefined && repliesTo(pronoun, spoke, own);
  const beside = wordsBeside(pronoun, own);
  return {
    pronoun,
    pages,
    wanted: pronoun.type === 'pronoun' ? (isFemale(pronoun) ? 'female' : 'male') : genderOf('', pronoun.name),
    spoke,
    hearer: isReply ? hearerOf(spoke, own) : undefined,
    isReply,
    repliedTo: repliedTo(pronoun, pages),
    isElse: isOfAnother(pronoun, beside),
    said: wordsSaid(beside),
  };
}

/** Whether a phrase opens with "her" or "his": of her or of him. */
export const ownedBy = ({ from }: Mention, gender: AroundPronoun['wanted'], page: ReadParagraph | undefined): boolean =>
  page?.outline.pieces[from]?.lower === OWNER[gender];
const OWNER = { female: 'her', male: 'his', unknown: null } as const;
