import * as vscode from 'vscode';
import { report, tell } from './report';

/** How long one test may take: the first one waits for the extension to start. */
const timeout = 30_000;

/**
 * Runs all tests of this folder inside VS Code, on Node and in a web worker alike, and tells the launcher how each ended.
 * @throws an error when one of them fails.
 */
export async function run(): Promise<void> {
  // Not at the top: this build of mocha takes the place of whatever the bundle exports, which VS Code by now has seen.
  await import('mocha/mocha.js');
  mocha.setup({ ui: 'bdd', reporter: Mocha.reporters.Base, timeout });
  await import('tests:vscode');
  tell({ kind: 'start', version: vscode.version, place: typeof process === 'undefined' ? 'web worker' : 'Node' });
  const failures = await new Promise<number>(resolve => {
    // Its own `run` for browsers reads the address of the page, and an extension host has none.
    report(Mocha.prototype.run.call(mocha, resolve));
  });
  tell({ kind: 'end' });
  if (failures > 0) throw new Error('Some tests failed.');
}
