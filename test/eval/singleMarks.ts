/** Double marks and the single ones that British papers print. Two apostrophes have no single mark of their length and stay. */
const SINGLE: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '"': "'", '„': '‚' };

/** Lines of annotated articles with double marks turned into single ones; every place stays as it is. */
export const withSingleMarks = (lines: string): string =>
  lines
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as { readonly text: string })
    .map(article => JSON.stringify({ ...article, text: article.text.replace(/[“”"„]/g, sign => SINGLE[sign] ?? sign) }))
    .join('\n');
