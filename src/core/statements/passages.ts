import type { Passage } from './passage';
import { SourcePassages } from './sourcePassages';

/** The passages of all sources by their numbers. */
export class Passages {
  private readonly byNumber: (SourcePassages | undefined)[] = [];
  private readonly bySource = new Map<string, SourcePassages>();

  /** Takes in the passages of a source that is not there. */
  add(source: string, passages: readonly Passage[]): SourcePassages {
    const rows = new SourcePassages(source, this.byNumber.length, passages);
    for (let left = rows.count; left > 0; left--) this.byNumber.push(rows);
    this.bySource.set(source, rows);
    return rows;
  }

  remove(source: string): void {
    const rows = this.bySource.get(source);
    if (rows) this.byNumber.fill(undefined, rows.first, rows.first + rows.count);
    this.bySource.delete(source);
  }

  of(source: string): SourcePassages | undefined {
    return this.bySource.get(source);
  }

  /** The passages around a number: those of its source. */
  around(number: number): SourcePassages | undefined {
    return this.byNumber[number];
  }

  get(number: number): Passage | undefined {
    return this.byNumber[number]?.passage(number);
  }
}
