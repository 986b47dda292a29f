import type { Article, Hints, Paragraph, ParagraphRole, Published, Span } from '../model';
import { fromEdtf, isPossible } from '../dates/edtf';
import { findDates } from '../dates/expressions';
import { paragraphSpans } from '../text/paragraphs';
import { printedDays } from './dayOnPage';
import type { FrontMatter } from './frontMatter';
import { readFrontMatter } from './frontMatter';
import { rolesOf } from './furniture';
import { findHeadline } from './headline';
import { findOutlet } from './outlet';

/** "MOSCOW (Sputnik) - ", "WASHINGTON, Dec. 21 — ", "MOSCOW, December 22. /TASS/. ": a place in capitals, then a dash or an agency. */
const DATELINE =
  /^\p{Lu}{3,}[\p{Lu}.' ]{0,30}(?:,\s[^—–/]{2,40}?)?\s?(?:\([^)]{2,40}\)\s?)?(?:\/[^/]{2,20}\/\.?|[-–—]{1,2})\s+/u;
const BYLINE = /^(?:[Bb]y|BY)\s+(\p{Lu}[\p{L}.'’-]+(?:\s+(?:and\s+)?\p{Lu}[\p{L}.'’-]+){1,5})\s*(?:$|[,|–—-])/u;
/** A line that says it gives the day of publication, or holds a day and little else. */
const META =
  /^[*_\s>]*(?:published|updated|posted|first published|date|last (?:updated|modified)|modified|created|issued)\b/i;

/** A short line that is hardly more than its day. */
const isDateLine = (line: string, day: Span): boolean =>
  line.length <= 40 + (day.end - day.start) && !/[.!?]["”]?$/.test(line.replace(/\b[ap]\.m\.$/, ''));

function publishedOn(
  text: string,
  spans: readonly Span[],
  roles: readonly ParagraphRole[],
  front: FrontMatter | null,
  hints: Hints,
): Published | null {
  // A time of day may follow the day.
  const given = hints.published?.replace(/T.*$/, '');
  if (given !== undefined && fromEdtf(given)) return { edtf: given, basis: 'given' };
  for (const key of ['date', 'published', 'pubdate', 'publishdate', 'datepublished', 'created']) {
    const field = front?.fields.get(key);
    const day = field && printedDays(text, field)[0];
    if (day) return { edtf: day.edtf, basis: 'stated', span: { start: day.start, end: day.end } };
  }
  const firstProse = spans.findIndex((span, index) => roles[index] === 'body' && span.end - span.start > 160);
  for (const [index, span] of spans.entries()) {
    const line = text.slice(span.start, span.end);
    if (roles[index] === 'caption' || roles[index] === 'headline') continue;
    const day = printedDays(text, span)[0];
    if (!day) continue;
    const near = index <= Math.max(firstProse, 8);
    const dateline = DATELINE.exec(line)?.[0];
    if (
      META.test(line) ||
      (near && isDateLine(line, day)) ||
      (dateline !== undefined && day.end <= span.start + dateline.length + 20)
    )
      return { edtf: day.edtf, basis: 'stated', span: { start: day.start, end: day.end } };
  }
  const inName = hints.fileName === undefined ? undefined : dayInFileName(hints.fileName);
  if (inName) return { edtf: inName, basis: 'inferred' };
  const withoutYear = dayOfDateline(text, spans, roles);
  if (withoutYear) return withoutYear;
  // A day that only captions and furniture carry is the page's, not surely the article's.
  const days = spans.flatMap((span, index) =>
    roles[index] === 'caption' || roles[index] === 'furniture' ? printedDays(text, span) : [],
  );
  const [first] = days;
  if (first && days.every(day => day.edtf === first.edtf))
    return { edtf: first.edtf, basis: 'inferred', span: { start: first.start, end: first.end } };
  return null;
}

/** "LONDON, March 3 (Agency) -": a day without its year. */
function dayOfDateline(text: string, spans: readonly Span[], roles: readonly ParagraphRole[]): Published | null {
  for (const [index, { start, end }] of spans.entries()) {
    const dateline = roles[index] === 'body' ? DATELINE.exec(text.slice(start, end))?.[0] : undefined;
    const day = dateline === undefined ? undefined : findDates(text, { start, end: start + dateline.length }, null)[0];
    if (day?.edtf != null && /-\d\d$/.test(day.edtf))
      return { edtf: day.edtf, basis: 'stated', span: { start: day.start, end: day.end } };
  }
  return null;
}

function dayInFileName(name: string): string | undefined {
  const match = /(?<!\d)((?:19|20)\d\d)[-_.]?(\d\d)[-_.]?(\d\d)(?!\d)/.exec(name);
  const parts = match && { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return match && parts && isPossible(parts) && parts.day > 0
    ? `${match[1] ?? ''}-${match[2] ?? ''}-${match[3] ?? ''}`
    : undefined;
}

/** What stands behind the dateline is the article's text. */
function withoutDateline(text: string, span: Span, role: ParagraphRole | undefined): Span {
  const dateline = role === 'body' ? DATELINE.exec(text.slice(span.start, span.end))?.[0] : undefined;
  return { start: span.start + (dateline?.length ?? 0), end: span.end };
}

/** Reads what the page says of itself, and which of its lines are the article. */
export function readArticle(text: string, hints: Hints = {}): Article {
  const front = readFrontMatter(text);
  const spans = paragraphSpans(text);
  const roles: ParagraphRole[] = rolesOf(text, spans).map((role, index) =>
    front && (spans[index]?.start ?? 0) < front.end ? 'furniture' : role,
  );
  const headlineIndex = findHeadline(text, spans, roles);
  if (headlineIndex >= 0) roles[headlineIndex] = 'headline';
  const lineOf = (span: Span | undefined): string | null =>
    span ? text.slice(span.start, span.end).replace(/^#+\s*/, '') : null;
  const paragraphs = spans.map((span, index): Paragraph => ({
    ...withoutDateline(text, span, roles[index]),
    role: roles[index] ?? 'body',
  }));
  const body = spans.find((span, index) => roles[index] === 'body' && DATELINE.test(text.slice(span.start, span.end)));
  const byline = spans.slice(0, 12).flatMap(span => BYLINE.exec(text.slice(span.start, span.end))?.[1] ?? [])[0];
  return {
    headline: front?.fields.get('title')?.value ?? lineOf(spans[headlineIndex]),
    outlet:
      hints.outlet ??
      ['outlet', 'publisher', 'publication', 'site', 'source'].flatMap(key => front?.fields.get(key)?.value ?? [])[0] ??
      findOutlet(text, spans, roles),
    byline: front?.fields.get('author')?.value ?? byline ?? null,
    dateline: body
      ? (DATELINE.exec(text.slice(body.start, body.end))?.[0]
          .replace(/\s*[-–—]+\s*$/u, '')
          .trim() ?? null)
      : null,
    published: publishedOn(text, spans, roles, front, hints),
    paragraphs,
  };
}
