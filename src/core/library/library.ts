import { analyse } from '../analysis';
import type { Analysis, Hints } from '../model';
import { Lines } from './lines';
import { isEmpty, parseQuery } from './query';
import type { QuotationRow, SourceView } from './rows';
import { fold } from '../speakers/names';
import { viewOf } from './rows';
import type { SearchAnswer } from './searchIndex';
import { SearchIndex } from './searchIndex';
import type { SpeakerRow } from './speakerIndex';
import { SpeakerIndex, speakerIdOf } from './speakerIndex';
import type { DateGroup, Timeline } from './timeline';
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
  /** Quotations that nobody is known to have said. */
  readonly unattributed: number;
}

/** All quotations in order, kept until a source changes. */
interface Arranged {
  readonly rows: readonly QuotationRow[];
  readonly bySpeaker: ReadonlyMap<string | null, readonly QuotationRow[]>;
  timeline: Timeline | undefined;
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
  private cache: Arranged | undefined;

  /** Reads a source, in place of an earlier text of it. */
  put({ source, text, version, hints }: SourceText): void {
    this.remove([source]);
    const analysis = analyse(text, hints);
    const view = viewOf(source, text, version, analysis, quotation => speakerIdOf(source, quotation));
    this.held.set(source, { view, analysis });
    this.speakerIndex.add(source, analysis);
    const { quotations, ...head } = view;
    this.searchIndex.add(text, analysis.article, new Lines(text), quotations, head);
  }

  /** Says that a newer version of a source has the same text; false when that was known, or the source is not. */
  renew(source: string, version: number): boolean {
    const held = this.held.get(source);
    if (!held || held.view.version === version) return false;
    this.held.set(source, { ...held, view: { ...held.view, version } });
    return true;
  }

  /** Forgets sources; those that are not known do not matter. */
  remove(sources: readonly string[]): void {
    this.cache = undefined;
    for (const source of sources) {
      if (!this.held.delete(source)) continue;
      this.speakerIndex.remove(source);
      this.searchIndex.remove(source);
    }
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

  /** Speakers one of whose names holds the words, most quoted first, each with a quotation to go to. */
  speakersNamed(
    words: string,
    limit: number,
  ): readonly { readonly speaker: SpeakerRow; readonly first: QuotationRow }[] {
    const asked = fold(words.trim());
    const fitting = this.speakers().filter(({ names }) => names.some(name => fold(name).includes(asked)));
    return fitting.slice(0, limit).flatMap(speaker => {
      const [first] = this.quotationsBy(speaker.id);
      return first ? [{ speaker, first }] : [];
    });
  }

  /** A speaker's quotations by day, then by source; those of nobody for null. */
  quotationsBy(speaker: string | null): readonly QuotationRow[] {
    return [...(this.arranged().bySpeaker.get(speaker) ?? [])].sort(
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

  /** The groups of the timeline with their counts; their quotations are asked for one group at a time. */
  dates(): readonly DateGroup[] {
    return this.timeline().groups;
  }

  /** The quotations that stand right in a group of the timeline. */
  quotationsOn(group: string): readonly QuotationRow[] {
    return this.timeline().quotations.get(group) ?? [];
  }

  search(input: string, limit: number): SearchAnswer {
    const query = parseQuery(input);
    return isEmpty(query) ? { hits: [], total: 0 } : this.searchIndex.search(query, limit);
  }

  totals(): Totals {
    const { rows, bySpeaker } = this.arranged();
    return {
      sources: this.held.size,
      quotations: rows.length,
      speakers: this.speakerIndex.size,
      unattributed: bySpeaker.get(null)?.length ?? 0,
    };
  }

  private timeline(): Timeline {
    const arranged = this.arranged();
    arranged.timeline ??= timelineOf(arranged.rows);
    return arranged.timeline;
  }

  private arranged(): Arranged {
    if (this.cache) return this.cache;
    const rows = [...this.held.keys()].sort().flatMap(source => this.held.get(source)?.view.quotations ?? []);
    const bySpeaker = new Map<string | null, QuotationRow[]>();
    for (const row of rows) {
      const id = row.speaker?.id ?? null;
      const own = bySpeaker.get(id);
      if (own) own.push(row);
      else bySpeaker.set(id, [row]);
    }
    this.cache = { rows, bySpeaker, timeline: undefined };
    return this.cache;
  }
}
