import { wordSet } from '../english/wordList';
import type { Polarity } from '../model';
import type { Cue } from './cue';
import type { Piece } from './outline';
import type { ReadParagraph } from './page';

const NOT = wordSet('not never cannot neither nor hardly');
const NOBODY = /^(?:nobody|no one|none|neither)\b/i;
const ASKING = wordSet('ask inquire enquire wonder question query');
const QUESTION_WORDS = wordSet('whether if how what why who whom whose when where which');
/** Where another clause begins: "who was not there, said", "did not come but said", but not "did not cry, or say". */
const parts = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at]?.lower === 'but' || (pieces[at]?.text === ',' && !/^n?or$/.test(pieces[at + 1]?.lower ?? ''));

/** "stopped short of saying", "refrained from calling", "without mentioning": the two words before the verb. */
const isKeptBack = (first: string, second: string): boolean =>
  /^(?:avoid(?:ed|s)?|without)$/.test(second) ||
  (first === 'short' && second === 'of') ||
  (first.startsWith('refrain') && second === 'from');

/** How many pieces before a cue may hold its negation: "did not in any way say". */
const REACH = 5;

/**
 * Whether the words are reported as said at all: "Roe did not say that", "nobody claimed that" deny it, "Roe asked whether" leaves it
 * open. `first` is the first piece of what was reported. Null for a plain report.
 */
export function polarityOf(page: ReadParagraph, cue: Cue | null, first: number): Polarity | null {
  if (!cue) return null;
  const { pieces } = page.outline;
  const lower = (index: number): string => pieces[index]?.lower ?? '';
  const { subject } = cue;
  if (subject && NOBODY.test(subject.name)) return 'negated';
  const opens = page.outline.sentences[cue.sentence]?.from ?? 0;
  const reach = Math.max(subject && subject.to <= cue.at ? subject.to : opens, cue.at - REACH, opens);
  let from = cue.at;
  while (from > reach && !parts(pieces, from - 1)) from--;
  if (cue.verb?.form === 'participle' && isKeptBack(lower(cue.at - 2), lower(cue.at - 1))) return 'negated';
  if (cue.form !== 'noun')
    for (let i = from; i < cue.at; i++) if (NOT.has(lower(i)) || lower(i).endsWith("n't")) return 'negated';
  if (cue.verb && ASKING.has(cue.verb.lemma)) {
    const isDirect = pieces[first]?.kind === 'mark';
    if (isDirect ? pieces[first]?.text.endsWith('?') === true : QUESTION_WORDS.has(lower(first))) return 'questioned';
  }
  return null;
}
