import { bodySurnames, places } from '../english/bodies';
import { weekdays } from '../english/calendar';
import { capitalNouns, demonyms } from '../english/epithets';
import { auxiliaries, determiners, prepositions, sentenceOpeners, speakingPronouns } from '../english/functionWords';
import { isGivenName } from '../english/givenNames';
import { rarePersonNouns } from '../english/people';
import { finiteVerb, reportingVerbs } from '../english/reportingVerbs';
import { wordSet } from '../english/wordList';
import { bare } from '../text/tokens';
import { readAnnounced } from './announcedSource';
import { FIELDS, OF_FIELDS } from './bodyNames';
import { isPersons } from './doings';
import { endOfModifiers, isModifier, isWord } from './modifiers';
import type { WordUse } from './nameRuns';
import { endOfOwnedBody, endOfRun, entityOfName, isOfficeAlone, nameInRun, opensName } from './nameRuns';
import type { Outline } from './outline';
import { ownsWords, readPronoun } from './pronouns';
import type { FoundNoun, Noun } from './speakerNouns';
import { isVerbOfNoun, lastSpeakerNoun, speakerNoun } from './speakerNouns';
import {
  ALONE,
  endOfPart,
  isCount,
  isPluralWord,
  PARTS,
  readBarePlural,
  readUnlisted,
  speaks,
  verbBehind,
} from './unlistedSpeakers';

/** A noun phrase that can name a speaker; piece indexes, `to` exclusive. The name proper begins at `headFrom`. */
export interface NounPhrase {
  readonly from: number;
  readonly to: number;
  readonly headFrom: number;
  readonly type: 'name' | 'pronoun' | 'relative' | 'description';
  readonly entity: Noun | 'unknown';
  readonly plural: boolean;
}

/** Where a phrase is read, and how the text writes its words. */
export interface PhraseContext {
  readonly outline: Outline;
  readonly words: WordUse;
}

const ROLE_OPENERS = wordSet('former then acting longtime retired late fellow');
/** The same in a story, right behind a verb: "said old Amos". */
const AGE_OPENERS = wordSet('old young poor little dear');

/** Prepositions that narrow a description down. */
const EXTENDS = wordSet('of for at from with in to on');

/** Pronouns that a verb follows, not a noun. */
const SUBJECTS = wordSet('they we i you he she who');

/** Groups that take an article. */
const SIDES = wordSet('left right');

/** What a person of rank is spoken of by. */
const STYLES = wordSet('majesty honour honor excellency highness holiness eminence lordship ladyship worship');

const MOST_NESTED = 2;

/**
 * Reads the noun phrase that begins at `index`, if it can name a speaker.
 * @param opens whether a capital may be there only because a sentence begins
 */
export const readPhrase = (context: PhraseContext, index: number, opens: boolean, depth = 0): NounPhrase | null =>
  readSpeaker(context, index, opens, depth) ?? readAnnounced(context.outline, index);

