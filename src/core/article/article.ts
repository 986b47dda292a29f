import { places } from '../english/bodies';
import { isGivenName } from '../english/givenNames';
import type { Article, Hints, Paragraph, ParagraphRole, Span } from '../model';
import { paragraphSpans } from '../text/paragraphs';
import { DATELINE, placeAhead } from './dateline';
import { slashOrder } from './dayOnPage';
import { readFrontMatter } from './frontMatter';
import { rolesOf } from './furniture';
import { findHeadline } from './headline';
import { findOutlet } from './outlet';
import { publishedOn } from './published';

const BYLINE = /^(?:[Bb]y|BY)\s+(\p{Lu}[\p{L}.'’-]+(?:\s+(?:and\s+)?\p{Lu}[\p{L}.'’-]+){1,5})\s*(?:$|[,|–—-])/u;
/** What stands behind the dateline is the article's text. */
const withoutDateline = (text: string, span: Span): Span => ({
  start: span.start + (DATELINE.exec(text.slice(span.start, span.end))?.[0].length ?? 0),
  end: span.end,
});

/** Reads what the page says of itself, and which of its lines are the article. */
export function readArticle(text: string, hints: Hints = {}): Article {
  const front = readFrontMatter(text);
  const spans = paragraphSpans(text);
  const ownOrder = slashOrder(text);
  const roles: ParagraphRole[] = rolesOf(text, spans).map((role, index) =>
    front && (spans[index]?.start ?? 0) < front.end ? 'furniture' : role,
  );
  const headlineIndex = findHeadline(text, spans, roles);
  if (headlineIndex >= 0) roles[headlineIndex] = 'headline';
  const lineOf = (span: Span | undefined): string | null =>
    span ? text.slice(span.start, span.end).replace(/^#+\s*/, '') : null;
  const bodyLines = spans.filter((_, index) => roles[index] === 'body');
  const ahead = placeAhead(
    bodyLines.map(({ start, end }) => text.slice(start, end)),
    { place: lower => places.has(lower), givenName: isGivenName },
  );
  const paragraphs = spans.map((span, index): Paragraph => {
    const role = roles[index] ?? 'body';
    if (role !== 'body') return { ...span, role };
    if (ahead && span === bodyLines[ahead.line]) return { start: span.start + ahead.length, end: span.end, role };
    return { ...withoutDateline(text, span), role };
  });
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
    published: publishedOn({ text, spans, roles, front, order: ownOrder ?? hints.dayOrder ?? null }, hints),
    dayOrder: ownOrder,
    paragraphs,
  };
}
