import { cueNouns } from '../english/cueNouns';
import { auxiliaries } from '../english/functionWords';
import { lineHeads } from '../english/lineHeads';
import { finiteVerb, reportingVerbs } from '../english/reportingVerbs';
import { voiceVerbs } from '../english/voiceVerbs';
import type { Cue } from './cue';
import { givenNounCue } from './givenNouns';
import { hearingCue } from './hearingCues';
import type { Mention } from './mentions';
import { nounCue } from './nounCues';
import type { Outline, Piece } from './outline';
import { accordingTo, ATTRIBUTING, phraseCue } from './phraseCues';
import type { CueContext } from './cueContext';
import { cueContext } from './cueContext';
import { verbCue } from './verbCues';
import { voiceCue } from './voiceCues';

const LONGEST_LABEL = 16;
const LONGEST_PLAIN_LABEL = 8;

/** `Jane Roe, head of sales at Acme: “…”`, `Jane Roe on the result: “…”`: a name and what its bearer is or speaks of, before words between marks. */
function isDescribed(named: Mention, between: readonly Piece[], next: Piece | undefined): boolean {
  if (named.type !== 'name' || named.entity === 'body' || next?.mark === undefined) return false;
  if (between.some(({ lower }) => finiteVerb(lower) !== undefined)) return false;
  if (between[0]?.lower === 'on') return !between.some(({ text }) => text === ',');
  const isClause = between.some(({ lower }) => auxiliaries.has(lower) || lower === 'who');
  return between[0]?.text === ',' && named.name.includes(' ') && !isClause;
}

/** "PENCE: …", "Kasich: '…'": a short line head before a colon. */
function labelCue(context: CueContext): Cue | null {
  const { pieces } = context.outline;
  const colon = pieces.slice(0, LONGEST_LABEL).findIndex(piece => piece.text === ':');
  const sign = pieces[colon];
  const first = context.mentions[0];
  if (colon < 1 || !sign || first?.from !== 0 || colon + 1 >= pieces.length) return null;
  const between = pieces.slice(first.to, colon);
  const isHead = [pieces[0], pieces[colon - 1]].some(piece => lineHeads.has(piece?.lower ?? ''));
  // "Clinton: 1,769." counts something.
  if (isHead || first.to > colon || pieces[colon + 1]?.kind === 'number') return null;
  const isShort = colon < LONGEST_PLAIN_LABEL && !between.some(piece => piece.kind === 'word' && !piece.capital);
  if (!isShort && !isDescribed(first, between, pieces[colon + 1])) return null;
  return {
    start: sign.start,
    end: sign.end,
    form: 'label',
    verb: null,
    act: null,
    sentence: 0,
    at: colon,
    to: colon + 1,
    subject: first,
    object: null,
  };
}

/** `"…" — Maya Angelou` */
function signedCue(context: CueContext): Cue | null {
  const { pieces, sentences } = context.outline;
  const last = context.mentions.at(-1);
  const dash = last && pieces[last.from - 1];
  if (!last || !dash || !/^[—–―-]$|^--$/.test(dash.text) || pieces[last.from - 2]?.kind !== 'mark') return null;
  if (pieces.length - last.to > 6 || pieces.slice(last.to).some(piece => reportingVerbs.has(piece.lower))) return null;
  return {
    start: dash.start,
    end: dash.end,
    form: 'signed',
    verb: null,
    act: null,
    sentence: sentences.length - 1,
    at: last.from - 1,
    to: last.from,
    subject: last,
    object: null,
  };
}

/** The cues of a paragraph, outside its marks, in order. */
export function findCues(outline: Outline, mentions: readonly Mention[]): readonly Cue[] {
  const context = cueContext(outline, mentions);
  const named = new Set<number>();
  for (const { from, to } of mentions) for (let at = from; at < to; at++) named.add(at);
  const cues: Cue[] = [];
  const keep = (cue: Cue | null): void => {
    if (cue) cues.push(cue);
  };
  keep(labelCue(context));
  outline.sentences.forEach((sentence, sentenceIndex) => {
    for (let at = sentence.from; at < sentence.to; at++) {
      const piece = outline.pieces[at];
      if (piece?.text === ':') keep(givenNounCue(context, at, sentenceIndex));
      if (piece?.kind !== 'word') continue;
      const verb = reportingVerbs.get(piece.lower);
      if (ATTRIBUTING.has(piece.lower)) keep(accordingTo(context, at, sentenceIndex));
      if (named.has(at) || (piece.capital && at !== sentence.from)) continue;
      const noun = cueNouns.get(piece.lower);
      const voice = voiceVerbs.get(piece.lower);
      const cue =
        (verb && verbCue({ context, at, verb, sentence, sentenceIndex, earlier: cues })) ??
        (noun && nounCue(context, at, noun, sentenceIndex)) ??
        (voice && voiceCue(context, at, voice, sentenceIndex)) ??
        phraseCue(context, at, sentenceIndex) ??
        hearingCue(context, at, sentenceIndex);
      keep(cue);
    }
  });
  keep(signedCue(context));
  const asides = cues.filter(cue => isAside(cue, outline));
  const told = cues.filter(cue => !asides.some(aside => isSaidAround(cue, aside)));
  return told.map((cue, index) => (isOnlySource(cue, told[index - 1], outline) ? { ...cue, form: 'source' } : cue));
}

const firstOf = ({ at, subject }: Cue): number => Math.min(at, subject?.from ?? at);
const lastOf = ({ to, subject }: Cue): number => Math.max(to, subject?.to ?? to);

/** "The results, she says, show": who says it stands between commas in the middle of what was said. */
function isAside(cue: Cue, { pieces }: Outline): boolean {
  const { subject, act, verb } = cue;
  if (!subject || subject.type === 'relative' || !(act === 'say' || act === 'claim') || verb?.lemma === 'report')
    return false;
  const last = lastOf(cue);
  // "she tells me"
  const to = /^(?:me|us)$/.test(pieces[last]?.lower ?? '') ? last + 1 : last;
  return pieces[firstOf(cue) - 1]?.text === ',' && pieces[to]?.text === ',';
}

/** A verb behind such an aside whose subject stands before it is what was said; "The suspect, police said, confessed that" has two who speak. */
function isSaidAround({ at, act, subject }: Cue, aside: Cue): boolean {
  if (subject?.to !== firstOf(aside) - 1 || at < lastOf(aside)) return false;
  return act === 'show' || act === 'think' || aside.subject?.type === 'pronoun';
}

/** "…, Peskov told Mir TV, state news agency RIA Novosti reported": a second cue that says who carried the report. */
function isOnlySource(cue: Cue, before: Cue | undefined, outline: Outline): boolean {
  if (
    !cue.subject ||
    cue.subject.type === 'relative' ||
    (cue.form !== 'according-to' && !(cue.verb?.lemma === 'report' && cue.form === 'subject-first'))
  )
    return false;
  const opens = cue.form === 'according-to' ? cue.at : cue.subject.from;
  if (outline.pieces[opens - 1]?.text !== ',' || before?.sentence !== cue.sentence || !before.subject) return false;
  // In the middle of a sentence it may as well begin a report of its own.
  const isLast = cue.verb !== null && outline.sentences[cue.sentence]?.to === cue.to + 1;
  const isNear = before.at < opens && (opens - before.at <= 8 || isLast) && before.form !== 'according-to';
  return isNear && !outline.pieces.slice(before.at, opens).some(piece => piece.kind === 'mark');
}
