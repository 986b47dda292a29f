import { auxiliaries } from '../english/functionWords';
import { wordSet } from '../english/wordList';
import type { DateExpression, Published, SaidOn, Span } from '../model';
import type { RawQuotation } from '../reading/rawQuotation';
import type { ReadParagraph } from '../reading/page';
import { contains, overlap } from '../span';
import { isPossible, toEdtf } from './edtf';
import { anchorFrom, MONTH, time } from './reckoning';

/** What the day of a quotation is concluded from. */
export interface SaidContext {
  readonly text: string;
  readonly pages: readonly ReadParagraph[];
  /** By paragraph. */
  readonly dates: readonly (readonly DateExpression[])[];
  readonly published: Published | null;
  /** Key of the speaker of a quotation inside the article. */
  readonly keyOf: (quotation: RawQuotation) => string | null;
  /** The body that a speaker speaks for, both by key; undefined for most. */
  readonly spokenFor: (key: string) => string | undefined;
  /** Key of every mention. */
  readonly mentionKey: (paragraph: number, index: number) => string | null;
}

/** Prepositions that put a day before or after what is told. */
const AWAY =
  /\b(?:since|before|after|until|till|by|between|from|following|prior to|ahead of|up to|in advance of|(?:year|quarter|period|months|weeks) (?:ended|ending|to))\s(?:the\s)?$/i;
const REMARKS = wordSet(
  'comment comments remark remarks statement statements speech interview words address briefing tweet tweets post announcement letter testimony',
);
const VAGUE_OPENING = /^(?:During|Throughout|In the course of)\s(?:his|her|their|the|its|an?)\s/;
const PARAGRAPHS_BACK = 3;

const saidOn = (date: DateExpression, basis: SaidOn['basis']): SaidOn => ({
  span: { start: date.start, end: date.end },
  edtf: date.edtf,
  ...(date.weekday !== undefined && { weekday: date.weekday }),
  ...(date.basis === 'inferred' && date.edtf !== null && { reckoned: true as const }),
  basis,
});

const BARE_YEAR = /^\d{3}[\dX]$/;
const YEAR_OR_MONTH = /^\d{3}[\dX](?:-\d\d)?$/;
/** "Jane Roe, who founded it in 1979, said", "Roe, a lawyer who resigned on Monday, said": a clause about whoever speaks. */
const WITHIN_ASIDE =
  /,\s(?:(?:[^,;.:]{0,40}\s)?(?:who|whose)|which|(?:elected|born|arrested|convicted|jailed|sentenced|appointed))\s[^,;.:]*$/;
const LONGEST_ASIDE = 120;
/** What happens to people, and is no occasion to say something. */
const OF_LIFE =
  /\b(?:arrested|turned|resigned|born|elected|jailed|convicted|sentenced|appointed|died|married|retired|hired|fired|sacked|founded|graduated|charged|injured|wounded|shot|joined|won|lost|quit|released|sworn|suspended)\b/;

/** A month or a year tells of a life in any such clause, a day only of what befell somebody. */
function tellsOfLife(text: string, { start, end, edtf }: DateExpression, cue: Span | null): boolean {
  const aside = WITHIN_ASIDE.exec(text.slice(Math.max(0, start - LONGEST_ASIDE), start));
  if (!aside) return false;
  const isVague = edtf !== null && YEAR_OR_MONTH.test(edtf);
  if (!isVague && (/^,\swhich/.test(aside[0]) || !OF_LIFE.test(aside[0]))) return false;
  // The clause may be the report itself: ", who said in 2016", ", who on Monday said".
  const isReport =
    cue !== null &&
    (cue.start < start ? cue.start > start - aside[0].length : !/[,;.:]/.test(text.slice(end, cue.start)));
  return !isReport;
}

/** "the Sunday Times" */
const NEWSPAPER =
  /^\s(?:Times|Telegraph|Express|Mirror|Mail|Herald|Independent|World|Post|Star|Sun|People|Mercury|Business)\b/;

