import { Library } from '../core';
import type { Request, Response } from './protocol';
import { handedBack, serve } from './protocol';

/** What a web worker has to talk with. */
interface WorkerScope {
  postMessage(message: Response, transfer: readonly ArrayBuffer[]): void;
  onmessage: ((event: { readonly data: Request }) => void) | null;
}

const scope = globalThis as unknown as WorkerScope;
const receive = serve(new Library(), response => scope.postMessage(response, handedBack(response)));
scope.onmessage = ({ data }) => receive(data);
