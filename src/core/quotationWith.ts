import type { Quotation } from './model';
import type { Span } from './span';
import { length, overlap } from './span';

/** The quotation that has most of a place, and how many code units of it; -1 and 0 where none has any. */
export function quotationWith(
  quotations: readonly Pick<Quotation, 'content'>[],
  span: Span,
): { readonly index: number; readonly shared: number } {
  let [index, shared] = [-1, 0];
  quotations.forEach(({ content }, at) => {
    const own = content.reduce((sum, part) => sum + Math.max(0, overlap(part, span)), 0);
    if (own > shared) [index, shared] = [at, own];
  });
  return { index, shared };
}

/** Less of a place in common with a quotation would be another quotation. */
const LEAST_SHARED = 0.5;

/** The quotation that a place stands for: it has at least half of it. -1 where there is none. */
export function quotationFor(quotations: readonly Pick<Quotation, 'content'>[], span: Span): number {
  const { index, shared } = quotationWith(quotations, span);
  return shared >= LEAST_SHARED * length(span) ? index : -1;
}
