import type { Step } from '../drafts/alignDraft';
import { alignDraft } from '../drafts/alignDraft';
import type { DraftDifference, Side } from '../drafts/draftDifferences';
import { draftDifferences } from '../drafts/draftDifferences';
import { typoOf } from '../drafts/evenForm';
import type { Piece, WordForms } from '../drafts/words';
import { sourcePieces } from '../drafts/words';
import type { Mark } from '../reading/marks';
import { findMarks } from '../reading/marks';
import type { Span } from '../span';
import { contains, overlap } from '../span';
import type { Vocabulary } from '../statements/vocabulary';
import type { Stretch } from './findStretches';
import { LONGEST_CUE } from './findStretches';
import type { QuotationRow } from './rows';
import { wordPattern } from './searchTokens';
import type { SearchEntry, SearchIndex } from './searchIndex';
import type { Shelf } from './shelf';

/** What checking asks of the library. */
export interface HeldAgainst {
  readonly shelf: Shelf;
  readonly index: SearchIndex;
  readonly vocabulary: Vocabulary;
  /** A quotation as the views show it. */
  readonly row: (source: string, index: number) => QuotationRow | null;
  /** All names of a speaker of the library. */
  readonly namesOf: (speaker: string) => readonly string[];
}

/** What is known of words, as long as the sources stay the same. */
export interface WordFacts {
  readonly forms: WordForms;
  /** What a word tells, in bits, by its form. */
  readonly bits: (form: string) => number;
  /** See `turns`: no cue has such a word. */
  readonly turns: (word: string) => boolean;
  /** Whether any source has a word, as printed. */
  readonly isKnown: (word: string) => boolean;
}

/** A quotation of a draft, with the bits of each of its pieces: 0 for what is no word. */
export interface DraftSide extends Side {
  readonly bits: readonly number[];
}

/** What a stretch of a source has of a draft's quotation. */
export interface Fit {
  readonly source: string;
  readonly span: Span;
  /** Its words there, with single spaces. */
  readonly wording: string;
  readonly differences: readonly DraftDifference[];
  readonly isQuoted: boolean;
  readonly isNested: boolean;
  /** Share of the draft's words that it has, by their bits, 0 to 1. */
  readonly share: number;
}

/** Pairs of words that are compared at most. */
const MOST_CELLS = 2_000_000;
/** A source with less of the words has something else; a few words must all be there. */
const LEAST_SHARE = 0.5;
const FEW_WORDS = 3;

/** Reads a draft's quotation in a stretch of a source; null where too little of it stands there. */
export function fitOf(draft: DraftSide, stretch: Stretch, { shelf }: HeldAgainst, facts: WordFacts): Fit | null {
  const held = shelf.get(stretch.entry.source);
  const { text } = held?.content ?? { text: '' };
  const extent = extentOf(text, stretch);
  if (!extent) return null;
  const pieces = sourcePieces(text, extent, facts.forms);
  const depths = markDepths(text, stretch.entry, pieces);
  // Words that stand there one behind the other ask for none.
  let cues: Uint8Array | undefined;
  const isCue = (word: number): boolean => (cues ??= cuesBetween(depths, pieces, facts.turns))[word] === 1;
  const typoOfPiece = ({ text: printed }: Piece): ReturnType<typeof typoOf> => typoOf(printed, facts.isKnown);
  if (draft.pieces.length * pieces.length > MOST_CELLS) return null;
  const joined = alignDraft(draft.pieces, pieces, typoOfPiece, isCue).steps;
  const isOneSpeaker = speakersOf(stretch.entry.source, pieces, joined, isCue, shelf) <= 1;
  const { steps } = isOneSpeaker ? { steps: joined } : alignDraft(draft.pieces, pieces, typoOfPiece);
  const paired = steps.filter(({ kind }) => kind === 'same' || kind === 'near');
  const [first, last] = [paired[0], paired.at(-1)];
  if (!first || !last) return null;
  const words = draft.pieces.filter(({ kind }) => kind === 'word').length;
  const all = draft.bits.reduce((sum, own) => sum + own, 0);
  const share = paired.reduce((sum, step) => sum + (draft.bits[step.draft] ?? 0), 0) / Math.max(1, all);
  if (words <= FEW_WORDS ? paired.length < words : share < LEAST_SHARE) return null;
  const places = paired.map(({ source: [at] }) => at);
  const [from, to] = [pieces[places[0] ?? 0], pieces[places.at(-1) ?? 0]];
  if (!from || !to) return null;
  const span = { start: from.start, end: to.end };
  const isQuoted = places.filter(at => depths[at] !== 0).length * 2 > places.length;
  return {
    source: stretch.entry.source,
    span,
    wording: text.slice(span.start, span.end).replace(/\s+/g, ' '),
    differences: draftDifferences(draft, { text, pieces }, steps, isOneSpeaker ? isCue : () => false),
    isQuoted,
    isNested: places.every(at => depths[at] === 2),
    share,
  };
}