function readSpeaker(context: PhraseContext, index: number, opens: boolean, depth: number): NounPhrase | null {
  const { pieces } = context.outline;
  const first = pieces[index];
  if (!isWord(first)) return null;
  const one =
    readStyle(context.outline, index) ?? readAddress(context.outline, index) ?? readPronoun(context.outline, index);
  if (one) return one;
  if (pieces[index - 1]?.capital === true && isVerbAfterName(context.outline, index)) return null;
  // "Hill, who runs the mill, states that": a verb, for all that states are bodies.
  if (pieces[index + 1]?.lower === 'that' && finiteVerb(first.lower)?.form === 'present') return null;
  // "the paper notes the …", "they note that", "who advocate reform"
  if (isVerbOfNoun(context.outline, index) || isInfinitive(context.outline, index)) return null;
  if (SUBJECTS.has(pieces[index - 1]?.lower ?? '') && speakerNoun(first.lower)?.plural === false) return null;
  // "that" mostly opens a clause, not a noun phrase.
  if (first.lower === 'that') return readThatPerson(context.outline, index);
  const of = endOfPart(context.outline, index);
  const part = of === null ? null : readPart(context, index, of, depth);
  if (part || (of !== null && PARTS.has(first.lower))) return part;
  // "Those surveyed say"
  const unlisted = ALONE.has(first.lower) ? readUnlisted(context.outline, index) : null;
  if (unlisted) return unlisted;
  const fieldsRole = opens ? readFieldsRole(context.outline, index) : null;
  if (fieldsRole) return fieldsRole;
  // At the start of a sentence the noun itself has the capital: "Officials said".
  const opening =
    opens && first.capital && !context.words.proper.has(first.lower) ? speakerNoun(first.lower) : undefined;
  const office = opening ? readOffice(context.outline, index) : null;
  if (office) return office;
  if (opening && !pieces[index + 1]?.capital && pieces[index + 1]?.kind !== 'possessive') {
    // "Police officials", "Patient groups"
    const to = endOfModifiers(context.outline, index + 1, 1);
    const last = lastSpeakerNoun(context.outline, index, to);
    // "Police officer Jane Roe"
    const isRole = last?.index === to - 1 && last.index > index && last.noun === 'person' && !last.plural;
    if (isRole && opensName(context.outline, to, false, context.words))
      return roleAndName(context.outline, index, to, 'person');
    return describe(context, index, last ?? { index, ...opening }, depth);
  }
  const capitalRole = opens ? readCapitalRole(context, index) : null;
  if (capitalRole) return capitalRole;
  const determined = afterDeterminers(context.outline, index, opens);
  const modifiersFrom = determined > index ? afterTown(context.outline, determined) : determined;
  const i = endOfModifiers(context.outline, modifiersFrom);
  const noun = lastSpeakerNoun(context.outline, modifiersFrom, i);
  // "one GOP source": the noun may stand behind a name.
  if (isCount(first) && !noun && (i === index || pieces[i]?.capital !== true))
    return readUnlisted(context.outline, index);
  if (pieces[i]?.capital === true && opensName(context.outline, i, opens && i === index, context.words)) {
    if (noun && noun.index !== i - 1 && index !== modifiersFrom) return describe(context, index, noun, depth);
    return readNamed(
      context,
      { index, modifiersFrom, run: i, noun: noun?.noun === 'document' ? undefined : noun },
      depth,
    );
  }
  // "the right", not "is right to"
  if (noun && !(noun.index === index && SIDES.has(first.lower))) return describe(context, index, noun, depth);
  return readUnlisted(context.outline, index) ?? readBarePlural(context.outline, index, opens);
}

/** "Her Majesty", "His Royal Highness": nobody's name. */
function readStyle({ pieces }: Outline, index: number): NounPhrase | null {
  if (!/^(?:his|her|your)$/.test(pieces[index]?.lower ?? '')) return null;
  const style = /^(?:royal|imperial|serene)$/.test(pieces[index + 1]?.lower ?? '') ? index + 2 : index + 1;
  if (!pieces[style]?.capital || !STYLES.has(pieces[style].lower)) return null;
  return { from: index, to: style + 1, headFrom: index, type: 'description', entity: 'person', plural: false };
}

/** "Number 10", "No. 11": who governs from there. */
function readAddress({ pieces }: Outline, index: number): NounPhrase | null {
  const [number, which] = [pieces[index], pieces[index + 1]];
  if (!number?.capital || !/^(?:number|no\.?)$/.test(number.lower) || !/^1[01]$/.test(which?.text ?? '')) return null;
  // "No. 10 seed Jane Roe"
  if (isModifier(pieces[index + 2]) && speakerNoun(pieces[index + 2]?.lower ?? '') === undefined) return null;
  return { from: index, to: index + 2, headFrom: index, type: 'name', entity: 'body', plural: false };
}

/** Whether a verb stands right behind a mark: `“No,” said …`. */
function isBehindMark({ pieces }: Outline, verb: number): boolean {
  const before = pieces[verb - 1]?.text === ',' ? verb - 2 : verb - 1;
  return finiteVerb(pieces[verb]?.lower ?? '') !== undefined && pieces[before]?.mark !== undefined;
}

