import { inOrder } from '../sorted';
import type { Status } from '../decisions/decision';
import { partsOf } from '../export/parts';
import type { PlacedPart } from '../export/parts';
import type { Analysis, Span } from '../model';
import type { QuotationRow } from './rows';
import type { QuotationPlace } from './timeline';

/** Which quotations are exported. A search is written as in Search; null for a speaker is nobody known, for a status unchecked. */
export type ExportQuestion =
  | { readonly what: 'all' }
  | { readonly what: 'speaker'; readonly id: string | null }
  | { readonly what: 'statement'; readonly id: string }
  | { readonly what: 'status'; readonly status: Status | null }
  | { readonly what: 'search'; readonly query: string }
  | { readonly what: 'quotations'; readonly ids: readonly string[] };

/** By source and place, or by name of the speaker, then day, then source. */
export type ExportOrder = 'source' | 'speaker';

/** All that is known of a quotation for an export; what `QuotationRow` has is not repeated. */
export interface QuotationFacts {
  readonly row: QuotationRow;
  readonly byline: string | null;
  /** The words that the day of publication was read from. */
  readonly publishedWords: string | null;
  readonly parts: readonly PlacedPart[];
  /** Ids of the statements it reports; of one in parts each part may report another. */
  readonly statements: readonly string[];
}

/** So many of the quotations asked for, from a place on. */
export interface ExportPortion {
  readonly total: number;
  /** Whether there were more, which are left out. */
  readonly cut: boolean;
  readonly facts: readonly QuotationFacts[];
  /** The place from which the next portion follows; null at the end. */
  readonly next: number | null;
}

/** What is asked of the library. */
export interface ExportKnowledge {
  readonly all: () => readonly QuotationPlace[];
  readonly bySpeaker: (id: string | null) => readonly QuotationPlace[];
  readonly byStatement: (id: string) => readonly QuotationPlace[];
  readonly found: (
    query: string,
    limit: number,
  ) => { readonly places: readonly QuotationPlace[]; readonly cut: boolean };
  readonly placeOf: (id: string) => QuotationPlace | null;
  readonly row: (place: QuotationPlace) => QuotationRow | null;
  /** Name of the speaker and day, for the order. */
  readonly orderOf: (place: QuotationPlace) => { readonly speaker: string | null; readonly day: string | null };
  readonly source: (source: string) => { readonly text: string; readonly analysis: Analysis } | null;
  readonly statements: (place: QuotationPlace) => readonly string[];
}

/** Quotations in one message to another thread, few enough that whoever writes them is not held up for 50 ms. */
const PORTION = 150;
/** As many as a document of all results has. */
const MOST_FOUND = 20_000;

/** Gives the quotations asked for in portions. What was chosen is kept while portions follow, and forgotten when sources change. */
export class Exports {
  private chosen:
    { readonly key: string; readonly places: readonly QuotationPlace[]; readonly cut: boolean } | undefined;

  constructor(private readonly known: ExportKnowledge) {}

  /** Sources or decisions have changed: what was begun has to begin again. */
  forget(): void {
    this.chosen = undefined;
  }

  /** @returns null for a later portion of what has changed since the first */
  portion(question: ExportQuestion, order: ExportOrder, from: number): ExportPortion | null {
    const key = JSON.stringify([question, order]);
    if (from === 0) this.chosen = { key, ...this.choose(question, order) };
    if (this.chosen?.key !== key) return null;
    const { places, cut } = this.chosen;
    const facts = this.factsOf(places.slice(from, from + PORTION));
    const next = from + PORTION < places.length ? from + PORTION : null;
    if (next === null) this.chosen = undefined;
    return { total: places.length, cut, facts, next };
  }

  private choose(
    question: ExportQuestion,
    order: ExportOrder,
  ): { readonly places: readonly QuotationPlace[]; readonly cut: boolean } {
    const { places, cut } = this.asked(question);
    const each = [...new Map(places.map(place => [`${place.source} ${place.index}`, place])).values()];
    return { places: order === 'source' ? each.sort(bySource) : this.bySpeaker(each), cut };
  }

  private asked(question: ExportQuestion): { readonly places: readonly QuotationPlace[]; readonly cut: boolean } {
    const whole = (places: readonly QuotationPlace[]) => ({ places, cut: false });
    switch (question.what) {
      case 'all':
        return whole(this.known.all());
      case 'speaker':
        return whole(this.known.bySpeaker(question.id));
      case 'statement':
        return whole(this.known.byStatement(question.id));
      case 'status':
        return whole(this.known.all().filter(place => this.known.row(place)?.status === question.status));
      case 'search':
        return this.known.found(question.query, MOST_FOUND);
      case 'quotations':
        return whole(question.ids.flatMap(id => this.known.placeOf(id) ?? []));
    }
  }

  /** Those of nobody known last, as those without a day. */
  private bySpeaker(places: readonly QuotationPlace[]): readonly QuotationPlace[] {
    const last = '\uFFFF';
    return places
      .map(place => ({ place, ...this.known.orderOf(place) }))
      .sort(
        (a, b) =>
          inOrder(a.speaker ?? last, b.speaker ?? last) ||
          inOrder(a.day ?? last, b.day ?? last) ||
          bySource(a.place, b.place),
      )
      .map(({ place }) => place);
  }

  private factsOf(places: readonly QuotationPlace[]): readonly QuotationFacts[] {
    const sources = new Map<string, SourceKnown | null>();
    return places.flatMap(place => {
      const held = sources.get(place.source) ?? this.sourceOf(place.source);
      sources.set(place.source, held);
      const row = this.known.row(place);
      if (!held || !row) return [];
      const { byline, publishedWords, quotations, part } = held;
      const parts = (quotations[place.index]?.content ?? []).map(part);
      return [{ row, byline, publishedWords, parts, statements: this.known.statements(place) }];
    });
  }

  private sourceOf(source: string): SourceKnown | null {
    const held = this.known.source(source);
    if (!held) return null;
    const { text, analysis } = held;
    const { byline, published } = analysis.article;
    const words = published?.span ? text.slice(published.span.start, published.span.end) : null;
    return { byline, publishedWords: words, quotations: analysis.quotations, part: partsOf(text) };
  }
}

/** What the quotations of a source have in common, made once a portion. */
interface SourceKnown extends Pick<QuotationFacts, 'byline' | 'publishedWords'> {
  readonly quotations: Analysis['quotations'];
  readonly part: (part: Span) => PlacedPart;
}

const bySource = (a: QuotationPlace, b: QuotationPlace): number => inOrder(a.source, b.source) || a.index - b.index;
