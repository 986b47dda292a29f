import MiniSearch from 'minisearch';
import type { Query as MiniQuery } from 'minisearch';
import { daySpan } from '../dates/edtf';
import type { Article } from '../model';
import type { Lines, Place } from './lines';
import type { Query } from './query';
import type { QuotationRow, SourceRow } from './rows';
import { findPhrase, searchTerms, searchTokens } from './searchTokens';

/** Something a search can find: a quotation, or a paragraph that holds the words outside any quotation. */
export interface SearchHit extends SourceRow {
  readonly place: Place;
  /** The words around the first match. */
  readonly excerpt: string;
  readonly quotation: QuotationRow | null;
}

export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  /** How many there are in all; `hits` is cut at the limit asked for. */
  readonly total: number;
}

interface Entry extends SourceRow {
  readonly id: number;
  readonly paragraph: number;
  readonly text: string;
  readonly speaker: string;
  readonly outletText: string;
  readonly place: Place;
  readonly quotation: QuotationRow | null;
}

/** Longer words may differ by more letters; see MiniSearch `fuzzy`. Short ones match too much. */
const fuzziness = (term: string): number | false => (term.length >= 5 ? 0.2 : false);
/** About what a row of the search shows. */
const EXCERPT = 110;
const VACUUM_AFTER = 2000;

/** Full-text search over quotations and paragraphs, kept per source. */
export class SearchIndex {
  private readonly mini = new MiniSearch<Entry>({
    fields: ['text', 'speaker', 'outletText'],
    tokenize: searchTerms,
    processTerm: term => term,
    // A vacuum beside a removal throws (minisearch#306), so it runs alone, in `tidy`.
    autoVacuum: false,
  });
  private readonly entries = new Map<number, Entry>();
  private readonly bySource = new Map<string, readonly number[]>();
  private nextId = 1;

  add(text: string, article: Article, lines: Lines, rows: readonly QuotationRow[], head: SourceRow): void {
    const quotations = rows.map(quotation =>
      this.entry(head, quotation.text, quotation.place, quotation.place.line, quotation),
    );
    const paragraphs = article.paragraphs
      .filter(paragraph => paragraph.role === 'body' || paragraph.role === 'headline')
      .map(paragraph => {
        const place = lines.place(paragraph);
        return this.entry(head, text.slice(paragraph.start, paragraph.end), place, place.line, null);
      });
    const all = [...quotations, ...paragraphs];
    for (const entry of all) this.entries.set(entry.id, entry);
    this.mini.addAll(all);
    this.bySource.set(
      head.source,
      all.map(entry => entry.id),
    );
  }

  private entry(head: SourceRow, text: string, place: Place, paragraph: number, quotation: QuotationRow | null): Entry {
    const speaker = quotation?.speaker
      ? [quotation.speaker.name, quotation.speaker.words].filter(name => name !== null).join(' ')
      : '';
    return { ...head, id: this.nextId++, paragraph, text, speaker, outletText: head.outlet ?? '', place, quotation };
  }

  remove(source: string): void {
    const ids = this.bySource.get(source) ?? [];
    this.mini.discardAll([...ids]);
    for (const id of ids) this.entries.delete(id);
    this.bySource.delete(source);
  }

  /** Gives back the space of removed entries. Nothing else may be asked of the index until it is done. */
  async tidy(): Promise<void> {
    if (this.mini.dirtCount >= VACUUM_AFTER) await this.mini.vacuum();
  }

  /**
   * The best hits first: quotations before paragraphs that only hold the same words again.
   * @param namesOf all names of a quotation's speaker
   */
  search(query: Query, limit: number, namesOf: (row: QuotationRow) => readonly string[]): SearchAnswer {
    const kept = this.candidates(query).filter(entry => matches(entry, query, namesOf));
    const quoted = new Set(
      kept.filter(entry => entry.quotation !== null).map(entry => `${entry.source}:${entry.paragraph}`),
    );
    const distinct = kept.filter(
      entry => entry.quotation !== null || !quoted.has(`${entry.source}:${entry.paragraph}`),
    );
    return { total: distinct.length, hits: distinct.slice(0, limit).map(entry => hitOf(entry, query)) };
  }

