/**
 * Counts how common words are in quotations and writes src/core/statements/stems.weights.
 *   node out/eval-tools/stemBits.js FOLDER/articles.train.jsonl
 * A line holds a number of bits (minus log2 of the share of all words quoted, rounded) and the stems that common. Rarer stems than
 * the last line's are not listed. The articles stay outside the repository.
 */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { groupBy } from '../../src/core/groupBy';
import { termsOf } from '../../src/core/statements/terms';
import { readGold } from './gold';

const MOST_BITS = 15;

const [file = ''] = process.argv.slice(2);
const articles = readGold(file);
const quoted = articles.flatMap(({ text, quotes }) =>
  quotes.flatMap(({ start, end }) => termsOf(text.slice(start, end)).map(({ stem }) => stem)),
);
const counts = [...groupBy(quoted, stem => stem)].map(([stem, uses]) => ({ stem, uses: uses.length }));
const listed = counts
  .map(({ stem, uses }) => ({ stem, bits: Math.round(Math.log2(quoted.length / uses)) }))
  .filter(({ stem, bits }) => bits <= MOST_BITS && !/^\p{N}/u.test(stem));
const lines = [...groupBy(listed, ({ bits }) => bits)]
  .sort(([a], [b]) => a - b)
  .map(([bits, stems]) => [bits, ...stems.map(({ stem }) => stem).sort()].join(' '));
const about = `# Counted by test/eval/stemBits.ts in ${articles.length} annotated news articles (${basename(file)}: PolNeAR, training part, Newell et al., LREC 2018).`;
writeFileSync('src/core/statements/stems.weights', `${[about, ...lines].join('\n')}\n`);
console.log(`${listed.length} stems of ${counts.length}, from ${quoted.length} words`);
