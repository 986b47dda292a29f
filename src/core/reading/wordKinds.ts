import { conjunctions, determiners, prepositions, speakingPronouns } from '../english/functionWords';
import type { VerbClass } from '../english/reportingVerbs';
import { wordSet } from '../english/wordList';
import type { Piece } from './outline';

/** Kinds of words and signs at the edges of what is said, by what they most often do there; trees ask for lower or higher ones. */
const OPENERS: readonly ReadonlySet<string>[] = [
  wordSet('that'),
  wordSet('to'),
  wordSet('whether if'),
  wordSet('how what why who'),
];
const CLAUSES = wordSet('after before when while because as which although though since until where');
const SIGNS = ',.;:()—–-';
const KIND = {
  pronoun: 5,
  determiner: 6,
  and: 7,
  preposition: 8,
  clause: 9,
  according: 10,
  lower: 11,
  name: 12,
  ed: 13,
  ing: 14,
  number: 15,
  edge: 20,
  mark: 21,
  sign: 22,
} as const;

/** Acts of speech, as numbers. */
export const ACTS: Readonly<Record<VerbClass, number>> = {
  say: 1,
  claim: 2,
  ask: 3,
  write: 4,
  think: 5,
  act: 6,
  show: 7,
};

/** Beyond either end of the sentence. */
export const BEYOND = KIND.edge;

/** The kind of a piece, as a number; beyond the sentence there is none. */
export function wordKind(piece: Piece | undefined): number {
  if (!piece) return KIND.edge;
  if (piece.kind === 'mark') return KIND.mark;
  const { lower } = piece;
  if (piece.kind === 'punctuation' || piece.kind === 'possessive') {
    const sign = SIGNS.indexOf(piece.text.charAt(0));
    return KIND.sign + (sign < 0 ? SIGNS.length : sign);
  }
  if (piece.kind === 'number') return KIND.number;
  const opener = OPENERS.findIndex(words => words.has(lower));
  if (opener >= 0) return opener + 1;
  if (speakingPronouns.has(lower)) return KIND.pronoun;
  if (determiners.has(lower)) return KIND.determiner;
  if (CLAUSES.has(lower)) return KIND.clause;
  if (prepositions.has(lower)) return KIND.preposition;
  if (conjunctions.has(lower)) return KIND.and;
  if (lower === 'according') return KIND.according;
  if (piece.capital) return KIND.name;
  if (lower.endsWith('ed')) return KIND.ed;
  return lower.endsWith('ing') ? KIND.ing : KIND.lower;
}
