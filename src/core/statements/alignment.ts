/** A place where two wordings differ between words they share: the words of each there, as places from `start` to `end`. */
export interface Gap {
  readonly a: readonly [start: number, end: number];
  readonly b: readonly [start: number, end: number];
}

/** The best stretch that two rows of words have in common, in order. */
export interface Alignment {
  /** Bits of the words in common, less what is left out, put in or changed within the stretch. */
  readonly bits: number;
  /** Places of the equal words, in order: of the first row, of the second. */
  readonly pairs: readonly (readonly [number, number])[];
  /** Where the stretch differs, in order. */
  readonly gaps: readonly Gap[];
}

/** The bits of each word by its number. */
export type Bits = readonly number[];

/** Costs: a word changed for another, a word that only one has. A word in common earns its bits. */
const CHANGED = 6;
const MISSING = 4;

/** Best score of a local alignment (Smith and Waterman, 1981) of two rows of words. */
export function stretchBits(a: Int32Array, b: Int32Array, bitsOf: Bits): number {
  let best = 0;
  const row = new Float64Array(b.length + 1);
  for (const word of a) {
    const bits = bitsOf[word] ?? 0;
    let before = 0;
    let diagonal = 0;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] ?? 0;
      let value = diagonal + (word === b[j - 1] ? bits : -CHANGED);
      if (above - MISSING > value) value = above - MISSING;
      if (before - MISSING > value) value = before - MISSING;
      if (value < 0) value = 0;
      row[j] = value;
      before = value;
      diagonal = above;
      if (value > best) best = value;
    }
  }
  return best;
}

/** The same with the words that make it up. */
export function align(a: Int32Array, b: Int32Array, bitsOf: Bits): Alignment {
  const width = b.length + 1;
  const table = new Float64Array((a.length + 1) * width);
  const at = (i: number, j: number): number => table[i * width + j] ?? 0;
  let end: readonly [number, number] = [0, 0];
  for (let i = 1; i <= a.length; i++) {
    const bits = bitsOf[a[i - 1] ?? 0] ?? 0;
    for (let j = 1; j <= b.length; j++) {
      const step = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? bits : -CHANGED);
      const value = Math.max(0, step, at(i - 1, j) - MISSING, at(i, j - 1) - MISSING);
      table[i * width + j] = value;
      if (value > at(...end)) end = [i, j];
    }
  }
  const pairs = pairsUpTo(end, a, b, at, bitsOf).toReversed();
  return { bits: at(...end), pairs, gaps: gapsBetween(pairs) };
}

function pairsUpTo(
  end: readonly [number, number],
  a: Int32Array,
  b: Int32Array,
  at: (i: number, j: number) => number,
  bitsOf: Bits,
): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let [i, j] = end;
  while (i > 0 && j > 0 && at(i, j) > 0) {
    const isSame = a[i - 1] === b[j - 1];
    if (at(i, j) === at(i - 1, j - 1) + (isSame ? (bitsOf[a[i - 1] ?? 0] ?? 0) : -CHANGED)) {
      if (isSame) pairs.push([i - 1, j - 1]);
      i--;
      j--;
    } else if (at(i, j) === at(i - 1, j) - MISSING) i--;
    else j--;
  }
  return pairs;
}

const gapsBetween = (pairs: readonly (readonly [number, number])[]): readonly Gap[] =>
  pairs.flatMap(([i, j], index): readonly Gap[] => {
    const next = pairs[index + 1];
    if (!next || (next[0] === i + 1 && next[1] === j + 1)) return [];
    return [{ a: [i + 1, next[0]], b: [j + 1, next[1]] }];
  });
