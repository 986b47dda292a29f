import type { Cue } from './cue';
import { gapTo } from './cueGap';
import { classOf, formOf, sideOf } from './cueTerms';
import type { Evidence, Term } from './evidence';
import { terms } from './evidence';
import type { OpenCue, SentenceView } from './sentenceView';
import { PART } from './sentenceView';
import { sizeInSentence } from './sizeTerms';
import { EDGE } from './wordTerms';

const LOOK = terms(
  'w-3',
  'w-1',
  'w0',
  'w+1',
  'w+3',
  'two-left',
  'two-right',
  'two-before',
  'two-after',
  'left-verb',
  'right-verb',
  'verbs',
  'left-cue',
  'right-cue',
  'open-cue',
  'clause',
  'next-clause',
  'part-of',
  'announced',
);
const ANNOUNCED = terms('first', 'last', 'inner');
const THAT = terms('that', 'no-that');
const NONE = PART.none;

/** Tells what is seen around one piece of a sentence. */
export function pieceEvidence(view: SentenceView, index: number, evidence: Evidence): void {
  const { page, from, to } = view;
  const at = (i: number): Term => (i < from || i >= to ? EDGE : (page.terms[i] ?? EDGE));
  const [l2, l1, w, r1, r2] = [at(index - 2), at(index - 1), at(index), at(index + 1), at(index + 2)];
  evidence.add(LOOK['w-3'], at(index - 3));
  evidence.add(LOOK['w-1'], l1);
  evidence.add(LOOK.w0, w);
  evidence.add(LOOK['w+1'], r1);
  evidence.add(LOOK['w+3'], at(index + 3));
  evidence.add(LOOK['two-left'], l1, w);
  evidence.add(LOOK['two-right'], w, r1);
  evidence.add(LOOK['two-before'], l2, l1);
  evidence.add(LOOK['two-after'], r1, r2);
  const before = view.verbBefore[index - from] ?? -1;
  const after = view.verbAfter[index - from] ?? -1;
  if (before >= 0) {
    const gap = sizeInSentence(index - before);
    evidence.add(LOOK['left-verb'], at(before), gap);
    evidence.add(LOOK['left-verb'], gap, w);
    evidence.add(LOOK.verbs, at(before), at(before + 1), gap);
    evidence.add(LOOK.verbs, at(before - 1), at(before), w);
  } else evidence.add(LOOK['left-verb'], NONE, w);
  if (after < 0) evidence.add(LOOK['right-verb'], NONE, w, r1);
  evidence.add(LOOK.verbs, before < 0 ? NONE : at(before), after < 0 ? NONE : at(after));
  clauseEvidence(view, index, at, evidence);
  cueEvidence(view, index, at, evidence);
  announcedEvidence(view, index, w, evidence);
  const part = (i: number): Term => view.parts[i - from] ?? NONE;
  evidence.add(LOOK['part-of'], part(index), w);
  evidence.add(LOOK['part-of'], part(index), part(index - 1), part(index + 1));
}

/** The first word of the clause that the piece is in, and of the next. */
function clauseEvidence(view: SentenceView, index: number, at: (i: number) => Term, evidence: Evidence): void {
  const { from, to } = view;
  const sign = view.signBefore[index - from] ?? from - 1;
  const next = view.signAfter[index - from] ?? to;
  const [opener, w, follower] = [at(sign + 1), at(index), at(next + 1)];
  evidence.add(LOOK.clause, opener, sizeInSentence(index - sign));
  evidence.add(LOOK.clause, opener, w);
  evidence.add(LOOK.clause, opener, at(index + 1), at(index + 2));
  evidence.add(LOOK['next-clause'], sizeInSentence(next - index), follower);
  evidence.add(LOOK['next-clause'], w, follower);
  evidence.add(LOOK['next-clause'], opener, at(next), follower);
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
function cueEvidence(view: SentenceView, index: number, at: (i: number) => Term, evidence: Evidence): void {
  const w = at(index);
  const open = view.open[index - view.from] ?? null;
  if (open) leftCueEvidence(open, index, at, evidence);
  else evidence.add(LOOK['left-cue'], NONE, w);
  const right = cueBehind(view.cues, index);
  if (right) {
    const [form, kind] = [formOf(right), classOf(right)];
    evidence.add(LOOK['right-cue'], form, kind, sizeInSentence(gapTo(right, index, index) ?? 0));
    evidence.add(LOOK['right-cue'], form, kind, w);
  } else evidence.add(LOOK['right-cue'], NONE, w);
}

function cueBehind(cues: readonly Cue[], index: number): Cue | null {
  for (const cue of cues) if (cue.at > index && cue.subject !== null) return cue;
  return null;
}

function leftCueEvidence(
  { cue, that, commas, lastComma }: OpenCue,
  index: number,
  at: (i: number) => Term,
  evidence: Evidence,
): void {
  const [w, next, form, kind] = [at(index), at(index + 1), formOf(cue), classOf(cue)];
  evidence.add(LOOK['left-cue'], form, kind, sizeInSentence(gapTo(cue, index, index) ?? 0));
  evidence.add(LOOK['left-cue'], form, kind, w);
  if (cue.object) evidence.add(LOOK['left-cue'], PART.object, kind, sizeInSentence(Math.max(0, index - cue.object.to)));
  const seen = that ? THAT.that : THAT['no-that'];
  const goesOn = lastComma < 0 ? EDGE : at(lastComma + 1);
  evidence.add(LOOK['open-cue'], kind, seen, sizeInSentence(commas), next);
  evidence.add(LOOK['open-cue'], seen, goesOn, next);
  evidence.add(LOOK['open-cue'], kind, seen, w);
  evidence.add(LOOK['open-cue'], goesOn, sizeInSentence(index - cue.to));
}
