import type { Evidence, Term } from './evidence';
import { featureHash, term } from './evidence';

/** Weights of features by their hash: keys in open addressing, 0 for an empty place. */
export interface Weights {
  readonly keys: Int32Array;
  readonly values: Float32Array;
}

/** Lines of weights files hold hundredths. */
const UNIT = 0.01;

/** Reads lines of a feature's name, a tab and its weight in hundredths. Lines that begin with # say where they come from. */
export function readWeights(file: string): Weights {
  const lines = file.split('\n').filter(line => line !== '' && !line.startsWith('#'));
  const size = 2 ** Math.ceil(Math.log2(lines.length * 2 + 2));
  const keys = new Int32Array(size);
  const values = new Float32Array(size);
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
    values[at] = Number(line.slice(tab + 1)) * UNIT;
  }
  return { keys, values };
}

/** The weight of a feature; nothing for one that was never learned. */
function weightOf({ keys, values }: Weights, key: number): number {
  const last = keys.length - 1;
  for (let at = key & last; ; at = (at + 1) & last) {
    const found = keys[at];
    if (found === key) return values[at] ?? 0;
    if (found === 0 || found === undefined) return 0;
  }
}

/** Adds up the weights of the evidence it is told. */
export class Score implements Evidence {
  private sum = 0;

  constructor(private readonly weights: Weights) {}

  add(kind: Term, ...seen: readonly Term[]): void {
    this.sum += weightOf(this.weights, featureHash(kind, seen));
  }

  /** The sum so far; the next one begins at nothing. */
  take(): number {
    const { sum } = this;
    this.sum = 0;
    return sum;
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
