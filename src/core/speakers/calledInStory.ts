import { formsOfBe } from '../english/functionWords';
import type { Mention } from '../reading/mentions';
import type { Outline } from '../reading/outline';
import type { ReadParagraph } from '../reading/page';
import type { Member } from './cast';
import { withoutArticle } from './names';
import { roleWords } from './roleWords';

/** How people of rank are spoken of, and the titles of those who are. */
const STYLES: readonly (readonly [style: RegExp, titles: RegExp])[] = [
  [/^her ladyship$/i, /\b(?:lady|countess|viscountess|baroness|duchess|marchioness)\b/i],
  [/^his lordship$/i, /\b(?:lord|earl|viscount|baron|duke|marquess|bishop|justice|judge)\b/i],
  [/^the baronet$/i, /^sir$/i],
  [/^the judge$/i, /\bjustice\b/i],
];

/** Pieces from a name to the noun that tells what its bearer is: "Mr. Rudge, our old mate," "Cal had been the sheriff". */
const NEAR = 5;
/** Mentions of one person that are looked at. */
const MOST_MENTIONS = 40;

/** Whether somebody is said to be what a noun says right behind his name: "Rudge, the mate,", "Salim the headman", "Hooper was sheriff". */
function isSaidToBe({ to, possessive }: Mention, noun: string, { pieces }: Outline): boolean {
  if (possessive) return false;
  const at = pieces.slice(to, to + NEAR).findIndex(({ lower }) => lower === noun);
  const between = pieces.slice(to, to + Math.max(at, 0));
  const [first, second] = between;
  if (at < 0 || first === undefined || between.some(({ mark }) => mark !== undefined)) return false;
  const isApposed = first.text === ',' && /^(?:the|our|my|his|her|their|an?|being)$/.test(second?.lower ?? '');
  const isBeing = formsOfBe.has(first.lower) || (/^(?:had|has)$/.test(first.lower) && second?.lower === 'been');
  const isCalled = first.lower === 'the' || isApposed || isBeing;
  return isCalled && between.slice(1).every(({ text }) => text !== ',');
}

/** Whether an article tells of somebody before a mention that a noun is his: by his title, or beside his name. */
function isCalledSo(member: Member, noun: string, before: number, pages: readonly ReadParagraph[]): boolean {
  if (member.roles.some(role => roleWords(role).includes(noun))) return true;
  return member.mentions.slice(0, MOST_MENTIONS).some(mention => {
    const page = mention.end <= before ? pages[mention.paragraph] : undefined;
    return page !== undefined && isSaidToBe(mention, noun, page.outline);
  });
}

/**
 * Whom a description calls in a story, where a name is soon left for what its bearer is: "the mate" after "Mr. Rudge, the mate", "the major"
 * after "Major Carstairs", "her ladyship" after "Lady Dacre". Of several the last who was named.
 */
export function calledInStory(
  cast: readonly Member[],
  mention: Mention,
  pages: readonly ReadParagraph[],
): Member | undefined {
  if (mention.plural || /^(?:an?|one|another)\s/i.test(mention.name)) return undefined;
  const [, titles] = STYLES.find(([style]) => style.test(mention.name)) ?? [];
  const words = withoutArticle(mention.name).toLowerCase().split(' ');
  const noun = words.at(-1) ?? '';
  if (!titles && (!/^the\s/i.test(mention.name) || words.length > 2)) return undefined;
  const named = cast.flatMap(member => {
    const last = member.mentions.findLast(({ end }) => end <= mention.start);
    const fits =
      last !== undefined &&
      member.kind !== 'body' &&
      (titles ? member.roles.some(role => titles.test(role)) : isCalledSo(member, noun, mention.start, pages));
    return fits ? [{ member, at: last.start }] : [];
  });
  return named.sort((a, b) => b.at - a.at)[0]?.member;
}
