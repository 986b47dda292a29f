import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Port } from '../../src/worker/protocol';
import { startThread } from '../../src/worker/thread';
import type { AsyncLibrary } from '../../src/workspace/remoteLibrary';

/** How long the library works before it answers again. */
export const SLICE_MS = 40;

/** A library or a reader in a thread, as the extension has it. */
export const start = (): Promise<Port> => startThread('./dist/worker.js');

export const seconds = (from: number): string => `${((performance.now() - from) / 1000).toFixed(1)} s`;

/** What the three views ask when they are shown. */
export const roots = (library: AsyncLibrary): Promise<unknown> =>
  Promise.all([
    library.speakerList(false, null),
    library.suggestionCount(),
    library.totals(),
    library.dates(),
    library.statementList(null, null),
  ]);

/** How long the thread that asks was blocked at the longest, in milliseconds, while `run` ran. */
export async function longestBlock<T>(run: () => Promise<T>): Promise<readonly [answer: T, milliseconds: number]> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const answer = await run();
  delay.disable();
  return [answer, delay.max / 1e6];
}
