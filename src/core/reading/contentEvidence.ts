import { auxiliaries } from '../english/functionWords';
import { reportingVerbs } from '../english/reportingVerbs';
import type { Cue } from './cue';
import type { Evidence, Term } from './evidence';
import { term, terms } from './evidence';
import type { ReadParagraph } from './page';
import { EDGE } from './wordTerms';

/** What is asked of every piece of a sentence: does what was said begin here, end here, is it inside, is it a cue. */
export const QUESTIONS = ['start', 'end', 'inside', 'cue'] as const;
const [START, END, INSIDE, CUE] = [0, 1, 2, 3] as const;

const LOOK = terms(
  'w-3',
  'w-2',
  'w-1',
  'w0',
  'w+1',
  'w+2',
  'w+3',
  'two-left',
  'two-right',
  'two-before',
  'two-after',
  'three',
  'three-left',
  'three-right',
  'left-verb',
  'right-verb',
  'left-cue',
  'right-cue',
  'part-of',
  'from-edge',
  'to-edge',
  'mark',
  'brackets',
  'alone',
);
const PART = terms('subject', 'cue', 'object', 'none');
const FORMS = terms(
  'subject-first',
  'inverted',
  'participle',
  'coordinated',
  'quoted-as',
  'passive',
  'according-to',
  'label',
  'signed',
  'source',
);
const CLASSES = terms('say', 'claim', 'ask', 'write', 'think', 'act', 'show', 'none');
const SEEN = terms('none', 'before', 'after', 'both', 'in', 'out');
const SIZES = Array.from({ length: 41 }, (_, index) => term(String(index)));
const NONE = SEEN.none;

function sized(n: number): Term {
  const size = n <= 5 ? n : n <= 7 ? 7 : n <= 10 ? 10 : n <= 15 ? 15 : n <= 25 ? 25 : 40;
  return SIZES[size] ?? NONE;
}

/** A sentence of a paragraph, prepared for questions about its pieces. Indexes are of the paragraph's pieces. */
export interface SentenceView {
  readonly page: ReadParagraph;
  readonly from: number;
  readonly to: number;
  /** Nearest verb of reporting up to each piece, and from each piece on, by its index; -1 for none. By offset from `from`. */
  readonly verbBefore: Int32Array;
  readonly verbAfter: Int32Array;
  readonly cues: readonly Cue[];
}

const isVerb = (page: ReadParagraph, index: number): boolean => {
  const piece = page.outline.pieces[index];
  if (piece?.lower === 'according') return true;
  return piece?.kind === 'word' && !piece.capital && reportingVerbs.has(piece.lower);
};

/** The view of a sentence; null for one that reports nothing: no verb of reporting in it and no mark. */
export function sentenceView(page: ReadParagraph, sentence: number): SentenceView | null {
  const found = page.outline.sentences[sentence];
  if (!found || found.to - found.from < 3) return null;
  const { from, to } = found;
  const verbBefore = new Int32Array(to - from).fill(-1);
  const verbAfter = new Int32Array(to - from).fill(-1);
  let last = -1;
  for (let i = from; i < to; i++) {
    verbBefore[i - from] = last;
    if (isVerb(page, i)) last = i;
  }
  if (last < 0) return null;
  let next = -1;
  for (let i = to - 1; i >= from; i--) {
    verbAfter[i - from] = next;
    if (isVerb(page, i)) next = i;
  }
  return { page, from, to, verbBefore, verbAfter, cues: page.cueIndex.bySentence[sentence] ?? [] };
}

function partOf(cues: readonly Cue[], index: number): Term {
  for (const { at, to, subject, object } of cues) {
    if (at <= index && index < to) return PART.cue;
    if (subject && subject.from <= index && index < subject.to) return PART.subject;
    if (object && object.from <= index && index < object.to) return PART.object;
  }
  return PART.none;
}

