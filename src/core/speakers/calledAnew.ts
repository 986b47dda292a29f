import { capitalNouns, demonyms, epithets, epithetsOfPlaces, posts } from '../english/epithets';
import { isGivenName } from '../english/givenNames';
import { titles } from '../english/people';
import type { VerbClass } from '../english/reportingVerbs';
import { fieldsContradict, fieldsOf } from '../english/roleFields';
import type { Mention } from '../reading/mentions';
import type { ReadParagraph } from '../reading/page';
import { bare } from '../text/tokens';
import { isTopic, lastToSpeak } from './antecedent';
import { isSomebodyBetween, roleWords } from './byRole';
import type { Member } from './cast';
import { genderOf } from './names';

/** What is known of an article before a mention. */
export interface Before {
  /** Who of the cast an earlier mention stands for. */
  readonly memberAt: (mention: Mention) => Member | null;
  /** Whether anybody has spoken before a paragraph, or one of the cast by name. */
  readonly hasSpoken: (paragraph: number, member?: Member) => boolean;
}

const FAMILY = /^the (?:single )?(?:mother|father|mum|mom|dad|grandmother|grandfather)[- ]of[- ]\p{L}+$/iu;
/** "the 34-year-old", "the 68-year-old retired postman" */
const AGED = /^the (\d{1,3})-year-old\b/i;
const FORMER = /^the (?:former|ex-|retired|one-time)/i;

const wordsOf = ({ name }: Mention): readonly string[] => name.split(/\s+/).slice(1);
const nounOf = (mention: Mention): string => wordsOf(mention).at(-1)?.toLowerCase() ?? '';
const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** Whether a description may call somebody anew: one person, who is known. */
const isKnown = ({ type, entity, plural, name }: Mention): boolean =>
  type === 'description' && entity !== 'body' && entity !== 'document' && !plural && /^the\s/i.test(name);

/** What is told of somebody once he is known: "the mother of two", "the 68-year-old postman", "the former miner"; "the former president" is one of few. */
const isOfPrivateLife = (mention: Mention): boolean =>
  FAMILY.test(mention.name) ||
  AGED.test(mention.name) ||
  (FORMER.test(mention.name) && wordsOf(mention).length > 1 && !titles.has(nounOf(mention)));

/** Whether it does so by where somebody is from or what he leads: "the Italian", "the Leeds MP", "the Texas senator". */
function isOfPlace(mention: Mention): boolean {
  const [words, noun] = [wordsOf(mention), nounOf(mention)];
  if (words.length === 1) return demonyms.has(noun) || capitalNouns.has(noun);
  return (epithetsOfPlaces.has(noun) || posts.has(noun)) && words.slice(0, -1).some(isCapital);
}

/** "the crossbench peer" of Lord Roe: the noun is that of his title or role, and no name in the description is another's. */
function sharesNoun({ roles }: Member, mention: Mention): boolean {
  const words = roles.flatMap(roleWords);
  return (
    words.includes(nounOf(mention)) &&
    wordsOf(mention).every(word => !isCapital(word) || words.includes(word.toLowerCase()))
  );
}

/** Parties and posts: who has one is not called by another of the same sort. */
const SORTS: readonly ReadonlySet<string>[] = [capitalNouns, posts, new Set(['leader'])];
const SPEAKS_FOR = /^spokes(?:man|woman|person)$/;

/** "Texas senator" of Democrat Roe of Ohio, "Reform leader" of a Labour leader: the same sort of noun, and not his. */
function isOfOthers({ roles }: Member, mention: Mention): boolean {
  const [noun, words] = [nounOf(mention), roles.flatMap(roleWords)];
  if (!SORTS.some(sort => sort.has(noun) && words.some(word => sort.has(word)))) return false;
  const ofWhat = roles
    .flatMap(role => role.split(/\s+/))
    .filter(word => isCapital(word) && !titles.has(bare(word.toLowerCase())));
  const isShared = wordsOf(mention).some(word => isCapital(word) && ofWhat.includes(word));
  return !isShared && !(words.includes(noun) && ofWhat.length === 0);
}

/** Whether what the article tells of somebody goes against the words of a description. */
function contradicts(member: Member, mention: Mention): boolean {
  const { gender, roles, age } = member;
  const { name } = mention;
  const [own, aged] = [genderOf('', name), AGED.exec(name)?.[1]];
  return (
    (own !== 'unknown' && gender !== 'unknown' && own !== gender) ||
    (aged !== undefined && age !== null && aged !== age) ||
    roles.flatMap(roleWords).some(word => SPEAKS_FOR.test(word)) ||
    isOfOthers(member, mention) ||
    fieldsContradict(fieldsOf(name), roles.flatMap(fieldsOf))
  );
}

/** Whether a role is of the stage, of sport or of private life: a judge tells of the accused. */
const isOfNobodyElse = (role: string): boolean =>
  fieldsOf(role).some(field => field === 'sport' || field === 'arts' || field === 'private');

/** Whether a description fits somebody, by what it tells and what the article tells of him. */
function fits(member: Member, mention: Mention, hasSpoken: boolean): boolean {
  const { kind, roles, name } = member;
  // "Eskom" may be anything.
  if (kind === 'body' || (kind === 'unknown' && !name.includes(' '))) return false;
  if (sharesNoun(member, mention)) return true;
  if (contradicts(member, mention)) return false;
  const noun = nounOf(mention);
  // Who speaks and has a role, as a coach has, may tell of somebody else.
  if (isOfPrivateLife(mention)) return hasSpoken ? roles.length === 0 : roles.every(isOfNobodyElse);
  if (epithets.has(noun)) return roles.every(isOfNobodyElse);
  return isOfPlace(mention) && !(posts.has(noun) && roles.length === 0);
}