/** `“No,” said that gentleman.` */
function readThatPerson(outline: Outline, index: number): NounPhrase | null {
  const { noun, plural = false } = speakerNoun(outline.pieces[index + 1]?.lower ?? '') ?? {};
  if (noun !== 'person' || plural || !isBehindMark(outline, index - 1)) return null;
  return { from: index, to: index + 2, headFrom: index, type: 'description', entity: 'person', plural: false };
}

/** "to note", "to report", but "according to" goes before a noun. */
const isInfinitive = ({ pieces }: Outline, index: number): boolean =>
  pieces[index - 1]?.lower === 'to' &&
  pieces[index - 2]?.lower !== 'according' &&
  reportingVerbs.get(pieces[index]?.lower ?? '')?.form === 'base';

/** "one of the men", "some of her advisers", "58 percent of voters"; `of` is where its "of" stands. */
function readPart(context: PhraseContext, index: number, of: number, depth: number): NounPhrase | null {
  // "most of whom"
  if (context.outline.pieces[of + 1]?.lower === 'whom')
    return { from: index, to: of + 2, headFrom: index, type: 'relative', entity: 'person', plural: true };
  const whole = depth < MOST_NESTED ? readPhrase(context, of + 1, false, depth + 1) : null;
  if (whole?.type !== 'description') return null;
  return { ...whole, from: index, headFrom: index, plural: context.outline.pieces[index]?.lower !== 'one' };
}

/** "Secretary of State Jane Roe": an office of several words that opens a sentence, and a name. */
function readOffice(outline: Outline, index: number): NounPhrase | null {
  if (!/^(?:of|for)$/.test(outline.pieces[index + 1]?.lower ?? '')) return null;
  const to = endOfRun(outline, index);
  const { from: headFrom, role } = nameInRun(outline, index, to);
  const isName = to - headFrom > 1 && !outline.pieces.slice(headFrom, to).some(piece => places.has(bare(piece.lower)));
  return role && headFrom > index + 2 && isName
    ? { from: index, to, headFrom, type: 'name', entity: 'person', plural: false }
    : null;
}

/** "Youth and sports minister Jane Roe": two fields of work, the first with the capital of its sentence. */
function readFieldsRole(outline: Outline, index: number): NounPhrase | null {
  const [first, and, second, head, name] = outline.pieces.slice(index, index + 5);
  const isRole = and?.lower === 'and' && second?.kind === 'word' && !second.capital && OF_FIELDS.has(head?.lower ?? '');
  return first?.capital && FIELDS.has(first.lower) && isRole && name?.capital === true
    ? roleAndName(outline, index, index + 4, 'person')
    : null;
}

/** "Health minister Jane Roe": a common word has its capital from the sentence, and belongs to the role. */
function readCapitalRole({ outline, words }: PhraseContext, index: number): NounPhrase | null {
  const { pieces } = outline;
  const first = pieces[index];
  if (!first?.capital || !words.common.has(first.lower) || sentenceOpeners.has(first.lower)) return null;
  const to = endOfModifiers(outline, index + 1);
  const noun = lastSpeakerNoun(outline, index + 1, to);
  if (noun?.index !== to - 1 || noun.noun !== 'person' || noun.plural || pieces[to]?.capital !== true) return null;
  return roleAndName(outline, index, to, 'person');
}

/** "the two", "his other": up to two determiners. */
function afterDeterminers({ pieces }: Outline, index: number, opens: boolean): number {
  const first = pieces[index];
  if (!first || !determiners.has(first.lower) || (first.capital && !opens)) return index;
  const second = pieces[index + 1];
  return second && determiners.has(second.lower) && !second.capital ? index + 2 : index + 1;
}

/** "the Austin, Texas-based carmaker": the piece behind a town and its comma; else `index` itself. */
function afterTown({ pieces }: Outline, index: number): number {
  let at = index;
  while (at < index + MOST_OF_TOWN && pieces[at]?.capital) at++;
  return at > index && pieces[at]?.text === ',' && /^\p{Lu}.*-based$/u.test(pieces[at + 1]?.text ?? '')
    ? at + 1
    : index;
}
const MOST_OF_TOWN = 3;

