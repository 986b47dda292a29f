import { weekdays } from '../english/calendar';
import {
  auxiliaries,
  conjunctions,
  determiners,
  isAdverb,
  prepositions,
  sentenceOpeners,
  speakingPronouns,
} from '../english/functionWords';
import { cueNouns, nounLinks } from '../english/cueNouns';
import { finiteVerb, reportingVerbs } from '../english/reportingVerbs';
import { wordSet } from '../english/wordList';
import { bare } from '../text/tokens';
import type { WordUse } from './nameRuns';
import { endOfRun, entityOfName, nameInRun, opensName } from './nameRuns';
import type { Outline, Piece } from './outline';
import type { FoundNoun, Noun } from './speakerNouns';
import { lastSpeakerNoun, speakerNoun } from './speakerNouns';

/** A noun phrase that can name a speaker; piece indexes, `to` exclusive. The name proper begins at `headFrom`. */
export interface NounPhrase {
  readonly from: number;
  readonly to: number;
  readonly headFrom: number;
  readonly type: 'name' | 'pronoun' | 'relative' | 'description';
  readonly entity: Noun | 'unknown';
  readonly plural: boolean;
}

/** Where a phrase is read, and how the text writes its words. */
export interface PhraseContext {
  readonly outline: Outline;
  readonly words: WordUse;
}

const ROLE_OPENERS = wordSet('former then acting longtime retired late fellow');
/** Prepositions that narrow a description down. */
const EXTENDS = wordSet('of for at from with in to on');
/** Words for a part of many. */
/** Owners in the form of a pronoun: they speak where a noun for what was said follows. */
export const OWNERS = wordSet('his her their its my our');
const PARTS = wordSet('one two three four five some many several most both all none each few');
/** Words for somebody that need no noun. */
const ALONE = wordSet(
  'another several both many some most few all none those others two three four five six seven eight nine ten twenty thirty forty fifty',
);
const NUMBERS = wordSet(
  'one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety hundreds thousands millions dozens',
);
const isCount = (piece: Piece | undefined): boolean =>
  piece !== undefined &&
  (piece.kind === 'number' ||
    NUMBERS.has(piece.lower) ||
    /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-/.test(piece.lower));
/** Verbs of thought that make many who have no listed noun speakers. */
const MINDS = wordSet(
  'worry worried believe believed think thought fear feared hope hoped expect expected agree agreed wonder wondered doubt suspect want',
);
const SPEAKING: ReadonlySet<string> = new Set(['say', 'claim', 'ask', 'write', 'show']);
const MOST_MODIFIERS = 4;
const MOST_NESTED = 2;

const isWord = (piece: Piece | undefined): piece is Piece => piece?.kind === 'word' || piece?.kind === 'number';

/** Words of grammar and of reporting, which end a noun phrase before its head. */
const NO_MODIFIERS: ReadonlySet<string> = new Set([
  ...determiners,
  ...prepositions,
  ...conjunctions,
  ...auxiliaries,
  ...speakingPronouns.keys(),
  ...weekdays.keys(),
  ...[...reportingVerbs.keys()].filter(verb => speakerNoun(verb) === undefined),
]);

