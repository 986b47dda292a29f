import { determiners } from '../english/functionWords';
import { isGivenName } from '../english/givenNames';
import { officeNouns, personNouns, postnominals, titles } from '../english/people';
import { reportingVerbs } from '../english/reportingVerbs';
import type { Span } from '../span';
import { plainWords } from '../text/plainWords';
import type { WordUse } from './nameRuns';
import type { NounPhrase } from './nounPhrases';
import { readPhrase } from './nounPhrases';
import type { Outline, Piece } from './outline';

/** Words that can name a speaker. `from` and `to` are piece indexes in the paragraph's outline, `to` exclusive. */
export interface Mention extends Span {
  readonly type: NounPhrase['type'];
  /** What the words stand for, as far as they show it. */
  readonly entity: NounPhrase['entity'];
  readonly paragraph: number;
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  /** The name without titles, or the whole description. */
  readonly head: Span;
  readonly name: string;
  /** Title or role printed beside the name. */
  readonly role: string | null;
  readonly plural: boolean;
  /** An 's follows. */
  readonly possessive: boolean;
}

/** A title or role without its article; null when nothing else is there. */
function roleIn(words: string): string | null {
  const role = words.replace(/^(?:the|an?)(?:\s|$)/i, '');
  return role === '' ? null : role;
}

/** "trader, Mrs": a title beside a role tells whether "he" or "she" may follow. */
const roleWithTitle = (role: string | null, title: string | null): string | null =>
  role !== null && title !== null && /^(?:mr|mrs|ms|miss|sir|dame|lady|lord)\.?$/i.test(title)
    ? `${role}, ${title}`
    : role;

const nameText = (outline: Outline, from: number, to: number): string =>
  outline.pieces
    .slice(from, to)
    .filter(piece => piece.kind !== 'mark' && piece.text !== '[' && piece.text !== ']')
    .map(piece => piece.text)
    .join(' ')
    .replace(/ (?=['’])/g, '')
    // The full stop of a sentence, not of the month.
    .replace(/^Jan\.$/, 'Jan');

/** "Samantha Graham MP" is Samantha Graham; "the Plaid Cymru MP" and "A Sinn Féin TD" are no parties. */
function withoutLetters(name: string, { entity }: NounPhrase, { lower }: Piece): string {
  const [last, ...others] = name.split(' ').reverse();
  const isPlain = entity !== 'body' && !determiners.has(lower) && others.length > 1;
  return isPlain && last === last?.toUpperCase() && postnominals.has(last?.toLowerCase() ?? '')
    ? others.reverse().join(' ')
    : name;
}

/** All words of a paragraph, outside its marks, that can name a speaker, in order and never overlapping. */
export function findMentions(text: string, outline: Outline, paragraph: number, words: WordUse): readonly Mention[] {
  const mentions: Mention[] = [];
  outline.sentences.forEach((sentence, sentenceIndex) => {
    for (let i = sentence.from; i < sentence.to; i++) {
      const before = outline.pieces[i - 1];
      const start =
        i === sentence.from || (before !== undefined && (before.kind === 'mark' || /^[:—–]$/.test(before.text)));
      const phrase = readPhrase({ outline, words }, i, start);
      const head = phrase && outline.pieces[phrase.headFrom];
      const first = phrase && outline.pieces[phrase.from];
      const last = phrase && outline.pieces[phrase.to - 1];
      if (!phrase || !head || !first || !last) continue;
      const isName = phrase.type === 'name';
      mentions.push({
        start: first.start,
        end: last.end,
        type: phrase.type,
        entity: phrase.entity,
        paragraph,
        sentence: sentenceIndex,
        from: phrase.from,
        to: phrase.to,
        head: { start: isName ? head.start : first.start, end: last.end },
        name: isName
          ? withoutLetters(nameText(outline, phrase.headFrom, phrase.to), phrase, first)
          : plainWords(text, { start: first.start, end: last.end }),
        role: isName ? roleIn(plainWords(text, { start: first.start, end: head.start })) : null,
        plural: phrase.plural,
        // "He's" is "he is".
        possessive:
          phrase.type !== 'pronoun' && phrase.type !== 'relative' && outline.pieces[phrase.to]?.kind === 'possessive',
      });
      i = phrase.to - 1;
    }
  });
  return absorbRoles(joinAppositions(text, mentions, outline), outline);
}

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
