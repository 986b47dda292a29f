/** Small decision trees whose answers are added up: nodes in one row, each tree from its root on. */
export interface Trees {
  /** Names of the values that are looked at, in order. */
  readonly inputs: readonly string[];
  readonly roots: Int32Array;
  /** Input that a node looks at; -1 for a leaf. */
  readonly input: Int16Array;
  /** Below it one goes left, else right; of a leaf its answer. */
  readonly value: Float32Array;
  readonly right: Int32Array;
}

/**
 * Reads trees, one a line, in preorder: `begin<0.5 =-0.2 =0.3` asks whether `begin` is below 0.5 and answers -0.2 if so, else 0.3.
 * The first line names the inputs; lines that begin with # say where the trees come from.
 */
export function readTrees(file: string): Trees {
  const [names = '', ...lines] = file.split('\n').filter(line => line !== '' && !line.startsWith('#'));
  const inputs = names === '' ? [] : names.split(' ');
  const indexes = new Map(inputs.map((name, index) => [name, index]));
  const nodes = lines.map(line => line.split(' '));
  const count = nodes.reduce((sum, tree) => sum + tree.length, 0);
  const trees = {
    inputs,
    roots: new Int32Array(nodes.length),
    input: new Int16Array(count),
    value: new Float32Array(count),
    right: new Int32Array(count),
  };
  let at = 0;
  nodes.forEach((tree, index) => {
    trees.roots[index] = at;
    let read = 0;
    const readNode = (): void => {
      const node = tree[read++] ?? '=0';
      const here = at++;
      const sign = node.indexOf('<');
      trees.input[here] = sign < 0 ? -1 : (indexes.get(node.slice(0, sign)) ?? -1);
      trees.value[here] = Number(node.slice(sign < 0 ? 1 : sign + 1));
      if (sign < 0) return;
      readNode();
      trees.right[here] = at;
      readNode();
    };
    readNode();
  });
  return trees;
}

/** The sum of the answers of all trees: log odds. */
export function sumOfTrees({ roots, input, value, right }: Trees, inputs: Float64Array): number {
  let sum = 0;
  for (const root of roots) {
    let at = root;
    for (let asked = input[at] ?? -1; asked >= 0; asked = input[at] ?? -1)
      at = (inputs[asked] ?? 0) < (value[at] ?? 0) ? at + 1 : (right[at] ?? 0);
    sum += value[at] ?? 0;
  }
  return sum;
}
