/** A word or a value that features are made of, with its hash. */
export interface Term {
  readonly name: string;
  readonly hash: number;
}

const OFFSET = 0x811c9dc5;
const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** FNV-1a over UTF-16 units. */
function hashOf(name: string): number {
  let hash = OFFSET;
  for (let i = 0; i < name.length; i++) hash = step(hash, name.charCodeAt(i));
  return hash;
}

function joined(hash: number, next: number): number {
  const mixed = Math.imul(hash ^ next, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** The hash of a feature read unit by unit from its name, the same as `featureHash` of its terms. */
export class NameHash {
  private feature: number | null = null;
  private term = OFFSET;

  take(unit: number): void {
    if (unit === 32) {
      this.close();
      this.term = OFFSET;
    } else this.term = step(this.term, unit);
  }

  end(): number {
    return this.close();
  }

  private close(): number {
    return (this.feature = this.feature === null ? this.term : joined(this.feature, this.term));
  }
}

/** Names have no spaces: a feature's name is its terms with a space between. */
export const term = (name: string): Term => ({ name, hash: hashOf(name) });

/** Terms by name, made once: `terms('before after').before`. */
export const terms = <Name extends string>(...names: readonly Name[]): Readonly<Record<Name, Term>> =>
  Object.fromEntries(names.map(name => [name, term(name)])) as Record<Name, Term>;

/**
 * What a decision rests on, told feature by feature: the first term says what is looked at, the others what was seen. Up to five,
 * and not an array of them: it is told millions of times.
 */
export interface Evidence {
  add(kind: Term, a?: Term, b?: Term, c?: Term, d?: Term, e?: Term): void;
}

/** Hash of a feature. */
export function featureHash(kind: Term, a?: Term, b?: Term, c?: Term, d?: Term, e?: Term): number {
  if (a === undefined) return kind.hash;
  let hash = joined(kind.hash, a.hash);
  if (b === undefined) return hash;
  hash = joined(hash, b.hash);
  if (c === undefined) return hash;
  hash = joined(hash, c.hash);
  if (d === undefined) return hash;
  hash = joined(hash, d.hash);
  return e === undefined ? hash : joined(hash, e.hash);
}

export const featureName = (kind: Term, seen: readonly Term[]): string =>
  [kind, ...seen].map(({ name }) => name).join(' ');
