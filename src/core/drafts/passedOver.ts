import { wordSet } from '../english/wordList';
import { termsOf } from '../statements/terms';
import type { Bearing } from '../statements/vocabulary';
import { bearingOf } from '../statements/vocabulary';
import type { Step } from './alignDraft';
import type { DraftDifference, Side } from './draftDifferences';
import type { Range } from './draftGaps';
import { MOST_IN_FLIP, folded, opensSentence, printed } from './draftGaps';

const MODALITY: readonly Bearing[] = ['possible', 'obligation'];

/** What the writer's own marks pass over. */
export function passedOver(draft: Side, source: Side, { draft: at, source: range }: Step): readonly DraftDifference[] {
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
