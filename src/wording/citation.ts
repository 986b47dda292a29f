import type { QuotationRow } from '../core';

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
