/** Numbers behind which they are multiplied: "3 million". */
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

const ORDINALS: ReadonlyMap<string, number> = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, at) => [word, at + 1] as const),
);
const ENDINGS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);

const valueOf = (word: string | undefined): number | null => {
  const digits = /^\|(\d+(?:\.\d+)?)\|$/.exec(word ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
};

/**
 * Words in their even forms with each number as one: "twenty-five", "a hundred and five", "3rd" and "5 million" are as "25", "105",
 * "third" and "5,000,000".
 */
export function withFigures(words: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < words.length;) {
    const { value, next } = numberAt(words, at);
    const word = words[at] ?? '';
    const ordinal = ORDINALS.get(word);
    if (value === null) {
      found.push(ordinal === undefined ? word : `|${ordinal}|th`);
      at++;
      continue;
    }
    const isOrdinal = ENDINGS.has(words[next] ?? '');
    found.push(`|${value}|${isOrdinal ? 'th' : ''}`);
    at = isOrdinal ? next + 1 : next;
  }
  return found;
}

/** The number that begins at a word, and where the words go on behind it. */
function numberAt(words: readonly string[], from: number): { readonly value: number | null; readonly next: number } {
  const isOne = words[from] === 'a' && SCALES.has(words[from + 1] ?? '');
  const first = isOne ? 1 : valueOf(words[from]);
  if (first === null) return { value: null, next: from };
  let [sum, now, at] = [0, first, from + 1];
  for (;;) {
    const scale = SCALES.get(words[at] ?? '');
    const behind = words[at] === 'and' && at > from + 1 ? at + 1 : at;
    const more = valueOf(words[behind]);
    if (scale !== undefined) {
      [sum, now] = scale === 100 ? [sum, now * scale] : [sum + now * scale, 0];
      at++;
    } else if (more !== null && fits(now, more, sum)) {
      now += more;
      at = behind + 1;
    } else return { value: sum + now, next: at };
  }
}

/** Twenty and five, a hundred and twenty, a thousand and three hundred: a smaller number behind a round one. */
function fits(now: number, more: number, sum: number): boolean {
  if (!Number.isInteger(more)) return false;
  if (now === 0) return sum > 0 && more < 1000;
  if (now >= 100) return now % 100 === 0 && more < 100;
  return now >= 20 && now % 10 === 0 && more > 0 && more < 10;
}
