import { stretchBits } from './alignment';
import type { Passage, Row, Segment } from './passage';
import type { Vocabulary } from './vocabulary';

/** Words that two passages have in common, whatever their order; all weights in bits, see `Word.bits`. */
export interface InCommon {
  readonly bits: number;
  readonly words: number;
  /** Share of the passage that has fewer of them, 0 to 1. */
  readonly share: number;
}

/** What the two segments between quotation marks that are most alike have in common. */
export interface MarkedOverlap {
  /** Best stretch of words in the same order; see `Alignment.bits`. */
  readonly stretch: number;
  /** Share of the shorter segment that the stretch makes, 0 to 1. */
  readonly share: number;
  /** How many words that inform both have. */
  readonly words: number;
  /** One of the two quotes the words from somebody else. */
  readonly isEcho: boolean;
  readonly segments: readonly [Segment, Segment];
}

/** The words that inform which two passages share: those that are no names, and all. */
export function inCommonOf(
  { telling: a }: Passage,
  { telling: b }: Passage,
  vocabulary: Vocabulary,
): { readonly plain: InCommon; readonly all: InCommon } {
  let [bits, words, plainOfA, plainWordsOfA, plainOfB, plainWordsOfB] = [0, 0, 0, 0, 0, 0];
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length;) {
    const [one, other] = [a.ids[i] ?? 0, b.ids[j] ?? 0];
    if (one === other) {
      const own = vocabulary.bits(one);
      bits += own;
      words++;
      if (a.names[i] === 0) {
        plainOfA += own;
        plainWordsOfA++;
      }
      if (b.names[j] === 0) {
        plainOfB += own;
        plainWordsOfB++;
      }
    }
    if (one <= other) i++;
    if (other <= one) j++;
  }
  const isAFewer = a.plainBits <= b.plainBits;
  const plain = isAFewer ? plainOfA : plainOfB;
  return {
    all: { bits, words, share: bits / Math.max(1, Math.min(a.bits, b.bits)) },
    plain: {
      bits: plain,
      words: isAFewer ? plainWordsOfA : plainWordsOfB,
      share: plain / Math.max(1, Math.min(a.plainBits, b.plainBits)),
    },
  };
}

/** No stretch of two rows can have more bits than this. */
export function mostShared({ words: a }: Row, { words: b }: Row, vocabulary: Vocabulary): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let bits = 0;
  for (const word of short) if (long.includes(word)) bits += vocabulary.bits(word);
  return bits;
}

/** Whether most of what is shared stands in one of the two as somebody else's words, and not so in the other. */
function isEcho(a: Segment, b: Segment): boolean {
  if (!a.echoed && !b.echoed) return false;
  const echoesOf = (one: Segment, other: Segment): number =>
    one.words.filter((word, at) => one.echoed?.[at] === 1 && other.words.includes(word)).length;
  const [fromA, fromB] = [echoesOf(a, b), echoesOf(b, a)];
  const shared = a.words.filter(word => b.words.includes(word)).length;
  return Math.max(fromA, fromB) > 0.6 * shared && Math.min(fromA, fromB) === 0;
}

/** Compares what stands between quotation marks; null where one of the two has none, or nothing is shared. */
export function markedOverlap(a: Passage, b: Passage, vocabulary: Vocabulary): MarkedOverlap | null {
  let best: { readonly stretch: number; readonly segments: readonly [Segment, Segment] } | null = null;
  for (const one of a.segments)
    for (const other of b.segments) {
      const least = best?.stretch ?? 0;
      if (mostShared(one, other, vocabulary) <= least) continue;
      const stretch = stretchBits(one.words, other.words, vocabulary.allBits);
      if (stretch > least) best = { stretch, segments: [one, other] };
    }
  if (!best) return null;
  const [one, other] = best.segments;
  const shared = one.words.filter(word => vocabulary.word(word).informs && other.words.includes(word));
  return {
    ...best,
    share: best.stretch / Math.max(1, Math.min(one.bits, other.bits)),
    words: new Set(shared).size,
    isEcho: isEcho(one, other),
  };
}
