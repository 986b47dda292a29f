import { Worker } from 'node:worker_threads';
import * as vscode from 'vscode';
import type { Port, Response } from './protocol';

/** Much is made and forgotten while articles are read: a larger nursery has it collected for less. Megabytes. */
const LIMITS = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 8192 };

/** Starts the worker as a thread of the extension host's process. */
export function startNodeWorker(extensionUri: vscode.Uri): Promise<Port> {
  const worker = new Worker(vscode.Uri.joinPath(extensionUri, 'dist', 'worker.js').fsPath, { resourceLimits: LIMITS });
  return Promise.resolve({
    post: message => worker.postMessage(message),
    onResponse: listener => void worker.on('message', (response: Response) => listener(response)),
    onFailure: listener =>
      void worker.on('error', listener).on('exit', code => listener(new Error(`The reader ended with code ${code}.`))),
    dispose: () => void worker.terminate(),
  });
}
