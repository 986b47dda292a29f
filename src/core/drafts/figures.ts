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

/** A word in its even form, and whether it is printed in digits. */
export interface FigureWord {
  readonly form: string;
  readonly isDigits: boolean;
}

/**
 * Words in their even forms with each number as one: "twenty-five", "a hundred and five", "3rd" and "5 million" are as "25", "105",
 * "third" and "5,000,000". Digits are multiplied by what follows, but never added to: "in 1900 twelve towns" has two numbers.
 */
export function withFigures(words: readonly FigureWord[]): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < words.length;) {
    const { value, next } = numberAt(words, at);
    const form = words[at]?.form ?? '';
    const ordinal = ORDINALS.get(form);
    if (value === null) {
      found.push(ordinal === undefined ? form : `|${ordinal}|th`);
      at++;
      continue;
    }
    const isOrdinal = ENDINGS.has(words[next]?.form ?? '');
    found.push(`|${value}|${isOrdinal ? 'th' : ''}`);
    at = isOrdinal ? next + 1 : next;
  }
  return found;
}

/** The number that begins at a word, and where the words go on behind it. */
function numberAt(
  words: readonly FigureWord[],
  from: number,
): { readonly value: number | null; readonly next: number } {
  const isOne = words[from]?.form === 'a' && SCALES.has(words[from + 1]?.form ?? '');
  const first = isOne ? 1 : valueOf(words[from]?.form);
  if (first === null) return { value: null, next: from };
  const isDigits = words[from]?.isDigits === true;
  let [sum, now, at] = [0, first, from + 1];
  for (;;) {
    const scale = SCALES.get(words[at]?.form ?? '');
    const behind = words[at]?.form === 'and' && at > from + 1 ? at + 1 : at;
    const next = words[behind];
    const more = isDigits || next?.isDigits === true ? null : valueOf(next?.form);
    if (scale !== undefined) {
      [sum, now] = scaled(sum, now, scale);
      at++;
    } else if (more !== null && fits(now, more, sum)) {
      now += more;
      at = behind + 1;
    } else return { value: sum + now, next: at };
  }
}

/** "Three thousand million" multiplies what was multiplied before. */
function scaled(sum: number, now: number, scale: number): [sum: number, now: number] {
  if (now === 0) return [sum * scale, 0];
  return scale === 100 ? [sum, now * scale] : [sum + now * scale, 0];
}

/** Twenty and five, a hundred and twenty, a thousand and three hundred: a smaller number behind a round one. */
function fits(now: number, more: number, sum: number): boolean {
  if (!Number.isInteger(more)) return false;
  if (now === 0) return sum > 0 && more < 1000;
  if (now >= 100) return now % 100 === 0 && more < 100;
  return now >= 20 && now % 10 === 0 && more > 0 && more < 10;
}

/** Whether a word is the ending of an ordinal: "25th". */
export const isOrdinalEnding = (word: string): boolean => ENDINGS.has(word.toLowerCase());
