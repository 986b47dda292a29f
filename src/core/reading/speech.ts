import { determiners } from '../english/functionWords';
import { wordSet } from '../english/wordList';
import type { MarkPlace } from './candidates';

/** Nouns that make the marked word a word as a word: `the word "war"`. */
const WORD_NOUNS = wordSet(
  'word term letter name title nickname spelling adjective noun verb pronoun prefix suffix initials abbreviation acronym alias',
);

/** Words before a mark that make it a name or a title, not speech. */
const NAMING =
  wordSet(`called dubbed titled entitled named nicknamed termed labeled labelled known so-called words terms phrase
  expression slogan film movie book novel song album show series episode play poem essay painting magazine hit single column drama comedy
  documentary memoir musical game program programme hashtag alias acronym entitled`);

const SMALL = wordSet(`of the a an and in on for to at by with from or but as is`);

const bucket = (n: number): string => (n <= 3 ? String(n) : n <= 6 ? '4-6' : n <= 12 ? '7-12' : '13+');

/** A word mentioned as a word is no quotation, whoever utters the sentence around it. */
export function isWordAsWord(place: MarkPlace, text: string): boolean {
  const before = place.paragraph.outline.pieces[place.piece - 1];
  return (
    WORD_NOUNS.has(before?.lower ?? '') &&
    text.slice(place.mark.inner.start, place.mark.inner.end).split(/\s+/).length <= 3
  );
}

/** What tells speech from titles, nicknames, terms and words as words, in named features. */
export function speechFeatures(place: MarkPlace, text: string, speakerProbability: number): readonly string[] {
  const inner = text.slice(place.mark.inner.start, place.mark.inner.end);
  const words = inner.split(/\s+/);
  const size = bucket(words.length);
  const { pieces } = place.paragraph.outline;
  const before = pieces[place.piece - 1];
  const beforeThat = pieces[place.piece - 2];
  const after = pieces[place.piece + 1];
  const features = ['bias', `words-${size}`];
  const add = (feature: string): void => void features.push(feature, `${feature}-${size}`);
  const last = /[.,?!…]$/u.exec(inner)?.[0];
  if (last) add(`ends-${last === ',' ? 'comma' : 'stop'}`);
  const titled =
    words.length > 1 &&
    words.every(word => /^[^\p{L}]*\p{Lu}/u.test(word) || SMALL.has(word.toLowerCase()) || !/\p{L}/u.test(word));
  if (titled) add('title-case');
  else add(/^[^\p{L}]*\p{Lu}/u.test(inner) ? 'capital' : 'lower');
  if (
    NAMING.has(before?.lower ?? '') ||
    (/^(?:,|as)$/.test(before?.lower ?? '') && NAMING.has(beforeThat?.lower ?? ''))
  )
    add('after-naming');
  else if (NAMING.has(beforeThat?.lower ?? '')) add('near-naming');
  if (determiners.has(before?.lower ?? '')) add('after-determiner');
  if (before?.lower === 'as') add('after-as');
  if (before?.capital) add('after-capital');
  if (before?.text === '(') add('in-brackets');
  if (before === undefined) add('opens-paragraph');
  if (after?.kind === 'word' && !after.capital) add('before-word');
  if (after?.capital) add('before-capital');
  if (before?.text === ':') add('after-colon');
  if (before?.text === ',') add('after-comma');
  if (/\b(?:I|we|my|our|you|me|us)\b/.test(inner)) add('person-words');
  if (/\b(?:is|are|was|were|has|have|had|will|would|can|could|do|does|did|should|be|been)\b|n['’]t\b/i.test(inner))
    add('verb-words');
  const cues = place.paragraph.cueIndex.bySentence[place.sentence] ?? [];
  add(
    cues.length === 0
      ? 'no-cue'
      : cues.some(cue => Math.abs(cue.at - place.piece) <= 3)
        ? 'cue-close'
        : 'cue-in-sentence',
  );
  const nearest = cues.reduce<(typeof cues)[number] | null>(
    (best, cue) => (best === null || Math.abs(cue.at - place.piece) < Math.abs(best.at - place.piece) ? cue : best),
    null,
  );
  if (nearest?.verb) add(`cue-${nearest.verb.class}`);
  if (nearest && last)
    add(
      `${last === ',' ? 'comma' : 'stop'}-cue-${nearest.at > place.piece ? 'after' : 'before'}-${Math.abs(nearest.at - place.piece) <= 3 ? 'close' : 'far'}`,
    );
  if (!place.mark.closed) add('unclosed');
  if (place.mark.single) add('single');
  if (place.paragraph.marks.length > 3) features.push('many-marks');
  features.push(`role-${place.paragraph.paragraph.role}`, `role-${place.paragraph.paragraph.role}-${size}`);
  features.push(
    `speaker-${speakerProbability > 0.9 ? 'sure' : speakerProbability > 0.6 ? 'likely' : speakerProbability > 0.3 ? 'perhaps' : 'unlikely'}`,
  );
  return features;
}
