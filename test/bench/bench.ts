/**
 * Measures reading, indexing and searching, and prints a table.
 *   npm run bench                 on the seeds, repeated
 *   EVAL_DATA=FOLDER npm run bench   on FOLDER/articles.train.jsonl, when it is there
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hints } from '../../src/core';
import { analyse, Library } from '../../src/core';
import type { NameInSource } from '../../src/core/speakers/nameInSource';
import { nameKey, namesIn } from '../../src/core/speakers/nameInSource';
import { SpeakerRegister } from '../../src/core/speakers/register';
import { timeLinking } from './linking';

const REPEATS_OF_SEEDS = 60;

function articles(): { readonly name: string; readonly texts: readonly string[]; readonly days: readonly string[] } {
  const file = join(process.env['EVAL_DATA'] ?? '', 'articles.train.jsonl');
  if (process.env['EVAL_DATA'] !== undefined && existsSync(file)) {
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .filter(line => line.trim() !== '');
    const read = lines.map(line => JSON.parse(line) as { text: string; date: string });
    return { name: 'articles.train.jsonl', texts: read.map(({ text }) => text), days: read.map(({ date }) => date) };
  }
  const seeds = readdirSync('seeds').map(name => readFileSync(join('seeds', name), 'utf8'));
  return {
    name: `the seeds, ${REPEATS_OF_SEEDS} times`,
    texts: Array.from({ length: REPEATS_OF_SEEDS }, () => seeds).flat(),
    days: [],
  };
}

const megabytes = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;

function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const { name, texts, days } = articles();
const hintsOf = (index: number): Hints => (days[index] === undefined ? {} : { published: days[index] });
const size = megabytes(texts);
for (const text of texts.slice(0, 50)) analyse(text);

const each = texts.map(text => timed(() => void analyse(text)));
const reading = each.reduce((sum, time) => sum + time, 0);

const library = new Library();
const heapUsed = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};
const heap = heapUsed();
const filling = timed(() =>
  texts.forEach((text, index) => library.put({ source: String(index), text, version: 0, hints: hintsOf(index) })),
);
const used = (heapUsed() - heap) / 1e6;
const half = new Library();
const fillingHalf = timed(() =>
  texts
    .slice(0, texts.length / 2)
    .forEach((text, index) => half.put({ source: String(index), text, version: 0, hints: hintsOf(index) })),
);

const queries = [
  'dialogue',
  'frozn',
  '"United States"',
  'speaker:peskov sanctions',
  'kind:direct after:2016',
  'war -peace',
];
const searches = Array.from({ length: 20 }, () => queries)
  .flat()
  .map(query => timed(() => void library.search(query, 200)));
const saves = texts
  .slice(0, 50)
  .map((text, index) => timed(() => library.put({ source: String(index), text, version: 1, hints: hintsOf(index) })));
const speakers = timed(() => void library.speakers());
const dates = timed(() => void library.dates());

/** The names of the articles again and again until there are so many mentions, each round with surnames of its own. */
function manyNames(mentions: number): readonly (readonly [string, readonly NameInSource[]])[] {
  const own = texts.map((_, index) => namesIn(String(index), library.analysis(String(index)) ?? analyse('')));
  const many: (readonly [string, readonly NameInSource[]])[] = [];
  let count = 0;
  for (let round = 0; count < mentions; round++)
    for (const [index, names] of own.entries()) {
      const source = `${round}/${index}`;
      const ending = 'ov'.repeat(round % 12);
      const varied = names.map(entry => {
        const name = entry.described ? entry.name : `${entry.name}${ending}`;
        return { ...entry, source, name, names: [name], key: nameKey(source, name) };
      });
      count += names.reduce((sum, { quotations }) => sum + quotations, 0);
      many.push([source, varied]);
      if (count >= mentions) break;
    }
  return many;
}

const named = manyNames(50_000);
const register = new SpeakerRegister(() => []);
const joining = timed(() => {
  for (const [source, names] of named) register.put(source, names);
  register.suggestions();
});
const rejoining = named.slice(0, 50).map(([source, names]) =>
  timed(() => {
    register.put(source, names);
    for (const { key } of names) register.of(source, key);
  }),
);

const linking = timeLinking(
  library,
  texts.map((text, index) => ({ source: String(index), text })),
  10_000,
);

const rows: readonly (readonly [string, string])[] = [
  ['articles', `${texts.length} (${size.toFixed(1)} MB, ${name})`],
  ['analysis alone', `${(size / (reading / 1000)).toFixed(2)} MB/s on one core`],
  ['longest article', `${Math.max(...each).toFixed(0)} ms`],
  ['analysis and index', `${(size / (filling / 1000)).toFixed(2)} MB/s`],
  ['growth', `twice the articles take ${(filling / fillingHalf).toFixed(2)} times as long`],
  ['memory', `${((used / texts.length) * 1000).toFixed(0)} MB for 1,000 articles`],
  ['one article saved', `${percentile(saves, 0.5).toFixed(1)} ms, at most ${Math.max(...saves).toFixed(0)} ms`],
  ['search', `${percentile(searches, 0.5).toFixed(1)} ms, 95 % under ${percentile(searches, 0.95).toFixed(1)} ms`],
  ['50,000 mentions joined', `${joining.toFixed(0)} ms, suggestions included`],
  [
    'one article re-joined',
    `${percentile(rejoining, 0.5).toFixed(1)} ms, at most ${Math.max(...rejoining).toFixed(0)} ms`,
  ],
  [
    `${linking.articles.toLocaleString('en')} articles linked`,
    `${(linking.all / 1000).toFixed(1)} s for ${linking.passages.toLocaleString('en')} passages; ten times the articles take ${(linking.all / linking.tenth).toFixed(1)} times as long`,
  ],
  [
    'one more linked',
    `${percentile(linking.single, 0.5).toFixed(1)} ms, at most ${Math.max(...linking.single).toFixed(0)} ms`,
  ],
  ['all speakers, all dates', `${speakers.toFixed(0)} ms, ${dates.toFixed(0)} ms`],
];
for (const [what, figure] of rows) console.log(`${what.padEnd(26)}${figure}`);
