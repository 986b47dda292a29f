import * as vscode from 'vscode';
import type { Port, Request, Response } from './protocol';
import { handedOver } from './protocol';

/** The part of a web worker that is used here; the host's own type needs the DOM library. */
interface WebWorker {
  postMessage(message: Request, transfer: readonly ArrayBuffer[]): void;
  terminate(): void;
  onmessage: ((event: { readonly data: Response }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
}
interface WebScope {
  readonly Worker: new (url: string) => WebWorker;
  readonly Blob: new (parts: readonly Uint8Array[], options: { readonly type: string }) => Blob;
  readonly URL: { createObjectURL(blob: Blob): string; revokeObjectURL(url: string): void };
}

/**
 * Starts the worker beside a web extension host. The script is read as a file and started from memory, since a host may not
 * start one from another origin.
 */
export async function startBrowserWorker(extensionUri: vscode.Uri): Promise<Port> {
  const { Worker, Blob, URL } = globalThis as unknown as WebScope;
  const script = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'browser', 'worker.js'));
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(url);
  return {
    post: message => worker.postMessage(message, handedOver(message.args)),
    onResponse: listener => void (worker.onmessage = ({ data }) => listener(data)),
    onFailure: listener =>
      void (worker.onerror = ({ message }) => listener(new Error(message ?? 'The reader could not start.'))),
    dispose: () => {
      worker.terminate();
      URL.revokeObjectURL(url);
    },
  };
}
