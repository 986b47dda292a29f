import type { QuotationRow } from '../core';
import { dayInWords, saidInWords } from './dates';

/** Last part of a path or URI, decoded where it can be. */
export function fileNameOf(source: string): string {
  const last = source.slice(source.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** What a row calls its source: the outlet, else the file. */
export const sourceName = (row: Pick<QuotationRow, 'outlet' | 'source'>): string =>
  row.outlet ?? fileNameOf(row.source);

/** Whether anybody is known to have said it. A lone "he" that cannot be tied to a name is nobody known. */
export const isAttributed = (row: QuotationRow): boolean => row.speaker?.name != null;

export const speakerName = ({ speaker }: QuotationRow): string =>
  speaker?.name ?? (speaker ? `Speaker not known (“${speaker.words}”)` : 'Speaker not known');

/**
 * A quotation to paste into a text: the words, who said them and when, and where they stand.
 * Days that were concluded, not printed, say so.
 */
export function citationOf(row: QuotationRow): string {
  const said = saidInWords(row.said);
  const inferred =
    row.said !== null && (row.said.reckoned || row.said.basis === 'carried' || row.said.basis === 'corroborated');
  const who = [speakerName(row), row.speaker?.role ?? '', said === '' ? '' : `${said}${inferred ? ' (inferred)' : ''}`]
    .filter(part => part !== '')
    .join(', ');
  const published =
    row.published && row.said?.basis !== 'published' ? `published ${dayInWords(row.published.edtf)}` : '';
  const where = [
    row.outlet ?? '',
    row.headline === null ? '' : `“${row.headline}”`,
    published,
    `${fileNameOf(row.source)}, line ${row.place.line + 1}`,
  ]
    .filter(part => part !== '')
    .join(', ');
  const words = row.kind === 'direct' ? `“${row.text.replace(/,$/, '')}”` : row.text;
  return `${words} — ${who}. ${where}.`;
}
