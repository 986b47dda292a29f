import { reportingVerbs } from '../english/reportingVerbs';
import type { Cue } from './cue';
import type { Mention } from './mentions';
import type { Outline } from './outline';
import type { CueContext } from './subjects';
import { startingAt } from './subjects';
import { verbCue } from './verbCues';

function accordingTo(context: CueContext, at: number, sentenceIndex: number): Cue | null {
  const { pieces } = context.outline;
  const to = pieces[at + 1];
  const piece = pieces[at];
  if (!piece || to?.lower !== 'to') return null;
  const subject = startingAt(context, at + 2) ?? null;
  return {
    start: piece.start,
    end: to.end,
    form: 'according-to',
    verb: null,
    sentence: sentenceIndex,
    at,
    to: at + 2,
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
  const context = { outline, mentions };
  const cues: Cue[] = [];
  const label = labelCue(context);
  if (label) cues.push(label);
  outline.sentences.forEach((sentence, sentenceIndex) => {
    for (let at = sentence.from; at < sentence.to; at++) {
      const piece = outline.pieces[at];
      if (piece?.kind !== 'word') continue;
      const verb = reportingVerbs.get(piece.lower);
      const inMention = mentions.some(mention => mention.from <= at && at < mention.to);
      let cue: Cue | null = null;
      if (piece.lower === 'according') cue = accordingTo(context, at, sentenceIndex);
      else if (verb && !inMention && (!piece.capital || at === sentence.from))
        cue = verbCue(context, at, verb, sentence, sentenceIndex, cues);
      if (cue) cues.push(cue);
    }
  });
  const signed = signedCue(context);
  if (signed) cues.push(signed);
  return cues.map(cue => (isOnlySource(cue, cues, outline) ? { ...cue, form: 'source' } : cue));
}

/** "…, Peskov told Mir TV, state news agency RIA Novosti reported": a second cue that says who carried the report. */
function isOnlySource(cue: Cue, cues: readonly Cue[], outline: Outline): boolean {
  if (!cue.subject || (cue.form !== 'according-to' && !(cue.verb?.lemma === 'report' && cue.form === 'subject-first')))
    return false;
  const opens = cue.form === 'according-to' ? cue.at : cue.subject.from;
  const separated = outline.pieces[opens - 1]?.text === ',';
  const first = cues.findLast(
    other =>
      other.sentence === cue.sentence && other.at < opens && other.subject !== null && other.form !== 'according-to',
  );
  return (
    separated &&
    first !== undefined &&
    opens - first.at <= 8 &&
    !outline.pieces.slice(first.at, opens).some(piece => piece.kind === 'mark')
  );
}
