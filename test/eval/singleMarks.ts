/** Double marks and the single ones that British papers print. Two apostrophes have no single mark of their length and stay. */
const SINGLE: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '"': "'", '„': '‚' };

/** Lines that hold something. */
const linesOf = (lines: string): readonly string[] => lines.split('\n').filter(line => line.trim() !== '');

/** Lines of annotated articles with double marks turned into single ones; every place stays as it is. */
export const withSingleMarks = (lines: string): string =>
  linesOf(lines)
    .map(line => JSON.parse(line) as { readonly text: string })
    .map(article => JSON.stringify({ ...article, text: article.text.replace(/[“”"„]/g, sign => SINGLE[sign] ?? sign) }))
    .join('\n');

interface Read {
  readonly id: string;
  readonly quotations: readonly { readonly marked: readonly { readonly start: number; readonly end: number }[] }[];
}

/**
 * Analyses without the segments that stand between single marks, as the headlines of most papers have them: a key that knows double
 * marks alone has none of them.
 * @param gold lines of the annotated articles, whose marks are double
 */
export function withoutSingleMarked(gold: string, analyses: string): string {
  const texts = new Map(
    linesOf(gold)
      .map(line => JSON.parse(line) as { readonly id: string; readonly text: string })
      .map(({ id, text }) => [id, text]),
  );
  return linesOf(analyses)
    .map(line => JSON.parse(line) as Partial<Read>)
    .filter((line): line is Read => line.quotations !== undefined)
    .map(({ id, quotations, ...rest }) => {
      const text = texts.get(id) ?? '';
      const isSingle = ({ start }: { readonly start: number }): boolean =>
        /(?:^|[^'‘])['‘]$/.test(text.slice(Math.max(0, start - 2), start));
      const kept = quotations.map(one => ({ ...one, marked: one.marked.filter(span => !isSingle(span)) }));
      return JSON.stringify({ ...rest, id, quotations: kept });
    })
    .join('\n');
}