/** Tells what is seen around one piece of a sentence. */
export function pieceEvidence(view: SentenceView, index: number, evidence: Evidence): void {
  const { page, from, to, cues } = view;
  const at = (i: number): Term => (i < from || i >= to ? EDGE : (page.terms[i] ?? EDGE));
  const [l3, l2, l1, w, r1, r2, r3] = [
    at(index - 3),
    at(index - 2),
    at(index - 1),
    at(index),
    at(index + 1),
    at(index + 2),
    at(index + 3),
  ];
  evidence.add(LOOK['w-3'], l3);
  evidence.add(LOOK['w-2'], l2);
  evidence.add(LOOK['w-1'], l1);
  evidence.add(LOOK.w0, w);
  evidence.add(LOOK['w+1'], r1);
  evidence.add(LOOK['w+2'], r2);
  evidence.add(LOOK['w+3'], r3);
  evidence.add(LOOK['two-left'], l1, w);
  evidence.add(LOOK['two-right'], w, r1);
  evidence.add(LOOK['two-before'], l2, l1);
  evidence.add(LOOK['two-after'], r1, r2);
  evidence.add(LOOK.three, l1, w, r1);
  evidence.add(LOOK['three-left'], l2, l1, w);
  evidence.add(LOOK['three-right'], w, r1, r2);
  const before = view.verbBefore[index - from] ?? -1;
  const after = view.verbAfter[index - from] ?? -1;
  const [gapBefore, gapAfter] = [sized(index - before), sized(after - index)];
  if (before >= 0) {
    evidence.add(LOOK['left-verb'], at(before), gapBefore);
    evidence.add(LOOK['left-verb'], at(before), w, l1);
    evidence.add(LOOK['left-verb'], gapBefore, w);
    evidence.add(LOOK['left-verb'], at(before), r1);
  } else evidence.add(LOOK['left-verb'], NONE, w);
  if (after >= 0) {
    evidence.add(LOOK['right-verb'], at(after), gapAfter);
    evidence.add(LOOK['right-verb'], at(after), w);
    evidence.add(LOOK['right-verb'], at(after), r1);
    evidence.add(LOOK['right-verb'], gapAfter, w, r1);
  } else evidence.add(LOOK['right-verb'], NONE, w, r1);
  cueEvidence(cues, index, w, r1, evidence);
  const part = partOf(cues, index);
  evidence.add(LOOK['part-of'], part, w);
  evidence.add(LOOK['part-of'], part, partOf(cues, index - 1), partOf(cues, index + 1));
  evidence.add(LOOK['from-edge'], sized(index - from));
  evidence.add(LOOK['from-edge'], sized(index - from), w);
  evidence.add(LOOK['to-edge'], sized(to - 1 - index));
  evidence.add(LOOK['to-edge'], sized(to - 1 - index), w);
}

/** The parsed cues on either side of a piece, with their subjects. */
function cueEvidence(cues: readonly Cue[], index: number, w: Term, r1: Term, evidence: Evidence): void {
  const left = cues.findLast(cue => cue.to <= index && cue.subject !== null);
  const right = cues.find(cue => cue.at > index && cue.subject !== null);
  if (left) {
    const kind = CLASSES[left.verb?.class ?? 'none'];
    const start = left.form === 'inverted' && left.subject ? Math.max(left.to, left.subject.to) : left.to;
    evidence.add(LOOK['left-cue'], FORMS[left.form], kind, sized(Math.max(0, index - start)));
    evidence.add(LOOK['left-cue'], FORMS[left.form], kind, w);
    evidence.add(LOOK['left-cue'], FORMS[left.form], r1);
    if (left.object) evidence.add(LOOK['left-cue'], PART.object, kind, sized(Math.max(0, index - left.object.to)));
  } else evidence.add(LOOK['left-cue'], NONE, w);
  if (right) {
    const kind = CLASSES[right.verb?.class ?? 'none'];
    const opens = Math.min(right.at, right.subject?.from ?? right.at);
    evidence.add(LOOK['right-cue'], FORMS[right.form], kind, sized(Math.max(0, opens - index)));
    evidence.add(LOOK['right-cue'], FORMS[right.form], kind, w);
    evidence.add(LOOK['right-cue'], FORMS[right.form], w, r1);
  } else evidence.add(LOOK['right-cue'], NONE, w);
}

/** Answers for each piece of a sentence, as log odds: four in a row a piece, in the order of `QUESTIONS`. */
export type Answers = Float64Array;

