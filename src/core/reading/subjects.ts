import { months, timeNouns, weekdays } from '../english/calendar';
import { auxiliaries, isAdverb, prepositions } from '../english/functionWords';
import { wordSet } from '../english/wordList';
import { bare } from '../text/tokens';
import type { Cue } from './cue';
import type { Mention } from './mentions';
import type { Outline, Piece, Sentence } from './outline';
import { residentOf } from './places';

/** A paragraph in which cues look for their subjects; mentions also by their first piece and by the piece after their last. */
export interface CueContext {
  readonly outline: Outline;
  readonly mentions: readonly Mention[];
  readonly byStart: ReadonlyMap<number, Mention>;
  readonly byEnd: ReadonlyMap<number, Mention>;
}

export const cueContext = (outline: Outline, mentions: readonly Mention[]): CueContext => ({
  outline,
  mentions,
  byStart: new Map(mentions.map(mention => [mention.from, mention])),
  byEnd: new Map(mentions.map(mention => [mention.to, mention])),
});

/** Last words of phrases that say on what occasion something was said. */
const OCCASIONS = wordSet('statement interview speech email e-mail letter post tweet');

/** Words behind which a clause begins, and words it may begin with before its subject. */
const SUBORDINATORS = wordSet(
  'because although though while whereas if unless when whether as since after before until',
);
const OPENS_CLAUSE: ReadonlySet<string> = new Set([...SUBORDINATORS, 'that']);
/** "have endorsed him" */
const SHORTEST_RELATIVE = 3;
const LEADS = wordSet('and but or so yet even just');

/** Pronouns that are nobody's subject. */
const OBJECTS = wordSet('him her them me us');

/** Phrases that come between an auxiliary and its verb: first word, and what follows. */
const ASIDES: Readonly<Record<string, ReadonlySet<string>>> = {
  in: wordSet('fact particular turn effect part addition general response'),
  of: wordSet('course'),
  for: wordSet('example instance now'),
  at: wordSet('once first last least'),
};

/** Who a verb has for its subject; `direct` when nothing between commas parts them. */
export interface Subject {
  readonly mention: Mention;
  readonly direct: boolean;
}

const isSkipped = (piece: Piece): boolean =>
  isAdverb(piece.lower) || auxiliaries.has(piece.lower) || weekdays.has(bare(piece.lower));

export const endingAt = ({ byEnd }: CueContext, to: number): Mention | undefined => byEnd.get(to);

export const startingAt = ({ byStart }: CueContext, from: number): Mention | undefined => byStart.get(from);

/** "Lawyers for Mr Shaw" in "Lawyers for Mr Shaw and Ms Khan", "Ministers" in "Ministers from Ghana, Togo and Benin". */
function hostOfMany(context: CueContext, last: Mention, sentence: Sentence): Mention | null {
  const { pieces } = context.outline;
  let first = last;
  for (let turns = 0; turns < MOST_JOINED; turns++) {
    const sign = pieces[first.from - 1];
    const other = sign?.lower === 'and' || sign?.text === ',' ? endingAt(context, first.from - 1) : undefined;
    if (!other || other.from < sentence.from) break;
    first = other;
  }
  if (first === last) return null;
  if (/^(?:for|from|between)$/.test(pieces[first.from - 1]?.lower ?? ''))
    return endingAt(context, first.from - 1) ?? null;
  const isHost = first.plural || first.entity === 'document';
  return isHost && / (?:for|from|between) \p{Lu}/u.test(first.name) ? first : null;
}
const MOST_JOINED = 4;

/**
 * A mention that is only a detail of an earlier one: a place after "in"; "a senator from Boston" after "Kerry," where a comma
 * follows too.
 */
function outermost(context: CueContext, mention: Mention, sentence: Sentence, isClosed: boolean): Mention {
  const { outline } = context;
  let subject = mention;
  if (mention.type === 'relative') return mention;
  for (let turns = 0; turns < 3; turns++) {
    const before = outline.pieces[subject.from - 1];
    if (!before || subject.from <= sentence.from) return subject;
    if (before.text === ',') {
      if (!isClosed) return subject;
      const named = endingAt(context, subject.from - 1);
      if (named?.type !== 'name' || named.entity === 'body' || named.from < sentence.from || subject.type === 'pronoun')
        return subject;
      if (subject.type === 'name' && subject.entity === 'person') return subject;
      subject = named;
    } else if (before.lower === 'and') {
      const host = hostOfMany(context, subject, sentence);
      if (!host) return subject;
      subject = host;
    } else if (prepositions.has(before.lower)) {
      const host = endingAt(context, subject.from - 1);
      if (!host || host.from < sentence.from) return subject;
      subject = host;
    } else return subject;
  }
  return subject;
}

/**
 * The mention that opens the clause of the verb at `at`, for subjects with more behind them than the walk back gets over:
 * "Officials who spoke with The Post said", "A poll released by the university found".
 */
