import { determiners, formsOfBe, isAdverb, prepositions } from '../english/functionWords';
import type { VerbClass } from '../english/reportingVerbs';
import { reportingVerbs } from '../english/reportingVerbs';
import { wordSet } from '../english/wordList';
import { isInAside } from './announced';
import type { Cue } from './cue';
import { verbBefore } from './beforeSpan';
import { firstFrom, mentionFrom } from './mentions';
import { endOfModifiers } from './modifiers';
import type { ReadParagraph } from './page';
import type { PieceOdds, TaggedParagraph } from './pieceOdds';
import { BOUND } from './pieceQuestions';
import type { SentenceView } from './sentenceView';
import { lastSpeakerNoun, speakerNoun } from './speakerNouns';
import type { SpanCandidate } from './spanInputs';
import { SPAN_INPUTS, SpanLook } from './spanInputs';
import type { Trees } from './trees';
import { sumOfTrees } from './trees';
import { sigmoid } from './weights';

/** Pieces that were said, as learned trees see it; `to` exclusive. */
export interface ContentSpan {
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  readonly probability: number;
  /** Too little to call it said, unless it holds a mark that is speech. */
  readonly doubtful: boolean;
}

/** Below this log odds no span begins or ends. */
const LEAST_ODDS = -2.2;
const MOST_CANDIDATES = 8;
/** Chosen for the best F1 of exact spans on the articles decisions are made by. */
const CONTENT_AT_LEAST = 0.25;
/** The same for what a verb of speech announces by the rules of the sentence. */
const ANNOUNCED_AT_LEAST = 0.12;
/** The same for spans around a mark that is speech. */
const AROUND_MARK_AT_LEAST = 0.12;

/** The spans worth weighing: what the rules say that cues announce, and the most probable ends of the most probable starts. */
export function spanCandidates({ from, to, announced }: SentenceView, odds: PieceOdds): readonly SpanCandidate[] {
  const starts: number[] = [];
  const ends: number[] = [];
  for (let i = from; i < to; i++) {
    if (odds.ofBound(BOUND.start, i) > LEAST_ODDS) starts.push(i);
    if (odds.ofBound(BOUND.end, i) > LEAST_ODDS) ends.push(i);
  }
  const rules = announced.map(region => ({ first: region.from, last: region.to - 1 }));
  const isRule = (first: number, last: number): boolean =>
    rules.some(rule => rule.first === first && rule.last === last);
  const learned = starts.flatMap(first =>
    ends.filter(last => last >= first && !isRule(first, last)).map(last => ({ first, last })),
  );
  if (learned.length <= MOST_CANDIDATES) return [...rules, ...learned];
  const sum = ({ first, last }: SpanCandidate): number =>
    odds.ofBound(BOUND.start, first) + odds.ofBound(BOUND.end, last);
  return [...rules, ...learned.sort((a, b) => sum(b) - sum(a)).slice(0, MOST_CANDIDATES)];
}

/**
 * Where a span begins: "citing a source familiar with the matter" names a source and says nothing, but what it is cited for may
 * follow, "..., that the deal is off". Null when nothing does.
 */
function behindCited(page: TaggedParagraph, { first, last }: SpanCandidate): number | null {
  if (verbBefore(page, first)?.lemma !== 'cite') return first;
  const { pieces } = page.outline;
  for (let i = first + 1; i < last; i++) if (pieces[i]?.text === ',' && pieces[i + 1]?.lower === 'that') return i + 1;
  return null;
}

/** "According to Jane Hill, of Shelter, rents will rise": where it begins behind what is said of the source. */
function behindSource({ page, cues }: SentenceView, first: number, last: number): number {
  const { pieces } = page.outline;
  if (pieces[first - 1]?.text !== ',') return first;
  const isFirstComma = (to: number): boolean =>
    to < first && pieces.slice(to, first - 1).every(({ kind }) => kind === 'word');
  const isBehind = cues.some(({ form, subject }) => form === 'according-to' && subject && isFirstComma(subject.to));
  if (!isBehind) return first;
  const comma = pieces.slice(first, last).findIndex(({ text }) => text === ',') + first;
  const named = /^(?:of|at|from)$/.test(pieces[first]?.lower ?? '') ? first + 1 : first;
  const isA = /^an?$/.test(pieces[first]?.lower ?? '');
  const mention = mentionFrom(page.mentions, named);
  // "According to its head, Jane Roe, rents will rise"
  const isName = mention?.type === 'name' && speakerNoun(pieces[first - 2]?.lower ?? '')?.noun === 'person';
  const isAside = (isA || named > first || isName) && mention?.to === comma;
  const isBeside = isAside || (comma > first && comma - first <= LONGEST_ROLE && isRole(page, first, comma));
  return isBeside && comma + 1 <= last ? comma + 1 : first;
}
const LONGEST_ROLE = 12;

