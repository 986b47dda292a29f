import * as vscode from 'vscode';
import type { Hints } from '../../src/core';
import { Library } from '../../src/core';
import type { Port, Request, Response } from '../../src/worker/protocol';
import { serve } from '../../src/worker/protocol';
import { AnalysisCache } from '../../src/workspace/analysisCache';
import { Readers } from '../../src/workspace/readers';
import type { AsyncLibrary } from '../../src/workspace/remoteLibrary';
import { RemoteLibrary } from '../../src/workspace/remoteLibrary';
import { SourceRecords } from '../../src/workspace/sourceRecords';
import { equal, ok } from './expect';
import { MemoryFiles } from './memoryFiles';
import { remove, write } from './workspace';

const SIZE = 1_000_000;
const TEXTS = {
  'faults/a.log': '“Practically all levels of dialogue with the neighbours are frozen,” Jane Roe said on Monday.',
  'faults/b.log': 'Jane Roe said that “practically all levels of dialogue with the neighbours are frozen.”',
  'faults/c.log': '“Nobody has asked the fishermen about it,” the minister, Peter Poe, said on Dec. 21, 2016.',
} as const;

/** Numbers that look random and are the same in each run. */
function* numbers(seed: number): Generator<number, never, undefined> {
  for (let state = seed; ;) yield (state = (Math.imul(state, 1664525) + 1013904223) >>> 0);
}

/** Whether the thread is to end now. */
type Fate = () => boolean;

/** A port to a library in this thread, which is lost at the message that fate chooses. */
function portTo(library: Library, isOver: Fate): Port {
  let respond: (response: Response) => void = () => undefined;
  let failed: (error: Error) => void = () => undefined;
  let isLost = false;
  const receive = serve(library, response => !isLost && respond(structuredClone(response)));
  return {
    post: (request: Request) => {
      if (isLost) return;
      if (isOver()) {
        isLost = true;
        setTimeout(() => failed(new Error('killed')), 0);
      } else receive(structuredClone(request));
    },
    onResponse: listener => void (respond = listener),
    onFailure: listener => void (failed = listener),
    dispose: () => void (isLost = true),
  };
}

/** What reads files into a library, as the extension puts it together, with threads that may be lost. */
class Reading {
  readonly log = vscode.window.createOutputChannel('On the Record tests', { log: true });
  lost = 0;
  readonly cache: AnalysisCache;
  readonly records: SourceRecords;
  private readonly remote: RemoteLibrary;
  private readonly readers: Readers;

  constructor(isOver: Fate, home?: vscode.Uri) {
    const start = (): Promise<Port> => Promise.resolve(portTo(new Library(), isOver));
    this.remote = new RemoteLibrary(start, () => {
      this.lost++;
      this.records.expire(false);
    });
    this.readers = new Readers(start, 2, () => undefined);
    this.cache = new AnalysisCache(home, 'test', this.log);
    const hints = (): Hints => ({});
    this.records = new SourceRecords(
      this.remote.ask,
      this.readers,
      this.cache,
      this.log,
      () => true,
      hints,
      () => undefined,
    );
  }

  get library(): AsyncLibrary {
    return this.remote.ask;
  }

  /** Reads until nothing is lost any more. */
  async read(uris: readonly vscode.Uri[]): Promise<void> {
    for (let before = -1; before !== this.lost;) {
      before = this.lost;
      await Promise.all(uris.map(uri => this.records.readFile(uri, SIZE)));
    }
  }

  save(): Promise<void> {
    return this.cache.save({
      linesOf: sources => this.library.stored(sources),
      links: () => this.library.storedLinks(),
      key: 'key',
    });
  }

  async restore(): Promise<void> {
    for await (const bucket of this.cache.open(vscode.workspace.workspaceFolders ?? []))
      await this.records.restore(bucket);
    const links = await this.cache.links('key');
    if (links) await this.library.restoreLinks(links.text, links.valid);
  }

  end(): void {
    this.remote.dispose();
    this.readers.dispose();
    this.log.dispose();
  }
}

/** All that a library answers about some sources. */
async function answers(library: AsyncLibrary, uris: readonly vscode.Uri[]): Promise<unknown> {
  while ((await library.catchUp(1000)) > 0);
  await library.tidy();
  const statements = await library.statements();
  return {
    views: await Promise.all(uris.map(uri => library.source(uri.toString()))),
    speakers: await library.speakers(),
    dates: await library.dates(),
    statements: await Promise.all(statements.map(({ id }) => library.statement(id))),
    found: await library.search('the', 100),
    totals: await library.totals(),
  };
}

