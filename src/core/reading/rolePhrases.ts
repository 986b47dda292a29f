import { places } from '../english/bodies';
import { sentenceOpeners } from '../english/functionWords';
import { titles } from '../english/people';
import { wordSet } from '../english/wordList';
import { bare } from '../text/tokens';
import { FIELDS, OF_FIELDS } from './bodyNames';
import { endOfModifiers } from './modifiers';
import { endOfRun } from './nameRuns';
import { nameInRun } from './nameInRun';
import type { NounPhrase, PhraseContext } from './nounPhrases';
import type { Outline } from './outline';
import type { FoundNoun, Noun } from './speakerNouns';
import { lastSpeakerNoun } from './speakerNouns';

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

/** "cabinet member for adult social care Cllr Jane Roe": where the title and the name behind an office and its field begin; else null. */
export function runOfHolder({ outline }: PhraseContext, office: FoundNoun): number | null {
  const { pieces } = outline;
  const isOffice = HOLDERS.has(pieces[office.index]?.lower ?? '') && !office.plural;
  if (!isOffice || pieces[office.index + 1]?.lower !== 'for') return null;
  const field = office.index + 2;
  let run = field;
  while (run < field + LONGEST_FIELD && pieces[run]?.kind === 'word' && !pieces[run]?.capital) run++;
  // "the minister for whom Sir Tom worked"
  if (/^(?:whom|which|both|the)$/.test(pieces[field]?.lower ?? '')) return null;
  const isTitled = run > field && titles.has(bare(pieces[run]?.lower ?? ''));
  return isTitled && nameInRun(outline, run, endOfRun(outline, run)).role ? run : null;
}
const HOLDERS = wordSet('member minister secretary holder lead');
const LONGEST_FIELD = 6;

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
