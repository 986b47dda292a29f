import MiniSearch from 'minisearch';
import type { Article, Quotation } from '../model';
import { Recent } from '../recent';
import { firstWhere } from '../sorted';
import type { Span } from '../span';
import { GrowingRow } from './growingRow';
import { SearchWords } from './searchWords';
import type { IndexedRows, StoredRows } from './storedRows';
import { storedEntries, storedRows } from './storedRows';

/** A source as the search sees it: rows of word numbers. */
export interface SearchEntry {
  readonly source: string;
  /** Number of the source in the index. */
  readonly number: number;
  /** The words of all that can be found, in order. */
  readonly words: Int32Array;
  /** Of each paragraph four numbers: its words from and to, its characters from and to. */
  readonly paragraphs: Int32Array;
  /** Of each quotation its paragraph, then the words from and to of each of its parts; where each begins, and where the last ends. */
  readonly quotations: Int32Array;
  readonly quotationStarts: Int32Array;
  /** The words of the names of each speaker in this source; where each begins, and where the last ends. */
  readonly names: Int32Array;
  readonly nameStarts: Int32Array;
  /** Of each quotation the place of its speaker there. */
  readonly speakers: Uint16Array;
  readonly outlet: Int32Array;
}

/** All rows in which a source's words are looked for. */
const rowsIn = ({ words, outlet, names }: IndexedRows): readonly Int32Array[] => [words, outlet, names];

/** A word as MiniSearch has it, by its number. */
interface IndexedWord {
  readonly id: number;
  readonly word: string;
}

/** How far a word may differ; see MiniSearch `prefix` and `fuzzy`. */
export interface Spread {
  readonly prefix: boolean;
  readonly fuzzy: number | false;
}

/** The sources that have a word or one like it, and these words. */
export interface FoundWord {
  /** By the number of the source 1 where it has one. */
  readonly sources: Uint8Array;
  /** By the number of the source one bit for each of the first `MARKED` words, where it has that. */
  readonly which: Uint16Array;
  readonly count: number;
  /** By their numbers. */
  readonly words: readonly number[];
  /** Whether any of them stands in the name of a speaker or an outlet, in any source. */
  readonly isName: boolean;
}

/** Of so many words a search remembers which source has which. */
export const MARKED = 16;
/** So many removed sources may be left in the lists of their words. */
const MOST_GONE = 500;
/** Words looked up last that are kept: a query is asked again with each letter typed. */
const MOST_KEPT = 24;

/**
 * The words of all sources. MiniSearch, with one document a word, finds the words that are like those asked for; lists tell which sources
 * have them, and the rows of word numbers which paragraph or quotation does, in which order and how near each other. MiniSearch with
 * one document a source took twice as long to fill and to ask, for ranks that single paragraphs have to be given anew anyway.
 */
export class SearchIndex {
  private readonly mini = new MiniSearch<IndexedWord>({
    fields: ['word'],
    tokenize: word => [word],
    processTerm: term => term,
  });
  readonly words = new SearchWords();
  private readonly byNumber: (SearchEntry | undefined)[] = [];
  /** By the names of their sources, so that no answer hangs on which was read first. */
  private readonly ordered: SearchEntry[] = [];
  private readonly lookedUp = new Recent<string, FoundWord>(MOST_KEPT);
  /** By the number of a word those of the sources that have it, in order; some of them may be gone. */
  private readonly having: number[][] = [];
  /** The last of those: looked at for every word of every text. */
  private readonly last: number[] = [];
  /** Words that stand, or once stood, in names of speakers and outlets. */
  private readonly inNames = new Set<number>();
  private gone = 0;
  /** Of the source that is read: its words, and where each begins. */
  private readonly row = new GrowingRow();
  private readonly starts = new GrowingRow();

  /** @param namesOf the names of a quotation's speaker, by the quotation's place */
  add(
    source: string,
    text: string,
    { article, quotations }: { readonly article: Article; readonly quotations: readonly Quotation[] },
    namesOf: (quotation: number) => readonly string[],
  ): void {
    const read = this.rowsOf(text, article, quotations);
    const named = quotations.map((_, index) => namesOf(index).join(' '));
    const different = [...new Set(named)];
    const { names, nameStarts } = this.namesOf(different);
    const speakers = Uint16Array.from(named, own => different.indexOf(own));
    const outlet = this.words.rowOf(article.outlet ?? '');
    this.enter(source, { ...read, names, nameStarts, speakers, outlet });
  }

  /** What is to be kept of sources, as far as they are in the index; see `restore`. */
  stored(sources: readonly string[]): StoredRows {
    const entries = sources.flatMap(source => {
      const entry = this.ordered[this.placeOf(source)];
      return entry?.source === source ? [entry] : [];
    });
    return storedRows(entries, number => this.words.term(number));
  }

  /**
   * Takes in sources without going over their texts.
   * @param stored what `stored` gave
   * @returns those that were taken: none from where it is damaged on
   */
  restore(stored: StoredRows, isWanted: (source: string) => boolean): readonly string[] {
    const taken: string[] = [];
    try {
      for (const [source, rows] of storedEntries(stored, term => this.words.take(term))) {
        if (!isWanted(source)) continue;
        for (const row of rowsIn(rows)) this.words.add(row);
        this.enter(source, rows);
        taken.push(source);
      }
    } catch (error) {
      // The texts of the others are gone over instead.
      if (!(error instanceof RangeError)) throw error;
    }
    return taken;
  }

