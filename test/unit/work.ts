import { Session } from 'node:inspector/promises';
import { setFlagsFromString } from 'node:v8';

/** Code that was made faster no longer counts its calls. */
const COUNTING = ['--no-opt', '--no-maglev', '--no-sparkplug'];
const FAST = ['--opt', '--maglev', '--sparkplug'];

/**
 * How much work a function does: how often the blocks of our own code, loops and all, are run. Hangs on no clock and no machine. Calls
 * into the language itself, as to sort or to search a string, count as one.
 */
export async function workOf(run: () => void): Promise<number> {
  const session = new Session();
  session.connect();
  COUNTING.forEach(setFlagsFromString);
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    run();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    await session.post('Profiler.stopPreciseCoverage');
    const own = result.filter(({ url }) => url.endsWith('unit.js'));
    return own
      .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)))
      .reduce((sum, count) => sum + count, 0);
  } finally {
    FAST.forEach(setFlagsFromString);
    session.disconnect();
  }
}
