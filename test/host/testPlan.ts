import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, seeds } from './paths';
import type { Session } from './session';
import type { TestRun } from './testRun';
import { newest, oldest } from './versions';
import type { VsCodeVersion } from './versions';

/** A run of the tests in one version of VS Code. */
export interface PlannedRun {
  readonly version: VsCodeVersion;
  readonly run: TestRun;
}

/** The oldest and the newest VS Code, and in the newest the web worker extension host as well. */
export async function testPlan(session: Session): Promise<readonly PlannedRun[]> {
  const copy = () => session.copyOf(seeds);
  const extension = { extension: root, tests: join(root, 'out', 'test', 'vscode.js') };
  const browserExtension = await browserOnly(session);
  return [
    { version: oldest, run: { name: 'Oldest VS Code', ...extension, workspace: await copy() } },
    { version: newest, run: { name: 'Newest VS Code', ...extension, workspace: await copy() } },
    { version: newest, run: { name: 'Newest VS Code, browser entry', ...browserExtension, workspace: await copy() } },
  ];
}

/**
 * A copy of the extension that has nothing but its `browser` entry, so that VS Code runs it in a web worker. The tests
 * lie inside it, because they run where the extension that contains them does.
 */
async function browserOnly(session: Session): Promise<Pick<TestRun, 'extension' | 'tests'>> {
  const extension = await session.folder();
  const tests = join(extension, 'tests.js');
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
  delete manifest['main'];
  await writeFile(join(extension, 'package.json'), JSON.stringify(manifest));
  for (const part of ['dist', 'media', 'seeds']) await cp(join(root, part), join(extension, part), { recursive: true });
  await cp(join(root, 'out', 'test', 'vscode.browser.js'), tests);
  return { extension, tests };
}