export function opensClause(
  { byStart, outline: { pieces } }: CueContext,
  at: number,
  sentence: Sentence,
): Mention | null {
  let from = at;
  while (from > sentence.from) {
    const before = pieces[from - 1];
    if (!before || before.kind === 'mark' || /^[,;:—–()]$|^--$/.test(before.text)) break;
    // "groups that have endorsed him": this clause hangs on the noun before it.
    const isRelative =
      before.lower === 'that' && auxiliaries.has(pieces[from]?.lower ?? '') && at - from >= SHORTEST_RELATIVE;
    if (OPENS_CLAUSE.has(before.lower) && !isRelative) break;
    from--;
  }
  while (from < at && (LEADS.has(pieces[from]?.lower ?? '') || isAdverb(pieces[from]?.lower ?? ''))) from++;
  const mention = byStart.get(from);
  return mention && mention.to < at && !mention.possessive && mention.type !== 'relative' && mention.type !== 'pronoun'
    ? mention
    : null;
}

/** The subject of the verb at `at`: right before it, or where its clause opens. */
export function subjectBefore(context: CueContext, at: number, sentence: Sentence): Subject | 'and' | null {
  const found = walkBack(context, at, sentence);
  if (found === 'and') return found;
  const isDetail =
    found !== null && found.direct && prepositions.has(context.outline.pieces[found.mention.from - 1]?.lower ?? '');
  if (found !== null && !isDetail) return found;
  const whole = opensClause(context, at, sentence);
  return whole ? { mention: whole, direct: false } : found;
}

/** The subject right before the verb at `at`, over auxiliaries, adverbs, days, brackets and what stands between commas. */
export function walkBack(context: CueContext, at: number, sentence: Sentence): Subject | 'and' | null {
  const { pieces } = context.outline;
  let i = at - 1;
  let direct = true;
  while (i >= sentence.from) {
    const found = endingAt(context, i + 1);
    // "those around him say"
    if (found?.type === 'pronoun' && OBJECTS.has(found.name.toLowerCase())) return null;
    if (found) return found.possessive ? null : { mention: outermost(context, found, sentence, !direct), direct };
    const piece = pieces[i];
    if (!piece) return null;
    const phrase = startOfTime(pieces, i, sentence.from);
    if (phrase !== null) {
      i = phrase - 1;
      continue;
    }
    // "Macy's said": the 's belongs to the name.
    const owner = i === at - 1 && piece.kind === 'possessive' ? endingAt(context, i) : undefined;
    if (owner) return { mention: owner, direct: true };
    if (isSkipped(piece) || (piece.lower === 'on' && weekdays.has(bare(pieces[i + 1]?.lower ?? '')))) i--;
    // "has since said"
    else if (piece.lower === 'since' && auxiliaries.has(pieces[i - 1]?.lower ?? '')) i--;
    else if (ASIDES[pieces[i - 1]?.lower ?? '']?.has(piece.lower)) i -= 2;
    else if (piece.text === ')') {
      while (i > sentence.from && pieces[i]?.text !== '(') i--;
      i--;
    } else if (/^[,—–-]$|^--$/.test(piece.text)) {
      if (pieces[i - 1]?.kind === 'mark') return null;
      // "Sen. Jane Roe (R-Ga.), said": a comma that only follows the bracket.
      if (piece.text === ',' && pieces[i - 1]?.text === ')') {
        i--;
        continue;
      }
      // "the ambassador, Grigory Mashkov, said": the name itself stands between the commas.
      const apposed = endingAt(context, i);
      if (apposed?.role != null && pieces.slice(apposed.from, apposed.to).some(one => one.text === ','))
        return { mention: apposed, direct: true };
      // "Mayor Jane Roe of Gary, Ind., said"
      const isTown = apposed !== undefined && pieces[apposed.from - 1]?.text === ',' && piece.text === ',';
      const resident = isTown ? residentOf(apposed, pieces, to => endingAt(context, to)) : undefined;
      if (resident) return { mention: resident, direct: true };
      const opening = openingComma(context, i, sentence, piece.text);
      // "The Director-General, Emergency Agency, Mrs Jane Roe, said", "The DGP, Jane Roe, said"
      if (apposed && opening !== null && isNamedHolder(context, apposed, opening))
        return { mention: apposed, direct: true };
      // "The head of sales in Leeds, Jane Roe, said": nothing that speaks stands before the name.
      if (opening === null && apposed?.type === 'name' && pieces[apposed.from - 1]?.text === ',')
        return { mention: apposed, direct: true };
      if (opening === null) return null;
      i = opening - 1;
      direct = false;
    } else if (piece.kind === 'mark' && piece.text.endsWith(',')) {
      // "Roe, known as “the Fox,” said": the comma that closes stands inside the mark.
      const opening = openingComma(context, i, sentence, ',');
      if (opening === null) return null;
      i = opening - 1;
      direct = false;
    } else if (piece.lower === 'and' || piece.lower === 'but' || piece.lower === 'or') return 'and';
    else return null;
  }
  return null;
}

