import { parentPort } from 'node:worker_threads';
import { Library } from '../core';
import type { Request } from './protocol';
import { handedBack, serve } from './protocol';

if (parentPort) {
  const port = parentPort;
  const receive = serve(new Library(), response => port.postMessage(response, handedBack(response)));
  port.on('message', (request: Request) => receive(request));
}
