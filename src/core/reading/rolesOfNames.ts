import { isGivenName } from '../english/givenNames';
import { determiners } from '../english/functionWords';
import { officeNouns, personNouns, titles } from '../english/people';
import { reportingVerbs } from '../english/reportingVerbs';
import { plainWords } from '../text/plainWords';
import type { Mention } from './mentions';
import type { Outline, Piece } from './outline';

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
    role === null &&
    others.length > 0 &&
    (titles.has(first) || personNouns.has(first))
  );
}

/** A name of two words, or one in "his wife, Carla.", but not in "killed his wife, Cole said"; "Peter Hall" behind an office is no building. */
function canBePerson({ name, entity }: Mention, office: Mention, after: Piece | undefined): boolean {
  const [first = '', ...others] = name.split(' ');
  if (others.length === 0)
    return entity !== 'body' && OWNED.test(office.name) && !reportingVerbs.has(after?.lower ?? '');
  return entity !== 'body' || (others.length === 1 && isGivenName(first.toLowerCase()));
}
/** "his wife", "Ann Roe's husband" */
const OWNED = /^(?:his|her|their|my)\s|['’]s?\s\p{Ll}+$/iu;

/** "the ambassador-at-large of the Russian Foreign Ministry, Grigory Mashkov," is one mention: a role and its name. */
function joinAppositions(text: string, mentions: readonly Mention[], outline: Outline): readonly Mention[] {
  const joined: Mention[] = [];
  for (let i = 0; i < mentions.length; i++) {
    const one = mentions[i];
    const next = mentions[i + 1];
    if (!one) continue;
    const after = next && outline.pieces[next.to];
    if (
      next &&
      isOffice(one) &&
      !one.plural &&
      next.type === 'name' &&
      canBePerson(next, one, after) &&
      next.from === one.to + 1 &&
      outline.pieces[one.to]?.text === ',' &&
      (after === undefined || /^[,.;:]$/.test(after.text) || reportingVerbs.has(after.lower))
    ) {
      joined.push({
        ...next,
        start: one.start,
        from: one.from,
        role: roleWithTitle(roleIn(plainWords(text, one)), next.role),
        entity: 'person',
      });
      i++;
    } else joined.push(one);
  }
  return joined;
}

/** "Hugh Hill, a doctor from Leeds," and "Hugh Hill, 45, a doctor": the description is the name's role, not another speaker. */
function absorbRoles(mentions: readonly Mention[], outline: Outline): readonly Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions) {
    const named = kept.at(-1);
    if (named && isRoleOf(mention, named, outline))
      kept[kept.length - 1] = { ...named, entity: 'person', role: named.role ?? roleIn(mention.name) };
    else kept.push(mention);
  }
  return kept;
}

function isRoleOf(mention: Mention, named: Mention, { pieces }: Outline): boolean {
  if (named.type !== 'name' || named.entity === 'body' || named.possessive || named.sentence !== mention.sentence)
    return false;
  if (mention.type !== 'description' || mention.entity !== 'person' || mention.plural || mention.possessive)
    return false;
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
    const isFirst = first?.type === 'description' && first.entity === 'person' && !first.plural && !hasArticle(first);
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