/** The parts before a run of capitals: the phrase's start, its first modifier, the run, and a noun among the modifiers. */
interface Lead {
  readonly index: number;
  readonly modifiersFrom: number;
  readonly run: number;
  readonly noun: FoundNoun | undefined;
}

/** Reads on from a run of capitals: "Kremlin spokesman Dmitry Peskov", "Clinton supporters", "Trump's campaign". */
function readNamed(context: PhraseContext, lead: Lead, depth: number): NounPhrase | null {
  const { outline } = context;
  const { pieces } = outline;
  const runTo = endOfRun(outline, lead.run);
  const possessive = pieces[runTo]?.kind === 'possessive';
  const after = possessive ? runTo + 1 : runTo;
  // "Jane Roe left the room", "Jane Roe met fans"
  const isDeed =
    lead.modifiersFrom === lead.index &&
    (PAST.has(pieces[after]?.lower ?? '') ||
      (pieces[after]?.lower === 'left' && LEAVING.test(pieces[after + 1]?.lower ?? '.')));
  const isVerb = !possessive && (isVerbAfterName(outline, after) || isDeed);
  const lowersTo = isVerb ? after : endOfModifiers(outline, after);
  const noun = lastSpeakerNoun(outline, after, lowersTo);
  const nameFollows = pieces[lowersTo]?.capital === true;
  if (noun && nameFollows && noun.index === lowersTo - 1 && noun.noun !== 'document' && !noun.plural)
    return roleAndName(outline, lead.index, lowersTo, noun.noun);
  // "Trump's statement that": he speaks, not his statement.
  if (possessive && ownsWords(outline, runTo)) return readName(outline, lead, runTo);
  if (possessive) {
    const to = endOfOwnedBody(outline, lead.run, runTo);
    if (to !== null) return { from: lead.index, to, headFrom: lead.run, type: 'name', entity: 'body', plural: false };
  }
  // "Mrs. Hill's confidants say", "The Ghana international said": they, whatever they are, and not she or the country.
  if ((possessive || lead.modifiersFrom > lead.index) && !noun && lowersTo > after) {
    const plural = isPluralWord(pieces[lowersTo - 1]);
    if (speaks(verbBehind(outline, lowersTo), plural))
      return { from: lead.index, to: lowersTo, headFrom: lead.index, type: 'description', entity: 'unknown', plural };
  }
  if (noun && !(possessive && noun.noun === 'document' && depth > 0)) return describe(context, lead.index, noun, depth);
  // "Russia's Foreign Minister Sergei Lavrov"
  if (possessive && pieces[after]?.capital === true && nameInRun(outline, after, endOfRun(outline, after)).role)
    return roleAndName(outline, lead.index, after, 'person');
  return readName(outline, lead, runTo);
}

/** Forms of the past that no noun follows as its adjective. */
const PAST = wordSet(
  'met beat sent gave took saw paid drew got kept brought went came ran fought sought taught caught hired sued',
);

/** What follows "left" where it is a verb; not "left back", "the Labour left said". */
const LEAVING =
  /^(?:[.,;:]|the|an?|his|her|their|its|for|in|on|at|with|after|before|without|early|home|school|office)$/;

/** "Frank notes, ...", "The Times reports that": a verb, where "The FBI reports were" has a noun. */
function isVerbAfterName({ pieces }: Outline, index: number): boolean {
  const piece = pieces[index];
  const next = pieces[index + 1];
  if (!piece || finiteVerb(piece.lower)?.form !== 'present' || piece.capital) return false;
  if (!next) return true;
  return (
    next.lower === 'that' || (!auxiliaries.has(next.lower) && !prepositions.has(next.lower) && !finiteVerb(next.lower))
  );
}

function roleAndName(outline: Outline, from: number, run: number, entity: Noun): NounPhrase {
  const to = endOfRun(outline, run);
  return { from, to, headFrom: nameInRun(outline, run, to).from, type: 'name', entity, plural: false };
}

function readName(outline: Outline, lead: Lead, to: number): NounPhrase {
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
  const isPerson = role || (isSurnamed(words) && isPersons(outline, to));
  return { from, to, headFrom: name.from, type: 'name', entity: entityOfName(words, isPerson), plural: false };
}

