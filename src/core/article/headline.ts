import type { ParagraphRole, Span } from '../model';
import { printedDays } from './dayOnPage';
import { wordSet } from '../english/wordList';

const LOOK_AT = 6;
const SMALL = wordSet(
  'a an and as at but by for from if in into is nor of off on or over per so than the to up via vs with',
);

/** Every longer word begins with a capital, as headlines in American papers have it. */
function isTitleCase(line: string): boolean {
  const words = line.split(/\s+/).filter(word => /\p{L}/u.test(word) && !SMALL.has(word.toLowerCase()));
  return words.length >= 3 && words.every(word => /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(word));
}

/** A line that stands above the article as its title: short, no sentence of the text. */
function isHeadline(line: string, next: string | undefined): boolean {
  const words = line.split(/\s+/).length;
  if (line.split(' | ').length > 2) return false;
  if (words < 3 || words > 30 || line.length > 220 || next === undefined || /^[-–—*•|]/.test(line)) return false;
  if (/^(?:by|published|updated|posted|date|author|source)\b[: ]/i.test(line)) return false;
  if (line.length < 60 && printedDays(line, { start: 0, end: line.length }, null).length > 0) return false;
  if (/^["“]/.test(line) && /["”][.,]?$/.test(line)) return false;
  return !/[.;:,]["”’')]*$/.test(line) || (isTitleCase(line) && !/[;:,]$/.test(line));
}

/** Index of the headline among the paragraphs, or -1: the first fitting line before the article's prose begins. */
export function findHeadline(text: string, spans: readonly Span[], roles: readonly ParagraphRole[]): number {
  let looked = 0;
  for (const [index, span] of spans.entries()) {
    if (roles[index] !== 'body') continue;
    if (looked++ >= LOOK_AT) return -1;
    const next = spans[index + 1];
    const line = text.slice(span.start, span.end);
    if (isHeadline(line.replace(/^#+\s*/, ''), next && text.slice(next.start, next.end))) return index;
    if (line.length > 120 || /\.["”’')]*$/.test(line)) return -1;
  }
  return -1;
}
