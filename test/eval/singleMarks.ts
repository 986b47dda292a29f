import { readFileSync, writeFileSync } from 'node:fs';
import type { GoldArticle } from './gold';
import { readGold } from './gold';

/** Double marks and the single ones that British papers print instead. Two apostrophes have no single of their length and stay. */
const SINGLE: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '"': "'", '„': '‚' };

/** The articles with their double marks turned into single ones; places stay as they are. */
export function withSingleMarks(from: string, to: string): void {
  const lines = readFileSync(from, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as GoldArticle)
    .map(article =>
      JSON.stringify({ ...article, text: article.text.replace(/[“”"„]/g, sign => SINGLE[sign] ?? sign) }),
    );
  writeFileSync(to, `${lines.join('\n')}\n`);
}

export const countSingle = (file: string): number => readGold(file).length;
