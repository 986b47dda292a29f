import { places } from '../english/bodies';
import { sentenceOpeners } from '../english/functionWords';
import { isGivenName } from '../english/givenNames';
import { nounsBeforeFirms, nounsBeforeNames } from '../english/offices';
import { titles } from '../english/people';
import { bare } from '../text/tokens';
import { FIELDS, isBodyName, OF_FIELDS } from './bodyNames';
import { endOfModifiers } from './modifiers';
import { endOfRun } from './nameRuns';
import { nameInRun } from './nameInRun';
import type { NounPhrase, PhraseContext } from './nounPhrases';
import type { Outline } from './outline';
import type { Noun } from './speakerNouns';
import { lastSpeakerNoun, speakerNoun } from './speakerNouns';

/** A role or an office that begins at `from`, and the name behind it, whose run of capitals begins at `run`. */
export function roleAndName(outline: Outline, from: number, run: number, entity: Noun): NounPhrase {
  const to = endOfRun(outline, run);
  return { from, to, headFrom: nameInRun(outline, run, to).from, type: 'name', entity, plural: false };
}

/** "Secretary of State Jane Roe": an office of several words that opens a sentence, and a name. */
export function readOffice(outline: Outline, index: number): NounPhrase | null {
  if (!/^(?:of|for)$/.test(outline.pieces[index + 1]?.lower ?? '')) return null;
  const to = endOfRun(outline, index);
  const { from: headFrom, role } = nameInRun(outline, index, to);
  const isName = to - headFrom > 1 && !outline.pieces.slice(headFrom, to).some(piece => places.has(bare(piece.lower)));
  return role && headFrom > index + 2 && isName
    ? { from: index, to, headFrom, type: 'name', entity: 'person', plural: false }
    : null;
}

/** "Youth and sports minister Jane Roe": two fields of work, the first with the capital of its sentence. */
export function readFieldsRole(outline: Outline, index: number): NounPhrase | null {
  const [first, and, second, head, name] = outline.pieces.slice(index, index + 5);
  const isRole = and?.lower === 'and' && second?.kind === 'word' && !second.capital && OF_FIELDS.has(head?.lower ?? '');
  return first?.capital && FIELDS.has(first.lower) && isRole && name?.capital === true
    ? roleAndName(outline, index, index + 4, 'person')
    : null;
}

/**
 * "Striker Diallo", "Airline SkyBlue": the noun has its capital from the sentence. Others than those that are nobody's name stand in lower
 * case elsewhere in the text, and the name without them.
 */
export function readNounAndName({ outline, words }: PhraseContext, index: number): NounPhrase | null {
  const [first, name] = outline.pieces.slice(index, index + 2);
  if (!first?.capital || !name?.capital || titles.has(first.lower) || isGivenName(first.lower)) return null;
  const found = speakerNoun(first.lower);
  if (!found || found.plural || found.noun === 'document' || words.proper.has(first.lower)) return null;
  const isFirms = nounsBeforeFirms.has(first.lower);
  const isCommon = found.noun === 'person' && words.common.has(first.lower) && words.proper.has(bare(name.lower));
  if (!isFirms && !nounsBeforeNames.has(first.lower) && !isCommon) return null;
  const to = endOfRun(outline, index);
  // "Rival Hill's campaign", "Rival Labour candidates": a noun stands behind.
  const isOwner = outline.pieces[to]?.kind === 'possessive' || speakerNoun(name.lower) !== undefined;
  if (isOwner || lastSpeakerNoun(outline, to, endOfModifiers(outline, to)) !== undefined) return null;
  const { from: headFrom, role } = nameInRun(outline, index + 1, to);
  // "Broadcaster Jane Roe", "Retailer Sir Philip Roe"
  const isPerson = !isFirms || role || (isGivenName(name.lower) && to - index > 2);
  const isBody = isBodyName(outline.pieces.slice(index + 1, to).map(({ lower }) => bare(lower)));
  if (isPerson && !isFirms && isBody) return null;
  return { from: index, to, headFrom, type: 'name', entity: isPerson ? 'person' : 'body', plural: false };
}

/** "Health minister Jane Roe": a common word has its capital from the sentence, and belongs to the role. */
export function readCapitalRole({ outline, words }: PhraseContext, index: number): NounPhrase | null {
  const { pieces } = outline;
  const first = pieces[index];
  if (!first?.capital || !words.common.has(first.lower) || sentenceOpeners.has(first.lower)) return null;
  const to = endOfModifiers(outline, index + 1);
  const noun = lastSpeakerNoun(outline, index + 1, to);
  if (noun?.index !== to - 1 || noun.noun !== 'person' || noun.plural || pieces[to]?.capital !== true) return null;
  return roleAndName(outline, index, to, 'person');
}