/** How many speakers the words have on either side of the cues that are passed over: those of two are not one quotation. */
function speakersOf(
  source: string,
  pieces: readonly Piece[],
  steps: readonly Step[],
  isCue: (word: number) => boolean,
  shelf: Shelf,
): number {
  const cues = steps.filter(({ kind, source: [from, to] }) => kind === 'omitted' && from < to && isCue(from));
  if (cues.length === 0) return 1;
  const quotations = shelf.quotationsIn(source);
  const keys = shelf.get(source)?.keys ?? [];
  const speakerAt = (piece: Piece | undefined): string | null => {
    const index = quotations.findIndex(({ content }) => content.some(part => piece && overlap(part, piece) > 0));
    return keys[index] ?? null;
  };
  const speakers = cues.flatMap(({ source: [from, to] }) => [speakerAt(pieces[from - 1]), speakerAt(pieces[to])]);
  return new Set(speakers.filter(key => key !== null)).size;
}

/** The quotation that has most of the words; null where none has any of them. */
export function quotationOf({ source, span }: Fit, { shelf, row }: HeldAgainst): QuotationRow | null {
  const index = shelf.quotationWith(source, span);
  return index < 0 ? null : row(source, index);
}

/** For each word in how many pairs of quotation marks the source has it: 0, 1, and 2 for more. */
function markDepths(text: string, { paragraphs }: SearchEntry, pieces: readonly Piece[]): Uint8Array {
  const [start, end] = [pieces[0]?.start ?? 0, pieces.at(-1)?.end ?? 0];
  const marks: Mark[] = [];
  for (let at = 0; at < paragraphs.length; at += 4) {
    const own = { start: paragraphs[at + 2] ?? 0, end: paragraphs[at + 3] ?? 0 };
    if (own.start < end && own.end > start) marks.push(...findMarks(text, own));
  }
  return new Uint8Array(
    pieces.map(piece => {
      const around = marks.find(mark => contains(mark, piece));
      return around ? (around.nested.some(mark => contains(mark, piece)) ? 2 : 1) : 0;
    }),
  );
}

/** For each word 1 where it stands between two quoted segments, in a passage no longer than a cue. */
function cuesBetween(depths: Uint8Array, pieces: readonly Piece[], turns: WordFacts['turns']): Uint8Array {
  const cues = new Uint8Array(depths.length);
  let from = -1;
  for (const [at, depth] of depths.entries()) {
    if (depth === 0) continue;
    const isShort = from >= 0 && at - from > 1 && at - from - 1 <= LONGEST_CUE;
    if (isShort && !pieces.slice(from + 1, at).some(({ text }) => turns(text))) cues.fill(1, from + 1, at);
    from = at;
  }
  return cues;
}

/** The characters of a stretch. */
function extentOf(text: string, { entry, from, to }: Stretch): Span | null {
  const start = offsetOf(text, entry, from);
  const last = offsetOf(text, entry, to - 1);
  if (start === null || last === null) return null;
  const word = wordPattern().exec(text.slice(last, last + 100));
  return { start, end: last + (word ? word.index + word[0].length : 0) };
}

/** Where a word of the index's row begins in the text. */
function offsetOf(text: string, { paragraphs }: SearchEntry, word: number): number | null {
  for (let at = 0; at < paragraphs.length; at += 4) {
    const [from, to] = [paragraphs[at] ?? 0, paragraphs[at + 1] ?? 0];
    if (word < from || word >= to) continue;
    const start = paragraphs[at + 2] ?? 0;
    const pattern = wordPattern();
    const part = text.slice(start, paragraphs[at + 3]);
    for (let passed = from; passed < word; passed++) if (!pattern.test(part)) return null;
    const match = pattern.exec(part);
    return match && start + match.index;
  }
  return null;
}