const isUsable = (text: string, date: DateExpression): boolean =>
  !(
    /\bthe\s$/i.test(text.slice(Math.max(0, date.start - 5), date.start)) &&
    NEWSPAPER.test(text.slice(date.end, date.end + 14))
  ) &&
  !AWAY.test(text.slice(Math.max(0, date.start - 24), date.start)) &&
  !/^(?:since|by|until)/i.test(text.slice(date.start, date.end));

/** A day tells more than a month, a month more than a year: "said on Monday that in 2016 …" has two. */
const vagueness = ({ edtf, weekday }: DateExpression): number =>
  weekday !== undefined || (edtf !== null && /-\d\d$/.test(edtf) && edtf.length > 7) ? 0 : edtf === null ? 2 : 1;

function sentenceSpan(page: ReadParagraph, sentence: number): Span | null {
  const found = page.outline.sentences[sentence];
  const first = found && page.outline.pieces[found.from];
  const last = found && page.outline.pieces[found.to - 1];
  return first && last ? { start: first.start, end: last.end } : null;
}

/** "announced the plan Aug. 21", "denied the claims on Friday": a thing, then a day that goes with the verb. */
const BARE_NOUN = /^(?:the|a|an|its|his|her|their|this|these|those)(?:\s[\p{L}-]+){1,4}?\s(?:on\s|late\s|early\s)?$/iu;

function isAfterBareNoun(text: string, part: Span, date: DateExpression): boolean {
  const before = text.slice(part.start, date.start);
  if (date.end < part.end || !BARE_NOUN.test(before)) return false;
  // "said the shop would reopen on Monday": a clause, and its day.
  const words = before.toLowerCase().trim().split(/\s+/).slice(1);
  const last = words.at(-1) === 'on' ? -1 : undefined;
  return !words.slice(0, last).some((word, index) => auxiliaries.has(word) || (index > 0 && word.endsWith('ed')));
}

/** The expression in the sentence of the cue, outside what was said, that stands nearest to the cue. */
function inSentence(quotation: RawQuotation, context: SaidContext, said: readonly Span[]): SaidOn | null {
  const page = context.pages[quotation.paragraph];
  const span = page && sentenceSpan(page, quotation.cue?.sentence ?? quotation.sentence);
  if (!span) return null;
  const outside = (context.dates[quotation.paragraph] ?? []).filter(
    date =>
      contains(span, date) &&
      !said.some(part => overlap(part, date) > 0 && !isAfterBareNoun(context.text, part, date)) &&
      !page.marks.some(mark => overlap(mark, date) > 0) &&
      isUsable(context.text, date) &&
      !tellsOfLife(context.text, date, quotation.cue),
  );
  const cue = quotation.cue?.start ?? quotation.content[0]?.start ?? span.start;
  const [nearest] = [...outside].sort(
    (a, b) => vagueness(a) - vagueness(b) || Math.abs(a.start - cue) - Math.abs(b.start - cue),
  );
  if (nearest) {
    const words = context.text.slice(nearest.start, nearest.end).replace(/\s+/g, ' ');
    return notAhead(saidOn(nearest, 'stated'), words, context.published);
  }
  const opening = VAGUE_OPENING.exec(context.text.slice(span.start, span.end));
  return opening
    ? { span: { start: span.start, end: span.start + opening[0].trimEnd().length }, edtf: null, basis: 'stated' }
    : null;
}

/** A month and a day, and no year: "July 27". */
const WITHOUT_YEAR = new RegExp(`^(?!.*\\d{4}).*${MONTH}`);

/**
 * What is reported is never yet to come: a month and day that were put after the day of publication are of the year before, and any
 * other time that begins later is an event's.
 */
function notAhead(said: SaidOn, words: string, published: Published | null): SaidOn | null {
  const [from = ''] = said.edtf?.split('/') ?? [];
  const [day, last] = [anchorFrom(from), anchorFrom(published?.edtf)];
  if (!day || !last || time(day) <= time(last)) return said;
  const before = { ...day, year: day.year - 1 };
  return said.edtf === from && WITHOUT_YEAR.test(words) && isPossible(before)
    ? { ...said, edtf: toEdtf(before) }
    : null;
}

