import type { VerbClass } from '../english/reportingVerbs';
import type { Cue } from './cue';
import type { Mention } from './mentions';
import { isAnnounced, OWNERS } from './pronouns';
import type { CueContext } from './subjects';
import { endingAt } from './subjects';

/** Words between an owner and the noun: "her repeated, false claim" has two. */
const MOST_BETWEEN = 2;

/** Who owns the noun at `at`: "Trump's claim", "her latest statement". */
function ownerOf(context: CueContext, at: number): Mention | null {
  const { pieces } = context.outline;
  for (let i = at - 1; i >= at - 1 - MOST_BETWEEN; i--) {
    const piece = pieces[i];
    if (piece?.kind === 'possessive') return endingAt(context, i) ?? null;
    const owner = endingAt(context, i + 1);
    if (owner) return OWNERS.has(owner.name.toLowerCase()) ? owner : null;
    if (piece?.kind !== 'word' || piece.capital) return null;
  }
  return null;
}

/** "Trump's claim that …", "her promise to …", `his statement: “…”` */
export function nounCue(context: CueContext, at: number, act: VerbClass, sentenceIndex: number): Cue | null {
  const { pieces } = context.outline;
  const piece = pieces[at];
  if (!piece || !isAnnounced(pieces[at + 1])) return null;
  const subject = ownerOf(context, at);
  if (!subject) return null;
  const { start, end } = piece;
  return { start, end, form: 'noun', verb: null, act, sentence: sentenceIndex, at, to: at + 1, subject, object: null };
}
