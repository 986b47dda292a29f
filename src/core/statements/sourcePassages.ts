import type { Kind, Polarity } from '../model';
import { firstWhere } from '../sorted';
import type { Numbered, Passage, PassageSpeaker, Segment, Telling } from './passage';
import { PassageInRows } from './passageInRows';

/** What the table tells of a passage: where its rows begin, its place in its source, and facts by their places in lists. */
const COLUMNS = [
  'words',
  'ids',
  'segments',
  'quotation',
  'part',
  'parts',
  'kind',
  'polarity',
  'said',
  'isDated',
  'weekday',
  'speaker',
] as const;
type Column = (typeof COLUMNS)[number];
const PLACE = Object.fromEntries(COLUMNS.map((column, place) => [column, place])) as Readonly<Record<Column, number>>;

/** Bits of a passage: of all words, of those that tell, and of those that tell and are no names. */
const SUMS = 3;
/** Numbers of a segment: its words from and to, counted from the passage's first, and whether any is echoed. */
const SEGMENT = 3;

/** Different values, each by its place. */
class Values<T> {
  private readonly places = new Map<T, number>();
  readonly all: T[] = [];

  placeOf(value: T): number {
    let place = this.places.get(value);
    if (place === undefined) {
      this.places.set(value, (place = this.all.length));
      this.all.push(value);
    }
    return place;
  }
}

/**
 * The passages of one source, in few rows for all of them: a folder of ten thousand articles has two hundred thousand passages, and as
 * objects with rows of their own they take six times the memory.
 */
export class SourcePassages {
  readonly published: number | null;
  /** One more than there are passages: the last tells where the rows end. */
  private readonly table: Int32Array;
  private readonly sums: Float64Array;
  private readonly words: Int32Array;
  private readonly names: Uint8Array;
  private readonly echoed: Uint8Array;
  private readonly sentences: Uint16Array;
  private readonly ids: Int32Array;
  private readonly namesAlone: Uint8Array;
  private readonly segments: Int32Array;
  private readonly segmentBits: Float64Array;
  private readonly kinds = new Values<Kind>();
  private readonly polarities = new Values<Polarity | null>();
  private readonly said = new Values<Passage['said']>();
  private readonly speakers = new Values<PassageSpeaker | null>();

  /** @param first number of the first passage; the others follow */
  constructor(
    readonly source: string,
    readonly first: number,
    passages: readonly Passage[],
  ) {
    const sum = (count: (passage: Passage) => number): number =>
      passages.reduce((total, passage) => total + count(passage), 0);
    const [words, ids, segments] = [
      sum(passage => passage.words.length),
      sum(passage => passage.telling.ids.length),
      sum(passage => passage.segments.length),
    ];
    this.published = passages[0]?.published ?? null;
    this.table = new Int32Array((passages.length + 1) * COLUMNS.length);
    this.sums = new Float64Array(passages.length * SUMS);
    this.words = new Int32Array(words);
    this.names = new Uint8Array(words);
    this.echoed = new Uint8Array(words);
    this.sentences = new Uint16Array(words);
    this.ids = new Int32Array(ids);
    this.namesAlone = new Uint8Array(ids);
    this.segments = new Int32Array(segments * SEGMENT);
    this.segmentBits = new Float64Array(segments);
    const at = { words: 0, ids: 0, segments: 0 };
    for (const [index, passage] of passages.entries()) {
      this.table.set(this.rowOf(passage, at), index * COLUMNS.length);
      this.sums.set([passage.bits, passage.telling.bits, passage.telling.plainBits], index * SUMS);
      this.words.set(passage.words, at.words);
      this.names.set(passage.names, at.words);
      this.sentences.set(passage.sentences, at.words);
      this.ids.set(passage.telling.ids, at.ids);
      this.namesAlone.set(passage.telling.names, at.ids);
      for (const segment of passage.segments) {
        this.segments.set([segment.from, segment.to, Number(segment.echoed !== null)], at.segments * SEGMENT);
        this.segmentBits[at.segments++] = segment.bits;
        if (segment.echoed) this.echoed.set(segment.echoed, at.words + segment.from);
      }
      at.words += passage.words.length;
      at.ids += passage.telling.ids.length;
    }
    this.table.set([at.words, at.ids, at.segments], passages.length * COLUMNS.length);
  }

