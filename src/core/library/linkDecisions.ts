import { anchorOf, placeAnchor } from '../decisions/anchor';
import type { LinkDecision, QuoteRef } from '../decisions/decision';
import { groupBy } from '../groupBy';
import type { Span } from '../model';
import type { QuotationRow } from './rows';
import type { Shelf } from './shelf';

/** A decision on two quotations, with their rows. */
interface PlacedLink {
  readonly decision: LinkDecision;
  readonly rows: readonly [QuotationRow, QuotationRow];
}

/** Two quotations that the reader says report one statement, or do not. */
export interface DecidedPair {
  readonly same: boolean;
  readonly rows: readonly [QuotationRow, QuotationRow];
}

/** Whether decisions say both yes and no: then neither is followed. */
const contradict = (pair: readonly PlacedLink[]): boolean =>
  new Set(pair.map(({ decision }) => decision.kind)).size > 1;

/** A source's text, and where in it a quotation stands. */
export interface Extent {
  readonly source: string;
  readonly text: string;
  readonly extent: Span;
}

/** A quotation as a decision names it. */
export const quoteRefOf = ({ source, text, extent }: Extent): QuoteRef => ({ source, quote: anchorOf(text, extent) });

/** What the reader decided on pairs of quotations, held against what the sources say now. */
export class LinkDecisions {
  private links: readonly LinkDecision[] = [];
  /** Whether the decisions, or sources that they name, have changed since they were last taken. */
  private haveMoved = false;

  constructor(private readonly shelf: Shelf) {}

  set(links: readonly LinkDecision[]): void {
    this.links = links;
    this.haveMoved = true;
  }

  /** Says that a source is another now. */
  touch(source: string): void {
    if (this.links.some(({ quotes }) => quotes.some(quote => quote.source === source))) this.haveMoved = true;
  }

  /** The pairs that are decided, once after they may have changed; else null. */
  takeMoved(): readonly DecidedPair[] | null {
    if (!this.haveMoved) return null;
    this.haveMoved = false;
    return this.byPair()
      .filter(pair => !contradict(pair))
      .flatMap(pair => pair.slice(0, 1))
      .map(({ decision, rows }) => ({ same: decision.kind === 'link', rows }));
  }

  /** What was decided on two quotations before, wherever their words stood then. */
  between(one: string, other: string): readonly LinkDecision[] {
    return this.placed()
      .filter(({ rows }) => rows.every(({ id }) => id === one || id === other))
      .map(({ decision }) => decision);
  }

  /** Those that contradict each other, together. */
  get contradicting(): readonly (readonly LinkDecision[])[] {
    return this.byPair()
      .filter(contradict)
      .map(pair => pair.map(({ decision }) => decision));
  }

  /** Those whose quotations no source holds now. */
  get unplaced(): readonly LinkDecision[] {
    const placed = new Set(this.placed().map(({ decision }) => decision));
    return this.links.filter(link => !placed.has(link));
  }

  /** Those on two quotations that both stand in the texts, in two sources. */
  private placed(): readonly PlacedLink[] {
    return this.links.flatMap(decision => {
      const [a, b] = [this.rowAt(decision.quotes[0]), this.rowAt(decision.quotes[1])];
      return a && b && a.source !== b.source ? [{ decision, rows: [a, b] as const }] : [];
    });
  }

  /** Those that are about the same two quotations, together. */
  private byPair(): readonly (readonly PlacedLink[])[] {
    const pairOf = ({ rows }: PlacedLink): string =>
      rows
        .map(({ id }) => id)
        .sort()
        .join('\n');
    return [...groupBy(this.placed(), pairOf).values()];
  }

  /** The quotation at the words of an anchor. */
  private rowAt({ source, quote }: QuoteRef): QuotationRow | null {
    const held = this.shelf.get(source);
    const place = held && placeAnchor(held.content.text, quote);
    if (!place) return null;
    const shared = this.shelf
      .quotationsIn(source)
      .map(
        ({ content }) => Math.min(content.at(-1)?.end ?? 0, place.end) - Math.max(content[0]?.start ?? 0, place.start),
      );
    const most = Math.max(0, ...shared);
    return most > 0 ? this.shelf.row(source, shared.indexOf(most)) : null;
  }
}
