import { cueNouns } from '../english/cueNouns';
import { formsOfBe, prepositions } from '../english/functionWords';
import { givingVerbs } from '../english/givingVerbs';
import { wordSet } from '../english/wordList';
import type { Cue } from './cue';
import type { CueContext } from './cueContext';
import type { Mention } from './mentions';
import { subjectBefore } from './subjects';

/** `Roe had a simple message: “…”`, `Roe is rolling out a new promise to voters: “…”`: the object of a verb, whose subject gives the words. */
export function givenNounCue(context: CueContext, colon: number, sentenceIndex: number): Cue | null {
  const { pieces } = context.outline;
  if (pieces[colon]?.text !== ':' || pieces[colon + 1]?.mark === undefined) return null;
  let at = colon - 1;
  while (at > colon - MOST_BEHIND_NOUN && pieces[at]?.kind === 'word' && !cueNouns.has(pieces[at]?.lower ?? '')) at--;
  const noun = pieces[at];
  const act = cueNouns.get(noun?.lower ?? '');
  // "a warning from the bank:"
  const isOfOther = /^(?:from|by)$/.test(pieces[at + 1]?.lower ?? '');
  const subject = noun && act && !isOfOther ? giverOfObject(context, at, sentenceIndex) : null;
  if (!noun || !act || !subject) return null;
  const { start, end } = noun;
  return { start, end, form: 'noun', verb: null, act, sentence: sentenceIndex, at, to: colon, subject, object: null };
}
/** "a message for all voters" */
const MOST_BEHIND_NOUN = 5;

/** The subject of the verb that has the noun at `at` for its object. */
function giverOfObject(context: CueContext, at: number, sentenceIndex: number): Mention | null {
  const { pieces, sentences } = context.outline;
  const sentence = sentences[sentenceIndex];
  const lowerAt = (index: number): string => pieces[index]?.lower ?? '';
  let article = at - 1;
  while (article > at - MOST_BEFORE_NOUN && pieces[article]?.kind === 'word' && !ARTICLES.has(lowerAt(article)))
    article--;
  if (!sentence || !ARTICLES.has(lowerAt(article))) return null;
  let verb = article - 1;
  // "came back with a blunt answer"
  while (PARTICLES.has(lowerAt(verb)) && verb > article - 3) verb--;
  const isPassive = formsOfBe.has(lowerAt(verb - 1)) && !lowerAt(verb).endsWith('ing');
  if (isPassive || !givingVerbs.has(lowerAt(verb))) return null;
  const found = subjectBefore(context, verb, sentence);
  if (found === null || found === 'and' || found.mention.type === 'relative') return null;
  // "A rally by priests and church leaders had one message": the rally's.
  const before = lowerAt(found.mention.from - 1);
  return prepositions.has(before) || before === 'and' ? null : found.mention;
}
const MOST_BEFORE_NOUN = 6;
const ARTICLES = wordSet('a an the this one another');
const PARTICLES = wordSet('out up off back with');
