import type { Evidence, Term } from './evidence';
import { featureHash, NameHash } from './evidence';

/** Weights of features by their hash: keys in open addressing, 0 for an empty place; `width` values for each, one a question. */
export interface Weights {
  readonly keys: Int32Array;
  /** In hundredths, as the files have them: small enough to stay near the processor. */
  readonly values: Int16Array;
  readonly width: number;
}

/** Lines of weights files hold hundredths. */
const UNIT = 0.01;

/** UTF-16 units that end a term, a name, a number or a line. */
const SPACE = 32;
const TAB = 9;
const MINUS = 45;
const HASH_SIGN = 35;

/**
 * Reads lines of a feature's name, a tab and its weights in hundredths. Lines that begin with # say where they come from.
 * One pass over the units, since the files are large and are read before the first article.
 */
export function readWeights(file: string): Weights {
  const { count, width } = sizeOf(file);
  const size = 2 ** Math.ceil(Math.log2(count * 2 + 2));
  const keys = new Int32Array(size);
  const values = new Int16Array(size * width);
  for (let at = 0; at < file.length;) {
    if (file.charCodeAt(at) === HASH_SIGN) {
      at = file.indexOf('\n', at) + 1 || file.length;
      continue;
    }
    const hash = new NameHash();
    for (let unit = file.charCodeAt(at); unit !== TAB && at < file.length; unit = file.charCodeAt(++at))
      hash.take(unit);
    at++;
    const place = freePlace(keys, hash.end());
    for (let index = 0; index < width && at < file.length; index++) {
      const isNegative = file.charCodeAt(at) === MINUS;
      if (isNegative) at++;
      let number = 0;
      for (let unit = file.charCodeAt(at); unit > SPACE; unit = file.charCodeAt(++at)) number = number * 10 + unit - 48;
      values[place * width + index] = isNegative ? -number : number;
      at++;
    }
  }
  return { keys, values, width };
}

/** How many features a file has, and how many weights each. */
function sizeOf(file: string): { readonly count: number; readonly width: number } {
  let count = 0;
  for (let at = file.indexOf('\t'); at >= 0; at = file.indexOf('\t', at + 1)) count++;
  const first = file.slice(file.indexOf('\t') + 1);
  const weights = first.slice(0, Math.max(0, first.indexOf('\n'))).split(' ');
  return { count, width: weights.length };
}

function freePlace(keys: Int32Array, key: number): number {
  let at = key & (keys.length - 1);
  while (keys[at] !== 0) at = (at + 1) & (keys.length - 1);
  keys[at] = key;
  return at;
}

/** Where the weights of a feature begin; -1 for one that was never learned. */
function placeOf({ keys, width }: Weights, key: number): number {
  const last = keys.length - 1;
  for (let at = key & last; ; at = (at + 1) & last) {
    const found = keys[at];
    if (found === key) return at * width;
    if (found === 0 || found === undefined) return -1;
  }
}

/** Adds up the weights of the evidence it is told. */
export class Score implements Evidence {
  private sum = 0;

  constructor(private readonly weights: Weights) {}

  add(kind: Term, a?: Term, b?: Term, c?: Term, d?: Term, e?: Term): void {
    const at = placeOf(this.weights, featureHash(kind, a, b, c, d, e));
    if (at >= 0) this.sum += this.weights.values[at] ?? 0;
  }

  /** The sum so far; the next one begins at nothing. */
  take(): number {
    const { sum } = this;
    this.sum = 0;
    return sum * UNIT;
  }
}

/** Adds up the weights of the evidence for several questions at once. */
export class Scores implements Evidence {
  /** In hundredths. */
  private readonly sums: Int32Array;

  constructor(private readonly weights: Weights) {
    this.sums = new Int32Array(weights.width);
  }

  add(kind: Term, a?: Term, b?: Term, c?: Term, d?: Term, e?: Term): void {
    const at = placeOf(this.weights, featureHash(kind, a, b, c, d, e));
    if (at < 0) return;
    const { sums } = this;
    const { values } = this.weights;
    for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + (values[at + i] ?? 0);
  }

  /** The sums so far, put into `into` from `from` on; the next ones begin at nothing. */
  take(into: Float32Array, from: number): void {
    for (let i = 0; i < this.sums.length; i++) {
      into[from + i] = (this.sums[i] ?? 0) * UNIT;
      this.sums[i] = 0;
    }
  }
}

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Scores turned into probabilities that add up to one. */
export function softmax(scores: readonly number[]): readonly number[] {
  const most = Math.max(...scores);
  const raised = scores.map(value => Math.exp(value - most));
  const sum = raised.reduce((total, value) => total + value, 0);
  return raised.map(value => value / sum);
}
