import { auxiliaries, determiners, prepositions } from '../english/functionWords';
import { finiteVerb } from '../english/reportingVerbs';
import { wordSet } from '../english/wordList';
import type { Outline, Piece } from './outline';

/** Forms of the past that no noun follows as its adjective. */
const PAST = wordSet(
  'met beat sent gave took saw paid drew got kept brought went came ran fought sought taught caught hired sued',
);

/** What follows "left" where it is a verb; not "left back", "the Labour left said". */
const LEAVING =
  /^(?:[.,;:]|the|an?|his|her|their|its|for|in|on|at|with|after|before|without|early|home|school|office)$/;

/** "Frank notes, ...", "The Times reports that": a verb, where "The FBI reports were" has a noun. */
export function isVerbAfterName({ pieces }: Outline, index: number): boolean {
  const piece = pieces[index];
  const next = pieces[index + 1];
  if (!piece || finiteVerb(piece.lower)?.form !== 'present' || piece.capital) return false;
  if (!next) return true;
  // "Jane Roe plans to travel"
  const deed = pieces[index + 2];
  if (next.lower === 'to' && deed?.kind === 'word' && !deed.capital && !determiners.has(deed.lower))
    return !hasVerbBehind(pieces, index + 2);
  return (
    next.lower === 'that' || (!auxiliaries.has(next.lower) && !prepositions.has(next.lower) && !finiteVerb(next.lower))
  );
}

/** "Heathrow's plans to expand have stalled": up to the next sign stands a verb of which what stands before is the subject. */
function hasVerbBehind(pieces: readonly Piece[], from: number): boolean {
  for (let at = from + 1; at < Math.min(pieces.length, from + MOST_OF_PLAN); at++) {
    const { kind = 'mark', lower = '' } = pieces[at] ?? {};
    if (kind !== 'word' && kind !== 'number') return false;
    if (auxiliaries.has(lower) || finiteVerb(lower)?.form === 'past' || /.{3}ed$/.test(lower)) return true;
  }
  return false;
}
const MOST_OF_PLAN = 25;

/** "Jane Roe left the room", "Jane Roe met fans": what stands behind a name is what its bearer did. */
export const isDeedAfterName = ({ pieces }: Outline, index: number): boolean =>
  PAST.has(pieces[index]?.lower ?? '') ||
  (pieces[index]?.lower === 'left' && LEAVING.test(pieces[index + 1]?.lower ?? '.'));
