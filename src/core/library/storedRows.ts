import { GrowingRow } from './growingRow';
import type { SearchEntry } from './searchIndex';

/** What the search index knows of some sources, so that their texts need not be gone over again. */
export interface StoredRows {
  /** The words, which `row` has by their places here. */
  readonly terms: readonly string[];
  readonly sources: readonly string[];
  /** Of each source its parts, each behind its length. */
  readonly row: Int32Array;
}

/** What is stored of a source. */
export type IndexedRows = Omit<SearchEntry, 'source' | 'number'>;

/** The parts of a source that are rows of words, and those that are rows of other numbers. */
const OF_WORDS = ['words', 'outlet', 'names'] as const;
const OF_PLACES = ['paragraphs', 'quotations', 'quotationStarts', 'nameStarts', 'speakers'] as const;

/** @param term the word of a number */
export function storedRows(entries: readonly SearchEntry[], term: (number: number) => string): StoredRows {
  const places = new Map<number, number>();
  const row = new GrowingRow();
  const placeOf = (word: number): number => {
    let place = places.get(word);
    if (place === undefined) places.set(word, (place = places.size));
    return place;
  };
  for (const entry of entries) {
    for (const part of OF_WORDS) {
      row.push(entry[part].length);
      for (const word of entry[part]) row.push(placeOf(word));
    }
    for (const part of OF_PLACES) {
      row.push(entry[part].length);
      for (const number of entry[part]) row.push(number);
    }
  }
  return { terms: Array.from(places.keys(), term), sources: entries.map(({ source }) => source), row: row.copy() };
}

/**
 * Reads back what was stored, source by source.
 * @param numberOf the number a word has in the index now
 * @throws {RangeError} when it ends too early or lacks a word; other numbers are taken as they are
 */
export function* storedEntries(
  { terms, sources, row }: StoredRows,
  numberOf: (term: string) => number,
): Generator<readonly [source: string, rows: IndexedRows], void, undefined> {
  const numbers = Int32Array.from(terms, numberOf);
  let at = 0;
  const take = (): Int32Array => {
    const length = row[at] ?? 0;
    const part = row.slice(at + 1, at + 1 + length);
    at += 1 + part.length;
    if (part.length !== length || at > row.length) throw new RangeError('the rows end too early');
    return part;
  };
  const takeWords = (): Int32Array => {
    const words = take();
    for (let place = 0; place < words.length; place++) {
      const number = numbers[words[place] ?? -1];
      if (number === undefined) throw new RangeError('a word is missing');
      words[place] = number;
    }
    return words;
  };
  for (const source of sources) {
    const [words, outlet, names] = [takeWords(), takeWords(), takeWords()];
    const [paragraphs, quotations, quotationStarts, nameStarts] = [take(), take(), take(), take()];
    const speakers = Uint16Array.from(take());
    yield [source, { words, outlet, names, paragraphs, quotations, quotationStarts, nameStarts, speakers }];
  }
}
