/**
 * Scores the analysis: the seeds against their key, and annotated articles where EVAL_DATA names a folder that has them. Writes
 * test/eval/FIGURES.md when all of them are there.
 *   EVAL_DATA=FOLDER npm run eval [-- --errors N]
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClassShare } from './confidence';
import { confidenceShares } from './confidence';
import type { Figures } from './figures';
import { figuresPage } from './figures';

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

function figuresOf(gold: string, analysis: string): Figures {
  const { stdout } = spawnSync(process.execPath, ['test/eval/score.mjs', gold, analysis, '--json'], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  return JSON.parse(stdout) as Figures;
}

console.log('\nseeds');
score('score-seeds.mjs', analysisOf('seeds', ['seeds']), '--days');
const data = process.env['EVAL_DATA'] ?? '../shared/eval';
const figures = new Map<string, Figures>();
const hash = createHash('sha256');
let classes: readonly ClassShare[] = [];
for (const name of ['articles.dev', 'names', 'dates']) {
  const gold = join(data, `${name}.jsonl`);
  console.log(`\n${name}`);
  if (!existsSync(gold)) {
    console.log('Not scored: EVAL_DATA names no folder that has this file.');
    continue;
  }
  const analysis = analysisOf(name, ['--jsonl', gold]);
  score('score.mjs', gold, analysis, ...process.argv.slice(2));
  figures.set(name, figuresOf(gold, analysis));
  hash.update(readFileSync(gold));
  if (name === 'articles.dev') {
    classes = confidenceShares(gold, analysis);
    for (const { confidence, share, right } of classes)
      console.log(`${confidence.padEnd(9)} ${share.toFixed(0)} % of the speakers, ${right.toFixed(1)} % of them right`);
  }
}
const [dev, names, dates] = ['articles.dev', 'names', 'dates'].map(name => figures.get(name));
if (dev && names && dates) {
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync(
    'test/eval/FIGURES.md',
    figuresPage({ dev, names, dates, classes, day, corpus: hash.digest('hex').slice(0, 16) }),
  );
}
