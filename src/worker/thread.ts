import { Worker } from 'node:worker_threads';
import type { Port, Response } from './protocol';
import { handedOver } from './protocol';
import { THREAD_LIMITS } from './threadLimits';

/** Starts a program as a thread of this process. */
export function startThread(program: string): Promise<Port> {
  const worker = new Worker(program, { resourceLimits: THREAD_LIMITS });
  return Promise.resolve({
    post: message => worker.postMessage(message, handedOver(message.args)),
    onResponse: listener => void worker.on('message', (response: Response) => listener(response)),
    onFailure: listener =>
      void worker.on('error', listener).on('exit', code => listener(new Error(`The reader ended with code ${code}.`))),
    dispose: () => void worker.terminate(),
  });
}
