import { Worker } from 'node:worker_threads';
import * as vscode from 'vscode';
import type { Port, Response } from './protocol';
import { handedOver } from './protocol';
import { THREAD_LIMITS } from './threadLimits';

/** Starts the worker as a thread of the extension host's process. */
export function startNodeWorker(extensionUri: vscode.Uri): Promise<Port> {
  const program = vscode.Uri.joinPath(extensionUri, 'dist', 'worker.js').fsPath;
  const worker = new Worker(program, { resourceLimits: THREAD_LIMITS });
  return Promise.resolve({
    post: message => worker.postMessage(message, handedOver(message.args)),
    onResponse: listener => void worker.on('message', (response: Response) => listener(response)),
    onFailure: listener =>
      void worker.on('error', listener).on('exit', code => listener(new Error(`The reader ended with code ${code}.`))),
    dispose: () => void worker.terminate(),
  });
}
