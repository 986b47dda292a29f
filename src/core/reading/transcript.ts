import { lineHeads } from '../english/lineHeads';
import type { Cue } from './cue';
import type { Mention } from './mentions';
import type { Outline } from './outline';

/** "PENCE: Well, look": who speaks in a transcript, in capitals or with a name's capitals, at the head of a turn. */
const LABEL = /^(\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){0,3}):\s/u;

/** A turn of a transcript printed between quotation marks: its label as a mention, and the colon as its cue. */
export interface Turn {
  readonly mention: Mention;
  readonly cue: Cue;
}

/** "Q:" and "A:" are no names. */
export const isLetter = ({ name }: Pick<Mention, 'name'>): boolean => LETTER.test(name);
const LETTER = /^[QA]$/;

/**
 * The turn that a paragraph begins with, if it does: a label inside its first mark, or "Q:" and "A:" before it. Elsewhere in prose
 * a colon has other uses.
 */
export function turnOf(text: string, { pieces }: Outline, paragraph: number): Turn | null {
  const [piece, sign] = pieces;
  if (!piece) return null;
  const inner = piece.mark?.inner;
  const isLettered = LETTER.test(piece.text) && sign?.text === ':';
  const name = inner
    ? LABEL.exec(text.slice(inner.start, Math.min(inner.end, inner.start + 60)))?.[1]
    : isLettered
      ? piece.text
      : undefined;
  if (name === undefined || lineHeads.has(name.toLowerCase())) return null;
  const start = inner?.start ?? piece.start;
  const head = { start, end: start + name.length };
  // Inside a mark the label has no pieces of its own.
  const [to, at, cueTo] = inner ? [0, 0, 0] : [1, 1, 2];
  const mention: Mention = {
    // A spread object has a shape of its own, which slows down all that reads mentions.
    start: head.start,
    end: head.end,
    type: 'name',
    entity: 'person',
    paragraph,
    sentence: 0,
    from: 0,
    to,
    head,
    name,
    role: null,
    plural: false,
    possessive: false,
  };
  const cue: Cue = {
    start: head.end,
    end: head.end + 1,
    form: 'label',
    verb: null,
    act: null,
    sentence: 0,
    at,
    to: cueTo,
    subject: mention,
    object: null,
  };
  return { mention, cue };
}