/** "head of finance", "director of the charity": what a person is, without an article. */
function isRole({ outline }: ReadParagraph, first: number, comma: number): boolean {
  if (outline.pieces[first]?.capital) return false;
  const end = endOfModifiers(outline, first);
  const noun = lastSpeakerNoun(outline, first, end);
  return (
    noun?.noun === 'person' &&
    !noun.plural &&
    noun.index === end - 1 &&
    (end === comma || /^(?:of|for|at|in|and|with)$/.test(outline.pieces[end]?.lower ?? ''))
  );
}

/** A verb of speech announces exactly these pieces by the rules of the sentence: `said that …`. */
const isAnnounced = ({ announced }: SentenceView, from: number, to: number): boolean =>
  announced.some(
    ({ from: first, to: end, cue }) =>
      first === from && end === to && (cue.act === 'say' || cue.act === 'claim' || cue.form === 'according-to'),
  );

/** The spans of a sentence with their probabilities, the best first; what two candidates come down to has those of both. */
function weighed(
  page: TaggedParagraph,
  view: SentenceView,
  sentence: number,
  { trees, look, inputs }: Weighing,
): readonly ContentSpan[] {
  const found = new Map<string, ContentSpan>();
  for (const candidate of spanCandidates(view, page.odds)) {
    const cited = behindCited(page, candidate);
    const from = cited === null ? null : behindSource(view, cited, candidate.last);
    if (from === null || isNothing(page, from, candidate.last)) continue;
    if (isOfQuestion(view, candidate) || isOfSpeaker(view, candidate)) continue;
    if (found.size === 0) look.turnTo(view, page.odds);
    look.put(candidate, page.odds, inputs);
    const to = endOf(view, from, candidate.last + 1);
    const other = found.get(`${from} ${to}`)?.probability ?? 0;
    const probability = Math.min(1, other + sigmoid(sumOfTrees(trees, inputs)));
    const least = isAnnounced(view, from, to) ? ANNOUNCED_AT_LEAST : CONTENT_AT_LEAST;
    found.set(`${from} ${to}`, { from, to, sentence, probability, doubtful: probability < least });
  }
  return [...found.values()].sort((a, b) => b.probability - a.probability);
}

/**
 * Where a span ends: "While saying that taxes fell, he left" holds his words only up to him, and "Mr Roe, who said he was innocent, was
 * released" only up to the comma.
 */
function endOf({ cues, announced, opening, page }: SentenceView, from: number, to: number): number {
  const claim = claimedBy(page, from, to) ?? commentBehind(page, from, to);
  if (claim !== null) return claim;
  // "As Roe spoke of “a coup,” Hill left": her words end with her clause.
  if (opening && from < opening.end && opening.end < to && opening.cues.some(({ at }) => at < from)) return opening.end;
  const source = sourceBehind(page, cues, from, to);
  if (source !== null) return source;
  const next = clauseOfAnother(page, cues, from, to);
  if (next !== null) return next;
  const another = coordinatedIn(page, cues, from, to);
  if (another !== null) return another;
  const aside = announced.find(one => one.from === from && one.to < to && isInAside(page, one.cue));
  if (aside) return aside.to;
  const behind = cues.find(
    ({ form, at, subject }) =>
      form === 'participle' && at < from && subject && from < subject.from && subject.from < to,
  );
  return behind?.subject ? Math.max(from + 1, behind.subject.from - 1) : to;
}

