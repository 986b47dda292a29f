import { nounsOfFirms } from '../english/bodyNouns';
import { auxiliaries, conjunctions, determiners, isAdverb, prepositions } from '../english/functionWords';
import { isGivenName } from '../english/givenNames';
import { namedThings, officesOfBodies, officesOfPersons } from '../english/offices';
import { courtesies, titles } from '../english/people';
import { finiteVerb, reportingVerbs } from '../english/reportingVerbs';
import { bare } from '../text/tokens';
import { isBodyName } from './bodyNames';
import { isModifier, isWord } from './modifiers';
import { nameInRun } from './nameInRun';
import { endOfRun } from './nameRuns';
import type { Outline, Piece } from './outline';
import type { FoundNoun } from './speakerNouns';
import { speakerNoun } from './speakerNouns';
import { isCount } from './unlistedSpeakers';

const LONGEST_FIELD = 6;
/** No name follows these by itself. */
const GRAMMAR: ReadonlySet<string> = new Set([...prepositions, ...determiners, ...conjunctions]);
const OF_PLACES = /^(?:san|santa|são|sao|st|saint|port|fort|mount|lake)$/;

/**
 * "head of the rescue service Jane Roe", "chair of governors Jane Roe", "cabinet member for adult social care Cllr Jane Roe": where the
 * name behind an office and its field begins; else null.
 */
export function runOfHolder(outline: Outline, office: FoundNoun): number | null {
  const { pieces } = outline;
  if (office.noun !== 'person' || office.plural || !/^(?:of|for|at)$/.test(pieces[office.index + 1]?.lower ?? ''))
    return null;
  const field = office.index + 2;
  const noun = pieces[office.index]?.lower ?? '';
  const run = endOfField(pieces, field, officesOfBodies.has(noun));
  const last = pieces[run - 1];
  if (run === field || !pieces[run]?.capital || !isWord(last) || (GRAMMAR.has(last.lower) && !isCount(last)))
    return null;
  if (isNamedItself(last.lower)) return null;
  // "the mother of three Jane Roe", but "the father of 14-year-old Jane Roe"
  const isNumber = isCount(last) && !last.lower.includes('-');
  // "the mother of missing Jane Roe", "the coach of injured Jane Roe": that is she.
  const isOne = run === field + 1 && !last.capital && !isNumber;
  const isOfPerson = officesOfBodies.has(noun) ? isOne && officesOfPersons.has(noun) : !isNumber;
  return isNameOfHolder(outline, run, last, isOfPerson) ? run : null;
}

/** The piece behind what an office is for: "adult social care", "the rescue service", "three"; names too where `canBeNamed`. */
function endOfField(pieces: readonly Piece[], field: number, canBeNamed: boolean): number {
  let to = field;
  while (to < field + LONGEST_FIELD && isOfField(pieces, to, canBeNamed)) to++;
  return to;
}

function isOfField(pieces: readonly Piece[], at: number, canBeNamed: boolean): boolean {
  const piece = pieces[at];
  if (!isWord(piece)) return false;
  const { lower } = piece;
  const before = pieces[at - 1]?.lower ?? '';
  if (piece.capital) return canBeNamed && !titles.has(bare(lower)) && (!isGivenName(lower) || OF_PLACES.test(before));
  if (isCount(piece) || isModifier(piece)) return !/(?:[^e]ed|starring|featuring|called)$/.test(lower);
  const isLinked = /^(?:of|for|at)$/.test(before);
  return (
    /^(?:and|of)$/.test(lower) ||
    (canBeNamed && /^(?:for|at)$/.test(lower)) ||
    (isLinked && /^(?:the|an?|its|their)$/.test(lower))
  );
}

/** Whether a run of capitals behind a field names who holds the office. */
function isNameOfHolder(outline: Outline, run: number, last: Piece, isOfPerson: boolean): boolean {
  const { pieces } = outline;
  const to = endOfRun(outline, run);
  const first = bare(pieces[run]?.lower ?? '');
  // "University of Leeds Prof Jane Roe", but "for House Speaker Jane Roe"
  if (titles.has(first)) return (!last.capital || courtesies.has(first)) && nameInRun(outline, run, to).role;
  const words = pieces.slice(run, to);
  const isName = words.length > 1 && isGivenName(first) && !words.some(({ text }) => text === '&');
  return isName && !isOfPerson && !isBodyName(words.map(({ lower }) => bare(lower))) && mayEnd(pieces, to);
}

/** Whether what stands behind a noun may be the noun's own name: "the brother of striker Jane Roe", "the trawler Mary Jane". */
const isNamedItself = (noun: string): boolean =>
  namedThings.has(noun) ||
  (nounsOfFirms.has(noun) && !/^(?:trust|union|party|club)$/.test(noun)) ||
  (speakerNoun(noun)?.noun === 'person' && speakerNoun(noun)?.plural === false);

/** Whether the name of who holds an office may end before a piece: not in "the owner of the car Jane Roe hit said". */
function mayEnd(pieces: readonly Piece[], at: number): boolean {
  const [piece, next] = [pieces[at], pieces[at + 1]];
  if (!isWord(piece)) return true;
  if (finiteVerb(piece.lower) && finiteVerb(next?.lower ?? '')) return false;
  const isGrammar = [reportingVerbs, auxiliaries, prepositions, conjunctions].some(known => known.has(piece.lower));
  return isGrammar || piece.lower === 'who' || isAdverb(piece.lower);
}
