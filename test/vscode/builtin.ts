/** A module of Node; undefined in a web worker. */
export function builtin(name: `node:${string}`): unknown {
  const { process } = globalThis as { readonly process?: { getBuiltinModule?(name: string): unknown } };
  return process?.getBuiltinModule?.(name);
}
