/**
 * The first of so many places in order from which on something holds; the number of places where it holds for none.
 * @param holds false up to some place, true from there on
 */
export function firstWhere(count: number, holds: (place: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The order of two texts by their UTF-16 units, for `sort`: the same on every machine, as that of a locale is not. */
export const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
