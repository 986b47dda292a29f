import type { Term } from './evidence';
import { term } from './evidence';

const MOST = 40;
const SIZES = Array.from({ length: MOST + 1 }, (_, index) => term(String(index)));
const NONE = term('none');

/**
 * Numbers by rough size: one by one up to `exact`, then by the first limit that holds them, then all as one.
 * A number below nothing is none.
 */
export const sizesBy =
  (exact: number, ...limits: readonly number[]) =>
  (n: number): Term =>
    SIZES[n <= exact ? n : (limits.find(limit => n <= limit) ?? MOST)] ?? NONE;

/** Distances and lengths inside a sentence, in pieces. */
export const sizeInSentence = sizesBy(5, 7, 10, 15, 25);
