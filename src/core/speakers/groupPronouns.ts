import { writings } from '../english/people';
import { wordSet } from '../english/wordList';
import type { Mention } from '../reading/mentions';
import { mentionFrom } from '../reading/mentions';
import type { ReadParagraph } from '../reading/page';
import { withoutArticle } from './names';
import { isNaming, mentionsBefore } from './speaking';

/** The mention that opens the sentence before a pronoun's, in its paragraph. */
export const openerBefore = ({ paragraph, sentence }: Mention, pages: readonly ReadParagraph[]): Mention | undefined =>
  openerOf(pages[paragraph], sentence - 1);

/** What opens the last sentence of the paragraph above, for a pronoun in the first sentence of its own. */
export function openerAbove({ paragraph, sentence }: Mention, pages: readonly ReadParagraph[]): Mention | undefined {
  const above = pages[paragraph - 1];
  return above && sentence === 0 ? openerOf(above, above.outline.sentences.length - 1) : undefined;
}

/** The mention that opens a sentence of a paragraph. */
function openerOf(page: ReadParagraph | undefined, sentence: number): Mention | undefined {
  const from = page?.outline.sentences[sentence]?.from;
  return from === undefined ? undefined : mentionFrom(page?.mentions ?? [], from);
}

/** Those who open the sentence before, if they are many. */
function opensBefore(pronoun: Mention, pages: readonly ReadParagraph[]): Mention | undefined {
  const opener = openerBefore(pronoun, pages);
  const isMany =
    opener?.plural === true && opener.entity !== 'document' && opener.type !== 'pronoun' && !opener.possessive;
  return isMany ? opener : undefined;
}

/** Verbs by which somebody gives out a document or holds one up. */
const GIVING = wordSet(
  'cited cites quoted quotes signed wrote published posted issued released sent leaked filed received obtained read',
);

/** "The report came out in May. It said ...", "Roe signed the petition. It said ...": what the sentence before is about. */
function thingBefore(
  pronoun: Mention,
  pages: readonly ReadParagraph[],
  speakers: readonly Mention[],
): Mention | undefined {
  const page = pages[pronoun.paragraph];
  const isOne = ({ plural, possessive }: Mention): boolean => !plural && !possessive;
  const opener = openerBefore(pronoun, pages);
  // "Acme said no. The court closed at noon. It said it would appeal.": who speaks goes on.
  const hasSpoken = speakers.some(({ entity }) => entity !== 'person' && entity !== 'document');
  const isThing = opener?.entity === 'document' || (opener?.entity === 'body' && !hasSpoken);
  if (opener && isThing && isNaming(opener) && isOne(opener)) return opener;
  return page?.mentions.find(
    one =>
      one.entity === 'document' &&
      one.sentence === pronoun.sentence - 1 &&
      isOne(one) &&
      GIVING.has(page.outline.pieces[one.from - 1]?.lower ?? ''),
  );
}

const PAPERS = new Set([
  ...writings,
  ...wordSet('affidavit complaint lawsuit suit petition filing submission testimony memoir diary'),
]);
const READS = /^(?:read|state)$/;

/** "In an affidavit, Roe states … “I was ill,” it reads.": who wrote it; what "it" only says may be a body that is named there. */
export function writerBefore(pronoun: Mention, pages: readonly ReadParagraph[]): Mention | undefined {
  const page = pages[pronoun.paragraph];
  const sentence = pronoun.sentence - 1;
  const before = page?.outline.sentences[sentence];
  const cue = page?.cueIndex.bySubject.get(pronoun)?.[0];
  if (!page || !before || !cue) return undefined;
  const { pieces } = page.outline;
  const paper = pieces.slice(before.from, before.from + MOST_OF_PAPER).find(({ lower }) => PAPERS.has(lower));
  if (pieces[before.from]?.lower !== 'in' || !paper) return undefined;
  const told = page.cueIndex.bySentence[sentence] ?? [];
  const writer = told.find(({ subject, form }) => subject !== null && form !== 'passive')?.subject;
  return writer && READS.test(cue.verb?.lemma ?? '') ? writer : undefined;
}
/** "In her first written statement" */
const MOST_OF_PAPER = 5;

/** Verbs by which somebody turns to a body, alone and before "to". */
const ASKING = wordSet('asked contacted approached rang phoned emailed questioned pressed');
const ASKING_TO = wordSet('wrote complained appealed');
/** Those who are no body themselves. */
const ASKERS = /^(?:i|we|he|she)$/;

