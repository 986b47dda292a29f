import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { onPath } from './executables';
import { installNpmHost } from './npmHost';
import { root, seeds } from './paths';
import { start } from './processes';
import { startServer } from './server';
import { runCommand } from './session';
import type { Session } from './session';
import { writeSettings } from './settings';
import { newest } from './versions';

// Shows the extension on the articles in `seeds/`, for `npm start`: in the VS Code that is installed, else in one from npm.
void runCommand(async session => ((await openInstalled(session)) ? 0 : serve(session)));

/** Opens the VS Code on the PATH; whether that worked. */
async function openInstalled(session: Session): Promise<boolean> {
  const code = onPath('code');
  if (!code) return false;
  console.log(`Opening ${code} …`);
  if ((await start(session, code, ['--new-window', `--extensionDevelopmentPath=${root}`, seeds])) === 0) return true;
  console.log('It could not be opened. The VS Code from npm is opened instead.');
  return false;
}

/** Serves a VS Code from npm until it is interrupted. */
async function serve(session: Session): Promise<number> {
  const host = await installNpmHost(session, newest);
  const data = await session.folder();
  await writeSettings(join(data, 'data'));
  await mkdir(join(data, 'extensions'));
  await symlink(root, join(data, 'extensions', 'on-the-record'));
  const address = await startServer(session, host, data);
  address.searchParams.set('folder', seeds);
  console.log(`\nVS Code ${newest.vscode} is at\n\n  ${address.href}\n\nPress Ctrl+C to stop it.`);
  return new Promise(() => undefined);
}
