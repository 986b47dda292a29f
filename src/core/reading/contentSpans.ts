import { isAdverb } from '../english/functionWords';
import { wordSet } from '../english/wordList';
import type { PieceOdds, TaggedParagraph } from './pieceOdds';
import { BOUND } from './pieceQuestions';
import type { SentenceView } from './sentenceView';
import type { SpanCandidate } from './spanInputs';
import { SPAN_INPUTS, SpanLook } from './spanInputs';
import type { Trees } from './trees';
import { sumOfTrees } from './trees';
import { sigmoid } from './weights';
import { behindCited, behindSource, endOf } from './spanBounds';

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
