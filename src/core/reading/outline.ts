import type { Mark } from './marks';
import type { Span } from '../span';
import { titleAbbreviations } from '../english/abbreviations';
import { sentenceOpeners, speakingPronouns } from '../english/functionWords';
import { reportingVerbs } from '../english/reportingVerbs';
import type { Token } from '../text/tokens';
import { bare, tokenize } from '../text/tokens';

/** A token, or a whole marked segment standing for one. */
export interface Piece extends Span {
  readonly kind: Token['kind'] | 'mark';
  readonly text: string;
  readonly lower: string;
  readonly capital: boolean;
  /** The marked segment this piece stands for. */
  readonly mark?: Mark;
}

export interface Sentence {
  /** Index of the first piece and of the piece after the last. */
  readonly from: number;
  readonly to: number;
}

/** A paragraph seen from outside its quotation marks. */
export interface Outline extends Span {
  readonly pieces: readonly Piece[];
  readonly sentences: readonly Sentence[];
  readonly marks: readonly Mark[];
}

/** A sentence without an end is cut here: no sentence of prose has as many words and signs. */
export const LONGEST_SENTENCE = 300;
const ENDS = /[.?!…]$/u;
const END = /^[.?!…]$/u;
/** Initials and titles: a name follows, whatever its first word. */
const BEFORE_NAMES = /^(?:\p{Lu}|mrs?|ms|dr|sen|gov|rep|gen)\.$/iu;

/** The tokens outside the marks, and each mark as one piece. */
function piecesOf(text: string, tokens: readonly Token[], marks: readonly Mark[]): readonly Piece[] {
  if (marks.length === 0) return tokens;
  const pieces: Piece[] = [];
  let at = 0;
  for (const mark of marks) {
    for (let token = tokens[at]; token && token.start < mark.start; token = tokens[++at]) pieces.push(token);
    const lower = text.slice(mark.inner.start, mark.inner.end);
    pieces.push({ start: mark.start, end: mark.end, kind: 'mark', text: lower, lower, capital: false, mark });
    while ((tokens[at]?.start ?? Infinity) < mark.end) at++;
  }
  for (let token = tokens[at]; token; token = tokens[++at]) pieces.push(token);
  return pieces;
}

/** `"…?" Power asked.`: a name or pronoun with a reporting verb right after a mark goes with the mark, whatever its last sign. */
function isTail(pieces: readonly Piece[], at: number): boolean {
  const ends = pieces[at - 1]?.text.at(-1);
  for (let i = at; i < Math.min(at + 5, pieces.length); i++) {
    const piece = pieces[i];
    if (!piece || piece.kind === 'punctuation' || piece.kind === 'mark') return false;
    if (reportingVerbs.has(piece.lower) && i > at) {
      const next = pieces[i + 1];
      if (ends === '.') return next === undefined || next.lower === '.';
      return next?.lower !== 'that';
    }
    if (i === at ? !piece.capital && !/^\p{Ll}/u.test(piece.text) : !piece.capital) return false;
  }
  return false;
}

/** Whether a sentence may begin with a piece behind a full stop. */
const mayStart = ({ capital, kind, text }: Piece): boolean =>
  capital || kind === 'mark' || kind === 'number' || /^[(—–-]/.test(text);

/** What stands between marks is surely speech: a sentence, or one that goes on with whoever says it. */
const isSpeech = ({ text }: Piece, next: Piece | undefined): boolean =>
  /^\p{Lu}/u.test(text) &&
  (ENDS.test(text) || (text.endsWith(',') && next !== undefined && (next.capital || speakingPronouns.has(next.lower))));

function endsSentence(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index];
  const next = pieces[index + 1];
  if (!piece || !next) return true;
  if (piece.kind === 'punctuation') {
    // "(He left in May.) She": the bracket goes with its sentence.
    const ends = END.test(piece.text) || (/^[)\]]$/.test(piece.text) && END.test(pieces[index - 1]?.text ?? ''));
    return ends && mayStart(next);
  }
  if (piece.kind === 'mark') {
    if (!ENDS.test(piece.text)) return false;
    if (next.kind === 'mark') return true;
    return next.capital && !isTail(pieces, index + 1);
  }
  if (piece.kind !== 'word' || !piece.text.endsWith('.') || BEFORE_NAMES.test(piece.text)) return false;
  // "U.S." and "Dec." end a sentence only where a word follows that opens one, or words that are surely speech.
  if (!next.mark) return next.capital && sentenceOpeners.has(bare(next.lower));
  return !titleAbbreviations.has(bare(piece.lower)) && isSpeech(next, pieces[index + 2]);
}

/** The pieces and sentences of one paragraph. */
export function outline(
  text: string,
  within: Span,
  marks: readonly Mark[],
  tokens: readonly Token[] = tokenize(text, within),
): Outline {
  const pieces = piecesOf(text, tokens, marks);
  const sentences: Sentence[] = [];
  let from = 0;
  for (let index = 0; index < pieces.length; index++)
    if (endsSentence(pieces, index) || index - from >= LONGEST_SENTENCE) {
      sentences.push({ from, to: index + 1 });
      from = index + 1;
    }
  return { start: within.start, end: within.end, pieces, sentences, marks };
}
