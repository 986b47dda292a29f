/** Two numbers an entry: the day, and what was published on it. */
const ENTRY = 2;
const FIRST_ENTRIES = 2;

/** Numbers of passages with their days of publication, in the order of days. In one row: a folder has millions of them. */
export class DayPostings {
  private row = new Int32Array(FIRST_ENTRIES * ENTRY);
  /** How many there are. */
  count = 0;

  /** By its place, as all that follows. */
  dayAt(place: number): number {
    return this.row[place * ENTRY] ?? 0;
  }

  numberAt(place: number): number {
    return this.row[place * ENTRY + 1] ?? 0;
  }

  /** The place of the first that was published after a day; `count` where none was. */
  firstAfter(day: number): number {
    const { row } = this;
    let [low, high] = [0, this.count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((row[middle * ENTRY] ?? 0) > day) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Behind all others of its day. */
  add(day: number, number: number): void {
    const end = this.count * ENTRY;
    if (end === this.row.length) {
      const larger = new Int32Array(2 * end);
      larger.set(this.row);
      this.row = larger;
    }
    const at = this.firstAfter(day) * ENTRY;
    if (at < end) this.row.copyWithin(at + ENTRY, at, end);
    this.row[at] = day;
    this.row[at + 1] = number;
    this.count++;
  }

  /** One that is not there is no error. */
  remove(day: number, number: number): void {
    for (let place = this.firstAfter(day - 1); place < this.count && this.dayAt(place) === day; place++) {
      if (this.numberAt(place) !== number) continue;
      this.row.copyWithin(place * ENTRY, (place + 1) * ENTRY, this.count * ENTRY);
      this.count--;
      return;
    }
  }
}
