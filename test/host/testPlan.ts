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
  /** Whether a second folder is open beside the articles. */
  readonly twoFolders: boolean;
}

/** The oldest VS Code with two folders, and the newest with one, in the web worker extension host as well. */
export const plan: readonly PlannedRun[] = [
  { name: 'Oldest VS Code', version: oldest, entry: 'main', twoFolders: true },
  { name: 'Newest VS Code', version: newest, entry: 'main', twoFolders: false },
  { name: 'Newest VS Code, browser entry', version: newest, entry: 'browser', twoFolders: false },
];

/** Makes ready what a run needs, by default on a copy of the seeds. */
export async function prepareRun(
  session: Session,
  { name, entry, twoFolders }: PlannedRun,
  articles: string = seeds,
): Promise<TestRun> {
  const folder = await session.copyOf(articles);
  const workspace = twoFolders ? await withSecondFolder(session, folder) : folder;
  if (entry === 'browser') return { name, workspace, ...(await browserOnly(session)) };
  return { name, workspace, extension: root, tests: join(root, 'out', 'test', 'vscode.js') };
}

/** A workspace of the folder and of another one with an article of its own. */
async function withSecondFolder(session: Session, folder: string): Promise<string> {
  const second = await session.folder();
  await writeFile(join(second, 'second.txt'), '“The second folder is read too,” Ann Lee said on Monday.\n');
  const workspace = join(await session.folder(), 'two.code-workspace');
  await writeFile(workspace, JSON.stringify({ folders: [{ path: folder }, { path: second }] }));
  return workspace;
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
