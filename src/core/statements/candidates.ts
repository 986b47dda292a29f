import { DayPostings } from './dayPostings';
import type { Passage, PassageSpeaker } from './passage';
import type { Passages } from './passages';
import type { Vocabulary } from './vocabulary';

/** Words commoner than this lead to no candidates. */
const LEAST_BITS = 8;
/** A passage with fewer bits in such words is found by its small words too ("You think I'm going to change?"). */
const POOR_BITS = 30;
const LEAST_BITS_OF_POOR = 6;
/** Bits that two passages must share in such words to be compared. With 18 many more are, and none of those was linked in the articles for training. */
const CANDIDATE_BITS = 21;
/** The same for two whose speakers are named otherwise: those are most, and few of them are one. */
const BITS_OF_OTHERS = 24;
/**
 * The same where one of the two may be anybody and not both wordings have quotation marks. There `judge` asks 60 bits, and of those the
 * words that lead to a passage have most; of all pairs that were compared half had fewer than these.
 */
const BITS_OF_ANYBODY = 36;
/** How many entries of the index one passage may look at, rarest words first. */
const MOST_LOOKED_AT = 800;
/** The rarest words are looked at even where they are many, as in a folder whose articles have no day. */
const ALWAYS_LOOKED_AT = 2;
const MOST_OF_RAREST = 5000;
/** How many passages one is compared with, those with most in common first; with the same speaker it counts double. */
const MOST_COMPARED = 16;
/** Days between publications of reports that are compared at all. */
const DAYS_COMPARED = 10;

/** What the index has as the day of a passage that has none: before all days. */
const NO_DAY = -(2 ** 31);

/** Passages with a word, by their places among all that have it. */
interface Range {
  readonly bits: number;
  readonly passages: DayPostings;
  readonly from: number;
  readonly to: number;
}

interface Candidate {
  readonly number: number;
  readonly worth: number;
}

/** What decides how much two passages must share. */
interface Sort {
  readonly speaker: PassageSpeaker | null;
  readonly isMarked: boolean;
}

/** Bits that two passages must share in the words that lead to them. */
function bitsNeeded(a: Sort, b: Sort): number {
  if (a.speaker?.described !== b.speaker?.described || !a.speaker)
    return a.isMarked && b.isMarked ? CANDIDATE_BITS : BITS_OF_ANYBODY;
  return a.speaker.described || a.speaker.key === b.speaker?.key ? CANDIDATE_BITS : BITS_OF_OTHERS;
}

/** Finds passages that share informing words within some days: an inverted index by word and day, never all pairs. */
export class CandidateIndex {
  private readonly postings = new Map<number, DayPostings>();
  private shared = new Float32Array(1024);

