import type { LinkClass } from '../statements/judge';
import type { Link } from '../statements/link';
import type { Span } from '../span';
import type { WordingComparison, WordingDifference } from '../statements/differences';
import type { Tie } from '../statements/ties';
import type { DaysFit } from '../statements/whenSaid';
import type { Place } from './lines';
import type { QuotationRow } from './rows';

/** Why a report is counted to a statement. */
export interface LinkReason {
  readonly class: LinkClass;
  readonly tie: Tie;
  readonly days: DaysFit;
  /** Words that both have and that tell, as printed; empty where all words are the same. */
  readonly words: readonly string[];
  /** The reader said so. */
  readonly confirmed: boolean;
}

/** One report of a statement. */
export interface ReportRow {
  readonly quotation: QuotationRow;
  /** Index of the part of the quotation; null where the quotation has one. */
  readonly part: number | null;
  readonly wording: string;
  readonly place: Place;
  /** Where its words have no equal in the statement's longest wording, and in what the two differ. */
  readonly differing: readonly Span[];
  readonly differences: readonly WordingDifference[];
  /** False where an earlier report in the list is its origin: a reprint, or the same agency named by both. */
  readonly independent: boolean;
}

/** A statement that more than one source reports. */
export interface StatementRow {
  readonly id: string;
  readonly speaker: { readonly id: string | null; readonly name: string } | null;
  /** EDTF; null when no report gives a day. */
  readonly said: string | null;
  /** The longest wording. */
  readonly wording: string;
  /** How many quotations report it. */
  readonly count: number;
  readonly outlets: number;
  readonly independent: number;
  /** The loosest of its links. */
  readonly class: LinkClass;
  /** Wordings differ in a figure, a "not" or the like. */
  readonly differs: boolean;
  /** Articles name different days for it. */
  readonly daysDiffer: boolean;
}

/** A statement with all that is known of it. */
export interface StatementView extends StatementRow {
  /** By source, then by place. */
  readonly reports: readonly ReportRow[];
  readonly reasons: readonly LinkReason[];
}

/** Another report beside one's own. */
export interface OtherReport {
  readonly report: ReportRow;
  readonly comparison: WordingComparison;
  /** What ties it to one's own wording, where the two are linked themselves. */
  readonly reason: LinkReason | null;
}

/** All reports of what a quotation says, seen from that quotation. */
export interface ReportsOf {
  readonly statement: StatementView;
  readonly own: ReportRow;
  readonly others: readonly OtherReport[];
}

const LOOSENESS: readonly LinkClass[] = ['identical', 'abridged', 'paraphrase', 'by position', 'by hand'];

export const loosest = (links: readonly Link[]): LinkClass =>
  LOOSENESS.findLast(kind => links.some(link => link.class === kind)) ?? 'paraphrase';
