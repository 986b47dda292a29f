/** Opens a folder from what `folder.ts` kept of it, in a process of its own as a reader does, and prints the times as JSON. */
import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import type { Hints } from '../../src/core';
import type { AsyncLibrary } from '../../src/workspace/remoteLibrary';
import { RemoteLibrary } from '../../src/workspace/remoteLibrary';
import { longestBlock, roots, seconds, SLICE_MS, start } from './measured';

/** What a library stored, as the cache keeps it. */
export interface Kept {
  readonly buckets: readonly {
    readonly bytes: Uint8Array<ArrayBuffer>;
    readonly search: Uint8Array<ArrayBuffer>;
    readonly wanted: readonly (readonly [string, Hints])[];
  }[];
  readonly links: string;
}

/** When the trees, the search and everything were there, and how long the thread that asks was blocked. */
export interface OpenedAgain {
  readonly trees: string;
  readonly search: string;
  readonly all: string;
  readonly block: number;
}

async function openAgain(library: AsyncLibrary, { buckets, links }: Kept): Promise<Omit<OpenedAgain, 'block'>> {
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

async function openKept(file: string): Promise<void> {
  const kept = deserialize(readFileSync(file)) as Kept;
  // What is handed over has its memory to itself.
  const buckets = kept.buckets.map(({ bytes, search, wanted }) => ({
    bytes: new Uint8Array(bytes),
    search: new Uint8Array(search),
    wanted,
  }));
  const library = new RemoteLibrary(start, error => console.error(error));
  await library.ask.totals();
  const [times, block] = await longestBlock(() => openAgain(library.ask, { ...kept, buckets }));
  console.log(JSON.stringify({ ...times, block } satisfies OpenedAgain));
  library.dispose();
}

openKept(process.argv[2] ?? '').catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
