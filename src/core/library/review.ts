import type { NoteDecision, PlacedDecision, Status, StatusDecision } from '../decisions/decision';
import { surePlace } from '../decisions/surePlace';
import { groupBy } from '../groupBy';
import type { Quotation } from '../model';
import { quotationFor } from '../quotationWith';
import type { Span } from '../span';

/** What the reader found or wrote, and whether the file is another since. */
export interface Reviewed {
  readonly decision: PlacedDecision;
  /** The file's SHA-256 is not the one that was kept with the decision. */
  readonly changedSince: boolean;
}

/** The status of one quotation. */
export interface QuotationStatus {
  readonly status: Status;
  readonly changedSince: boolean;
}

/** The views show quotations of one status only, or those that have none. */
export type StatusFilter = Status | 'unchecked';

/** Where the decisions of one source stand in its text. */
interface Placed {
  readonly statuses: ReadonlyMap<number, QuotationStatus>;
  /** What was decided on each quotation, contradictions and all. */
  readonly decided: ReadonlyMap<number, readonly StatusDecision[]>;
  readonly notes: readonly { readonly note: NoteDecision; readonly span: Span }[];
  readonly lost: readonly PlacedDecision[];
}

/** What is read of a source to place decisions in it. */
export interface ReviewedSource {
  readonly text: string;
  readonly quotations: readonly Quotation[];
}

/** The statuses and notes of all sources, placed in their texts when asked for. */
export class Review {
  private bySource: ReadonlyMap<string, readonly Reviewed[]> = new Map();
  private readonly placed = new Map<string, Placed>();

  /** @param read what is known of a source; null where it is not */
  constructor(private readonly read: (source: string) => ReviewedSource | null) {}

  /** Follows these in place of earlier ones. */
  set(reviewed: readonly Reviewed[]): void {
    this.bySource = groupBy(reviewed, ({ decision }) => decision.source);
    this.placed.clear();
  }

  forget(source: string): void {
    this.placed.delete(source);
  }

  /** Quotations with a status, by their place in the source. */
  statusesIn(source: string): ReadonlyMap<number, QuotationStatus> {
    return this.in(source)?.statuses ?? NONE;
  }

  /** What was decided on a quotation, by its place in the source. */
  decisionsOn(source: string, index: number): readonly StatusDecision[] {
    return this.in(source)?.decided.get(index) ?? [];
  }

  notesIn(source: string): Placed['notes'] {
    return this.in(source)?.notes ?? [];
  }

  /** Those whose words no text holds any more, or whose source is not known. */
  get lost(): readonly PlacedDecision[] {
    return [...this.bySource].flatMap(([source, own]) => this.in(source)?.lost ?? own.map(({ decision }) => decision));
  }

  private in(source: string): Placed | null {
    const reviewed = this.bySource.get(source);
    if (!reviewed) return null;
    const known = this.placed.get(source);
    if (known) return known;
    const read = this.read(source);
    if (!read) return null;
    const placed = placedIn(read, reviewed);
    this.placed.set(source, placed);
    return placed;
  }
}

const NONE: ReadonlyMap<number, QuotationStatus> = new Map();

function placedIn({ text, quotations }: ReviewedSource, reviewed: readonly Reviewed[]): Placed {
  const given = new Map<number, { readonly decision: StatusDecision; readonly changedSince: boolean }[]>();
  const notes: { readonly note: NoteDecision; readonly span: Span }[] = [];
  const lost: PlacedDecision[] = [];
  for (const { decision, changedSince } of reviewed) {
    const span = surePlace(text, decision.quote);
    const index = span && decision.kind === 'status' ? quotationFor(quotations, span) : -1;
    if (decision.kind === 'note' && span) notes.push({ note: decision, span });
    else if (decision.kind === 'status' && index >= 0)
      given.set(index, [...(given.get(index) ?? []), { decision, changedSince }]);
    else lost.push(decision);
  }
  const statuses = new Map<number, QuotationStatus>();
  for (const [index, [first, ...others]] of given)
    // Of two that contradict each other neither is followed.
    if (first && others.every(({ decision }) => decision.status === first.decision.status))
      statuses.set(index, { status: first.decision.status, changedSince: first.changedSince });
  const decided = new Map([...given].map(([index, own]) => [index, own.map(({ decision }) => decision)]));
  return { statuses, decided, notes, lost };
}
