import { bodyWords, places } from '../english/bodies';
import { months, weekdays } from '../english/calendar';
import { isAdverb, sentenceOpeners } from '../english/functionWords';
import { isGivenName } from '../english/givenNames';
import { officeModifiers, officeNouns, personNouns, ranks, shortRanks, titles } from '../english/people';
import { finiteVerb } from '../english/reportingVerbs';
import { wordSet } from '../english/wordList';
import { bare } from '../text/tokens';
import { belongsToMany, isBodyName, joinsFields, OFFICIAL, range } from './bodyNames';
import { isFromPlace } from './modifiers';
import type { Outline, Piece } from './outline';
import { speakerNoun } from './speakerNouns';

/** Connectors that belong to persons' names and stand before any capital. */
const PERSONAL = wordSet('de van von bin binti ibn al el da di du la le del dela delos delas der den dos &');
/** "Suleiman al-Amr" */
const ARTICLED = /^(?:al|el|ad|an|ar|as|at|az|bin|ibn|ben|d|o)[-’']\p{Lu}/u;

/** The letters of a company at its exchange: "BA.N", "SIEGn.DE". */
const TICKER = /^[\p{Lu}\p{N}][\p{L}\p{N}]*\.\p{Lu}{1,2}$/u;

/** How the text writes its words: those also found in lower case, and those with a capital in the middle of a sentence. */
export interface WordUse {
  readonly common: ReadonlySet<string>;
  readonly proper: ReadonlySet<string>;
}

/** Whether a capital word opens a name here, not merely a sentence. */
export function opensName(
  outline: Outline,
  index: number,
  sentenceStart: boolean,
  { common, proper }: WordUse,
): boolean {
  const piece = outline.pieces[index];
  if (!piece?.capital || !/\p{L}/u.test(piece.text)) return false;
  const lower = bare(piece.lower);
  if (isGivenNameHere(outline, index, lower)) return true;
  if (weekdays.has(lower) || (/['’](?!\p{Lu})/u.test(piece.text) && sentenceOpeners.has(lower))) return false;
  if (/^(?:january|february|march|april|june|july|august|september|october|november|december|i)$/.test(lower))
    return false;
  if (/^(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\.$/.test(piece.lower)) return false;
  if (/^I['’]/.test(piece.text)) return false;
  // The party and state of a lawmaker: "(R-Ga.)", ", R-Ga.,"
  if (/^[DRI]-\p{Lu}/u.test(piece.text) && /^[(,]$/.test(outline.pieces[index - 1]?.text ?? '')) return false;
  // "Boeing (BA.N)", "a Texas-based carmaker"
  if (TICKER.test(piece.text) || isFromPlace(piece)) return false;
  if (!sentenceStart) return true;
  // "Poor Ann", "Old Mr. Hill"
  if (PITYING.has(lower) && opensPerson(bare(outline.pieces[index + 1]?.lower ?? ''))) return false;
  if (/^(?:US|UN|EU|UK)$/.test(piece.text)) return true;
  const next = outline.pieces[index + 1];
  // "Will said", "Kelly told": a name elsewhere in the text, and somebody who speaks here.
  if (proper.has(lower) && next && finiteVerb(next.lower)) return true;
  if (sentenceOpeners.has(lower)) return false;
  // "Van der Berg said"
  if (PERSONAL.has(lower) && next && (next.capital || PERSONAL.has(next.lower))) return true;
  if (next?.capital || next?.kind === 'possessive' || titles.has(lower)) return true;
  if (places.has(lower)) return true;
  // "Boeing said", "Boeing (BA.N)", but "Running late, he"
  if (lower.endsWith('ing')) return !common.has(lower) && isOfCompany(outline, index + 1);
  if (isAdverb(lower)) return isGivenName(lower) || isActing(outline, index);
  return !common.has(lower);
}

/** "Donnelly said", "Reilly, who": what no adverb stands before. */
function isActing({ pieces }: Outline, index: number): boolean {
  const [next, after] = [pieces[index + 1], pieces[index + 2]];
  const verb = finiteVerb(next?.lower ?? '');
  return next?.text === ',' ? after?.lower === 'who' : verb?.form === 'past' && verb.class === 'say';
}

const opensPerson = (lower: string): boolean => isGivenName(lower) || titles.has(lower);

/** What a sentence may open with before a name. */
const PITYING = wordSet('poor dear young little old');

/** "April Hastings, 74," "“Yes,” said Jan.", "Will Brown said": a month's name or a verb that is somebody's. */
function isGivenNameHere({ pieces }: Outline, index: number, lower: string): boolean {
  if (!NAMED_OTHERWISE.has(lower)) return false;
  const [before, next, after] = [pieces[index - 1], pieces[index + 1], pieces[index + 2]];
  if (lower === 'will') return next?.capital === true && finiteVerb(after?.lower ?? '')?.form === 'past';
  // "the March Hare"
  if (lower === 'march' && before?.lower !== 'the') return false;
  if (finiteVerb(before?.lower ?? '') && pieces[index - 2]?.mark) return true;
  // "Last June Apple said", "an April Reuters poll"
  const isFree =
    !before ||
    before.kind === 'punctuation' ||
    before.mark !== undefined ||
    before.lower === 'that' ||
    lower === 'march' ||
    finiteVerb(before.lower) !== undefined;
  const isName =
    next?.capital === true && !weekdays.has(next.lower) && !months.has(next.lower) && !bodyWords.has(next.lower);
  return isFree && isName && after?.kind !== 'number' && !pieces[index]?.text.endsWith('.');
}
const NAMED_OTHERWISE = wordSet('april may june august jan march will');

/** A verb that reports, or a company's letters at its exchange. */
const isOfCompany = ({ pieces }: Outline, index: number): boolean =>
  finiteVerb(pieces[index]?.lower ?? '')?.form === 'past' ||
  (pieces[index]?.text === '(' && TICKER.test(pieces[index + 1]?.text ?? ''));

/** The piece after a run of capitals that begins at `from`. */
export function endOfRun(outline: Outline, from: number): number {
  let to = from + 1;
  let body =
    bodyWords.has(bare(outline.pieces[from]?.lower ?? '')) ||
    titles.has(bare(outline.pieces[from]?.lower ?? '')) ||
    // "Transport for London"
    (outline.pieces[from]?.lower === 'transport' && outline.pieces[from + 1]?.lower === 'for');
  for (;;) {
    const piece = outline.pieces[to];
    if (!piece) return to;
    if (
      (piece.capital || ARTICLED.test(piece.text)) &&
      (!weekdays.has(bare(piece.lower)) || outline.pieces[to - 1]?.text === 'The' || isTitledWeekday(outline, to)) &&
      !/^I['’]/.test(piece.text) &&
      piece.text !== 'I'
    ) {
      body ||= bodyWords.has(bare(piece.lower)) || titles.has(bare(piece.lower));
      to++;
      continue;
    }
    // "President [Vladimir] Putin": brackets are the editor's, the name goes on.
    if (piece.text === '[' && outline.pieces[to + 1]?.capital && outline.pieces[to + 2]?.text === ']') {
      to += 3;
      continue;
    }
    const next = outline.pieces[to + 1];
    const aside = endOfAside(outline, to) ?? endOfNickname(outline, to);
    if (aside !== null) {
      to = aside;
      continue;
    }
    if (piece.lower === 'of' && next?.lower === 'parliament') {
      body = true;
      to += 2;
      continue;
    }
    if (next?.capital && (belongsToMany(outline, to) || joinsFields(outline, from, to))) {
      body = true;
      to += 2;
      continue;
    }
    // "Ambassador to the U.N."
    if (
      piece.lower === 'to' &&
      titles.has(bare(outline.pieces[to - 1]?.lower ?? '')) &&
      (next?.capital || (next?.lower === 'the' && outline.pieces[to + 2]?.capital))
    ) {
      to += next.capital ? 2 : 3;
      continue;
    }
    // "Ursula von der Leyen"
    if (PERSONAL.has(piece.lower) && next && PERSONAL.has(next.lower) && outline.pieces[to + 2]?.capital) {
      to += 3;
      continue;
    }
    if (PERSONAL.has(piece.lower) || (OFFICIAL.has(piece.lower) && body && !isNamed(outline, from, to))) {
      if (next?.capital) {
        to += 2;
        continue;
      }
      if (next?.lower === 'the' && outline.pieces[to + 2]?.capital) {
        to += 3;
        continue;
      }
    }
    return to;
  }
}

/** "Deputy Commissioner (Customs) Jane Roe": the piece behind the brackets between an office and a name; else null. */
function endOfAside({ pieces }: Outline, index: number): number | null {
  const office = bare(pieces[index - 1]?.lower ?? '');
  if (pieces[index]?.text !== '(' || !(titles.has(office) || officeNouns.has(office))) return null;
  let to = index + 1;
  while (to < index + 5 && pieces[to]?.capital) to++;
  return pieces[to]?.text === ')' && pieces[to + 1]?.capital && to > index + 1 ? to + 1 : null;
}

/** `Maria “Malou” Cruz`: the piece behind a nickname between a given name and a surname; else null. */
function endOfNickname({ pieces }: Outline, index: number): number | null {
  const { mark, text = '' } = pieces[index] ?? {};
  const before = pieces[index - 1];
  const after = pieces[index + 1];
  if (!mark?.closed || !NICKNAME.test(text) || !before?.capital || !after?.capital) return null;
  const [own, next] = [bare(before.lower), bare(after.lower)];
  if (titles.has(own) || bodyWords.has(own) || weekdays.has(next)) return null;
  // "Warner “Barbie” Greta Gerwig": another name begins behind it.
  return isGivenName(next) && pieces[index + 2]?.capital === true ? null : index + 1;
}
const NICKNAME = /^\p{Lu}[\p{L}'’-]*(?:\s\p{Lu}[\p{L}'’-]*)?$/u;

/** "The Prime Minister's Office", "St John's Hospital": the piece after a body's name whose first words own the rest; else null. */
export function endOfOwnedBody(outline: Outline, from: number, to: number): number | null {
  const { pieces } = outline;
  const owner = bare(pieces[to - 1]?.lower ?? '');
  const isOwner =
    titles.has(owner) || speakerNoun(owner) !== undefined || pieces[from]?.lower.replace('.', '') === 'st';
  if (!isOwner || !pieces[to + 1]?.capital) return null;
  const end = endOfRun(outline, to + 1);
  const owned = pieces.slice(to + 1, end).map(piece => bare(piece.lower));
  return isBodyName(owned) || owned.at(-1) === 'commissioner' ? end : null;
}

/** "Governor Sunday Ekpo" */
const isTitledWeekday = ({ pieces }: Outline, index: number): boolean =>
  titles.has(bare(pieces[index - 1]?.lower ?? '')) &&
  pieces[index + 1]?.capital === true &&
  pieces[index + 1]?.kind === 'word';

const LONGEST_NAME = 8;

/** "Prof Jane Roe" of Leeds: behind a title and a name, "of" says where from; "Secretary of State" goes on. */
function isNamed({ pieces }: Outline, from: number, to: number): boolean {
  const lower = (index: number): string => bare(pieces[index]?.lower ?? '');
  const isOffice = (word: string): boolean => titles.has(word) || bodyWords.has(word) || personNouns.has(word);
  const title = range(Math.max(from, to - LONGEST_NAME), to).findLast(
    index => titles.has(lower(index)) || officeNouns.has(lower(index)),
  );
  if (title === undefined || (title > from && to - title <= 2)) return false;
  // "Senator Barbara Boxer of California"
  return !isOffice(lower(to - 1)) || isGivenName(lower(to - 2));
}

/** "ex-minister", "secretary-general" */
const HYPHENED =
  /^(?:vice|ex|co)-|-general$|^(?:mum|mom|mother|dad|father|gran|grandmother|grandfather|grandad|grandma|parent)-of-/;

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
    const areMany = noun === 'person' && plural && i === from && isNamed;
    const { text = '' } = at(i) ?? {};
    const isRank =
      ranks.has(text) || (shortRanks.has(text) && (hasTwo(i) || isRankOfOne(text, bare(at(i + 1)?.lower ?? ''))));
    // "PC Dean Whitt", "Mr Earl Hines": behind a title it is a given name.
    const isLast = title === i - 1 && i === to - 2;
    if (i > from && isGivenName(lower) && (isLast || isRankOrCourtesy(at(i - 1)?.text ?? ''))) break;
    if ((titles.has(lower) && !OF_OFFICES.has(lower)) || isNoun || areMany || isRank || HYPHENED.test(lower)) title = i;
  }
  if (title < 0) return afterBody(outline, from, to);
  let start = title + 1;
  if (at(start)?.text === '(') while (at(start - 1)?.text !== ')' && start < to) start++;
  if (OFFICIAL.has(at(start)?.lower ?? '') || at(start)?.lower === 'to') {
    const given = range(start, to).find(i => isGivenName(at(i)?.lower ?? '') && i < to - 1);
    start = given ?? (to - start >= 4 ? to - 2 : to);
    if (at(start)?.text.includes('.')) start++;
    // "Governor of the Bank of England" has no name in it.
    if (OFFICIAL.has(at(start)?.lower ?? '')) return { from, role: false };
  }
  if (start >= to || isBodyName(outline.pieces.slice(start, to).map(piece => bare(piece.lower))))
    return { from, role: false };
  return { from: start, role: true };
}

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