  private enter(source: string, rows: IndexedRows): void {
    this.remove(source);
    const number = this.byNumber.length;
    const entry: SearchEntry = { source, number, ...rows };
    this.lookedUp.clear();
    this.byNumber.push(entry);
    this.ordered.splice(this.placeOf(source), 0, entry);
    for (let word = this.having.length; word < this.words.size; word++) {
      this.having.push([]);
      this.last.push(-1);
      this.mini.add({ id: word, word: this.words.term(word) });
    }
    for (const row of [rows.outlet, rows.names]) for (const word of row) this.inNames.add(word);
    for (const row of rowsIn(entry))
      for (const word of row) {
        if (this.last[word] === number) continue;
        this.last[word] = number;
        this.having[word]?.push(number);
      }
  }

  remove(source: string): void {
    const place = this.placeOf(source);
    const entry = this.ordered[place];
    if (entry?.source !== source) return;
    this.lookedUp.clear();
    this.byNumber[entry.number] = undefined;
    this.ordered.splice(place, 1);
    for (const row of rowsIn(entry)) this.words.forget(row);
    this.gone++;
  }

  /** Takes removed sources out of the lists of words, when they are many. */
  tidy(): void {
    if (this.gone < MOST_GONE) return;
    this.gone = 0;
    for (const [word, numbers] of this.having.entries())
      this.having[word] = numbers.filter(number => this.byNumber[number] !== undefined);
  }

  get size(): number {
    return this.ordered.length;
  }

  /** Numbers of sources go up to here. */
  get end(): number {
    return this.byNumber.length;
  }

  /** In the order of their sources. */
  entries(): Iterable<SearchEntry> {
    return this.ordered;
  }

  private placeOf(source: string): number {
    return firstWhere(this.ordered.length, at => (this.ordered[at]?.source ?? '') >= source);
  }

  entry(number: number): SearchEntry | undefined {
    return this.byNumber[number];
  }

  /** Numbers of the sources that have a word; some of them may be gone. */
  sourcesWith(word: number): readonly number[] {
    return this.having[word] ?? [];
  }

  find(term: string, spread: Spread): FoundWord {
    return this.lookedUp.of(`${term} ${String(spread.prefix)} ${String(spread.fuzzy)}`, () => {
      const sources = new Uint8Array(this.end);
      const which = new Uint16Array(this.end);
      const words: number[] = [];
      let count = 0;
      for (const word of this.wordsLike(term, spread)) {
        let isHad = false;
        const bit = words.length < MARKED ? 1 << words.length : 0;
        for (const number of this.having[word] ?? []) {
          if (this.byNumber[number] === undefined) continue;
          isHad = true;
          if (sources[number] === 0) count++;
          sources[number] = 1;
          which[number] = (which[number] ?? 0) | bit;
        }
        if (isHad) words.push(word);
      }
      return { sources, which, count, words, isName: words.some(word => this.inNames.has(word)) };
    });
  }

  /** The numbers of the words that a term stands for. */
  private wordsLike(term: string, { prefix, fuzzy }: Spread): readonly number[] {
    if (prefix || fuzzy !== false)
      return this.mini.search({ queries: [term], prefix, fuzzy }).map(({ id }) => id as number);
    const word = this.words.numberOf(term);
    return word === undefined ? [] : [word];
  }

  private namesOf(different: readonly string[]): Pick<SearchEntry, 'names' | 'nameStarts'> {
    const { row } = this;
    row.clear();
    const nameStarts = new Int32Array(different.length + 1);
    for (const [place, name] of different.entries()) {
      this.words.read(name, { start: 0, end: name.length }, row, null);
      nameStarts[place + 1] = row.length;
    }
    return { names: row.copy(), nameStarts };
  }

  /** The paragraphs that can be found: those of the article itself, and any that a quotation stands in. */
  private rowsOf(
    text: string,
    { paragraphs }: Article,
    quotations: readonly Quotation[],
  ): Pick<SearchEntry, 'words' | 'paragraphs' | 'quotations' | 'quotationStarts'> {
    const { row: words, starts } = this;
    words.clear();
    starts.clear();
    const kept: number[] = [];
    const spans: Span[] = [];
    const isQuoted = ({ start, end }: Span): boolean =>
      quotations.some(({ content }) => content.some(part => part.start < end && part.end > start));
    for (const paragraph of paragraphs) {
      if (paragraph.role !== 'body' && paragraph.role !== 'headline' && !isQuoted(paragraph)) continue;
      const from = words.length;
      this.words.read(text, paragraph, words, starts);
      kept.push(from, words.length, paragraph.start, paragraph.end);
      spans.push(paragraph);
    }
    const firstAt = (offset: number): number => firstWhere(starts.length, at => starts.at(at) >= offset);
    const rows: number[] = [];
    const quotationStarts = new Int32Array(quotations.length + 1);
    for (const [index, { content }] of quotations.entries()) {
      const at = content[0]?.start ?? 0;
      const paragraph = firstWhere(spans.length, place => (spans[place]?.end ?? 0) > at);
      rows.push((spans[paragraph]?.start ?? Infinity) <= at ? paragraph : -1);
      for (const { start, end } of content) rows.push(firstAt(start), firstAt(end));
      quotationStarts[index + 1] = rows.length;
    }
    return {
      words: words.copy(),
      paragraphs: new Int32Array(kept),
      quotations: new Int32Array(rows),
      quotationStarts,
    };
  }
}
