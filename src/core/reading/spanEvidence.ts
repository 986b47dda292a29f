import { auxiliaries } from '../english/functionWords';
import { reportingVerbs } from '../english/reportingVerbs';
import type { Announced } from './announced';
import type { CueNear } from './cueGap';
import { nearestCue } from './cueGap';
import { classOf, formOf, sideOf } from './cueTerms';
import type { Evidence, Term } from './evidence';
import { terms } from './evidence';
import type { SentenceView } from './pieceEvidence';
import type { PieceOdds } from './pieceOdds';
import { level, NEVER, roughly } from './pieceOdds';
import { sizeInSentence } from './sizeTerms';
import { EDGE } from './wordTerms';

/** First and last piece of what may have been said. */
export interface SpanCandidate {
  readonly first: number;
  readonly last: number;
}

const PART = terms('object');
const SEEN = terms('none', 'before', 'after');
const NONE = SEEN.none;

const LOOK = terms(
  'odds',
  'odds-in',
  'odds-least',
  'cue-in',
  'cue-near',
  'length',
  'first',
  'last',
  'frame',
  'rival-start',
  'rival-end',
  'holds',
  'edges',
  'commas',
  'announced',
  'verb-before',
  'verb-after',
  'verb-both',
  'cue',
);
const HOLDS = terms('mark', 'verb', 'cue', 'nothing');
const EDGES = terms('whole', 'opens', 'closes', 'inner');
/** How pieces can fit what a cue announces, the best fit first. */
const FITS = ['same', 'begins', 'ends', 'inside', 'across'] as const;
const FIT = terms(...FITS);

/** What a cue announces by the rules of the sentence, and how pieces fit it: 0 for the same pieces, then as in `FITS`. */
interface Fit {
  readonly one: Announced;
  readonly rank: number;
}

function rankOf(one: Announced, from: number, to: number): number {
  const [begins, ends] = [one.from === from, one.to === to];
  if (begins) return FITS.indexOf(ends ? 'same' : 'begins');
  if (ends) return FITS.indexOf('ends');
  return FITS.indexOf(one.from <= from && to <= one.to ? 'inside' : 'across');
}

/** The best fit of the pieces among all that is announced. */
function fitOf({ announced }: SentenceView, from: number, to: number): Fit | null {
  let best: Fit | null = null;
  for (const one of announced) {
    if (one.to <= from || to <= one.from) continue;
    const rank = rankOf(one, from, to);
    if (best === null || rank < best.rank) best = { one, rank };
  }
  return best;
}

/** A candidate with what its pieces and its neighbours tell. */
export interface SpanView extends SpanCandidate {
  readonly begin: number;
  readonly end: number;
  /** Of its pieces being inside what was said: on average, and the least. */
  readonly mean: number;
  readonly least: number;
  /** The best odds of a cue inside, right before and right after. */
  readonly cueIn: number;
  readonly cueBefore: number;
  readonly cueAfter: number;
  /** How much better a start or an end there is inside. */
  readonly rivalStart: number;
  readonly rivalEnd: number;
  readonly commas: number;
  readonly hasMark: boolean;
  readonly hasVerb: boolean;
  readonly near: CueNear | null;
  readonly fit: Fit | null;
}

export function spanView(view: SentenceView, odds: PieceOdds, { first, last }: SpanCandidate): SpanView {
  const [begin, end] = [odds.ofBound('start', first), odds.ofBound('end', last)];
  let [sum, least, cueIn, commas, rivalStart, rivalEnd] = [0, 99, -9, 0, -9, -9];
  let [hasMark, hasVerb] = [false, false];
  for (let i = first; i <= last; i++) {
    const inside = odds.of('inside', i);
    sum += inside;
    least = Math.min(least, inside);
    cueIn = Math.max(cueIn, odds.of('cue', i));
    if (i > first) rivalStart = Math.max(rivalStart, odds.ofBound('start', i));
    if (i < last) rivalEnd = Math.max(rivalEnd, odds.ofBound('end', i));
    const piece = view.page.outline.pieces[i];
    if (piece?.text === ',') commas++;
    if (piece?.kind === 'mark') hasMark = true;
    if (piece && (auxiliaries.has(piece.lower) || reportingVerbs.has(piece.lower))) hasVerb = true;
  }
  return {
    first,
    last,
    begin,
    end,
    mean: sum / (last - first + 1),
    least,
    cueIn,
    cueBefore: Math.max(odds.of('cue', first - 1), odds.of('cue', first - 2)),
    cueAfter: Math.max(odds.of('cue', last + 1), odds.of('cue', last + 2), odds.of('cue', last + 3)),
    rivalStart: rivalStart - begin,
    rivalEnd: rivalEnd - end,
    commas,
    hasMark,
    hasVerb,
    near: nearestCue(view.cues, first, last + 1),
    fit: fitOf(view, first, last + 1),
  };
}