const SPEAKING: ReadonlySet<VerbClass> = new Set(['say', 'claim', 'ask', 'write']);

/** Who of a paragraph spoke last before a mention, or did something else that opens a later sentence. */
function lastIn(page: ReadParagraph, mention: Mention): Mention | undefined {
  const spoke = lastToSpeak(mention, page, one =>
    (page.cueIndex.bySubject.get(one) ?? []).some(({ act }) => act !== null && SPEAKING.has(act)),
  );
  const acted = lastToSpeak(mention, page, one => page.outline.sentences[one.sentence]?.from === one.from);
  return spoke && spoke.sentence >= (acted?.sentence ?? 0) ? spoke : acted;
}

const ANOTHER = /\b(?:he|she|him)\b/i;

/** Whether somebody speaks of another right before: `“He has done well,” said Roe.`, `“Mo is the best,” said Roe.` */
function speaksOfAnother({ sentence }: Mention, { outline: { pieces, sentences } }: ReadParagraph): boolean {
  const { from, to } = sentences[sentence] ?? { from: 0, to: 0 };
  return pieces
    .slice(from, to)
    .some(({ mark, text }) => mark !== undefined && (ANOTHER.test(text) || text.split(/[^\p{L}]+/u).some(isNamed)));
}
const isNamed = (word: string): boolean => isCapital(word) && isGivenName(word.toLowerCase());

/** "The former soldier said he panicked": the gender that the report itself shows. */
function genderBehind(mention: Mention, { outline: { pieces }, cueIndex }: ReadParagraph): 'male' | 'female' | null {
  const cue = cueIndex.bySubject.get(mention)?.[0];
  if (!cue || cue.at < mention.to) return null;
  const at = pieces[cue.to]?.lower === 'that' ? cue.to + 1 : cue.to;
  const lower = pieces[at]?.lower ?? '';
  return lower === 'he' ? 'male' : lower === 'she' ? 'female' : null;
}

/** "The Australian reported": a paper. */
const isPaper = (mention: Mention, { cueIndex }: ReadParagraph): boolean =>
  demonyms.has(nounOf(mention)) &&
  (cueIndex.bySubject.get(mention) ?? []).some(({ verb }) => /^(?:report|reveal|publish)$/.test(verb?.lemma ?? ''));

/** "Ann Cole and Ted Hill" */
const isOneOfTwo = ({ from, to }: Mention, { outline: { pieces } }: ReadParagraph): boolean =>
  pieces[from - 1]?.lower === 'and' || pieces[to]?.lower === 'and';

/** Another age was just told of: there are two. */
const isOfOtherAge = (mention: Mention, page: ReadParagraph): boolean => {
  const own = AGED.exec(mention.name)?.[1];
  const isOther = ({ name, end }: Mention): boolean => {
    const age = AGED.exec(name)?.[1];
    return age !== undefined && age !== own && end <= mention.start;
  };
  return own !== undefined && page.mentions.some(isOther);
};

/**
 * Whom a description calls anew, "the Italian", "the mother of two", "the Texas senator": who spoke right before; else whom the
 * sentence before is about, unless only others have spoken. It is never more than likely.
 */
export function calledAnew(
  mention: Mention,
  pages: readonly ReadParagraph[],
  { memberAt, hasSpoken }: Before,
): Member | undefined {
  const own = pages[mention.paragraph];
  // "The Texas senator and the Ohio governor" are two.
  if (!own || !isKnown(mention) || own.outline.pieces[mention.from - 1]?.lower === 'and') return undefined;
  if (isPaper(mention, own) || isOfOtherAge(mention, own)) return undefined;
  const shown = genderBehind(mention, own);
  const fitting = (member: Member | null, isTold: boolean): Member | undefined =>
    member &&
    fits(member, mention, isTold) &&
    (shown === null || member.gender === 'unknown' || member.gender === shown)
      ? member
      : undefined;
  for (const page of [own, pages[mention.paragraph - 1]]) {
    if (!page) continue;
    const spoke = lastIn(page, mention);
    if (spoke) {
      const member = memberAt(spoke);
      const isAnother =
        isOneOfTwo(spoke, page) ||
        speaksOfAnother(spoke, page) ||
        (isOfPrivateLife(mention) && isSomebodyBetween(spoke.start, mention, pages));
      return member && isAnother && !sharesNoun(member, mention) ? undefined : fitting(member, true);
    }
    const topics = page.mentions.filter(
      one => one.type === 'name' && one.end <= mention.start && isTopic(one, mention, pages),
    );
    const [about, ...others] = new Set(topics.map(memberAt));
    if (about?.kind !== 'person') continue;
    const isPrivate =
      page === own && isOfPrivateLife(mention) && !topics.some(one => isSomebodyBetween(one.start, mention, pages));
    const isAlone = others.length === 0 && (isPrivate || !hasSpoken(page.index));
    return isAlone || hasSpoken(page.index, about) ? fitting(about, false) : undefined;
  }
  return undefined;
}