/** "DGP", "CFO": an office by its letters. */
const LETTERS = /^\p{Lu}{2,6}$/u;

/** Whether a name between commas is that of somebody whose office or body stands before the comma at `opening`. */
function isNamedHolder(context: CueContext, named: Mention, opening: number): boolean {
  const { pieces } = context.outline;
  if (named.type !== 'name' || named.entity === 'body' || named.plural || pieces[named.from - 1]?.text !== ',')
    return false;
  const isTitled = named.role !== null && named.entity === 'person';
  const host = endingAt(context, pieces[opening - 1]?.text === ')' ? beforeBracket(pieces, opening - 1) : opening);
  if (!host || host.plural) return isTitled;
  if (host.type === 'name' && host.entity === 'person') return false;
  // "The Foreign Ministry, Saudi Arabia, said" names nobody.
  const isName = named.entity === 'person' || LETTERS.test(host.name);
  return isTitled || (host.entity === 'body' && named.name.includes(' ') && isName);
}

/** Where the bracket opens that closes at a piece. */
function beforeBracket(pieces: readonly Piece[], closing: number): number {
  let at = closing;
  while (at > 0 && pieces[at]?.text !== '(') at--;
  return at;
}

/** Where a phrase of time that ends at a piece begins: "in 2011", "last year", "earlier this week", "in an interview on Monday". */
function startOfTime(pieces: readonly Piece[], end: number, least: number): number | null {
  const last = pieces[end];
  if (!last) return null;
  const isTime = timeNouns.has(last.lower) || OCCASIONS.has(last.lower) || /^(?:19|20)\d\d$/.test(last.text);
  if (!isTime && !months.has(bare(last.lower))) return null;
  for (let i = end - 1; i >= Math.max(least + 1, end - 5); i--) {
    const lower = pieces[i]?.lower ?? '';
    if (/^(?:in|on|at|during|since|by)$/.test(lower)) return i;
    if (timeNouns.has(last.lower) && /^(?:last|this|earlier|late)$/.test(lower)) {
      const earlier = pieces[i - 1]?.lower;
      return earlier === 'earlier' || earlier === 'later' ? i - 1 : i;
    }
    if (pieces[i]?.kind === 'punctuation' || pieces[i]?.kind === 'mark') return null;
  }
  return null;
}

/** The comma or dash that opens what the one at `closing` closes, with a mention right before it. */
function openingComma(context: CueContext, closing: number, sentence: Sentence, sign: string): number | null {
  const { pieces } = context.outline;
  for (let i = closing - 1; i > Math.max(sentence.from, closing - 40); i--) {
    if (pieces[i]?.text !== sign) continue;
    const mention = endingAt(context, i);
    // "Roe, visiting a shelter in El Paso, Texas, said": a place among what stands between the commas opens nothing.
    const isDetail = mention !== undefined && prepositions.has(pieces[mention.from - 1]?.lower ?? '');
    // "Gov. Jane Roe of Georgia, who was there, said"
    const isRelative = pieces[i + 1]?.lower === 'who';
    if (mention && mention.type !== 'relative' && (!isDetail || isRelative)) return i;
    // "Peskov, however, said": what stands between is short and no mention.
    if (pieces[i - 1]?.text === ')') return i;
  }
  return null;
}

/** The subject of the main clause, for "…, adding that" and "… and said". */
export function clauseSubject(
  context: CueContext,
  at: number,
  sentence: Sentence,
  cues: readonly Cue[],
  sentenceIndex: number,
): Mention | null {
  // Cues come in order, so those of this sentence are the last.
  const inSentence = cues.slice(cues.findLastIndex(cue => cue.sentence !== sentenceIndex) + 1);
  const { pieces } = context.outline;
  const earlier = inSentence.filter(
    cue => cue.subject !== null && cue.at < at && cue.form !== 'according-to' && cue.form !== 'noun',
  );
  // "Analysts said it would fall if the bank cuts rates, adding": they, not the bank.
  const isMain = ({ subject }: Cue): boolean => !SUBORDINATORS.has(pieces[(subject?.from ?? 0) - 1]?.lower ?? '');
  const before = earlier.findLast(isMain) ?? earlier.at(-1);
  if (before) return before.subject;
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

/** "Mr. Hill and Ms. Dale say" */
const isOneOfTwo = ({ outline: { pieces }, byEnd }: CueContext, { from }: Mention): boolean =>
  pieces[from - 1]?.lower === 'and' && byEnd.has(pieces[from - 2]?.text === ',' ? from - 2 : from - 1);

/** "officials say", "they say", "Republicans say", "police say": the bare form goes with many and with groups. */
export const takesBaseForm = (context: CueContext, subject: Mention): boolean =>
  subject.plural ||
  subject.type === 'relative' ||
  subject.entity === 'body' ||
  /^(?:they|we|i|you)$/i.test(subject.name) ||
  subject.name.endsWith('s') ||
  isOneOfTwo(context, subject);
