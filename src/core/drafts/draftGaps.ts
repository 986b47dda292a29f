import { numberWords } from '../english/numberWords';
import type { Span } from '../span';
import { stemOf, termsOf } from '../statements/terms';
import type { Bearing } from '../statements/vocabulary';
import { bearingOf } from '../statements/vocabulary';
import type { Step } from './alignDraft';
import { evenWords } from './evenForm';
import type { Piece } from './words';
import { isOrdinalEnding } from './figures';
import type { DraftDifferenceKind, Side } from './draftDifferences';

/** Enough to see a full stop and the marks behind it. */
const SIGNS_BEFORE = 12;

/** So few words, put in or left out, are named for what they do. */
export const MOST_IN_FLIP = 2;

/** Places of pieces, the last excepted. */
export type Range = readonly [from: number, to: number];

/** Pieces next to each other that have no equal on the other side. */
export interface Gap {
  readonly draft: Range;
  readonly source: Range;
  /** Two words that differ in spelling alone. */
  readonly isNear: boolean;
}

/** With single spaces. */
export const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The words of a range as they stand in the text. */
export const printed = ({ text, pieces }: Side, [from, to]: Range): string =>
  from < to ? folded(text.slice(pieces[from]?.start, pieces[to - 1]?.end)) : '';

const SENTENCE_START = /(?:^|[.!?…:]["”’')\]]*\s+|\n\s*)["“‘'«([]*$/u;

/** A capital that is not that of a sentence's first word, or of "I". */
const isName = (text: string, piece: Piece): boolean =>
  /^\p{Lu}/u.test(piece.text) && !/^I(?:['’]|$)/.test(piece.text) && !opensSentence(text, piece);

const BEARINGS: readonly Bearing[] = ['negation', 'possible', 'obligation', 'hedge', 'future', 'past'];

/** What is said of a gap: the weightiest thing in it. */
export function kindOf(draft: Side, source: Side, gap: Gap): DraftDifferenceKind {
  const own = draft.pieces.slice(...gap.draft);
  const others = source.pieces.slice(...gap.source);
  if (isAcronym(own, others)) return 'name';
  const isOrdinalAlone =
    (others.length === 0 && isOrdinal(draft, own)) || (own.length === 0 && isOrdinal(source, others));
  const isMetres = own.some(piece => isMetre(draft, piece)) !== others.some(piece => isMetre(source, piece));
  if (isOrdinalAlone || (!isMetres && (gap.isNear || isSpelling(draft, source, gap)))) return 'spelling';
  if (isBracketed(draft, own, others)) return 'brackets';
  const [ownTerms, otherTerms] = [termsOf(printed(draft, gap.draft)), termsOf(printed(source, gap.source))];
  if (own.length > MOST_IN_FLIP && others.length === 0) return 'added';
  if (others.length > MOST_IN_FLIP && own.length === 0) return 'omitted';
  const numbers = (pieces: readonly Piece[], terms: typeof ownTerms): string =>
    [
      ...terms.flatMap(({ stem }) => (/^\p{N}/u.test(stem) ? [stem] : [])),
      ...pieces.flatMap(({ form }) =>
        numberWords.has(form) || /^(?:\p{Sc}|[-−]\p{Nd}.*|.*[¼-¾⅐-⅞])$/u.test(form) ? [form] : [],
      ),
    ].join();
  if (numbers(own, ownTerms) !== numbers(others, otherTerms)) return 'number';
  for (const bearing of BEARINGS) {
    const has = ({ stem }: { readonly stem: string }): boolean => bearingOf(stem) === bearing;
    if (ownTerms.some(has) !== otherTerms.some(has)) return bearing;
  }
  if (own.length === 0) return 'omitted';
  if (own.some(piece => isName(draft.text, piece)) || others.some(piece => isName(source.text, piece))) return 'name';
  return others.length === 0 ? 'added' : 'words';
}

/** The two words of a gap that has one on either side. */
const pairOf = (
  [own, ...more]: readonly Piece[],
  [other, ...others]: readonly Piece[],
): readonly [Piece, Piece] | null => (own && other && more.length === 0 && others.length === 0 ? [own, other] : null);

/** An ending that the writer put in brackets, on a word of the source: "want[ed]" for "want". */
function isBracketed({ text }: Side, own: readonly Piece[], others: readonly Piece[]): boolean {
  const pair = pairOf(own, others);
  if (!pair) return false;
  const [piece, other] = pair;
  const isMarked = /\[\p{L}+\]$/u.test(text.slice(piece.start, piece.end));
  return isMarked && stemOf(piece.form) === stemOf(other.form);
}

/** "25" and "25th": the ending of a figure that stands on one side only. */
const isOrdinal = ({ text }: Side, [piece, ...more]: readonly Piece[]): boolean =>
  piece !== undefined &&
  more.length === 0 &&
  isOrdinalEnding(piece.text) &&
  /\p{Nd}/u.test(text.charAt(piece.start - 1));

/** "100 m": metres, and no millions. */
const isMetre = ({ text }: Side, { text: word, start }: Piece): boolean =>
  word === 'm' && /\s/.test(text.charAt(start - 1));

export function isSpelling(draft: Side, source: Side, gap: Pick<Gap, 'draft' | 'source'>): boolean {
  const [own, others] = [spellings(draft, gap.draft), spellings(source, gap.source)];
  return own.some(one => one !== '' && others.includes(one)) || isRomanised(draft, source, gap);
}

/** Shorter names are too easily others' names. */
const SHORTEST_NAME = 6;

/** One name, written in Latin letters in two ways that differ in i, y and j alone: "Zelensky", "Zelenskyy". */
function isRomanised(draft: Side, source: Side, gap: Pick<Gap, 'draft' | 'source'>): boolean {
  const pair = pairOf(draft.pieces.slice(...gap.draft), source.pieces.slice(...gap.source));
  if (!pair) return false;
  const [own, other] = pair;
  const vowels = ({ form }: Piece): string => form.replace(/[iyj]+/g, 'i');
  return (
    Math.min(own.text.length, other.text.length) >= SHORTEST_NAME &&
    isName(draft.text, own) &&
    isName(source.text, other) &&
    vowels(own) === vowels(other)
  );
}

/** The ways to write the words of a place: as printed, "'s" as a verb, hyphens left out. */
function spellings({ text, pieces }: Side, [from, to]: Range): readonly string[] {
  const own = pieces.slice(from, to);
  const words = own.map(piece => piece.text);
  const withVerb = (verb: string): readonly string[] =>
    words.flatMap(word => word.replace(ENDS_IN_S, ` ${verb}`).split(' '));
  const verbs = words.some(word => ENDS_IN_S.test(word)) ? [withVerb('is'), withVerb('has')] : [];
  const together: string[] = [];
  own.forEach((piece, at) => {
    const before = own[at - 1];
    const isJoined = before && /^[-‐‑]$/.test(text.slice(before.end, piece.start)) && /\p{L}$/u.test(before.text);
    if (isJoined) together.push(`${together.pop() ?? ''}${piece.text}`);
    else together.push(piece.text);
  });
  return [words, ...verbs, ...(together.length < words.length ? [together] : [])].map(evenWords);
}

const ENDS_IN_S = /['’‘]s$/i;

export function gapsIn(steps: readonly Step[]): readonly Gap[] {
  const gaps: { draft: Range; source: Range; isNear: boolean }[] = [];
  let open = false;
  for (const { kind, draft, source } of steps) {
    const isApart = kind === 'changed' || kind === 'added' || kind === 'omitted';
    const last = gaps.at(-1);
    const own: Range = [draft, kind === 'omitted' ? draft : draft + 1];
    if (isApart && open && last) {
      last.draft = [last.draft[0], Math.max(last.draft[1], own[1])];
      last.source = [last.source[0], source[1]];
    } else if (isApart || kind === 'near') gaps.push({ draft: own, source, isNear: kind === 'near' });
    open = isApart;
  }
  return gaps;
}

export const opensSentence = (text: string, { start }: Span): boolean =>
  SENTENCE_START.test(text.slice(Math.max(0, start - SIGNS_BEFORE), start));

/** Words that are another in capitals. */
const OTHER_IN_CAPITALS: ReadonlySet<string> = new Set(['us', 'who', 'it', 'aids', 'un']);

/** "US" or "U.S." for "us". */
export function isAcronym(own: readonly Piece[], others: readonly Piece[]): boolean {
  const [a, b] = pairOf(own, others)?.map(({ text }) => text.replaceAll('.', '')) ?? [];
  if (a === undefined || b === undefined) return false;
  const isCapital = (text: string): boolean => text === text.toUpperCase();
  return a.toLowerCase() === b.toLowerCase() && OTHER_IN_CAPITALS.has(a.toLowerCase()) && isCapital(a) !== isCapital(b);
}