  /** In the order of `COLUMNS`. */
  private rowOf(passage: Passage, at: Readonly<Record<'words' | 'ids' | 'segments', number>>): readonly number[] {
    return [
      at.words,
      at.ids,
      at.segments,
      passage.quotation,
      passage.part,
      passage.parts,
      this.kinds.placeOf(passage.kind),
      this.polarities.placeOf(passage.polarity),
      this.said.placeOf(passage.said),
      Number(passage.isDated),
      passage.weekday ?? -1,
      this.speakers.placeOf(passage.speaker),
    ];
  }

  get count(): number {
    return this.table.length / COLUMNS.length - 1;
  }

  passage(number: number): Passage {
    return new PassageInRows(this, number - this.first);
  }

  /** The passages in order. */
  numbered(): readonly Numbered[] {
    return Array.from({ length: this.count }, (_, index) => this.numberedAt(index));
  }

  /** Those of a quotation, by its place. */
  ofQuotation(quotation: number): readonly Numbered[] {
    const found: Numbered[] = [];
    let index = firstWhere(this.count, place => this.get(place, 'quotation') >= quotation);
    for (; index < this.count && this.get(index, 'quotation') === quotation; index++)
      found.push(this.numberedAt(index));
    return found;
  }

  private numberedAt(index: number): Numbered {
    return [this.first + index, new PassageInRows(this, index)];
  }

  speakerOf(number: number): PassageSpeaker | null {
    return this.speakerAt(number - this.first);
  }

  /** Whether any of a passage's words stand between quotation marks. */
  isMarked(number: number): boolean {
    const index = number - this.first;
    return this.get(index, 'segments') < this.get(index + 1, 'segments');
  }

  /** By the place of the passage, as all that follows. */
  get(index: number, column: Column): number {
    return this.table[index * COLUMNS.length + PLACE[column]] ?? 0;
  }

  speakerAt(index: number): PassageSpeaker | null {
    return this.speakers.all[this.get(index, 'speaker')] ?? null;
  }

  saidAt(index: number): Passage['said'] {
    return this.said.all[this.get(index, 'said')] ?? null;
  }

  kindAt(index: number): Kind {
    return this.kinds.all[this.get(index, 'kind')] ?? 'direct';
  }

  polarityAt(index: number): Polarity | null {
    return this.polarities.all[this.get(index, 'polarity')] ?? null;
  }

  wordsAt(index: number): Int32Array {
    return this.words.subarray(this.get(index, 'words'), this.get(index + 1, 'words'));
  }

  namesAt(index: number): Uint8Array {
    return this.names.subarray(this.get(index, 'words'), this.get(index + 1, 'words'));
  }

  sentencesAt(index: number): Uint16Array {
    return this.sentences.subarray(this.get(index, 'words'), this.get(index + 1, 'words'));
  }

  bitsAt(index: number): number {
    return this.sums[index * SUMS] ?? 0;
  }

  tellingAt(index: number): Telling {
    const [from, to] = [this.get(index, 'ids'), this.get(index + 1, 'ids')];
    return {
      ids: this.ids.subarray(from, to),
      names: this.namesAlone.subarray(from, to),
      bits: this.sums[index * SUMS + 1] ?? 0,
      plainBits: this.sums[index * SUMS + 2] ?? 0,
    };
  }

  segmentsAt(index: number): readonly Segment[] {
    const segments: Segment[] = [];
    const start = this.get(index, 'words');
    for (let at = this.get(index, 'segments'); at < this.get(index + 1, 'segments'); at++) {
      const [from, to] = [this.segments[at * SEGMENT] ?? 0, this.segments[at * SEGMENT + 1] ?? 0];
      segments.push({
        from,
        to,
        words: this.words.subarray(start + from, start + to),
        names: this.names.subarray(start + from, start + to),
        echoed: this.segments[at * SEGMENT + 2] === 1 ? this.echoed.subarray(start + from, start + to) : null,
        bits: this.segmentBits[at] ?? 0,
      });
    }
    return segments;
  }
}
