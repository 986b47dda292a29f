/** Assertions that work in every extension host: `node:assert` is not there in a web worker. */

const show = (value: unknown): string => JSON.stringify(value, undefined, 2);

/** Longer values are shown around the place where they begin to differ: a console drops messages that are very long. */
const MOST_SHOWN = 4000;
function shownAround(text: string, other: string): string {
  if (Math.max(text.length, other.length) <= MOST_SHOWN) return text;
  let at = 0;
  while (at < text.length && text[at] === other[at]) at++;
  return `… ${text.slice(Math.max(0, at - MOST_SHOWN / 4), at + MOST_SHOWN / 4)} …`;
}

/** @throws an error that says `what` when the value is falsy. */
export function ok(value: unknown, what: string): asserts value {
  if (!value) throw new Error(what);
}

/** @throws an error with both values when they are not the same data. */
export function equal<T>(actual: T, expected: T, what = 'The values differ'): void {
  const [left, right] = [show(actual), show(expected)];
  if (left !== right)
    throw new Error(`${what}.\nExpected: ${shownAround(right, left)}\nActual: ${shownAround(left, right)}`);
}

/**
 * Asks again until the answer is something.
 * @throws an error that says `what` when it is nothing for too long.
 */
export async function eventually<T>(
  ask: () => T | undefined | Promise<T | undefined>,
  what: string,
  limit = 20_000,
): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    ok(Date.now() < end, what);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}
