import { adverbs, auxiliaries, determiners, prepositions } from '../english/functionWords';
import { weekdays } from '../english/calendar';
import type { ReportingVerb } from '../english/reportingVerbs';
import { nounLike, reportingVerbs } from '../english/reportingVerbs';
import type { Span } from '../span';
import { bare } from '../text/tokens';
import type { Mention } from './mentions';
import type { Outline, Piece, Sentence } from './outline';

/** How a cue is tied to the one who speaks; `source` names only where a report comes from ("…, Trump said, according to CNN"). */
export type CueForm =
  | 'subject-first'
  | 'inverted'
  | 'participle'
  | 'coordinated'
  | 'passive'
  | 'according-to'
  | 'label'
  | 'signed'
  | 'source';

/** The words that announce speech, and who they give it to. */
export interface Cue extends Span {
  readonly form: CueForm;
  readonly verb: ReportingVerb | null;
  readonly sentence: number;
  /** Piece index of the verb, and of the first piece after the cue words. */
  readonly at: number;
  readonly to: number;
  readonly subject: Mention | null;
  /** Who is spoken to or about: right after the verb. */
  readonly object: Mention | null;
}

interface Context {
  readonly outline: Outline;
  readonly mentions: readonly Mention[];
}

const isSkipped = (piece: Piece): boolean =>
  adverbs.has(piece.lower) ||
  auxiliaries.has(piece.lower) ||
  (piece.lower.length > 4 && piece.lower.endsWith('ly')) ||
  weekdays.has(bare(piece.lower));

const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', "'s"]);

const endingAt = ({ mentions }: Context, to: number): Mention | undefined =>
  mentions.find(mention => mention.to === to);
const startingAt = ({ mentions }: Context, from: number): Mention | undefined =>
  mentions.find(mention => mention.from === from);

/** A mention that is only a detail of an earlier one: "a senator from Boston" after "Kerry,", a place after "in". */
function outermost(context: Context, mention: Mention, sentence: Sentence): Mention {
  const { outline } = context;
  let subject = mention;
  for (let turns = 0; turns < 3; turns++) {
    const before = outline.pieces[subject.from - 1];
    if (!before || subject.from <= sentence.from) return subject;
    if (before.text === ',') {
      const named = endingAt(context, subject.from - 1);
      if (named?.type !== 'name' || named.entity === 'body' || named.from < sentence.from || subject.type === 'pronoun')
        return subject;
      if (subject.type === 'name' && subject.entity === 'person') return subject;
      subject = named;
    } else if (prepositions.has(before.lower) && subject.type !== 'relative') {
      const host = endingAt(context, subject.from - 1);
      if (!host || host.from < sentence.from) return subject;
      subject = host;
    } else return subject;
  }
  return subject;
}

/** The subject before the verb at `at`, over auxiliaries, adverbs, days, brackets and what stands between commas. */
function subjectBefore(
  context: Context,
  at: number,
  sentence: Sentence,
): { readonly mention: Mention; readonly direct: boolean } | 'and' | null {
  const { pieces } = context.outline;
  let i = at - 1;
  let direct = true;
  while (i >= sentence.from) {
    const found = endingAt(context, i + 1);
    if (found) return found.possessive ? null : { mention: outermost(context, found, sentence), direct };
    const piece = pieces[i];
    if (!piece) return null;
    if (isSkipped(piece) || (piece.lower === 'on' && weekdays.has(bare(pieces[i + 1]?.lower ?? '')))) i--;
    else if (piece.text === ')') {
      while (i > sentence.from && pieces[i]?.text !== '(') i--;
      i--;
    } else if (/^[,—–]$|^--$/.test(piece.text)) {
      if (pieces[i - 1]?.kind === 'mark') return null;
      // "the ambassador, Grigory Mashkov, said": the name itself stands between the commas.
      const apposed = endingAt(context, i);
      if (apposed?.role != null && pieces.slice(apposed.from, apposed.to).some(one => one.text === ','))
        return { mention: apposed, direct: true };
      const opening = openingComma(context, i, sentence, piece.text);
      if (opening === null) return null;
      i = opening - 1;
      direct = false;
    } else if (piece.lower === 'and' || piece.lower === 'but' || piece.lower === 'or') return 'and';
    else return null;
  }
  return null;
}

/** The comma or dash that opens what the one at `closing` closes, with a mention right before it. */
function openingComma(context: Context, closing: number, sentence: Sentence, sign: string): number | null {
  const { pieces } = context.outline;
  for (let i = closing - 1; i > Math.max(sentence.from, closing - 40); i--) {
    if (pieces[i]?.text !== sign) continue;
    const mention = endingAt(context, i);
    if (mention && mention.type !== 'relative') return i;
    // "Peskov, however, said": what stands between is short and no mention.
    if (pieces[i - 1]?.text === ')') return i;
  }
  return null;
}

/** The subject of the main clause, for "…, adding that" and "… and said". */
function clauseSubject(
  context: Context,
  at: number,
  sentence: Sentence,
  earlier: readonly Cue[],
  sentenceIndex: number,
): Mention | null {
  const before = earlier.findLast(
    cue => cue.sentence === sentenceIndex && cue.subject !== null && cue.at < at && cue.form !== 'according-to',
  );
  if (before) return before.subject;
  const { pieces } = context.outline;
  return (
    context.mentions.find(
      mention =>
        mention.from >= sentence.from &&
        mention.to <= at &&
        mention.type !== 'relative' &&
        !mention.possessive &&
        !(mention.from > sentence.from && prepositions.has(pieces[mention.from - 1]?.lower ?? '')),
    ) ?? null
  );
}

function looksLikeNoun(context: Context, at: number): boolean {
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

function verbCue(
  context: Context,
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
    startingAt(context, at + 1) ?? (adverbs.has(pieces[at + 1]?.lower ?? '') ? startingAt(context, at + 2) : undefined);
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

/** "officials say", "they say", "Republicans say": the bare form goes with many. */
const takesBaseForm = (subject: Mention): boolean =>
  subject.plural ||
  subject.type === 'relative' ||
  /^(?:they|we|i|you)$/i.test(subject.name) ||
  subject.name.endsWith('s');

function isPassive({ outline }: Context, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const lower = outline.pieces[i]?.lower ?? '';
    if (BE.has(lower)) return true;
    if (!adverbs.has(lower) && !lower.endsWith('ly') && lower !== 'not') return false;
  }
  return false;
}

function accordingTo(context: Context, at: number, sentenceIndex: number): Cue | null {
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
function labelCue(context: Context): Cue | null {
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
function signedCue(context: Context): Cue | null {
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
