import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { groupBy } from '../../src/core/groupBy';
import { fnv1a } from '../../src/core/text/digest';

/** An article of the bench. */
export interface BenchArticle {
  readonly source: string;
  readonly text: string;
  /** Day of publication, EDTF; undefined where only the page tells it. */
  readonly day: string | undefined;
}

export interface Corpus {
  /** Where the articles come from. */
  readonly name: string;
  readonly articles: readonly BenchArticle[];
}

/** So many rounds are set in one year, on days as crowded as those of a folder of that size, later ones in later years. */
const ROUNDS_A_YEAR = 10;
/** Each round so many days later, so that no sentence stands beside its own copy of another round. */
const DAYS_APART = 14;
/** Words of more articles than this share stay: grammar, cues, months, countries, and whom everybody writes about. */
const COMMON_SHARE = 0.03;
/** Of the rarest words each round has so large a share of its own, so that the vocabulary grows as that of news does. */
const RARE = 3;
const OWN_SHARE = 0.2;
/** Each round takes words so many places further in the list of those that are alike. */
const STEP = 7;
const SYLLABLES = ['ba', 'do', 'ke', 'li', 'mo', 'na', 'pe', 'ri', 'su', 'ta', 'vo', 'ze'];

const WORD = /\p{L}{3,}/gu;

/** The articles to vary: those of the annotated corpus where EVAL_DATA names its folder, else the seeds. */
export function originals(): Corpus {
  const file = join(process.env['EVAL_DATA'] ?? '', 'articles.train.jsonl');
  if (process.env['EVAL_DATA'] !== undefined && existsSync(file)) {
    const articles = readFileSync(file, 'utf8')
      .split('\n')
      .filter(line => line.trim() !== '')
      .map((line, index) => {
        const { text, date } = JSON.parse(line) as { text: string; date: string };
        return { source: String(index), text, day: date.slice(0, 10) };
      });
    return { name: 'articles.train.jsonl', articles };
  }
  const articles = readdirSync('seeds').map((name, index) => ({
    source: String(index),
    text: readFileSync(join('seeds', name), 'utf8'),
    day: undefined,
  }));
  return { name: 'the seeds', articles };
}

/** What is known of the words of the originals. */
interface Words {
  /** How many articles have each. */
  readonly spread: ReadonlyMap<string, number>;
  /** Those that are ever printed small. */
  readonly small: ReadonlySet<string>;
  /** Small words of the same ending that are as common. */
  readonly alike: ReadonlyMap<string, readonly string[]>;
  readonly place: ReadonlyMap<string, number>;
}

function wordsOf(articles: readonly BenchArticle[]): Words {
  const spread = new Map<string, number>();
  for (const { text } of articles)
    for (const word of new Set(text.match(WORD))) spread.set(word, (spread.get(word) ?? 0) + 1);
  const small = [...spread.keys()].filter(word => word === word.toLowerCase());
  const alike = groupBy(small, word => likenessOf(word, spread));
  const place = new Map([...alike.values()].flatMap(words => words.map((word, at) => [word, at] as const)));
  return { spread, small: new Set(small), alike, place };
}

const likenessOf = (word: string, spread: ReadonlyMap<string, number>): string =>
  `${word.slice(-2)} ${String(Math.round(Math.log2(spread.get(word) ?? 1)))}`;

const share = (word: string): number => (fnv1a(word) % 1000) / 1000;

function endingOf(word: string, round: number): string {
  const seed = fnv1a(`${word} ${String(round)}`);
  return `${SYLLABLES[seed % 12] ?? ''}${SYLLABLES[Math.floor(seed / 12) % 12] ?? ''}`;
}

/** The word that stands for another in a round. */
function variedBy(word: string, round: number, articles: number, { spread, small, alike, place }: Words): string {
  const lower = word.toLowerCase();
  const common = Math.max(articles * COMMON_SHARE, 2);
  if ((spread.get(word) ?? 0) > common || (spread.get(lower) ?? 0) > common) return word;
  if (!small.has(lower)) return word === word.toUpperCase() ? word : `${word}${endingOf(word, round)}`;
  if (word !== lower) return word;
  const list = alike.get(likenessOf(word, spread)) ?? [];
  const other = list[((place.get(word) ?? 0) + round * STEP) % list.length] ?? word;
  const isOwn = (spread.get(other) ?? 0) <= RARE && share(`${other} ${String(round)}`) < OWN_SHARE;
  return isOwn ? `${endingOf(other, round)}${other}` : other;
}

const DAY_MS = 24 * 60 * 60 * 1000;
function laterDay(day: string, round: number): string {
  const days = (round % ROUNDS_A_YEAR) * DAYS_APART + Math.floor(round / ROUNDS_A_YEAR) * 365;
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/**
 * So many articles, the same for the same number: the originals, then in rounds with other names and other words as common, and on
 * later days. One word stands for one other in a whole round.
 */
export function* corpusOf({ articles }: Corpus, count: number): Generator<BenchArticle> {
  const words = wordsOf(articles);
  for (let at = 0; at < count; at++) {
    const round = Math.floor(at / articles.length);
    const { source, text, day } = articles[at % articles.length] ?? { source: '', text: '', day: undefined };
    yield {
      source: `${String(round)}/${source}`,
      text: round === 0 ? text : text.replace(WORD, word => variedBy(word, round, articles.length, words)),
      day: day === undefined ? undefined : laterDay(day, round),
    };
  }
}