/** A lower-case word that can stand inside a noun phrase, before its head. */
const isModifier = (piece: Piece | undefined): boolean =>
  isWord(piece) &&
  !piece.capital &&
  !NO_MODIFIERS.has(piece.lower) &&
  !isAdverb(piece.lower) &&
  !/['.]/.test(piece.lower);

/** The piece after the lower-case words that may stand before a head. */
function endOfModifiers({ pieces }: Outline, from: number, most = MOST_MODIFIERS): number {
  let to = from;
  while (to < from + most) {
    const piece = pieces[to];
    if (!piece || !isModifier(piece)) return to;
    to++;
  }
  return to;
}

/**
 * Reads the noun phrase that begins at `index`, if it can name a speaker.
 * @param opens whether a capital may be there only because a sentence begins
 */
export function readPhrase(context: PhraseContext, index: number, opens: boolean, depth = 0): NounPhrase | null {
  const { pieces } = context.outline;
  const first = pieces[index];
  if (!isWord(first)) return null;
  const pronoun = readPronoun(context.outline, index);
  if (pronoun) return pronoun;
  if (pieces[index - 1]?.capital === true && isVerbAfterName(context.outline, index)) return null;
  // "that" mostly opens a clause, not a noun phrase.
  if (first.lower === 'that') return null;
  if (PARTS.has(first.lower) && pieces[index + 1]?.lower === 'of') return readPart(context, index, depth);
  // "Those surveyed say"
  const unlisted = ALONE.has(first.lower) ? readUnlisted(context.outline, index) : null;
  if (unlisted) return unlisted;
  // At the start of a sentence the noun itself has the capital: "Officials said".
  const opening =
    opens && first.capital && !context.words.proper.has(first.lower) ? speakerNoun(first.lower) : undefined;
  if (opening && !pieces[index + 1]?.capital && pieces[index + 1]?.kind !== 'possessive')
    return describe(context, index, { index, ...opening }, depth);
  const modifiersFrom = afterDeterminers(context.outline, index, opens);
  const i = endOfModifiers(context.outline, modifiersFrom);
  const noun = lastSpeakerNoun(context.outline, modifiersFrom, i);
  if (isCount(first) && !noun) return readUnlisted(context.outline, index);
  if (pieces[i]?.capital === true && opensName(context.outline, i, opens && i === index, context.words)) {
    if (noun && noun.index !== i - 1 && index !== modifiersFrom) return describe(context, index, noun, depth);
    return readNamed(
      context,
      { index, modifiersFrom, run: i, noun: noun?.noun === 'document' ? undefined : noun },
      depth,
    );
  }
  if (noun) return describe(context, index, noun, depth);
  return readUnlisted(context.outline, index) ?? readBarePlural(context, index, opens);
}

/** A verb of speech that stands by itself: "said", "notes"; for many also "say". */
function speaks(piece: Piece | undefined, isPlural = false): boolean {
  const verb = piece && (isPlural ? reportingVerbs.get(piece.lower) : finiteVerb(piece.lower));
  return verb !== undefined && verb.form !== 'participle' && SPEAKING.has(verb.class);
}

/** The piece behind adverbs and auxiliaries: the verb in "have repeatedly said". */
function verbBehind({ pieces }: Pick<Outline, 'pieces'>, index: number): Piece | undefined {
  let at = index;
  while (at < index + 4 && (isAdverb(pieces[at]?.lower ?? '') || auxiliaries.has(pieces[at]?.lower ?? ''))) at++;
  return pieces[at];
}

const isPluralWord = (piece: Piece | undefined): boolean => /[^s]s$/.test(piece?.lower ?? '');

/** "environmentalists say", "federal statistics show", "according to court papers": many without an article. */
function readBarePlural({ outline }: PhraseContext, index: number, opens: boolean): NounPhrase | null {
  const { pieces } = outline;
  const before = pieces[index - 1];
  const isAnnounced = before?.lower === 'to' && pieces[index - 2]?.lower === 'according';
  const first = pieces[index];
  if (!first || (first.capital && sentenceOpeners.has(first.lower))) return null;
  const isFree =
    opens || isAnnounced || (before !== undefined && (before.text === ',' || conjunctions.has(before.lower)));
  if (!isFree) return null;
  let to = index + (opens && first.capital ? 1 : 0);
  while (to < index + 4 && isModifier(pieces[to])) to++;
  if (to === index || !isPluralWord(pieces[to - 1]) || pieces[to - 1]?.kind !== 'word') return null;
  const verb = verbBehind(outline, to);
  if (!isAnnounced && !((speaks(verb, true) || MINDS.has(verb?.lower ?? '')) && verb?.lower.endsWith('s') === false))
    return null;
  return { from: index, to, headFrom: index, type: 'description', entity: 'unknown', plural: true };
}

/** "the column noted", "14 percent said", "another added", "…,” wrote one commenter": whatever speaks is somebody. */
function readUnlisted({ pieces }: Pick<Outline, 'pieces'>, index: number): NounPhrase | null {
  const first = pieces[index];
  if (
    !first ||
    (!determiners.has(first.lower) && !PARTS.has(first.lower) && !isCount(first) && !ALONE.has(first.lower))
  )
    return null;
  let to = index + 1;
  // "nine in 10", "nearly one out of three"
  if (pieces[to]?.lower === 'in' && pieces[to + 1] && isCount(pieces[to + 1])) to += 2;
  else if (pieces[to]?.lower === 'out' && pieces[to + 1]?.lower === 'of' && isCount(pieces[to + 2])) to += 3;
  if (pieces[to]?.text === '%') to++;
  while (to < index + 7 && isModifier(pieces[to])) to++;
  if (to === index + 1 && !ALONE.has(first.lower)) return null;
  const last = pieces[to - 1];
  const plural =
    isPluralWord(last) || to === index + 1 || isCount(first) || last?.text === '%' || first.lower === 'those';
  const isInverted = speaks(pieces[index - 1]) && pieces[index - 2]?.kind === 'mark';
  if (!speaks(verbBehind({ pieces }, to), plural) && !isInverted) return null;
  return { from: index, to, headFrom: index, type: 'description', entity: 'unknown', plural };
}

/** "one of the men", "some of her advisers" */
function readPart(context: PhraseContext, index: number, depth: number): NounPhrase | null {
  // "most of whom"
  if (context.outline.pieces[index + 2]?.lower === 'whom')
    return { from: index, to: index + 3, headFrom: index, type: 'relative', entity: 'person', plural: true };
  const whole = depth < MOST_NESTED ? readPhrase(context, index + 2, false, depth + 1) : null;
  if (whole?.type !== 'description') return null;
  return { ...whole, from: index, headFrom: index, plural: context.outline.pieces[index]?.lower !== 'one' };
}

function readPronoun({ pieces }: Outline, index: number): NounPhrase | null {
  const { lower = '', text = '' } = pieces[index] ?? {};
  const one = { from: index, to: index + 1, headFrom: index } as const;
  if (lower === 'who') return { ...one, type: 'relative', entity: 'person', plural: false };
  if ((lower === 'which' || lower === 'that') && speaks(verbBehind({ pieces }, index + 1)))
    return { ...one, type: 'relative', entity: 'unknown', plural: false };
  if (OWNERS.has(lower) && ownsWords({ pieces }, index)) {
    const entity = lower === 'its' ? 'unknown' : 'person';
    return { ...one, type: 'pronoun', entity, plural: lower === 'their' || lower === 'our' };
  }
  if (!speakingPronouns.has(lower) || (lower === 'i' && text !== 'I')) return null;
  const next = pieces[index + 1];
  // "her lawyer"
  if (lower === 'her' && next && isModifier(next)) return null;
  const plural = lower === 'they' || lower === 'them' || lower === 'we';
  return { ...one, type: 'pronoun', entity: lower === 'it' ? 'unknown' : 'person', plural };
}

/** "her claim that", "his repeated promise to": a noun for what was said, and what it announces. */
function ownsWords({ pieces }: Pick<Outline, 'pieces'>, index: number): boolean {
  for (let i = index + 1; i <= index + 3; i++) {
    const piece = pieces[i];
    if (piece?.kind !== 'word' || piece.capital) return false;
    if (!cueNouns.has(piece.lower)) continue;
    const next = pieces[i + 1];
    return next !== undefined && (nounLinks.has(next.lower) || next.kind === 'mark' || next.text === ':');
  }
  return false;
}

/** "the two", "his other": up to two determiners. */
function afterDeterminers({ pieces }: Outline, index: number, opens: boolean): number {
  const first = pieces[index];
  if (!first || !determiners.has(first.lower) || (first.capital && !opens)) return index;
  const second = pieces[index + 1];
  return second && determiners.has(second.lower) && !second.capital ? index + 2 : index + 1;
}

/** The parts before a run of capitals: the phrase's start, its first modifier, the run, and a noun among the modifiers. */
interface Lead {
  readonly index: number;
  readonly modifiersFrom: number;
  readonly run: number;
  readonly noun: FoundNoun | undefined;
}

/** Reads on from a run of capitals: "Kremlin spokesman Dmitry Peskov", "Clinton supporters", "Trump's campaign". */
function readNamed(context: PhraseContext, lead: Lead, depth: number): NounPhrase | null {
  const { outline } = context;
  const { pieces } = outline;
  const runTo = endOfRun(outline, lead.run);
  const possessive = pieces[runTo]?.kind === 'possessive';
  const after = possessive ? runTo + 1 : runTo;
  const lowersTo = !possessive && isVerbAfterName(outline, after) ? after : endOfModifiers(outline, after);
  const noun = lastSpeakerNoun(outline, after, lowersTo);
  const nameFollows = pieces[lowersTo]?.capital === true;
  if (noun && nameFollows && noun.index === lowersTo - 1 && noun.noun !== 'document' && !noun.plural)
    return roleAndName(outline, lead.index, lowersTo, noun.noun);
  // "Trump's statement that": he speaks, not his statement.
  if (possessive && ownsWords(outline, runTo)) return readName(outline, lead, runTo);
  if (noun && !(possessive && noun.noun === 'document' && depth > 0)) return describe(context, lead.index, noun, depth);
  // "Russia's Foreign Minister Sergei Lavrov"
  if (possessive && pieces[after]?.capital === true && nameInRun(outline, after, endOfRun(outline, after)).role)
    return roleAndName(outline, lead.index, after, 'person');
  return readName(outline, lead, runTo);
}

/** "Frank notes, ...", "The Times reports that": a verb, where "The FBI reports were" has a noun. */
function isVerbAfterName({ pieces }: Outline, index: number): boolean {
  const piece = pieces[index];
  const next = pieces[index + 1];
  if (!piece || finiteVerb(piece.lower)?.form !== 'present' || piece.capital) return false;
  if (!next) return true;
  return (
    next.lower === 'that' || (!auxiliaries.has(next.lower) && !prepositions.has(next.lower) && !finiteVerb(next.lower))
  );
}

function roleAndName(outline: Outline, from: number, run: number, entity: Noun): NounPhrase {
  const to = endOfRun(outline, run);
  return { from, to, headFrom: nameInRun(outline, run, to).from, type: 'name', entity, plural: false };
}

function readName(outline: Outline, lead: Lead, to: number): NounPhrase {
  const { pieces } = outline;
  const name = nameInRun(outline, lead.run, to);
  const role = name.role || lead.noun?.noun === 'person';
  const opener = ROLE_OPENERS.has(pieces[lead.run - 1]?.lower ?? '');
  const from = lead.noun !== undefined || lead.modifiersFrom > lead.index || opener ? lead.index : lead.run;
  // "the Democrats", "the State Department": one capital noun behind an article is a description.
  const single = to - name.from === 1 ? speakerNoun(bare(pieces[name.from]?.lower ?? '')) : undefined;
  if (single && from < name.from && !role)
    return { from, to, headFrom: from, type: 'description', entity: single.noun, plural: single.plural };
  const words = pieces.slice(name.from, to).map(piece => piece.text);
  return { from, to, headFrom: name.from, type: 'name', entity: entityOfName(words, role), plural: false };
}

function describe(context: PhraseContext, from: number, found: FoundNoun, depth: number): NounPhrase {
  const { pieces } = context.outline;
  const after = found.index + 1;
  // "the boy's father", "the company's chief executive": the noun behind the possessive speaks.
  if (pieces[after]?.kind === 'possessive') {
    const owned = lastSpeakerNoun(context.outline, after + 1, endOfModifiers(context.outline, after + 1));
    if (owned) return describe(context, from, owned, depth);
  }
  const to = endOfDescription(context, after, depth);
  return { from, to, headFrom: from, type: 'description', entity: found.noun, plural: found.plural };
}

/** Takes in what narrows a description down: "of the Russian Foreign Ministry", "for the Kremlin", "familiar with the matter". */
function endOfDescription(context: PhraseContext, index: number, depth: number): number {
  const { pieces } = context.outline;
  if (depth >= MOST_NESTED) return index;
  const at = /^(?:familiar|close|involved|briefed)$/.test(pieces[index]?.lower ?? '') ? index + 1 : index;
  const next = pieces[at + 1];
  if (!EXTENDS.has(pieces[at]?.lower ?? '') || !next || speakingPronouns.has(next.lower) || weekdays.has(next.lower))
    return index;
  const inner = readPhrase(context, at + 1, false, depth + 1);
  if (inner && inner.type !== 'relative') return inner.to;
  if (at === index) return index;
  // "familiar with the matter": any short noun phrase will do.
  return endOfModifiers(context.outline, determiners.has(next.lower) ? at + 2 : at + 1);
}
