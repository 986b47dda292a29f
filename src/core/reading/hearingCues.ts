import { weekdays } from '../english/calendar';
import { auxiliaries } from '../english/functionWords';
import { wordSet } from '../english/wordList';
import type { Cue } from './cue';
import type { CueContext } from './cueContext';
import { endingAt, startingAt } from './cueContext';
import { isSkipped } from './subjects';
import { HEARINGS } from './unlistedSpeakers';

/** Those to whom evidence is given: what they heard was said to them, by somebody the sentence does not name. */
const HEARERS = new Set([...HEARINGS, ...wordSet('court jury jurors tribunal magistrates')]);

/** "The court heard that", "…, the inquest was told": the words go to those who heard them. */
export function hearingCue(context: CueContext, at: number, sentence: number): Cue | null {
  const { pieces } = context.outline;
  const verb = pieces[at];
  const isHeard = verb?.lower === 'heard' || verb?.lower === 'hears';
  if (!verb || !(isHeard || verb.lower === 'told')) return null;
  let before = at;
  while (isSkipped(pieces[before - 1])) before--;
  const isPassive = pieces.slice(before, at).some(({ lower }) => /^(?:was|were|been)$/.test(lower));
  if (isHeard === isPassive) return null;
  const subject = endingAt(context, before);
  // "an inquest in Leeds heard"
  const [, head = ''] = /(\S+?)(?: (?:in|at|near|outside) .*)?$/.exec(subject?.name.toLowerCase() ?? '') ?? [];
  if (subject?.sentence !== sentence || !HEARERS.has(head) || !isWhatWasHeard(context, at + 1)) return null;
  const { start, end } = verb;
  return { start, end, form: 'subject-first', verb: null, act: 'say', sentence, at, to: at + 1, subject, object: null };
}

/** Behind "today", "on Monday". */
function endOfDay({ outline: { pieces } }: CueContext, from: number): number {
  if (/^(?:today|yesterday)$/.test(pieces[from]?.lower ?? '')) return from + 1;
  return pieces[from]?.lower === 'on' && weekdays.has(pieces[from + 1]?.lower ?? '') ? from + 2 : from;
}

/** A clause, words between marks or the end of the sentence; not "heard evidence", "heard from", "heard the case". */
function isWhatWasHeard(context: CueContext, from: number): boolean {
  const { pieces } = context.outline;
  const next = pieces[endOfDay(context, from)];
  // "heard “harrowing” evidence"
  const after = pieces[from + 1];
  if (
    next?.mark &&
    /^\p{Ll}/u.test(next.text) &&
    after?.kind === 'word' &&
    !after.capital &&
    !/^(?:and|but|before|when|after|as)$/.test(after.lower)
  )
    return false;
  if (!next || next.mark || /^(?:that|how|[.:,])$/.test(next.lower)) return true;
  const named = startingAt(context, from);
  const verb = named && pieces[named.to]?.lower;
  return (
    verb !== undefined && (auxiliaries.has(verb) || /^\p{L}+ed$|^(?:had|left|took|went|got|made|put|ran)$/u.test(verb))
  );
}
