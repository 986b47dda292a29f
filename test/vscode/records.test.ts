import * as vscode from 'vscode';
import { AnalysisCache } from '../../src/workspace/analysisCache';
import type { AsyncLibrary } from '../../src/workspace/remoteLibrary';
import { WorkerLost } from '../../src/workspace/remoteLibrary';
import { SourceRecords } from '../../src/workspace/sourceRecords';
import { equal, eventually } from './expect';
import { MemoryFiles } from './memoryFiles';
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

/** Records over a fragile library; `wanted` says whether files count as sources. */
function records(
  wanted = true,
  patience?: number,
): { readonly files: SourceRecords; readonly given: string[]; readonly end: () => void } {
  const { library, given } = fragileLibrary();
  const log = vscode.window.createOutputChannel('On the Record tests', { log: true });
  const readers = {
    read: (text: string) =>
      text.includes('venom') ? Promise.reject(new WorkerLost('lost')) : Promise.resolve('packed'),
  };
  const files = new SourceRecords(
    { library, readers, cache: new AnalysisCache(undefined, 'test', log), log },
    { isWanted: () => wanted, hintsOf: () => ({}), onChanged: () => undefined, onLate: () => undefined },
    patience,
  );
  return { files, given, end: () => log.dispose() };
}

/** A file that does not answer before it is told to. */
function farFile(): {
  readonly uri: vscode.Uri;
  /** Ends when a reading waits for it. */
  readonly asked: () => Promise<true>;
  readonly answer: () => void;
  /** Has later readings answered without waiting. */
  readonly answerAtOnce: () => void;
  readonly close: () => void;
} {
  const scheme = 'on-the-record-far';
  const far = new MemoryFiles();
  const registered = vscode.workspace.registerFileSystemProvider(scheme, far);
  const uri = vscode.Uri.from({ scheme, path: '/far.txt' });
  far.writeFile(uri, new TextEncoder().encode('far away'));
  const waiting: (() => void)[] = [];
  far.onRead = () => new Promise<void>(resolve => void waiting.push(resolve));
  return {
    uri,
    asked: () => eventually(() => (waiting.length > 0 ? true : undefined), 'Nobody asked for the file'),
    answer: () => {
      for (const resolve of waiting.splice(0)) resolve();
    },
    answerAtOnce: () => void (far.onRead = () => Promise.resolve()),
    close: () => void registered.dispose(),
  };
}

describe('what is known of each file', () => {
  it('puts each text once, and sets aside one that costs the worker twice until it changes', async () => {
    const { files, given, end } = records();
    const uri = await write('records.log', 'poison');
    await files.readFile(uri, SIZE);
    equal([files.isSuspect(uri), files.skipped.length], [true, 0]);
    files.expire(false);
    await files.readFile(uri, SIZE);
    equal([files.isSuspect(uri), files.skipped.map(({ reason }) => reason)], [false, ['unreadable']]);
    files.expire(false);
    await files.readFile(uri, SIZE);
    equal(given, ['poison', 'poison']);
    await write('records.log', 'harmless');
    await files.readFile(uri, SIZE);
    await files.readFile(uri, SIZE);
    equal([given.length, files.skipped.length], [3, 0]);
    await remove('records.log');
    await files.readFile(uri, SIZE);
    equal(files.has(uri), false);
    end();
  });

  it('sets aside a text that costs a reader its thread even alone', async () => {
    const { files, given, end } = records();
    const uri = await write('records.log', 'venom');
    await files.readFile(uri, SIZE);
    equal([given, files.isSuspect(uri), files.skipped.map(({ reason }) => reason)], [[], false, ['unreadable']]);
    await remove('records.log');
    end();
  });

  it('drops a reading that a later one has overtaken', async () => {
    const { files, given, end } = records();
    const uri = await write('records.log', 'from the file');
    const reading = files.readFile(uri, SIZE);
    const document = await vscode.workspace.openTextDocument({ content: 'typed', language: 'plaintext' });
    await files.readDocument({ ...document, uri, getText: () => 'typed', version: 2, encoding: 'utf8' }, SIZE);
    await reading;
    equal(given.at(-1), 'typed');
    await remove('records.log');
    end();
  });

  it('takes in nothing that is no source any more', async () => {
    const { files, given, end } = records(false);
    const uri = await write('records.log', 'words');
    await files.readFile(uri, SIZE);
    await files.readDocument(await vscode.workspace.openTextDocument(uri), SIZE);
    equal(given, []);
    await remove('records.log');
    end();
  });

  it('sets aside a file that does not answer, and reads it when it does', async () => {
    const { uri, asked, answer, close } = farFile();
    const { files, given, end } = records(true, 50);
    await files.readFile(uri, SIZE);
    equal([files.skipped.map(({ reason }) => reason), given.length], [['no-answer'], 0]);
    // On a busy machine it may not have been asked yet.
    await asked();
    answer();
    await eventually(() => (given.length === 1 && files.skipped.length === 0 ? true : undefined), 'It was not read');
    close();
    end();
  });

  it('takes no late reading for an answer when a newer one has come', async () => {
    const { uri, asked, answer, answerAtOnce, close } = farFile();
    const { files, given, end } = records(true, 500);
    const late = files.readFile(uri, SIZE);
    await asked();
    answerAtOnce();
    await files.readFile(uri, SIZE);
    await late;
    // On a busy machine the second may not come in time either, and is taken in later.
    await eventually(() => (given.length > 0 && files.skipped.length === 0 ? true : undefined), 'It was not read');
    equal(given, ['far away']);
    answer();
    close();
    end();
  });
});
