import { determiners, isAdverb } from '../english/functionWords';
import type { VoiceVerb } from '../english/voiceVerbs';
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
  const found = subjectBefore(context, at, to) ?? subjectBehind(context, at, to);
  if (!found) return null;
  const { form, subject } = found;
  return { start: piece.start, end: piece.end, form, verb, act: verb.class, sentence, at, to, subject, object: null };
}

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

const isBehindMark = ({ outline: { pieces } }: CueContext, at: number): boolean =>
  pieces[at - 1]?.kind === 'mark' || (pieces[at - 1]?.text === ',' && pieces[at - 2]?.kind === 'mark');

/** No object follows: "he returned the call" is no speech, nor "she returned to work". */
function isAll({ outline: { pieces } }: CueContext, at: number): boolean {
  const next = pieces[at];
  return !next || (next.lower !== 'to' && !determiners.has(next.lower) && !(next.kind === 'word' && next.capital));
}
