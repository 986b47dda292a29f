import { places } from '../english/bodies';
import { prepositions } from '../english/functionWords';
import { titles } from '../english/people';
import type { CueContext } from './cueContext';
import { endingAt } from './cueContext';
import type { Mention } from './mentions';
import type { Piece, Sentence } from './outline';

/** "Lawyers for Mr Shaw" in "Lawyers for Mr Shaw and Ms Khan", "Ministers" in "Ministers from Ghana, Togo and Benin". */
function hostOfMany(context: CueContext, last: Mention, sentence: Sentence): Mention | null {
  const { pieces } = context.outline;
  let first = last;
  for (let turns = 0; turns < MOST_JOINED; turns++) {
    const sign = pieces[first.from - 1];
    const other = sign?.lower === 'and' || sign?.text === ',' ? endingAt(context, first.from - 1) : undefined;
    if (!other || other.from < sentence.from) break;
    first = other;
  }
  if (first === last) return null;
  if (/^(?:for|from|between)$/.test(pieces[first.from - 1]?.lower ?? ''))
    return endingAt(context, first.from - 1) ?? null;
  const isHost = first.plural || first.entity === 'document';
  return isHost && / (?:for|from|between) \p{Lu}/u.test(first.name) ? first : null;
}
const MOST_JOINED = 4;

/** "Va.", "Calif.", "N.Y." */
const STATE = /^(?:\p{Lu}\p{Ll}{1,4}\.|\p{Lu}\.\p{Lu}\.)$/u;

/** Whether a mention hangs on a preposition: "Leeds" in "in Leeds", "Ohio" in "in Columbus, Ohio". */
export function isDetail(context: CueContext, mention: Mention): boolean {
  const { pieces } = context.outline;
  const before = pieces[mention.from - 1];
  if (prepositions.has(before?.lower ?? '')) return true;
  const isState = places.has(mention.name.toLowerCase()) || STATE.test(mention.name);
  const town = before?.text === ',' && isState ? endingAt(context, mention.from - 1) : undefined;
  return town?.type === 'name' && prepositions.has(pieces[town.from - 1]?.lower ?? '');
}

/**
 * A mention that is only a detail of an earlier one: a place after "in"; "a senator from Boston" after "Kerry," where a comma
 * follows too.
 */
export function outermost(context: CueContext, mention: Mention, sentence: Sentence, isClosed: boolean): Mention {
  const { outline } = context;
  let subject = mention;
  if (mention.type === 'relative') return mention;
  for (let turns = 0; turns < 3; turns++) {
    const before = outline.pieces[subject.from - 1];
    if (!before || subject.from <= sentence.from) return subject;
    if (before.text === ',') {
      if (!isClosed) return subject;
      const named = endingAt(context, subject.from - 1);
      if (named?.type !== 'name' || named.entity === 'body' || named.from < sentence.from || subject.type === 'pronoun')
        return subject;
      if (subject.type === 'name' && subject.entity === 'person') return subject;
      // "In Leeds, the trust, which owns the land, said"
      if (isDetail(context, named)) return subject;
      subject = named;
    } else if (before.lower === 'and') {
      const host = hostOfMany(context, subject, sentence);
      if (!host) return subject;
      subject = host;
    } else if (prepositions.has(before.lower)) {
      const host = endingAt(context, subject.from - 1);
      if (!host || host.from < sentence.from) return subject;
      subject = host;
    } else return subject;
  }
  return subject;
}

/** "DGP", "CFO": an office by its letters. */
const LETTERS = /^\p{Lu}{2,6}$/u;

/** Whether a name between commas is that of somebody whose office or body stands before the comma at `opening`. */
export function isNamedHolder(context: CueContext, named: Mention, opening: number): boolean {
  const { pieces } = context.outline;
  if (named.type !== 'name' || named.entity === 'body' || named.plural || pieces[named.from - 1]?.text !== ',')
    return false;
  const isTitled = named.role !== null && named.entity === 'person';
  const host = endingAt(context, pieces[opening - 1]?.text === ')' ? beforeBracket(pieces, opening - 1) : opening);
  if (!host || host.plural) return isTitled;
  if (host.type === 'name' && host.entity === 'person') return false;
  // "The Taoiseach, Jane Roe, said"
  if (titles.has(host.name.toLowerCase().replace(/^the /, ''))) return true;
  // "The Foreign Ministry, Saudi Arabia, said" names nobody.
  const isName = named.entity === 'person' || LETTERS.test(host.name);
  return isTitled || (host.entity === 'body' && named.name.includes(' ') && isName);
}

/** Where the bracket opens that closes at a piece. */
function beforeBracket(pieces: readonly Piece[], closing: number): number {
  let at = closing;
  while (at > 0 && pieces[at]?.text !== '(') at--;
  return at;
}