  private candidates(query: Query): readonly Entry[] {
    const queries: MiniQuery[] = [
      ...query.words.map(({ term, match }): MiniQuery => ({
        queries: [term],
        fields: ['text', 'speaker', 'outletText'],
        prefix: match !== 'fuzzy',
        fuzzy: match === 'prefix' ? false : match === 'fuzzy' ? 0.34 : fuzziness(term),
      })),
      ...query.phrases
        .flat()
        .map((term): MiniQuery => ({ queries: [term], fields: ['text'], prefix: false, fuzzy: false })),
    ];
    if (queries.length === 0)
      return [...this.entries.values()].filter(
        entry => entry.quotation !== null || query.speakers.length + query.kinds.length === 0,
      );
    const found = this.mini.search(
      { combineWith: 'AND', queries },
      { boost: { text: 2 }, boostDocument: id => (this.entries.get(id as number)?.quotation ? 1.5 : 1) },
    );
    return found.flatMap(result => this.entries.get(result.id as number) ?? []);
  }
}

const hasAll = (text: string, terms: readonly string[]): boolean => {
  const own = searchTerms(text);
  return terms.every(term => own.some(word => word.startsWith(term)));
};

function matches(entry: Entry, query: Query, namesOf: (row: QuotationRow) => readonly string[]): boolean {
  const { quotation } = entry;
  const names = query.speakers.length > 0 && quotation ? [entry.speaker, ...namesOf(quotation)].join(' ') : '';
  if (!query.speakers.every(speaker => hasAll(names, speaker))) return false;
  if (query.kinds.length > 0 && !(quotation && query.kinds.includes(quotation.kind))) return false;
  if (!query.outlets.every(outlet => hasAll(entry.outletText, outlet))) return false;
  if (
    (query.after !== null || query.before !== null) &&
    !isWithin(quotation?.said?.edtf ?? entry.published?.edtf ?? null, query)
  )
    return false;
  if (query.phrases.length + query.without.length === 0) return true;
  const tokens = searchTokens(entry.text);
  return (
    query.phrases.every(phrase => findPhrase(tokens, phrase) !== null) &&
    !query.without.some(phrase => findPhrase(tokens, phrase) !== null)
  );
}

/** Whether a time may lie in the days asked for; both ends count, and a month or year stands for all of its days. */
function isWithin(edtf: string | null, { after, before }: Query): boolean {
  const span = edtf === null ? null : daySpan(edtf);
  if (!span) return false;
  const [from, to] = [after === null ? null : daySpan(after), before === null ? null : daySpan(before)];
  return (!from || span[1] >= from[0]) && (!to || span[0] <= to[1]);
}

/** Where the first word of the query stands in the text; the start when none does letter for letter. */
function firstMatch(text: string, query: Query): number {
  const tokens = searchTokens(text);
  const phrase = query.phrases.flatMap(terms => findPhrase(tokens, terms) ?? [])[0];
  if (phrase) return phrase.start;
  return tokens.find(token => query.words.some(({ term }) => token.term.startsWith(term)))?.start ?? 0;
}

function hitOf(entry: Entry, query: Query): SearchHit {
  const { source, headline, outlet, published, place, quotation } = entry;
  const at = firstMatch(entry.text, query);
  const start = at < EXCERPT / 2 ? 0 : entry.text.lastIndexOf(' ', at - EXCERPT / 3) + 1;
  const excerpt = `${start > 0 ? '…' : ''}${entry.text.slice(start, start + EXCERPT).replace(/\s+/g, ' ')}${start + EXCERPT < entry.text.length ? '…' : ''}`;
  return { source, headline, outlet, published, place, excerpt, quotation };
}
