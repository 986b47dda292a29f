import { needThat, reportingVerbs } from '../english/reportingVerbs';
import type { Announced } from './announced';
import { announcedIn } from './announced';
import type { Cue } from './cue';
import type { Term } from './evidence';
import { terms } from './evidence';
import type { OpeningClause } from './openingClause';
import { openingClause } from './openingClause';
import type { Piece } from './outline';
import type { ReadParagraph } from './page';

/** What a piece is to the cues of its sentence. */
export const PART = terms('subject', 'cue', 'object', 'none');

/** Where a piece stands to the last cue before it that has somebody who speaks. */
export interface OpenCue {
  readonly cue: Cue;
  /** A "that" has come since. */
  readonly that: boolean;
  /** Commas since, and the last of them; -1 for none. */
  readonly commas: number;
  readonly lastComma: number;
}

/** A sentence of a paragraph, prepared for questions about its pieces. Indexes are of the paragraph's pieces. */
export interface SentenceView {
  readonly page: ReadParagraph;
  readonly from: number;
  readonly to: number;
  /** Nearest verb of reporting before each piece, and behind it, by its index; -1 for none. By offset from `from`. */
  readonly verbBefore: Int32Array;
  readonly verbAfter: Int32Array;
  /** The sign that parts clauses before each piece, and behind it; `from` - 1 and `to` for none. By offset from `from`. */
  readonly signBefore: Int32Array;
  readonly signAfter: Int32Array;
  readonly cues: readonly Cue[];
  /** By offset from `from`. */
  readonly open: readonly (OpenCue | null)[];
  /** What each piece is to the cues, by offset from `from`. */
  readonly parts: readonly Term[];
  /** What the cues announce by the rules of the sentence. */
  readonly announced: readonly Announced[];
  /** The clause it opens with, where somebody speaks in that one. */
  readonly opening: OpeningClause | null;
}

/** A verb of reporting; those that need "that" are too common in other senses to tell anything. */
function isVerb({ kind, lower, capital }: Piece): boolean {
  if (kind !== 'word') return false;
  const verb = capital ? undefined : reportingVerbs.get(lower);
  return lower === 'according' || (verb !== undefined && !needThat.has(verb.lemma));
}

/** A comma, a dash, a bracket: what parts clauses inside a sentence. */
const partsClauses = (piece: Piece): boolean => piece.kind === 'punctuation' && /^[,;:—–()]$|^--$/.test(piece.text);

/** The view of a sentence; null for one that reports nothing: nobody speaks in it by any cue, and it has no mark. */
export function sentenceView(page: ReadParagraph, sentence: number): SentenceView | null {
  return reports(page, sentence) ? viewOf(page, sentence) : null;
}

/** Somebody speaks in the sentence by a cue, or it has a mark. */
function reports({ outline, cueIndex }: ReadParagraph, sentence: number): boolean {
  const found = outline.sentences[sentence];
  if (!found) return false;
  const hasMark = cueIndex.marksBefore[found.to] !== cueIndex.marksBefore[found.from];
  return hasMark || (cueIndex.bySentence[sentence] ?? []).some(({ subject }) => subject !== null);
}

/** The view of any sentence; training learns from those that report nothing too. */
export function viewOf(page: ReadParagraph, sentence: number): SentenceView | null {
  const found = page.outline.sentences[sentence];
  if (!found) return null;
  const { from, to } = found;
  const { pieces } = page.outline;
  const cues = page.cueIndex.bySentence[sentence] ?? [];
  const verbs = nearest(pieces, from, to, isVerb, -1, -1);
  const signs = nearest(pieces, from, to, partsClauses, from - 1, to);
  return {
    page,
    from,
    to,
    verbBefore: verbs.before,
    verbAfter: verbs.after,
    signBefore: signs.before,
    signAfter: signs.after,
    cues,
    open: openCues(pieces, cues, from, to),
    parts: partsOf(cues, from, to),
    announced: announcedIn(page, sentence),
    opening: openingClause(page, sentence),
  };
}

/** The nearest pieces of a sort on either side of each piece. */
function nearest(
  pieces: readonly Piece[],
  from: number,
  to: number,
  isOne: (piece: Piece) => boolean,
  noneBefore: number,
  noneAfter: number,
): { readonly before: Int32Array; readonly after: Int32Array } {
  const before = new Int32Array(to - from);
  const after = new Int32Array(to - from).fill(noneAfter);
  let last = noneBefore;
  let filled = from;
  for (let i = from; i < to; i++) {
    before[i - from] = last;
    const piece = pieces[i];
    if (!piece || !isOne(piece)) continue;
    after.fill(i, filled - from, i - from);
    [last, filled] = [i, i];
  }
  return { before, after };
}

/** For each piece the last cue before it that has somebody who speaks, and what has come since. */
function openCues(
  pieces: readonly Piece[],
  cues: readonly Cue[],
  from: number,
  to: number,
): readonly (OpenCue | null)[] {
  const open: (OpenCue | null)[] = [];
  let next = 0;
  let now: OpenCue | null = null;
  for (let i = from; i < to; i++) {
    for (let cue = cues[next]; cue && cue.to <= i; cue = cues[++next])
      if (cue.subject) now = { cue, that: false, commas: 0, lastComma: -1 };
    open.push(now);
    const piece = pieces[i];
    if (!now || !piece) continue;
    if (piece.lower === 'that') now = { ...now, that: true };
    else if (piece.text === ',') now = { ...now, commas: now.commas + 1, lastComma: i };
  }
  return open;
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
