/**
 * Measures reading, indexing and searching, and prints a table.
 *   npm run bench                 on the seeds, repeated
 *   EVAL_DATA=FOLDER npm run bench   on FOLDER/articles.train.jsonl, when it is there
 *   RIPGREP=PROGRAM npm run bench    with ripgrep from elsewhere than the path
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Hints } from '../../src/core';
import { analyse, Library } from '../../src/core';
import type { NameInSource } from '../../src/core/speakers/nameInSource';
import { nameKey, namesIn } from '../../src/core/speakers/nameInSource';
import { SpeakerRegister } from '../../src/core/speakers/register';
import { againstMiniSearch, againstWink } from './compared';
import { originals } from './corpus';
import { timeLinking } from './linking';
import { print } from './print';

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

const { name, articles } = originals();
const texts = articles.map(({ text }) => text);
const days = articles.map(({ day }) => day);
const hintsOf = (index: number): Hints => (days[index] === undefined ? {} : { published: days[index] });
const size = megabytes(texts);
for (const text of texts.slice(0, 50)) analyse(text);

const each = texts.map(text => timed(() => void analyse(text)));
const reading = each.reduce((sum, time) => sum + time, 0);

const library = new Library();
texts.forEach((text, index) => library.put({ source: String(index), text, version: 0, hints: hintsOf(index) }));

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
  [
    'against wink-nlp',
    `${(size / (reading / 1000) / againstWink(texts)).toFixed(2)} times its speed with sentences and parts of speech`,
  ],
  [
    'index against MiniSearch',
    `${againstMiniSearch(articles, library).toFixed(2)} times its time on the same paragraphs`,
  ],
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
];
print(rows);
const counts = (process.env['BENCH_ARTICLES'] ?? '1000,10000').split(',').map(Number);
// Each in a process of its own: the memory of this one is used already.
for (const count of counts) {
  const { status } = spawnSync(process.execPath, [join(__dirname, 'oneFolder.js'), String(count)], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
