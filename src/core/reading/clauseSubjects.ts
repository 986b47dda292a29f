import { auxiliaries, isAdverb, prepositions, subordinators } from '../english/functionWords';
import { finiteVerb } from '../english/reportingVerbs';
import { tellingVerbs } from '../english/tellingVerbs';
import { words, wordSet } from '../english/wordList';
import type { Cue } from './cue';
import type { CueContext } from './cueContext';
import type { Mention } from './mentions';
import type { Sentence } from './outline';

/** Words behind which a clause begins, and words it may begin with before its subject. */
const SUBORDINATORS: ReadonlySet<string> = new Set([...subordinators, ...words('whereas if unless whether until')]);
const OPENS_CLAUSE: ReadonlySet<string> = new Set([...SUBORDINATORS, 'that', 'what']);
/** "have endorsed him" */
const SHORTEST_RELATIVE = 3;
const LEADS = wordSet('and but or so yet even just');

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
    // "groups that have endorsed him", "a plane that crashed in": this clause hangs on the noun before it.
    const verb = pieces[from]?.lower ?? '';
    const isRelative =
      before.lower === 'that' &&
      at - from >= SHORTEST_RELATIVE &&
      (auxiliaries.has(verb) ||
        tellingVerbs.has(verb) ||
        (verb.endsWith('ed') && finiteVerb(pieces[from - 2]?.lower ?? '') === undefined));
    if (OPENS_CLAUSE.has(before.lower) && !isRelative) break;
    from--;
  }
  while (from < at && (LEADS.has(pieces[from]?.lower ?? '') || isAdverb(pieces[from]?.lower ?? ''))) from++;
  const mention = byStart.get(from);
  return mention && mention.to < at && !mention.possessive && mention.type !== 'relative' && mention.type !== 'pronoun'
    ? mention
    : null;
}

/** "Roe left after she attacked the clerks and blamed them": with no comma between, "and" goes on with the nearest verb. */
function goesOnWith({ outline: { pieces } }: CueContext, { to, verb, act, subject }: Cue, at: number): boolean {
  if (pieces[at - 1]?.lower !== 'and' || verb?.form !== 'past' || act === 'think' || act === 'show') return false;
  const opens = subject?.from ?? 0;
  const before = pieces[opens - 1]?.lower ?? '';
  const isThat = before === 'that' && finiteVerb(pieces[opens - 2]?.lower ?? '') === undefined;
  // "rejected what Amnesty reported and called it false"
  if (subject?.type === 'relative' || isThat || /^(?:what|who|which)$/.test(before)) return false;
  return pieces.slice(to, at).every(({ text }) => !/[,.?!;:—–]$|^--$/.test(text));
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
  const last = earlier.at(-1);
  // "Roe said the board saw 61 sites listed there, noting that"
  const main = earlier.findLast(cue => isMain(cue) && cue.act !== 'show') ?? earlier.findLast(isMain) ?? last;
  const before = last && goesOnWith(context, last, at) ? last : main;
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
