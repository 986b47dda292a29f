import type * as vscode from 'vscode';
import type { Api } from './activate';
import { activateWith } from './activate';
import { startBrowserWorker } from './worker/startBrowser';

export const activate = (context: vscode.ExtensionContext): Api =>
  activateWith(context, { start: startBrowserWorker, processors: processors() });

function processors(): number {
  const { navigator } = globalThis as unknown as { readonly navigator?: { readonly hardwareConcurrency?: number } };
  return navigator?.hardwareConcurrency ?? 2;
}
