import { EventEmitter, once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { output } from './paths';
import { TestConsole } from './testConsole';
import type { Tally } from './results';
import type { Session } from './session';
import { timeLimit } from './testRun';
import type { TestRun } from './testRun';
import type { VsCodeVersion } from './versions';
import { openWindow } from './window';

/**
 * Runs the tests in a VS Code from npm that is shown by a browser, and prints their results.
 * @throws an error that says what is missing when there is no VS Code or no browser.
 */
export async function runInBrowser(session: Session, version: VsCodeVersion, run: TestRun): Promise<Tally> {
  const log = new TestConsole();
  const window = new EventEmitter();
  const exit = once(window, 'exit') as Promise<[number]>;
  const prepare = async (page: Page): Promise<void> => {
    // The workbench calls these for the console of the extension host and for the end of the tests.
    await page.exposeFunction('codeAutomationLog', (_: string, args: readonly unknown[]) => log.onLine(args.join(' ')));
    await page.exposeFunction('codeAutomationExit', (code: number) => window.emit('exit', code));
  };
  const { page, close } = await openWindow(session, { ...run, version, prepare });
  const [code] = await Promise.race([exit, delay(timeLimit, [1] as const)]);
  const tally = log.tally(code);
  if (tally.failed > 0) {
    const path = join(output, `${run.name.replaceAll(/\W+/g, '-')}.png`);
    await page.screenshot({ path });
    console.log(`  See ${path}`);
  }
  await close();
  return tally;
}
