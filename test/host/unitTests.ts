import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { output, root } from './paths';
import { start } from './processes';
import { Results } from './results';
import type { Tally } from './results';
import type { Session } from './session';

/** The part of mocha's JSON report that is read. */
interface Report {
  readonly passes: readonly unknown[];
  readonly failures: readonly { readonly fullTitle: string; readonly err: { readonly stack?: string } }[];
}

/** Runs the unit tests and the gate on the lines they cover, and prints what failed. */
export async function runUnitTests(session: Session): Promise<Tally> {
  const file = join(output, 'unit.json');
  await rm(file, { force: true });
  const report = ['--reporter', 'json', '--reporter-option', `output=${file}`];
  const code = await start(
    session,
    'npm',
    ['exec', '--no-progress', '--', 'c8', 'mocha', '--timeout', '10000', 'out/test/unit.js', ...report],
    { cwd: root },
  );
  const results = new Results();
  if (existsSync(file)) {
    const { passes, failures } = JSON.parse(await readFile(file, 'utf8')) as Report;
    results.pass(passes.length);
    for (const { fullTitle, err } of failures) results.fail(fullTitle, err.stack);
  }
  return results.tally(code);
}
