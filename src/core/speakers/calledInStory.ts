import { formsOfBe } from '../english/functionWords';
import type { Mention } from '../reading/mentions';
import type { Outline } from '../reading/outline';
import type { ReadParagraph } from '../reading/page';
import { firstWhere } from '../sorted';
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

/** Words by which somebody is told to be something right behind his name: "Rudge, the mate,", "Salim the headman", "Hooper was sheriff". */
function saidToBe({ to, possessive }: Mention, { pieces }: Outline): readonly string[] {
  const [first, second] = pieces.slice(to, to + 2);
  if (possessive || first === undefined) return [];
  const isApposed = first.text === ',' && /^(?:the|our|my|his|her|their|an?|being)$/.test(second?.lower ?? '');
  const isBeing = formsOfBe.has(first.lower) || (/^(?:had|has)$/.test(first.lower) && second?.lower === 'been');
  if (first.lower !== 'the' && !isApposed && !isBeing) return [];
  const behind = pieces.slice(to + 1, to + NEAR);
  const end = behind.findIndex(({ text, mark }) => text === ',' || mark !== undefined);
  return behind.slice(0, end < 0 ? undefined : end).map(({ lower }) => lower);
}

/** Somebody of whom a noun is said, from a place in the text on. */
interface Called {
  readonly member: Member;
  readonly from: number;
}

/** The persons of a story by the nouns for what they are. */
function byNoun(cast: readonly Member[], pages: readonly ReadParagraph[]): ReadonlyMap<string, readonly Called[]> {
  const called = new Map<string, Called[]>();
  const add = (noun: string, one: Called): void => {
    const known = called.get(noun);
    if (known) known.push(one);
    else called.set(noun, [one]);
  };
  for (const member of cast) {
    if (member.kind === 'body') continue;
    for (const noun of new Set(member.roles.flatMap(roleWords))) add(noun, { member, from: 0 });
    for (const mention of member.mentions.slice(0, MOST_MENTIONS)) {
      const page = pages[mention.paragraph];
      for (const noun of page ? saidToBe(mention, page.outline) : []) add(noun, { member, from: mention.end });
    }
  }
  return called;
}

/**
 * Whom a description calls in a story, where a name is soon left for what its bearer is: "the mate" after "Mr. Rudge, the mate", "the major"
 * after "Major Carstairs", "her ladyship" after "Lady Dacre". Of several the last who was named.
 */
export function calledInStory(
  cast: readonly Member[],
  pages: readonly ReadParagraph[],
): (mention: Mention) => Member | undefined {
  let known: ReadonlyMap<string, readonly Called[]> | undefined;
  return mention => {
    if (mention.plural || /^(?:an?|one|another)\s/i.test(mention.name)) return undefined;
    const [, titles] = STYLES.find(([pattern]) => pattern.test(mention.name)) ?? [];
    const words = withoutArticle(mention.name).toLowerCase().split(' ');
    if (!titles && (!/^the\s/i.test(mention.name) || words.length > 2)) return undefined;
    known ??= byNoun(cast, pages);
    const members = titles
      ? cast.filter(({ kind, roles }) => kind !== 'body' && roles.some(role => titles.test(role)))
      : (known.get(words.at(-1) ?? '') ?? []).filter(({ from }) => from <= mention.start).map(({ member }) => member);
    let best: Member | undefined;
    let latest = -1;
    for (const member of members) {
      const { mentions } = member;
      const last = mentions[firstWhere(mentions.length, index => (mentions[index]?.end ?? 0) > mention.start) - 1];
      if (last && last.start > latest) [best, latest] = [member, last.start];
    }
    return best;
  };
}
