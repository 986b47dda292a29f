import { weekdays } from '../english/calendar';
import { auxiliaries, determiners, speakingPronouns } from '../english/functionWords';
import { writings } from '../english/people';
import { finiteVerb, reportingVerbs } from '../english/reportingVerbs';
import { tellingVerbs } from '../english/tellingVerbs';
import { wordSet } from '../english/wordList';
import { bare } from '../text/tokens';
import { readAnnounced } from './announcedSource';
import { isBodyName } from './bodyNames';
import { endOfModifiers, isModifier, isWord } from './modifiers';
import type { Lead } from './namePhrases';
import { readName, ROLE_OPENERS } from './namePhrases';
import type { WordUse } from './nameOpenings';
import { endOfOwnedBody, endOfRun } from './nameRuns';
import { nameInRun } from './nameInRun';
import { opensName } from './nameOpenings';
import { isDeedAfterName, isVerbAfterName } from './nameVerbs';
import { runOfHolder } from './officeHolders';
import type { Outline } from './outline';
import { ownsWords, readPronoun } from './pronouns';
import { readCapitalRole, readFieldsRole, readNounAndName, readOffice, roleAndName } from './rolePhrases';
import { readAddress, readNumbered, readStyle, readThatPerson } from './setPhrases';
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

/** Prepositions that narrow a description down. */
const EXTENDS = wordSet('of for at from with in to on');

/** Pronouns that a verb follows, not a noun. */
const SUBJECTS = wordSet('they we i you he she who');

