import type { StoredFacts } from './sourceFacts';

/** What is kept of a source on the disk, so that it need not be read again. */
export interface StoredSource {
  readonly source: string;
  readonly text: string;
  /** See `packAnalysis` of `record/`. */
  readonly packed: string;
  readonly facts: StoredFacts;
}

/** One line of JSON for each. */
export const storedLines = (sources: readonly StoredSource[]): string =>
  sources.map(({ source, text, packed, facts }) => `${JSON.stringify([source, text, packed, facts])}\n`).join('');

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
    if (!Array.isArray(parsed)) return null;
    const [source, text, packed, facts] = parsed as readonly unknown[];
    if (typeof source !== 'string' || typeof text !== 'string' || typeof packed !== 'string') return null;
    return { source, text, packed, facts: facts as StoredFacts };
  } catch {
    return null;
  }
}
