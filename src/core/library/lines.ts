import type { Span } from '../span';

/** A place as editors count: zero-based lines, characters in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly character: number;
  readonly endLine: number;
  readonly endCharacter: number;
}

const LF = 10;
const CR = 13;

/** Turns offsets of one text into lines and characters; line ends are CR LF, LF and CR, as VS Code has them. */
export class Lines {
  private readonly starts: readonly number[];

  constructor(text: string) {
    const starts = [0];
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === LF || (unit === CR && text.charCodeAt(at + 1) !== LF)) starts.push(at + 1);
    }
    this.starts = starts;
  }

  place(span: Span): Place {
    const from = this.position(span.start);
    const to = this.position(span.end);
    return { line: from.line, character: from.character, endLine: to.line, endCharacter: to.character };
  }

  private position(offset: number): { readonly line: number; readonly character: number } {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: offset - (this.starts[low] ?? 0) };
  }
}
