import type { Mention } from '../reading/mentions';
import type { ReadParagraph } from '../reading/page';

/** "When a reporter asked Roe about it, he said", "Asked by a reporter, Roe said": who asks is not who is asked. */
export function isAsking(mention: Mention, pronoun: Mention, { index, outline, cueIndex }: ReadParagraph): boolean {
  if (index !== pronoun.paragraph || mention.sentence !== pronoun.sentence) return false;
  const [verb, before] = [2, 1].map(back => outline.pieces[mention.from - back]?.lower ?? '');
  if (before === 'by' && ASKED.test(verb ?? '')) return true;
  const asks = (cueIndex.bySubject.get(mention) ?? []).some(({ act }) => act === 'ask');
  return asks && /^(?:when|after|as)$/.test(before ?? '');
}

/** Who was told or asked something by the one who spoke: one person. */
export const hearerOf = (spoke: Mention, { cueIndex }: Pick<ReadParagraph, 'cueIndex'>): Mention | undefined =>
  (cueIndex.bySubject.get(spoke) ?? []).find(
    ({ verb, object }) =>
      /^(?:tell|ask)$/.test(verb?.lemma ?? '') && object?.plural === false && object.entity !== 'body',
  )?.object ?? undefined;

/** Whether somebody speaks by one of some verbs. */
const saysBy = (verbs: RegExp, { cueIndex }: Pick<ReadParagraph, 'cueIndex'>, mention: Mention): boolean =>
  (cueIndex.bySubject.get(mention) ?? []).some(({ verb }) => verbs.test(verb?.lemma ?? ''));

/** "Roe told Hill it was late. He replied: …": whoever was told something right before, unless somebody asks anew. */
export function repliesTo(pronoun: Mention, spoke: Mention, { cueIndex, outline }: ReadParagraph): boolean {
  const { from, to } = outline.sentences[pronoun.sentence] ?? { from: 0, to: 0 };
  const isReply = saysBy(REPLIES, { cueIndex }, pronoun);
  const isAsked = outline.pieces.slice(from, to).some(({ lower }) => /^(?:asked|pressed|questioned)$/.test(lower));
  return isReply && !isAsked && hearerOf(spoke, { cueIndex }) !== undefined && spoke.sentence === pronoun.sentence - 1;
}
const REPLIES = /^(?:reply|answer|respond|retort)$/;

/** Who said something right before a reply: `Roe said she had lied. “I went,” she replied.` */
export function repliedTo(pronoun: Mention, pages: readonly ReadParagraph[]): Mention | undefined {
  const page = pages[pronoun.paragraph];
  const { from, to } = page?.outline.sentences[pronoun.sentence] ?? { from: 0, to: 0 };
  const isReply = page !== undefined && saysBy(ANSWERS_BACK, page, pronoun);
  if (!isReply || page.outline.pieces.slice(from, to).some(({ lower }) => ASKED_ANEW.test(lower))) return undefined;
  const above = pronoun.sentence === 0 ? pages[pronoun.paragraph - 1] : page;
  const sentence = pronoun.sentence === 0 ? (above?.outline.sentences.length ?? 0) - 1 : pronoun.sentence - 1;
  return (
    above?.cueIndex.bySentence[sentence]?.find(({ subject }) => subject !== null && subject.type !== 'pronoun')
      ?.subject ?? undefined
  );
}
/** "respond" and "answer" are said of whoever is asked by the writer too. */
const ANSWERS_BACK = /^(?:reply|retort)$/;
const ASKED_ANEW = /^(?:asked|pressed|questioned|told|when|to)$/;
const ASKED = /^(?:asked|pressed|questioned|quizzed|challenged)$/;
