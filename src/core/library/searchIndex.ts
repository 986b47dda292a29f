import MiniSearch from 'minisearch';
import type { Article, Quotation } from '../model';
import { Recent } from '../recent';
import { firstWhere } from '../sorted';
import type { Span } from '../span';
import { SearchWords } from './searchWords';

/** A source as the search sees it: rows of word numbers. */
export interface SearchEntry {
  readonly source: string;
  /** Number of the source in the index. */
  readonly number: number;
  /** The words of all that can be found, in order. */
  readonly words: Int32Array;
  /** Of each paragraph four numbers: its words from and to, its characters from and to. */
  readonly paragraphs: Int32Array;
  /** Of each quotation its paragraph, then the words from and to of each of its parts. */
  readonly quotations: readonly Int32Array[];
  /** The words of the names of each speaker in this source, and of each quotation the place of its speaker there. */
  readonly names: readonly Int32Array[];
  readonly speakers: Uint16Array;
  readonly outlet: Int32Array;
}

interface Indexed {
  readonly id: number;
  readonly words: string;
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
  readonly count: number;
  readonly words: readonly string[];
}

const VACUUM_AFTER = 500;
/** Words looked up last that are kept: a query is asked again with each letter typed. */
const MOST_KEPT = 24;

/**
 * The words of all sources. MiniSearch, with one document a source, finds the sources that may fit and the words that are like those
 * asked for; the rows of word numbers then tell which paragraph or quotation has them, in which order and how near each other.
 */
export class SearchIndex {
  private readonly mini = new MiniSearch<Indexed>({
    fields: ['words'],
    tokenize: words => words.split(' '),
    processTerm: term => term,
    // A vacuum beside a removal throws (minisearch#306), so it runs alone, in `tidy`.
    autoVacuum: false,
  });
  readonly words = new SearchWords();
  private readonly byNumber: (SearchEntry | undefined)[] = [];
  private readonly bySource = new Map<string, SearchEntry>();
  private readonly lookedUp = new Recent<string, FoundWord>(MOST_KEPT);

  /** @param namesOf the names of a quotation's speaker, by the quotation's place */
  add(
    source: string,
    text: string,
    { article, quotations }: { readonly article: Article; readonly quotations: readonly Quotation[] },
    namesOf: (quotation: number) => readonly string[],
  ): void {
    this.remove(source);
    const read = this.rowsOf(text, article, quotations);
    const named = quotations.map((_, index) => namesOf(index).join(' '));
    const different = [...new Set(named)];
    const names = different.map(own => this.words.rowOf(own));
    const speakers = Uint16Array.from(named, own => different.indexOf(own));
    const outlet = this.words.rowOf(article.outlet ?? '');
    const number = this.byNumber.length;
    const entry: SearchEntry = { source, number, ...read, names, speakers, outlet };
    this.lookedUp.clear();
    this.byNumber.push(entry);
    this.bySource.set(source, entry);
    const all = new Set<number>();
    for (const row of [entry.words, outlet, ...names]) for (const word of row) all.add(word);
    this.mini.add({ id: number, words: Array.from(all, word => this.words.term(word)).join(' ') });
  }

  remove(source: string): void {
    const entry = this.bySource.get(source);
    if (!entry) return;
    this.lookedUp.clear();
    this.mini.discard(entry.number);
    this.byNumber[entry.number] = undefined;
    this.bySource.delete(source);
  }

  /** Gives back the space of removed sources. Nothing else may be asked of the index until it is done. */
  async tidy(): Promise<void> {
    if (this.mini.dirtCount >= VACUUM_AFTER) await this.mini.vacuum();
  }

  get size(): number {
    return this.bySource.size;
  }

  /** Numbers of sources go up to here. */
  get end(): number {
    return this.byNumber.length;
  }

  entries(): Iterable<SearchEntry> {
    return this.bySource.values();
  }

  entry(number: number): SearchEntry | undefined {
    return this.byNumber[number];
  }

  find(term: string, { prefix, fuzzy }: Spread): FoundWord {
    return this.lookedUp.of(`${term} ${String(prefix)} ${String(fuzzy)}`, () => {
      const results = this.mini.search({ queries: [term], prefix, fuzzy });
      const sources = new Uint8Array(this.end);
      const words = new Set<string>();
      for (const { id, terms } of results) {
        sources[id as number] = 1;
        for (const word of terms) words.add(word);
      }
      return { sources, count: results.length, words: [...words] };
    });
  }

  /** The paragraphs that can be found: those of the article itself, and any that a quotation stands in. */
  private rowsOf(
    text: string,
    { paragraphs }: Article,
    quotations: readonly Quotation[],
  ): Pick<SearchEntry, 'words' | 'paragraphs' | 'quotations'> {
    const words: number[] = [];
    const starts: number[] = [];
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
    const firstAt = (offset: number): number => firstWhere(starts.length, at => (starts[at] ?? 0) >= offset);
    const rows = quotations.map(({ content }) => {
      const at = content[0]?.start ?? 0;
      const paragraph = spans.findIndex(({ start, end }) => start <= at && at < end);
      return Int32Array.from([paragraph, ...content.flatMap(({ start, end }) => [firstAt(start), firstAt(end)])]);
    });
    return { words: Int32Array.from(words), paragraphs: Int32Array.from(kept), quotations: rows };
  }
}
