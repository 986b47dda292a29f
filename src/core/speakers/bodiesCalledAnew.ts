import { places } from '../english/bodies';
import { outletWords } from '../english/outlets';
import { wordSet } from '../english/wordList';
import type { Mention } from '../reading/mentions';
import type { ReadParagraph } from '../reading/page';
import type { Member } from './cast';
import { fold } from './names';
import { mentionsBefore } from './speaking';
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
  chain supplier bookmaker brewer miner bank`);
/** Nouns for outlets, which are no firms else. */
const OF_OUTLETS = wordSet('broadcaster newspaper paper magazine tabloid network channel');
/** Nouns for bodies that are often named by another one: "the department" is the Home Office. */
const OTHERWISE_NAMED: ReadonlyMap<string, string> = new Map([['department', 'office']]);
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
  if (type !== 'description' || plural || entity === 'document' || !/^the\s/i.test(name)) return null;
  const words = name.split(/\s+/).slice(1);
  const noun = words.at(-1)?.toLowerCase() ?? '';
  // "the lender" may be a firm as well as somebody.
  return entity === 'person' && !OF_FIRMS.has(noun) ? null : { before: words.slice(0, -1), noun };
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

/** A body that a description calls anew. */
export interface CalledBody {
  readonly member: Member;
  /** Only its being near tells. */
  readonly isGuess: boolean;
}

/** The words of names of bodies that descriptions have, each with those of the cast who have it. */
function byNoun(cast: readonly Member[]): ReadonlyMap<string, readonly Member[]> {
  const found = new Map<string, Member[]>();
  for (const member of cast) {
    if (member.kind === 'person') continue;
    for (const word of new Set(wordsOf(member))) {
      if (!IN_NAMES.has(word)) continue;
      const known = found.get(word);
      if (known) known.push(member);
      else found.set(word, [member]);
    }
  }
  return found;
}

/**
 * Tells which body a description calls anew, "the council", "the Danish company": the one whose name has the noun, or the only one near
 * that may be of its sort; undefined where several may.
 */
export function bodiesCalledAnew(
  cast: readonly Member[],
  memberOf: ReadonlyMap<Mention, Member>,
  pages: readonly ReadParagraph[],
): (mention: Mention) => CalledBody | undefined {
  const having = byNoun(cast);
  return mention => {
    const parts = partsOf(mention);
    if (!parts) return undefined;
    const { before, noun } = parts;
    const near = pages
      .slice(Math.max(0, mention.paragraph + 1 - MOST_PARAGRAPHS), mention.paragraph + 1)
      .flatMap(page => mentionsBefore(mention, page));
    const named = (having.get(noun) ?? having.get(OTHERWISE_NAMED.get(noun) ?? '') ?? []).filter(member => {
      const words = wordsOf(member);
      const isBefore = (member.mentions[0]?.end ?? Infinity) <= mention.start;
      return isBefore && before.every(word => NEUTRAL.has(word) || words.includes(fold(word)));
    });
    const known = named.length > 1 ? new Set(near.flatMap(one => memberOf.get(one) ?? [])) : null;
    const [only, ...others] = known ? named.filter(member => known.has(member)) : named;
    if (named.length > 0) return only && others.length === 0 ? { member: only, isGuess: false } : undefined;
    const mayBe = OF_OUTLETS.has(noun) ? isOutlet : OF_FIRMS.has(noun) || OF_OTHERS.has(noun) ? mayBeFirm : null;
    if (!mayBe) return undefined;
    if (!before.every(word => NEUTRAL.has(word) || OF_PLACE.test(word))) return undefined;
    const firms = near.filter(one => {
      const member = memberOf.get(one);
      return member && mayBe(member);
    });
    const [firm, ...rivals] = new Set(firms.map(one => memberOf.get(one)));
    return firm && rivals.length === 0 && firms.some(one => leads(one, firm, pages))
      ? { member: firm, isGuess: true }
      : undefined;
  };
}
