import { joined } from '../bytes';
import type { StoredRows } from '../core';

const LF = 10;

/** What the search keeps of sources: a line of JSON, `[terms, sources]`, and behind it the row, four bytes a number as this machine has them. */
export function rowsBytes({ terms, sources, row }: StoredRows): Uint8Array<ArrayBuffer> {
  const line = new TextEncoder().encode(`${JSON.stringify([terms, sources])}\n`);
  return joined([line, new Uint8Array(row.buffer, row.byteOffset, row.byteLength)]);
}

/** Null for bytes that hold no such thing. */
export function rowsIn(bytes: Uint8Array<ArrayBuffer>): StoredRows | null {
  const end = Math.max(0, bytes.indexOf(LF));
  // A row of numbers begins at a multiple of four bytes.
  const row = bytes.slice(end + 1);
  try {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)));
    if (!Array.isArray(parsed) || row.length % Int32Array.BYTES_PER_ELEMENT !== 0) return null;
    const [terms, sources] = parsed as readonly unknown[];
    const areTexts = (list: unknown): list is readonly string[] =>
      Array.isArray(list) && list.every(one => typeof one === 'string');
    return areTexts(terms) && areTexts(sources) ? { terms, sources, row: new Int32Array(row.buffer) } : null;
  } catch {
    // What is damaged is as if it were not there: the texts are gone over.
    return null;
  }
}
