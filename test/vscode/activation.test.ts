import * as vscode from 'vscode';
import { ok } from './expect';

describe('activation', () => {
  it('activates', async () => {
    const extension = vscode.extensions.getExtension('on-the-record.on-the-record');
    ok(extension, 'VS Code does not know the extension.');
    await extension.activate();
    ok(extension.isActive, 'The extension is not active.');
  });
});
