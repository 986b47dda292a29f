import { isGivenName } from '../english/givenNames';
import { nounsInNames, nounsOfFirms } from '../english/bodyNouns';
import { auxiliaries, determiners, prepositions } from '../english/functionWords';
import { officeNouns, personNouns, titles } from '../english/people';
import { reportingVerbs } from '../english/reportingVerbs';
import { wordSet } from '../english/wordList';
import { plainWords } from '../text/plainWords';
import type { Mention } from './mentions';
import type { Outline, Piece } from './outline';
import { isPlace } from './places';

/** A title or role without its article; null when nothing else is there. */
export function roleIn(words: string): string | null {
  const role = words.replace(/^(?:the|an?)(?:\s|$)/i, '');
  return role === '' ? null : role;
}

/** "trader, Mrs": a title beside a role tells whether "he" or "she" may follow. */
const roleWithTitle = (role: string | null, title: string | null): string | null =>
  role !== null && title !== null && /^(?:mr|mrs|ms|miss|sir|dame|lady|lord)\.?$/i.test(title)
    ? `${role}, ${title}`
    : role;

/** "the ambassador", "The Minister of Power": who holds an office, without a name. */
function isOffice({ type, entity, name, role }: Mention): boolean {
  if (type === 'description') return entity === 'person';
  const [first = '', ...others] = name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .split(' ');
  // "Its Chief Communications Officer"
  if (type === 'name' && role !== null && officeNouns.has(others.at(-1) ?? '')) return true;
  return (
    type === 'name' &&
    entity !== 'body' &&
    (role === null || /^(?:state|county|city|federal|national)$/i.test(role)) &&
    others.length > 0 &&
    (titles.has(first) || personNouns.has(first))
  );
}

/** A name of two words, or one in "his wife, Carla.", but not in "killed his wife, Cole said"; "Peter Hall" behind an office is no building. */
function canBePerson(mention: Mention, office: Mention, after: Piece | undefined): boolean {
  // "a teacher from Monsey, New York, said"
  if (isPlace(mention)) return false;
  const { name, entity } = mention;
  const [first = '', ...others] = name.split(' ');
  if (others.length === 0)
    return entity !== 'body' && OWNED.test(office.name) && !reportingVerbs.has(after?.lower ?? '');
  return entity !== 'body' || (others.length === 1 && isGivenName(first.toLowerCase()));
}
/** "his wife", "Ann Roe's husband" */
const OWNED = /^(?:his|her|their|my)\s|['’]s?\s(?:\p{Ll}+\s)?\p{Ll}+$/iu;

/** A name among the mentions behind an office, and whether its bearer gives it himself. */
interface NameBehind {
  readonly at: number;
  readonly name: Mention;
  readonly isOwn: boolean;
}

/**
 * What may stand between the comma behind an office and the name: nothing, "identified as", "named by police as", "Leeds-based", "who
 * gave his name as"; the name behind the mention at `at`, or null.
 * @param to where what the office is for ends
 */
function nameBehind(mentions: readonly Mention[], at: number, to: number, { pieces }: Outline): NameBehind | null {
  const isApart = pieces[to]?.text === ',';
  const from = isApart ? to + 1 : to;
  for (const behind of [at + 1, at + 2]) {
    const name = mentions[behind];
    if (name?.type !== 'name') continue;
    const words = pieces.slice(from, name.from);
    if (words.length > MOST_OF_CALLED) continue;
    const isCalled = CALLED.has(words[0]?.lower ?? '') && words.at(-1)?.lower === 'as' && words.length > 1;
    // "His neighbour, 76-year-old Jane Roe, said"
    const isBased = words.length === 1 && /(?:-based|^\d+-year-old)$/.test(words[0]?.lower ?? '');
    const isOwn = givesOwnName(words);
    if (isOwn || (isApart && (words.length === 0 || isCalled || isBased))) return { at: behind, name, isOwn };
  }
  return null;
}
/** "its director for wildlife management, Jane Roe": behind what an office is for, where a comma follows it. */
function endOfWork(pieces: readonly Piece[], from: number): number {
  if (!/^(?:for|of|in)$/.test(pieces[from]?.lower ?? '')) return from;
  let to = from + 1;
  while (to < from + LONGEST_WORK && pieces[to]?.kind === 'word' && !pieces[to]?.capital) to++;
  return to > from + 1 && pieces[to]?.text === ',' ? to : from;
}
const LONGEST_WORK = 6;
const CALLED = wordSet('identified named');
const MOST_OF_CALLED = 7;
/** Whether somebody says his own name by these words: "who gave his name only as Piotr", "who asked to be called Piotr", "who goes by Piotr" */
const givesOwnName = (words: readonly Piece[]): boolean => GIVING_NAME.test(words.map(({ lower }) => lower).join(' '));
const GIVING_NAME =
  /^(?:who )?(?:gave|giving) (?:his|her|their) (?:first |full )?name (?:only |simply )?as$|^(?:who )?(?:asked|asking|wanted|wanting) to be (?:called|named|identified|known) ?(?:only )?(?:as|by)?$|^who (?:goes|went) by(?: the (?:nick)?name(?: of)?)$|^who goes by$/;

/** "the ambassador-at-large of the Russian Foreign Ministry, Grigory Mashkov," is one mention: a role and its name. */
function joinAppositions(text: string, mentions: readonly Mention[], outline: Outline): readonly Mention[] {
  const joined: Mention[] = [];
  for (let i = 0; i < mentions.length; i++) {
    const one = mentions[i];
    if (!one) continue;
    const beside = mentions[i + 1];
    const end = endOfWork(outline.pieces, one.to);
    const canHaveName =
      isOffice(one) && !one.plural && /^(?:,|who|giving|asking)$/.test(outline.pieces[end]?.lower ?? '');
    const behind = canHaveName ? nameBehind(mentions, i, end, outline) : null;
    const next = behind?.name;
    const after = next && outline.pieces[next.to];
    if (
      behind &&
      next &&
      ((behind.isOwn && next.entity !== 'body' && !isPlace(next)) || canBePerson(next, one, after)) &&
      (after === undefined || /^[,.;:]$/.test(after.text) || reportingVerbs.has(after.lower))
    ) {
      joined.push({
        ...next,
        start: one.start,
        from: one.from,
        role: roleWithTitle(
          roleIn(plainWords(text, { start: one.start, end: outline.pieces[end - 1]?.end ?? one.end })),
          next.role,
        ),
        // "The owner, Dubai-based Emaar Properties, said"
        entity: outline.pieces[next.from - 1]?.lower.endsWith('-based') === true ? next.entity : 'person',
      });
      i = behind.at;
    } else if (beside && isNamedBody(one, beside, outline)) {
      joined.push({ ...beside, start: one.start, from: one.from, role: roleIn(plainWords(text, one)), entity: 'body' });
      i++;
    } else joined.push(one);
  }
  return joined;
}

/** "The watchdog, Ofwat, said", "The regulator, the Civil Aviation Authority, said": a body by its sort and its name. */
function isNamedBody(one: Mention, name: Mention, { pieces }: Outline): boolean {
  const noun = pieces[one.to - 1]?.lower ?? '';
  const isSort = one.type === 'description' && !one.plural && (nounsOfFirms.has(noun) || nounsInNames.has(noun));
  const after = pieces[name.to + 1]?.lower ?? '';
  return (
    isSort &&
    // "The shopworkers' union, Usdaw, said"
    (/^the$/i.test(pieces[one.from]?.text ?? '') || pieces[one.from - 1]?.kind === 'possessive') &&
    name.type === 'name' &&
    name.entity !== 'person' &&
    !isPlace(name) &&
    name.from === one.to + 1 &&
    pieces[one.to]?.text === ',' &&
    pieces[name.to]?.text === ',' &&
    (reportingVerbs.has(after) || auxiliaries.has(after))
  );
}

/** "Hugh Hill, a doctor from Leeds," and "Hugh Hill, 45, a doctor": the description is the name's role, not another speaker. */
function absorbRoles(mentions: readonly Mention[], outline: Outline): readonly Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions) {
    const named = kept.at(-1);
    if (named && isRoleOf(mention, named, outline))
      kept[kept.length - 1] = { ...named, entity: 'person', role: roleBehind(named.role, roleIn(mention.name)) };
    else kept.push(mention);
  }
  return kept;
}

