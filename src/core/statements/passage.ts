import type { Kind, Polarity, Quotation } from '../model';
import { firstWhere } from '../sorted';
import type { Span } from '../span';
import type { Term } from './terms';
import { termsOf } from './terms';
import type { Vocabulary } from './vocabulary';

/** What is asked of a quotation that is to be compared: facts of its source and of the library. */
export interface PassageFacts {
  readonly source: string;
  /** Place of the quotation in its source. */
  readonly quotation: number;
  /** Day of publication, days since 1970; null when unknown. */
  readonly published: number | null;
  /** First and last day on which it may have been said; null when no whole day is known. */
  readonly said: readonly [number, number] | null;
  /** Whether the article itself names the day, here or near by. */
  readonly isDated: boolean;
  /** The day of the week, 0 for Sunday, where no whole day is known; else null. */
  readonly weekday: number | null;
  readonly speaker: PassageSpeaker | null;
}

export interface PassageSpeaker {
  /** What all sources that use the name share; see `nameKey`. */
  readonly key: string;
  readonly name: string;
  /** Offices the source gives: "Kremlin spokesman". */
  readonly roles: readonly string[];
  /** Known only by a description. */
  readonly described: boolean;
}

/** Words in order, as numbers of the vocabulary; for each 1 where it is printed as a name. */
export interface Row {
  readonly words: Int32Array;
  readonly names: Uint8Array;
}

/** What stands between one pair of quotation marks: words of the passage `from` a place `to` another. */
export interface Segment extends Row {
  readonly from: number;
  readonly to: number;
  /** For each word 1 where it is quoted from somebody else inside the segment; null where nothing is. */
  readonly echoed: Uint8Array | null;
  readonly bits: number;
}

/** The different words that inform, whatever their order. */
export interface Telling {
  /** In ascending order. */
  readonly ids: Int32Array;
  /** For each 1 where it is printed as a name alone. */
  readonly names: Uint8Array;
  /** Sum of the bits of all, and of those that are no names. */
  readonly bits: number;
  readonly plainBits: number;
}

/** One part of a quotation, as rows of numbers that can be compared fast. */
export interface Passage extends PassageFacts, Row {
  /** Index into the content of the quotation, and how many parts there are. */
  readonly part: number;
  readonly parts: number;
  readonly kind: Kind;
  readonly polarity: Polarity | null;
  readonly segments: readonly Segment[];
  readonly telling: Telling;
  /** For each word the sentence it stands in, from 0. */
  readonly sentences: Uint16Array;
  /** Sum of the bits of all words. */
  readonly bits: number;
}

/** A quotation inside the quotation: from an opening mark after a space to a closing one before none. */
const INNER = /(?<![\p{L}\p{N}])[‘'“"](?=\S)[^‘“"”\n]{2,300}?[’'”"](?![\p{L}\p{N}])/gu;

function echoedIn(text: string, at: number, marked: readonly Span[]): readonly Span[] {
  return [...text.matchAll(INNER)]
    .map(({ 0: words, index }) => ({ start: index, end: index + words.length }))
    .filter(inner => marked.some(({ start, end }) => start < at + inner.start && end > at + inner.start));
}

/** Where one sentence ends and the next begins, between two words. */
const SENTENCE_END = /[.!?…;]["'”’)]*\s/;

function sentencesOf(text: string, terms: readonly Span[]): Uint16Array {
  const sentences = new Uint16Array(terms.length);
  let sentence = 0;
  let before = terms[0]?.start ?? 0;
  for (const [at, { start, end }] of terms.entries()) {
    // Nearly all words have nothing but a space between them.
    if (start - before > 1 && SENTENCE_END.test(text.slice(before, start))) sentence++;
    sentences[at] = sentence;
    before = end;
  }
  return sentences;
}

function isCapital(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 128 ? unit >= 65 && unit <= 90 : /\p{Lu}/u.test(text.charAt(at));
}

const inside = ({ start, end }: Span, within: Span): boolean => within.start <= start && within.end >= end;

/** Filled place by place: `Int32Array.from` takes several times as long. */
function rowOf(printed: string, terms: readonly Term[], vocabulary: Vocabulary): Row {
  const row = { words: new Int32Array(terms.length), names: new Uint8Array(terms.length) };
  for (const [at, { start, stem }] of terms.entries()) {
    row.words[at] = vocabulary.idOf(stem);
    if (start > 0 && isCapital(printed, start)) row.names[at] = 1;
  }
  return row;
}

/** Also used to put other words into a passage. */
export function tellingOf({ words, names }: Row, vocabulary: Vocabulary): Telling {
  const ids = [...new Set(words)].filter(id => vocabulary.word(id).informs).sort((a, b) => a - b);
  const plain = new Set(words.filter((_, at) => names[at] === 0));
  const alone = new Uint8Array(ids.length);
  let [bits, plainBits] = [0, 0];
  for (const [at, id] of ids.entries()) {
    const own = vocabulary.bits(id);
    bits += own;
    if (plain.has(id)) plainBits += own;
    else alone[at] = 1;
  }
  return { ids: new Int32Array(ids), names: alone, bits, plainBits };
}

/** Each part of a quotation that has words. */
export function passagesOf(
  text: string,
  { kind, content, marked, polarity }: Quotation,
  facts: PassageFacts,
  vocabulary: Vocabulary,
): readonly Passage[] {
  return content.flatMap((span, part) => {
    const printed = text.slice(span.start, span.end);
    const terms = termsOf(printed, vocabulary.stemsOf);
    if (terms.length === 0) return [];
    const row = rowOf(printed, terms, vocabulary);
    const bitsOf = (words: Int32Array): number => {
      let bits = 0;
      for (const word of words) bits += vocabulary.bits(word);
      return bits;
    };
    const echoes = echoedIn(printed, span.start, marked);
    const segments = marked.flatMap(({ start, end }): readonly Segment[] => {
      const within = { start: start - span.start, end: end - span.start };
      const from = firstWhere(terms.length, at => (terms[at]?.start ?? 0) >= within.start);
      const to = firstWhere(terms.length, at => (terms[at]?.end ?? 0) > within.end);
      if (from >= to) return [];
      const own = terms.slice(from, to);
      const isEchoed = echoes.some(echo => own.some(term => inside(term, echo)));
      return [
        {
          from,
          to,
          words: row.words.subarray(from, to),
          names: row.names.subarray(from, to),
          echoed: isEchoed ? Uint8Array.from(own, term => Number(echoes.some(echo => inside(term, echo)))) : null,
          bits: bitsOf(row.words.subarray(from, to)),
        },
      ];
    });
    // Field by field: objects that are spread take several times as long to make.
    const { source, quotation, published, said, isDated, weekday, speaker } = facts;
    const { words, names } = row;
    return [
      {
        source,
        quotation,
        published,
        said,
        isDated,
        weekday,
        speaker,
        words,
        names,
        part,
        parts: content.length,
        kind,
        polarity: polarity ?? null,
        segments,
        telling: tellingOf(row, vocabulary),
        sentences: sentencesOf(printed, terms),
        bits: bitsOf(row.words),
      },
    ];
  });
}

/** A passage by its number. */
export type Numbered = readonly [number: number, passage: Passage];
