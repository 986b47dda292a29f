import { auxiliaries, formsOfBe, isAdverb, prepositions, subordinators } from '../english/functionWords';
import { doesAsPerson } from '../reading/doings';
import type { Mention } from '../reading/mentions';
import { mentionFrom } from '../reading/mentions';
import type { ReadParagraph } from '../reading/page';
import { isNaming } from './speaking';
import { isOfAnother, wordsBeside } from './spokenOf';

/** Sentences from a mention to a pronoun; paragraphs in between count for one and a half. */
export const sentencesBetween = (mention: Mention, pronoun: Mention, page: ReadParagraph | undefined): number =>
  mention.paragraph === pronoun.paragraph
    ? pronoun.sentence - mention.sentence
    : pronoun.sentence +
      (page?.outline.sentences.length ?? 1) -
      mention.sentence +
      1.5 * (pronoun.paragraph - mention.paragraph - 1);

/** Whether a cue has a mention for its subject, whether the mention opens its sentence, and whether it does so over a phrase. */
export const standing = (
  mention: Mention,
  page: ReadParagraph | undefined,
): { readonly speaks: boolean; readonly opens: boolean; readonly leads: boolean } => {
  const isSaid = page !== undefined && isSaidOf(mention, page);
  return {
    speaks: page !== undefined && !isSaid && isSpeaker(mention, page),
    opens: page?.outline.sentences[mention.sentence]?.from === mention.from,
    leads: page !== undefined && !isSaid && opensSentence(mention, page),
  };
};

/** Whether a cue has somebody for its subject, or a "who" right behind the name: "questions from Jane Roe, who accused". */
function isSpeaker(mention: Mention, { outline: { pieces }, cueIndex, mentions }: ReadParagraph): boolean {
  if (cueIndex.bySubject.has(mention)) return true;
  const isOneOfMany = mention.plural || pieces[mention.from - 1]?.lower === 'and';
  if (isOneOfMany || pieces[mention.to]?.text !== ',' || pieces[mention.to + 1]?.lower !== 'who') return false;
  const who = mentionFrom(mentions, mention.to + 1);
  return who !== undefined && cueIndex.bySubject.has(who);
}

/**
 * "A neighbour called the police, Roe said.", "Hill won the crowd, Roe said.": a sentence that another says; of somebody named only where
 * a person does: "Hill was arrested, police said." is about Hill.
 */
const isSaidOf = (
  { type, sentence, to }: Mention,
  { outline: { pieces, sentences }, cueIndex }: ReadParagraph,
): boolean =>
  (cueIndex.bySentence[sentence] ?? []).some(
    ({ subject, to: end }) =>
      subject !== null &&
      isNaming(subject) &&
      (type !== 'name' || (subject.type === 'name' && subject.entity !== 'body')) &&
      subject.from > to &&
      pieces[subject.from - 1]?.text === ',' &&
      end >= (sentences[sentence]?.to ?? Infinity) - 1,
  );

/**
 * Whether somebody is the subject a sentence opens with, over an adverb or a phrase ("However, Roe ...", "In Leeds, Roe ...",
 * "Asked why, Roe ..."), in apposition ("One of them, Roe, ...") or turned round ("Among them was Roe").
 */
function opensSentence(mention: Mention, { outline, mentions }: ReadParagraph): boolean {
  const { pieces, sentences } = outline;
  const from = sentences[mention.sentence]?.from ?? 0;
  if (mention.from === from) return true;
  const [first, before] = [pieces[from]?.lower ?? '', pieces[mention.from - 1]];
  // "Would Roe go?"
  const isAsked = auxiliaries.has(first) && pieces[(sentences[mention.sentence]?.to ?? 0) - 1]?.text === '?';
  if (isAsked && mention.from - from === 1 && !mention.possessive) return true;
  if (first === 'according' && mention.from - from === 2) return true;
  // "That man, Roe, is ill."
  if (first === 'that' && mention.from - from === 1) return true;
  if (isTurnedTo(mention, { outline })) return true;
  if (mention.from - from === 1 && NEXT.test(first) && !mention.possessive) return true;
  // "The trust's head of nursing, Roe, ..."
  const isOwned = before?.kind === 'possessive' && mention.from - from <= MOST_OF_PHRASE && !mention.possessive;
  const stands = (one: Mention): boolean => one.sentence === mention.sentence && one.to <= mention.from;
  if (isOwned && !mentions.some(one => stands(one) && !one.possessive)) return true;
  const isNew = mention.type === 'description' && /^an?$/.test(pieces[mention.from]?.lower ?? '');
  const isAtPlace = isNew && AT_PLACE.test(first) && mention.from - from > 1 && mention.from - from <= MOST_OF_PHRASE;
  if ((!isAtPlace && before?.text !== ',') || mention.possessive) return false;
  const others = mentions.filter(one => one.sentence === mention.sentence && one.to <= mention.from);
  if (isAtPlace && others.length === 0) return true;
  if (before?.text !== ',') return false;
  if (mention.from - from === 2 && isAdverb(first)) return true;
  const last = others.at(-1);
  if (last?.from === from && last.type === 'description' && last.to === mention.from - 1) return true;
  // "When the lights went out, Roe was at home."
  if ((subordinators.has(first) || first === 'once') && others.every(({ type }) => type === 'pronoun')) return true;
  // "Last week, Roe", "A year ago, Roe", "In Leeds, Roe"
  if (others.length === 0 && mention.from - from <= MOST_OF_PHRASE) return true;
  const isPhrase = prepositions.has(first) || PARTICIPLE.test(first);
  return isPhrase && others.every(({ from: at }) => at <= from + MOST_OF_PHRASE);
}
/** Pieces up to a place: "In the old town of Leeds, ..." */
const MOST_OF_PHRASE = 5;
/** "At the gate a soldier stopped the car.", but "As a student he sang" and "In March a man broke in". */
const AT_PLACE = /^(?:at|outside|inside|near|behind|beside)$/;
/** "Then a nurse came in." */
const NEXT = /^(?:then|soon|later|next|eventually|finally|afterwards)$/;
/** "Asked about it, ...", "Speaking in Leeds, ..." */
const PARTICIPLE =
  /^(?:asked|pressed|told|questioned|contacted|reached|approached|interviewed|quizzed|(?!nothing|anything|everything|something|king|spring|morning|evening)\p{L}{2,}ing)$/u;

