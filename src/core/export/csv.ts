import { printable } from './cleanText';
import type { Exported } from './exported';
import { extentOf } from './exported';
import type { Writer } from './writer';

type Cell = string | number | boolean | null;

/** The columns in order: their names, and what stands in them. Lists are joined with "; ". */
const COLUMNS: readonly (readonly [name: string, of: (quotation: Exported) => Cell])[] = [
  ['id', ({ id }) => id],
  ['status', ({ status }) => status],
  ['kind', ({ kind }) => kind],
  ['quotation', ({ words }) => words],
  ['speaker', ({ speaker }) => speaker?.name ?? null],
  ['speaker_known', ({ speaker }) => speaker?.known ?? null],
  ['speaker_words', ({ speaker }) => speaker?.words ?? null],
  ['speaker_basis', ({ speaker }) => speaker?.basis ?? null],
  ['speaker_named', ({ speaker }) => speaker?.named ?? null],
  ['speaker_role', ({ speaker }) => speaker?.role ?? null],
  ['confidence', ({ confidence }) => confidence],
  ['reason', ({ reason }) => reason],
  ['cue', ({ cue }) => cue],
  ['said', ({ said }) => said?.edtf ?? null],
  ['said_known', ({ said }) => said?.known ?? null],
  ['said_words', ({ said }) => said?.words ?? null],
  ['said_basis', ({ said }) => said?.basis ?? null],
  ['said_reckoned', ({ said }) => said?.reckoned ?? null],
  ['said_weekday', ({ said }) => said?.weekday ?? null],
  ['polarity', ({ polarity }) => polarity],
  ['nested', ({ nested }) => nested.join('; ')],
  ['via', ({ via }) => via.join('; ')],
  ['outlet', ({ source }) => source.outlet],
  ['headline', ({ source }) => source.headline],
  ['byline', ({ source }) => source.byline],
  ['published', ({ source }) => source.published?.edtf ?? null],
  ['published_known', ({ source }) => source.published?.known ?? null],
  ['published_words', ({ source }) => source.published?.words ?? null],
  ['folder', ({ source }) => source.folder],
  ['file', ({ source }) => source.file],
  ['line', ({ place }) => place.line],
  ['character', ({ place }) => place.character],
  ['end_line', ({ place }) => place.endLine],
  ['end_character', ({ place }) => place.endCharacter],
  ['exact', ({ parts }) => parts.map(({ exact }) => exact).join(' … ')],
  ['prefix', quotation => extentOf(quotation).prefix],
  ['suffix', quotation => extentOf(quotation).suffix],
  ['start', quotation => extentOf(quotation).start],
  ['end', quotation => extentOf(quotation).end],
  ['start_code_point', quotation => extentOf(quotation).startCodePoint],
  ['end_code_point', quotation => extentOf(quotation).endCodePoint],
  ['speaker_id', ({ speaker }) => speaker?.id ?? null],
  ['statements', ({ statements }) => statements.join('; ')],
  ['changed_since', ({ changedSince }) => changedSince],
];

/** The names of the columns. */
export const csvColumns: readonly string[] = COLUMNS.map(([name]) => name);

/**
 * What a spreadsheet may take for a formula (OWASP, CSV Injection), signs of full width included. A cell of apostrophes before such
 * a sign gets one more, so that taking one off gives back every cell.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;

/** A text as a cell: never a formula; in quotes where a comma, a quote, a line end or a space at an end asks for it (RFC 4180). */
export function csvCell(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const text = printable(cell);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const row = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** RFC 4180 with a header, in UTF-8 behind a byte order mark, by which spreadsheets know it. */
export const csvWriter = (): Writer => ({
  begin: () => `\uFEFF${row(csvColumns)}`,
  add: quotation => row(COLUMNS.map(([, of]) => of(quotation))),
  end: () => '',
});
