import { reportingVerbs } from '../english/reportingVerbs';
import type { Announced } from './announced';
import { announcedIn } from './announced';
import type { Cue } from './cue';
import { gapTo } from './cueGap';
import { classOf, formOf, sideOf } from './cueTerms';
import type { Evidence, Term } from './evidence';
import { terms } from './evidence';
import type { ReadParagraph } from './page';
import { sizeInSentence } from './sizeTerms';
import { EDGE } from './wordTerms';

const LOOK = terms(
  'w-2',
  'w-1',
  'w0',
  'w+1',
  'w+2',
  'two-left',
  'two-right',
  'two-before',
  'two-after',
  'three',
  'left-verb',
  'right-verb',
  'left-cue',
  'right-cue',
  'part-of',
  'from-edge',
  'to-edge',
  'announced',
);
const ANNOUNCED = terms('first', 'last', 'inner');
const PART = terms('subject', 'cue', 'object', 'none');
const NONE = PART.none;

/** A sentence of a paragraph, prepared for questions about its pieces. Indexes are of the paragraph's pieces. */
export interface SentenceView {
  readonly page: ReadParagraph;
  readonly from: number;
  readonly to: number;
  /** Nearest verb of reporting up to each piece, and from each piece on, by its index; -1 for none. By offset from `from`. */
  readonly verbBefore: Int32Array;
  readonly verbAfter: Int32Array;
  readonly cues: readonly Cue[];
  /** What each piece is to the cues, by offset from `from`. */
  readonly parts: readonly Term[];
  /** What the cues announce by the rules of the sentence. */
  readonly announced: readonly Announced[];
}

const isVerb = (page: ReadParagraph, index: number): boolean => {
  const piece = page.outline.pieces[index];
  if (piece?.lower === 'according') return true;
  return piece?.kind === 'word' && !piece.capital && reportingVerbs.has(piece.lower);
};

/** The view of a sentence; null for one that reports nothing: no verb of reporting in it and no mark. */
export function sentenceView(page: ReadParagraph, sentence: number): SentenceView | null {
  const found = page.outline.sentences[sentence];
  if (!found) return null;
  const { from, to } = found;
  const verbBefore = new Int32Array(to - from).fill(-1);
  const verbAfter = new Int32Array(to - from).fill(-1);
  let last = -1;
  for (let i = from; i < to; i++) {
    verbBefore[i - from] = last;
    if (isVerb(page, i)) last = i;
  }
  if (last < 0 && page.cueIndex.marksBefore[to] === page.cueIndex.marksBefore[from]) return null;
  let next = -1;
  for (let i = to - 1; i >= from; i--) {
    verbAfter[i - from] = next;
    if (isVerb(page, i)) next = i;
  }
  const cues = page.cueIndex.bySentence[sentence] ?? [];
  return {
    page,
    from,
    to,
    verbBefore,
    verbAfter,
    cues,
    parts: partsOf(cues, from, to),
    announced: announcedIn(page, sentence),
  };
}

/** What the pieces from `from` up to `to` are to the cues; the first cue that has a piece keeps it. */
function partsOf(cues: readonly Cue[], from: number, to: number): readonly Term[] {
  const parts = Array.from({ length: to - from }, () => PART.none);
  const put = (part: Term, first: number, end: number): void => {
    for (let i = Math.max(first, from); i < Math.min(end, to); i++)
      if (parts[i - from] === PART.none) parts[i - from] = part;
  };
  for (const { at, to: end, subject, object } of cues) {
    put(PART.cue, at, end);
    if (subject) put(PART.subject, subject.from, subject.to);
    if (object) put(PART.object, object.from, object.to);
  }
  return parts;
}

