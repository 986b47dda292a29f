import { align } from './alignment';
import { contradictionIn, contradictionOf } from './contradiction';
import type { Passage } from './passage';
import type { Tie } from './ties';
import type { Vocabulary } from './vocabulary';
import { daysFit } from './whenSaid';

/** How much two neighbours of a linked pair must have in common. */
const NEIGHBOUR_BITS = 12;
const NEIGHBOUR_SHARE = 0.2;
/** With so much in common it does not matter how the speakers are named. */
const SAME_WORDS = 0.85;
/** One may be so many times longer than the other. */
const LONGER = 3;

/**
 * Whether two passages that follow a linked pair, or come before it, in both articles report one utterance: reporters keep the order
 * of what was said, as translators keep the order of sentences (Gale and Church, 1993), so little in common is enough.
 */
export function isNeighbour(a: Passage, b: Passage, tie: Tie, vocabulary: Vocabulary): boolean {
  const shorter = Math.min(a.bits, b.bits);
  if (tie === 'other' || daysFit(a, b) !== 'fit' || Math.max(a.bits, b.bits) > LONGER * shorter) return false;
  const stretch = align(a.words, b.words, vocabulary.allBits);
  const isNamed = tie === 'same' || tie === 'spelling';
  if (stretch.bits < Math.max(NEIGHBOUR_BITS, (isNamed ? NEIGHBOUR_SHARE : SAME_WORDS) * shorter)) return false;
  return contradictionIn(stretch, a, b, vocabulary) === null && contradictionOf(a, b, vocabulary) === null;
}
