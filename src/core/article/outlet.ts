import type { ParagraphRole, Span } from '../model';

/** What news agencies put behind the place: "MOSCOW (Sputnik) -". */
const CAPTION_SITE = /(?:^|\s)[-–—|]\s*(\p{Lu}[\p{L}\p{N}.&' ]{1,48}?),\s*\d{3,4}\b/u;
const HEADLINE_SITE = /\s[|–—-]\s(\p{Lu}[\p{L}\p{N}.&' ]{1,40})$/u;
const COPYRIGHT =
  /^(?:©|[Cc]opyright|COPYRIGHT)\s*(?:\d{4}(?:[-–]\d{4})?\s*)?(?:by\s+)?(\p{Lu}[\p{L}\p{N}.&' ]{1,40}?)(?:[.,]|\s+[Aa]ll [Rr]ights|$)/u;

/** The name that most lines of the page give it as its own, when at least two do. */
function repeatedSite(lines: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const site = CAPTION_SITE.exec(line)?.[1]?.trim();
    if (site) counts.set(site, (counts.get(site) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= 2 ? best[0] : null;
}

/** Who published the page, by what its furniture says; null when it does not. */
export function findOutlet(text: string, spans: readonly Span[], roles: readonly ParagraphRole[]): string | null {
  const lines = spans.map(span => text.slice(span.start, span.end));
  const site = repeatedSite(lines.filter((_, index) => roles[index] === 'caption' || roles[index] === 'furniture'));
  if (site) return site;
  const headline = lines[roles.indexOf('headline')];
  const suffix = headline?.includes('|') ? HEADLINE_SITE.exec(headline)?.[1]?.trim() : undefined;
  if (suffix) return suffix;
  const rights = lines.find((line, index) => roles[index] === 'furniture' && /rights reserved/i.test(line));
  return (rights && COPYRIGHT.exec(rights)?.[1]?.trim()) ?? null;
}
