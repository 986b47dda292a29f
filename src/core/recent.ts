/** Answers that were asked for of late, so many at most. */
export class Recent<K, V> {
  private readonly known = new Map<K, V>();

  constructor(private readonly most: number) {}

  /** What is known of a key, or what `make` gives, which is kept. */
  of(key: K, make: () => V): V {
    const found = this.known.get(key);
    if (found !== undefined) {
      // Put last again, since the first are dropped first.
      this.known.delete(key);
      this.known.set(key, found);
      return found;
    }
    const made = make();
    this.known.set(key, made);
    if (this.known.size > this.most)
      for (const [oldest] of this.known) {
        this.known.delete(oldest);
        break;
      }
    return made;
  }

  delete(key: K): void {
    this.known.delete(key);
  }

  clear(): void {
    this.known.clear();
  }
}