export const startOdds = (answers: Answers, piece: number): number => answers[piece * 4 + START] ?? 0;
export const endOdds = (answers: Answers, piece: number): number => answers[piece * 4 + END] ?? 0;
const insideOdds = (answers: Answers, piece: number): number => answers[piece * 4 + INSIDE] ?? 0;
const cueOdds = (answers: Answers, piece: number): number => (piece < 0 ? -9 : (answers[piece * 4 + CUE] ?? -9));

const SPAN = terms(
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
  'verb-before',
  'verb-after',
  'verb-both',
  'cue',
);
const HOLDS = terms('mark', 'verb', 'cue', 'nothing');
const EDGES = terms('whole', 'opens', 'closes', 'inner');
const LEVELS = Array.from({ length: 25 }, (_, index) => term(`${index - 12}`));

/** Log odds by level, half a unit each. */
const level = (odds: number): Term => LEVELS[Math.max(0, Math.min(24, Math.round(odds * 1.5) + 12))] ?? NONE;
const coarse = (odds: number): Term => LEVELS[Math.max(8, Math.min(16, Math.round(odds / 1.5) + 12))] ?? NONE;

/** The parsed cue nearest to the pieces from `from` up to `to`, with how many pieces part them. */
function nearestCue(
  cues: readonly Cue[],
  from: number,
  to: number,
): { readonly cue: Cue; readonly gap: number; readonly isBefore: boolean } | null {
  let best: { readonly cue: Cue; readonly gap: number; readonly isBefore: boolean } | null = null;
  for (const cue of cues) {
    if (cue.subject === null || (cue.at >= from && cue.at < to)) continue;
    const isBefore = cue.at < from;
    const closes = cue.form === 'inverted' ? Math.max(cue.to, cue.subject.to) : cue.to;
    const gap = Math.max(0, isBefore ? from - closes : Math.min(cue.at, cue.subject.from) - to);
    if (best === null || gap < best.gap) best = { cue, gap, isBefore };
  }
  return best;
}

