import { stretchBits } from './alignment';
import type { Row } from './contradiction';
import type { Passage } from './passage';
import type { Vocabulary } from './vocabulary';

/** What two wordings have in common; all weights in bits, see `Word.bits`. */
export interface Overlap {
  /** Best stretch of words in the same order; see `Alignment.bits`. */
  readonly stretch: number;
  /** Share of the shorter passage that the stretch makes, 0 to 1. */
  readonly stretchShare: number;
  readonly marked: MarkedOverlap;
  /** Words in common that inform, whatever their order: those that are no names, and all. */
  readonly plain: InCommon;
  readonly all: InCommon;
}

/** Words that two passages have in common. */
export interface InCommon {
  readonly bits: number;
  readonly words: number;
  /** Share of the passage that has fewer of them, 0 to 1. */
  readonly share: number;
}

/** What the two segments between quotation marks that are most alike have in common. */
export interface MarkedOverlap {
  readonly stretch: number;
  readonly share: number;
  /** How many words that inform both have. */
  readonly words: number;
  /** One of the two quotes the words from somebody else. */
  readonly isEcho: boolean;
  readonly segments: readonly [Row, Row];
}

interface Segment extends Row {
  readonly echoed: readonly boolean[];
  readonly bits: number;
}

const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

function segmentsOf({ words, names, segments, echoed }: Passage, vocabulary: Vocabulary): readonly Segment[] {
  const numbers = [...new Set(segments)].filter(number => number > 0);
  return numbers.map(number => {
    const places = [...words.keys()].filter(place => segments[place] === number);
    const own = Int32Array.from(places, place => words[place] ?? 0);
    return {
      words: own,
      names: Uint8Array.from(places, place => names[place] ?? 0),
      echoed: places.map(place => echoed?.[place] === 1),
      bits: sum(own.map(word => vocabulary.bits(word))),
    };
  });
}

/** Whether most of what is shared stands in one of the two as somebody else's words, and not so in the other. */
function isEcho(a: Segment, b: Segment): boolean {
  const echoesOf = (one: Segment, other: Segment): number =>
    one.words.filter((word, at) => one.echoed[at] === true && other.words.includes(word)).length;
  const [fromA, fromB] = [echoesOf(a, b), echoesOf(b, a)];
  const shared = a.words.filter(word => b.words.includes(word)).length;
  return Math.max(fromA, fromB) > 0.6 * shared && Math.min(fromA, fromB) === 0;
}

const NONE: Row = { words: new Int32Array(), names: new Uint8Array() };
const NOTHING_MARKED: MarkedOverlap = { stretch: 0, share: 0, words: 0, isEcho: false, segments: [NONE, NONE] };

function markedOverlap(a: Passage, b: Passage, vocabulary: Vocabulary): MarkedOverlap {
  const bitsOf = (word: number): number => vocabulary.bits(word);
  let best = NOTHING_MARKED;
  for (const one of segmentsOf(a, vocabulary))
    for (const other of segmentsOf(b, vocabulary)) {
      const stretch = stretchBits(one.words, other.words, bitsOf);
      if (stretch <= best.stretch) continue;
      const shared = one.words.filter(word => vocabulary.word(word).informs && other.words.includes(word));
      best = {
        stretch,
        share: stretch / Math.max(1, Math.min(one.bits, other.bits)),
        words: new Set(shared).size,
        isEcho: isEcho(one, other),
        segments: [one, other],
      };
    }
  return best;
}

/** The words of a passage that inform; with or without those that are printed as names. */
const telling = ({ words, names }: Passage, vocabulary: Vocabulary, withNames: boolean): ReadonlySet<number> =>
  new Set(words.filter((id, at) => (withNames || names[at] === 0) && vocabulary.word(id).informs));

function inCommon(a: Passage, b: Passage, vocabulary: Vocabulary, withNames: boolean): InCommon {
  const bitsOf = (words: Iterable<number>): number => sum([...words].map(word => vocabulary.bits(word)));
  const [ofA, ofB] = [telling(a, vocabulary, withNames), telling(b, vocabulary, withNames)];
  const [extentA, extentB] = [bitsOf(ofA), bitsOf(ofB)];
  const [fewer, other] = extentA <= extentB ? [ofA, b] : [ofB, a];
  const shared = [...fewer].filter(word => other.words.includes(word));
  const bits = bitsOf(shared);
  return { bits, words: shared.length, share: bits / Math.max(1, Math.min(extentA, extentB)) };
}

export function overlapOf(a: Passage, b: Passage, vocabulary: Vocabulary): Overlap {
  const stretch = stretchBits(a.words, b.words, word => vocabulary.bits(word));
  return {
    stretch,
    stretchShare: stretch / Math.max(1, Math.min(a.bits, b.bits)),
    marked: markedOverlap(a, b, vocabulary),
    plain: inCommon(a, b, vocabulary, false),
    all: inCommon(a, b, vocabulary, true),
  };
}
