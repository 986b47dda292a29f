import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import type { Session } from './session';

/** How long a process may take to end by itself when it is asked to. */
const patience = 3_000;

/** Signals and their process groups are not known on Windows. */
const grouped = process.platform !== 'win32';

export interface ProcessOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Gets the lines of both outputs; without it they go where the launcher's own go. */
  readonly onLine?: (line: string) => void;
}

/**
 * Starts a process that ends with the session, and all of its own processes with it.
 * @returns the promise of its exit code; it is rejected when the process cannot be started.
 */
export function start(
  session: Session,
  command: string,
  args: readonly string[],
  options: ProcessOptions = {},
): Promise<number> {
  const { onLine, cwd, env } = options;
  const output = onLine ? 'pipe' : 'inherit';
  const child = spawn(command, args, { cwd, env, detached: grouped, stdio: ['ignore', output, output] });
  if (onLine) {
    for (const stream of [child.stdout, child.stderr]) if (stream) createInterface(stream).on('line', onLine);
  }
  // What it has itself started may outlive it.
  child.once('exit', () => signal(child, 'SIGKILL'));
  session.defer(() => stop(child));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', code => resolve(code ?? 1));
  });
}

/**
 * Runs a process to its end without showing what it prints.
 * @throws an error with the last lines of its output when it fails.
 */
export async function runQuietly(
  session: Session,
  command: string,
  args: readonly string[],
  cwd?: string,
): Promise<void> {
  const lines: string[] = [];
  const code = await start(session, command, args, { ...(cwd && { cwd }), onLine: line => lines.push(line) });
  if (code !== 0) throw new Error([`${command} ${args.join(' ')} failed:`, ...lines.slice(-20)].join('\n'));
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  signal(child, 'SIGTERM');
  await Promise.race([exited, delay(patience)]);
  signal(child, 'SIGKILL');
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  if (!grouped) {
    child.kill(name);
    return;
  }
  try {
    process.kill(-child.pid, name);
  } catch (error) {
    const gone = error instanceof Error && 'code' in error && error.code === 'ESRCH';
    if (!gone) throw error;
  }
}
