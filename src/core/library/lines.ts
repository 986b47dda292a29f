import type { Span } from '../span';

/** A place as editors count: zero-based lines, characters in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly character: number;
  readonly endLine: number;
  readonly endCharacter: number;
}

/** The places behind a sign; texts are searched for it many times faster than they are gone through. */
function behindEach(sign: string, text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) places.push(at + 1);
  return places;
}

/** Turns offsets of one text into lines and characters; line ends are CR LF, LF and CR, as VS Code has them. */
export class Lines {
  private readonly starts: readonly number[];

  constructor(text: string) {
    const returns = behindEach('\r', text).filter(at => text.charAt(at) !== '\n');
    const starts = [0, ...returns, ...behindEach('\n', text)];
    this.starts = returns.length === 0 ? starts : starts.sort((a, b) => a - b);
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
