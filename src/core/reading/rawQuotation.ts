import type { Confidence, Kind, Polarity, Reason } from '../model';
import type { Span } from '../span';
import type { Cue } from './cue';
import type { Mention } from './mentions';

/** A quotation before its speaker has a name and its day is known. */
export interface RawQuotation {
  readonly kind: Kind;
  readonly content: readonly Span[];
  readonly marked: readonly Span[];
  /** See `Quotation`. */
  readonly nested: readonly Span[];
  readonly mention: Mention | null;
  readonly cue: Cue | null;
  readonly paragraph: number;
  /** Sentence of the first part. */
  readonly sentence: number;
  readonly confidence: Confidence;
  readonly reason: Reason;
  /** Null for a plain report. */
  readonly polarity: Polarity | null;
}

/** What does not count at either end of what was said. */
export const OUTER = /[\s,.;:–—-]/u;

/** Probabilities from which on something is called sure or likely. */
export interface ConfidenceAt {
  readonly sure: number;
  readonly likely: number;
}

export const confidenceOf = (probability: number, { sure, likely }: ConfidenceAt): Confidence =>
  probability >= sure ? 'sure' : probability >= likely ? 'likely' : 'unsure';