/** "I asked Norvik Energy for an answer. It said …", "She complained to the bank. They told her …": the body that was asked. */
function askedBefore(pronoun: Mention, pages: readonly ReadParagraph[], isMany: boolean): Mention | undefined {
  const page = pages[pronoun.paragraph];
  if (!page) return undefined;
  const { pieces, sentences } = page.outline;
  // "At first it told me … It then said …": the same one.
  let before = pronoun.sentence - 1;
  while (
    before > 0 &&
    (page.cueIndex.bySentence[before] ?? []).some(({ subject }) => /^it$/i.test(subject?.name ?? ''))
  )
    before--;
  const near = mentionsBefore(pronoun, page);
  return near.findLast(({ type, entity, plural, possessive, from, to, sentence }) => {
    if (sentence !== before || plural || possessive) return false;
    const isBody = entity === 'body' || (!isMany && type === 'name' && entity === 'unknown');
    const [first, who, verb, next] = [4, 3, 2, 1].map(back => pieces[from - back]?.lower ?? '');
    // "I put this to the council."
    const isPut = who === 'put' && next === 'to';
    const isTo = next === 'to' && (isPut || ASKING_TO.has(verb ?? ''));
    if (!isBody || !(isTo || ASKING.has(next ?? ''))) return false;
    // "Oxfam wrote to the council. It said": Oxfam; "The Herald asked Acme for a comment. It said": Acme.
    const asker = isPut ? first : isTo ? who : verb;
    const rest = pieces.slice(to, sentences[sentence]?.to).map(({ lower }) => lower);
    const isPress = rest[0] === 'for' && rest.slice(1, 4).some(word => /^(?:comment|answer|response)$/.test(word));
    const isPerson = near.some(
      one => one.sentence === sentence && one.to <= from && one.entity === 'person' && !one.plural,
    );
    return ASKERS.test(asker ?? '') || (!isMany && (isPress || isPerson));
  });
}

const SOMEBODY = /\b(?:spokesperson|source|insider)\b/i;

/** "A spokesperson said … They added …": one whose gender nothing shows, the last to speak. */
function oneBefore(pronoun: Mention, pages: readonly ReadParagraph[]): string | null {
  const own = pages[pronoun.paragraph]?.cueIndex.bySubject.get(pronoun) ?? [];
  if (!own.some(({ act }) => act === 'say' || act === 'claim' || act === 'write')) return null;
  for (const page of [pages[pronoun.paragraph], pages[pronoun.paragraph - 1]]) {
    const before = page?.mentions.filter(({ end }) => end <= pronoun.start) ?? [];
    const last = before.findLast(mention => page?.cueIndex.bySubject.has(mention));
    if (!last) continue;
    const isOne = last.type === 'description' && SOMEBODY.test(last.name) && /^(?:person|unknown)$/.test(last.entity);
    // "A source said the families were told nothing. They said …": it may be those.
    return isOne && !before.some(({ start, plural }) => plural && start > last.end) ? withoutArticle(last.name) : null;
  }
  return null;
}

/** What "they" or "it" stands for: the last many or the last body that speaks. */
export function groupBefore(pronoun: Mention, pages: readonly ReadParagraph[]): string | null {
  const many = /^(?:they|them|their)$/i.test(pronoun.name);
  for (let index = pronoun.paragraph; index >= Math.max(0, pronoun.paragraph - 2); index--) {
    const speakers = (pages[index]?.cues ?? []).flatMap(({ subject }) =>
      subject && subject.end <= pronoun.start && isNaming(subject) ? [subject] : [],
    );
    // "Residents were angry. “It is a shame,” they said.", where no others speak.
    const opener = many && index === pronoun.paragraph ? opensBefore(pronoun, pages) : undefined;
    const asked = index === pronoun.paragraph ? askedBefore(pronoun, pages, many) : undefined;
    if (asked) return withoutArticle(asked.name);
    const thing = many || index !== pronoun.paragraph ? undefined : thingBefore(pronoun, pages, speakers);
    const found = many
      ? (speakers.findLast(({ plural }) => plural) ?? opener ?? speakers.findLast(({ entity }) => entity === 'body'))
      : (thing ??
        speakers.findLast(({ type, entity }) => entity !== 'person' && (type === 'name' || entity !== 'unknown')));
    if (found) return withoutArticle(found.name);
  }
  return many ? oneBefore(pronoun, pages) : null;
}
