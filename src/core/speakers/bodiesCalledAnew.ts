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

/** The words of "the Danish company": those before the noun, and the noun in lower case. */
interface Parts {
  readonly before: readonly string[];
  readonly noun: string;
}

function partsOf({ type, entity, plural, name }: Mention): Parts | null {
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

/** "based in Cambridge, Massachusetts" */
function isSomewhere({ paragraph, from }: Mention, pages: readonly ReadParagraph[]): boolean {
  const [third, second, first] = [3, 2, 1].map(back => pages[paragraph]?.outline.pieces[from - back]);
  const isIn = (lower: string | undefined): boolean => /^(?:in|at|near|outside)$/.test(lower ?? '');
  return isIn(first?.lower) || (first?.text === ',' && second?.capital === true && isIn(third?.lower));
}

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
    // "Trades Union Congress"
    (word, at) => HEADS.has(word) && (at === words.length - 1 || /^(?:of|for|on|congress)$/.test(words[at + 1] ?? '')),
  );
};

const startOf = ({ mentions }: Member): number => mentions[0]?.start ?? Infinity;

/** The bodies of the cast by the heads of their names. */
function byHead(cast: readonly Member[]): ReadonlyMap<string, readonly Member[]> {
  const found = new Map<string, Member[]>();
  for (const member of cast) {
    if (member.kind === 'person') continue;
    for (const head of new Set(member.names.flatMap(headsOf))) {
      const known = found.get(head);
      if (known) known.push(member);
      else found.set(head, [member]);
    }
  }
  return found;
}

/** A mention and whom it stands for. */
interface Named {
  readonly mention: Mention;
  readonly member: Member;
}

/** Those of a sort among what is named. */
const membersOf = (named: readonly Named[], isOfSort: (member: Member) => boolean): readonly Member[] => [
  ...new Set(named.flatMap(({ member }) => (isOfSort(member) ? [member] : []))),
];

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
  const isLeading = ({ mention, member }: Named): boolean => leads(mention, member, pages);

  /** Whether the article names it only as where something is. */
  const isPlaceHere = ({ mentions }: Member): boolean => mentions.every(mention => isSomewhere(mention, pages));

  /** Who is named before a mention, in its paragraph and those above. */
  const namedWithin = (mention: Mention, paragraphs: number): readonly Named[] =>
    pages
      .slice(Math.max(0, mention.paragraph + 1 - paragraphs), mention.paragraph + 1)
      .flatMap(page => mentionsBefore(mention, page))
      .flatMap(one => {
        const member = memberOf.get(one);
        return member ? [{ mention: one, member }] : [];
      });

  /** Bodies by the noun in their names, or by another that they are named by. */
  const bodiesOf = (noun: string): readonly Member[] =>
    having.get(noun) ?? [...new Set((otherwiseNamed.get(noun) ?? []).flatMap(head => having.get(head) ?? []))];

  /** "Leeds City Council met. The council said": of several that have the noun the only one near. */
  const byNoun = (
    bodies: readonly Member[],
    { before, noun }: Parts,
    near: readonly Named[],
  ): CalledBody | undefined => {
    const [only, ...others] = bodies.length === 1 ? bodies : membersOf(near, member => bodies.includes(member));
    if (!only || others.length > 0) return undefined;
    const words = wordsOf(only);
    if (!before.every(word => tellsNoName(word) || words.includes(fold(word)))) return undefined;
    // "Reform UK attacked the Labour Party. The party said"
    const isClear =
      near.some(one => one.member === only && isLeading(one)) &&
      near.every(one => one.member === only || !mayBeBody(one.member) || !isLeading(one));
    // "The Football Association met. The union said"
    const isSure = having.has(noun) || SURELY.test(noun);
    return { member: only, isGuess: !isClear || !isSure };
  };

  /** "Shelter said it was sorry. The charity said": the only firm near that a sentence is about, or the only outlet. */
  const bySort = (mention: Mention, { before, noun }: Parts, near: readonly Named[]): CalledBody | undefined => {
    const mayBe = nounsOfOutlets.has(noun) ? isOutlet : nounsOfFirms.has(noun) ? mayBeFirm : null;
    if (!mayBe || !before.every(tellsNoName)) return undefined;
    const named = near.some(({ member }) => mayBe(member)) ? near : namedWithin(mention, FAR);
    const [only, ...rivals] = membersOf(named, member => mayBe(member) && !isPlaceHere(member));
    return only && rivals.length === 0 && named.some(one => one.member === only && isLeading(one))
      ? { member: only, isGuess: true }
      : undefined;
  };

  return mention => {
    const parts = partsOf(mention);
    if (!parts) return undefined;
    const near = namedWithin(mention, NEAR);
    // "Ofwat fined Acme. The regulator said"
    const watching = watchers.has(parts.noun) ? membersOf(near, ({ name }) => regulators.has(fold(name))) : [];
    const [regulator, ...others] = watching;
    if (regulator) return others.length === 0 ? { member: regulator, isGuess: true } : undefined;
    const bodies = bodiesOf(parts.noun).filter(body => startOf(body) < mention.start);
    return bodies.length > 0 ? byNoun(bodies, parts, near) : bySort(mention, parts, near);
  };
}
