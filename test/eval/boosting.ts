/** What a tree learns from: a row of inputs an example, and whether the answer is yes. */
export interface Table {
  readonly inputs: readonly string[];
  readonly rows: readonly Float64Array[];
  readonly yes: readonly boolean[];
}

export interface Boosting {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Least sum of second derivatives in a leaf. */
  readonly leaf: number;
}

const BINS = 64;
/** Added to the second derivatives, so that small leaves answer little. */
const RIDGE = 2;

interface Split {
  readonly input: number;
  readonly bin: number;
  readonly gain: number;
}

/** Thresholds of an input that part the rows into about equal shares. */
function thresholdsOf(rows: readonly Float64Array[], input: number): Float64Array {
  const step = Math.max(1, Math.floor(rows.length / 20_000));
  const sample = rows.flatMap((row, index) => (index % step === 0 ? [row[input] ?? 0] : [])).sort((a, b) => a - b);
  const cuts = new Set<number>();
  for (let i = 1; i < BINS; i++) cuts.add(sample[Math.floor((sample.length * i) / BINS)] ?? 0);
  return Float64Array.from([...cuts].sort((a, b) => a - b));
}

function binOf(thresholds: Float64Array, value: number): number {
  let [low, high] = [0, thresholds.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((thresholds[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Newton boosting of the logistic loss over binned inputs. Gives the lines of a trees file. */
export function boost({ inputs, rows, yes }: Table, { trees, depth, rate, leaf }: Boosting, about: string): string {
  const thresholds = inputs.map((_, input) => thresholdsOf(rows, input));
  const bins = inputs.map((_, input) =>
    Uint8Array.from(rows, row => binOf(thresholds[input] ?? new Float64Array(), row[input] ?? 0)),
  );
  const odds = new Float64Array(rows.length);
  const first = new Float64Array(rows.length);
  const second = new Float64Array(rows.length);
  const lines: string[] = [];

  const sums = (members: Int32Array): readonly [number, number] => {
    let [g, h] = [0, 0];
    for (const row of members) {
      g += first[row] ?? 0;
      h += second[row] ?? 0;
    }
    return [g, h];
  };

  const bestSplit = (members: Int32Array): Split | null => {
    const [g, h] = sums(members);
    let best: Split | null = null;
    for (let input = 0; input < inputs.length; input++) {
      const own = bins[input] ?? new Uint8Array();
      const gs = new Float64Array(BINS + 1);
      const hs = new Float64Array(BINS + 1);
      for (const row of members) {
        const bin = own[row] ?? 0;
        gs[bin] = (gs[bin] ?? 0) + (first[row] ?? 0);
        hs[bin] = (hs[bin] ?? 0) + (second[row] ?? 0);
      }
      let [left, weight] = [0, 0];
      for (let bin = 0; bin < (thresholds[input]?.length ?? 0); bin++) {
        left += gs[bin] ?? 0;
        weight += hs[bin] ?? 0;
        if (weight < leaf || h - weight < leaf) continue;
        const gain = left ** 2 / (weight + RIDGE) + (g - left) ** 2 / (h - weight + RIDGE) - g ** 2 / (h + RIDGE);
        if (gain > 1e-3 && (best === null || gain > best.gain)) best = { input, bin, gain };
      }
    }
    return best;
  };

  const grow = (members: Int32Array, level: number, nodes: string[]): void => {
    const split = level < depth ? bestSplit(members) : null;
    if (!split) {
      const [g, h] = sums(members);
      const answer = Math.round(((-rate * g) / (h + RIDGE)) * 1000) / 1000;
      for (const row of members) odds[row] = (odds[row] ?? 0) + answer;
      nodes.push(`=${answer}`);
      return;
    }
    const threshold = thresholds[split.input]?.[split.bin] ?? 0;
    nodes.push(`${inputs[split.input] ?? ''}<${Number(threshold.toPrecision(4))}`);
    const own = bins[split.input] ?? new Uint8Array();
    grow(
      members.filter(row => (own[row] ?? 0) <= split.bin),
      level + 1,
      nodes,
    );
    grow(
      members.filter(row => (own[row] ?? 0) > split.bin),
      level + 1,
      nodes,
    );
  };

  for (let tree = 0; tree < trees; tree++) {
    odds.forEach((value, row) => {
      const probability = 1 / (1 + Math.exp(-value));
      first[row] = probability - (yes[row] === true ? 1 : 0);
      second[row] = probability * (1 - probability);
    });
    const nodes: string[] = [];
    grow(Int32Array.from(rows.keys()), 0, nodes);
    lines.push(nodes.join(' '));
  }
  return [`# ${about}`, inputs.join(' '), ...lines, ''].join('\n');
}