/** Tells what speaks for and against the pieces from `first` to `last`, both counted from the sentence's start, being what was said. */
export function spanEvidence(
  view: SentenceView,
  answers: Answers,
  first: number,
  last: number,
  evidence: Evidence,
): void {
  const { page, from, to, cues } = view;
  const at = (i: number): Term => (i < 0 || from + i >= to ? EDGE : (page.terms[from + i] ?? EDGE));
  const [begin, end] = [startOdds(answers, first), endOdds(answers, last)];
  let [sum, least, cueIn, commas, rivalStart, rivalEnd] = [0, 99, -9, 0, -9, -9];
  let [hasMark, hasVerb] = [false, false];
  for (let i = first; i <= last; i++) {
    const inside = insideOdds(answers, i);
    sum += inside;
    least = Math.min(least, inside);
    cueIn = Math.max(cueIn, cueOdds(answers, i));
    if (i > first) rivalStart = Math.max(rivalStart, startOdds(answers, i));
    if (i < last) rivalEnd = Math.max(rivalEnd, endOdds(answers, i));
    const piece = page.outline.pieces[from + i];
    if (piece?.text === ',') commas++;
    if (piece?.kind === 'mark') hasMark = true;
    if (piece && (auxiliaries.has(piece.lower) || reportingVerbs.has(piece.lower))) hasVerb = true;
  }
  const mean = sum / (last - first + 1);
  const cueBefore = Math.max(cueOdds(answers, first - 1), cueOdds(answers, first - 2));
  const cueAfter = Math.max(cueOdds(answers, last + 1), cueOdds(answers, last + 2), cueOdds(answers, last + 3));
  const [b, e, m] = [level(begin), level(end), level(mean)];
  evidence.add(SPAN.odds, b);
  evidence.add(SPAN.odds, b, e);
  evidence.add(SPAN.odds, m, EDGE, e);
  evidence.add(SPAN.odds, coarse(begin), coarse(end), coarse(mean));
  evidence.add(SPAN['odds-in'], m);
  evidence.add(SPAN['odds-least'], level(least), coarse(mean));
  evidence.add(SPAN['cue-in'], level(cueIn));
  evidence.add(SPAN['cue-in'], coarse(cueIn), coarse(cueBefore), coarse(cueAfter));
  evidence.add(SPAN['cue-near'], level(cueBefore), HOLDS.nothing);
  evidence.add(SPAN['cue-near'], level(cueAfter), HOLDS.cue);
  evidence.add(SPAN['cue-near'], coarse(cueBefore), coarse(cueAfter), coarse(mean));
  const size = sized(last - first + 1);
  evidence.add(SPAN.length, size);
  evidence.add(SPAN.length, size, coarse(mean));
  evidence.add(SPAN.first, at(first - 1), at(first));
  evidence.add(SPAN.first, at(first), coarse(begin));
  evidence.add(SPAN.last, at(last), at(last + 1));
  evidence.add(SPAN.last, at(last + 1), coarse(end));
  evidence.add(SPAN.frame, at(first - 1), at(last + 1));
  evidence.add(SPAN.frame, at(first), at(last + 1));
  evidence.add(SPAN['rival-start'], level(rivalStart - begin));
  evidence.add(SPAN['rival-end'], level(rivalEnd - end));
  evidence.add(SPAN.holds, hasMark ? HOLDS.mark : HOLDS.nothing, hasVerb ? HOLDS.verb : HOLDS.nothing, size);
  const parsed = cues.some(cue => cue.subject !== null && cue.at >= from + first && cue.at <= from + last);
  evidence.add(SPAN.holds, parsed ? HOLDS.cue : HOLDS.nothing, coarse(mean));
  const [opens, closes] = [first === 0, from + last >= to - 2];
  evidence.add(SPAN.edges, opens ? (closes ? EDGES.whole : EDGES.opens) : closes ? EDGES.closes : EDGES.inner);
  evidence.add(SPAN.edges, opens ? EDGES.opens : EDGES.inner, coarse(cueBefore), coarse(cueAfter));
  const verbBefore = view.verbBefore[first] ?? -1;
  const verbAfter = view.verbAfter[last] ?? -1;
  const [gapBefore, gapAfter] = [sized(from + first - verbBefore), sized(verbAfter - from - last)];
  const before = verbBefore < 0 ? NONE : (page.terms[verbBefore] ?? NONE);
  const after = verbAfter < 0 ? NONE : (page.terms[verbAfter] ?? NONE);
  const [edge, gapFrom, gapTo] = [
    closes ? EDGES.closes : EDGES.inner,
    verbBefore < 0 ? NONE : gapBefore,
    verbAfter < 0 ? NONE : gapAfter,
  ];
  evidence.add(SPAN['verb-before'], before, gapFrom);
  evidence.add(SPAN['verb-before'], before, at(first), edge);
  evidence.add(SPAN['verb-before'], before, gapFrom, coarse(mean));
  evidence.add(SPAN['verb-before'], gapFrom, at(first), edge);
  evidence.add(SPAN['verb-after'], after, gapTo, opens ? EDGES.opens : EDGES.inner);
  evidence.add(SPAN['verb-after'], gapTo, at(last + 1), opens ? EDGES.opens : EDGES.inner);
  evidence.add(SPAN['verb-both'], gapFrom, gapTo, edge);
  const near = nearestCue(cues, from + first, from + last + 1);
  if (near) {
    const { cue, gap, isBefore } = near;
    const kind = CLASSES[cue.verb?.class ?? 'none'];
    const side = isBefore ? SEEN.before : SEEN.after;
    evidence.add(SPAN.cue, side, FORMS[cue.form], kind, sized(gap));
    evidence.add(SPAN.cue, side, FORMS[cue.form], kind, edge);
    evidence.add(SPAN.cue, side, kind, at(first), edge);
    evidence.add(SPAN.cue, side, sized(gap), coarse(begin), coarse(end));
    if (cue.object) evidence.add(SPAN.cue, side, kind, PART.object, sized(Math.abs(from + first - cue.object.to)));
  } else evidence.add(SPAN.cue, NONE, edge);
  evidence.add(SPAN.commas, sized(commas), closes ? EDGES.closes : EDGES.inner);
}
