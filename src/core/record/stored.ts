/** What is kept of a source on the disk, so that it need not be read again. */
export interface StoredSource {
  readonly source: string;
  readonly text: string;
  /** See `packAnalysis`. */
  readonly packed: string;
}

/** One line of JSON for each. */
export const storedLines = (sources: readonly StoredSource[]): string =>
  sources.map(({ source, text, packed }) => `${JSON.stringify([source, text, packed])}\n`).join('');

/** The sources of such lines; a line that is none is passed over. */
export function* storedSources(lines: string): Generator<StoredSource, void, undefined> {
  for (const line of lines.split('\n')) {
    const parsed = line === '' ? null : parsedLine(line);
    if (parsed) yield parsed;
  }
}

function parsedLine(line: string): StoredSource | null {
  try {
    const parsed: unknown = JSON.parse(line);
    if (!Array.isArray(parsed) || parsed.length !== 3 || !parsed.every(part => typeof part === 'string')) return null;
    const [source = '', text = '', packed = ''] = parsed;
    return { source, text, packed };
  } catch {
    return null;
  }
}