  /**
   * @param passages those that are added here, and may not be gone before they are removed
   * @param areOne whether two passages are known to be of one speaker, whatever the names
   */
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly passages: Passages,
    private readonly areOne: (a: Passage, b: Passage) => boolean,
  ) {}

  add(number: number, passage: Passage): void {
    for (const word of this.leading(passage)) {
      let posting = this.postings.get(word);
      if (!posting) this.postings.set(word, (posting = new DayPostings()));
      posting.add(passage.published ?? NO_DAY, number);
    }
  }

  remove(number: number): void {
    const passage = this.passages.get(number);
    if (!passage) return;
    for (const word of this.leading(passage)) this.postings.get(word)?.remove(passage.published ?? NO_DAY, number);
  }

  /** The passages of other sources that may report the same. */
  near(passage: Passage, days = DAYS_COMPARED): readonly number[] {
    const ranges = this.lookedAt(passage, days);
    const touched: number[] = [];
    let left = ranges.reduce((sum, { bits }) => sum + bits, 0);
    for (const { bits, passages, from, to } of ranges) {
      const isEnough = left >= CANDIDATE_BITS;
      for (let at = from; at < to; at++) {
        const number = passages.numberAt(at);
        const before = this.sharedWith(number);
        if (before === 0) {
          // What is met only now cannot come to enough any more.
          if (!isEnough) continue;
          touched.push(number);
        }
        this.shared[number] = before + bits;
      }
      left -= bits;
    }
    const found: Candidate[] = [];
    const own = { speaker: passage.speaker, isMarked: passage.segments.length > 0 };
    for (const number of touched) {
      const bits = this.shared[number] ?? 0;
      this.shared[number] = 0;
      const others = bits < CANDIDATE_BITS ? undefined : this.passages.around(number);
      if (!others || others.source === passage.source) continue;
      const fellow = { speaker: others.speakerOf(number), isMarked: others.isMarked(number) };
      if (bits < bitsNeeded(own, fellow) && !this.areOne(passage, others.passage(number))) continue;
      const isSame = own.speaker !== null && own.speaker.key === fellow.speaker?.key;
      found.push({ number, worth: isSame ? 2 * bits : bits });
    }
    return found
      .sort((a, b) => b.worth - a.worth || a.number - b.number)
      .slice(0, MOST_COMPARED)
      .map(({ number }) => number);
  }

  /** The day of publication of the first passage that has all of the words; null where none has a day. */
  firstUse(words: readonly number[]): number | null {
    // Commoner words lead to no passage and have no complete list.
    const leading = words.filter(word => this.vocabulary.bits(word) >= LEAST_BITS);
    const [rarest] = leading
      .map(word => this.postings.get(word) ?? new DayPostings())
      .sort((a, b) => a.count - b.count);
    if (!rarest) return null;
    for (let at = rarest.firstAfter(NO_DAY); at < rarest.count; at++) {
      const own = this.passages.get(rarest.numberAt(at))?.words;
      if (words.every(word => own?.includes(word))) return rarest.dayAt(at);
    }
    return null;
  }

  /** The words that lead to a passage: those that inform and are not too common, or all but the commonest where these are few. */
  private leading({ words, telling }: Passage): readonly number[] {
    const leading: number[] = [];
    let sum = 0;
    for (const id of telling.ids) {
      const bits = this.vocabulary.bits(id);
      if (bits < LEAST_BITS) continue;
      leading.push(id);
      sum += bits;
    }
    if (sum >= POOR_BITS) return leading;
    return [...new Set(words)].filter(id => this.vocabulary.bits(id) >= LEAST_BITS_OF_POOR);
  }

  /** Where to look for passages published within so many days, the rarest words first, as far as the index may be looked through. */
  private lookedAt(passage: Passage, days: number): readonly Range[] {
    const ranges: Range[] = [];
    for (const word of this.leading(passage)) this.addRanges(ranges, word, passage.published, days);
    ranges.sort((a, b) => a.to - a.from - (b.to - b.from));
    let looked = 0;
    const end = ranges.findIndex(({ from, to }, rank) => {
      looked += to - from;
      return looked > (rank < ALWAYS_LOOKED_AT ? MOST_OF_RAREST : MOST_LOOKED_AT);
    });
    return end < 0 ? ranges : ranges.slice(0, end);
  }

  private addRanges(ranges: Range[], word: number, published: number | null, days: number): void {
    const passages = this.postings.get(word);
    if (!passages) return;
    const bits = this.vocabulary.bits(word);
    const undated = passages.firstAfter(NO_DAY);
    const from = published === null ? undated : Math.max(undated, passages.firstAfter(published - days - 1));
    const to = published === null ? passages.count : passages.firstAfter(published + days);
    if (from < to) ranges.push({ bits, passages, from, to });
    if (undated > 0) ranges.push({ bits, passages, from: 0, to: undated });
  }

  private sharedWith(number: number): number {
    if (number >= this.shared.length) {
      const larger = new Float32Array(2 * number);
      larger.set(this.shared);
      this.shared = larger;
    }
    return this.shared[number] ?? 0;
  }
}
