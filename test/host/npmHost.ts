import { existsSync } from 'node:fs';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { cache } from './paths';
import { runQuietly } from './processes';
import type { Session } from './session';
import { nodeVersion, ripgrepVersion } from './versions';
import type { VsCodeVersion } from './versions';

/** A VS Code that runs as a server and is shown by a browser. */
export interface NpmHost {
  readonly version: VsCodeVersion;
  /** The folder of the server. */
  readonly folder: string;
  /** The Node to run it with. */
  readonly node: string;
}

const system = `${process.platform}-${process.arch}`;

/**
 * Installs a VS Code from npm unless it is there already.
 * @throws an error with npm's words when it cannot be installed.
 */
export async function installNpmHost(session: Session, version: VsCodeVersion): Promise<NpmHost> {
  if (process.platform === 'win32') {
    throw new Error(
      'The VS Code from npm does not run on Windows. Name an installed one in the environment variable VSCODE_EXECUTABLE.',
    );
  }
  const modules = join(cache, `code-server-${version.codeServer}`, 'node_modules');
  const host = {
    version,
    folder: join(modules, 'code-server', 'lib', 'vscode'),
    node: join(modules, `node-${system}`, 'bin', 'node'),
  };
  const dependencies = {
    'code-server': version.codeServer,
    [`node-${system}`]: nodeVersion,
    [`@vscode/ripgrep-${system}`]: ripgrepVersion,
  };
  await installOnce(session, dirname(modules), { private: true, dependencies }, async () => {
    await npmInstall(session, host.folder);
    await linkRipgrep(host.folder, join(modules, '@vscode', `ripgrep-${system}`, 'bin', 'rg'));
  });
  return host;
}

/** What was installed is written down last, so that an installation which was cut short is taken up again. */
async function installOnce(
  session: Session,
  folder: string,
  manifest: object,
  complete: () => Promise<void>,
): Promise<void> {
  const record = join(folder, 'installed.json');
  const wanted = JSON.stringify(manifest, undefined, 2);
  if (existsSync(record) && (await readFile(record, 'utf8')) === wanted) return;
  console.log(`Installing VS Code from npm into ${folder}, which takes a minute or two …`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), wanted);
  await npmInstall(session, folder);
  await complete();
  await writeFile(record, wanted);
}

/** Nothing that is installed needs to be compiled: the server goes on without its native modules. */
async function npmInstall(session: Session, folder: string): Promise<void> {
  await runQuietly(session, 'npm', ['install', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund'], folder);
}

async function linkRipgrep(folder: string, ripgrep: string): Promise<void> {
  const link = join(folder, 'node_modules', '@vscode', 'ripgrep', 'bin', 'rg');
  if (existsSync(link)) return;
  await mkdir(dirname(link), { recursive: true });
  // Relative, so that the folder can be copied.
  await symlink(relative(dirname(link), ripgrep), link);
}
