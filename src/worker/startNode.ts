import * as vscode from 'vscode';
import type { Port } from './protocol';
import { startThread } from './thread';

/** Starts the worker as a thread of the extension host's process. */
export const startNodeWorker = (extensionUri: vscode.Uri): Promise<Port> =>
  startThread(vscode.Uri.joinPath(extensionUri, 'dist', 'worker.js').fsPath);
