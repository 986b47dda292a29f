import { timeNouns } from '../english/calendar';
import {
  auxiliaries,
  conjunctions,
  determiners,
  isAdverb,
  prepositions,
  sentenceOpeners,
} from '../english/functionWords';
import { finiteVerb, reportingVerbs } from '../english/reportingVerbs';
import { voiceVerbs } from '../english/voiceVerbs';
import { wordSet } from '../english/wordList';
import { isModifier } from './modifiers';
import type { NounPhrase } from './nounPhrases';
import type { Outline, Piece } from './outline';

/** Words for a part of many. */
export const PARTS = wordSet('one two three four five some many several most both all none each few');

/** Nouns for a part of many. */
const SHARES = wordSet(
  'half third thirds quarter quarters fifth fifths majority minority plurality one-third two-thirds one-quarter three-quarters one-fifth',
);

/** Nouns for some of many, which take an article: "a handful of members". */
const AMOUNTS = wordSet(
  'number handful couple dozen score host trio pair variety lot bunch slew share percentage proportion',
);

/** Words for somebody that need no noun. */
export const ALONE = wordSet(
  'another one several both many some most half few all none those others two three four five six seven eight nine ten twenty thirty forty fifty',
);

const MANY = wordSet('some many several most few all others those');

const NUMBERS = wordSet(
  'one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety hundreds thousands millions dozens',
);

/** Verbs of thought that make many who have no listed noun speakers. */
const MINDS = wordSet(
  'worry worried believe believed think thought fear feared hope hoped expect expected agree agreed wonder wondered doubt suspect want',
);

/** Occasions on which evidence is given, which are told and hear. Courts and their like are bodies that speak. */
export const HEARINGS = wordSet('inquest inquiry hearing trial');

const SPEAKING: ReadonlySet<string> = new Set(['say', 'claim', 'ask', 'write', 'show']);

/** A number, or a word for one. */
export const isCount = (piece: Piece | undefined): boolean =>
  piece !== undefined &&
  (piece.kind === 'number' ||
    NUMBERS.has(piece.lower) ||
    /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-/.test(piece.lower));

/**
 * Where the "of" of a part of many stands: "some of", "half of", "a handful of", "two thirds of", "58 percent of", "nine in 10 of". Null
 * where no part is named.
 */
export function endOfPart({ pieces }: Pick<Outline, 'pieces'>, index: number): number | null {
  const first = pieces[index];
  const next = pieces[index + 1]?.lower ?? '';
  if (!first || (next !== 'of' && next !== 'in' && pieces[index + 2]?.lower !== 'of')) return null;
  const isOf = (at: number): number | null => (pieces[at]?.lower === 'of' ? at : null);
  if (next === 'of' && (PARTS.has(first.lower) || SHARES.has(first.lower))) return index + 1;
  if ((first.lower === 'a' || first.lower === 'the' || isCount(first)) && (SHARES.has(next) || AMOUNTS.has(next)))
    return isOf(index + 2);
  if (!isCount(first)) return null;
  // "eight in 10 of those", "eight in 10 Democratic voters"
  if (next === 'in' && isCount(pieces[index + 2])) return isOf(index + 3) ?? index + 2;
  return next === '%' || next === 'percent' ? isOf(index + 2) : isOf(index + 1);
}

/** A verb of speech that stands by itself: "said", "notes"; for many also "say". */
export function speaks(piece: Piece | undefined, isPlural = false): boolean {
  const verb = piece && (isPlural ? reportingVerbs.get(piece.lower) : finiteVerb(piece.lower));
  return verb !== undefined && verb.form !== 'participle' && SPEAKING.has(verb.class);
}

const LONGEST_ASIDE = 10;

/** The piece behind adverbs and auxiliaries: the verb in "have repeatedly said", and in ", in a statement on Monday, said". */
export function verbBehind({ pieces }: Pick<Outline, 'pieces'>, index: number): Piece | undefined {
  let at = index;
  if (pieces[at]?.text === ',' && /^(?:in|through)$/.test(pieces[at + 1]?.lower ?? '')) {
    const closing = pieces.slice(at + 1, at + LONGEST_ASIDE).findIndex(piece => piece.text === ',');
    if (closing > 0) at += closing + 2;
  }
  // "an inquiry in 2019 concluded"
  if (pieces[at]?.lower === 'in' && /^(?:19|20)\d\d$/.test(pieces[at + 1]?.text ?? '')) at += 2;
  const from = at;
  while (at < from + 4 && (isAdverb(pieces[at]?.lower ?? '') || auxiliaries.has(pieces[at]?.lower ?? ''))) at++;
  return pieces[at];
}

