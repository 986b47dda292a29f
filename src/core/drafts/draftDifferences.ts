import { numberWords } from '../english/numberWords';
import { wordSet } from '../english/wordList';
import type { Span } from '../span';
import { stemOf, termsOf } from '../statements/terms';
import type { Bearing } from '../statements/vocabulary';
import { bearingOf } from '../statements/vocabulary';
import type { IsCue, Step } from './alignDraft';
import { evenWords } from './evenForm';
import type { Piece } from './words';
import { withoutSkipped } from './words';
import { withCurrencies } from './currencies';
import { isOrdinalEnding } from './figures';

/**
 * In what a draft's quotation differs from its source. `spelling`, `punctuation`, a marked `cut` and words in `brackets` are what any
 * careful writer may do; with all others the words between the marks are not those of the source.
 */
export type DraftDifferenceKind =
  'number' | Bearing | 'name' | 'omitted' | 'added' | 'words' | 'spelling' | 'punctuation' | 'cut' | 'brackets';

export interface DraftDifference extends Span {
  readonly kind: DraftDifferenceKind;
  /** The words of the draft and of the source; '' where one has none. The offsets are the draft's: empty where words are left out. */
  readonly here: string;
  readonly there: string;
}

const HONEST: ReadonlySet<DraftDifferenceKind> = new Set(['spelling', 'punctuation', 'cut', 'brackets']);

/** Whether a quotation says other words than its source. */
export const isMaterial = ({ kind }: Pick<DraftDifference, 'kind'>): boolean => !HONEST.has(kind);

