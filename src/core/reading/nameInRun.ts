import { bodyWords, places } from '../english/bodies';
import { demonyms, demonymsOfTwo } from '../english/epithets';
import { isGivenName } from '../english/givenNames';
import { titlesOfMany } from '../english/offices';
import { officeModifiers, officeNouns, personNouns, ranks, shortRanks, titles } from '../english/people';
import { wordSet } from '../english/wordList';
import { bare } from '../text/tokens';
import { isBodyName, OFFICIAL, range } from './bodyNames';
import type { Outline, Piece } from './outline';
import { speakerNoun } from './speakerNouns';

/** "ex-minister", "secretary-general" */
const HYPHENED =
  /^(?:vice|ex|co)-|-general$|-year-old$|^(?:mum|mom|mother|dad|father|gran|grandmother|grandfather|grandad|grandma|parent)-of-/;

/** "Prime Minister", "Deputy Attorney General": an office and no name. Lower case. */
export const isOfficeAlone = (words: readonly string[]): boolean =>
  words.length > 1 &&
  officeNouns.has(words.at(-1) ?? '') &&
  words.slice(0, -1).every(word => officeModifiers.has(word));

/** Where the name proper begins, and whether a title or a body stands before it. */
export interface NameStart {
  readonly from: number;
  readonly role: boolean;
}

/** A noun for a person, by the lists: "Wasserman" ends as "chairman" does. A rare one only before a given name: "Red Star Belgrade". */
const isTitleNoun = (lower: string, isOneNamed: boolean): boolean =>
  personNouns.has(lower) || /(?:woman|person|committeeman)$/.test(lower) || isOneNamed;

/** Where the name proper begins in a run such as "Secretary of State John Kerry"; the run itself when it holds no title. */
export function nameInRun(outline: Outline, from: number, to: number): NameStart {
  const at = (index: number): Piece | undefined => outline.pieces[index];
  let title = -1;
  const isGiven = isGivenName(at(from)?.lower ?? '');
  const hasTwo = (index: number): boolean => to - index > (/^(?:jr|sr|i+)\.?$/.test(at(to - 1)?.lower ?? '') ? 3 : 2);
  for (let i = from; i < to - 1; i++) {
    const lower = bare(at(i)?.lower ?? '');
    const isNamed = isGivenName(at(i + 1)?.lower ?? '');
    const { noun, plural = false } = speakerNoun(lower) ?? {};
    // "Manager Jane Roe": the noun that opens a sentence is a title where two words of a name follow; "Mary Baker Eddy" has none.
    const isNoun = isTitleNoun(lower, isNamed && noun === 'person' && !plural) && !isGiven && (i > from || hasTwo(i));
    // "Senators Jane Roe and Peter Poe"
    const areMany = noun === 'person' && plural && i === from && (isNamed || isListOf(lower, outline, to));
    const { text = '' } = at(i) ?? {};
    const isRank =
      ranks.has(text) || (shortRanks.has(text) && (hasTwo(i) || isRankOfOne(text, bare(at(i + 1)?.lower ?? ''))));
    // "PC Dean Whitt", "Mr Earl Hines": behind a title it is a given name.
    const isLast = title === i - 1 && i === to - 2;
    if (i > from && isGivenName(lower) && (isLast || isRankOrCourtesy(at(i - 1)?.text ?? ''))) break;
    // "The American John Roe"
    const isOfOne = i === from && demonyms.has(lower);
    const isOfTwo = i === from + 1 && demonymsOfTwo.has(`${at(from)?.lower ?? ''} ${lower}`);
    const isOrigin = (isOfOne || isOfTwo) && isNamed && hasTwo(i);
    const isOfTitle = SECOND_WORDS.get(lower)?.has(bare(at(i - 1)?.lower ?? '')) === true;
    if (
      (titles.has(lower) && !OF_OFFICES.has(lower)) ||
      isOfTitle ||
      isOrigin ||
      isNoun ||
      areMany ||
      isRank ||
      HYPHENED.test(lower)
    )
      title = i;
  }
  if (title < 0) return afterBody(outline, from, to);
  let start = title + 1;
  // "Chief (Mrs.) Ann Roe"
  if (at(start)?.text === ')') start++;
  if (at(start)?.text === '(') while (at(start - 1)?.text !== ')' && start < to) start++;
  if (OFFICIAL.has(at(start)?.lower ?? '') || at(start)?.lower === 'to') {
    const given = range(start, to).find(i => isGivenName(at(i)?.lower ?? '') && i < to - 1);
    // "Minister for Lands and Natural Resources" has none.
    const endsWithField = at(to - 2)?.lower === 'and' || at(to - 3)?.lower === 'and';
    if (given === undefined && endsWithField) return { from, role: false };
    start = given ?? (to - start >= 4 ? to - 2 : to);
    if (at(start)?.text.includes('.')) start++;
    // "Governor of the Bank of England" has no name in it.
    if (OFFICIAL.has(at(start)?.lower ?? '')) return { from, role: false };
  }
  // "Minister for Justice and Equality": the last word that is a title too belongs to the office.
  if (at(start)?.lower === 'and') {
    const given = range(start, to).find(i => isGivenName(at(i)?.lower ?? '') && i < to - 1);
    return given === undefined ? { from, role: false } : { from: given, role: true };
  }
  if (start >= to || isBodyName(outline.pieces.slice(start, to).map(piece => bare(piece.lower))))
    return { from, role: false };
  return { from: start, role: true };
}

