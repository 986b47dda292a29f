const FEWEST_PLACES = 1024;

/**
 * Numbers by the printed form of a word, found where the word stands in a text: cutting out each of the millions of words of a folder to
 * ask a `Map` takes five times as long.
 */
export class WordForms {
  private readonly forms: string[] = [];
  private readonly numbers: number[] = [];
  private hashes = new Int32Array(FEWEST_PLACES);
  /** Open addressing: the place of a form and one more; 0 for none. */
  private places = new Int32Array(FEWEST_PLACES);

  get size(): number {
    return this.forms.length;
  }

  /**
   * The number of the form at a place of a text; -1 for one that was never set.
   * @param hash of the form, by `fnvStep`
   */
  find(text: string, start: number, end: number, hash: number): number {
    const last = this.places.length - 1;
    for (let at = hash & last; ; at = (at + 1) & last) {
      const place = this.places[at] ?? 0;
      if (place === 0) return -1;
      if (this.hashes[at] !== hash) continue;
      const form = this.forms[place - 1] ?? '';
      if (form.length === end - start && text.startsWith(form, start)) return this.numbers[place - 1] ?? -1;
    }
  }

  /** Sets the number of a form that was not found. */
  set(form: string, hash: number, number: number): void {
    if (2 * this.forms.length >= this.places.length) this.grow();
    this.forms.push(form);
    this.numbers.push(number);
    this.put(hash, this.forms.length);
  }

  private put(hash: number, place: number): void {
    const last = this.places.length - 1;
    let at = hash & last;
    while (this.places[at] !== 0) at = (at + 1) & last;
    this.places[at] = place;
    this.hashes[at] = hash;
  }

  private grow(): void {
    const [places, hashes] = [this.places, this.hashes];
    this.places = new Int32Array(2 * places.length);
    this.hashes = new Int32Array(2 * places.length);
    for (const [at, place] of places.entries()) if (place !== 0) this.put(hashes[at] ?? 0, place);
  }
}
