import type * as vscode from 'vscode';
import type { Api } from './activate';
import { activateWith } from './activate';
import { startBrowserWorker } from './worker/startBrowser';

export const activate = (context: vscode.ExtensionContext): Api => activateWith(context, startBrowserWorker);
