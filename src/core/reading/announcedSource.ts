import { auxiliaries, conjunctions, determiners, prepositions } from '../english/functionWords';
import { finiteVerb } from '../english/reportingVerbs';
import { wordSet } from '../english/wordList';
import { isWord } from './modifiers';
import type { NounPhrase } from './nounPhrases';
import type { Outline, Piece } from './outline';
import { speakerNoun } from './speakerNouns';
import { isPluralWord } from './unlistedSpeakers';

/** What is done according to, and says nothing: "according to plan", "according to the size of the town". */
export const measures = wordSet(
  `plan schedule size age sex gender need needs ability abilities income custom tradition taste weight height rank order type
  kind color colour race class season level degree number amount merit value wealth wishes preference preferences script`,
);
/** Prepositions that go on with a source: "results of exit polls", "a count by The Herald". */
const GOES_ON = wordSet('of by from for in on at');
const MOST_WORDS = 8;
const MOST_PHRASES = 2;

const isPartOfPhrase = (piece: Piece | undefined): boolean =>
  isWord(piece) &&
  !prepositions.has(piece.lower) &&
  !conjunctions.has(piece.lower) &&
  !auxiliaries.has(piece.lower) &&
  !(finiteVerb(piece.lower) && !speakerNoun(piece.lower));

/** "the 50-state poll": a hyphen that stands in a word. */
function isHyphen(pieces: Outline['pieces'], at: number): boolean {
  const [before, sign, next] = [pieces[at - 1], pieces[at], pieces[at + 1]];
  return sign?.text === '-' && before?.end === sign.start && sign.end === next?.start;
}

/** The piece after a plain noun phrase: a determiner, and words up to one of grammar, a verb of reporting or a sign. */
function endOfPlain(pieces: Outline['pieces'], from: number): number {
  let to = from;
  while (to < from + MOST_WORDS && (isPartOfPhrase(pieces[to]) || (to > from && isHyphen(pieces, to)))) {
    // "reports Mr. Hill filed": a name behind a lower-case noun begins a clause of its own.
    if (to > from && pieces[to]?.capital && isPlural(pieces[to - 1])) break;
    // "polls compiled by The Herald": who made them, and when, is said behind.
    if (
      to > from &&
      /ed$|^(?:made|done|taken)$/.test(pieces[to]?.lower ?? '') &&
      prepositions.has(pieces[to + 1]?.lower ?? '')
    )
      break;
    to++;
  }
  return to;
}

const isPlural = (piece: Piece | undefined): boolean => piece?.capital === false && isPluralWord(piece);

/** "according to early results of exit polls", "to a count by The Herald": whatever follows is the source, with or without a listed noun. */
export function readAnnounced({ pieces }: Pick<Outline, 'pieces'>, index: number): NounPhrase | null {
  if (pieces[index - 1]?.lower !== 'to' || pieces[index - 2]?.lower !== 'according') return null;
  let to = endOfPlain(pieces, index);
  const head = pieces[to - 1];
  if (to === index || !head || measures.has(head.lower) || determiners.has(head.lower)) return null;
  const plural = isPlural(head);
  // "according to custom": a bare singular is a way of doing things.
  if (to === index + 1 && !plural && !head.capital) return null;
  for (let phrases = 0; phrases < MOST_PHRASES && GOES_ON.has(pieces[to]?.lower ?? ''); phrases++) {
    const end = endOfPlain(pieces, to + 1);
    if (end === to + 1) break;
    to = end;
  }
  return { from: index, to, headFrom: index, type: 'description', entity: 'document', plural };
}
