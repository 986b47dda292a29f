/**
 * The analysis as JSON lines: one an article, then one for the library.
 *   analyze PATH...            files or folders
 *   analyze --jsonl FILE       {id, text, date?, outlet?} a line
 */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Analysis, Hints, Quotation, QuotationRow, StatementView } from './core';
import { groupBy, Library } from './core';
import { fromWindows1252 } from './windows1252';
import { reasonInWords } from './wording/reasons';
import { linkReasonInWords } from './wording/statements';

interface Input {
  readonly id: string;
  readonly text: string;
  readonly hints: Hints;
}

const ARTICLE = /\.(?:txt|text|md|markdown)$/i;

function* filesIn(path: string, root: string): Generator<Input> {
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort())
      if (!name.startsWith('.') && name !== 'node_modules') yield* filesIn(join(path, name), root);
  } else if (ARTICLE.test(path) || path === root) {
    const id = path === root ? path : relative(root, path);
    yield { id: id.split(sep).join('/'), text: textOf(readFileSync(path)), hints: { fileName: id } };
  }
}

/** UTF-8, or Windows-1252 where it is not valid UTF-8. A byte order mark is no part of the text. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fromWindows1252(bytes);
  }
}

function* linesIn(file: string): Generator<Input> {
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const { id, text, date, outlet } = JSON.parse(line) as { id: string; text: string; date?: string; outlet?: string };
    yield {
      id,
      text,
      hints: { ...(date !== undefined && { published: date }), ...(outlet !== undefined && { outlet }) },
    };
  }
}

/** The day that several articles settle together stands in the row alone. */
const quotationLine = (
  { speaker, said, reason, nested, ...quotation }: Quotation,
  row: QuotationRow | undefined,
): object => ({
  ...quotation,
  ...(nested && { nested: true }),
  speaker: speaker && { start: speaker.start, end: speaker.end, name: speaker.name, id: row?.speaker?.id ?? null },
  said: (said ?? row?.said) && {
    ...said?.span,
    edtf: row?.said?.edtf ?? said?.edtf ?? null,
    ...(said?.weekday !== undefined && { weekday: said.weekday }),
    basis: row?.said?.basis ?? said?.basis,
  },
  reason: reasonInWords(reason),
});

function articleLine(id: string, { article, quotations, dates }: Analysis, rows: readonly QuotationRow[]): object {
  return {
    id,
    headline: article.headline,
    outlet: article.outlet,
    published: article.published && { edtf: article.published.edtf, basis: article.published.basis },
    quotations: quotations.map((quotation, index) => quotationLine(quotation, rows[index])),
    dates: dates.flatMap(({ start, end, edtf, basis }) => (edtf === null ? [] : [{ start, end, edtf, basis }])),
  };
}

const statementLine = ({ id, speaker, class: kind, reasons, reports }: StatementView): object => ({
  id,
  speaker: speaker?.id ?? null,
  class: kind,
  reasons: [...new Set(reasons.map(linkReasonInWords))],
  reports: reports.map(({ quotation, part, independent }) => ({
    id: quotation.source,
    quotation: quotation.index,
    ...(part !== null && { part }),
    independent,
  })),
});

function main(args: readonly string[]): void {
  const jsonl = args.indexOf('--jsonl');
  const file = jsonl < 0 ? undefined : args[jsonl + 1];
  if (args.length === 0 || (jsonl >= 0 && file === undefined)) {
    console.error('usage: analyze PATH... | analyze --jsonl FILE');
    process.exitCode = 2;
    return;
  }
  const library = new Library();
  const inputs = file === undefined ? args.map(path => filesIn(path, path)) : [linesIn(file)];
  const read: string[] = [];
  for (const input of inputs)
    for (const { id, text, hints } of input) {
      library.put({ source: id, text, version: 0, hints });
      read.push(id);
    }
  // Days and speakers can hang on articles that come later.
  library.catchUp();
  library.tidy();
  for (const id of read) {
    const analysis = library.analysis(id);
    const rows = library.source(id)?.quotations ?? [];
    if (analysis) console.log(JSON.stringify(articleLine(id, analysis, rows)));
  }
  const perhaps = groupBy(
    library.suggestions().flatMap(({ speakers: [a, b], names: [one, other] }) => [
      { id: a, name: other },
      { id: b, name: one },
    ]),
    ({ id }) => id,
  );
  const speakers = library.speakers().map(({ id, name, names, roles, quotations }) => ({
    id,
    name,
    names,
    roles: roles.map(({ role }) => role),
    quotations,
    perhaps: (perhaps.get(id) ?? []).map(other => other.name),
  }));
  console.log(
    JSON.stringify({
      library: {
        speakers,
        statements: library.statements().flatMap(({ id }) => {
          const view = library.statement(id);
          return view ? [statementLine(view)] : [];
        }),
      },
    }),
  );
}

try {
  main(process.argv.slice(2));
} catch (error) {
  console.error(`analyze: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
