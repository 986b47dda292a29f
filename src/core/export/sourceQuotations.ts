import type { Exported, ExportedSource } from './exported';
import { oneLine } from './cleanText';
import type { Writer } from './writer';

/**
 * Makes files that have an entry for each article, with its quotations in it. Quotations must come by source.
 * @param entry what is written for an article, with the number of those before it
 */
export function bySourceWriter(
  begin: string,
  entry: (source: ExportedSource, quotations: readonly Exported[], before: number) => string,
  end: string,
): Writer {
  let waiting: Exported[] = [];
  let before = 0;
  const flush = (): string => {
    const [first] = waiting;
    const text = first ? entry(first.source, waiting, before++) : '';
    waiting = [];
    return text;
  };
  return {
    begin: () => begin,
    add: quotation => {
      const [first] = waiting;
      const isSame = first?.source.file === quotation.source.file && first.source.folder === quotation.source.folder;
      const text = isSame ? '' : flush();
      waiting.push(quotation);
      return text;
    },
    end: () => flush() + end,
  };
}

const rests = (known: string, words: string | null): string =>
  words === null ? known : `${known}, “${oneLine(words)}”`;

/** The reader's status: "checked", or "checked, but the file has changed since". */
export const statusOf = ({ status, changedSince }: Pick<Exported, 'status' | 'changedSince'>): string =>
  changedSince ? `${status}, but the file has changed since` : status;

/** A quotation in one line of text, with what is stated or inferred, the words that rests on, and the reader's status. */
export function quotationLine(quotation: Exported): string {
  const { words, speaker, said, kind, polarity, place } = quotation;
  const day = said?.edtf ?? said?.weekday ?? 'unknown';
  const parts = [
    kind,
    ...(polarity === null ? [] : [polarity]),
    `line ${place.line}`,
    `speaker: ${oneLine(speaker?.name ?? 'unknown')}${speaker ? ` (${rests(speaker.known, speaker.words)})` : ''}`,
    `said: ${day}${said ? ` (${rests(said.known, said.words)})` : ''}`,
    `status: ${statusOf(quotation)}`,
  ];
  return `“${oneLine(words)}” (${parts.join('; ')})`;
}

/** How the day of publication is known. */
export const publishedLine = ({ published }: ExportedSource): string =>
  published ? `published: ${published.edtf} (${rests(published.known, published.words)})` : 'published: unknown';

/** The names of a byline: "Ann Lee and Bo Poe" are two. */
export const authorsOf = ({ byline }: ExportedSource): readonly string[] =>
  byline === null
    ? []
    : byline
        .split(/\s*(?:,|;|\band\b)\s+/)
        .map(oneLine)
        .filter(name => name !== '');
