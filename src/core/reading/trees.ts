/** Small decision trees whose answers are added up. */
export interface Trees {
  /** Names of the values that are looked at, in order. */
  readonly inputs: readonly string[];
  /** Where in `nodes` each tree begins. */
  readonly roots: Int32Array;
  /**
   * Three numbers a node, next to each other as they are read together: the input it looks at, -1 for a leaf; the value below
   * which one goes left, to the next node, or a leaf's answer; and where the node to the right is.
   */
  readonly nodes: Float32Array;
}

const NODE = 3;

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
  const trees = { inputs, roots: new Int32Array(lines.length), nodes: new Float32Array(count * NODE) };
  let at = 0;
  nodes.forEach((tree, index) => {
    trees.roots[index] = at;
    let read = 0;
    const readNode = (): void => {
      const node = tree[read++] ?? '=0';
      const here = at;
      at += NODE;
      const sign = node.indexOf('<');
      trees.nodes[here] = sign < 0 ? -1 : (indexes.get(node.slice(0, sign)) ?? -1);
      trees.nodes[here + 1] = Number(node.slice(sign < 0 ? 1 : sign + 1));
      if (sign < 0) return;
      readNode();
      trees.nodes[here + 2] = at;
      readNode();
    };
    readNode();
  });
  return trees;
}

/** The sum of the answers of all trees: log odds. */
export function sumOfTrees({ roots, nodes }: Trees, inputs: Float64Array): number {
  let sum = 0;
  for (const root of roots) {
    let at = root;
    for (let asked = nodes[at] ?? -1; asked >= 0; asked = nodes[at] ?? -1)
      at = (inputs[asked] ?? 0) < (nodes[at + 1] ?? 0) ? at + NODE : (nodes[at + 2] ?? 0);
    sum += nodes[at + 1] ?? 0;
  }
  return sum;
}
