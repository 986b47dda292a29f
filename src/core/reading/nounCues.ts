import { places } from '../english/bodies';
import { voicingVerbs } from '../english/givingVerbs';
import type { VerbClass } from '../english/reportingVerbs';
import { wordSet } from '../english/wordList';
import type { Cue } from './cue';
import type { Mention } from './mentions';
import { isAnnounced, OWNERS } from './pronouns';
import type { CueContext } from './cueContext';
import { endingAt, startingAt } from './cueContext';
import { subjectBefore } from './subjects';

/** Words between an owner and the noun: "her repeated, false claim" has two. */
const MOST_BETWEEN = 2;

/** Words between a noun and whoever gave it. */
const GIVEN_BY = wordSet('from by');
/** Words between commas behind a name: "Jane Roe, the mayor of Leeds, that". */
const MOST_OF_ASIDE = 8;

/** Who owns the noun at `at`: "Trump's claim", "her latest statement". */
function ownerOf(context: CueContext, at: number): Mention | null {
  const { pieces } = context.outline;
  for (let i = at - 1; i >= at - 1 - MOST_BETWEEN; i--) {
    const piece = pieces[i];
    if (piece?.kind === 'possessive') return endingAt(context, i) ?? null;
    const owner = endingAt(context, i + 1);
    if (owner) return OWNERS.has(owner.name.toLowerCase()) ? (selfOf(context, owner) ?? owner) : null;
    if (piece?.kind !== 'word' || piece.capital) return null;
  }
  return null;
}

/** "I" in "I changed my answer", the last before it in its sentence. */
function selfOf(context: CueContext, { name, from, sentence }: Mention): Mention | undefined {
  if (!/^my$/i.test(name)) return undefined;
  for (let i = from - 1; i >= (context.outline.sentences[sentence]?.from ?? from); i--)
    if (context.outline.pieces[i]?.text === 'I') return startingAt(context, i);
  return undefined;
}

/** Whose the noun at `at` is by the words behind it, and the piece after them: "a warning from Jane Roe, the mayor, that". */
function giverBehind(context: CueContext, at: number): { readonly giver: Mention; readonly to: number } | null {
  const { pieces } = context.outline;
  const giver = GIVEN_BY.has(pieces[at + 1]?.lower ?? '') ? startingAt(context, at + 2) : undefined;
  if (!giver || giver.type === 'pronoun' || giver.type === 'relative' || giver.possessive) return null;
  // "reports from Kyiv that": a place is where they come from.
  const isPlace = giver.entity === 'unknown' || places.has(giver.name.toLowerCase());
  if (isPlace && /^reports?$/.test(pieces[at]?.lower ?? '') && pieces[at + 1]?.lower === 'from') return null;
  let { to } = giver;
  if (pieces[to]?.text === ',') {
    let end = to + 1;
    while (end - to <= MOST_OF_ASIDE && pieces[end]?.kind === 'word') end++;
    if (pieces[end]?.text !== ',') return null;
    to = end + 1;
  }
  const next = pieces[to];
  return next?.lower === 'that' || next?.kind === 'mark' || next?.text === ':' ? { giver, to } : null;
}

/** "Jane Roe voiced her deep concern that", "he gave an assurance that": who gives the noun at `at`. */
function giverBefore(context: CueContext, at: number, sentenceIndex: number): Mention | null {
  const { pieces, sentences } = context.outline;
  const sentence = sentences[sentenceIndex];
  if (!sentence || pieces[at + 1]?.lower !== 'that') return null;
  for (let i = at - 1; i >= at - 1 - MOST_BETWEEN - 1; i--) {
    const piece = pieces[i];
    if (piece?.kind !== 'word' || piece.capital) return null;
    if (!voicingVerbs.has(piece.lower)) continue;
    const found = subjectBefore(context, i, sentence);
    return found === null || found === 'and' ? null : found.mention;
  }
  return null;
}

/** "Trump's claim that …", "her promise to …", `his statement: “…”`, "a warning from Jane Roe that …" */
export function nounCue(context: CueContext, at: number, act: VerbClass, sentenceIndex: number): Cue | null {
  const { pieces } = context.outline;
  const piece = pieces[at];
  if (!piece) return null;
  const { start, end } = piece;
  const cue = { start, end, form: 'noun', verb: null, act, sentence: sentenceIndex, at, object: null } as const;
  const behind = giverBehind(context, at);
  if (behind) return { ...cue, to: behind.to, subject: behind.giver };
  const subject = isAnnounced(pieces, at + 1)
    ? (giverBefore(context, at, sentenceIndex) ?? ownerOf(context, at))
    : null;
  return subject && { ...cue, to: at + 1, subject };
}
