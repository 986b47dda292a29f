import { joined } from '../bytes';
import type { StoredSource } from '../core';

type Content = StoredSource['content'];

const encoder = new TextEncoder();
// A mark at the beginning of a text is a character of it, as places count.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const LF = 10;

/** A text with its analysis as UTF-8: half of what strings take, and made into these only when they are asked for. */
class ContentBytes implements Content {
  constructor(
    readonly bytes: Uint8Array,
    readonly textSize: number,
  ) {}

  get text(): string {
    return decoder.decode(this.bytes.subarray(0, this.textSize));
  }

  get packed(): string {
    return decoder.decode(this.bytes.subarray(this.textSize));
  }
}

/** Null for a text that has half of a character, which UTF-8 cannot hold. */
function bytesOf(content: Content): ContentBytes | null {
  if (content instanceof ContentBytes) return content;
  const [text, packed] = [encoder.encode(content.text), encoder.encode(content.packed)];
  const bytes = joined([text, packed]);
  const own = new ContentBytes(bytes, text.length);
  return own.text === content.text ? own : null;
}

/**
 * Sources as they are stored: of each a line of JSON, `[source, facts, bytes of the text, bytes of the analysis]`, and behind it these
 * bytes. One whose text cannot be written so is left out; it is read again.
 */
export function storedBytes(sources: readonly StoredSource[]): Uint8Array<ArrayBuffer> {
  return joined(
    sources.flatMap(({ source, facts, content }) => {
      const own = bytesOf(content);
      if (!own) return [];
      const { bytes, textSize } = own;
      const line = JSON.stringify([source, facts, textSize, bytes.length - textSize]);
      return [encoder.encode(`${line}\n`), bytes];
    }),
  );
}

/** The sources of such bytes, up to where they are damaged. */
export function* sourcesIn(bytes: Uint8Array): Generator<StoredSource, void, undefined> {
  for (let at = 0, end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, at)) {
    const line = lineIn(bytes.subarray(at, end));
    if (!line) return;
    const { source, facts, textSize, packedSize } = line;
    at = end + 1 + textSize + packedSize;
    if (at > bytes.length) return;
    yield { source, facts, content: new ContentBytes(bytes.subarray(end + 1, at), textSize) };
  }
}

interface Line extends Pick<StoredSource, 'source' | 'facts'> {
  readonly textSize: number;
  readonly packedSize: number;
}

function lineIn(bytes: Uint8Array): Line | null {
  try {
    const parsed: unknown = JSON.parse(decoder.decode(bytes));
    if (!Array.isArray(parsed)) return null;
    const [source, facts, textSize, packedSize] = parsed as readonly unknown[];
    const isSize = (size: unknown): size is number => Number.isSafeInteger(size) && Number(size) >= 0;
    if (typeof source !== 'string' || !isSize(textSize) || !isSize(packedSize)) return null;
    // Whoever takes the facts in looks whether they fit.
    return { source, facts: facts as StoredSource['facts'], textSize, packedSize };
  } catch {
    return null;
  }
}
