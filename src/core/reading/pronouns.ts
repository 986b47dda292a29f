import { cueNouns, nounLinks } from '../english/cueNouns';
import { formsOfBe, speakingPronouns } from '../english/functionWords';
import { wordSet } from '../english/wordList';
import { isModifier } from './modifiers';
import type { NounPhrase } from './nounPhrases';
import type { Outline, Piece } from './outline';
import { speaks, verbBehind } from './unlistedSpeakers';

/** Owners in the form of a pronoun: they speak where a noun for what was said follows. */
export const OWNERS = wordSet('his her their its my our');

/** "He", "their": what a writer may put a name in place of, in brackets. */
export const standsForName = (word: string): boolean =>
  speakingPronouns.has(word.toLowerCase()) || OWNERS.has(word.toLowerCase());

/** "WHO said", where not all is in capitals: the World Health Organization. */
const isHealthBody = ({ pieces }: Pick<Outline, 'pieces'>, index: number): boolean =>
  pieces[index]?.text === 'WHO' &&
  [pieces[index - 1], pieces[index + 1]].every(beside => !/^\p{Lu}{2,}$/u.test(beside?.text ?? ''));

/** Reads a pronoun that can speak: personal, relative, or an owner of words. */
export function readPronoun({ pieces }: Outline, index: number): NounPhrase | null {
  const { lower = '', text = '' } = pieces[index] ?? {};
  const one = { from: index, to: index + 1, headFrom: index } as const;
  if (isHealthBody({ pieces }, index)) return null;
  if (lower === 'who') return { ...one, type: 'relative', entity: 'person', plural: false };
  if ((lower === 'which' || lower === 'that') && speaks(verbBehind({ pieces }, index + 1)))
    return { ...one, type: 'relative', entity: 'unknown', plural: false };
  if (OWNERS.has(lower) && ownsWords({ pieces }, index)) {
    const entity = lower === 'its' ? 'unknown' : 'person';
    return { ...one, type: 'pronoun', entity, plural: lower === 'their' || lower === 'our' };
  }
  if (!speakingPronouns.has(lower) || (lower === 'i' && text !== 'I')) return null;
  const next = pieces[index + 1];
  // "her lawyer"
  if (lower === 'her' && next && isModifier(next)) return null;
  const plural = lower === 'they' || lower === 'them' || lower === 'we';
  return { ...one, type: 'pronoun', entity: lower === 'it' ? 'unknown' : 'person', plural };
}

/** What must follow a noun for what was said, so that it announces something: "claim that", `claim: “…”`, `message was clear: “…”`. */
export function isAnnounced(pieces: readonly Piece[], at: number): boolean {
  const next = pieces[at];
  if (!next) return false;
  if (nounLinks.has(next.lower) || next.kind === 'mark' || next.text === ':') return true;
  if (!formsOfBe.has(next.lower)) return false;
  const colon = pieces.slice(at + 1, at + 4).findIndex(({ text }) => text === ':');
  return colon > 0 && pieces[at + 2 + colon]?.mark !== undefined;
}

/** "her claim that", "his repeated promise to": a noun for what was said, and what it announces. */
export function ownsWords({ pieces }: Pick<Outline, 'pieces'>, index: number): boolean {
  for (let i = index + 1; i <= index + 3; i++) {
    const piece = pieces[i];
    if (piece?.kind !== 'word' || piece.capital) return false;
    if (cueNouns.has(piece.lower)) return isAnnounced(pieces, i + 1);
  }
  return false;
}
