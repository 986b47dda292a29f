/**
 * Scores the analysis: the seeds against their key, and annotated articles where EVAL_DATA names a folder that has them.
 *   npm run eval [-- --errors N]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = 'out/eval';
mkdirSync(folder, { recursive: true });

/** Analyses with the built command and keeps the result where the scorer finds it. */
function analysisOf(name: string, args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['out/analyze.js', ...args], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(stderr);
  const file = join(folder, `${name}.jsonl`);
  writeFileSync(file, stdout);
  return file;
}

const score = (scorer: string, ...args: readonly string[]): void =>
  void spawnSync(process.execPath, [`test/eval/${scorer}`, ...args], { stdio: 'inherit' });

console.log('\nseeds');
score('score-seeds.mjs', analysisOf('seeds', ['seeds']), '--days');
const data = process.env['EVAL_DATA'];
for (const name of ['articles.dev', 'names', 'dates']) {
  const gold = join(data ?? '', `${name}.jsonl`);
  console.log(`\n${name}`);
  if (data === undefined || !existsSync(gold)) console.log('Not scored: EVAL_DATA names no folder that has this file.');
  else score('score.mjs', gold, analysisOf(name, ['--jsonl', gold]), ...process.argv.slice(2));
}
