import * as vscode from 'vscode';
import type { AsyncLibrary } from '../../src/workspace/remoteLibrary';
import { WorkerLost } from '../../src/workspace/remoteLibrary';
import { SourceRecords } from '../../src/workspace/sourceRecords';
import { equal } from './expect';
import { remove, write } from './workspace';

const SIZE = 1_000_000;

/** A library that counts what it is given and is lost on texts that hold "poison". */
function fragileLibrary(): { readonly library: AsyncLibrary; readonly given: string[] } {
  const given: string[] = [];
  const library = {
    put: ({ text }: { readonly text: string }) => {
      given.push(text);
      return text.includes('poison') ? Promise.reject(new WorkerLost('lost')) : Promise.resolve();
    },
    renew: () => Promise.resolve(false),
    remove: () => Promise.resolve(),
  };
  return { library: library as unknown as AsyncLibrary, given };
}

describe('what is known of each file', () => {
  it('puts each text once, and sets aside one that costs the worker twice until it changes', async () => {
    const { library, given } = fragileLibrary();
    const log = vscode.window.createOutputChannel('On the Record tests', { log: true });
    const records = new SourceRecords(
      library,
      log,
      () => true,
      () => undefined,
    );
    const uri = await write('records.log', 'poison');
    await records.readFile(uri, SIZE);
    equal([records.isSuspect(uri), records.skipped.length], [true, 0]);
    records.expire(false);
    await records.readFile(uri, SIZE);
    equal([records.isSuspect(uri), records.skipped.map(({ reason }) => reason)], [false, ['unreadable']]);
    records.expire(false);
    await records.readFile(uri, SIZE);
    equal(given, ['poison', 'poison']);
    await write('records.log', 'harmless');
    await records.readFile(uri, SIZE);
    await records.readFile(uri, SIZE);
    equal([given.length, records.skipped.length], [3, 0]);
    await remove('records.log');
    await records.readFile(uri, SIZE);
    equal(records.has(uri), false);
    log.dispose();
  });

  it('drops a reading that a later one has overtaken', async () => {
    const { library, given } = fragileLibrary();
    const log = vscode.window.createOutputChannel('On the Record tests', { log: true });
    const records = new SourceRecords(
      library,
      log,
      () => true,
      () => undefined,
    );
    const uri = await write('records.log', 'from the file');
    const reading = records.readFile(uri, SIZE);
    const document = await vscode.workspace.openTextDocument({ content: 'typed', language: 'plaintext' });
    await records.readDocument({ ...document, uri, getText: () => 'typed', version: 2, encoding: 'utf8' }, SIZE);
    await reading;
    equal(given.at(-1), 'typed');
    await remove('records.log');
    log.dispose();
  });

  it('takes in nothing that is no source any more', async () => {
    const { library, given } = fragileLibrary();
    const log = vscode.window.createOutputChannel('On the Record tests', { log: true });
    const records = new SourceRecords(
      library,
      log,
      () => false,
      () => undefined,
    );
    await records.readFile(await write('records.log', 'words'), SIZE);
    equal(given, []);
    await remove('records.log');
    log.dispose();
  });
});
