import { determiners } from '../english/functionWords';
import { personNouns, postnominals, titles } from '../english/people';
import { firstWhere } from '../sorted';
import type { Span } from '../span';
import { plainWords } from '../text/plainWords';
import { entityOfName, nameInRun } from './nameInRun';
import type { WordUse } from './nameOpenings';
import { endOfRun } from './nameRuns';
import type { NounPhrase } from './nounPhrases';
import { readPhrase } from './nounPhrases';
import type { Outline, Piece } from './outline';
import { roleIn, withRoles } from './rolesOfNames';

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

/** Index of the first mention of a paragraph that begins at the piece or after it. */
export const firstFrom = (mentions: readonly Mention[], piece: number): number =>
  firstWhere(mentions.length, index => (mentions[index]?.from ?? 0) >= piece);

/** The mention of a paragraph that begins at a piece. */
export function mentionFrom(mentions: readonly Mention[], piece: number): Mention | undefined {
  const found = mentions[firstFrom(mentions, piece)];
  return found?.from === piece ? found : undefined;
}

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

/** Where a phrase is read. */
interface Place {
  readonly text: string;
  readonly outline: Outline;
  readonly paragraph: number;
  readonly sentence: number;
}

function mentionOf(phrase: NounPhrase, { text, outline, paragraph, sentence }: Place): Mention | null {
  const [head, first, last] = [phrase.headFrom, phrase.from, phrase.to - 1].map(at => outline.pieces[at]);
  if (!head || !first || !last) return null;
  const isName = phrase.type === 'name';
  return {
    start: first.start,
    end: last.end,
    type: phrase.type,
    entity: phrase.entity,
    paragraph,
    sentence,
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
  };
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
      const mention = phrase && mentionOf(phrase, { text, outline, paragraph, sentence: sentenceIndex });
      if (!mention) continue;
      mentions.push(mention);
      i = mention.to - 1;
    }
  });
  return withRoles(text, mentions, outline);
}

/** Full names of persons inside descriptions: "Robert Hill" in "Premier Robert Hill's party", "a letter to Robert Hill". */
export function namesWithin(text: string, outline: Outline, mentions: readonly Mention[]): readonly Mention[] {
  const found: Mention[] = [];
  for (const { type, from, to: end, paragraph, sentence } of mentions)
    for (let i = from; type === 'description' && i < end; i++) {
      if (!outline.pieces[i]?.capital) continue;
      const to = endOfRun(outline, i);
      const { from: headFrom, role } = nameInRun(outline, i, to);
      const words = outline.pieces.slice(headFrom, to).map(piece => piece.text);
      const isPerson = to <= end && words.length > 1 && entityOfName(words, role) === 'person';
      const phrase: NounPhrase = { from: i, to, headFrom, type: 'name', entity: 'person', plural: false };
      const name = isPerson ? mentionOf(phrase, { text, outline, paragraph, sentence }) : null;
      // "Nato Mark Rutte", "Morgan Stanley Ted Pick": what stands before is no role, or no name.
      const isTitled = outline.pieces
        .slice(i, headFrom)
        .some(({ lower }) => titles.has(lower) || personNouns.has(lower));
      if (name && words.length <= LONGEST_WITHIN) found.push(isTitled ? name : { ...name, role: null });
      i = to - 1;
    }
  return found;
}
/** Words of a name inside a description. */
const LONGEST_WITHIN = 3;
