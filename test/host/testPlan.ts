import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, seeds } from './paths';
import type { Session } from './session';
import type { TestRun } from './testRun';
import { newest, oldest } from './versions';
import type { VsCodeVersion } from './versions';

/** A run of the tests in one version of VS Code, with one of the two entries of the extension. */
export interface PlannedRun {
  readonly name: string;
  readonly version: VsCodeVersion;
  readonly entry: 'main' | 'browser';
}

/** The oldest and the newest VS Code, and in the newest the web worker extension host as well. */
export const plan: readonly PlannedRun[] = [
  { name: 'Oldest VS Code', version: oldest, entry: 'main' },
  { name: 'Newest VS Code', version: newest, entry: 'main' },
  { name: 'Newest VS Code, browser entry', version: newest, entry: 'browser' },
];

/** Makes ready what a run needs, by default on a copy of the seeds. */
export async function prepareRun(
  session: Session,
  { name, entry }: PlannedRun,
  articles: string = seeds,
): Promise<TestRun> {
  const workspace = await session.copyOf(articles);
  if (entry === 'browser') return { name, workspace, ...(await browserOnly(session)) };
  return { name, workspace, extension: root, tests: join(root, 'out', 'test', 'vscode.js') };
}

/**
 * A copy of the extension that has nothing but its `browser` entry, so that VS Code runs it in a web worker. The tests
 * lie inside it, because they run where the extension that contains them does.
 */
export async function browserOnly(session: Session): Promise<Pick<TestRun, 'extension' | 'tests'>> {
  const extension = await session.folder();
  const tests = join(extension, 'tests.js');
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
  delete manifest['main'];
  await writeFile(join(extension, 'package.json'), JSON.stringify(manifest));
  for (const part of ['dist', 'media', 'seeds']) await cp(join(root, part), join(extension, part), { recursive: true });
  await cp(join(root, 'out', 'test', 'vscode.browser.js'), tests);
  return { extension, tests };
}
