import { determiners, isAdverb, prepositions } from '../english/functionWords';
import type { ReportingVerb } from '../english/reportingVerbs';
import { nounLike } from '../english/reportingVerbs';
import type { Cue, CueForm } from './cue';
import type { Mention } from './mentions';
import type { Sentence } from './outline';
import type { CueContext } from './subjects';
import { clauseSubject, endingAt, startingAt, subjectBefore, takesBaseForm } from './subjects';

const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', "'s"]);

function looksLikeNoun(context: CueContext, at: number): boolean {
  const { pieces } = context.outline;
  const before = pieces[at - 1];
  if (!before) return false;
  return (
    determiners.has(before.lower) ||
    before.kind === 'possessive' ||
    prepositions.has(before.lower) ||
    before.lower === 'to'
  );
}

/** The cue that a reporting verb at `at` is, or null where it reports nothing: a noun, a passive, a verb without anybody. */
export function verbCue(
  context: CueContext,
  at: number,
  verb: ReportingVerb,
  sentence: Sentence,
  sentenceIndex: number,
  earlier: readonly Cue[],
): Cue | null {
  const { pieces } = context.outline;
  const piece = pieces[at];
  if (!piece) return null;
  // "Local media quoted him as saying": the one quoted speaks.
  if (
    verb.lemma === 'quote' &&
    pieces.slice(at + 1, at + 8).some((one, index) => one.lower === 'as' && pieces[at + 2 + index]?.lower === 'saying')
  )
    return null;
  const cue = (form: CueForm, subject: Mention | null): Cue => ({
    start: piece.start,
    end: piece.end,
    form,
    verb,
    sentence: sentenceIndex,
    at,
    to: at + 1,
    subject,
    object: form === 'inverted' ? null : (startingAt(context, at + 1) ?? null),
  });
  const before = pieces[at - 1];
  const markBefore = before?.kind === 'mark' || (before?.text === ',' && pieces[at - 2]?.kind === 'mark');
  // `"…," said Peskov`
  const next =
    startingAt(context, at + 1) ?? (isAdverb(pieces[at + 1]?.lower ?? '') ? startingAt(context, at + 2) : undefined);
  if (
    markBefore &&
    next &&
    verb.form !== 'participle' &&
    next.sentence === sentenceIndex &&
    !/^(?:him|her|them|me|us|it)$/i.test(next.name)
  )
    return cue('inverted', next);
  if (verb.form === 'participle') {
    // "quoted him as saying"
    if (before?.lower === 'as') {
      const quoted = endingAt(context, at - 1);
      if (quoted) return cue('subject-first', quoted);
    }
    const own = subjectBefore(context, at, sentence);
    if (own !== null && own !== 'and' && own.direct && own.mention.to >= at - 2) return cue('participle', own.mention);
    if (before && (determiners.has(before.lower) || before.kind === 'possessive')) return null;
    return cue('participle', clauseSubject(context, at, sentence, earlier, sentenceIndex));
  }
  if (verb.form === 'base' && before?.lower === 'to') {
    if (!/^(?:went|continued|added|continues)$/.test(pieces[at - 2]?.lower ?? '') && pieces[at - 2]?.lower !== 'on')
      return null;
    return cue('subject-first', clauseSubject(context, at, sentence, earlier, sentenceIndex));
  }
  if (looksLikeNoun(context, at)) return null;
  const own = subjectBefore(context, at, sentence);
  const passive = verb.form === 'past' && isPassive(context, at);
  if (passive) {
    const agent = pieces[at + 1]?.lower === 'by' ? startingAt(context, at + 2) : undefined;
    if (agent) return cue('passive', agent);
    return null;
  }
  if (own === 'and')
    return nounLike.has(verb.lemma) && verb.form !== 'past'
      ? null
      : cue('coordinated', clauseSubject(context, at, sentence, earlier, sentenceIndex));
  if (own) {
    if (nounLike.has(verb.lemma) && verb.form !== 'past' && !own.direct) return null;
    if (verb.form === 'base' && !takesBaseForm(own.mention)) return null;
    return cue('subject-first', own.mention);
  }
  // "Relations are poor, said Peskov."
  if (before?.text === ',' && next && verb.class === 'say' && next.sentence === sentenceIndex)
    return cue('inverted', next);
  return verb.class === 'say' || verb.class === 'claim' || verb.class === 'write' ? cue('subject-first', null) : null;
}

function isPassive({ outline }: CueContext, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const lower = outline.pieces[i]?.lower ?? '';
    if (BE.has(lower)) return true;
    if (!isAdverb(lower) && lower !== 'not') return false;
  }
  return false;
}