/** What trees look at in a candidate. `score` is the log odds by its evidence. */
export const SPAN_INPUTS = [
  'score',
  'begin',
  'end',
  'mean',
  'least',
  'cue-in',
  'cue-before',
  'cue-after',
  'rival-start',
  'rival-end',
  'commas',
  'mark',
  'verb',
  'length',
  'from-start',
  'to-end',
  'before-begin',
  'after-end',
  'inside-before',
  'inside-after',
  'cue-gap',
  'cue-side',
  'source-before',
  'source-after',
  'source-in',
  'announced',
  'first-begin',
  'first-end',
] as const;

/** The values of `SPAN_INPUTS` for a candidate. */
export function spanInputs(view: SentenceView, odds: PieceOdds, seen: SpanView, score: number): Float64Array {
  const { from, to } = view;
  const { first, last, near, fit } = seen;
  let [sourceBefore, sourceAfter, sourceIn] = [NEVER, NEVER, NEVER];
  for (let i = from; i < to; i++) {
    const source = odds.of('source', i);
    if (i < first) sourceBefore = Math.max(sourceBefore, source);
    else if (i > last) sourceAfter = Math.max(sourceAfter, source);
    else sourceIn = Math.max(sourceIn, source);
  }
  return Float64Array.from([
    score,
    seen.begin,
    seen.end,
    seen.mean,
    seen.least,
    seen.cueIn,
    seen.cueBefore,
    seen.cueAfter,
    seen.rivalStart,
    seen.rivalEnd,
    seen.commas,
    seen.hasMark ? 1 : 0,
    seen.hasVerb ? 1 : 0,
    last - first + 1,
    first - from,
    to - 1 - last,
    odds.ofBound('end', first - 1),
    odds.ofBound('start', last + 1),
    odds.of('inside', first - 1),
    odds.of('inside', last + 1),
    near ? near.gap : 99,
    near ? (near.isBefore ? 1 : 2) : 0,
    sourceBefore,
    sourceAfter,
    sourceIn,
    fit === null ? 0 : FITS.length - fit.rank,
    odds.of('start', first),
    odds.of('end', last),
  ]);
}