/** By its ending. */
export const isPluralWord = (piece: Piece | undefined): boolean => /[^s]s$/.test(piece?.lower ?? '');

/** "environmentalists say", "federal statistics show", "according to court papers": many without an article. */
export function readBarePlural(outline: Outline, index: number, opens: boolean): NounPhrase | null {
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

/** "160 have not said": a number by itself that a verb for many follows, and no year. */
const isCrowd = (pieces: Outline['pieces'], index: number): boolean =>
  /^\d{1,3}(?:,\d{3})*$/.test(pieces[index]?.text ?? '') &&
  /^(?:have|had|said|say)$/.test(pieces[index + 1]?.lower ?? '') &&
  !prepositions.has(pieces[index - 1]?.lower ?? '');

/** "the 40-year-old", "the father-of-two" */
const isCalledByAge = (piece: Piece | undefined): boolean =>
  /(?:-year-old|^\p{Ll}+-of-\p{Ll}+)$/u.test(piece?.lower ?? '');

/** The piece behind "from Leeds", "in Leeds"; the same where no place follows. */
function endOfHome(pieces: Outline['pieces'], index: number, preposition: RegExp): number {
  if (!preposition.test(pieces[index]?.lower ?? '')) return index;
  let to = index + 1;
  while (pieces[to]?.capital) to++;
  return to > index + 1 ? to : index;
}

/** "the inquest heard", "a trial in Leeds has been told": what was said there is put down to them. */
const isHearing = (outline: Pick<Outline, 'pieces'>, noun: Piece | undefined, to: number): boolean =>
  HEARINGS.has(noun?.lower ?? '') && /^(?:heard|hears|told)$/.test(verbBehind(outline, to)?.lower ?? '');

/** "the column noted", "14 percent said", "another added", "…,” wrote one commenter": whatever speaks is somebody. */
export function readUnlisted({ pieces }: Pick<Outline, 'pieces'>, index: number): NounPhrase | null {
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
  // "the accused told the court"
  if (pieces[to]?.lower === 'accused' && speaks(pieces[to + 1])) to++;
  while (to < index + 7 && isModifier(pieces[to]) && !HEARINGS.has(pieces[to - 1]?.lower ?? '')) to++;
  if (to === index + 1 && !ALONE.has(first.lower) && !isCrowd(pieces, index)) return null;
  const last = pieces[to - 1];
  if (timeNouns.has(last?.lower ?? '')) return null;
  const plural =
    isPluralWord(last) ||
    SHARES.has(last?.lower ?? '') ||
    to === index + 1 ||
    (isCount(first) && (first.lower !== 'one' || /^(?:in|out)$/.test(pieces[index + 1]?.lower ?? ''))) ||
    last?.text === '%' ||
    first.lower === 'those';
  // "some who favour the plan"
  if (to === index + 1 && MANY.has(first.lower) && pieces[to]?.lower === 'who')
    return { from: index, to, headFrom: index, type: 'description', entity: 'person', plural: true };
  to = endOfHome(pieces, to, isCalledByAge(last) ? /^from$/ : /^(?:in|at|near|outside)$/);
  const behind = verbBehind({ pieces }, to);
  // "by three points": what agrees in number is no verb.
  if (isCount(first) && first.lower !== 'one' && finiteVerb(behind?.lower ?? '')?.form === 'present') return null;
  const isInverted =
    // "said one senior GOP aide": a noun stands behind the name.
    !(pieces[to]?.capital === true && to > index + 1) &&
    (speaks(pieces[index - 1]) || voiceVerbs.get(pieces[index - 1]?.lower ?? '')?.particle === null) &&
    pieces[index - 2]?.kind === 'mark';
  // "with one saying", "with others calling it"
  const isBeside =
    pieces[index - 1]?.lower === 'with' && reportingVerbs.get(behind?.lower ?? '')?.form === 'participle';
  if (!speaks(behind, plural) && !isInverted && !isBeside && !isHearing({ pieces }, last, to)) return null;
  return { from: index, to, headFrom: index, type: 'description', entity: 'unknown', plural };
}