/** "Paul Hall", "Mary Church": a given name, and what is as often a surname as a place or a body. */
const isSurnamed = ([given = '', surname = '', ...others]: readonly string[]): boolean =>
  others.length === 0 && isGivenName(given.toLowerCase()) && bodySurnames.has(surname.toLowerCase());

/** "Italian", "Leeds MP", "Texas Republican". */
function callsSomebody(article: string, words: readonly string[]): boolean {
  const last = words.at(-1)?.toLowerCase() ?? '';
  if (capitalNouns.has(last)) return /^(?:the|an?|one|another)$/.test(article);
  return article === 'the' && words.length === 1 && demonyms.has(last);
}

function describe(context: PhraseContext, from: number, found: FoundNoun, depth: number): NounPhrase {
  const { pieces } = context.outline;
  const after = found.index + 1;
  // "the boy's father", "the company's chief executive": the noun behind the possessive speaks.
  if (pieces[after]?.kind === 'possessive') {
    const owned = lastSpeakerNoun(context.outline, after + 1, endOfModifiers(context.outline, after + 1));
    if (owned) return describe(context, from, owned, depth);
  }
  const narrowed = endOfDescription(context, after, depth);
  const to = narrowed === after && found.noun === 'person' ? endOfField(context, after) : narrowed;
  const isOne = found.noun === 'person' && !found.plural && determiners.has(pieces[from]?.lower ?? '');
  const second = isOne ? endOfSecondRole(context.outline, to) : null;
  const end = second === null ? to : endOfField(context, second);
  return { from, to: end, headFrom: from, type: 'description', entity: found.noun, plural: found.plural };
}

/** What a second role begins with; "the Russian president and Chinese leader" are two. */
const PARTIES = wordSet('republican democratic gop labour conservative tory liberal green');

/** "the Texas senator and Republican nominee": the piece behind the second role of one person, which has no article; else null. */
function endOfSecondRole(outline: Outline, index: number): number | null {
  const { pieces } = outline;
  const first = pieces[index + 1]?.lower ?? '';
  if (pieces[index]?.lower !== 'and' || !(PARTIES.has(first) || ROLE_OPENERS.has(first))) return null;
  let from = index + 1;
  while (pieces[from]?.capital && from < index + MOST_OF_TOWN) from++;
  const to = endOfModifiers(outline, from);
  const noun = lastSpeakerNoun(outline, from, to);
  const isRole = noun?.index === to - 1 && noun.noun === 'person' && !noun.plural;
  return isRole && !pieces[to]?.capital ? to : null;
}

/** "professor of economics", "the minister of the interior", "the mother of two": what a person is the professor or the mother of. */
function endOfField({ outline }: PhraseContext, index: number): number {
  if (outline.pieces[index]?.lower !== 'of') return index;
  if (isCount(outline.pieces[index + 1])) return index + 2;
  const from = outline.pieces[index + 1]?.lower === 'the' ? index + 2 : index + 1;
  const to = endOfModifiers(outline, from, 2);
  return to === from ? index : to;
}

/** Takes in what narrows a description down: "of the Russian Foreign Ministry", "for the Kremlin", "familiar with the matter". */
function endOfDescription(context: PhraseContext, index: number, depth: number): number {
  const { pieces } = context.outline;
  if (depth >= MOST_NESTED) return index;
  const at = /^(?:familiar|close|involved|briefed)$/.test(pieces[index]?.lower ?? '') ? index + 1 : index;
  const next = pieces[at + 1];
  if (!EXTENDS.has(pieces[at]?.lower ?? '') || !next || speakingPronouns.has(next.lower) || weekdays.has(next.lower))
    return index;
  const inner = readPhrase(context, at + 1, false, depth + 1);
  if (inner && inner.type !== 'relative') return inner.to;
  if (at === index) return index;
  // "familiar with the matter": any short noun phrase will do.
  return endOfModifiers(context.outline, determiners.has(next.lower) ? at + 2 : at + 1);
}
