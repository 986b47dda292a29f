import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figures } from './figures';

const FOLDER = 'out/eval';

/** Keeps lines where the scorers find them. Gives the file. */
export function keptFile(name: string, lines: string): string {
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, `${name}.jsonl`);
  writeFileSync(file, lines);
  return file;
}

/** Analyses with the built command and keeps the result. */
export function analysisOf(name: string, args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['out/analyze.js', ...args], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(stderr);
  return keptFile(name, stdout);
}

/** Runs a scorer and shows what it prints. */
export const score = (scorer: string, ...args: readonly string[]): void =>
  void spawnSync(process.execPath, [`test/eval/${scorer}`, ...args], { stdio: 'inherit' });

export function figuresOf(gold: string, analysis: string): Figures {
  const { stdout } = spawnSync(process.execPath, ['test/eval/score.mjs', gold, analysis, '--json'], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  return JSON.parse(stdout) as Figures;
}
