import { determiners, speakingPronouns } from '../english/functionWords';
import { numberWords } from '../english/numberWords';
import {
  collectives,
  documentNouns,
  groupNouns,
  personNouns,
  rareGroupNouns,
  rarePersonNouns,
} from '../english/people';
import { finiteVerb, reportingVerbs } from '../english/reportingVerbs';
import { wordSet } from '../english/wordList';
import type { Outline, Piece } from './outline';

/** What a noun for a speaker stands for. */
export type Noun = 'person' | 'body' | 'document';

interface SpeakerNoun {
  readonly noun: Noun;
  readonly plural: boolean;
}

/** Endings of nouns for persons that no list can hold: "alderman", "biologist", "technician". */
const PERSONAL = /(?:[^hu]man|woman|person|.{3}[^slx]ist|..[aeio]list|.ician|ographer|crat)$/;

const pluralsOf = (noun: string): readonly string[] => [
  `${noun}s`,
  `${noun}es`,
  ...(noun.endsWith('y') ? [`${noun.slice(0, -1)}ies`] : []),
  ...(noun.endsWith('man') ? [`${noun.slice(0, -3)}men`] : []),
];

/** Every form of every listed noun: what a list says of a word goes before what its ending says. */
const LISTED: ReadonlyMap<string, SpeakerNoun> = (() => {
  const lists = [
    ['person', personNouns],
    ['person', rarePersonNouns],
    ['body', groupNouns],
    ['document', documentNouns],
    ['body', rareGroupNouns],
  ] as const;
  const found = new Map<string, SpeakerNoun>();
  const add = (word: string, noun: Noun, plural: boolean): void => {
    if (!found.has(word)) found.set(word, { noun, plural });
  };
  for (const [noun, list] of lists) for (const word of list) add(word, noun, false);
  for (const word of collectives) add(word, 'person', true);
  for (const [noun, list] of lists)
    for (const word of list) for (const plural of pluralsOf(word)) add(plural, noun, true);
  return found;
})();

const isCounted = (first: string): boolean => numberWords.has(first) || /^\d+$/.test(first);

const singular = (lower: string): string =>
  lower.endsWith('men') ? `${lower.slice(0, -3)}man` : lower.endsWith('s') ? lower.slice(0, -1) : lower;

/** Whether a word can be the head of a description of a speaker, and whether it is a plural. Lower case. */
export function speakerNoun(lower: string): SpeakerNoun | undefined {
  const listed = LISTED.get(lower);
  if (listed) return listed;
  // "vice-chairman", "co-author": the last part decides.
  const hyphen = lower.lastIndexOf('-');
  const last = hyphen < 0 ? undefined : speakerNoun(lower.slice(hyphen + 1));
  // "three-judge", "12-member"
  if (last?.noun === 'person' && !last.plural && isCounted(lower.slice(0, hyphen))) return undefined;
  if (hyphen >= 0) return last;
  const one = singular(lower);
  return /[nrt]$/.test(one) && PERSONAL.test(one) ? { noun: 'person', plural: one !== lower } : undefined;
}

export interface FoundNoun extends SpeakerNoun {
  readonly index: number;
}

/** Whether what may be a noun is the verb of the noun before it: "the paper notes the …", "groups report that". */
export function isVerbOfNoun({ pieces }: Outline, index: number): boolean {
  const verb = reportingVerbs.get(pieces[index]?.lower ?? '');
  const next = pieces[index + 1];
  if (!next || (verb?.form !== 'base' && verb?.form !== 'present')) return false;
  const before = speakerNoun(pieces[index - 1]?.lower ?? '');
  if (!before || verb.form !== (before.plural ? 'base' : 'present')) return false;
  // "“…,” the report states."
  const isAtEnd = /^(?:\.|in|on)$/.test(next.lower) && followsWords(pieces, index);
  // "Roe was drunk, the report states."
  const isTail = next.text === '.' && pieces[index - 2]?.lower === 'the' && pieces[index - 3]?.text === ',';
  if (isTail && !before.plural) return true;
  if (isAtEnd && (before.plural || verb.lemma !== 'note' || next.text !== '.')) return true;
  return (
    next.lower === 'that' || next.kind === 'mark' || determiners.has(next.lower) || speakingPronouns.has(next.lower)
  );
}

/** A mark ends with a comma so many pieces before at most. */
const followsWords = (pieces: readonly Piece[], index: number): boolean =>
  pieces
    .slice(Math.max(0, index - LONGEST_CUE), index)
    .some(({ mark, text }) => mark !== undefined && text.endsWith(','));
/** "“…,” the report by the council states." */
const LONGEST_CUE = 10;

/** Nouns that mostly go before another one, and endings of nouns for those who do something. */
const ADJECTIVAL = wordSet('chief deputy assistant associate lead senior');
const AGENT = /.{3}(?:er|or|ist|ian|eer)$/;

/** The last noun for a speaker among the pieces from `from` up to `to`, which is not counted. */
export function lastSpeakerNoun(outline: Outline, from: number, to: number): FoundNoun | undefined {
  for (let i = to - 1; i >= from; i--) {
    const { lower = '' } = outline.pieces[i] ?? {};
    const next = outline.pieces[i + 1]?.lower ?? '';
    // "the chief forecaster"
    if (ADJECTIVAL.has(lower) && i + 1 < to && AGENT.test(next) && !finiteVerb(next))
      return { index: i + 1, noun: 'person', plural: false };
    const found = speakerNoun(lower);
    if (found && !(i > from && isVerbOfNoun(outline, i))) return { index: i, ...found };
  }
  return undefined;
}