/** Groups that take an article. */
const SIDES = wordSet('left right');

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
    readStyle(context.outline, index) ??
    readAddress(context.outline, index) ??
    readNumbered(context.outline, index) ??
    readPronoun(context.outline, index);
  if (one) return one;
  if (pieces[index - 1]?.capital === true && isVerbAfterName(context.outline, index)) return null;
  // "Hill, who runs the mill, states that": a verb, for all that states are bodies.
  if (pieces[index + 1]?.lower === 'that' && finiteVerb(first.lower)?.form === 'present') return null;
  // "the union that represents 600 workers"
  if (pieces[index - 1]?.lower === 'that' && tellingVerbs.has(first.lower)) return null;
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
  const surname = readParticled(context, index);
  if (surname) return surname;
  const fieldsRole = opens ? readFieldsRole(context.outline, index) : null;
  if (fieldsRole) return fieldsRole;
  // At the start of a sentence the noun itself has the capital: "Officials said".
  const opened = opens && first.capital ? speakerNoun(first.lower) : undefined;
  // "Farmers said", though "the Farmers' Guild" has the capital too; "Democrats" always has it.
  const isCommon =
    !context.words.proper.has(first.lower) || (opened?.plural === true && !PROPER_PLURALS.test(first.lower));
  const opening = isCommon ? opened : undefined;
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
  const capitalRole = opens ? (readNounAndName(context, index) ?? readCapitalRole(context, index)) : null;
  if (capitalRole) return capitalRole;
  const determined = afterDeterminers(context.outline, index, opens);
  const modifiersFrom = determined > index ? afterTown(context.outline, determined) : determined;
  const i = endOfModifiers(context.outline, modifiersFrom);
  const last = lastSpeakerNoun(context.outline, modifiersFrom, i);
  const noun = last && isBodyPart(context.outline, last.index) ? undefined : last;
  // "one GOP source": the noun may stand behind a name.
  if (isCount(first) && !noun && (i === index || pieces[i]?.capital !== true))
    return readUnlisted(context.outline, index);
  if (pieces[i]?.capital === true && opensName(context.outline, i, opens && i === index, context.words)) {
    if (noun && noun.index !== i - 1 && index !== modifiersFrom) return describe(context, index, noun, depth);
    if (noun && isHeardBefore(context.outline, index, noun, i)) return describe(context, index, noun, depth);
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

/** Parties and faiths. */
const PROPER_PLURALS =
  /^(?:republican|democrat|conservative|liberal|progressive|independent|socialist|libertarian|moderate|evangelical|christian|muslim|american|green|representative|ranger|saint|giant|national|rebel|senator)s$/;

/** "van Dijk", "von der Leyen" without a given name before it. */
function readParticled({ outline, words }: PhraseContext, index: number): NounPhrase | null {
  const { pieces } = outline;
  // "al-Khatib said"
  if (/^(?:al|el|ul)[-’']\p{Lu}/u.test(pieces[index]?.text ?? '') && isFreeBefore(pieces, index))
    return { from: index, to: index + 1, headFrom: index, type: 'name', entity: 'unknown', plural: false };
  if (!PARTICLES.has(pieces[index]?.lower ?? '') || pieces[index]?.capital || pieces[index - 1]?.capital) return null;
  const name = PARTICLES.has(pieces[index + 1]?.lower ?? '') ? index + 2 : index + 1;
  if (!pieces[name]?.capital || !opensName(outline, name, false, words)) return null;
  const to = endOfRun(outline, name);
  return to - name === 1 ? { from: index, to, headFrom: index, type: 'name', entity: 'unknown', plural: false } : null;
}
/** Whether a name may begin behind a piece: not right behind a noun, "the group al-Nusra". */
const isFreeBefore = (pieces: Outline['pieces'], index: number): boolean => {
  const before = pieces[index - 1];
  return before?.kind !== 'word' || (!before.capital && speakerNoun(before.lower) === undefined);
};
const PARTICLES = wordSet('van von der den ten ter de la los las della dalla di du del dos das da le');

/** "told the court Roe had lied", "told jurors Mr Roe was drunk": those who hear it, and what they hear. */
function isHeardBefore(outline: Outline, index: number, noun: FoundNoun, run: number): boolean {
  const { pieces } = outline;
  const isHeard = noun.plural || noun.noun === 'body';
  if (!isHeard || reportingVerbs.get(pieces[index - 1]?.lower ?? '')?.lemma !== 'tell' || noun.index !== run - 1)
    return false;
  const to = endOfRun(outline, run);
  return auxiliaries.has(pieces[to]?.lower ?? '') || finiteVerb(pieces[to]?.lower ?? '') !== undefined;
}

/** "shakes her head" */
const isBodyPart = ({ pieces }: Outline, index: number): boolean =>
  pieces[index]?.lower === 'head' &&
  /^(?:his|her|my|your|their)$/.test(pieces[index - 1]?.lower ?? '') &&
  pieces[index + 1]?.lower !== 'of';

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

/** Reads on from a run of capitals: "Kremlin spokesman Dmitry Peskov", "Clinton supporters", "Trump's campaign". */
function readNamed(context: PhraseContext, lead: Lead, depth: number): NounPhrase | null {
  const { outline } = context;
  const { pieces } = outline;
  const runTo = endOfRun(outline, lead.run);
  const possessive = pieces[runTo]?.kind === 'possessive';
  const after = possessive ? runTo + 1 : (behindLetters(context, runTo) ?? runTo);
  const isDeed = lead.modifiersFrom === lead.index && isDeedAfterName(outline, after);
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

/** "Transport for London (TfL) spokesman": the piece behind a body's letters in brackets, where a noun for who speaks follows; else null. */
function behindLetters({ outline }: PhraseContext, index: number): number | null {
  const { pieces } = outline;
  const [opening, letters, closing] = [pieces[index], pieces[index + 1], pieces[index + 2]];
  if (opening?.text !== '(' || closing?.text !== ')' || !/^\p{L}*\p{Lu}\p{L}*\p{Lu}\p{L}*$/u.test(letters?.text ?? ''))
    return null;
  return lastSpeakerNoun(outline, index + 3, endOfModifiers(outline, index + 3)) ? index + 3 : null;
}

function describe(context: PhraseContext, from: number, found: FoundNoun, depth: number): NounPhrase {
  const { pieces } = context.outline;
  const after = found.index + 1;
  // "the boy's father", "the company's chief executive": the noun behind the possessive speaks.
  if (pieces[after]?.kind === 'possessive') {
    const owned = lastSpeakerNoun(context.outline, after + 1, endOfModifiers(context.outline, after + 1));
    if (owned) return describe(context, from, owned, depth);
    // "the city's Health Department"
    const body = pieces[after + 1]?.capital === true ? endOfRun(context.outline, after + 1) : after;
    const isWhole =
      body > after &&
      !nameInRun(context.outline, after + 1, body).role &&
      endOfModifiers(context.outline, body) === body;
    if (isWhole && isBodyName(pieces.slice(after + 1, body).map(({ lower }) => bare(lower))))
      return { from, to: body, headFrom: after + 1, type: 'name', entity: 'body', plural: false };
  }
  const holder = runOfHolder(context.outline, found);
  if (holder !== null) return roleAndName(context.outline, from, holder, 'person');
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
  // "residents of a Kent village", "somebody on the Labour benches": a noun stands behind the name.
  const isOwned = inner?.type === 'name' && determiners.has(pieces[inner.from]?.lower ?? '');
  // "the bank in a letter warned": where it said so.
  if (inner?.entity === 'document' && pieces[at]?.lower === 'in' && writings.has(pieces[inner.to - 1]?.lower ?? ''))
    return index;
  if (isOwned && isModifier(pieces[inner.to]) && !(pieces[inner.to]?.lower ?? '').endsWith('ed'))
    return endOfModifiers(context.outline, inner.to, 2);
  if (inner && inner.type !== 'relative') return inner.to;
  if (at === index) return index;
  // "familiar with the matter": any short noun phrase will do.
  return endOfModifiers(context.outline, determiners.has(next.lower) ? at + 2 : at + 1);
}
