import { analyse } from '../analysis';
import type { Analysis, Hints } from '../model';
import { Lines } from './lines';
import { isEmpty, parseQuery } from './query';
import type { QuotationRow, SourceView } from './rows';
import { viewOf } from './rows';
import type { SearchAnswer } from './searchIndex';
import { SearchIndex } from './searchIndex';
import type { SpeakerRow } from './speakerIndex';
import { SpeakerIndex, speakerIdOf } from './speakerIndex';
import type { DateGroup } from './timeline';
import { timelineOf } from './timeline';

/** A text to be read. `version` comes back with every answer about it. */
export interface SourceText {
  readonly source: string;
  readonly text: string;
  readonly version: number;
  readonly hints: Hints;
}

export interface Totals {
  readonly sources: number;
  readonly quotations: number;
  readonly speakers: number;
}

interface Held {
  readonly view: SourceView;
  readonly analysis: Analysis;
}

/** Everything known of the sources: each is analysed once per version, and every question is answered from that. */
export class Library {
  private readonly held = new Map<string, Held>();
  private readonly speakerIndex = new SpeakerIndex();
  private readonly searchIndex = new SearchIndex();

  /** Reads a source, in place of an earlier text of it. */
  put({ source, text, version, hints }: SourceText): void {
    this.remove(source);
    const analysis = analyse(text, hints);
    const view = viewOf(source, text, version, analysis, quotation => speakerIdOf(source, quotation));
    this.held.set(source, { view, analysis });
    this.speakerIndex.add(source, analysis);
    const { quotations, ...head } = view;
    this.searchIndex.add(text, analysis.article, new Lines(text), quotations, head);
  }

  /** Forgets a source; does nothing when it is not known. */
  remove(source: string): void {
    if (!this.held.delete(source)) return;
    this.speakerIndex.remove(source);
    this.searchIndex.remove(source);
  }

  clear(): void {
    for (const source of [...this.held.keys()]) this.remove(source);
  }

  /** To be awaited alone between other calls, after many sources have changed. */
  tidy(): Promise<void> {
    return this.searchIndex.tidy();
  }

  source(source: string): SourceView | null {
    return this.held.get(source)?.view ?? null;
  }

  analysis(source: string): Analysis | null {
    return this.held.get(source)?.analysis ?? null;
  }

  speakers(): readonly SpeakerRow[] {
    return this.speakerIndex.rows();
  }

  speaker(id: string): SpeakerRow | null {
    return this.speakerIndex.row(id);
  }

  /** A speaker's quotations by day, then by source; those of nobody for null. */
  quotationsBy(speaker: string | null): readonly QuotationRow[] {
    return this.rows()
      .filter(row => (row.speaker?.id ?? null) === speaker)
      .sort(
        (a, b) =>
          (a.said?.edtf ?? '~').localeCompare(b.said?.edtf ?? '~') ||
          a.source.localeCompare(b.source) ||
          a.index - b.index,
      );
  }

  /** A quotation by its row's id; null when the text no longer holds it. */
  quotation(id: string): QuotationRow | null {
    const source = id.slice(0, id.lastIndexOf('#'));
    return this.held.get(source)?.view.quotations.find(row => row.id === id) ?? null;
  }

  dates(): readonly DateGroup[] {
    return timelineOf(this.rows());
  }

  search(input: string, limit: number): SearchAnswer {
    const query = parseQuery(input);
    return isEmpty(query) ? { hits: [], total: 0 } : this.searchIndex.search(query, limit);
  }

  totals(): Totals {
    const views = [...this.held.values()];
    return {
      sources: views.length,
      quotations: views.reduce((sum, { view }) => sum + view.quotations.length, 0),
      speakers: this.speakerIndex.rows().length,
    };
  }

  private rows(): readonly QuotationRow[] {
    return [...this.held.keys()].sort().flatMap(source => this.held.get(source)?.view.quotations ?? []);
  }
}
