import { weekdays } from '../english/calendar';
import {
  auxiliaries,
  conjunctions,
  determiners,
  isAdverb,
  prepositions,
  speakingPronouns,
} from '../english/functionWords';
import { reportingVerbs } from '../english/reportingVerbs';
import type { Outline, Piece } from './outline';
import { speakerNoun } from './speakerNouns';

const MOST_MODIFIERS = 4;

export const isWord = (piece: Piece | undefined): piece is Piece => piece?.kind === 'word' || piece?.kind === 'number';

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

/** What tells where somebody is from, or whose he is: "Texas-based", "Iran-backed". */
const FROM_PLACE =
  /\p{L}-(?:based|born|backed|led|educated|trained|raised|style|listed|owned|run|controlled|funded|registered)$/u;
export const isFromPlace = ({ lower }: Piece): boolean => FROM_PLACE.test(lower);

/** A lower-case word that can stand inside a noun phrase, before its head. */
export const isModifier = (piece: Piece | undefined): boolean =>
  isWord(piece) &&
  (!piece.capital || isFromPlace(piece)) &&
  !NO_MODIFIERS.has(piece.lower) &&
  !isAdverb(piece.lower) &&
  !/['.]/.test(piece.lower);

/** The piece after the lower-case words that may stand before a head. */
export function endOfModifiers({ pieces }: Outline, from: number, most = MOST_MODIFIERS): number {
  let to = from;
  while (to < from + most) {
    const piece = pieces[to];
    if (!piece || !isModifier(piece)) return to;
    to++;
  }
  return to;
}
