import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import type { Hints } from '../../src/core';
import type { Port, Response } from '../../src/worker/protocol';
import { handedOver } from '../../src/worker/protocol';
import { THREAD_LIMITS } from '../../src/worker/threadLimits';
import { Readers, readersFor } from '../../src/workspace/readers';
import type { AsyncLibrary } from '../../src/workspace/remoteLibrary';
import { RemoteLibrary } from '../../src/workspace/remoteLibrary';
import { alterations } from '../drafts/alterations';
import { seeded } from '../seeded';
import { quotedIn } from '../drafts/writeDraft';
import type { BenchArticle } from './corpus';
import { corpusOf, originals } from './corpus';

const AT_ONCE = 8;
const SLICE_MS = 40;
const A_BUCKET = 80;
const HITS = 60;
const DRAFT_QUOTATIONS = 100;
const DRAFTS = 10;

/** What people type, letter by letter: words, prefixes, misspellings, phrases, fields, and all of it together. */
const QUERIES = [
  'sanctions',
  'immigration ban',
  'dialogue',
  'frozn',
  'elect*',
  'goverment~',
  '"United States"',
  '"we do not talk"',
  'speaker:clinton',
  'speaker:trump taxes',
  'outlet:reuters war',
  'kind:direct said:2016-10',
  'published:2016-10..2016-11 emails',
  'tax OR budget',
  '(russia OR ukraine) sanctions -oil',
  'clinton NEAR/5 emails',
  'has:speaker hurricane',
];

const start = (): Promise<Port> => {
  const worker = new Worker('./dist/worker.js', { resourceLimits: THREAD_LIMITS });
  return Promise.resolve({
    post: message => worker.postMessage(message, handedOver(message.args)),
    onResponse: listener => void worker.on('message', (response: Response) => listener(response)),
    onFailure: listener => void worker.on('error', listener),
    dispose: () => void worker.terminate(),
  });
};

const seconds = (from: number): string => `${((performance.now() - from) / 1000).toFixed(1)} s`;

const percentile = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

/** A file of a folder on the disk, as the extension finds it. */
interface BenchFile extends Pick<BenchArticle, 'source' | 'day'> {
  readonly path: string;
}

/** Writes so many articles into a folder, and tells what is in it. */
async function writeFolder(folder: string, count: number): Promise<readonly BenchFile[]> {
  const files: BenchFile[] = [];
  for (const { source, text, day } of corpusOf(originals(), count)) {
    const path = join(folder, `${source}.txt`);
    if (files.length === 0 || dirname(files.at(-1)?.path ?? '') !== dirname(path))
      await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    files.push({ source, path, day });
  }
  return files;
}

const hintsOf = ({ day }: Pick<BenchArticle, 'day'>): Hints => (day === undefined ? {} : { published: day });

/** What the three views ask when they are shown. */
const roots = (library: AsyncLibrary): Promise<unknown> =>
  Promise.all([
    library.speakerList(false, null),
    library.suggestionCount(),
    library.totals(),
    library.dates(),
    library.statementList(null, null),
  ]);

async function fill(
  library: AsyncLibrary,
  readers: Readers,
  files: readonly BenchFile[],
): Promise<{ readonly first: string; readonly all: string }> {
  const started = performance.now();
  const articles = files.values();
  let first: string | undefined;
  const reading = { isOver: false };
  const readNext = async (): Promise<void> => {
    for (let next = articles.next(); !next.done; next = articles.next()) {
      const { source, path } = next.value;
      const text = await readFile(path, 'utf8');
      const hints = hintsOf(next.value);
      const packed = await readers.read(text, hints);
      await library.put({ source, text, version: 0, hints, packed });
      first ??= seconds(started);
    }
  };
  const all = Promise.all(Array.from({ length: AT_ONCE }, readNext)).then(() => {
    reading.isOver = true;
  });
  for (let left = 1; left > 0 || !reading.isOver;) {
    left = await library.catchUp(SLICE_MS, !reading.isOver);
    if (left === 0) await new Promise(resolve => setTimeout(resolve, SLICE_MS));
  }
  await all;
  await library.tidy();
  await roots(library);
  return { first: first ?? '', all: seconds(started) };
}

async function timeSaves(library: AsyncLibrary, readers: Readers): Promise<readonly number[]> {
  const times: number[] = [];
  for (const article of corpusOf(originals(), 30)) {
    const text = `${article.text}\n\n“It was saved again,” Jane Roe said on Monday.`;
    const hints = hintsOf(article);
    const started = performance.now();
    const packed = await readers.read(text, hints);
    await library.put({ source: article.source, text, version: 1, hints, packed });
    await library.source(article.source);
    await roots(library);
    await library.search('"saved again"', HITS);
    times.push(performance.now() - started);
  }
  return times;
}

