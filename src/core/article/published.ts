import { fromEdtf, isPossible, toEdtf } from '../dates/edtf';
import { findDates } from '../dates/expressions';
import type { Hints, ParagraphRole, Published, Span } from '../model';
import type { DayOrder } from './dayOnPage';
import { printedDays } from './dayOnPage';
import { DATELINE } from './dateline';
import type { FrontMatter } from './frontMatter';

/** A line that says it gives the day of publication. */
const META =
  /^[*_\s>]*(?:published|updated|posted|first published|date|last (?:updated|modified)|modified|created|issued)\b/i;
const FRONT_KEYS = ['date', 'published', 'pubdate', 'publishdate', 'datepublished', 'created'];

/** A short line that is hardly more than its day. */
const isDateLine = (line: string, day: Span): boolean =>
  line.length <= 40 + (day.end - day.start) && !/[.!?]["”]?$/.test(line.replace(/\b[ap]\.m\.$/, ''));

/** What a page is read for its day. */
export interface DatedPage {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly roles: readonly ParagraphRole[];
  readonly front: FrontMatter | null;
  /** How the page or its outlet writes days with slashes. */
  readonly order: DayOrder | null;
}

/** The day of publication: as handed over, as the page states it, or as names of files and captions let it be concluded. */
export function publishedOn(page: DatedPage, hints: Hints): Published | null {
  // A time of day may follow the day.
  const given = hints.published?.replace(/T.*$/, '');
  if (given !== undefined && fromEdtf(given)) return { edtf: given, basis: 'given' };
  return inFront(page) ?? onPage(page) ?? inName(hints) ?? withoutYear(page) ?? inCaptions(page);
}

function inFront({ text, front, order }: DatedPage): Published | null {
  for (const key of FRONT_KEYS) {
    const field = front?.fields.get(key);
    const day = field && printedDays(text, field, order)[0];
    if (day) return { edtf: day.edtf, basis: 'stated', span: { start: day.start, end: day.end } };
  }
  return null;
}

/** A line that says so, a short line with a day near the top, or a dateline. */
function onPage({ text, spans, roles, order }: DatedPage): Published | null {
  const firstProse = spans.findIndex((span, index) => roles[index] === 'body' && span.end - span.start > 160);
  for (const [index, span] of spans.entries()) {
    const line = text.slice(span.start, span.end);
    if (roles[index] === 'caption' || roles[index] === 'headline') continue;
    const day = printedDays(text, span, order)[0];
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
  return null;
}

/** "LONDON, March 3 (Agency) -": a day without its year. */
function withoutYear({ text, spans, roles }: DatedPage): Published | null {
  for (const [index, { start, end }] of spans.entries()) {
    const dateline = roles[index] === 'body' ? DATELINE.exec(text.slice(start, end))?.[0] : undefined;
    const day = dateline === undefined ? undefined : findDates(text, { start, end: start + dateline.length }, null)[0];
    if (day?.edtf != null && /-\d\d$/.test(day.edtf))
      return { edtf: day.edtf, basis: 'stated', span: { start: day.start, end: day.end } };
  }
  return null;
}

/** A day that only captions and furniture carry is the page's, not surely the article's. */
function inCaptions({ text, spans, roles, order }: DatedPage): Published | null {
  const days = spans.flatMap((span, index) =>
    roles[index] === 'caption' || roles[index] === 'furniture' ? printedDays(text, span, order) : [],
  );
  const [first] = days;
  return first && days.every(day => day.edtf === first.edtf)
    ? { edtf: first.edtf, basis: 'inferred', span: { start: first.start, end: first.end } }
    : null;
}

const DIGITS = /(?<!\d)((?:19|20)\d\d)[-_./]?(\d\d)[-_./]?(\d\d)(?!\d)/;
const MONTH_ONLY = /(?<!\d)((?:19|20)\d\d)[-_/](\d\d)(?![-_.]?\d)/;

/** A day, or at least a month, in the name of the file or of its folders: "2016-12-21", "2016/12/21", "21-Dec-2016". */
function inName({ fileName }: Hints): Published | null {
  if (fileName === undefined) return null;
  const inferred = (edtf: string): Published => ({ edtf, basis: 'inferred' });
  const whole = DIGITS.exec(fileName);
  const parts = whole && { year: Number(whole[1]), month: Number(whole[2]), day: Number(whole[3]) };
  const edtf = parts && parts.day > 0 && isPossible(parts) ? toEdtf(parts) : null;
  if (edtf !== null) return inferred(edtf);
  const spelt = fileName.replace(/[-_.]/g, ' ');
  const [day] = printedDays(spelt, { start: 0, end: spelt.length }, null, false);
  if (day) return inferred(day.edtf);
  const month = MONTH_ONLY.exec(fileName);
  const monthParts = month && { year: Number(month[1]), month: Number(month[2]) };
  const inMonth = monthParts && isPossible(monthParts) ? toEdtf(monthParts) : null;
  return inMonth === null ? null : inferred(inMonth);
}
