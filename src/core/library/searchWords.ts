import { ownCopy } from '../ownCopy';
import type { Span } from '../span';
import { fnv1a, FNV_START, fnvStep } from '../text/digest';
import { GrowingRow } from './growingRow';
import { toTerm, wordPattern } from './searchTokens';
import { WordForms } from './wordForms';

/** Forms as printed that are remembered; a folder of any size has few words that are common. */
const MOST_FORMS = 200_000;

const isLetter = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
/** Units after which a run of letters may go on as one word: a stop, an apostrophe. */
const STOP = 46;
const APOSTROPHE = 39;

/** A word where it stands, with the hash of its form; see `WordForms`. */
interface PrintedWord {
  readonly start: number;
  readonly end: number;
  readonly hash: number;
}

/** A word of plain letters alone, as nearly all are; null where the letters may go on in another way. */
function plainWordAt(text: string, start: number, limit: number): PrintedWord | null {
  let hash = FNV_START;
  let end = start;
  let unit = 0;
  for (; end < limit && isLetter((unit = text.charCodeAt(end))); end++) hash = fnvStep(hash, unit);
  const goesOn = end < limit && (unit === APOSTROPHE || unit >= 128 || (unit === STOP && end === start + 1));
  return end === start || goesOn ? null : { start, end, hash };
}

/** The next word of any kind. */
function wordFrom(text: string, from: number, limit: number, pattern: RegExp): PrintedWord | null {
  pattern.lastIndex = 0;
  const match = pattern.exec(text.slice(from, limit));
  if (!match) return null;
  const start = from + match.index;
  return { start, end: start + match[0].length, hash: fnv1a(match[0]) | 0 };
}

/** Numbers for words, and the words of texts as rows of them. */
export class SearchWords {
  private readonly numbers = new Map<string, number>();
  private readonly terms: string[] = [];
  private readonly counts: number[] = [];
  /** By the form as printed, since most of the time goes into folding it. */
  private readonly forms = new WordForms();
  private readonly row = new GrowingRow();

  get size(): number {
    return this.terms.length;
  }

  term(number: number): string {
    return this.terms[number] ?? '';
  }

  /** How often a word stands in the texts that were read and not forgotten. */
  count(number: number): number {
    return this.counts[number] ?? 0;
  }

  /** The number of a word that some text has. */
  numberOf(term: string): number | undefined {
    return this.numbers.get(term);
  }

  /** Adds the words of a part of a text to `words`, and where each begins to `starts` where that is asked for. */
  read(text: string, { start, end }: Span, words: GrowingRow, starts: GrowingRow | null): void {
    const pattern = wordPattern();
    for (let at = start; at < end;) {
      const unit = text.charCodeAt(at);
      if (unit < 128 && !isLetter(unit) && !isDigit(unit)) {
        at++;
        continue;
      }
      const word = plainWordAt(text, at, end) ?? wordFrom(text, at, end, pattern);
      if (!word) return;
      const number = this.numberAt(text, word);
      this.counts[number] = (this.counts[number] ?? 0) + 1;
      words.push(number);
      starts?.push(word.start);
      at = word.end;
    }
  }

  /** The number of a word that some text has, or will have. */
  take(term: string): number {
    let number = this.numbers.get(term);
    if (number === undefined) {
      number = this.terms.length;
      this.numbers.set(term, number);
      this.terms.push(term);
      this.counts.push(0);
    }
    return number;
  }

  /** Counts the words of a row that was not read here. */
  add(row: Int32Array): void {
    for (const number of row) this.counts[number] = (this.counts[number] ?? 0) + 1;
  }

  /** Counts the words of a row no more. */
  forget(row: Int32Array): void {
    for (const number of row) this.counts[number] = (this.counts[number] ?? 1) - 1;
  }

  rowOf(text: string): Int32Array {
    this.row.clear();
    this.read(text, { start: 0, end: text.length }, this.row, null);
    return this.row.copy();
  }

  private numberAt(text: string, { start, end, hash }: PrintedWord): number {
    const known = this.forms.find(text, start, end, hash);
    if (known >= 0) return known;
    const printed = ownCopy(text.slice(start, end));
    const number = this.take(toTerm(printed));
    if (this.forms.size < MOST_FORMS) this.forms.set(printed, hash, number);
    return number;
  }
}
