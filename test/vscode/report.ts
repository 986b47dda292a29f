import { toLine } from '../host/messages';
import type { Message } from '../host/messages';

/** Tells the launcher how each test ends. */
export function report(runner: Mocha.Runner): void {
  runner.on('pass', test => tell({ kind: 'passed', title: test.fullTitle() }));
  runner.on('pending', test => tell({ kind: 'skipped', title: test.fullTitle() }));
  runner.on('fail', (test, error: Error) =>
    tell({ kind: 'failed', title: test.fullTitle(), error: error.stack ?? error.message }),
  );
}

/** Says a message on the console, which is the one way out of every extension host. */
export function tell(message: Message): void {
  // eslint-disable-next-line no-console -- as said above
  console.log(toLine(message));
}
