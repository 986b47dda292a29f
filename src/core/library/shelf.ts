import type { DayOrder } from '../article/dayOnPage';
import type { Analysis, Hints, Quotation } from '../model';
import { quotationWith } from '../quotationWith';
import { PackedQuotations, unpackAnalysis } from '../record/packing';
import { Recent } from '../recent';
import type { Span } from '../span';
import type { Lines } from './lines';
import type { QuotationRow, SourceView } from './rows';
import { SourceRows } from './rows';
import type { DayFact, SourceFacts } from './sourceFacts';

/** Sources that are kept unpacked for the next question: few, since what outlives the question costs far more than making it anew. */
const MOST_OPEN = 12;
/** Rows that are kept: as one types, the same are shown again and again. */
const MOST_SHOWN = 4000;

/** A text with its analysis. They may be made of something smaller each time they are asked for. */
export interface Content {
  readonly text: string;
  /** See `packAnalysis`. */
  readonly packed: string;
}

/** What is kept of a source, as small as it can be: everything else is made of it when asked for. */
export interface Held extends Pick<SourceFacts, 'head' | 'kinds' | 'keys' | 'days' | 'dayOrder'> {
  readonly version: number;
  readonly content: Content;
  /** The days of `days`, EDTF, each once. */
  readonly everyDay: readonly (string | null)[];
  /** What it is read with, where its day of publication may still be settled by other pages of the outlet. */
  readonly unsettled: { readonly hints: Hints; readonly order: DayOrder | undefined } | null;
}

/** The sources by name. */
export class Shelf {
  private readonly held = new Map<string, Held>();
  private readonly open = new Recent<string, SourceRows>(MOST_OPEN);
  /** By place and source, since a source last changed. */
  private readonly shown = new Recent<string, QuotationRow>(MOST_SHOWN);
  private readonly dayFacts = new Map<string, DayFact>();
  private order: readonly string[] | undefined;
  private unattributedNow = 0;
  private quotationsNow = 0;

  put(
    { head, kinds, keys, days, dayOrder }: SourceFacts,
    { content, version }: Pick<Held, 'content' | 'version'>,
    unsettled: Held['unsettled'],
  ): void {
    this.remove(head.source);
    const own = days.map(day => this.dayFact(day));
    const everyDay = [...new Set(own.map(({ edtf }) => edtf))];
    const held: Held = { version, content, head, kinds, keys, days: own, everyDay, dayOrder, unsettled };
    this.held.set(head.source, held);
    this.order = undefined;
    this.count(held, 1);
  }

  /** Says that a newer version of a source has the same text; false when that was known, or the source is not. */
  renew(source: string, version: number): boolean {
    const held = this.held.get(source);
    if (!held || held.version === version) return false;
    this.held.set(source, { ...held, version });
    return true;
  }

  /** @returns whether the source was there */
  remove(source: string): boolean {
    const held = this.held.get(source);
    if (!held) return false;
    this.count(held, -1);
    this.order = undefined;
    this.open.delete(source);
    this.shown.clear();
    return this.held.delete(source);
  }

  get size(): number {
    return this.held.size;
  }

  get quotations(): number {
    return this.quotationsNow;
  }

  /** Quotations that nobody is known to have said. */
  get unattributed(): number {
    return this.unattributedNow;
  }

  get(source: string): Held | undefined {
    return this.held.get(source);
  }

  entries(): IterableIterator<[string, Held]> {
    return this.held.entries();
  }

  /** Names of all sources, in order. */
  get sources(): readonly string[] {
    this.order ??= [...this.held.keys()].sort();
    return this.order;
  }

  analysis(source: string): Analysis | null {
    const held = this.held.get(source);
    return held ? unpackAnalysis(held.content.packed) : null;
  }

  /** Its quotations alone. */
  quotationsIn(source: string): readonly Quotation[] {
    const held = this.held.get(source);
    return this.open.get(source)?.quotations ?? (held ? new PackedQuotations(held.content.packed).all() : []);
  }

  /** Where a source has its lines. */
  lines(source: string): Lines | null {
    return this.rows(source)?.lines ?? null;
  }

  /** The quotation that has most of a place; -1 where none has any. */
  quotationWith(source: string, span: Span): number {
    return quotationWith(this.rows(source)?.quotations ?? [], span).index;
  }

  /** Its quotations as they were read. */
  view(source: string): SourceView | null {
    return this.rows(source)?.view(this.held.get(source)?.version ?? 0) ?? null;
  }

  private rows(source: string): SourceRows | null {
    const held = this.held.get(source);
    if (!held) return null;
    return this.open.of(source, () => {
      const { text, packed } = held.content;
      return new SourceRows(held.head, text, new PackedQuotations(packed));
    });
  }

  /** What a speaker is quoted with in a source. */
  wordsBy(source: string, key: string): readonly string[] {
    const held = this.held.get(source);
    const text = held?.content.text ?? '';
    return this.quotationsIn(source).flatMap(({ content }, index) =>
      held?.keys[index] === key ? [content.map(({ start, end }) => text.slice(start, end)).join(' ')] : [],
    );
  }

  row(source: string, index: number): QuotationRow | null {
    const key = `${String(index)} ${source}`;
    const known = this.shown.get(key);
    if (known) return known;
    const row = this.rows(source)?.row(index) ?? null;
    if (row) this.shown.set(key, row);
    return row;
  }

  /** A quotation by its row's id. */
  rowWithId(source: string, id: string): QuotationRow | null {
    return this.rows(source)?.withId(id) ?? null;
  }

  /** One object for all days alike. */
  private dayFact(day: DayFact): DayFact {
    const name = `${day.edtf ?? ''} ${day.weekday ?? ''} ${day.basis ?? ''}`;
    const known = this.dayFacts.get(name);
    if (known) return known;
    this.dayFacts.set(name, day);
    return day;
  }

  private count({ keys }: Held, by: 1 | -1): void {
    this.quotationsNow += by * keys.length;
    this.unattributedNow += by * keys.filter(key => key === null).length;
  }
}
