/**
 * Draws links between articles of different outlets, to be read by people, and writes them with their surroundings to
 * out/eval/links.md, and without a word of the articles to out/eval/links.json.
 *   node out/eval-tools/linkSample.js FOLDER/articles.train.jsonl [NUMBER]
 * The draw goes by a generator with seed 1 over all pairs of reports in one statement. What was found in reading them is kept in
 * test/eval/linksRead.json.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { ReportRow } from '../../src/core';
import { Library } from '../../src/core';
import { seeded } from '../seeded';

const SEED = 1;
const AROUND = 350;

interface Article {
  readonly id: string;
  readonly text: string;
  readonly date?: string;
  readonly outlet?: string;
}

const [file = '', number = '100'] = process.argv.slice(2);
const articles = readFileSync(file, 'utf8')
  .split('\n')
  .filter(line => line.trim() !== '')
  .map(line => JSON.parse(line) as Article);
const texts = new Map(articles.map(({ id, text }) => [id, text]));
const library = new Library();
for (const { id, text, date, outlet } of articles)
  library.put({
    source: id,
    text,
    version: 0,
    hints: { ...(date !== undefined && { published: date }), ...(outlet !== undefined && { outlet }) },
  });

while (library.catchUp(1000) > 0);

const outletOf = ({ quotation }: ReportRow): string => quotation.source.split('_')[0] ?? '';

const nameOf = ([a, b]: readonly [ReportRow, ReportRow]): string =>
  [a.quotation.source, a.quotation.index, b.quotation.source, b.quotation.index].join(' ');

const pairs = library
  .statements()
  .flatMap(({ id }) => {
    const reports = library.statement(id)?.reports ?? [];
    return reports.flatMap((a, at) =>
      reports
        .slice(at + 1)
        .filter(b => outletOf(a) !== outletOf(b))
        .map(b => [a, b] as const),
    );
  })
  .sort((x, y) => (nameOf(x) < nameOf(y) ? -1 : 1))
  .map(([a, b]) => ({ a: placeOf(a), b: placeOf(b) }));

/** Where the words of a report stand, UTF-16 offsets. */
function placeOf({ quotation, part }: ReportRow): {
  readonly id: string;
  readonly start: number;
  readonly end: number;
} {
  const content = library.analysis(quotation.source)?.quotations[quotation.index]?.content ?? [];
  const first = content[part ?? 0];
  const last = part === null ? content.at(-1) : first;
  return { id: quotation.source, start: first?.start ?? 0, end: last?.end ?? 0 };
}

const random = seeded(SEED);
const drawn = pairs
  .map(pair => ({ pair, turn: random() }))
  .sort((x, y) => x.turn - y.turn)
  .slice(0, Number(number))
  .map(({ pair }, index) => ({ n: index + 1, ...pair }));

const shown = ({ id, start, end }: ReturnType<typeof placeOf>): string => {
  const text = texts.get(id) ?? '';
  const words = `${text.slice(Math.max(0, start - AROUND), start)} >>>${text.slice(start, end)}<<< ${text.slice(end, end + AROUND)}`;
  return `(${id})\n${words.replace(/\s+/g, ' ')}`;
};
mkdirSync('out/eval', { recursive: true });
writeFileSync('out/eval/links.json', `${JSON.stringify(drawn, undefined, 1)}\n`);
writeFileSync(
  'out/eval/links.md',
  drawn.map(({ n, a, b }) => `## ${n}\n\nA ${shown(a)}\n\nB ${shown(b)}\n`).join('\n'),
);
console.log(`${drawn.length} of ${pairs.length} links between outlets, in out/eval/links.md`);
