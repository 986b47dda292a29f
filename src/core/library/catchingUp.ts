import type { SpeakerRegister } from '../speakers/register';
import type { SearchIndex } from './searchIndex';
import type { Shelf } from './shelf';
import type { Statements } from './statements';
import { StoredLinks } from './storedLinks';
import type { StoredRows } from './storedRows';

/** A source that could not be linked, and the error with its stack. */
export interface Unlinkable {
  readonly source: string;
  readonly error: string;
}

/** So many sources are indexed and linked while one waits. */
const FEW = 12;

/** What is brought up to date. */
interface Behind {
  readonly shelf: Shelf;
  readonly register: SpeakerRegister;
  readonly index: SearchIndex;
  readonly statements: Statements;
}

/** What was put off when sources were put: first they become searchable, then what they report is linked. */
export class CatchingUp {
  private readonly unindexed = new Set<string>();
  private readonly unlinked = new Set<string>();
  /** Sources that were restored, and the links that were found among them. */
  private readonly asStored = new Set<string>();
  private earlierLinks: StoredLinks | undefined;
  private readonly unlinkable: Unlinkable[] = [];

  /**
   * @param now a clock, in milliseconds
   * @param onIndexed told of each source that became searchable
   */
  constructor(
    private readonly behind: Behind,
    private readonly now: () => number,
    private readonly onIndexed: () => void,
  ) {}

  add(source: string): void {
    this.unindexed.add(source);
    this.unlinked.add(source);
  }

  forget(source: string): void {
    this.unindexed.delete(source);
    this.unlinked.delete(source);
    this.asStored.delete(source);
  }

  /** Says that a source is as it was stored. */
  isStored(source: string): void {
    this.asStored.add(source);
  }

  /** Has links of an earlier session stand for comparing sources; see `StoredLinks`. */
  restoreLinks(text: string, valid: readonly string[]): void {
    this.earlierLinks = new StoredLinks(text, valid);
  }

  /**
   * Makes sources searchable without going over their texts.
   * @param stored what `SearchIndex.stored` gave
   * @param valid the sources that are as they were when it gave it
   */
  restoreSearch(stored: StoredRows, valid: readonly string[]): void {
    const own = new Set(valid.filter(source => this.asStored.has(source) && this.unindexed.has(source)));
    for (const source of this.behind.index.restore(stored, one => own.has(one))) {
      this.unindexed.delete(source);
      this.onIndexed();
    }
  }

  /** Sources that are not searchable yet. */
  get unsearchable(): number {
    return this.unindexed.size;
  }

  /** How many sources are left to do. */
  get left(): number {
    return Math.max(this.unindexed.size, this.unlinked.size);
  }

  isLinked(source: string): boolean {
    return !this.unlinked.has(source);
  }

  /** Before an answer that hangs on all sources: what is little is done at once, so that a saved file shows at once. */
  withFew(): void {
    if (this.unlinked.size <= FEW && this.unindexed.size <= FEW) this.work(Infinity);
  }

  /** @param until when to stop, by the clock */
  work(until: number): void {
    for (const source of this.unindexed) {
      if (this.now() > until) break;
      this.unindexed.delete(source);
      this.makeSearchable(source);
    }
    for (const source of this.unlinked) {
      if (this.now() > until) break;
      this.unlinked.delete(source);
      this.link(source);
    }
  }

  /** Sources that could not be linked since this was last asked, each with what was in the way. */
  takeUnlinkable(): readonly Unlinkable[] {
    return this.unlinkable.splice(0);
  }

  private makeSearchable(source: string): void {
    const { shelf, register, index } = this.behind;
    const held = shelf.get(source);
    const analysis = shelf.analysis(source);
    if (!held || !analysis) return;
    const names = new Map(register.entriesOf(source).map(entry => [entry.key, entry.names]));
    index.add(source, held.content.text, analysis, quotation => names.get(held.keys[quotation] ?? '') ?? []);
    this.onIndexed();
  }

  /** A source that cannot be linked costs no other: it stands by itself, and is told of. */
  private link(source: string): void {
    const { shelf, statements } = this.behind;
    const held = shelf.get(source);
    const analysis = shelf.analysis(source);
    if (!held || !analysis) return;
    const earlier = this.asStored.has(source) && this.earlierLinks?.has(source) ? this.earlierLinks : null;
    try {
      statements.put(source, held.content.text, analysis, earlier);
    } catch (error) {
      statements.remove(source);
      this.unlinkable.push({ source, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }
}
