import type { Analysis } from '../model';
import type { Span } from '../span';
import { fnv1a } from '../text/digest';

/** So many words in a row are hardly written twice. */
const RUN = 8;
/** One run of so many is kept. */
const KEPT = 8;
/** Share of the smaller print that another article has too. */
const REPRINTED = 0.35;
const FEWEST_RUNS = 4;
/** An odd number whose bits are well spread (2^32 over the golden ratio), for hashes of hashes. */
const MIX = 0x9e3779b1;

/** What an article's own words, outside quotations, are known by: hashes of some of its runs of words, each once, in ascending order. */
export type Print = Uint32Array;

export const NO_PRINT: Print = new Uint32Array();

/** The text of an article between its quotations. */
function ownWords(text: string, { article, quotations }: Analysis): string {
  const quoted: readonly Span[] = quotations.flatMap(({ content }) => content);
  return article.paragraphs
    .filter(({ role }) => role === 'body')
    .map(paragraph => {
      const inside = quoted.filter(({ start, end }) => start < paragraph.end && end > paragraph.start);
      let at = paragraph.start;
      let own = '';
      for (const { start, end } of [...inside].sort((a, b) => a.start - b.start)) {
        own += text.slice(at, Math.max(at, start));
        at = Math.max(at, end);
      }
      return own + text.slice(at, paragraph.end);
    })
    .join('\n');
}

/** The print of an article; the runs that are kept are chosen by their hash, so that equal runs are kept in every article. */
export function printOf(text: string, analysis: Analysis): Print {
  const words =
    ownWords(text, analysis)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const hashes = words.map(word => fnv1a(word));
  const print = new Set<number>();
  for (let at = 0; at + RUN <= hashes.length; at++) {
    let run = 0;
    for (let i = at; i < at + RUN; i++) run = Math.imul(run ^ (hashes[i] ?? 0), MIX);
    const hash = (run ^ (run >>> 15)) >>> 0;
    if (hash % KEPT === 0) print.add(hash);
  }
  return Uint32Array.from(print).sort();
}

/** Whether one of two articles reprints the other, whole or in good part. */
export function isReprint(a: Print, b: Print): boolean {
  const fewer = Math.min(a.length, b.length);
  if (fewer < FEWEST_RUNS) return false;
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [one, other] = [a[i] ?? 0, b[j] ?? 0];
    if (one === other) shared++;
    if (one <= other) i++;
    if (other <= one) j++;
  }
  return shared >= REPRINTED * fewer;
}