async function timeSearches(library: AsyncLibrary): Promise<readonly number[]> {
  const times: number[] = [];
  for (const query of QUERIES)
    for (let typed = 2; typed <= query.length; typed++) {
      const started = performance.now();
      await library.search(query.slice(0, typed), HITS);
      times.push(performance.now() - started);
    }
  return times;
}

/** A phrase as ripgrep and the search are asked for it. */
const PHRASES = ['United States', 'we do not', 'as soon as possible', 'has nothing to do with'];

/** Milliseconds that each phrase takes the search, and ripgrep on the same folder; null where there is no ripgrep. */
async function timePhrases(
  library: AsyncLibrary,
  folder: string,
): Promise<{ readonly search: readonly number[]; readonly ripgrep: readonly number[] | null }> {
  const program = process.env['RIPGREP'] ?? 'rg';
  const search: number[] = [];
  const ripgrep: number[] = [];
  for (const phrase of PHRASES) {
    const started = performance.now();
    await library.search(`"${phrase}"`, HITS);
    search.push(performance.now() - started);
    const asked = performance.now();
    const { error } = spawnSync(program, ['--fixed-strings', '--ignore-case', '--count', phrase, folder]);
    if (error) return { search, ripgrep: null };
    ripgrep.push(performance.now() - asked);
  }
  return { search, ripgrep };
}

/** How long the thread that asks was blocked at the longest, in milliseconds, while `run` ran. */
async function longestBlock<T>(run: () => Promise<T>): Promise<readonly [answer: T, milliseconds: number]> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const answer = await run();
  delay.disable();
  return [answer, delay.max / 1e6];
}

/** Drafts that quote a hundred articles each, every other quotation with a word changed. */
async function draftsOf(library: AsyncLibrary): Promise<readonly string[]> {
  const random = seeded(3);
  const change = alterations.find(({ name }) => name === 'word changed');
  const paragraphs: string[] = [];
  for (const { source, text } of corpusOf(originals(), DRAFTS * 2 * DRAFT_QUOTATIONS)) {
    const [own] = quotedIn(await library.source(source), text);
    const words = own && paragraphs.length % 2 === 1 ? change?.apply(own.words, random) : own?.words;
    if (own && words != null) paragraphs.push(`“${words},” ${own.speaker} said.`);
  }
  return Array.from({ length: DRAFTS }, (_, at) =>
    paragraphs.slice(at * DRAFT_QUOTATIONS, (at + 1) * DRAFT_QUOTATIONS).join('\n\n'),
  );
}

/** Milliseconds to read drafts and hold them against all sources; that alone; and both again after a word was put to one quotation. */
interface DraftTimes {
  readonly whole: number[];
  readonly check: number[];
  readonly typed: number[];
}

async function timeDrafts(library: AsyncLibrary, readers: Readers): Promise<DraftTimes> {
  const times: DraftTimes = { whole: [], check: [], typed: [] };
  for (const text of await draftsOf(library)) {
    const started = performance.now();
    const packed = await readers.readDraft(text);
    const read = performance.now();
    await library.checkDraft(text, 0, packed);
    const checked = performance.now();
    times.whole.push(checked - started);
    times.check.push(checked - read);
    const typed = text.replace(/ /, ' really ');
    await library.checkDraft(typed, 1, await readers.readDraft(typed));
    times.typed.push(performance.now() - checked);
  }
  return times;
}

/** What the library stored, as the cache keeps it. */
async function storedBy(
  library: AsyncLibrary,
  articles: readonly BenchFile[],
): Promise<{
  readonly buckets: readonly {
    readonly bytes: Uint8Array<ArrayBuffer>;
    readonly search: Uint8Array<ArrayBuffer>;
    readonly wanted: readonly (readonly [string, Hints])[];
  }[];
  readonly links: string;
}> {
  const buckets = [];
  for (let at = 0; at < articles.length; at += A_BUCKET) {
    const own = articles.slice(at, at + A_BUCKET);
    const sources = own.map(({ source }) => source);
    const [bytes, search] = [await library.stored(sources), await library.storedSearch(sources)];
    buckets.push({ bytes, search, wanted: own.map(article => [article.source, hintsOf(article)] as const) });
  }
  return { buckets, links: await library.storedLinks() };
}

