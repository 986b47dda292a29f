import type { Mention } from '../reading/mentions';
import type { ReadParagraph } from '../reading/page';
import type { Member } from './cast';
import { genderOf } from './names';
import { contentWords, mentionsNear, SOMEBODY } from './roleWords';
import { mentionsBefore } from './speaking';

/** "A Hill adviser", "one minister": the last that was named so little before "the adviser", "the minister". */
export function lastUnnamed(
  mention: Mention,
  words: readonly string[],
  pages: readonly ReadParagraph[],
): Mention | undefined {
  return mentionsNear(mention, pages).findLast(
    ({ type, entity, plural, name, end }) =>
      type === 'description' &&
      entity !== 'body' &&
      !plural &&
      end <= mention.start &&
      INDEFINITE.test(name) &&
      words.every(word => contentWords(name).includes(word)),
  );
}
const INDEFINITE = /^(?:an?|one|another)\s/i;

/** So many paragraphs below somebody is still named whom the article opens with. */
const NAMED_BELOW = 4;

/** "A contractor said it was late. … The contractor, Jane Roe, left.": who is named only below, as the one who was called so. */
export function namedBelow(
  cast: readonly Member[],
  mention: Mention,
  pages: readonly ReadParagraph[],
): Member | undefined {
  if (mention.plural || mention.entity !== 'person' || !/^an?\s/i.test(mention.name)) return undefined;
  const words = contentWords(mention.name);
  const noun = words.at(-1);
  if (noun === undefined) return undefined;
  const isIntroduced = ({ mentions: [first] }: Member): boolean => {
    if (!first || first.start < mention.start || first.paragraph - mention.paragraph > NAMED_BELOW) return false;
    const role = contentWords(first.role ?? '');
    const isThe = pages[first.paragraph]?.outline.pieces[first.from]?.lower === 'the';
    return isThe && role.at(-1) === noun && role.every(word => words.includes(word));
  };
  const [only, ...others] = cast.filter(member => member.kind === 'person' && isIntroduced(member));
  const isAnother = ({ start, type, name }: Mention): boolean =>
    start !== mention.start &&
    start < (only?.mentions[0]?.start ?? 0) &&
    type === 'description' &&
    INDEFINITE.test(name) &&
    contentWords(name).at(-1) === noun;
  const until = only?.mentions[0]?.paragraph ?? -1;
  return others.length === 0 && !pages.slice(0, until + 1).some(({ mentions }) => mentions.some(isAnother))
    ? only
    : undefined;
}

const FORMER = /^(?:an?|one|another)\s(?:former|ex-|potential|future)/i;

/** "A senior official in the department", for "the official" after it; undefined where none who speaks or acts was named so. */
export function unnamedBefore(mention: Mention, pages: readonly ReadParagraph[]): Mention | undefined {
  if (mention.plural || mention.entity !== 'person' || !/^the\s/i.test(mention.name)) return undefined;
  const words = contentWords(mention.name);
  const [noun = '', ...others] = words;
  const called = words.length === 0 ? undefined : lastUnnamed(mention, words, pages);
  const found = called ?? (others.length === 0 && SOMEBODY.test(noun) ? spokeUnnamed(mention, noun, pages) : undefined);
  if (!found || FORMER.test(found.name)) return undefined;
  const page = pages[found.paragraph];
  const opens = page?.outline.sentences[found.sentence]?.from === found.from;
  return opens || page?.cueIndex.bySubject.has(found) === true ? found : undefined;
}

/** "A resident" who spoke right before "the woman", where nobody is named between. */
function spokeUnnamed(mention: Mention, noun: string, pages: readonly ReadParagraph[]): Mention | undefined {
  const last = pages
    .slice(Math.max(0, mention.paragraph - 1), mention.paragraph + 1)
    .flatMap(page => mentionsBefore(mention, page))
    .findLast(({ type, entity }) => entity === 'person' && (type === 'name' || type === 'description'));
  if (last?.type !== 'description' || last.plural || !INDEFINITE.test(last.name)) return undefined;
  const [own, wanted] = [genderOf('', last.name), genderOf('', noun)];
  const fits = own === 'unknown' || wanted === 'unknown' || own === wanted;
  return fits && pages[last.paragraph]?.cueIndex.bySubject.has(last) === true ? last : undefined;
}
