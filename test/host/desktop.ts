import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { isExecutable, onPath } from './executables';
import { cache } from './paths';
import { start } from './processes';
import { TestConsole } from './testConsole';
import type { Tally } from './results';
import type { Session } from './session';
import { writeSettings } from './settings';
import { NoVsCode, timeLimit } from './testRun';
import type { TestRun } from './testRun';
import type { VsCodeVersion } from './versions';

/** How long the download may be silent; it is tried three times. */
const silence = 5_000;

/** How long the whole download may take. */
const downloadLimit = 10 * 60_000;

/**
 * The program of the VS Code that the environment variable VSCODE_EXECUTABLE names.
 * @throws NoVsCode when it cannot be run.
 */
export function namedDesktop(program: string): string {
  if (!isExecutable(program)) throw new NoVsCode(`VSCODE_EXECUTABLE names ${program}, which cannot be run.`);
  return program;
}

/**
 * Downloads a VS Code unless it is there already.
 * @returns its program.
 * @throws NoVsCode when there is no display to show it on, or when the download does not answer.
 */
export async function downloadDesktop(version: VsCodeVersion): Promise<string> {
  if (!hasDisplay() && !onPath('xvfb-run')) {
    throw new NoVsCode('VS Code is not downloaded: there is no display to show it on, and no xvfb-run.');
  }
  try {
    const download = downloadAndUnzipVSCode({ version: version.vscode, cachePath: cache, timeout: silence });
    return await Promise.race([
      download,
      delay(downloadLimit).then(() => Promise.reject(new Error('it takes too long'))),
    ]);
  } catch (error) {
    throw new NoVsCode(`VS Code ${version.vscode} cannot be downloaded: ${String(error)}`);
  }
}

/**
 * Runs the tests in a VS Code on the desktop, with settings and state of its own, and prints their results.
 * @throws NoVsCode when it does not come as far as running them.
 */
export async function runOnDesktop(session: Session, program: string, run: TestRun): Promise<Tally> {
  const own = session.child();
  const data = await own.folder();
  await writeSettings(data, run.settings);
  const args = [
    run.workspace,
    `--extensionDevelopmentPath=${run.extension}`,
    `--extensionTestsPath=${run.tests}`,
    `--user-data-dir=${data}`,
    `--extensions-dir=${join(data, 'extensions')}`,
    '--disable-updates',
    '--disable-workspace-trust',
    '--no-sandbox',
    '--skip-release-notes',
    '--skip-welcome',
  ];
  const [command, ...rest] = hasDisplay() ? [program, ...args] : ['xvfb-run', '--auto-servernum', program, ...args];
  const log = new TestConsole();
  const exit = start(own, command, rest, { onLine: log.onLine }).catch((error: unknown) => {
    throw new NoVsCode(`${program} cannot be started: ${String(error)}`);
  });
  const code = await Promise.race([exit, delay(timeLimit, 1)]);
  await own.end();
  if (!log.started) throw new NoVsCode(`${program} did not run the tests.\n${log.otherOutput}`);
  return log.tally(code);
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}