/** "Peskov's Dec. 21 comments": the days of a speaker's remarks that the article names as such. */
function datedRemarks(context: SaidContext): readonly { readonly key: string; readonly said: SaidOn }[] {
  return context.pages.flatMap(page =>
    page.mentions.flatMap((mention, index) => {
      if (!mention.possessive) return [];
      const date = (context.dates[page.index] ?? []).find(
        one => one.start > mention.end && one.start <= mention.end + 4,
      );
      const noun = date && /^\s(\p{L}+)/u.exec(context.text.slice(date.end))?.[1];
      const key = context.mentionKey(page.index, index);
      return date && noun && key !== null && REMARKS.has(noun.toLowerCase())
        ? [{ key, said: saidOn(date, 'carried') }]
        : [];
    }),
  );
}

/** By speaker the day in a sentence of a paragraph that names the speaker and no other day. */
function daysBeside(page: ReadParagraph, context: SaidContext): ReadonlyMap<string, SaidOn> {
  const found = new Map<string, SaidOn>();
  const days = (context.dates[page.index] ?? []).filter(({ edtf }) => edtf !== null && /-\d\d$/.test(edtf));
  if (days.length === 0) return found;
  for (const [index, mention] of page.mentions.entries()) {
    const span = sentenceSpan(page, mention.sentence);
    const [only, ...others] = span ? days.filter(date => contains(span, date) && isUsable(context.text, date)) : [];
    const key = only && others.length === 0 ? context.mentionKey(page.index, index) : null;
    if (only && key !== null && !found.has(key)) found.set(key, saidOn(only, 'carried'));
  }
  return found;
}

const isPlaced = (said: SaidOn): boolean => said.edtf !== null || said.weekday !== undefined;

/** A bare year or decade tells of one thing that was said, hardly of what is reported next. */
const isBareYear = ({ edtf }: SaidOn): boolean => edtf !== null && BARE_YEAR.test(edtf);

/**
 * The day each quotation was said, in the order of the quotations: the words around the cue, else the same speaker's remarks
 * near by, else the day of publication; null when nothing tells.
 */
export function saidDays(quotations: readonly RawQuotation[], context: SaidContext): readonly (SaidOn | null)[] {
  const remarks = datedRemarks(context);
  const content = new Map<number, Span[]>();
  for (const { paragraph, content: parts } of quotations)
    content.set(paragraph, [...(content.get(paragraph) ?? []), ...parts]);
  const last = new Map<string, { readonly said: SaidOn; readonly paragraph: number }>();
  const beside = new Map<ReadParagraph, ReadonlyMap<string, SaidOn>>();
  const fromParagraphBefore = (paragraph: number, key: string): SaidOn | null => {
    const page = context.pages[paragraph - 1];
    if (!page) return null;
    const days = beside.get(page) ?? daysBeside(page, context);
    beside.set(page, days);
    return days.get(key) ?? null;
  };
  return quotations.map(quotation => {
    const key = context.keyOf(quotation);
    const stated = inSentence(quotation, context, content.get(quotation.paragraph) ?? []);
    const known = key === null ? undefined : (last.get(key) ?? last.get(context.spokenFor(key) ?? ''));
    const recent =
      known && quotation.paragraph - known.paragraph <= PARAGRAPHS_BACK && isPlaced(known.said)
        ? { ...known.said, basis: 'carried' as const }
        : null;
    const said =
      stated ??
      (key === null
        ? null
        : (recent ??
          fromParagraphBefore(quotation.paragraph, key) ??
          remarks.find(one => one.key === key)?.said ??
          null));
    if (key !== null && said && !isBareYear(said)) last.set(key, { said, paragraph: quotation.paragraph });
    return (
      said ??
      (context.published
        ? {
            edtf: context.published.edtf,
            basis: 'published' as const,
            ...(context.published.span && { span: context.published.span }),
          }
        : null)
    );
  });
}
