import { futures, hedges, negations, obligations, opposites, pasts, possibles, smallWords } from '../english/certainty';
import { groupBy } from '../groupBy';
import stemLines from './stems.weights';
import { stemOf, stemsOf } from './terms';

/** What a word of grammar does to a claim. */
export type Bearing = 'negation' | 'possible' | 'obligation' | 'future' | 'past' | 'hedge';

const stemmed = (words: Iterable<string>): ReadonlySet<string> => new Set([...words].map(stemOf));

const SMALL = stemmed(smallWords);
const BEARINGS: ReadonlyMap<string, Bearing> = new Map(
  (
    [
      ['negation', negations],
      ['possible', possibles],
      ['obligation', obligations],
      ['future', futures],
      ['past', pasts],
      ['hedge', hedges],
    ] as const
  ).flatMap(([bearing, words]) => [...stemmed(words)].map(stem => [stem, bearing] as const)),
);
const OPPOSITES: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ...groupBy(
      opposites.flatMap(([a, b]) => [
        { stem: stemOf(a), opposite: stemOf(b) },
        { stem: stemOf(b), opposite: stemOf(a) },
      ]),
      ({ stem }) => stem,
    ),
  ].map(([stem, pairs]) => [stem, pairs.map(({ opposite }) => opposite)]),
);

/** What a word does to a claim, by its stem. */
export const bearingOf = (stem: string): Bearing | null => BEARINGS.get(stem) ?? null;

/** Bits of a word that the list does not have, and of a number. */
const UNLISTED_BITS = 16;
const NUMBER_BITS = 11;

/** Printed forms that are remembered. */
const MOST_FORMS = 100_000;

/** What is known of one stem. */
export interface Word {
  readonly id: number;
  readonly stem: string;
  /** How little likely the word is at any place of a quotation: bits, minus log2 of its share of all words quoted. */
  readonly bits: number;
  /** Carries meaning of its own. */
  readonly informs: boolean;
  readonly bearing: Bearing | null;
  /** The stems of words that say the opposite; none for most. */
  readonly opposites: readonly string[];
  /** The value of a number; null for any other word. */
  readonly value: number | null;
}

function readBits(lines: string): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  for (const line of lines.split('\n')) {
    if (line.startsWith('#')) continue;
    const [value = '', ...stems] = line.split(' ');
    for (const stem of stems) bits.set(stem, Number(value));
  }
  return bits;
}

/**
 * The words of all passages, numbered, so that passages are compared as rows of numbers. How much a word tells does not hang on the
 * sources that are open: the same two wordings are judged alike in every folder.
 */
export class Vocabulary {
  private readonly listed = readBits(stemLines);
  private readonly ids = new Map<string, number>();
  private readonly words: Word[] = [];
  private readonly bitsById: number[] = [];
  private readonly forms = new Map<string, readonly string[]>();

  /** The stems of a word as printed; most words come again and again. */
  readonly stemsOf = (printed: string): readonly string[] => {
    const known = this.forms.get(printed);
    if (known) return known;
    const made = stemsOf(printed);
    if (this.forms.size < MOST_FORMS) this.forms.set(printed, made);
    return made;
  };

  /** Whether the list has a word, by its stem: any word that is used in quotations at all. */
  isListed(stem: string): boolean {
    return this.listed.has(stem);
  }

  idOf(stem: string): number {
    const known = this.ids.get(stem);
    if (known !== undefined) return known;
    const id = this.words.length;
    const isNumber = /^\p{N}/u.test(stem);
    this.ids.set(stem, id);
    const bits = this.listed.get(stem) ?? (isNumber ? NUMBER_BITS : UNLISTED_BITS);
    this.bitsById.push(bits);
    this.words.push({
      id,
      stem,
      bits,
      informs: (stem.length > 1 || isNumber) && !SMALL.has(stem) && !BEARINGS.has(stem),
      bearing: bearingOf(stem),
      opposites: OPPOSITES.get(stem) ?? [],
      value: isNumber && Number.isFinite(Number(stem)) ? Number(stem) : null,
    });
    return id;
  }

  word(id: number): Word {
    const word = this.words[id];
    if (!word) throw new RangeError(`no word ${String(id)}`);
    return word;
  }

  bits(id: number): number {
    return this.bitsById[id] ?? 0;
  }

  /** The bits of all words by number. */
  get allBits(): readonly number[] {
    return this.bitsById;
  }
}
