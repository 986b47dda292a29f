import { reportingVerbs } from '../english/reportingVerbs';
import type { Cue } from './cue';
import type { Mention } from './mentions';
import type { Outline } from './outline';
import type { CueContext } from './subjects';
import { cueContext, startingAt } from './subjects';
import { verbCue } from './verbCues';

/** First word of a phrase that attributes, and the words that must follow. */
const ATTRIBUTING: ReadonlyMap<string, readonly string[]> = new Map([
  ['according', ['to']],
  ['in', ['the', 'words', 'of']],
]);

/** "according to Peskov", "in the words of Peskov" */
function accordingTo(context: CueContext, at: number, sentenceIndex: number): Cue | null {
  const { pieces } = context.outline;
  const phrase = ATTRIBUTING.get(pieces[at]?.lower ?? '') ?? [];
  const first = pieces[at];
  const last = pieces[at + phrase.length];
  if (!first || !last || !phrase.every((word, index) => pieces[at + 1 + index]?.lower === word)) return null;
  const to = at + 1 + phrase.length;
  // "Russia's TASS news agency": the agency, not its country.
  const named = startingAt(context, to) ?? null;
  const subject = (named?.possessive ? startingAt(context, named.to + 1) : undefined) ?? named;
  return {
    start: first.start,
    end: last.end,
    form: 'according-to',
    verb: null,
    sentence: sentenceIndex,
    at,
    to,
    subject,
    object: null,
  };
}

/** "PENCE: …", "Kasich: '…'": a short line head before a colon. */
function labelCue(context: CueContext): Cue | null {
  const { pieces } = context.outline;
  const colon = pieces.slice(0, 8).findIndex(piece => piece.text === ':');
  const sign = pieces[colon];
  const first = context.mentions[0];
  if (colon < 1 || !sign || first?.from !== 0 || colon + 1 >= pieces.length) return null;
  const between = pieces.slice(first.to, colon);
  if (first.to > colon || between.some(piece => piece.kind === 'word' && !piece.capital)) return null;
  return {
    start: sign.start,
    end: sign.end,
    form: 'label',
    verb: null,
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
  if (!last || !dash || !/^[—–-]$|^--$/.test(dash.text) || pieces[last.from - 2]?.kind !== 'mark') return null;
  if (pieces.length - last.to > 6 || pieces.slice(last.to).some(piece => reportingVerbs.has(piece.lower))) return null;
  return {
    start: dash.start,
    end: dash.end,
    form: 'signed',
    verb: null,
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
      if (piece?.kind !== 'word') continue;
      const verb = reportingVerbs.get(piece.lower);
      if (ATTRIBUTING.has(piece.lower)) keep(accordingTo(context, at, sentenceIndex));
      if (verb && !named.has(at) && (!piece.capital || at === sentence.from))
        keep(verbCue({ context, at, verb, sentence, sentenceIndex, earlier: cues }));
    }
  });
  keep(signedCue(context));
  return cues.map((cue, index) => (isOnlySource(cue, cues[index - 1], outline) ? { ...cue, form: 'source' } : cue));
}

/** "…, Peskov told Mir TV, state news agency RIA Novosti reported": a second cue that says who carried the report. */
function isOnlySource(cue: Cue, before: Cue | undefined, outline: Outline): boolean {
  if (!cue.subject || (cue.form !== 'according-to' && !(cue.verb?.lemma === 'report' && cue.form === 'subject-first')))
    return false;
  const opens = cue.form === 'according-to' ? cue.at : cue.subject.from;
  if (outline.pieces[opens - 1]?.text !== ',' || before?.sentence !== cue.sentence || !before.subject) return false;
  const isNear = before.at < opens && opens - before.at <= 8 && before.form !== 'according-to';
  return isNear && !outline.pieces.slice(before.at, opens).some(piece => piece.kind === 'mark');
}
