import type { Evidence, Term } from './evidence';
import { featureHash, term } from './evidence';

/** Weights of features by their hash: keys in open addressing, 0 for an empty place; `width` values for each, one a question. */
export interface Weights {
  readonly keys: Int32Array;
  readonly values: Float32Array;
  readonly width: number;
}

/** Lines of weights files hold hundredths. */
const UNIT = 0.01;

/** Reads lines of a feature's name, a tab and its weights in hundredths. Lines that begin with # say where they come from. */
export function readWeights(file: string): Weights {
  const lines = file.split('\n').filter(line => line !== '' && !line.startsWith('#'));
  const size = 2 ** Math.ceil(Math.log2(lines.length * 2 + 2));
  const keys = new Int32Array(size);
  const width = lines[0]?.slice(lines[0].lastIndexOf('\t') + 1).split(' ').length ?? 1;
  const values = new Float32Array(size * width);
  const known = new Map<string, Term>();
  const termNamed = (name: string): Term => {
    const found = known.get(name) ?? term(name);
    known.set(name, found);
    return found;
  };
  for (const line of lines) {
    const tab = line.lastIndexOf('\t');
    const [kind, ...seen] = line.slice(0, tab).split(' ').map(termNamed);
    if (!kind) continue;
    const key = featureHash(kind, seen);
    let at = key & (size - 1);
    while (keys[at] !== 0) at = (at + 1) & (size - 1);
    keys[at] = key;
    line
      .slice(tab + 1)
      .split(' ')
      .forEach((weight, index) => (values[at * width + index] = Number(weight) * UNIT));
  }
  return { keys, values, width };
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

  add(kind: Term, ...seen: readonly Term[]): void {
    const at = placeOf(this.weights, featureHash(kind, seen));
    if (at >= 0) this.sum += this.weights.values[at] ?? 0;
  }

  /** The sum so far; the next one begins at nothing. */
  take(): number {
    const { sum } = this;
    this.sum = 0;
    return sum;
  }
}

/** Adds up the weights of the evidence for several questions at once. */
export class Scores implements Evidence {
  private readonly sums: Float64Array;

  constructor(private readonly weights: Weights) {
    this.sums = new Float64Array(weights.width);
  }

  add(kind: Term, ...seen: readonly Term[]): void {
    const at = placeOf(this.weights, featureHash(kind, seen));
    if (at < 0) return;
    for (let i = 0; i < this.sums.length; i++) this.sums[i] = (this.sums[i] ?? 0) + (this.weights.values[at + i] ?? 0);
  }

  /** The sums so far, put into `into` from `from` on; the next ones begin at nothing. */
  take(into: Float64Array, from: number): void {
    into.set(this.sums, from);
    this.sums.fill(0);
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