describe('whatever fails', () => {
  let uris: vscode.Uri[] = [];
  let clean: unknown;
  before(async () => {
    uris = await Promise.all(Object.entries(TEXTS).map(([path, text]) => write(path, text)));
    const reading = new Reading(() => false);
    await reading.read(uris);
    clean = await answers(reading.library, uris);
    reading.end();
  });
  after(() => remove('faults'));

  it('a thread that is killed at any of 200 moments leaves the library as a clean run does', async () => {
    const random = numbers(1);
    let killed = 0;
    for (let round = 0; round < 200; round++) {
      // One thread, whichever it is, ends at one of the first messages.
      let left = (random.next().value % 12) + 1;
      const reading = new Reading(() => {
        left--;
        if (left === 0) killed++;
        return left === 0;
      });
      await reading.read(uris);
      let told;
      try {
        told = await answers(reading.library, uris);
      } catch {
        await reading.read(uris);
        told = await answers(reading.library, uris);
      }
      equal([reading.records.skipped.length, told], [0, clean], `Round ${String(round)}`);
      reading.end();
    }
    equal(killed, 200);
  });

  describe('with a cache', () => {
    const files = new MemoryFiles();
    const home = vscode.Uri.from({ scheme: 'on-the-record-faults', path: '/cache' });
    let registered: vscode.Disposable;
    before(() => {
      registered = vscode.workspace.registerFileSystemProvider(home.scheme, files);
    });
    after(() => {
      registered.dispose();
    });
    afterEach(() => {
      files.onWrite = () => undefined;
      files.delete(home);
    });

    /** A reading that has read and stored everything. */
    const stored = async (): Promise<void> => {
      const reading = new Reading(() => false, home);
      await reading.restore();
      await reading.read(uris);
      await answers(reading.library, uris);
      await reading.save();
      reading.end();
    };

    /** Starts again on what is stored: what was taken from it, and that the library ends as after a clean run. */
    const startAgain = async (what: string): Promise<number> => {
      const reading = new Reading(() => false, home);
      await reading.restore();
      const unchanged = await Promise.all(uris.map(uri => reading.records.isUnchanged(uri)));
      await reading.read(uris.filter((_, index) => !unchanged[index]));
      equal(await answers(reading.library, uris), clean, what);
      reading.end();
      return unchanged.filter(one => one).length;
    };

    it('an unchanged file is not read again', async () => {
      await stored();
      equal(await startAgain('all stored'), 3);
    });

    it('files that are cut or changed at random places are as if they were not there', async () => {
      const random = numbers(7);
      for (let round = 0; round < 40; round++) {
        await stored();
        const paths = [...files.files.keys()];
        const path = paths[random.next().value % paths.length] ?? '';
        const bytes = files.files.get(path) ?? new Uint8Array();
        const at = random.next().value % Math.max(1, bytes.length);
        const damaged = bytes.slice(0, round % 2 === 0 ? at : bytes.length);
        if (round % 2 === 1) damaged[at] = (damaged[at] ?? 0) ^ 0x15;
        files.files.set(path, damaged);
        await startAgain(`${path} at ${String(at)}`);
        files.delete(home);
      }
    });

    for (const [name, error] of [
      ['a full disk', vscode.FileSystemError.Unavailable('ENOSPC: no space left on device')],
      ['missing rights', vscode.FileSystemError.NoPermissions('EACCES')],
    ] as const)
      it(`${name} at any moment of storing costs nothing but what is stored`, async () => {
        for (let moment = 0; moment < 9; moment++) {
          let left = moment;
          files.onWrite = () => {
            if (left-- <= 0) throw error as Error;
          };
          await stored();
          files.onWrite = () => undefined;
          await startAgain(`after ${String(moment)} writings`);
          files.delete(home);
        }
      });

    it('two windows that store at once leave what either of them can read', async () => {
      for (let round = 0; round < 10; round++) {
        await Promise.all([stored(), stored()]);
        equal(await startAgain('two windows'), 3);
        files.delete(home);
      }
    });

    it('what another program version stored is not taken', async () => {
      await stored();
      for (const [path, bytes] of files.files) {
        const text = new TextDecoder().decode(bytes).replace('"engine":"test"', '"engine":"older"');
        files.files.set(path, new TextEncoder().encode(text));
      }
      equal(await startAgain('another version'), 0);
    });

    it('is cleared on demand', async () => {
      await stored();
      const reading = new Reading(() => false, home);
      await reading.cache.clear();
      reading.end();
      ok(files.files.size === 0, [...files.files.keys()].join());
      equal(await startAgain('cleared'), 0);
    });
  });
});
