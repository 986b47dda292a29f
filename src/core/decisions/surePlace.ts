import { alignDraft } from '../drafts/alignDraft';
import type { Piece } from '../drafts/words';
import { sourcePieces } from '../drafts/words';
import type { Span } from '../span';
import { overlap } from '../span';
import type { AnchorPlace, QuoteAnchor } from './anchor';
import { anchorOf, contextAt, likeliest, placesOfAnchor } from './anchor';

/** Words that anybody may write again, and what of their old surroundings must still be there, in characters. */
const SHORT = 25;
const LEAST_CONTEXT = 16;
const LEAST_NEAR_CONTEXT = 12;
/** At most so much of the words may be others. */
const MOST_CHANGED = 1 / 3;
/** So few words are not looked for when one of them is another. */
const FEWEST_WORDS = 4;
/** Pairs of words that are compared: a paragraph with a book. */
const MOST_COMPARED = 20_000_000;
/** How much better a place must fit than the next one. */
const MARGIN = 0.85;

/**
 * Where the words of an anchor stand in a text that has changed since, edits inside them included: the stretch that has most of them in
 * their order, at most a third changed. Null where they are gone, or where two places may be meant: it is never a guess. Equal words of
 * somebody else are told by what stands around them.
 */
export function surePlace(text: string, anchor: QuoteAnchor): Span | null {
  const { places, best } = ownPlace(text, anchor);
  if (best && 2 * best.context >= allContext(anchor)) return sureExact(best, places, anchor);
  const near = nearPlace(text, anchor, places);
  if (!best) return near;
  const isNearer = near !== null && contextAt(text, near, anchor) >= best.context + LEAST_CONTEXT;
  return isNearer ? near : sureExact(best, places, anchor);
}

/** The same for words that have not changed. */
function sureExactPlace(text: string, anchor: QuoteAnchor): Span | null {
  const { places, best } = ownPlace(text, anchor);
  return best && sureExact(best, places, anchor);
}

/** The same for words that are all between two marks still: “Surely nobody knows” is another quotation than “Nobody knows”. */
export function sureWholePlace(text: string, anchor: QuoteAnchor): Span | null {
  const place = sureExactPlace(text, anchor);
  const now = place && anchorOf(text, place);
  const isSame = (before: string, after: string): boolean => kindOf(before) === kindOf(after);
  return now &&
    isSame(now.prefix.slice(-1), anchor.prefix.slice(-1)) &&
    isSame(now.suffix[0] ?? '', anchor.suffix[0] ?? '')
    ? place
    : null;
}

const kindOf = (character: string): 'word' | 'space' | 'sign' =>
  /[\p{L}\p{N}]/u.test(character) ? 'word' : character.trim() === '' ? 'space' : 'sign';

/** All places where the words of an anchor stand as they were, and the likeliest of those that are not somebody else's. */
function ownPlace(
  text: string,
  anchor: QuoteAnchor,
): { readonly places: readonly AnchorPlace[]; readonly best: AnchorPlace | null } {
  const places = placesOfAnchor(text, anchor);
  const own = places.filter(place => !isOthers(text, place, anchor));
  return { places, best: likeliest(own, anchor) };
}

/** Names, and pronouns that stand for them. */
const WHO = /(?<![\p{L}\p{M}])(?:\p{Lu}[\p{L}\p{M}'’-]+|[Hh]e|[Ss]he|[Tt]hey|[Ww]e|I)(?![\p{L}\p{M}])/gu;
/** What stands beyond the end of a sentence tells nothing. */
const SENTENCE_END = /[.!?…]["”’')]?\s/u;

/** Whether the words are now somebody else's: whoever their sentence names next behind them, or else before them, is another. */
function isOthers(text: string, place: AnchorPlace, anchor: QuoteAnchor): boolean {
  if (place.context === allContext(anchor)) return false;
  const now = anchorOf(text, place);
  const behind = ({ suffix }: QuoteAnchor): string | undefined => suffix.split(SENTENCE_END)[0]?.match(WHO)?.[0];
  const before = ({ prefix }: QuoteAnchor): string | undefined => prefix.split(SENTENCE_END).at(-1)?.match(WHO)?.at(-1);
  if (behind(now) !== undefined && behind(anchor) !== undefined) return behind(now) !== behind(anchor);
  return before(now) !== undefined && before(anchor) !== undefined && before(now) !== before(anchor);
}

const allContext = ({ prefix, suffix }: QuoteAnchor): number => prefix.length + suffix.length;

function sureExact(best: AnchorPlace, places: readonly AnchorPlace[], anchor: QuoteAnchor): Span | null {
  // Where the same words stand twice in the same surroundings, only the one that has not moved is surely meant.
  const isTwin = places.some(place => place !== best && place.context === best.context);
  if (isTwin && best.start !== anchor.start) return null;
  const least = anchor.exact.length >= SHORT && places.length === 1 ? LEAST_NEAR_CONTEXT : LEAST_CONTEXT;
  return best.context >= least || best.context === allContext(anchor) ? { start: best.start, end: best.end } : null;
}

interface Near extends Span {
  readonly same: number;
  readonly score: number;
}

/** @param others places that are not meant */
function nearPlace(text: string, anchor: QuoteAnchor, others: readonly Span[]): Span | null {
  const words = sourcePieces(anchor.exact, { start: 0, end: anchor.exact.length });
  if (words.length < FEWEST_WORDS) return null;
  const all = sourcePieces(text, { start: 0, end: text.length }).filter(
    piece => !others.some(other => overlap(other, piece) > 0),
  );
  if (words.length * all.length > MOST_COMPARED) return null;
  const best = withSigns(bestStretch(words, all), text, anchor);
  if (!best || best.same < words.length * (1 - MOST_CHANGED)) return null;
  const next = bestStretch(
    words,
    all.filter(({ start, end }) => end <= best.start || start >= best.end),
  );
  const isAlone = !next || next.score < MARGIN * best.score;
  // Words that changed where they stood, or beside what stood beside them; else another sentence may be much like them.
  const context = contextAt(text, best, anchor);
  if (context < LEAST_NEAR_CONTEXT || isOthers(text, { ...best, context }, anchor)) return null;
  return isAlone || context >= LEAST_CONTEXT + contextAt(text, next, anchor)
    ? { start: best.start, end: best.end }
    : null;
}

/** A place with the signs before its first and behind its last word, as the anchor's words have them. */
function withSigns(near: Near | null, text: string, { exact }: QuoteAnchor): Near | null {
  if (!near) return null;
  const [before] = /^[^\p{L}\p{N}]*/u.exec(exact) ?? [''];
  const [behind] = /[^\p{L}\p{N}]*$/u.exec(exact) ?? [''];
  return {
    ...near,
    start: text.slice(0, near.start).endsWith(before) ? near.start - before.length : near.start,
    end: text.startsWith(behind, near.end) ? near.end + behind.length : near.end,
  };
}

/** The stretch that has most of the words in order. */
function bestStretch(words: readonly Piece[], among: readonly Piece[]): Near | null {
  const { steps, score } = alignDraft(words, among, () => null);
  const paired = steps.filter(({ kind }) => kind === 'same' || kind === 'near');
  const [first, last] = [among[paired[0]?.source[0] ?? -1], among[paired.at(-1)?.source[0] ?? -1]];
  return first && last ? { start: first.start, end: last.end, same: paired.length, score } : null;
}