/** "Roe has insisted he is innocent, the paper reports.": where whoever reports it all is named. */
function sourceBehind(page: ReadParagraph, cues: readonly Cue[], from: number, to: number): number | null {
  const { pieces } = page.outline;
  const last = cues.findLast(({ at, subject }) => at > from && at < to && subject !== null && subject.to === at);
  const before = last?.subject ? last.subject.from - 1 : from;
  const isLast = last !== undefined && (pieces[last.to] === undefined || pieces[last.to]?.text === '.');
  const opens = pieces[from]?.lower === 'that' ? pieces[from + 1]?.lower : pieces[from]?.lower;
  // "said that if the price fell, the bank insisted": half a sentence.
  const isHalf = OPENING.test(opens ?? '') || prepositions.has(opens ?? '');
  const reports = last?.act !== null && last?.act !== 'think' && last?.act !== 'act' && last?.verb?.form !== 'base';
  return isLast && reports && !isHalf && before > from && pieces[before]?.text === ',' ? before : null;
}

const TELLING: ReadonlySet<VerbClass> = new Set(['say', 'claim', 'write', 'act']);
/** "; its secretary, Jane Roe," */
const MOST_BEFORE_SUBJECT = 5;

/** "said it was late; its secretary, Jane Roe, accused": the semicolon behind which somebody else speaks. */
function clauseOfAnother(page: ReadParagraph, cues: readonly Cue[], from: number, to: number): number | null {
  let semicolon = from + 1;
  while (semicolon < to && page.outline.pieces[semicolon]?.text !== ';') semicolon++;
  if (semicolon === to) return null;
  const isAnothers = cues.some(
    ({ at, act, form, subject }) =>
      act !== null &&
      TELLING.has(act) &&
      form === 'subject-first' &&
      subject !== null &&
      subject.type !== 'pronoun' &&
      subject.from > semicolon &&
      subject.from <= Math.min(to + 1, semicolon + MOST_BEFORE_SUBJECT) &&
      at > semicolon,
  );
  return isAnothers ? semicolon : null;
}

/** Words that open a clause behind which the main one follows. */
const OPENING = /^(?:if|once|when|whenever|while|because|although|though|unless|since|as|after|before|until|whether)$/;

/**
 * "said that patience was needed and criticised the council": where the speaker does the next thing; null where the one told of may do
 * it: "said he left and told his wife".
 */
function coordinatedIn(page: ReadParagraph, cues: readonly Cue[], from: number, to: number): number | null {
  const { outline, mentions } = page;
  const { pieces } = outline;
  const next = cues.find(({ form, at }) => form === 'coordinated' && from < at && at < to);
  const isSaid = cues.some(({ at, subject }) => at < from && subject !== null && subject === next?.subject);
  if (!next || next.verb?.form !== 'past' || !isSaid || pieces[next.at - 1]?.lower !== 'and') return null;
  const opens = pieces[from]?.lower === 'that' ? from + 1 : from;
  // "said the bill was debated and rejected": it was, where nothing is rejected.
  const isPassive = pieces.slice(opens, next.at).some(({ lower }) => formsOfBe.has(lower));
  const object = pieces[next.at + 1];
  const hasObject = next.object !== null || object?.mark !== undefined || determiners.has(object?.lower ?? '');
  if (isPassive && !hasObject) return null;
  for (let i = firstFrom(mentions, opens); (mentions[i]?.to ?? Infinity) < next.at; i++)
    if (mentions[i]?.type === 'name' || /^(?:person|body)$/.test(mentions[i]?.entity ?? '')) return null;
  return next.at - 1;
}

/** `would open “when it is safe”, dashing hopes`: what the writer adds to words between marks; null where nothing is added. */
function commentBehind({ outline: { pieces } }: ReadParagraph, from: number, to: number): number | null {
  for (let i = from; i < to - 2; i++) {
    if (pieces[i]?.mark === undefined) continue;
    const next = pieces[i + 1]?.text === ',' ? i + 2 : pieces[i]?.text.endsWith(',') ? i + 1 : to;
    const lower = pieces[next]?.lower ?? '';
    const isTelling = reportingVerbs.get(lower)?.form === 'participle' && lower.endsWith('ing');
    if (next < to && (isTelling || COMMENTS.has(lower))) return i + 1;
  }
  return null;
}
/** What words bring about, as the writer sees it. */
const COMMENTS = wordSet('dashing sparking prompting fuelling fueling triggering angering');

