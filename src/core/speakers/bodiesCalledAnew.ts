import { places } from '../english/bodies';
import {
  endingsOfFirms,
  namedWeather,
  nounsInNames,
  nounsOfFirms,
  nounsOfOutlets,
  openersOfThings,
  otherwiseNamed,
  publicWords,
  regulators,
  tellsNoName,
  watchers,
} from '../english/bodyNouns';
import { outletWords } from '../english/outlets';
import type { Mention } from '../reading/mentions';
import type { ReadParagraph } from '../reading/page';
import type { Member } from './cast';
import { fold } from './names';
import { mentionsBefore } from './speaking';
import { standing } from './topic';

/** Paragraphs that are looked at, its own and those above; so many more where none of these names a body of the sort. */
const NEAR = 2;
const FAR = 4;

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
  return entity === 'person' && !nounsOfFirms.has(noun) ? null : { before: words.slice(0, -1), noun };
}

const wordsOf = ({ names }: Member): readonly string[] => names.flatMap(name => fold(name).split(/[\s-]+/));

const isOutlet = (member: Member): boolean => wordsOf(member).some(word => outletWords.has(word));

/** "Meg Tolliver" and "Tolliver": so people are called. */
const isCalledBySurname = ({ kind, names }: Member): boolean =>
  kind === 'unknown' && names.some(name => names.some(other => other.endsWith(` ${name}`)));

/** Whether a name may be that of a body at all. */
const mayBeBody = ({ kind, roles }: Member): boolean => kind === 'body' || (kind === 'unknown' && roles.length === 0);

/** Whether somebody or something of the cast may be a firm or a body whose name does not tell what it is. */
const mayBeFirm = (member: Member): boolean =>
  mayBeBody(member) &&
  !member.names.some(name => places.has(fold(name))) &&
  !wordsOf(member).some(word => publicWords.has(word) || namedWeather.has(word)) &&
  !isCalledBySurname(member) &&
  !isOutlet(member);

/** Whether a sentence of the article is about a body: "Ryanair said", "Leeds City Council met". */
function leads(mention: Mention, member: Member, pages: readonly ReadParagraph[]): boolean {
  const page = pages[mention.paragraph];
  const isAlone = page?.outline.sentences[mention.sentence]?.to === mention.to + 1;
  const { speaks, leads: opens } = standing(mention, page);
  const [opener = ''] = wordsOf(member);
  const isFirm = endingsOfFirms.has(wordsOf(member).at(-1) ?? '') && !openersOfThings.has(opener);
  return page?.paragraph.role === 'body' && !isAlone && (speaks || (opens && (member.kind === 'body' || isFirm)));
}

/** A body that a description calls anew. */
export interface CalledBody {
  readonly member: Member;
  /** Another one may be meant. */
  readonly isGuess: boolean;
}

/** Nouns that a body may be named by. */
const HEADS: ReadonlySet<string> = new Set([...nounsInNames, ...[...otherwiseNamed.values()].flat()]);
/** "the department" of the Home Office, "the force" of Kent Police: always called so. */
const SURELY = /^(?:department|force)$/;

/** The nouns that are the heads of a name: "council" of "Leeds City Council", "ministry" of "Ministry of Defence". */
const headsOf = (name: string): readonly string[] => {
  const words = fold(name).split(/\s+/);
  return words.filter(
    (word, at) => HEADS.has(word) && (at === words.length - 1 || /^(?:of|for|on)$/.test(words[at + 1] ?? '')),
  );
};

const byFirstMention = (a: Member, b: Member): number => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0);

/** The bodies of the cast by the heads of their names, in the order in which they are named. */
function byHead(cast: readonly Member[]): ReadonlyMap<string, readonly Member[]> {
  const found = new Map<string, Member[]>();
  for (const member of cast.toSorted(byFirstMention)) {
    if (member.kind === 'person') continue;
    for (const head of new Set(member.names.flatMap(headsOf))) {
      const known = found.get(head);
      if (known) known.push(member);
      else found.set(head, [member]);
    }
  }
  return found;
}

/**
 * Tells which body a description calls anew, "the council", "the Danish company": the one whose name has the noun, or the only one near that
 * may be of its sort; undefined where several may.
 */
export function bodiesCalledAnew(
  cast: readonly Member[],
  memberOf: ReadonlyMap<Mention, Member>,
  pages: readonly ReadParagraph[],
): (mention: Mention) => CalledBody | undefined {
  const having = byHead(cast);
  return mention => {
    const parts = partsOf(mention);
    if (!parts) return undefined;
    const { before, noun } = parts;
    const namedWithin = (paragraphs: number): readonly { readonly mention: Mention; readonly member: Member }[] =>
      pages
        .slice(Math.max(0, mention.paragraph + 1 - paragraphs), mention.paragraph + 1)
        .flatMap(page => mentionsBefore(mention, page))
        .flatMap(one => {
          const member = memberOf.get(one);
          return member ? [{ mention: one, member }] : [];
        });
    const near = namedWithin(NEAR);
    const isLeading = (one: (typeof near)[number]): boolean => leads(one.mention, one.member, pages);
    const isCalledSo = (member: Member): boolean => {
      const words = wordsOf(member);
      return before.every(word => tellsNoName(word) || words.includes(fold(word)));
    };
    // "Ofwat fined Acme. The regulator said"
    const watching = watchers.has(noun) ? near.filter(({ member }) => regulators.has(fold(member.name))) : [];
    const [regulator, ...otherRegulators] = new Set(watching.map(({ member }) => member));
    if (regulator) return otherRegulators.length === 0 ? { member: regulator, isGuess: true } : undefined;
    const bodies =
      having.get(noun) ??
      [...new Set((otherwiseNamed.get(noun) ?? []).flatMap(head => having.get(head) ?? []))].sort(byFirstMention);
    const [first, second] = bodies;
    if (first && (first.mentions[0]?.start ?? Infinity) < mention.start) {
      const isAlone = (second?.mentions[0]?.start ?? Infinity) > mention.start;
      const [only, ...others] = isAlone
        ? [first]
        : new Set(near.flatMap(({ member }) => (bodies.includes(member) ? [member] : [])));
      if (!only || others.length > 0 || !isCalledSo(only)) return undefined;
      // "Reform UK attacked the Labour Party. The party said"
      const isClear =
        near.some(one => one.member === only && isLeading(one)) &&
        near.every(one => one.member === only || !mayBeBody(one.member) || !isLeading(one));
      // "The Football Association met. The union said"
      return {
        member: only,
        isGuess: !isClear || (!having.has(noun) && otherwiseNamed.has(noun) && !SURELY.test(noun)),
      };
    }
    const mayBe = nounsOfOutlets.has(noun) ? isOutlet : nounsOfFirms.has(noun) ? mayBeFirm : null;
    if (!mayBe || !before.every(tellsNoName)) return undefined;
    const known = near.some(({ member }) => mayBe(member)) ? near : namedWithin(FAR);
    const [firm, ...rivals] = new Set(known.flatMap(({ member }) => (mayBe(member) ? [member] : [])));
    return firm && rivals.length === 0 && known.some(one => one.member === firm && isLeading(one))
      ? { member: firm, isGuess: true }
      : undefined;
  };
}
