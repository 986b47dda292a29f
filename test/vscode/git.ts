import { builtin } from './builtin';
import { fileAt } from './workspace';

interface Spawned {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}
interface ChildProcess {
  spawnSync(
    command: string,
    args: readonly string[],
    options: { readonly cwd: string; readonly encoding: 'utf8' },
  ): Spawned;
}

/** Git in the workspace folder; undefined where the extension host has no processes or the machine has no Git. */
export function gitOf(): ((...args: readonly string[]) => string) | undefined {
  const processes = builtin('node:child_process') as ChildProcess | undefined;
  if (!processes) return undefined;
  const identity = ['-c', 'user.name=Reader', '-c', 'user.email=reader@example.org', '-c', 'commit.gpgsign=false'];
  const run = (args: readonly string[]): Spawned =>
    processes.spawnSync('git', [...identity, ...args], { cwd: fileAt('').fsPath, encoding: 'utf8' });
  if (run(['--version']).status !== 0) return undefined;
  return (...args) => {
    const { status, stdout, stderr } = run(args);
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stdout}${stderr}`);
    return stdout;
  };
}