/** Times what a reader waits for in a folder of so many articles; threads as the extension has them. */
export async function timeFolder(count: number): Promise<readonly (readonly [string, string])[]> {
  const folder = await mkdtemp(join(tmpdir(), 'on-the-record-bench-'));
  try {
    return await timeFiles(folder, await writeFolder(folder, count));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Takes in what was stored, and tells when the trees, the search and everything were there. */
async function openAgain(
  library: AsyncLibrary,
  { buckets, links }: Awaited<ReturnType<typeof storedBy>>,
): Promise<{ readonly trees: string; readonly search: string; readonly all: string }> {
  const started = performance.now();
  const left = buckets.values();
  const takeNext = async (): Promise<void> => {
    for (const { bytes, wanted } of left) await library.restore(bytes, wanted);
  };
  await Promise.all([takeNext(), takeNext()]);
  await library.restoreLinks(
    links,
    buckets.flatMap(({ wanted }) => wanted.map(([source]) => source)),
  );
  await roots(library);
  const trees = seconds(started);
  for (const { search, wanted } of buckets)
    await library.restoreSearch(
      search,
      wanted.map(([source]) => source),
    );
  let search: string | undefined;
  for (let behind = 1; behind > 0;) {
    behind = await library.catchUp(SLICE_MS);
    // A word that nothing has is looked for in no time.
    if ((await library.search('"nowhereatall"', 1)).waiting === 0) search ??= seconds(started);
  }
  await roots(library);
  const all = seconds(started);
  return { trees, search: search ?? all, all };
}

async function timeFiles(folder: string, files: readonly BenchFile[]): Promise<readonly (readonly [string, string])[]> {
  const rss = process.memoryUsage().rss;
  const library = new RemoteLibrary(start, error => console.error(error));
  const readers = new Readers(start, readersFor(availableParallelism()), error => console.error(error));
  const [cold, coldBlock] = await longestBlock(() => fill(library.ask, readers, files));
  const used = (process.memoryUsage().rss - rss) / 1e6;
  const { sources, quotations, speakers } = await library.ask.totals();
  const searches = await timeSearches(library.ask);
  const phrases = await timePhrases(library.ask, folder);
  const stored = await storedBy(library.ask, files);
  const drafts = await timeDrafts(library.ask, readers);
  const saves = await timeSaves(library.ask, readers);
  library.dispose();
  readers.dispose();
  // A folder is opened again in a new process, without the memory of the first to be given back.
  await new Promise(resolve => setTimeout(resolve, 1000));
  const again = new RemoteLibrary(start, error => console.error(error));
  await again.ask.totals();
  const [warm, warmBlock] = await longestBlock(() => openAgain(again.ask, stored));
  again.dispose();
  return [
    [
      'holds',
      `${sources.toLocaleString('en')} articles, ${quotations.toLocaleString('en')} quotations, ${speakers.toLocaleString('en')} speakers`,
    ],
    ['opened the first time', `first quotations after ${cold.first}, everything after ${cold.all}`],
    ['memory', `${used.toFixed(0)} MB (RSS of all threads above an empty process)`],
    [
      'search as one types',
      `${percentile(searches, 0.5).toFixed(1)} ms, 95 % under ${percentile(searches, 0.95).toFixed(1)} ms, at most ${Math.max(...searches).toFixed(0)} ms`,
    ],
    [
      'a phrase',
      `${percentile(phrases.search, 0.5).toFixed(1)} ms, ripgrep ${phrases.ripgrep ? `${percentile(phrases.ripgrep, 0.5).toFixed(0)} ms` : 'not found'}`,
    ],
    [
      'a draft checked',
      `${percentile(drafts.whole, 0.5).toFixed(0)} ms for ${String(DRAFT_QUOTATIONS)} quotations, ${percentile(drafts.check, 0.5).toFixed(0)} ms of them against the articles; ${percentile(drafts.typed, 0.5).toFixed(0)} ms after a word was typed`,
    ],
    [
      'one article saved',
      `${percentile(saves, 0.5).toFixed(0)} ms until all views are up to date, at most ${Math.max(...saves).toFixed(0)} ms`,
    ],
    ['opened again', `trees after ${warm.trees}, search after ${warm.search}, everything after ${warm.all}`],
    [
      'longest block',
      `of the thread that asks: ${coldBlock.toFixed(0)} ms the first time, ${warmBlock.toFixed(0)} ms when opened again`,
    ],
  ];
}
