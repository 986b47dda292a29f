import type { Quotation, QuotedSpeaker } from '../model';
import { quotationWith } from '../quotationWith';
import type { QuoteAnchor } from './anchor';
import { placeAnchor } from './anchor';

/** Who said the words at a place, as the reader decided; null for nobody known. */
export interface Correction {
  readonly quote: QuoteAnchor;
  readonly name: string | null;
}

/** The quotation that an anchor means: the one that shares most of its words; -1 when its words are gone. */
function quotationAt(text: string, quotations: readonly Quotation[], quote: QuoteAnchor): number {
  const span = placeAnchor(text, quote);
  if (!span) return -1;
  return quotationWith(quotations, span).index;
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
