import { calendarPlace } from '../dates/edtf';
import { oneLine } from './cleanText';
import { sourceKey, titleOf } from './cslJson';
import type { Exported, ExportedSource } from './exported';
import { authorsOf, bySourceWriter, publishedLine, quotationLine } from './sourceQuotations';
import type { Writer } from './writer';

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '#': '\\#',
  '$': '\\$',
  '%': '\\%',
  '&': '\\&',
  '_': '\\_',
};

/**
 * Text between braces. A brace of its own would end the value, also behind a backslash, so it becomes a command;
 * `<`, `>` and `|` are other signs in TeX's own encoding of fonts.
 */
export const bibtexText = (text: string): string =>
  oneLine(text).replace(/[\\{}~^<>|#$%&_]/g, sign => COMMANDS[sign] ?? sign);

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** The forms of EDTF that biblatex reads (manual of biblatex, 2.3.8), with a year. */
const BIBLATEX_DATE = /^\d{4}(?:-\d\d(?:-\d\d)?)?[?~%]?(?:\/(?:\d{4}(?:-\d\d(?:-\d\d)?)?[?~%]?)?)?$/;

/** Letters and digits of the outlet, the year, and a digest of the path: stable, and unique in a folder. */
export function bibtexKey(source: ExportedSource): string {
  const outlet = (source.outlet ?? '')
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, 20)
    .toLowerCase();
  const year = source.published ? (calendarPlace(source.published.edtf).year ?? '') : '';
  return `${outlet === '' ? 'source' : outlet}${year}-${sourceKey(source)}`;
}

function entry(source: ExportedSource, quotations: readonly Exported[]): string {
  const edtf = source.published?.edtf ?? '';
  const { year, month } = calendarPlace(edtf);
  const fields: readonly (readonly [name: string, value: string])[] = [
    // Braces around it keep capitals as they are.
    ['title', `{{${bibtexText(titleOf(source))}}}`],
    ...(source.outlet === null ? [] : [['journal', `{${bibtexText(source.outlet)}}`] as const]),
    ...authorsField(source),
    ...(BIBLATEX_DATE.test(edtf) ? [['date', `{${edtf}}`] as const] : []),
    ...(year === undefined ? [] : [['year', `{${year}}`] as const]),
    ...(month === undefined || year === undefined ? [] : [['month', MONTHS[month - 1] ?? `{${month}}`] as const]),
    ['note', `{${bibtexText(`${source.file}; ${publishedLine(source)}`)}}`],
    ['annotation', `{${quotations.map(one => bibtexText(quotationLine(one))).join('\n    ')}}`],
  ];
  const type = source.outlet === null ? 'misc' : 'article';
  return `@${type}{${bibtexKey(source)},\n${fields.map(([name, value]) => `  ${name} = ${value}`).join(',\n')}\n}\n\n`;
}

/** Each name in braces, so that an "and" or a comma in it divides nothing. */
function authorsField(source: ExportedSource): readonly (readonly [string, string])[] {
  const authors = authorsOf(source).map(name => `{${bibtexText(name)}}`);
  return authors.length === 0 ? [] : [['author', `{${authors.join(' and ')}}`]];
}

/** BibTeX with the `date` of biblatex: the articles, each with its quotations in `annotation` (`media/schemas/bibtex.schema.json`). */
export const bibtexWriter = (): Writer => bySourceWriter('', entry, '');