/** Tells what is seen around one piece of a sentence. */
export function pieceEvidence(view: SentenceView, index: number, evidence: Evidence): void {
  const { page, from, to, cues } = view;
  const at = (i: number): Term => (i < from || i >= to ? EDGE : (page.terms[i] ?? EDGE));
  const [l2, l1, w, r1, r2] = [at(index - 2), at(index - 1), at(index), at(index + 1), at(index + 2)];
  evidence.add(LOOK['w-2'], l2);
  evidence.add(LOOK['w-1'], l1);
  evidence.add(LOOK.w0, w);
  evidence.add(LOOK['w+1'], r1);
  evidence.add(LOOK['w+2'], r2);
  evidence.add(LOOK['two-left'], l1, w);
  evidence.add(LOOK['two-right'], w, r1);
  evidence.add(LOOK['two-before'], l2, l1);
  evidence.add(LOOK['two-after'], r1, r2);
  evidence.add(LOOK.three, l1, w, r1);
  const before = view.verbBefore[index - from] ?? -1;
  const after = view.verbAfter[index - from] ?? -1;
  const [gapBefore, gapAfter] = [sizeInSentence(index - before), sizeInSentence(after - index)];
  if (before >= 0) {
    evidence.add(LOOK['left-verb'], at(before), gapBefore);
    evidence.add(LOOK['left-verb'], at(before), w, l1);
    evidence.add(LOOK['left-verb'], gapBefore, w);
  } else evidence.add(LOOK['left-verb'], NONE, w);
  if (after >= 0) {
    evidence.add(LOOK['right-verb'], at(after), gapAfter);
    evidence.add(LOOK['right-verb'], at(after), w);
    evidence.add(LOOK['right-verb'], gapAfter, w, r1);
  } else evidence.add(LOOK['right-verb'], NONE, w, r1);
  cueEvidence(cues, index, w, evidence);
  announcedEvidence(view, index, w, evidence);
  const part = (i: number): Term => view.parts[i - from] ?? PART.none;
  evidence.add(LOOK['part-of'], part(index), w);
  evidence.add(LOOK['part-of'], part(index), part(index - 1), part(index + 1));
  evidence.add(LOOK['from-edge'], sizeInSentence(index - from));
  evidence.add(LOOK['from-edge'], sizeInSentence(index - from), w);
  evidence.add(LOOK['to-edge'], sizeInSentence(to - 1 - index));
  evidence.add(LOOK['to-edge'], sizeInSentence(to - 1 - index), w);
}

/** Where the piece stands in what the cues announce. */
function announcedEvidence({ announced }: SentenceView, index: number, w: Term, evidence: Evidence): void {
  let isAnnounced = false;
  for (const one of announced) {
    const { from, to, cue } = one;
    if (index < from || index >= to) continue;
    isAnnounced = true;
    const place = index === from ? ANNOUNCED.first : index === to - 1 ? ANNOUNCED.last : ANNOUNCED.inner;
    evidence.add(LOOK.announced, place, sideOf(one), classOf(cue), formOf(cue));
    evidence.add(LOOK.announced, place, sideOf(one), classOf(cue));
    evidence.add(LOOK.announced, place, w);
  }
  if (!isAnnounced) evidence.add(LOOK.announced, NONE, w);
}

/** The parsed cues on either side of a piece, with their subjects. */
function cueEvidence(cues: readonly Cue[], index: number, w: Term, evidence: Evidence): void {
  const left = cues.findLast(cue => cue.to <= index && cue.subject !== null);
  const right = cues.find(cue => cue.at > index && cue.subject !== null);
  if (left) {
    const [form, kind] = [formOf(left), classOf(left)];
    evidence.add(LOOK['left-cue'], form, kind, sizeInSentence(gapTo(left, index, index) ?? 0));
    evidence.add(LOOK['left-cue'], form, kind, w);
    if (left.object)
      evidence.add(LOOK['left-cue'], PART.object, kind, sizeInSentence(Math.max(0, index - left.object.to)));
  } else evidence.add(LOOK['left-cue'], NONE, w);
  if (right) {
    const [form, kind] = [formOf(right), classOf(right)];
    evidence.add(LOOK['right-cue'], form, kind, sizeInSentence(gapTo(right, index, index) ?? 0));
    evidence.add(LOOK['right-cue'], form, kind, w);
  } else evidence.add(LOOK['right-cue'], NONE, w);
}
