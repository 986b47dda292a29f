/**
 * How well the check of a draft tells altered quotations from honest ones: quotations of the annotated articles, each altered by a
 * seeded program.
 *   EVAL_DATA=FOLDER node out/eval-tools/drafts.js [--errors]
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Library } from '../../src/core';
import { alterations, seeded } from '../drafts/alterations';
import type { Altered, Judged } from '../drafts/writeDraft';
import { altered, judged, OTHER_SPEAKER, quotedIn } from '../drafts/writeDraft';

const WANTED = 1000;
const A_DRAFT = 25;
const MOST_TRIES = 100_000;

interface Article {
  readonly id: string;
  readonly text: string;
  readonly date?: string;
  readonly outlet?: string;
}

const data = process.env['EVAL_DATA'] ?? '../shared/eval';
const articles = readFileSync(join(data, 'articles.dev.jsonl'), 'utf8')
  .split('\n')
  .filter(line => line !== '')
  .map(line => JSON.parse(line) as Article);
const library = new Library();
for (const { id, text, date, outlet } of articles)
  library.put({
    source: `file:///${id}`,
    text,
    version: 1,
    hints: { ...(date !== undefined && { published: date }), ...(outlet !== undefined && { outlet }) },
  });
library.catchUp();
const quoted = articles.flatMap(({ id, text }) => quotedIn(library, `file:///${id}`, text));
const random = seeded(1);
const all = [...alterations, OTHER_SPEAKER];
const results: Judged[] = [];
for (const isMaterial of [true, false]) {
  const kinds = all.filter(alteration => alteration.isMaterial === isMaterial);
  const made = kinds.flatMap(alteration => {
    const own: Altered[] = [];
    for (let tries = 0; own.length < WANTED / kinds.length && tries < MOST_TRIES; tries++) {
      const words = quoted[Math.floor(random() * quoted.length)];
      const one = words && altered(words, alteration, random);
      if (one) own.push(one);
    }
    return own;
  });
  for (let at = 0; at < made.length; at += A_DRAFT) results.push(...judged(library, made.slice(at, at + A_DRAFT)));
}
const share = (own: readonly Judged[]): string =>
  ((100 * own.filter(({ isRight }) => isRight).length) / own.length).toFixed(1);
for (const { name } of all) {
  const own = results.filter(({ alteration }) => alteration === name);
  console.log(`${name.padEnd(32)} ${String(own.length).padStart(4)}  ${share(own).padStart(5)} % right`);
}
console.log(`changes of substance caught: ${share(results.filter(one => one.isMaterial))} %`);
console.log(`honest ones let pass: ${share(results.filter(one => !one.isMaterial))} %`);
if (process.argv.includes('--errors'))
  for (const { isRight, alteration, paragraph, told, quoted: own } of results)
    if (!isRight) console.log(`\n${alteration}\n  source ${own.words}\n  draft  ${paragraph}\n  told   ${told}`);