/** A text with the pieces that are compared. */
export interface Side {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** Enough to see a full stop and the marks behind it. */
const SIGNS_BEFORE = 12;

/** So few words, put in or left out, are named for what they do. */
const MOST_IN_FLIP = 2;

type Range = readonly [from: number, to: number];

/** Pieces next to each other that have no equal on the other side. */
export interface Gap {
  readonly draft: Range;
  readonly source: Range;
  /** Two words that differ in spelling alone. */
  readonly isNear: boolean;
}

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();
const printed = ({ text, pieces }: Side, [from, to]: Range): string =>
  from < to ? folded(text.slice(pieces[from]?.start, pieces[to - 1]?.end)) : '';

const SENTENCE_START = /(?:^|[.!?…:]["”’')\]]*\s+|\n\s*)["“‘'«([]*$/u;

/** A capital that is not that of a sentence's first word, or of "I". */
const isName = (text: string, piece: Piece): boolean =>
  /^\p{Lu}/u.test(piece.text) && !/^I(?:['’]|$)/.test(piece.text) && !opensSentence(text, piece);

const MODALITY: readonly Bearing[] = ['possible', 'obligation'];
const BEARINGS: readonly Bearing[] = ['negation', 'possible', 'obligation', 'hedge', 'future', 'past'];

/** What is said of a gap: the weightiest thing in it. */
function kindOf(draft: Side, source: Side, gap: Gap): DraftDifferenceKind {
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

function isSpelling(draft: Side, source: Side, gap: Pick<Gap, 'draft' | 'source'>): boolean {
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

function gapsIn(steps: readonly Step[]): readonly Gap[] {
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

/** What the writer's own marks pass over. */
function passedOver(draft: Side, source: Side, { draft: at, source: range }: Step): readonly DraftDifference[] {
  const piece = draft.pieces[at];
  const there = printed(source, range);
  if (!piece || (there === '' && piece.kind !== 'brackets')) return [];
  const { start, end, kind, text } = piece;
  if (kind === 'cut') return [{ kind: turnIn(source, range) ?? 'cut', start, end, here: '…', there }];
  if (kind === 'brackets') {
    const words = folded(text.slice(1, -1));
    if (words.toLowerCase() === there.toLowerCase()) return [];
    // Brackets that the source itself has are part of its words.
    const isOwn = source.text.charAt((source.pieces[range[0]]?.start ?? 0) - 1) !== '[';
    const isShort = words.split(' ').length <= MOST_IN_FLIP;
    const flips = negates(there) ? !negates(words) : isShort && negates(words);
    return [{ kind: flips ? 'negation' : isOwn ? 'brackets' : 'words', start, end, here: folded(text), there }];
  }
  // Behind a full stop a new sentence begins, which may be any later one; else the words ought to go on.
  const next = draft.pieces[at + 1];
  const following = source.pieces[range[1]];
  const isNewSentence =
    next !== undefined &&
    /^\p{Lu}/u.test(next.text) &&
    following !== undefined &&
    opensSentence(source.text, following);
  return isNewSentence ? [] : [{ kind: turnIn(source, range) ?? 'omitted', start, end: start, here: '', there }];
}

const opensSentence = (text: string, { start }: Span): boolean =>
  SENTENCE_START.test(text.slice(Math.max(0, start - SIGNS_BEFORE), start));

const negates = (words: string): boolean => termsOf(words).some(({ stem }) => bearingOf(stem) === 'negation');

/** "Not", "never", "may", "must": without such a word, or with one, something else is said. */
export const turns = (words: string): boolean =>
  negates(words) || termsOf(words).some(({ stem }) => MODALITY.some(bearing => bearing === bearingOf(stem)));

const CONJUNCTIONS = wordSet('if but and or though although');

/** A "then" that closes a passage ties it to what follows. */
const withoutThen = ({ pieces }: Side, [from, to]: Range): Range => [
  from,
  pieces[to - 1]?.form === 'then' ? to - 1 : to,
];

/** ", if not to zero," and ", if not to zero, then": what stands by itself has a "not" of its own. */
function isAside({ text, pieces }: Side, [from, to]: Range): boolean {
  const [last, next] = [pieces[to - 1], pieces[to]];
  return (
    CONJUNCTIONS.has(pieces[from]?.form ?? '') &&
    last !== undefined &&
    next !== undefined &&
    /[,;:–—]|\s-\s/.test(text.slice(last.end, next.start))
  );
}

/**
 * What is passed over begins or ends with a "not": it belongs to the words beside it, and they say the opposite without it; or it is
 * little more than a "may" or a "must".
 */
function turnIn(source: Side, range: Range): Bearing | null {
  const [from, to] = withoutThen(source, range);
  const first = printed(source, [from, Math.min(to, from + (isAside(source, [from, to]) ? 1 : MOST_IN_FLIP))]);
  const last = printed(source, [Math.max(from, to - 1), to]);
  if (negates(first) || negates(last)) return 'negation';
  const told = to - from > MOST_IN_FLIP ? [] : termsOf(printed(source, [from, to])).map(({ stem }) => bearingOf(stem));
  return MODALITY.find(bearing => told.includes(bearing)) ?? null;
}

const signs = (text: string): string =>
  withoutSkipped(text)
    .replace(/\[[^\]]*\]/g, '')
    .replace(/\.(?:\s?\.)+|…/g, '')
    .replace(/[^.,;:!?]/g, '');

/** Signs between two words that follow each other on both sides. */
function punctuation(draft: Side, source: Side, steps: readonly Step[]): readonly DraftDifference[] {
  return steps.flatMap((step, index): readonly DraftDifference[] => {
    const next = steps[index + 1];
    const isPaired = ({ kind }: Step): boolean => kind === 'same' || kind === 'near';
    if (!next || !isPaired(step) || !isPaired(next)) return [];
    const [a, b] = [draft.pieces[step.draft], draft.pieces[next.draft]];
    const [c, d] = [source.pieces[step.source[0]], source.pieces[next.source[0]]];
    if (!a || !b || !c || !d) return [];
    const [own, other] = [draft.text.slice(a.end, b.start), source.text.slice(c.end, d.start)];
    if (own === other || /\n\s*\n/.test(other) || signs(own) === signs(other)) return [];
    return [{ kind: 'punctuation', start: a.start, end: b.end, here: signs(own), there: signs(other) }];
  });
}

/** Words that are another in capitals. */
const OTHER_IN_CAPITALS: ReadonlySet<string> = new Set(['us', 'who', 'it', 'aids', 'un']);

/** "US" or "U.S." for "us". */
function isAcronym(own: readonly Piece[], others: readonly Piece[]): boolean {
  const [a, b] = pairOf(own, others)?.map(({ text }) => text.replaceAll('.', '')) ?? [];
  if (a === undefined || b === undefined) return false;
  const isCapital = (text: string): boolean => text === text.toUpperCase();
  return a.toLowerCase() === b.toLowerCase() && OTHER_IN_CAPITALS.has(a.toLowerCase()) && isCapital(a) !== isCapital(b);
}

/** The same of words that count as equal, unless all words there are in capitals. */
function capitals(draft: Side, source: Side, steps: readonly Step[]): readonly DraftDifference[] {
  const isLoud = ({ pieces }: Side, at: number): boolean =>
    [at - 1, at + 1].some(beside => /^\p{Lu}{2,}$/u.test(pieces[beside]?.text ?? ''));
  return steps.flatMap(({ kind, draft: own, source: [other] }): readonly DraftDifference[] => {
    const [piece, word] = [draft.pieces[own], source.pieces[other]];
    if (kind !== 'same' || !piece || !word || piece.text === word.text || !isAcronym([piece], [word])) return [];
    if (isLoud(draft, own) || isLoud(source, other)) return [];
    return [{ kind: 'name', start: piece.start, end: piece.end, here: piece.text, there: word.text }];
  });
}

/** At either end of a draft's words a word may stand for two of the source: "It's" for "It is". */
function widened(draft: Side, source: Side, gap: Gap): Gap {
  const [from, to] = gap.source;
  const wider: readonly Range[] = [
    ...(gap.draft[0] === 0 && from > 0 ? [[from - 1, to] as const] : []),
    ...(gap.draft[1] === draft.pieces.length ? [[from, to + 1] as const] : []),
  ];
  const fitting = wider.find(range => isSpelling(draft, source, { draft: gap.draft, source: range }));
  return fitting ? { ...gap, source: fitting } : gap;
}

/**
 * What differs, in the order of the draft.
 * @param isCue words of the source that stand between two segments of what it quotes
 */
export function draftDifferences(
  draft: Side,
  source: Side,
  steps: readonly Step[],
  isCue: IsCue,
): readonly DraftDifference[] {
  const apart = gapsIn(steps)
    .map(gap => ({ ...gap, source: withoutCues(gap.source, isCue) }))
    .filter(({ draft: own, source: [from, to] }) => own[0] < own[1] || from < to);
  const gaps = withCurrencies(draft, source, apart).map((narrow): DraftDifference => {
    const gap = widened(draft, source, narrow);
    const [from, to] = gap.draft;
    const first = draft.pieces[from];
    const last = draft.pieces[to - 1];
    // Words that are left out belong before the word behind them.
    const behind = draft.pieces[to]?.kind === 'joint' ? draft.pieces[to + 1] : draft.pieces[to];
    const start = from < to ? (first?.start ?? 0) : (behind?.start ?? last?.end ?? 0);
    const end = from < to ? (last?.end ?? start) : start;
    const kind = kindOf(draft, source, gap);
    return { kind, start, end, here: printed(draft, gap.draft), there: printed(source, gap.source) };
  });
  const free = steps.filter(({ kind }) => kind === 'free').flatMap(step => passedOver(draft, source, step));
  return [...gaps, ...free, ...capitals(draft, source, steps), ...punctuation(draft, source, steps)].sort(
    (a, b) => a.start - b.start,
  );
}

/** The words of a place without those at its ends that are the source's cue. */
function withoutCues([from, to]: Range, isCue: IsCue): Range {
  let [first, last] = [from, to];
  while (first < last && isCue(first)) first++;
  while (last > first && isCue(last - 1)) last--;
  return [first, last];
}
