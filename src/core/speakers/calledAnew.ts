import { capitalNouns, demonyms, epithets, epithetsOfPlaces, posts } from '../english/epithets';
import { titles } from '../english/people';
import type { VerbClass } from '../english/reportingVerbs';
import { fieldsContradict, fieldsOf } from '../english/roleFields';
import type { Mention } from '../reading/mentions';
import type { ReadParagraph } from '../reading/page';
import { isTopic, lastToSpeak } from './antecedent';
import type { Member } from './cast';
import { roleWords } from './byRole';
import { genderOf } from './names';

const FAMILY = /^the (?:single )?(?:mother|father|mum|mom|dad|grandmother|grandfather)[- ]of[- ]\p{L}+$/iu;

/** "the 68-year-old retired postman" */
const AGED = /^the (\d{1,3})-year-old\b/i;
const FORMER = /^the (?:former|ex-|retired|one-time)/i;

const nounOf = ({ name }: Mention): string => name.split(/\s+/).at(-1)?.toLowerCase() ?? '';

/** Whether a description may call somebody anew: one person, who is known. */
const isKnown = ({ type, entity, plural, name }: Mention): boolean =>
  type === 'description' && entity !== 'body' && entity !== 'document' && !plural && /^the\s/i.test(name);

/** What is told of somebody once he is known: "the mother of two", "the 68-year-old postman", "the former miner"; "the former president" is one of few. */
const isOfPrivateLife = (mention: Mention): boolean =>
  FAMILY.test(mention.name) ||
  ((AGED.test(mention.name) || FORMER.test(mention.name)) && / .* /.test(mention.name) && !titles.has(nounOf(mention)));

/** Whether the words of a description call somebody anew instead of bringing in somebody else: "the Italian", "the mother of two", "the Texas senator". */
function callsAnew(mention: Mention): boolean {
  const { name } = mention;
  const words = name.split(/\s+/).slice(1);
  const noun = nounOf(mention);
  if (isOfPrivateLife(mention) || epithets.has(noun)) return true;
  if (words.length === 1) return demonyms.has(noun) || capitalNouns.has(noun);
  return (epithetsOfPlaces.has(noun) || posts.has(noun)) && words.slice(0, -1).some(isCapital);
}

/** "the crossbench peer" of Lord Roe: the noun is that of his title or role, and no name in the description is another's. */
function sharesNoun({ roles }: Member, mention: Mention): boolean {
  const words = roles.flatMap(roleWords);
  const own = mention.name.split(/\s+/).slice(1);
  return words.includes(nounOf(mention)) && own.every(word => !isCapital(word) || words.includes(word.toLowerCase()));
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** Whether a description fits what the article tells of somebody. */
function fits({ kind, gender, roles, age }: Member, mention: Mention): boolean {
  const { name } = mention;
  const own = genderOf('', name);
  const noun = nounOf(mention);
  const aged = AGED.exec(name)?.[1];
  return (
    kind !== 'body' &&
    (aged === undefined || age === null || aged === age) &&
    (!posts.has(noun) ||
      roles.some(role =>
        role
          .toLowerCase()
          .split(/\s+/)
          .some(word => posts.has(word)),
      )) &&
    (own === 'unknown' || gender === 'unknown' || own === gender) &&
    !fieldsContradict(fieldsOf(name), roles.flatMap(fieldsOf))
  );
}

const SPEAKING: ReadonlySet<VerbClass> = new Set(['say', 'claim', 'ask', 'write']);

/** Who of a paragraph spoke last before a mention, or did something else that opens a sentence. */
function lastIn(page: ReadParagraph, mention: Mention): Mention | undefined {
  const speaks = (one: Mention): boolean =>
    (page.cueIndex.bySubject.get(one) ?? []).some(({ act }) => act !== null && SPEAKING.has(act)) ||
    page.outline.sentences[one.sentence]?.from === one.from;
  return lastToSpeak(mention, page, speaks);
}

/** "Ann Cole and Ted Hill" */
const isOneOfTwo = ({ from, to }: Mention, { outline: { pieces } }: ReadParagraph): boolean =>
  pieces[from - 1]?.lower === 'and' || pieces[to]?.lower === 'and';

/** Whether somebody has spoken before a paragraph. */
const hasSpoken = (index: number, pages: readonly ReadParagraph[], counts: (mention: Mention) => boolean): boolean =>
  pages
    .slice(0, index)
    .some(({ paragraph, cues }) => paragraph.role === 'body' && cues.some(({ subject }) => subject && counts(subject)));

/**
 * Whom a description calls anew: who spoke right before; else whom the sentence before is about, unless only others have spoken.
 * @param memberAt who of the cast an earlier mention stands for
 */
export function calledAnew(
  mention: Mention,
  pages: readonly ReadParagraph[],
  memberAt: (mention: Mention) => Member | null,
): Member | undefined {
  const own = pages[mention.paragraph];
  // "The Texas senator and the Ohio governor" are two.
  if (!own || !isKnown(mention) || own.outline.pieces[mention.from - 1]?.lower === 'and') return undefined;
  for (const page of [own, pages[mention.paragraph - 1]]) {
    if (!page) continue;
    const spoke = lastIn(page, mention);
    if (spoke) return isOneOfTwo(spoke, page) ? undefined : fitting(memberAt(spoke), mention);
    const topics = page.mentions.filter(
      one => one.type === 'name' && one.end <= mention.start && isTopic(one, mention, pages),
    );
    const [about, ...others] = new Set(topics.map(memberAt));
    if (about?.kind !== 'person') continue;
    const isPrivate = page === own && isOfPrivateLife(mention);
    const isAlone = others.length === 0 && (isPrivate || !hasSpoken(page.index, pages, () => true));
    return isAlone || hasSpoken(page.index, pages, one => about.mentions.includes(one))
      ? fitting(about, mention)
      : undefined;
  }
  return undefined;
}

const fitting = (member: Member | null, mention: Mention): Member | undefined =>
  member && (callsAnew(mention) || sharesNoun(member, mention)) && fits(member, mention) ? member : undefined;
