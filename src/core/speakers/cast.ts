import { groupBy } from '../groupBy';
import type { Gender, NamedSpeaker } from '../model';
import { isPersons } from '../reading/doings';
import type { Mention } from '../reading/mentions';
import type { ReadParagraph } from '../reading/page';
import { isLetter } from '../reading/transcript';
import { fold, genderOf, genderOfGiven } from './names';
import type { Draft } from './castDrafts';
import { COURTESY, Drafts, isFull } from './castDrafts';

/** A person or body named in an article, with every mention of the name. */
export interface Member extends NamedSpeaker {
  readonly mentions: readonly Mention[];
  /** The same inside descriptions, "Anna Beck's party": they tell the name, but of another is spoken there. */
  readonly within: readonly Mention[];
  /** The age that stands behind the name: "Anna Beck, 34, a nurse". */
  readonly age: string | null;
}

function mostUsed(names: ReadonlyMap<string, number>): string {
  const [first = ''] = [...names]
    .sort((a, b) => b[0].split(' ').length - a[0].split(' ').length || b[1] - a[1])
    .map(([name]) => name);
  return first;
}

const AGE = /^\d{1,3}$/;

function ageOf(mentions: readonly Mention[], pages: readonly ReadParagraph[]): string | null {
  for (const { paragraph, to } of mentions) {
    const pieces = pages[paragraph]?.outline.pieces ?? [];
    const [comma, age, end] = [pieces[to], pieces[to + 1], pieces[to + 2]];
    if (comma?.text === ',' && age && AGE.test(age.text) && (!end || /^[,.;]$/.test(end.text))) return age.text;
  }
  return null;
}

/**
 * Everybody and every body that an article names outside quotation marks.
 * @param isStory whether people are mostly called by a given name alone
 */
export function castOf(pages: readonly ReadParagraph[], isStory = false): readonly Member[] {
  const named = pages.flatMap(page => [
    ...page.mentions.filter(mention => mention.type === 'name' && !isLetter(mention)),
    ...page.within,
  ]);
  const within = new Set(pages.flatMap(page => page.within));
  const drafts = new Drafts(
    mention => pages[mention.paragraph]?.cueIndex.bySubject.has(mention) ?? false,
    mention => {
      const page = pages[mention.paragraph];
      return page !== undefined && (page.cueIndex.bySubject.has(mention) || isPersons(page.outline, mention.to));
    },
    mention => within.has(mention),
  );
  // The article first: words of a headline in title case may be no name at all.
  const isHeadline = ({ paragraph }: Mention): boolean => pages[paragraph]?.paragraph.role === 'headline';
  const full = named.filter(isFull);
  for (const mention of [...full.filter(one => !isHeadline(one)), ...full.filter(isHeadline)]) drafts.addFull(mention);
  for (const mention of named.filter(one => !isFull(one))) drafts.addSingle(mention);
  const cast = drafts.all.map(draft => memberOf(draft, pages, within, isStory));
  return toldApart(cast);
}

function memberOf(
  { mentions, names }: Draft,
  pages: readonly ReadParagraph[],
  within: ReadonlySet<Mention>,
  isStory: boolean,
): Member {
  const name = mostUsed(names);
  const roles = [...new Set(mentions.flatMap(mention => mention.role ?? []))];
  const entities = new Set(mentions.map(mention => mention.entity));
  const kind = entities.has('person')
    ? 'person'
    : entities.has('body')
      ? 'body'
      : roles.length > 0
        ? 'person'
        : 'unknown';
  const genders = new Set<Gender>(
    mentions.map(mention => genderOf(name, mention.role)).filter(gender => gender !== 'unknown'),
  );
  // "Mary" of a story; "Judge Scott" has a surname.
  if (isStory && genders.size === 0 && !name.includes(' ') && kind !== 'body') genders.add(genderOfGiven(name));
  const [gender = 'unknown'] = genders.size === 1 ? genders : [];
  return {
    name,
    names: [...names.keys()],
    roles,
    kind,
    gender,
    age: ageOf(mentions, pages),
    mentions: inOrder(mentions.filter(mention => !within.has(mention))),
    within: inOrder(mentions.filter(mention => within.has(mention))),
  };
}

const inOrder = (mentions: readonly Mention[]): readonly Mention[] => [...mentions].sort((a, b) => a.start - b.start);

/** "Mr Grey" beside "Mrs Grey" or "Jane Grey", where the article has no other name of his. */
function toldApart(cast: readonly Member[]): readonly Member[] {
  const byName = groupBy(cast, ({ name, kind }) => (kind === 'body' ? '' : (fold(name).split(' ').at(-1) ?? '')));
  return cast.map(member => {
    const title = member.roles.find(role => COURTESY.test(role));
    const isAlone = (byName.get(fold(member.name)) ?? []).length < 2;
    return isAlone || title === undefined ? member : { ...member, name: `${title} ${member.name}` };
  });
}
