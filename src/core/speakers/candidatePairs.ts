import type { Candidate } from './suggestions';

/** The candidates between each two keys, kept at both, so that a key that has changed is taken out of all others' at once. */
export class CandidatePairs {
  private readonly near = new Map<string, Map<string, readonly Candidate[]>>();
  /** Between how many pairs of keys each stands: keys that sources tie together have the same groups. */
  private readonly uses = new Map<Candidate, number>();

  /** Takes the candidates between two keys, or within one, in place of those there were. */
  set(a: string, b: string, candidates: readonly Candidate[]): void {
    for (const one of this.near.get(a)?.get(b) ?? []) {
      const uses = (this.uses.get(one) ?? 0) - 1;
      if (uses > 0) this.uses.set(one, uses);
      else this.uses.delete(one);
    }
    for (const one of candidates) this.uses.set(one, (this.uses.get(one) ?? 0) + 1);
    this.keep(a, b, candidates);
    this.keep(b, a, candidates);
  }

  /** Forgets all candidates of a key. */
  drop(key: string): void {
    for (const other of [...(this.near.get(key)?.keys() ?? [])]) this.set(key, other, []);
  }

  of(key: string): readonly Candidate[] {
    return [...(this.near.get(key)?.values() ?? [])].flat();
  }

  /** Each once. */
  get all(): Iterable<Candidate> {
    return this.uses.keys();
  }

  get count(): number {
    return this.uses.size;
  }

  private keep(key: string, other: string, candidates: readonly Candidate[]): void {
    const own = this.near.get(key);
    if (candidates.length > 0) {
      if (own) own.set(other, candidates);
      else this.near.set(key, new Map([[other, candidates]]));
    } else if (own?.delete(other) === true && own.size === 0) this.near.delete(key);
  }
}
