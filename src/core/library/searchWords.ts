import type { Span } from '../span';
import { toTerm, wordPattern } from './searchTokens';

/** Forms as printed that are remembered; a folder of any size has few words that are common. */
const MOST_FORMS = 200_000;

/** Numbers for words, and the words of texts as rows of them. */
export class SearchWords {
  private readonly numbers = new Map<string, number>();
  private readonly terms: string[] = [];
  private readonly counts: number[] = [];
  /** By the form as printed, since most of the time goes into folding it. */
  private readonly forms = new Map<string, number>();

  get size(): number {
    return this.terms.length;
  }

  term(number: number): string {
    return this.terms[number] ?? '';
  }

  /** How often a word was read, in texts that are removed by now too: enough to tell which is rare. */
  count(number: number): number {
    return this.counts[number] ?? 0;
  }

  /** The number of a word that some text has. */
  numberOf(term: string): number | undefined {
    return this.numbers.get(term);
  }

  /** Adds the words of a part of a text to `words`, and where each begins to `starts`. */
  read(text: string, { start, end }: Span, words: number[], starts: number[]): void {
    const pattern = wordPattern();
    const part = text.slice(start, end);
    for (let match = pattern.exec(part); match; match = pattern.exec(part)) {
      const number = this.numberOfForm(match[0]);
      this.counts[number] = (this.counts[number] ?? 0) + 1;
      words.push(number);
      starts.push(start + match.index);
    }
  }

  rowOf(text: string): Int32Array {
    const words: number[] = [];
    this.read(text, { start: 0, end: text.length }, words, []);
    return new Int32Array(words);
  }

  private numberOfForm(printed: string): number {
    const known = this.forms.get(printed);
    if (known !== undefined) return known;
    const term = toTerm(printed);
    let number = this.numbers.get(term);
    if (number === undefined) {
      number = this.terms.length;
      this.numbers.set(term, number);
      this.terms.push(term);
      this.counts.push(0);
    }
    if (this.forms.size < MOST_FORMS) this.forms.set(printed, number);
    return number;
  }
}
