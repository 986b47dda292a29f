/** A number that stands for no text, and one for what is absent. */
const NONE = 0;

/** Puts numbers and texts in a row, each text once. */
export class PackWriter {
  private readonly row: number[] = [];
  private readonly starts: number[] = [];
  private readonly places = new Map<string, number>();

  numbers(...numbers: readonly number[]): void {
    for (const number of numbers) this.row.push(number);
  }

  texts(...texts: readonly (string | null | undefined)[]): void {
    for (const text of texts) this.row.push(text == null ? NONE : this.placeOf(text));
  }

  optional<T>(value: T | null | undefined, write: (pack: PackWriter, value: T) => void): void {
    this.row.push(value == null ? NONE : 1);
    if (value != null) write(this, value);
  }

  list<T>(items: readonly T[], write: (pack: PackWriter, item: T) => void): void {
    this.row.push(items.length);
    for (const item of items) write(this, item);
  }

  /** A list of which each item can be read by itself; one a pack. See `PackReader.item`. */
  items<T>(items: readonly T[], write: (pack: PackWriter, item: T) => void): void {
    this.list(items, (_, item) => {
      this.starts.push(this.row.length);
      write(this, item);
    });
  }

  /** ASCII alone, so that a character takes one byte in memory. */
  line(): string {
    const line = JSON.stringify([[...this.places.keys()], this.row, this.starts]);
    return line.replace(/[\u0080-\uffff]/g, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
  }

  private placeOf(text: string): number {
    let place = this.places.get(text);
    if (place === undefined) this.places.set(text, (place = this.places.size + 1));
    return place;
  }
}

/** Reads what a `PackWriter` wrote, in the same order. */
export class PackReader {
  private readonly texts: readonly string[];
  private readonly row: readonly number[];
  /** Where the items begin that `PackWriter.items` wrote. */
  private readonly starts: readonly number[];
  private at = 0;

  /** @throws when the line is no pack */
  constructor(line: string) {
    const parsed = JSON.parse(line) as readonly [readonly string[], readonly number[], (readonly number[])?];
    const [texts, row, starts] = parsed;
    if (!starts) throw new RangeError('the pack lists no items');
    this.texts = texts;
    this.row = row;
    this.starts = starts;
  }

  /** How many items `PackWriter.items` wrote. */
  get count(): number {
    return this.starts.length;
  }

  /** One of these, by its place. @throws when there is none */
  item<T>(place: number, read: (pack: PackReader) => T): T {
    const start = this.starts[place];
    if (start === undefined) throw new RangeError('the pack has no such item');
    this.at = start;
    return read(this);
  }

  /** @throws past the end of the row */
  number(): number {
    const number = this.row[this.at++];
    if (number === undefined) throw new RangeError('the pack ends too early');
    return number;
  }

  text(): string | null {
    const place = this.number();
    return place === NONE ? null : this.word(place);
  }

  /** A text that is never absent. */
  word(place = this.number()): string {
    const text = this.texts[place - 1];
    if (text === undefined) throw new RangeError('the pack has no such text');
    return text;
  }

  /** One of a set of words that the writer took from the same type. */
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- only the caller knows which set it was
  code<T extends string | null>(): T {
    return this.text() as T;
  }

  optional<T>(read: (pack: PackReader) => T): T | undefined {
    return this.number() === NONE ? undefined : read(this);
  }

  list<T>(read: (pack: PackReader) => T): readonly T[] {
    const items: T[] = [];
    for (let left = this.number(); left > 0; left--) items.push(read(this));
    return items;
  }
}