/** "Justices Jane Roe and Peter Poe", but "Detectives Arrest Roe" in a headline. */
const isListOf = (lower: string, { pieces }: Outline, to: number): boolean =>
  titlesOfMany.has(lower) && pieces[to]?.lower === 'and' && pieces[to + 1]?.capital === true;

/** Words that belong to a title behind another: "Det Con Jane Roe", "Tan Sri Ahmad Zahid". */
const SECOND_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['con', wordSet('det detective')],
  ['ch', wordSet('det detective')],
  ['sri', wordSet('tan')],
]);

/** Behind these stands a name, not a second title. */
const isRankOrCourtesy = (text: string): boolean =>
  ranks.has(text) ||
  shortRanks.has(text) ||
  /^(?:Mr|Mrs|Ms|Miss|Sir|Rev|Capt|Lt|Sgt|Col|Gen|Maj|Cpl|Cmdr|Adm|Pte|Insp|Supt|Det)\.?$/.test(text);

/** Words of offices that no name follows by itself: "Glenmore National Park". */
const OF_OFFICES = wordSet('national foreign interior finance defense defence crown');

/** "PC Whitt", "DI Karn", but "PC World", "DS Smith" and "DC Health". */
const isRankOfOne = (rank: string, next: string): boolean =>
  rank !== 'DC' && rank !== 'SP' && !OTHERWISE_SHORT.has(next) && !(rank === 'DS' && next === 'smith');

const OTHERWISE_SHORT = wordSet(
  'world gamer gamers gaming game games magazine advisor pro users sales market makers maker comics automobiles office police plod punk',
);

/** "U.N. Samantha Power", "Fox News Chris Wallace": a body's name run into a person's. */
function afterBody(outline: Outline, from: number, to: number): NameStart {
  const given = range(from + 1, to - 1).find(i => isGivenName(outline.pieces[i]?.lower ?? ''));
  const leads = outline.pieces.slice(from, given);
  const isBody = (piece: Piece): boolean =>
    /^(?:\p{Lu}\.){2,}$|^\p{Lu}{2,}$/u.test(piece.text) || bodyWords.has(bare(piece.lower)) || places.has(piece.lower);
  return given !== undefined && leads.every(isBody) ? { from: given, role: true } : { from, role: false };
}

/** What a name stands for, by its words. */
export function entityOfName(words: readonly string[], role: boolean): 'person' | 'body' | 'unknown' {
  const lower = words.map(word => bare(word.toLowerCase()));
  if (role) return 'person';
  if (isBodyName(lower) || (words.length === 1 && /^(?:\p{Lu}{2,}s?|U\.(?:\p{Lu}\.)+)$/u.test(words[0] ?? '')))
    return 'body';
  if (places.has(lower.join(' '))) return 'body';
  if (words.length > 1 && words.length < 5 && isGivenName(lower[0] ?? '')) return 'person';
  return 'unknown';
}
