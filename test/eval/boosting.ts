/** What a tree learns from: a row of inputs an example, and what is right. */
export interface Table {
  readonly inputs: readonly string[];
  readonly rows: readonly Float64Array[];
  readonly yes: readonly boolean[];
  /** Rows that belong to one choice follow each other: the first row of each. Without it every row is a decision of its own. */
  readonly choices?: readonly number[];
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
/** Of the rows, each tree learns from these many; drawn anew for each, by a fixed rule. */
const SAMPLE = 0.6;

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

/** Derivatives of the loss by the odds of each row. */
interface Slopes {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/** Of the logistic loss: each row yes or no by itself. */
function ofDecisions(odds: Float64Array, { yes }: Table, { first, second }: Slopes): void {
  for (let row = 0; row < odds.length; row++) {
    const probability = 1 / (1 + Math.exp(-(odds[row] ?? 0)));
    first[row] = probability - (yes[row] === true ? 1 : 0);
    second[row] = probability * (1 - probability);
  }
}

/** Of the softmax over the rows of a choice. */
function ofChoices(odds: Float64Array, { yes }: Table, choices: readonly number[], { first, second }: Slopes): void {
  choices.forEach((from, index) => {
    const to = choices[index + 1] ?? odds.length;
    let [most, sum] = [-Infinity, 0];
    for (let row = from; row < to; row++) most = Math.max(most, odds[row] ?? 0);
    for (let row = from; row < to; row++) sum += Math.exp((odds[row] ?? 0) - most);
    for (let row = from; row < to; row++) {
      const probability = Math.exp((odds[row] ?? 0) - most) / sum;
      first[row] = probability - (yes[row] === true ? 1 : 0);
      second[row] = probability * (1 - probability);
    }
  });
}

/** Sums of the derivatives by input and bin, the first ones before the second ones. */
type Histogram = Float64Array;

/** Newton boosting over binned inputs. Gives the lines of a trees file. */
export function boost(table: Table, { trees, depth, rate, leaf }: Boosting, about: string): string {
  const { inputs, rows, choices } = table;
  const thresholds = inputs.map((_, input) => thresholdsOf(rows, input));
  const bins = inputs.map((_, input) =>
    Uint8Array.from(rows, row => binOf(thresholds[input] ?? new Float64Array(), row[input] ?? 0)),
  );
  const width = BINS + 1;
  const odds = new Float64Array(rows.length);
  const slopes = { first: new Float64Array(rows.length), second: new Float64Array(rows.length) };
  const { first, second } = slopes;
  const lines: string[] = [];

  const histogramOf = (members: Int32Array): Histogram => {
    const sums = new Float64Array(inputs.length * width * 2);
    bins.forEach((own, input) => {
      const [g, h] = [input * width * 2, input * width * 2 + width];
      for (const row of members) {
        const bin = own[row] ?? 0;
        sums[g + bin] = (sums[g + bin] ?? 0) + (first[row] ?? 0);
        sums[h + bin] = (sums[h + bin] ?? 0) + (second[row] ?? 0);
      }
    });
    return sums;
  };

  const sumsOf = (histogram: Histogram): readonly [number, number] => {
    let [g, h] = [0, 0];
    for (let bin = 0; bin < width; bin++) {
      g += histogram[bin] ?? 0;
      h += histogram[width + bin] ?? 0;
    }
    return [g, h];
  };

  const bestSplit = (histogram: Histogram): Split | null => {
    const [g, h] = sumsOf(histogram);
    let best: Split | null = null;
    for (let input = 0; input < inputs.length; input++) {
      const [gs, hs] = [input * width * 2, input * width * 2 + width];
      let [left, weight] = [0, 0];
      for (let bin = 0; bin < (thresholds[input]?.length ?? 0); bin++) {
        left += histogram[gs + bin] ?? 0;
        weight += histogram[hs + bin] ?? 0;
        if (weight < leaf || h - weight < leaf) continue;
        const gain = left ** 2 / (weight + RIDGE) + (g - left) ** 2 / (h - weight + RIDGE) - g ** 2 / (h + RIDGE);
        if (gain > 1e-3 && (best === null || gain > best.gain)) best = { input, bin, gain };
      }
    }
    return best;
  };

  /** @param all every row that comes here, so that those not drawn get their answer too */
  const grow = (drawn: Int32Array, all: Int32Array, histogram: Histogram, level: number, nodes: string[]): void => {
    const split = level < depth ? bestSplit(histogram) : null;
    if (!split) {
      const [g, h] = sumsOf(histogram);
      const answer = Math.round(((-rate * g) / (h + RIDGE)) * 1000) / 1000;
      for (const row of all) odds[row] = (odds[row] ?? 0) + answer;
      nodes.push(`=${answer}`);
      return;
    }
    const threshold = thresholds[split.input]?.[split.bin] ?? 0;
    nodes.push(`${inputs[split.input] ?? ''}<${Number(threshold.toPrecision(4))}`);
    const own = bins[split.input] ?? new Uint8Array();
    const goesLeft = (row: number): boolean => (own[row] ?? 0) <= split.bin;
    const [left, right] = [drawn.filter(goesLeft), drawn.filter(row => !goesLeft(row))];
    const isLeftSmaller = left.length < right.length;
    const small = histogramOf(isLeftSmaller ? left : right);
    const large = histogram.map((sum, index) => sum - (small[index] ?? 0));
    grow(left, all.filter(goesLeft), isLeftSmaller ? small : large, level + 1, nodes);
    grow(
      right,
      all.filter(row => !goesLeft(row)),
      isLeftSmaller ? large : small,
      level + 1,
      nodes,
    );
  };

  const everyRow = Int32Array.from(rows.keys());
  let state = 1;
  const draw = (): boolean => (state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) / 0x80000000 < SAMPLE;
  for (let tree = 0; tree < trees; tree++) {
    if (choices) ofChoices(odds, table, choices, slopes);
    else ofDecisions(odds, table, slopes);
    const nodes: string[] = [];
    const drawn = everyRow.filter(draw);
    grow(drawn, everyRow, histogramOf(drawn), 0, nodes);
    lines.push(nodes.join(' '));
  }
  return [`# ${about}`, inputs.join(' '), ...lines, ''].join('\n');
}