/** "For Jane Roe, a driver, it was worse.", "As for Jane Roe, she said": the writer turns to somebody. */
function isTurnedTo(
  { sentence, from, to, possessive }: Mention,
  { outline: { pieces, sentences } }: Pick<ReadParagraph, 'outline'>,
): boolean {
  const opens = sentences[sentence]?.from ?? 0;
  const lead = from - opens;
  if ((lead !== 1 && lead !== 2) || possessive || pieces[to]?.text !== ',') return false;
  const first = pieces[opens]?.lower ?? '';
  return lead === 1 ? first === 'for' || first === 'to' : first === 'as' && pieces[opens + 1]?.lower === 'for';
}

/** "Among them was Roe", "Then there is Roe", "The owner is Roe, 41.": a name that the verb brings in, and nobody else named before it. */
function isBroughtIn(
  mention: Mention,
  { outline: { pieces }, mentions }: Pick<ReadParagraph, 'outline' | 'mentions'>,
): boolean {
  const after = pieces[mention.to];
  if (!formsOfBe.has(pieces[mention.from - 1]?.lower ?? '')) return false;
  const isLast = after === undefined || /^[,.;]$/.test(after.text) || after.lower === 'who';
  return (
    isLast &&
    mention.type === 'name' &&
    !mentions.some(one => one.sentence === mention.sentence && one.to <= mention.from && one.type === 'name')
  );
}

/** Whether somebody is the subject that opens the pronoun's sentence or the one right before it, and nobody else speaks there. */
export function isTopic(person: Mention, pronoun: Mention, pages: readonly ReadParagraph[]): boolean {
  const page = pages[person.paragraph];
  const { speaks, leads } = standing(person, page);
  // "The best player was Hill. “He was great,” he said.": another speaks of him.
  const isNew =
    page !== undefined &&
    isBroughtIn(person, page) &&
    !isOfAnother(pronoun, wordsBeside(pronoun, pages[pronoun.paragraph]));
  if (
    page?.paragraph.role !== 'body' ||
    person.possessive ||
    !(leads || isNew) ||
    // "Jane Roe and Tom Hill", "Jane Roe via Getty Images"
    /^(?:and|via)$/.test(page.outline.pieces[person.to]?.lower ?? '')
  )
    return false;
  const sentences = sentencesBetween(person, pronoun, page);
  if (sentences > 1) return false;
  // "Hill was wrong, Roe said", "Hill was wrong, he said": the sentence is what another said of him.
  const isReported =
    sentences === 0 &&
    !isTurnedTo(person, page) &&
    /^[,—–]$|^--$/.test(page.outline.pieces[pronoun.from - 1]?.text ?? '');
  const doOthersSpeak = page.cues.some(
    ({ sentence, subject }) =>
      sentence === person.sentence && subject && isNaming(subject) && subject.end <= pronoun.start,
  );
  return (speaks || (!isReported && !doOthersSpeak)) && !isToldOf(person, page);
}

/** "Reed said it was late. Doe died at the scene. “It was awful,” he said.": whoever spoke before in the paragraph may go on. */
const isToldOf = (person: Mention, page: ReadParagraph): boolean =>
  !doesAsPerson(page.outline, person.to) &&
  page.cues.some(
    ({ sentence, subject, act }) =>
      sentence < person.sentence &&
      subject &&
      isNaming(subject) &&
      !subject.plural &&
      subject.entity !== 'body' &&
      act !== 'ask' &&
      act !== 'think',
  );
