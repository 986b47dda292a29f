import type { Mention } from '../reading/mentions';
import type { ReadParagraph } from '../reading/page';

/** "When a reporter asked Roe about it, he said": the one who was asked. */
export const isAsking = (mention: Mention, pronoun: Mention, { index, outline, cueIndex }: ReadParagraph): boolean =>
  index === pronoun.paragraph &&
  mention.sentence === pronoun.sentence &&
  /^(?:when|after|as)$/.test(outline.pieces[mention.from - 1]?.lower ?? '') &&
  (cueIndex.bySubject.get(mention) ?? []).some(({ act }) => act === 'ask');

/** Who was told or asked something by the one who spoke: one person. */
export const hearerOf = (spoke: Mention, { cueIndex }: Pick<ReadParagraph, 'cueIndex'>): Mention | undefined =>
  (cueIndex.bySubject.get(spoke) ?? []).find(
    ({ verb, object }) =>
      /^(?:tell|ask)$/.test(verb?.lemma ?? '') && object?.plural === false && object.entity !== 'body',
  )?.object ?? undefined;

/** "Roe told Hill it was late. He replied: …": whoever was told something right before, unless somebody asks anew. */
export function repliesTo(pronoun: Mention, spoke: Mention, { cueIndex, outline }: ReadParagraph): boolean {
  const { from, to } = outline.sentences[pronoun.sentence] ?? { from: 0, to: 0 };
  const isReply = (cueIndex.bySubject.get(pronoun) ?? []).some(({ verb }) => REPLIES.test(verb?.lemma ?? ''));
  const isAsked = outline.pieces.slice(from, to).some(({ lower }) => /^(?:asked|pressed|questioned)$/.test(lower));
  return isReply && !isAsked && hearerOf(spoke, { cueIndex }) !== undefined && spoke.sentence === pronoun.sentence - 1;
}
const REPLIES = /^(?:reply|answer|respond|retort)$/;
