import * as vscode from 'vscode';
import type { Api } from '../../src/activate';
import { FolderWatch } from '../../src/workspace/folderWatch';
import { equal, eventually, ok } from './expect';
import { builtin } from './builtin';
import { answers, Reading } from './reading';
import { fileAt, openApi, remove, sourceGone, sourceWith, withSetting, write } from './workspace';

const SIZE = 1_000_000;
const EVENTS = 10_000;
const FILES = 200;

const text = (file: number, version: number): string =>
  `“Harbour ${String(file)} will close in ${String(2000 + version)},” Jane Roe of council ${String(file % 7)} said on Monday.`;
const path = (file: number): string => `storm/${String(file)}.txt`;

/** All that the extension answers of the workspace, once nothing more is read. */
async function whole({ library, sources }: Api): Promise<unknown> {
  await eventually(() => (sources.state === 'ready' ? true : undefined), 'The sources were not read');
  // A few articles are linked at once, many are put off; whoever has no time only asks how many are left.
  await eventually(async () => ((await library.catchUp(-1)) === 0 ? true : undefined), 'Not all are linked');
  const statements = await library.statements();
  return {
    speakers: await library.speakers(),
    dates: await library.dates(),
    statements: await Promise.all(statements.map(({ id }) => library.statement(id))),
    found: await library.search('harbour', 100),
    totals: await library.totals(),
  };
}

/** The same after everything was read afresh. */
async function afresh(api: Api): Promise<unknown> {
  await vscode.commands.executeCommand('onTheRecord.refresh');
  return whole(api);
}

describe('what comes all at once', () => {
  it('ten thousand events in a second are told in few batches, and end as a clean run', async () => {
    const uris = await Promise.all([0, 1, 2, 3, 4].map(file => write(`storm/${String(file)}.log`, text(file, 1))));
    const clean = new Reading(() => false);
    await clean.read(uris);
    const expected = await answers(clean.library, uris);
    clean.end();
    const reading = new Reading(() => false);
    const batches: number[] = [];
    const read: Promise<unknown>[] = [];
    const watch = new FolderWatch(touched => {
      batches.push(touched.length);
      for (const { uri } of touched) read.push(reading.records.readFile(uri, SIZE));
    });
    for (let event = 0; event < EVENTS; event++) {
      const uri = uris[event % uris.length];
      ok(uri, 'No file');
      watch.touch(uri, event % 2 === 0 ? 'changed' : 'created');
      // Now and then the events of a while are let through.
      if (event % 1000 === 0) await new Promise(resolve => setTimeout(resolve, 20));
    }
    await eventually(() => (batches.length > 0 ? true : undefined), 'Nothing was told');
    await Promise.all(read);
    ok(batches.length <= 3 && batches.every(size => size <= uris.length), batches.join());
    equal(await answers(reading.library, uris), expected);
    watch.dispose();
    reading.end();
    await remove('storm');
  });

  it('events without end are told all the same', async () => {
    const told: number[] = [];
    const watch = new FolderWatch(touched => told.push(touched.length));
    const timer = setInterval(() => watch.touch(fileAt('storm.log'), 'changed'), 50);
    await eventually(() => (told.length > 0 ? true : undefined), 'Nothing was told while events came');
    clearInterval(timer);
    watch.dispose();
  });

  it('files that all change at once, as with another branch, are as if read afresh', async () => {
    const api = await openApi();
    const all = Array.from({ length: FILES }, (_, file) => file);
    await Promise.all(all.map(file => write(path(file), text(file, 1))));
    await sourceWith(api, fileAt(path(FILES - 1)), '2001');
    await Promise.all(
      all.map(file =>
        file % 5 === 0 ? vscode.workspace.fs.delete(fileAt(path(file))) : write(path(file), text(file, 2)),
      ),
    );
    for (const file of all)
      if (file % 5 === 0) await sourceGone(api, fileAt(path(file)));
      else await sourceWith(api, fileAt(path(file)), '2002');
    const followed = await whole(api);
    equal(followed, await afresh(api));
  }).timeout(90_000);

  it('settings that change while files are read end as the last of them say', async () => {
    const api = await openApi();
    for (const excluded of [['**/1*.txt'], ['**/storm/**'], ['**/2*.txt'], []])
      // The next change comes while this one is followed.
      await withSetting('onTheRecord.exclude', excluded, () => new Promise<void>(resolve => setTimeout(resolve, 60)));
    await sourceWith(api, fileAt(path(FILES - 1)), '2002');
    const followed = await whole(api);
    equal(followed, await afresh(api));
    await remove('storm');
    for (let file = 0; file < FILES; file++) await sourceGone(api, fileAt(path(file)));
  }).timeout(90_000);

  const files = builtin('node:fs') as { symlinkSync(target: string, path: string): void } | undefined;
  if (files)
    it('a link to a folder around it is no endless folder', async () => {
      const api = await openApi();
      const uri = await write('loop/inner/a.txt', text(1, 1));
      files.symlinkSync(fileAt('loop').fsPath, fileAt('loop/inner/again').fsPath);
      await sourceWith(api, uri, '2001');
      await afresh(api);
      const { sources } = await api.library.totals();
      ok(sources < 30, `${String(sources)} sources`);
      await remove('loop/inner/again');
      await remove('loop');
      await sourceGone(api, uri);
    });
});
