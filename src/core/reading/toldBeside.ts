import type { Candidate, MarkPlace } from './candidates';
import type { Cue } from './cue';
import type { Outline } from './outline';

/** `others, such as Jane Roe (“It is late, and it is wrong”), stayed`, `including Hill – “It is late, and it is wrong” – and Roe` */
export function isInBrackets({ mention, page }: Candidate, { piece, words, paragraph }: MarkPlace): boolean {
  const { pieces } = page.outline;
  if (
    mention?.type !== 'name' ||
    mention.entity === 'body' ||
    !mention.name.includes(' ') ||
    page !== paragraph ||
    mention.to !== piece - 1 ||
    words.length < A_CLAUSE
  )
    return false;
  // "He mocked Jane Roe (“she is not that tough”)": there she is spoken of.
  const isOneOfMany = /^(?:as|including|like|,)$/.test(pieces[mention.from - 1]?.lower ?? ',');
  if (!isOneOfMany && page.outline.sentences[mention.sentence]?.from !== mention.from) return false;
  const [opening, closing] = [pieces[piece - 1]?.text ?? '', pieces[piece + 1]?.text ?? ''];
  return (opening === '(' && closing === ')') || (/^(?:[–—-]|--)$/.test(opening) && opening === closing);
}
const A_CLAUSE = 4;

/** A question that is not about the one who asks. */
const ASKS_ON = /^(?!.*\b(?:I|me|my)\b).*\?$/s;

/** `The doctor asked me how I was. “Tired,” I said.`, then `“Since when?”`: the only other who spoke asks on. */
export function isBackToMe({ mention, page }: Candidate, { piece, mark, previous, paragraph }: MarkPlace): boolean {
  const isLine = paragraph.outline.pieces.length === 1 && piece === 0 && mark.closed;
  if (!isLine || mention === null || previous?.mention?.name !== 'I' || page.index !== paragraph.index - 1)
    return false;
  if (previous.paragraph !== page.index || !ASKS_ON.test(paragraph.outline.pieces[0]?.text ?? '')) return false;
  const others = page.cues.flatMap(({ subject, act }) =>
    subject && subject.name !== 'I' && (act === 'say' || act === 'ask') ? [subject] : [],
  );
  return others.length === 1 && others[0] === mention;
}

/** A cue and its subject right behind the mark, and nothing more in the sentence. */
function isLastWord({ at, to, subject }: Cue, piece: number, { pieces }: Outline): boolean {
  if (!subject || Math.min(at, subject.from) !== piece + 1) return false;
  const next = pieces[Math.max(to, subject.to)];
  return next === undefined || /^[.!?]$/.test(next.text);
}

/** `as Roe spoke of “a plot” and “a coup,” Hill left`: the second of two marks whose cue stands before both. */
export function isListed({ piece, sentence, previous, paragraph: { index, outline, cueIndex } }: MarkPlace): boolean {
  const [and, first] = [outline.pieces[piece - 1], outline.pieces[piece - 2]];
  const isHere = previous?.paragraph === index && previous.sentence === sentence;
  const isSecond =
    and?.lower === 'and' && first?.mark !== undefined && isHere && (previous.cue?.at ?? piece) < piece - 2;
  // `The signs said “go” and “now,” Roe said.`: or he quotes them both.
  return isSecond && !cueIndex.bySentence[sentence]?.some(cue => isLastWord(cue, piece, outline));
}
