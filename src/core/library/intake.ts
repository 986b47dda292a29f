import { analyse } from '../analysis';
import type { DayOrder } from '../article/dayOnPage';
import { choicesOfEdtf } from '../dates/edtf';
import type { Hints } from '../model';
import { packAnalysis, unpackAnalysis } from '../record/packing';
import type { SpeakerRegister } from '../speakers/register';
import type { CatchingUp } from './catchingUp';
import { DayOrders } from './dayOrders';
import type { LinkDecisions } from './linkDecisions';
import type { Review } from './review';
import type { SearchIndex } from './searchIndex';
import type { Content, Shelf } from './shelf';
import type { SourceFacts } from './sourceFacts';
import { factsOf, restoredFacts, storedFacts } from './sourceFacts';
import type { Statements } from './statements';
import type { StoredSource } from './stored';
import type { StoredRows } from './storedRows';
import type { Timelines } from './timelines';

/** A text to be read. `version` comes back with every answer about it. */
export interface SourceText {
  readonly source: string;
  readonly text: string;
  readonly version: number;
  readonly hints: Hints;
  /** Its analysis, where another thread has made it; see `packAnalysis`. */
  readonly packed?: string;
}

/** All that knows of sources. */
interface Known {
  readonly shelf: Shelf;
  readonly register: SpeakerRegister;
  readonly review: Review;
  readonly index: SearchIndex;
  readonly statements: Statements;
  readonly links: LinkDecisions;
  readonly timelines: Timelines;
  readonly behind: CatchingUp;
}

/** Takes sources in, as texts or as they were stored, and lets them go. */
export class Intake {
  private readonly dayOrders = new DayOrders();

  /** @param onChange told before a source changes */
  constructor(
    private readonly known: Known,
    private readonly onChange: () => void,
  ) {}

  /** Reads a source, in place of an earlier text of it. */
  put(given: SourceText): void {
    this.take(given, undefined);
  }

  private take(given: SourceText, order: DayOrder | undefined): void {
    const { source, text, version, hints } = given;
    const packed = given.packed ?? packAnalysis(analyse(text, { ...hints, ...(order && { dayOrder: order }) }));
    this.hold({ source, content: { text, packed }, version, hints }, factsOf(source, unpackAnalysis(packed)), order);
  }

  private hold(
    { source, content, version, hints }: Omit<SourceText, 'text' | 'packed'> & { readonly content: Content },
    facts: SourceFacts,
    order: DayOrder | undefined,
  ): void {
    this.remove([source]);
    this.dayOrders.note(source, facts);
    const isUnsettled = order !== undefined || choicesOfEdtf(facts.head.published?.edtf ?? '') !== null;
    this.known.shelf.put(facts, { content, version }, isUnsettled ? { hints, order } : null);
    this.known.register.put(source, facts.names);
    this.known.behind.add(source);
    this.known.links.touch(source);
  }

  /** Forgets sources; those that are not known do not matter. */
  remove(sources: readonly string[]): void {
    this.onChange();
    for (const source of sources) {
      this.known.timelines.touch(source);
      this.known.review.forget(source);
      if (!this.known.shelf.remove(source)) continue;
      this.dayOrders.forget(source);
      this.known.behind.forget(source);
      this.known.register.remove(source);
      this.known.statements.remove(source);
      this.known.index.remove(source);
    }
  }

  /** Reads 03/04/2020 as the outlet's other pages write their days. */
  settleDays(): readonly string[] {
    const changed: string[] = [];
    for (const [source, { head, unsettled, content, version }] of [...this.known.shelf.entries()]) {
      const order = unsettled ? this.dayOrders.of(head.outlet) : undefined;
      if (!unsettled || order === unsettled.order) continue;
      this.take({ source, text: content.text, version, hints: unsettled.hints }, order);
      changed.push(source);
    }
    return changed;
  }

  /** What is to be kept of sources, to be given to `restore`; see `StoredSource`. */
  stored(sources: readonly string[]): readonly StoredSource[] {
    return sources.flatMap(source => {
      const held = this.known.shelf.get(source);
      if (!held || !this.isToBeStored(source)) return [];
      const facts = storedFacts({ ...held, names: this.known.register.entriesOf(source) });
      return [{ source, facts, content: held.content }];
    });
  }

  /** What other pages of its outlet settled is settled anew. */
  private isToBeStored(source: string): boolean {
    return this.known.shelf.get(source)?.unsettled?.order === undefined;
  }

  /**
   * Takes in sources as they were stored, without reading them again.
   * @param stored what `stored` gave
   * @param wanted the sources to take, and what each is read with
   * @returns those that were taken: one whose facts are damaged is passed over
   */
  restore(
    stored: Iterable<StoredSource>,
    wanted: readonly (readonly [source: string, hints: Hints])[],
  ): readonly string[] {
    const hints = new Map(wanted);
    const taken: string[] = [];
    for (const { source, facts, content } of stored) {
      const own = hints.get(source);
      if (!own) continue;
      try {
        this.hold({ source, content, version: 0, hints: own }, restoredFacts(source, facts), undefined);
        this.known.behind.isStored(source);
        taken.push(source);
      } catch {
        // What does not fit was damaged on the disk; whoever asked reads the file instead.
        this.remove([source]);
      }
    }
    return taken;
  }

  /** What the search is to keep of sources, to be given to `restoreSearch`. */
  storedSearch(sources: readonly string[]): StoredRows {
    return this.known.index.stored(sources.filter(source => this.isToBeStored(source)));
  }
}