/** Tells what speaks for and against the pieces of the candidate being what was said. */
export function spanEvidence(view: SentenceView, seen: SpanView, evidence: Evidence): void {
  const { page, from, to, cues } = view;
  const { first, last, begin, end, mean, least, cueIn, cueBefore, cueAfter, commas, near, fit } = seen;
  const at = (i: number): Term => (i < from || i >= to ? EDGE : (page.terms[i] ?? EDGE));
  const [b, e, m] = [level(begin), level(end), level(mean)];
  evidence.add(LOOK.odds, b);
  evidence.add(LOOK.odds, b, e);
  evidence.add(LOOK.odds, m, EDGE, e);
  evidence.add(LOOK.odds, roughly(begin), roughly(end), roughly(mean));
  evidence.add(LOOK['odds-in'], m);
  evidence.add(LOOK['odds-least'], level(least), roughly(mean));
  evidence.add(LOOK['cue-in'], level(cueIn));
  evidence.add(LOOK['cue-in'], roughly(cueIn), roughly(cueBefore), roughly(cueAfter));
  evidence.add(LOOK['cue-near'], level(cueBefore), HOLDS.nothing);
  evidence.add(LOOK['cue-near'], level(cueAfter), HOLDS.cue);
  evidence.add(LOOK['cue-near'], roughly(cueBefore), roughly(cueAfter), roughly(mean));
  const size = sizeInSentence(last - first + 1);
  evidence.add(LOOK.length, size);
  evidence.add(LOOK.length, size, roughly(mean));
  evidence.add(LOOK.first, at(first - 1), at(first));
  evidence.add(LOOK.first, at(first), roughly(begin));
  evidence.add(LOOK.last, at(last), at(last + 1));
  evidence.add(LOOK.last, at(last + 1), roughly(end));
  evidence.add(LOOK.frame, at(first - 1), at(last + 1));
  evidence.add(LOOK.frame, at(first), at(last + 1));
  evidence.add(LOOK['rival-start'], level(seen.rivalStart));
  evidence.add(LOOK['rival-end'], level(seen.rivalEnd));
  evidence.add(LOOK.holds, seen.hasMark ? HOLDS.mark : HOLDS.nothing, seen.hasVerb ? HOLDS.verb : HOLDS.nothing, size);
  const parsed = cues.some(cue => cue.subject !== null && cue.at >= first && cue.at <= last);
  evidence.add(LOOK.holds, parsed ? HOLDS.cue : HOLDS.nothing, roughly(mean));
  const [opens, closes] = [first === from, last >= to - 2];
  evidence.add(LOOK.edges, opens ? (closes ? EDGES.whole : EDGES.opens) : closes ? EDGES.closes : EDGES.inner);
  evidence.add(LOOK.edges, opens ? EDGES.opens : EDGES.inner, roughly(cueBefore), roughly(cueAfter));
  const verbBefore = view.verbBefore[first - from] ?? -1;
  const verbAfter = view.verbAfter[last - from] ?? -1;
  const [gapBefore, gapAfter] = [sizeInSentence(first - verbBefore), sizeInSentence(verbAfter - last)];
  const before = verbBefore < 0 ? NONE : (page.terms[verbBefore] ?? NONE);
  const after = verbAfter < 0 ? NONE : (page.terms[verbAfter] ?? NONE);
  const [edge, gapFrom, gapTo] = [
    closes ? EDGES.closes : EDGES.inner,
    verbBefore < 0 ? NONE : gapBefore,
    verbAfter < 0 ? NONE : gapAfter,
  ];
  evidence.add(LOOK['verb-before'], before, gapFrom);
  evidence.add(LOOK['verb-before'], before, at(first), edge);
  evidence.add(LOOK['verb-before'], before, gapFrom, roughly(mean));
  evidence.add(LOOK['verb-before'], gapFrom, at(first), edge);
  evidence.add(LOOK['verb-after'], after, gapTo, opens ? EDGES.opens : EDGES.inner);
  evidence.add(LOOK['verb-after'], gapTo, at(last + 1), opens ? EDGES.opens : EDGES.inner);
  evidence.add(LOOK['verb-both'], gapFrom, gapTo, edge);
  if (near) {
    const { cue, gap, isBefore } = near;
    const [form, kind] = [formOf(cue), classOf(cue)];
    const side = isBefore ? SEEN.before : SEEN.after;
    evidence.add(LOOK.cue, side, form, kind, sizeInSentence(gap));
    evidence.add(LOOK.cue, side, form, kind, edge);
    evidence.add(LOOK.cue, side, kind, at(first), edge);
    evidence.add(LOOK.cue, side, sizeInSentence(gap), roughly(begin), roughly(end));
    if (cue.object) evidence.add(LOOK.cue, side, kind, PART.object, sizeInSentence(Math.abs(first - cue.object.to)));
  } else evidence.add(LOOK.cue, NONE, edge);
  if (fit) {
    const [how, side, kind] = [FIT[FITS[fit.rank] ?? 'across'], sideOf(fit.one), classOf(fit.one.cue)];
    evidence.add(LOOK.announced, how, side, kind);
    evidence.add(LOOK.announced, how, side, kind, formOf(fit.one.cue));
    evidence.add(LOOK.announced, how, side, at(first));
    evidence.add(LOOK.announced, how, roughly(mean));
  } else evidence.add(LOOK.announced, NONE, edge);
  evidence.add(LOOK.commas, sizeInSentence(commas), closes ? EDGES.closes : EDGES.inner);
}
