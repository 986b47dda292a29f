import * as vscode from 'vscode';
import { equal, ok } from './expect';
import { MemoryFiles } from './memoryFiles';
import { answers, Reading } from './reading';
import { remove, write } from './workspace';

const TEXTS = {
  'faults/a.log': '“Practically all levels of dialogue with the neighbours are frozen,” Jane Roe said on Monday.',
  'faults/b.log': 'Jane Roe said that “practically all levels of dialogue with the neighbours are frozen.”',
  'faults/c.log': '“Nobody has asked the fishermen about it,” the minister, Peter Poe, said on Dec. 21, 2016.',
} as const;

/** Numbers that look random and are the same in each run. */
function* numbers(seed: number): Generator<number, never, undefined> {
  for (let state = seed; ;) yield (state = (Math.imul(state, 1664525) + 1013904223) >>> 0);
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
      const reading = new Reading(() => false, home);
      equal(await reading.restore(), 3);
      reading.end();
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
      // Forty times what other tests do once.
    }).timeout(240_000);

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
