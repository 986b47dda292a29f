import { places } from '../english/bodies';
import { nounsOfFirms } from '../english/bodyNouns';
import {
  auxiliaries,
  conjunctions,
  determiners,
  isAdverb,
  prepositions,
  sentenceOpeners,
} from '../english/functionWords';
import { isGivenName } from '../english/givenNames';
import { titles } from '../english/people';
import { reportingVerbs } from '../english/reportingVerbs';
import { wordSet } from '../english/wordList';
import { bare } from '../text/tokens';
import { FIELDS, isBodyName, OF_FIELDS } from './bodyNames';
import { endOfModifiers, isModifier, isWord } from './modifiers';
import { endOfRun } from './nameRuns';
import { nameInRun } from './nameInRun';
import type { NounPhrase, PhraseContext } from './nounPhrases';
import type { Outline, Piece } from './outline';
import type { FoundNoun, Noun } from './speakerNouns';
import { lastSpeakerNoun, speakerNoun } from './speakerNouns';
import { isCount } from './unlistedSpeakers';

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
 * "head of the rescue service Jane Roe", "chair of governors Jane Roe", "cabinet member for adult social care Cllr Jane Roe": where the
 * name behind an office and its field begins; else null.
 */
export function runOfHolder({ outline }: PhraseContext, office: FoundNoun): number | null {
  const { pieces } = outline;
  if (office.noun !== 'person' || office.plural || !/^(?:of|for|at)$/.test(pieces[office.index + 1]?.lower ?? ''))
    return null;
  const field = office.index + 2;
  let run = field;
  while (run < field + LONGEST_FIELD && isOfField(pieces, run, HOLDERS.has(pieces[office.index]?.lower ?? ''))) run++;
  const last = pieces[run - 1];
  const first = bare(pieces[run]?.lower ?? '');
  if (run === field || !pieces[run]?.capital || !isWord(last) || (GRAMMAR.has(last.lower) && !isCount(last)))
    return null;
  const to = endOfRun(outline, run);
  // "University of Leeds Prof Jane Roe", but "for House Speaker Jane Roe"
  if (titles.has(first))
    return (!last.capital || COURTESY.test(first)) && nameInRun(outline, run, to).role ? run : null;
  const isName = to - run > 1 && !isBodyName(pieces.slice(run, to).map(({ lower }) => bare(lower)));
  return isName && isGivenName(first) && !isNamedItself(last.lower) && mayFollow(pieces[to]) ? run : null;
}
const LONGEST_FIELD = 6;
const COURTESY = /^(?:mr|mrs|ms|miss|mx|dr|prof|sir|dame|lord|lady|baroness|cllr|cr|rev)$/;
/** Offices of something that has a name itself: "director of Shelter Jane Roe", but not "the widow of Jane Roe". */
const HOLDERS =
  wordSet(`head director chair chairman chairwoman chairperson chief leader president secretary minister manager captain coach lead
  mayor governor executive officer owner founder co-founder landlord landlady editor principal dean rector provost professor chancellor
  vice-chancellor treasurer mp`);
/** No name follows these by itself. */
const GRAMMAR: ReadonlySet<string> = new Set([...prepositions, ...determiners, ...conjunctions]);

/** Whether a word may belong to what an office is for: "adult social care", "the rescue service", "three". */
function isOfField(pieces: readonly Piece[], at: number, canBeNamed: boolean): boolean {
  const piece = pieces[at];
  if (!isWord(piece)) return false;
  const { lower } = piece;
  const before = pieces[at - 1]?.lower ?? '';
  if (piece.capital) return canBeNamed && !titles.has(bare(lower)) && (!isGivenName(lower) || OF_PLACES.test(before));
  if (isCount(piece) || isModifier(piece)) return !/(?:[^e]ed|starring|featuring|called)$/.test(lower);
  const isLinked = /^(?:of|for|at)$/.test(before);
  return (
    /^(?:and|of)$/.test(lower) ||
    (canBeNamed && /^(?:for|at)$/.test(lower)) ||
    (isLinked && /^(?:the|an?|its|their)$/.test(lower))
  );
}
const OF_PLACES = /^(?:san|santa|são|sao|st|saint|port|fort|mount|lake)$/;

/** Whether what stands behind a noun may be the noun's own name: "the brother of striker Jane Roe", "the trawler Mary Jane". */
const isNamedItself = (noun: string): boolean =>
  NAMED.has(noun) ||
  (nounsOfFirms.has(noun) && !/^(?:trust|union|party|club|bank)$/.test(noun)) ||
  (speakerNoun(noun)?.noun === 'person' && speakerNoun(noun)?.plural === false);
const NAMED =
  wordSet(`trawler yacht boat ship ferry vessel lifeboat tanker schooner dinghy horse mare stallion colt dog cat bull
  book novel memoir film movie play show series sitcom drama musical opera song album single podcast game brand label band duo
  pub inn hotel restaurant bar cafe café store shop shops village town city storm hurricane cyclone typhoon`);

/** Whether the name of who holds an office may end before a piece: not in "the owner of the car Jane Roe hit". */
const mayFollow = (piece: Piece | undefined): boolean =>
  piece === undefined ||
  !isWord(piece) ||
  [reportingVerbs, auxiliaries, prepositions, conjunctions].some(known => known.has(piece.lower)) ||
  piece.lower === 'who' ||
  isAdverb(piece.lower);

/** Nouns for what somebody is that are nobody's name: "Striker Diallo". */
const NEVER_NAMES =
  wordSet(`striker midfielder goalkeeper winger defender full-back centre-back left-back right-back wing-back playmaker
  fly-half scrum-half batsman bowler wicketkeeper seamer all-rounder quarterback linebacker pitcher substitute teenager pensioner
  businessman businesswoman campaigner activist protester resident homeowner householder motorist shopkeeper economist analyst historian
  researcher scientist barrister solicitor defendant presenter actor actress rapper comedian novelist playwright filmmaker
  backbencher teammate
  airline retailer carmaker automaker drugmaker chipmaker planemaker steelmaker startup start-up conglomerate lender insurer
  housebuilder bookmaker regulator watchdog broadcaster supermarket operator`);

/**
 * "Striker Diallo", "Airline SkyBlue": the noun has its capital from the sentence. Others than those that are nobody's name stand in lower
 * case elsewhere in the text, and the name without them.
 */
export function readNounAndName({ outline, words }: PhraseContext, index: number): NounPhrase | null {
  const [first, name] = outline.pieces.slice(index, index + 2);
  if (!first?.capital || !name?.capital || titles.has(first.lower) || isGivenName(first.lower)) return null;
  const { noun = 'document', plural = true } = speakerNoun(first.lower) ?? {};
  if (plural || noun === 'document' || words.proper.has(first.lower)) return null;
  const isCommon = noun === 'person' && words.common.has(first.lower) && words.proper.has(bare(name.lower));
  const to = endOfRun(outline, index);
  // "Rival Hill's campaign", "Rival Labour candidates": a noun stands behind.
  const isOwner = outline.pieces[to]?.kind === 'possessive' || speakerNoun(name.lower) !== undefined;
  if (isOwner || lastSpeakerNoun(outline, to, endOfModifiers(outline, to))) return null;
  const isBody = isBodyName(outline.pieces.slice(index + 1, to).map(({ lower }) => bare(lower)));
  if (!(NEVER_NAMES.has(first.lower) || isCommon) || (noun === 'person' && isBody)) return null;
  return {
    from: index,
    to,
    headFrom: nameInRun(outline, index + 1, to).from,
    type: 'name',
    entity: noun,
    plural: false,
  };
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
