import { isAdverb, prepositions } from '../english/functionWords';
import type { VoiceVerb } from '../english/voiceVerbs';
import { wordSet } from '../english/wordList';
import type { Cue } from './cue';
import type { CueContext } from './cueContext';
import { endingAt, startingAt } from './cueContext';
import type { Mention } from './mentions';

/** `"…," returned Roe.`, `"…!" he gasped.`: a verb of voice with its subject right behind a mark. */
export function voiceCue(context: CueContext, at: number, { verb, particle }: VoiceVerb, sentence: number): Cue | null {
  const { pieces } = context.outline;
  const piece = pieces[at];
  const to = particle !== null ? at + 2 : at + 1;
  if (!piece || (particle !== null && pieces[at + 1]?.lower !== particle)) return null;
  const before = MOSTLY_DEEDS.has(verb.lemma) ? null : subjectBefore(context, at, to);
  const found = before ?? subjectBehind(context, at, to);
  // In 'Asked if it was “rigged,” Roe shrugged' the marked words are the writer's.
  if (!found || !opensWithMark(context, sentence)) return null;
  const { form, subject } = found;
  return { start: piece.start, end: piece.end, form, verb, act: verb.class, sentence, at, to, subject, object: null };
}

/** Verbs that mostly tell a deed where their subject stands before them: "Smith returned in May". */
const MOSTLY_DEEDS = wordSet('return offer allow supply object reason pursue prompt correct smile nod boom');

interface Found {
  readonly form: 'subject-first' | 'inverted';
  readonly subject: Mention;
}

function subjectBefore(context: CueContext, at: number, to: number): Found | null {
  const { pieces } = context.outline;
  const end = isAdverb(pieces[at - 1]?.lower ?? '') ? at - 1 : at;
  const subject = endingAt(context, end);
  return subject && isBehindMark(context, subject.from) && isAll(context, to)
    ? { form: 'subject-first', subject }
    : null;
}

function subjectBehind(context: CueContext, at: number, to: number): Found | null {
  if (!isBehindMark(context, at)) return null;
  const subject = startingAt(context, to);
  if (!subject || /^(?:him|her|them|me|us|it)$/i.test(subject.name)) return null;
  return isAll(context, subject.to) ? { form: 'inverted', subject } : null;
}

const opensWithMark = ({ outline: { pieces, sentences } }: CueContext, sentence: number): boolean =>
  pieces[sentences[sentence]?.from ?? 0]?.kind === 'mark';

/** Behind a mark that a comma ends, or a sign that ends a sentence as a comma may go before a cue; a full stop does not. */
function isBehindMark({ outline: { pieces } }: CueContext, at: number): boolean {
  const comma = pieces[at - 1]?.text === ',';
  const mark = pieces[comma ? at - 2 : at - 1];
  return mark?.kind === 'mark' && (comma || /[,?!…—–-]$/.test(mark.text));
}

/** No object follows: "he returned the call" is no speech, nor "she returned to work". */
function isAll({ outline: { pieces } }: CueContext, at: number): boolean {
  const next = pieces[at];
  if (next?.kind !== 'word') return true;
  const { lower } = next;
  return (
    isAdverb(lower) || (prepositions.has(lower) && lower !== 'to') || /^(?:and|as|while)$|^\p{Ll}{3,}ing$/u.test(lower)
  );
}
