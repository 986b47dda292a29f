import { cueNouns, nounLinks } from '../english/cueNouns';
import type { VerbClass } from '../english/reportingVerbs';
import { reportingVerbs } from '../english/reportingVerbs';
import type { Cue } from './cue';
import { wordSet } from '../english/wordList';
import { OWNERS } from './nounPhrases';
import type { Mention } from './mentions';
import type { Outline } from './outline';
import type { CueContext } from './subjects';
import { cueContext, endingAt, startingAt, subjectBefore } from './subjects';
import { verbCue } from './verbCues';

/** First word of a phrase that attributes, and the words that must follow. */
const ATTRIBUTING: ReadonlyMap<string, readonly string[]> = new Map([
  ['according', ['to']],
  ['in', ['the', 'words', 'of']],
  ['per', []],
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
    act: null,
    sentence: sentenceIndex,
    at,
    to,
    subject,
    object: null,
  };
}

/** Verb phrases that announce speech as one verb does, by their first word. */
const PHRASES: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  ['put', 'puts'].map(verb => [verb, [['it']]] as const),
);
const CLEAR: ReadonlySet<string> = new Set(['make', 'makes', 'made']);

/** How many pieces a phrase such as "put it" or "made it clear" has, 0 for none. */
function phraseLength(pieces: Outline['pieces'], at: number): number {
  const lower = (index: number): string => pieces[index]?.lower ?? '';
  if (CLEAR.has(lower(at)))
    return lower(at + 1) === 'clear' ? 2 : lower(at + 1) === 'it' && lower(at + 2) === 'clear' ? 3 : 0;
  return (PHRASES.get(lower(at)) ?? []).some(([next]) => lower(at + 1) === next) ? 2 : 0;
}

/** "as The Post put it", "She made it clear that" */
function phraseCue(context: CueContext, at: number, sentenceIndex: number): Cue | null {
  const size = phraseLength(context.outline.pieces, at);
  const sentence = context.outline.sentences[sentenceIndex];
  const [first, last] = [context.outline.pieces[at], context.outline.pieces[at + size - 1]];
  if (size === 0 || !sentence || !first || !last) return null;
  const own = subjectBefore(context, at, sentence);
  if (own === null || own === 'and') return null;
  const subject = own.mention;
  return {
    start: first.start,
    end: last.end,
    form: 'subject-first',
    verb: null,
    act: 'say',
    sentence: sentenceIndex,
    at,
    to: at + size,
    subject,
    object: null,
  };
}

/** Words between an owner and the noun: "her repeated, false claim" has two. */
const MOST_BETWEEN = 2;

/** Who owns the noun at `at`: "Trump's claim", "her latest statement". */
function ownerOf(context: CueContext, at: number): Mention | null {
  const { pieces } = context.outline;
  for (let i = at - 1; i >= at - 1 - MOST_BETWEEN; i--) {
    const piece = pieces[i];
    if (piece?.kind === 'possessive') return endingAt(context, i) ?? null;
    const owner = endingAt(context, i + 1);
    if (owner) return OWNERS.has(owner.name.toLowerCase()) ? owner : null;
    if (piece?.kind !== 'word' || piece.capital) return null;
  }
  return null;
}

/** "Trump's claim that …", "her promise to …", `his statement: “…”` */
function nounCue(context: CueContext, at: number, act: VerbClass, sentenceIndex: number): Cue | null {
  const { pieces } = context.outline;
  const [piece, next] = [pieces[at], pieces[at + 1]];
  if (!piece || !next || !(nounLinks.has(next.lower) || next.kind === 'mark' || next.text === ':')) return null;
  const subject = ownerOf(context, at);
  if (!subject) return null;
  const { start, end } = piece;
  return { start, end, form: 'noun', verb: null, act, sentence: sentenceIndex, at, to: at + 1, subject, object: null };
}

/** What stands before a colon and speaks for nobody. */
const HEADS = wordSet(
  'updated update note notes photo photos picture image video correction corrections clarification source sources credit caption read related watch date time place location tip analysis opinion review',
);

/** "PENCE: …", "Kasich: '…'": a short line head before a colon. */
function labelCue(context: CueContext): Cue | null {
  const { pieces } = context.outline;
  const colon = pieces.slice(0, 8).findIndex(piece => piece.text === ':');
  const sign = pieces[colon];
  const first = context.mentions[0];
  if (colon < 1 || !sign || first?.from !== 0 || colon + 1 >= pieces.length) return null;
  const between = pieces.slice(first.to, colon);
  if (HEADS.has(pieces[0]?.lower ?? '') || first.to > colon) return null;
  if (between.some(piece => piece.kind === 'word' && !piece.capital)) return null;
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
      if (piece?.kind !== 'word') continue;
      const verb = reportingVerbs.get(piece.lower);
      if (ATTRIBUTING.has(piece.lower)) keep(accordingTo(context, at, sentenceIndex));
      if (named.has(at) || (piece.capital && at !== sentence.from)) continue;
      const noun = cueNouns.get(piece.lower);
      const cue =
        (verb && verbCue({ context, at, verb, sentence, sentenceIndex, earlier: cues })) ??
        (noun && nounCue(context, at, noun, sentenceIndex)) ??
        phraseCue(context, at, sentenceIndex);
      keep(cue);
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
  // In the middle of a sentence it may as well begin a report of its own.
  const isLast = cue.verb !== null && outline.sentences[cue.sentence]?.to === cue.to + 1;
  const isNear = before.at < opens && (opens - before.at <= 8 || isLast) && before.form !== 'according-to';
  return isNear && !outline.pieces.slice(before.at, opens).some(piece => piece.kind === 'mark');
}
