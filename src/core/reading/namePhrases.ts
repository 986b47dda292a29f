import { bodySurnames } from '../english/bodies';
import { capitalNouns, demonyms, demonymsOfTwo } from '../english/epithets';
import { isGivenName, namesakes, townNames } from '../english/givenNames';
import { rarePersonNouns } from '../english/people';
import { wordSet } from '../english/wordList';
import { bare } from '../text/tokens';
import { isPersons } from './doings';
import { entityOfName, isOfficeAlone, nameInRun } from './nameInRun';
import type { NounPhrase } from './nounPhrases';
import type { Outline } from './outline';
import { isBehindMark } from './setPhrases';
import type { FoundNoun } from './speakerNouns';
import { speakerNoun } from './speakerNouns';

/** The parts before a run of capitals: the phrase's start, its first modifier, the run, and a noun among the modifiers. */
export interface Lead {
  readonly index: number;
  readonly modifiersFrom: number;
  readonly run: number;
  readonly noun: FoundNoun | undefined;
}

/** What a role without an article may open with. */
export const ROLE_OPENERS = wordSet('former then acting longtime retired late fellow');
/** The same in a story, right behind a verb: "said old Amos". */
const AGE_OPENERS = wordSet('old young poor little dear');

/** Reads a run of capitals up to `to` as a name, or as a description where it is none. */
export function readName(outline: Outline, lead: Lead, to: number): NounPhrase {
  const { pieces } = outline;
  const isMember =
    pieces[lead.run]?.lower === 'member' && pieces[lead.run + 1]?.lower === 'of' && !pieces[lead.run + 3]?.capital;
  if (isMember || isOfficeAlone(pieces.slice(lead.run, to).map(piece => bare(piece.lower)))) {
    const from = lead.modifiersFrom > lead.index ? lead.index : lead.run;
    return { from, to, headFrom: from, type: 'description', entity: 'person', plural: false };
  }
  const name = nameInRun(outline, lead.run, to);
  const role = name.role || lead.noun?.noun === 'person';
  const before = pieces[lead.run - 1]?.lower ?? '';
  const opener = ROLE_OPENERS.has(before) || (AGE_OPENERS.has(before) && isBehindMark(outline, lead.run - 2));
  const from = lead.noun !== undefined || lead.modifiersFrom > lead.index || opener ? lead.index : lead.run;
  // "the Democrats", "the State Department": one capital noun behind an article is a description.
  const alone = to - name.from === 1 ? bare(pieces[name.from]?.lower ?? '') : '';
  // "the Star", "the Courier": papers.
  const single = rarePersonNouns.has(alone) ? undefined : speakerNoun(alone);
  if (single && from < name.from && !role)
    return { from, to, headFrom: from, type: 'description', entity: single.noun, plural: single.plural };
  const words = pieces.slice(name.from, to).map(piece => piece.text);
  // "the Italian", "a Leeds MP": somebody, without a name.
  if (from < name.from && callsSomebody(pieces[from]?.lower ?? '', words))
    return { from, to, headFrom: from, type: 'description', entity: 'person', plural: false };
  const isPerson =
    role || (isSurnamed(words) && (isPersons(outline, to) || (isRarelyPlace(words) && !isPlaceWord(before))));
  return { from, to, headFrom: name.from, type: 'name', entity: entityOfName(words, isPerson), plural: false };
}

/** "Paul Hall", "Mary Church": a given name, and what is as often a surname as a place or a body. */
const isSurnamed = ([given = '', surname = '', ...others]: readonly string[]): boolean =>
  others.length === 0 && isGivenName(given.toLowerCase()) && bodySurnames.has(surname.toLowerCase());

/** "Tom Hall", but "Albert Hall" and "Henry House": surnames that few places have behind a given name. */
const isRarelyPlace = ([given = '', surname = '']: readonly string[]): boolean =>
  !namesakes.has(given.toLowerCase()) && !townNames.has(given.toLowerCase()) && /^(?:hall|church)$/i.test(surname);
const isPlaceWord = (lower: string): boolean =>
  /^(?:at|in|near|outside|inside|from|to|the|behind|opposite|for|of|with)$/.test(lower);

/** "Italian", "Leeds MP", "Texas Republican". */
function callsSomebody(article: string, words: readonly string[]): boolean {
  const last = words.at(-1)?.toLowerCase() ?? '';
  if (capitalNouns.has(last)) return /^(?:the|an?|one|another)$/.test(article);
  const isFromThere = words.length === 1 ? demonyms.has(last) : demonymsOfTwo.has(words.join(' ').toLowerCase());
  return article === 'the' && isFromThere;
}
