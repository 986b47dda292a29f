/** A word or a value that features are made of, with its hash. */
export interface Term {
  readonly name: string;
  readonly hash: number;
}

/** FNV-1a over UTF-16 units. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash;
}

/** Names have no spaces: a feature's name is its terms with a space between. */
export const term = (name: string): Term => ({ name, hash: hashOf(name) });

/** Terms by name, made once: `terms('before after').before`. */
export const terms = <Name extends string>(...names: readonly Name[]): Readonly<Record<Name, Term>> =>
  Object.fromEntries(names.map(name => [name, term(name)])) as Record<Name, Term>;

/** What a decision rests on, told feature by feature: the first term says what is looked at, the others what was seen. */
export interface Evidence {
  add(kind: Term, ...seen: readonly Term[]): void;
}

/** Hash of a feature; the same for a name read from a file, term by term. */
export function featureHash(kind: Term, seen: readonly Term[]): number {
  let hash = kind.hash;
  for (const { hash: next } of seen) {
    hash = Math.imul(hash ^ next, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash;
}

export const featureName = (kind: Term, seen: readonly Term[]): string =>
  [kind, ...seen].map(({ name }) => name).join(' ');
