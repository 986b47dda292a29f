import { places } from '../english/bodies';
import { outletWords } from '../english/outlets';
import { wordSet } from '../english/wordList';
import type { Mention } from '../reading/mentions';
import type { ReadParagraph } from '../reading/page';
import type { Member } from './cast';
import { fold } from './names';
import { standing } from './topic';

/** Nouns that stand in the names of the bodies they are for: "the council" is "Leeds City Council". */
const IN_NAMES =
  wordSet(`council ministry department university college institute school hospital committee commission party union bank court tribunal
  board panel agency bureau authority office service association federation foundation trust church fund league club embassy consulate
  parliament senate congress coalition alliance movement`);

/** Nouns for bodies of all sorts of names: "the airline" is "Ryanair". */
const OF_FIRMS =
  wordSet(`company firm corporation business manufacturer maker airline carrier operator retailer carmaker automaker drugmaker
  chipmaker planemaker steelmaker startup start-up conglomerate brewery supermarket utility lender insurer builder developer
  chain supplier bookmaker brewer miner`);
const OF_OTHERS = wordSet(
  'charity nonprofit regulator watchdog think-tank union club trust organisation organization party',
);

/** Words of names that no firm has. */
const PUBLIC =
  wordSet(`council ministry department university college school hospital committee commission party union court tribunal agency bureau
  authority office police army navy force forces parliament senate congress government administration kremlin pentagon treasury embassy
  assembly cabinet house nato eu un cia fbi church`);

/** Words before the noun that tell nothing of whose it is. */
const NEUTRAL =
  wordSet(`local city town county district borough parish state national federal public private new big small whole same ailing troubled
  embattled listed struggling parent budget low-cost giant multinational global international`);

/** "Irish", "Danish", "US", "Leeds-based": where it is from, which its name does not tell. */
const OF_PLACE = /-based$|^(?:\p{Lu}\p{Ll}+(?:ish|ese|an|i|ch|ss)|Dutch|Welsh|Greek|Thai|US|U\.S\.|UK|EU)$/u;

const MOST_PARAGRAPHS = 2;

/** The words of "the Danish company": those before the noun, and the noun. Lower case but for capitals. */
function partsOf({
  type,
  entity,
  plural,
  name,
}: Mention): { readonly before: readonly string[]; readonly noun: string } | null {
  if (type !== 'description' || plural || (entity !== 'body' && entity !== 'unknown') || !/^the\s/i.test(name))
    return null;
  const words = name.split(/\s+/).slice(1);
  return { before: words.slice(0, -1), noun: words.at(-1)?.toLowerCase() ?? '' };
}

const wordsOf = ({ names }: Member): readonly string[] => names.flatMap(name => fold(name).split(/[\s-]+/));

const isOutlet = (member: Member): boolean => wordsOf(member).some(word => outletWords.has(word));

/** Whether somebody or something of the cast may be a firm or a body whose name does not tell what it is. */
const mayBeFirm = (member: Member): boolean =>
  (member.kind === 'body' || (member.kind === 'unknown' && member.roles.length === 0)) &&
  !member.names.some(name => places.has(fold(name))) &&
  !wordsOf(member).some(word => PUBLIC.has(word)) &&
  !isOutlet(member);

/** Whether a sentence of the article is about it: "Ryanair cut fares", "Ryanair shares fell", "Ryanair, Roe said, is". */
function leads(mention: Mention, { kind, mentions }: Member, pages: readonly ReadParagraph[]): boolean {
  const page = pages[mention.paragraph];
  const isAlone = page?.outline.sentences[mention.sentence]?.to === mention.to + 1;
  const { speaks, leads: opens } = standing(mention, page);
  // "Late" may open a sentence once.
  const isName = kind === 'body' || mentions.length > 1;
  return page?.paragraph.role === 'body' && !isAlone && (speaks || (opens && isName));
}

/**
 * Which body a description calls anew, "the council", "the Danish company": the one whose name has the noun, or the only one near that
 * may be of its sort; undefined where several may. `isGuess` where only its being near tells.
 */
export function bodyCalledAnew(
  mention: Mention,
  cast: readonly Member[],
  pages: readonly ReadParagraph[],
): { readonly member: Member; readonly isGuess: boolean } | undefined {
  const parts = partsOf(mention);
  if (!parts) return undefined;
  const { before, noun } = parts;
  const nearBy = ({ mentions }: Member): readonly Mention[] =>
    mentions.filter(one => one.end <= mention.start && mention.paragraph - one.paragraph < MOST_PARAGRAPHS);
  if (IN_NAMES.has(noun)) {
    const isMeant = (member: Member): boolean => {
      const words = wordsOf(member);
      return (
        member.kind !== 'person' &&
        words.includes(noun) &&
        before.every(word => NEUTRAL.has(word) || words.includes(fold(word)))
      );
    };
    const named = cast.filter(member => isMeant(member) && member.mentions.some(one => one.end <= mention.start));
    const [only, ...others] = named.length > 1 ? named.filter(member => nearBy(member).length > 0) : named;
    if (named.length > 0) return only && others.length === 0 ? { member: only, isGuess: false } : undefined;
  }
  if (!(OF_FIRMS.has(noun) || OF_OTHERS.has(noun))) return undefined;
  if (!before.every(word => NEUTRAL.has(word) || OF_PLACE.test(word))) return undefined;
  const rivals = cast.filter(member => mayBeFirm(member) && nearBy(member).length > 0);
  const [only, ...others] = rivals;
  return only && others.length === 0 && nearBy(only).some(one => leads(one, only, pages))
    ? { member: only, isGuess: true }
    : undefined;
}
