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

/** What score-pairs.mjs prints of pairs of one sort, in percent. */
export interface PairFigures {
  readonly sides: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Shows what score-pairs.mjs prints, and reads it. */
export function pairFiguresOf(pairs: string, analysis: string): readonly PairFigures[] {
  const { stdout } = spawnSync(process.execPath, ['test/eval/score-pairs.mjs', pairs, analysis], { encoding: 'utf8' });
  console.log(stdout);
  return [...stdout.matchAll(/^(\w+)\s+precision ([\d.]+)\s+recall ([\d.]+)\s+F1 ([\d.]+)/gm)].map(
    ([, sides = '', precision, recall, f1]) => ({
      sides,
      precision: Number(precision),
      recall: Number(recall),
      f1: Number(f1),
    }),
  );
}

export function figuresOf(gold: string, analysis: string): Figures {
  const { stdout } = spawnSync(process.execPath, ['test/eval/score.mjs', gold, analysis, '--json'], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  return JSON.parse(stdout) as Figures;
}
