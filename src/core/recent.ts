/** Answers that were asked for of late, so many at most. */
export class Recent<K, V> {
  private readonly known = new Map<K, V>();

  constructor(private readonly most: number) {}

  /** What is known of a key, or what `make` gives, which is kept. */
  of(key: K, make: () => V): V {
    const found = this.get(key);
    if (found !== undefined) return found;
    const made = make();
    this.set(key, made);
    return made;
  }

  get(key: K): V | undefined {
    const found = this.known.get(key);
    if (found !== undefined) this.set(key, found);
    return found;
  }

  set(key: K, value: V): void {
    // Put last, since the first are dropped first.
    this.known.delete(key);
    this.known.set(key, value);
    if (this.known.size <= this.most) return;
    for (const [oldest] of this.known) {
      this.known.delete(oldest);
      break;
    }
  }

  delete(key: K): void {
    this.known.delete(key);
  }

  clear(): void {
    this.known.clear();
  }
}
