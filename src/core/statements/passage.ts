import type { Kind, Polarity, Quotation } from '../model';
import type { Span } from '../span';
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

/** One part of a quotation, as rows of numbers that can be compared fast. */
export interface Passage extends PassageFacts {
  /** Index into the content of the quotation, and how many parts there are. */
  readonly part: number;
  readonly parts: number;
  readonly kind: Kind;
  readonly polarity: Polarity | null;
  /** Vocabulary numbers of the words in order. */
  readonly words: Int32Array;
  /** For each word the segment between quotation marks it stands in, from 1; 0 outside marks. */
  readonly segments: Uint8Array;
  /** For each word 1 where it is quoted from somebody else inside the quotation; null when nothing is. */
  readonly echoed: Uint8Array | null;
  /** For each word 1 where it is printed as a name. */
  readonly names: Uint8Array;
  /** For each word the sentence it stands in, from 0. */
  readonly sentences: Uint8Array;
  readonly numbers: readonly number[];
  readonly negated: boolean;
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

function sentencesOf(text: string, terms: readonly Span[]): Uint8Array {
  let sentence = 0;
  return Uint8Array.from(terms, ({ start }, at) => {
    if (SENTENCE_END.test(text.slice(terms[at - 1]?.end ?? start, start))) sentence++;
    return sentence;
  });
}

const inside = ({ start, end }: Span, within: Span): boolean => within.start <= start && within.end >= end;

/** Each part of a quotation that has words. */
export function passagesOf(
  text: string,
  { kind, content, marked, polarity }: Quotation,
  facts: PassageFacts,
  vocabulary: Vocabulary,
): readonly Passage[] {
  return content.flatMap((span, part) => {
    const printed = text.slice(span.start, span.end);
    const terms = termsOf(printed);
    if (terms.length === 0) return [];
    const words = terms.map(({ stem }) => vocabulary.word(vocabulary.idOf(stem)));
    const segments = marked.map(({ start, end }) => ({ start: start - span.start, end: end - span.start }));
    const echoes = echoedIn(printed, span.start, marked);
    const isName = ({ start }: Span): boolean => start > 0 && /\p{Lu}/u.test(printed.charAt(start));
    return [
      {
        ...facts,
        part,
        parts: content.length,
        kind,
        polarity: polarity ?? null,
        words: Int32Array.from(words, ({ id }) => id),
        segments: Uint8Array.from(terms, term => segments.findIndex(segment => inside(term, segment)) + 1),
        echoed:
          echoes.length > 0 ? Uint8Array.from(terms, term => Number(echoes.some(echo => inside(term, echo)))) : null,
        names: Uint8Array.from(terms, term => Number(isName(term))),
        sentences: sentencesOf(printed, terms),
        numbers: words.flatMap(({ value }) => value ?? []),
        negated: polarity === 'negated' || words.some(({ bearing }) => bearing === 'negation'),
        bits: words.reduce((sum, { bits }) => sum + bits, 0),
      },
    ];
  });
}
