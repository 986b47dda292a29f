/** A row of whole numbers that grows as they come, and is emptied and filled again without being made anew. */
export class GrowingRow {
  private numbers = new Int32Array(1024);
  length = 0;

  push(number: number): void {
    if (this.length === this.numbers.length) {
      const larger = new Int32Array(2 * this.length);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[this.length++] = number;
  }

  at(place: number): number {
    return this.numbers[place] ?? 0;
  }

  clear(): void {
    this.length = 0;
  }

  /** The numbers so far, as a row of their own. */
  copy(): Int32Array {
    return this.numbers.slice(0, this.length);
  }
}
