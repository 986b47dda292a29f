import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { serialize } from 'node:v8';
import type { Hints } from '../../src/core';
import { Readers, readersFor } from '../../src/workspace/readers';
import type { AsyncLibrary } from '../../src/workspace/remoteLibrary';
import { RemoteLibrary } from '../../src/workspace/remoteLibrary';
import { alterations } from '../drafts/alterations';
import { quotedIn } from '../drafts/writeDraft';
import { seeded } from '../seeded';
import type { BenchArticle } from './corpus';
import { corpusOf, originals } from './corpus';
import { longestBlock, roots, seconds, SLICE_MS, start } from './measured';
import type { Kept, OpenedAgain } from './openedAgain';

const AT_ONCE = 8;
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

/** So many sources are kept in one. */
const A_BUCKET = 80;

/** What the library stored, as the cache keeps it. */
async function storedBy(library: AsyncLibrary, articles: readonly BenchFile[]): Promise<Kept> {
  const buckets = [];
  for (let at = 0; at < articles.length; at += A_BUCKET) {
    const own = articles.slice(at, at + A_BUCKET);
    const sources = own.map(({ source }) => source);
    const [bytes, search] = [await library.stored(sources), await library.storedSearch(sources)];
    buckets.push({ bytes, search, wanted: own.map(article => [article.source, hintsOf(article)] as const) });
  }
  return { buckets, links: await library.storedLinks() };
}

/** Opens the folder again in a new process. */
async function openAgain(folder: string, kept: Kept): Promise<OpenedAgain> {
  const file = join(folder, 'kept.bin');
  await writeFile(file, serialize(kept));
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(__dirname, 'openedAgain.js'), file], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as OpenedAgain;
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
  const again = await openAgain(folder, stored);
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
    ['opened again', `trees after ${again.trees}, search after ${again.search}, everything after ${again.all}`],
    [
      'longest block',
      `of the thread that asks: ${coldBlock.toFixed(0)} ms the first time, ${again.block.toFixed(0)} ms when opened again`,
    ],
  ];
}
