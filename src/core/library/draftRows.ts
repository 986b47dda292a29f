import type { DraftDifferenceKind } from '../drafts/draftDifferences';
import type { Weekday } from '../english/calendar';
import type { Place } from './lines';
import type { QuotationRow, SourceRow } from './rows';

/** One thing in which a draft differs from a source, with its place in the draft: empty where words are left out. */
export interface DraftDifferenceRow {
  readonly kind: DraftDifferenceKind;
  readonly place: Place;
  readonly here: string;
  readonly there: string;
}

/** Words of a source that a draft quotes. */
export interface DraftMatch {
  readonly source: SourceRow;
  readonly place: Place;
  /** As printed, white space folded. */
  readonly wording: string;
  /** The quotation they stand in; null where none was found there. */
  readonly quotation: QuotationRow | null;
  /** Whether the source has them between quotation marks, and not in words of its own. */
  readonly isQuoted: boolean;
  /** Whether all of them have marks of their own inside what somebody says, who may quote somebody else. */
  readonly isNested: boolean;
  readonly differences: readonly DraftDifferenceRow[];
}

/**
 * `found` in the words of a source, but for spelling, punctuation, marked cuts and brackets; `differs` where a source has much the
 * same in other words; `not-found` in the files read, which does not mean that it was not said.
 */
export type DraftVerdict = 'found' | 'differs' | 'not-found';

/** A day as far as it is named. */
export interface DayNamed {
  readonly edtf: string | null;
  readonly weekday: Weekday | null;
}

/** Words between quotation marks in a draft, held against all sources. */
export interface DraftQuotationRow {
  /** The segments, without marks. */
  readonly parts: readonly Place[];
  readonly text: string;
  /** Whom the draft names. */
  readonly speaker: string | null;
  readonly verdict: DraftVerdict;
  /** The best first, one a source; those of other wordings behind. */
  readonly matches: readonly DraftMatch[];
  /** How many sources have it in the draft's words. */
  readonly sources: number;
  /** Where no source with these words names the draft's speaker: whom they name. */
  readonly otherSpeaker: string | null;
  /** Where the day that the draft names is not that of the sources. */
  readonly otherDay: { readonly here: DayNamed; readonly there: DayNamed } | null;
}

/** Whether a source has the words, of the speaker and on the day that the draft names. */
export const isAsInSource = ({ verdict, otherSpeaker, otherDay }: DraftQuotationRow): boolean =>
  verdict === 'found' && otherSpeaker === null && otherDay === null;

export interface DraftCheck {
  readonly version: number;
  readonly quotations: readonly DraftQuotationRow[];
  /** Where a quotation opens that is never closed, and is not checked. */
  readonly unclosed: readonly Place[];
  /** How many sources it was held against, and how many are still to come. */
  readonly sources: number;
  readonly waiting: number;
}