/** "It was late – a claim the board disputes": where the writer begins to speak of what was said; null where that is not. */
function claimedBy({ outline: { pieces } }: ReadParagraph, from: number, to: number): number | null {
  for (let i = from + 1; i < to - 2; i++)
    if (
      /^[,—–-]$|^--$/.test(pieces[i]?.text ?? '') &&
      /^an?$/.test(pieces[i + 1]?.lower ?? '') &&
      CLAIMS.has(pieces[i + 2]?.lower ?? '')
    )
      return i;
  return null;
}
const CLAIMS = wordSet(
  'claim charge allegation accusation assertion contention characterization characterisation suggestion remark comment',
);

/** "Asked whether he would pay, Roe said": what was asked is not his. */
const isOfQuestion = ({ cues, from, page }: SentenceView, { last }: SpanCandidate): boolean =>
  QUESTIONED.has(page.outline.pieces[from]?.lower ?? '') &&
  /^(?:by|if|whether|about|on|why|how|what|who|when|where|in|during)$/.test(
    page.outline.pieces[from + 1]?.lower ?? '',
  ) &&
  cues.some(({ at, subject }) => subject !== null && subject.from > last && at > last);
const QUESTIONED = wordSet('asked pressed questioned quizzed');

/** Words that only name who says something. */
const isOfSpeaker = ({ cues }: SentenceView, { first, last }: SpanCandidate): boolean =>
  cues.some(({ act, at, form, subject }) => {
    if (!subject || subject.type === 'pronoun' || !(act === 'say' || act === 'claim')) return false;
    return subject.from <= first && last < subject.to && (at >= subject.to || form === 'inverted');
  });

/** "Now, according to": adverbs alone are nothing that was said. */
function isNothing({ outline }: TaggedParagraph, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) {
    const piece = outline.pieces[i];
    if (piece?.kind !== 'word' || !isAdverb(piece.lower)) return false;
  }
  return true;
}

/** What weighing takes, made once for many paragraphs. */
interface Weighing {
  readonly trees: Trees;
  readonly look: SpanLook;
  readonly inputs: Float64Array;
}

/** What was said in each paragraph: the best spans of each sentence that do not overlap. */
export function contentSpans(pages: readonly TaggedParagraph[], trees: Trees): readonly (readonly ContentSpan[])[] {
  const weighing = { trees, look: new SpanLook(), inputs: new Float64Array(SPAN_INPUTS.length) };
  return pages.map(page =>
    page.views.flatMap((view, sentence) => {
      if (!view) return [];
      const kept: ContentSpan[] = [];
      const keep = (span: ContentSpan): void => {
        if (!kept.some(({ from, to }) => from < span.to && span.from < to)) kept.push(span);
      };
      const spans = weighed(page, view, sentence, weighing);
      for (const span of spans) if (!span.doubtful) keep(span);
      // Around a mark something was said, if it is speech at all: the best span will do.
      const aroundMarks = spans.filter(span => span.probability >= AROUND_MARK_AT_LEAST && holdsMark(page, span));
      for (const span of aroundMarks) keep(span);
      for (const span of aroundMarks) if (isReportedIn(view, span, kept)) kept.push(span);
      return kept.sort((a, b) => a.from - b.from);
    }),
  );
}

/** "Roe insisted it is “not for sale”, the paper reports": what he insisted on, inside what the paper reports. */
const isReportedIn = ({ announced }: SentenceView, span: ContentSpan, kept: readonly ContentSpan[]): boolean =>
  kept.some(
    outer =>
      outer.from < span.from &&
      span.to <= outer.to &&
      announced.some(({ from, cue }) => from === span.from && cue.at > outer.from && cue.at < span.from),
  ) && !kept.some(({ from }) => from >= span.from && from < span.to);

const holdsMark = ({ cueIndex: { marksBefore } }: TaggedParagraph, { from, to }: ContentSpan): boolean =>
  (marksBefore[to] ?? 0) > (marksBefore[from] ?? 0);
