import { auxiliaries, formsOfBe } from '../english/functionWords';
import { finiteVerb } from '../english/reportingVerbs';
import { words, wordSet } from '../english/wordList';
import { measures } from './announcedSource';
import type { Cue } from './cue';
import type { Outline } from './outline';
import type { CueContext } from './cueContext';
import { startingAt } from './cueContext';
import { subjectBefore } from './subjects';

/** First word of a phrase that attributes, and the words that must follow. */
export const ATTRIBUTING: ReadonlyMap<string, readonly string[]> = new Map([
  ['according', ['to']],
  ['in', ['the', 'words', 'of']],
  ['per', []],
]);

/** "according to Peskov", "in the words of Peskov" */
export function accordingTo(context: CueContext, at: number, sentenceIndex: number): Cue | null {
  const { pieces } = context.outline;
  const phrase = ATTRIBUTING.get(pieces[at]?.lower ?? '') ?? [];
  const first = pieces[at];
  const last = pieces[at + phrase.length];
  if (!first || !last || !phrase.every((word, index) => pieces[at + 1 + index]?.lower === word)) return null;
  // "40 pounds per person"
  if (phrase.length === 0 && !/^[,”"]$/.test(pieces[at - 1]?.text ?? ',') && pieces[at - 1]?.kind !== 'mark')
    return null;
  const to = at + 1 + phrase.length;
  const named = startingAt(context, to) ?? null;
  if (named?.to === to + 1 && measures.has(pieces[to]?.lower ?? '')) return null;
  // "Russia's TASS news agency": the agency, not its country.
  const subject = (named?.possessive ? startingAt(context, named.to + 1) : undefined) ?? named;
  return {
    start: first.start,
    end: last.end,
    form: 'according-to',
    verb: null,
    act: null,
    sentence: sentenceIndex,
    at,
    to,
    subject,
    object: null,
  };
}

/** Phrases that announce speech as one verb does: the words they begin with, and how they go on. */
const PHRASES: readonly (readonly [first: string, rest: RegExp])[] = [
  ['put puts', /^it /],
  ['made make makes', /^(?:it )?clear /],
  ['went goes going', /^on about /],
  ['is was are were', /^(?:adamant|insistent|emphatic) (?=(?:that|there|he|she|they|it|the|his|her|their|we|no) )/],
  [
    'gave gives given giving',
    /^(?:(?:his|her|their) )?(?:evidence|assurances|(?:an|his|her|their) assurance) (?=that )/,
  ],
  ['accepts accepted intimates intimated concurred', /^(?=that )/],
  ['let lets', /^(?:slip|it be known) (?=that )/],
  ['made makes', /^the (?:point|case|argument) (?=that )/],
  ['took takes take', /^the view (?=that )/],
  ['went goes gone', /^on (?:the )?record (?=that )/],
];

/** How the phrases that begin with a word go on. */
const byFirstWord: ReadonlyMap<string, readonly RegExp[]> = new Map(
  [...wordSet(PHRASES.map(([first]) => first).join(' '))].map(word => [
    word,
    PHRASES.filter(([first]) => words(first).includes(word)).map(([, rest]) => rest),
  ]),
);
const LONGEST_PHRASE = 5;

/** Whether a clause begins behind "that": "that he had", "that mistakes had", but neither "that was read" nor "that award". */
function opensClauseAt(pieces: Outline['pieces'], at: number): boolean {
  const [first, second] = [pieces[at], pieces[at + 1]];
  if (!first || first.mark || auxiliaries.has(first.lower) || finiteVerb(first.lower)) return first?.mark !== undefined;
  if (CLAUSE_OPENERS.has(first.lower) || first.capital) return true;
  return auxiliaries.has(second?.lower ?? '') || finiteVerb(second?.lower ?? '') !== undefined;
}
const CLAUSE_OPENERS = wordSet(
  `there he she they it we i you the a an his her their its my our no this these those all some many while if when although though
  unless once since after before in on at by for with under despite without even only such every both neither either nothing
  something everything whatever whoever what`,
);

/** How many pieces a phrase such as "put it" or "made it clear" has, 0 for none. */
function phraseLength(pieces: Outline['pieces'], at: number): number {
  // "it referenced “growing tensions”"
  if (/^referenc(?:ed|es)$/.test(pieces[at]?.lower ?? ''))
    return pieces[at + 1]?.mark && !/^\p{Lu}/u.test(pieces[at + 1]?.text ?? '') ? 1 : 0;
  const phrases = byFirstWord.get(pieces[at]?.lower ?? '');
  // "It was accepted that": by nobody who is named.
  if (!phrases || formsOfBe.has(pieces[at - 1]?.lower ?? '')) return 0;
  const behind = `${pieces
    .slice(at + 1, at + LONGEST_PHRASE)
    .map(({ lower }) => lower)
    .join(' ')} `;
  const found = phrases.map(rest => rest.exec(behind)?.[0]).find(rest => rest !== undefined);
  const size = found === undefined ? 0 : `x ${found}`.trim().split(' ').length;
  return size > 0 && pieces[at + size]?.lower === 'that' && !opensClauseAt(pieces, at + size + 1) ? 0 : size;
}

/** "as The Post put it", "She made it clear that" */
export function phraseCue(context: CueContext, at: number, sentenceIndex: number): Cue | null {
  const size = phraseLength(context.outline.pieces, at);
  const sentence = context.outline.sentences[sentenceIndex];
  const [first, last] = [context.outline.pieces[at], context.outline.pieces[at + size - 1]];
  if (size === 0 || !sentence || !first || !last) return null;
  const own = subjectBefore(context, at, sentence);
  if (own === null || own === 'and') return null;
  return {
    start: first.start,
    end: last.end,
    form: 'subject-first',
    verb: null,
    act: 'say',
    sentence: sentenceIndex,
    at,
    to: at + size,
    subject: own.mention,
    object: null,
  };
}
