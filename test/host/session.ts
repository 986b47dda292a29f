import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type End = () => void | Promise<void>;

/** What was started and created, ended in reverse order. */
export class Session {
  readonly #ends: End[] = [];

  /** Has `end` called when this session ends. */
  defer(end: End): void {
    this.#ends.push(end);
  }

  /** A session that can be ended on its own, and ends with this one at the latest. */
  child(): Session {
    const child = new Session();
    this.defer(() => child.end());
    return child;
  }

  /** A new empty folder, which is deleted when the session ends. */
  async folder(): Promise<string> {
    const path = await realpath(await mkdtemp(join(tmpdir(), 'on-the-record-')));
    // A process that was just stopped may still be writing, so deleting is tried more than once.
    this.defer(() => rm(path, { recursive: true, force: true, maxRetries: 10 }));
    return path;
  }

  /** A new copy of a folder, which is deleted when the session ends. */
  async copyOf(source: string): Promise<string> {
    const path = await this.folder();
    await cp(source, path, { recursive: true });
    return path;
  }

  /** Ends all of it. One that fails is reported and does not keep the others. */
  async end(): Promise<void> {
    for (let end = this.#ends.pop(); end; end = this.#ends.pop()) {
      try {
        await end();
      } catch (error) {
        console.error(error);
      }
    }
  }
}

const signals = [
  ['SIGHUP', 129],
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const;

/**
 * Runs the one command of this process and exits with the code it returns, or with 1 after printing its error. What it
 * started is ended first, on Ctrl+C and on the other ways of being told to stop too.
 */
export async function runCommand(command: (session: Session) => Promise<number>): Promise<never> {
  const session = new Session();
  const code = await Promise.race([command(session), interruption()]).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  });
  await session.end();
  process.exit(code);
}

/** The exit code that says how this process was told to stop. */
function interruption(): Promise<number> {
  const parent = process.ppid;
  return new Promise(resolve => {
    // Kept for good: npm repeats the Ctrl+C that the terminal has already sent, and that must not cut the end short.
    for (const [signal, code] of signals) process.on(signal, () => resolve(code));
    // The shell that npm puts in between ends on a signal without passing it on.
    setInterval(() => process.ppid !== parent && resolve(143), 500);
  });
}
