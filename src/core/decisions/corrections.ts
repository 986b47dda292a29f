import type { Quotation, QuotedSpeaker } from '../model';
import type { Span } from '../span';
import { overlap } from '../span';
import type { QuoteAnchor } from './anchor';
import { placeAnchor } from './anchor';

/** Who said the words at a place, as the reader decided; null for nobody known. */
export interface Correction {
  readonly quote: QuoteAnchor;
  readonly name: string | null;
}

const shared = ({ content }: Quotation, span: Span): number =>
  content.reduce((sum, part) => sum + Math.max(0, overlap(part, span)), 0);

/** The quotation that an anchor means: the one that shares most of its words; -1 when its words are gone. */
function quotationAt(text: string, quotations: readonly Quotation[], quote: QuoteAnchor): number {
  const span = placeAnchor(text, quote);
  if (!span) return -1;
  const shares = quotations.map(quotation => shared(quotation, span));
  const most = Math.max(0, ...shares);
  return most === 0 ? -1 : shares.indexOf(most);
}

function corrected(quotation: Quotation, name: string | null): Quotation {
  const at = quotation.speaker ?? { start: quotation.content[0]?.start ?? 0, end: quotation.content[0]?.start ?? 0 };
  const speaker: QuotedSpeaker | null =
    name === null ? null : { start: at.start, end: at.end, name, basis: 'given', role: null };
  return { ...quotation, speaker, confidence: 'sure', reason: { code: 'given' } };
}

/** Puts the speakers that the reader named in place of those found. Of two that contradict each other neither counts. */
export function withCorrections(
  text: string,
  quotations: readonly Quotation[],
  corrections: readonly Correction[],
): readonly Quotation[] {
  const named = new Map<number, ReadonlySet<string | null>>();
  for (const { quote, name } of corrections) {
    const index = quotationAt(text, quotations, quote);
    named.set(index, new Set([...(named.get(index) ?? []), name]));
  }
  return quotations.map((quotation, index) => {
    const names = [...(named.get(index) ?? [])];
    return names.length === 1 ? corrected(quotation, names[0] ?? null) : quotation;
  });
}
