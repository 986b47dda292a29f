import { finiteVerb } from '../english/reportingVerbs';
import { wordSet } from '../english/wordList';
import { isModifier } from './modifiers';
import type { NounPhrase } from './nounPhrases';
import type { Outline } from './outline';
import { speakerNoun } from './speakerNouns';

const WHOSE = wordSet('his her your');
/** What a person of rank is spoken of by. */
const STYLES = wordSet('majesty honour honor excellency highness holiness eminence lordship ladyship worship');

/** "Her Majesty", "His Royal Highness": nobody's name. */
export function readStyle({ pieces }: Outline, index: number): NounPhrase | null {
  if (!WHOSE.has(pieces[index]?.lower ?? '')) return null;
  const style = /^(?:royal|imperial|serene)$/.test(pieces[index + 1]?.lower ?? '') ? index + 2 : index + 1;
  if (!pieces[style]?.capital || !STYLES.has(pieces[style].lower)) return null;
  return { from: index, to: style + 1, headFrom: index, type: 'description', entity: 'person', plural: false };
}

/** "Number 10", "No. 11": who governs from there. */
export function readAddress({ pieces }: Outline, index: number): NounPhrase | null {
  const [number, which] = [pieces[index], pieces[index + 1]];
  if (!number?.capital || !/^(?:number|no\.?)$/.test(number.lower) || !/^1[01]$/.test(which?.text ?? '')) return null;
  // "No. 10 seed Jane Roe"
  if (isModifier(pieces[index + 2]) && speakerNoun(pieces[index + 2]?.lower ?? '') === undefined) return null;
  return { from: index, to: index + 2, headFrom: index, type: 'name', entity: 'body', plural: false };
}

/** "Juror No. 7", "Witness 12": somebody who has a number for a name, which others have elsewhere. */
export function readNumbered({ pieces }: Outline, index: number): NounPhrase | null {
  const [person, next, last] = [pieces[index], pieces[index + 1], pieces[index + 2]];
  if (!NUMBERED.has(person?.lower ?? '')) return null;
  const isSpelt = /^(?:no\.?|number)$/.test(next?.lower ?? '') && last?.kind === 'number';
  // "found the juror 12 minutes late"
  if (!isSpelt && !(person?.capital === true && next?.kind === 'number')) return null;
  const to = index + (isSpelt ? 3 : 2);
  return { from: index, to, headFrom: index, type: 'description', entity: 'person', plural: false };
}
const NUMBERED = wordSet('juror witness patient complainant claimant victim soldier officer passenger participant');

/** Whether a verb stands right behind a mark: `“No,” said …`. */
export function isBehindMark({ pieces }: Outline, verb: number): boolean {
  const before = pieces[verb - 1]?.text === ',' ? verb - 2 : verb - 1;
  return finiteVerb(pieces[verb]?.lower ?? '') !== undefined && pieces[before]?.mark !== undefined;
}

/** `“No,” said that gentleman.` */
export function readThatPerson(outline: Outline, index: number): NounPhrase | null {
  const { noun, plural = false } = speakerNoun(outline.pieces[index + 1]?.lower ?? '') ?? {};
  if (noun !== 'person' || plural || !isBehindMark(outline, index - 1)) return null;
  return { from: index, to: index + 2, headFrom: index, type: 'description', entity: 'person', plural: false };
}
