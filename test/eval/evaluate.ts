/**
 * Scores the analysis: the seeds against their key, and annotated articles where EVAL_DATA names a folder that has them. Writes
 * test/eval/FIGURES.md, and the table in the README from it, when all of them are there.
 *   EVAL_DATA=FOLDER npm run eval [-- --errors N]
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ablations } from './ablation';
import type { ClassShare } from './confidence';
import { confidenceShares } from './confidence';
import type { DraftShare } from './drafts';
import { draftResults, draftShares } from './drafts';
import type { Figures } from './figures';
import { figuresPage, withTable } from './figures';
import type { PairFigures } from './scoring';
import { analysisOf, figuresOf, keptFile, pairFiguresOf, score } from './scoring';
import { withoutSingleMarked, withSingleMarks } from './singleMarks';

console.log('\nseeds');
score('score-seeds.mjs', analysisOf('seeds', ['seeds']), '--days', '--corroborated');
const data = process.env['EVAL_DATA'] ?? '../shared/eval';
const figures = new Map<string, Figures>();
const analyses = new Map<string, string>();
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
  analyses.set(name, analysis);
  figures.set(name, figuresOf(gold, analysis));
  hash.update(readFileSync(gold));
  if (name === 'articles.dev') {
    classes = confidenceShares(gold, analysis);
    for (const { confidence, share, right } of classes)
      console.log(`${confidence.padEnd(9)} ${share.toFixed(0)} % of the speakers, ${right.toFixed(1)} % of them right`);
  }
}
let drafts: readonly DraftShare[] = [];
const articles = join(data, 'articles.dev.jsonl');
if (existsSync(articles)) {
  console.log('\ndrafts');
  const results = draftResults(articles);
  drafts = draftShares(results);
  for (const { alteration, outcome, count, right } of drafts)
    console.log(`${alteration.padEnd(32)} ${String(count).padStart(4)}  ${outcome.padEnd(13)} ${right.toFixed(1)} %`);
  if (process.argv.includes('--errors'))
    for (const { isRight, wrongHints, alteration, paragraph, told, quoted } of results)
      if (!isRight || wrongHints.length > 0)
        console.log(`${alteration.name}\n  source ${quoted.words}\n  draft  ${paragraph}\n  told   ${told}`);
}
let pairs: readonly PairFigures[] = [];
const [pairsFile, train] = [join(data, 'pairs.dev.jsonl'), join(data, 'articles.train.jsonl')];
console.log('\npairs.dev');
if (existsSync(pairsFile) && existsSync(train)) {
  hash.update(readFileSync(pairsFile));
  pairs = pairFiguresOf(pairsFile, analysisOf('train', ['--jsonl', train]));
} else console.log('Not scored: EVAL_DATA names no folder that has these files.');
const [dev, names, dates] = ['articles.dev', 'names', 'dates'].map(name => figures.get(name));
if (dev && names && dates) {
  const gold = join(data, 'articles.dev.jsonl');
  const single = keptFile('single', withSingleMarks(readFileSync(gold, 'utf8')));
  const evaluation = {
    dev,
    single: figuresOf(single, analysisOf('single-read', ['--jsonl', single])),
    double: figuresOf(
      gold,
      keptFile(
        'double',
        withoutSingleMarked(readFileSync(gold, 'utf8'), readFileSync(analyses.get('articles.dev') ?? '', 'utf8')),
      ),
    ),
    names,
    dates,
    classes,
    pairs,
    drafts,
    ablations: ablations(gold),
    day: new Date().toISOString().slice(0, 10),
    corpus: hash.digest('hex').slice(0, 16),
  };
  writeFileSync('test/eval/FIGURES.md', figuresPage(evaluation));
  writeFileSync('README.md', withTable(readFileSync('README.md', 'utf8'), evaluation));
}
