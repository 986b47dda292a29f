import { capitalNouns, demonyms, epithets, epithetsOfPlaces, posts } from '../english/epithets';
import type { VerbClass } from '../english/reportingVerbs';
import { fieldsContradict, fieldsOf } from '../english/roleFields';
import type { Mention } from '../reading/mentions';
import type { ReadParagraph } from '../reading/page';
import { isTopic, lastToSpeak } from './antecedent';
import type { Member } from './cast';
import { genderOf } from './names';

const FAMILY = /^the (?:single )?(?:mother|father|mum|mom|dad|grandmother|grandfather)[- ]of[- ]\p{L}+$/iu;

/** Whether a description calls somebody anew instead of bringing in somebody else: "the Italian", "the mother of two", "the Texas senator". */
function callsAnew({ type, entity, plural, name }: Mention): boolean {
  if (type !== 'description' || entity === 'body' || entity === 'document' || plural || !/^the\s/i.test(name))
    return false;
  const [, ...words] = name.split(/\s+/);
  const noun = words.at(-1)?.toLowerCase() ?? '';
  if (FAMILY.test(name) || epithets.has(noun)) return true;
  if (words.length === 1) return demonyms.has(noun) || capitalNouns.has(noun);
  return (epithetsOfPlaces.has(noun) || posts.has(noun)) && words.slice(0, -1).some(isCapital);
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** Whether a description fits what the article tells of somebody. */
function fits({ kind, gender, roles }: Member, { name }: Mention): boolean {
  const own = genderOf('', name);
  const [noun = ''] = name.toLowerCase().split(/\s+/).reverse();
  return (
    kind !== 'body' &&
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
  if (!own || !callsAnew(mention) || own.outline.pieces[mention.from - 1]?.lower === 'and') return undefined;
  for (const page of [own, pages[mention.paragraph - 1]]) {
    if (!page) continue;
    const spoke = lastIn(page, mention);
    if (spoke) return isOneOfTwo(spoke, page) ? undefined : fitting(memberAt(spoke), mention);
    const topics = page.mentions.filter(
      one => one.type === 'name' && one.end <= mention.start && isTopic(one, mention, pages),
    );
    const [about, ...others] = new Set(topics.map(memberAt));
    if (about?.kind !== 'person') continue;
    const isAlone = others.length === 0 && !hasSpoken(page.index, pages, () => true);
    return isAlone || hasSpoken(page.index, pages, one => about.mentions.includes(one))
      ? fitting(about, mention)
      : undefined;
  }
  return undefined;
}

const fitting = (member: Member | null, mention: Mention): Member | undefined =>
  member && fits(member, mention) ? member : undefined;