/** "Mr Hill, the owner": what stands behind a name that has a courtesy title before it; any other role before it stays. */
const roleBehind = (before: string | null, behind: string | null): string | null =>
  before === null || (roleWithTitle(behind, before) !== behind && behind !== null)
    ? roleWithTitle(behind, before)
    : before;

function isRoleOf(mention: Mention, named: Mention, { pieces }: Outline): boolean {
  if (named.type !== 'name' || named.entity === 'body' || named.possessive || named.sentence !== mention.sentence)
    return false;
  // "Jane Roe, the Archbishop of Dunleary,"
  const isHanging = prepositions.has(pieces[named.from - 1]?.lower ?? '');
  const isNamedOffice = !isHanging && isOffice(mention) && /^the$/i.test(pieces[mention.from]?.text ?? '');
  const isRole = (mention.type === 'description' && mention.entity === 'person') || isNamedOffice;
  if (!isRole || mention.plural || mention.possessive) return false;
  const between = pieces.slice(named.to, mention.from);
  const [first, age, last] = between;
  const apart =
    between.length === 1
      ? first?.text === ','
      : between.length === 3 && first?.text === ',' && age?.kind === 'number' && last?.text === ',';
  const after = pieces[mention.to]?.text;
  return apart && (after === undefined || /^[,.;:—–)]$/.test(after));
}

/** "actor and comedian Ruth Hales": two roles of one person, neither with an article; "the actor and comedian Ruth Hales" may be two. */
function joinTwoRoles(text: string, mentions: readonly Mention[], { pieces }: Outline): readonly Mention[] {
  const hasArticle = ({ from }: Mention): boolean => determiners.has(pieces[from]?.lower ?? '');
  const joined: Mention[] = [];
  for (const mention of mentions) {
    const first = joined.at(-1);
    const isSecond = mention.type === 'name' && mention.role !== null && !hasArticle(mention);
    // "his friend and colleague Jane Roe"
    const isOne = first !== undefined && (!hasArticle(first) || /^(?:his|her|their|my|our)\s/i.test(first.name));
    const isFirst = first?.type === 'description' && first.entity === 'person' && !first.plural && isOne;
    if (isFirst && isSecond && pieces[first.to]?.lower === 'and' && mention.from === first.to + 1) {
      const role = roleIn(plainWords(text, { start: first.start, end: mention.head.start }));
      joined[joined.length - 1] = { ...mention, start: first.start, from: first.from, role };
    } else joined.push(mention);
  }
  return joined;
}

/** The mentions with the roles that stand beside names taken into them. */
export const withRoles = (text: string, mentions: readonly Mention[], outline: Outline): readonly Mention[] =>
  absorbRoles(joinAppositions(text, joinTwoRoles(text, mentions, outline), outline), outline);
