import * as vscode from 'vscode';
import type { Api } from '../../src/activate';
import { choosing } from './answers';
import { equal, eventually, ok } from './expect';
import { openApi, remove, write } from './workspace';

describe('Commands', () => {
  let api: Api;
  before(async () => {
    api = await openApi();
  });
  const untilReady = (): Promise<true> =>
    eventually(() => (api.sources.state === 'ready' ? true : undefined), 'The articles were not read');

  it('stop reading, and go on with it', async () => {
    const before = await api.library.totals();
    const begun = new Promise<void>(resolve => {
      const listening = api.sources.onDidChangeState(() => {
        if (api.sources.state !== 'reading') return;
        listening.dispose();
        resolve();
      });
    });
    const reading = vscode.commands.executeCommand('onTheRecord.refresh');
    await begun;
    await vscode.commands.executeCommand('onTheRecord.stop');
    equal(api.sources.state, 'stopped');
    await vscode.commands.executeCommand('onTheRecord.resume');
    await untilReady();
    await reading;
    equal(await api.library.totals(), before);
  });

  it('delete what is kept of articles, and nothing that was read', async () => {
    const before = await api.library.totals();
    await vscode.commands.executeCommand('onTheRecord.clearCache');
    equal(await api.library.totals(), before);
    await vscode.commands.executeCommand('onTheRecord.refresh');
    await untilReady();
    equal(await api.library.totals(), before);
  });

  it('show the log', async () => {
    await vscode.commands.executeCommand('onTheRecord.showLog');
    await eventually(
      () => vscode.window.visibleTextEditors.find(({ document }) => document.uri.scheme === 'output'),
      'The log is not shown',
    );
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  it('list the files that could not be read', async () => {
    await write('broken.txt', '\u0000\u0001\u0002\u0000 no text \u0000');
    try {
      const skipped = await eventually(
        () => api.sources.skipped.find(({ uri }) => uri.path.endsWith('/broken.txt')),
        'The file was not set aside',
      );
      ok(skipped.reason, 'No reason');
      await choosing(label => label.includes('broken.txt'), 'onTheRecord.showProblems');
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await remove('broken.txt');
      await eventually(() => (api.sources.skipped.length === 0 ? true : undefined), 'It is still set aside');
    }
  });
});
