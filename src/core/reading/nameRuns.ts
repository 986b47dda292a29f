import { bodyWords } from '../english/bodies';
import { weekdays } from '../english/calendar';
import { isGivenName } from '../english/givenNames';
import { officeNouns, personNouns, titles } from '../english/people';
import { finiteVerb } from '../english/reportingVerbs';
import { wordSet } from '../english/wordList';
import { bare } from '../text/tokens';
import { belongsToMany, isBodyName, isOwnedByMany, joinsFields, OFFICIAL, range } from './bodyNames';
import type { Outline } from './outline';
import { speakerNoun } from './speakerNouns';

/** Connectors that belong to persons' names and stand before any capital. */
export const PERSONAL = wordSet(
  'de van von bin binti bint bte ibn ould al el da di du la las le los del dela della dalla delos delas der den dos das ap ferch wa &',
);

/** "Suleiman al-Amr" */
const ARTICLED = /^(?:al|el|ul|ad|an|ar|as|at|az|bin|ibn|ben|d|o)[-’']\p{Lu}/u;

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
    // "Achieng’ Odhiambo"
    const isOfName = /^['’]$/.test(piece.text) && outline.pieces[to - 1]?.end === piece.start;
    if (isOfName && next?.capital && (outline.pieces[to - 1]?.lower ?? '').endsWith('ng')) {
      to += 2;
      continue;
    }
    // "the former House of Cards actor": a title, and what somebody is.
    const behind = outline.pieces[to + 2];
    const noun =
      piece.lower === 'of' && next?.capital && behind?.capital === false ? speakerNoun(behind.lower) : undefined;
    const isVerb = finiteVerb(behind?.lower ?? '') !== undefined;
    if (noun?.noun === 'person' && !noun.plural && !isVerb && !isGivenName(outline.pieces[from]?.lower ?? '')) {
      to += 2;
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
  return isBodyName(owned) || isOwnedByMany(owned.at(-1) ?? '') || owned.at(-1) === 'commissioner' ? end : null;
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
  // "Minister of State for Culture"
  if (lower(to - 1) === 'state' && lower(to - 2) === 'of') return false;
  // "Senator Barbara Boxer of California"
  return !isOffice(lower(to - 1)) || isGivenName(lower(to - 2));
}
