import * as vscode from 'vscode';
import { equal, eventually, ok } from './expect';
import {
  fileAt,
  openApi,
  quotationIn,
  remove,
  sourceGone,
  sourceWith,
  utf16,
  windows1252,
  withSetting,
  write,
} from './workspace';

const said = (words: string): string => `“${words},” Jane Roe said on Monday.`;

describe('sources', () => {
  it('are all read at the start', async () => {
    const { library, sources } = await openApi();
    const names = (await library.speakers()).map(({ name }) => name);
    for (const name of ['Dmitry Peskov', 'Sergey Ravkov', 'Sergey Ryabkov', 'Donald Trump', 'Samantha Power'])
      ok(names.includes(name), `${name} is missing`);
    ok((await library.totals()).sources >= 5, 'Not all sources were read');
    equal(sources.skipped.length, 0);
  });

  it('are followed when made, changed, renamed and deleted', async () => {
    const api = await openApi();
    const uri = await write('made.txt', said('The first words'));
    await sourceWith(api, uri, 'first words');
    await write('made.txt', said('The second words'));
    await sourceWith(api, uri, 'second words');
    await vscode.workspace.fs.rename(uri, fileAt('renamed.txt'));
    await sourceWith(api, fileAt('renamed.txt'), 'second words');
    await sourceGone(api, uri);
    await remove('renamed.txt');
    await sourceGone(api, fileAt('renamed.txt'));
  });

  it('are followed when their folder is renamed and deleted', async () => {
    const api = await openApi();
    await write('folder/deep/one.txt', said('One folder deep'));
    await sourceWith(api, fileAt('folder/deep/one.txt'), 'One folder');
    await vscode.workspace.fs.rename(fileAt('folder'), fileAt('moved'));
    await sourceWith(api, fileAt('moved/deep/one.txt'), 'One folder');
    await sourceGone(api, fileAt('folder/deep/one.txt'));
    await remove('moved');
    await sourceGone(api, fileAt('moved/deep/one.txt'));
  });

  it('are what the open document says while it is edited, and the file again when that is given up', async () => {
    const api = await openApi();
    const uri = await write('edited.txt', said('Before the edit'));
    await sourceWith(api, uri, 'Before');
    const editor = await vscode.window.showTextDocument(uri);
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), `${said('While it is typed')}\n`));
    const view = await sourceWith(api, uri, 'While it is typed');
    equal(view.version, editor.document.version);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await eventually(
      async () => ((await api.library.source(uri.toString()))?.quotations.length === 1 ? true : undefined),
      'The edit stayed',
    );
    await remove('edited.txt');
    await sourceGone(api, uri);
  });

  it('may be odd: each is skipped with its reason and costs no other', async () => {
    const api = await openApi();
    await Promise.all([
      write('odd/empty.txt', ''),
      write('odd/blank.txt', ' \n\n '),
      write('odd/binary.txt', new Uint8Array([80, 75, 3, 4, 0, 0, 0, 1, 2, 3])),
      write('odd/large.txt', 'x'.repeat(5 * 1024 * 1024 + 1)),
      write('odd/unclosed.txt', '“It is over, he said.\nThen “nothing.'),
      write('odd/good.txt', said('Good words among odd ones')),
    ]);
    await sourceWith(api, fileAt('odd/good.txt'), 'Good words');
    const reasons = await eventually(() => {
      const odd = api.sources.skipped.filter(({ uri }) => uri.path.includes('/odd/'));
      return odd.length === 4
        ? odd.map(({ uri, reason }) => `${uri.path.split('/').pop() ?? ''} ${reason}`)
        : undefined;
    }, 'The odd files were not set aside');
    equal(reasons, ['binary.txt binary', 'blank.txt empty', 'empty.txt empty', 'large.txt too-large']);
    await remove('odd');
    await eventually(() => (api.sources.skipped.length === 0 ? true : undefined), 'The odd files are still listed');
  });

  it('are read in their encoding', async () => {
    const api = await openApi();
    const text = '“Café prices will rise,” Zoë Roé said.';
    const utf8 = new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)]);
    for (const [name, bytes, encoding] of [
      ['utf16.txt', utf16(text), 'utf16le'],
      ['cp1252.txt', windows1252(text), 'windows1252'],
      ['bom.txt', utf8, undefined],
    ] as const) {
      const uri = await write(name, bytes);
      const row = await quotationIn(api, uri, 'Café');
      equal([row.speaker?.name, api.sources.encodingOf(uri)], ['Zoë Roé', encoding], name);
      await remove(name);
      await sourceGone(api, uri);
    }
  });

  it('have the places of the open document, whatever their line ends', async () => {
    const api = await openApi();
    const uri = await write('ends.txt', `One.\r\nTwo.\nThree.\r\n\r\n${said('Mixed line ends')}`);
    const { place } = await quotationIn(api, uri, 'Mixed');
    const document = await vscode.workspace.openTextDocument(uri);
    equal(
      document.getText(new vscode.Range(place.line, place.character, place.endLine, place.endCharacter)),
      'Mixed line ends,',
    );
    await remove('ends.txt');
    await sourceGone(api, uri);
  });

  it('are chosen by the settings', async () => {
    const api = await openApi();
    const uri = await write('notes/a.log', said('Words in a log'));
    ok(!api.sources.isSource(uri), 'A log is no source');
    await withSetting('onTheRecord.files', '**/*.{txt,log}', async () => {
      await sourceWith(api, uri, 'Words in a log');
    });
    await sourceGone(api, uri);
    await withSetting('onTheRecord.exclude', ['**/004_*'], () =>
      sourceGone(api, fileAt('004_ebe0b57413b9d75f.txt')).then(() => undefined),
    );
    await sourceWith(api, fileAt('004_ebe0b57413b9d75f.txt'), 'Nearly all levels');
    await withSetting('onTheRecord.folders', ['notes'], () =>
      sourceGone(api, fileAt('002_213a977d28091059.txt')).then(() => undefined),
    );
    await sourceWith(api, fileAt('002_213a977d28091059.txt'), 'Practically');
    await withSetting('files.exclude', { '**/003_*': true }, () =>
      sourceGone(api, fileAt('003_c8e7802261eca8ff.txt')).then(() => undefined),
    );
    await sourceWith(api, fileAt('003_c8e7802261eca8ff.txt'), 'no dialogue');
    await remove('notes');
  });

  it('are not those that a .gitignore file in a folder names, as long as it does', async () => {
    const api = await openApi();
    const dropped = await write('papers/dropped.txt', said('Words that are dropped'));
    await sourceWith(api, dropped, 'Words that are dropped');
    await write('papers/.gitignore', '/dropped.txt\n');
    await sourceGone(api, dropped);
    const kept = await write('papers/kept.txt', said('Words that are kept'));
    await sourceWith(api, kept, 'Words that are kept');
    await vscode.workspace.fs.rename(fileAt('papers'), fileAt('moved'));
    await sourceWith(api, fileAt('moved/kept.txt'), 'Words that are kept');
    await sourceGone(api, fileAt('moved/dropped.txt'));
    await vscode.workspace.fs.rename(fileAt('moved'), fileAt('papers'));
    await sourceWith(api, kept, 'Words that are kept');
    await remove('papers/.gitignore');
    await sourceWith(api, dropped, 'Words that are dropped');
    await remove('papers');
    for (const uri of [dropped, kept]) await sourceGone(api, uri);
  });

  const [, second] = vscode.workspace.workspaceFolders ?? [];
  if (second)
    it('are those of every folder, each with settings of its own', async () => {
      const api = await openApi();
      const uri = vscode.Uri.joinPath(second.uri, 'second.txt');
      await sourceWith(api, uri, 'second folder');
      const settings = vscode.workspace.getConfiguration('onTheRecord', second.uri);
      await settings.update('files', '**/*.log', vscode.ConfigurationTarget.WorkspaceFolder);
      await sourceGone(api, uri);
      ok(api.sources.isSource(fileAt('004_ebe0b57413b9d75f.txt')), 'The other folder has lost its files');
      await settings.update('files', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
      await sourceWith(api, uri, 'second folder');
    });

  it('are read again on demand', async () => {
    const api = await openApi();
    const before = await api.library.totals();
    await vscode.commands.executeCommand('onTheRecord.refresh');
    await eventually(() => (api.sources.state === 'ready' ? true : undefined), 'The sources were not read again');
    equal(await api.library.totals(), before);
  });
});
