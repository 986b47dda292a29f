import { timeNouns } from '../english/calendar';
import { auxiliaries, conjunctions, formsOfBe, isAdverb, prepositions } from '../english/functionWords';
import { personNouns, titles } from '../english/people';
import { wordSet } from '../english/wordList';
import type { Mention } from '../reading/mentions';
import type { Piece } from '../reading/outline';
import type { ReadParagraph } from '../reading/page';
import { speakerNoun } from '../reading/speakerNouns';
import { bare } from '../text/tokens';
import { isNaming } from './speaking';

/** What of somebody acts for the whole: "Anna’s voice shook." */
export const OF_A_PERSON =
  wordSet(`voice eye eyes face hand hands head smile gaze glance lip lips mouth finger fingers expression tone brow
  eyebrow eyebrows shoulder shoulders heart jaw cheek cheeks chin laugh breath arm arms throat`);

/** Whether the words behind a subject are something it does. */
function acts({ outline: { pieces } }: ReadParagraph, { to, possessive }: Mention): boolean {
  if (possessive) return OF_A_PERSON.has(pieces[to + 1]?.lower ?? '');
  const next = pieces[behindAside(pieces, to)];
  // "She could hear him at the other end": the other one speaks.
  if (pieces.slice(to, to + 2).some(({ lower }) => /^(?:hears?|heard|listens?|listened)$/.test(lower))) return false;
  if (next?.kind !== 'word' || next.capital) return false;
  return auxiliaries.has(next.lower) || !(conjunctions.has(next.lower) || prepositions.has(next.lower));
}

/** The piece behind what a subject is told of between commas: "George, who had been asleep, woke up"; else the one right behind it. */
function behindAside(pieces: readonly Piece[], to: number): number {
  if (
    pieces[to]?.text !== ',' ||
    !/^(?:who|whose|an?|the|still|now|at|in|on|by|with|from|our|his|her)$/.test(pieces[to + 1]?.lower ?? '')
  )
    return to;
  const length = pieces
    .slice(to + 1, to + LONGEST_ASIDE)
    .findIndex(({ text, mark }) => mark !== undefined || /^[,.;:]$/.test(text));
  return pieces[to + 1 + length]?.text === ',' ? to + length + 2 : to;
}
const LONGEST_ASIDE = 16;

/** Words that a sentence opens with before its subject: "At last George woke up." */
const OPENINGS =
  /^(?:at (?:last|length|once|first)|by and by|then|now|here|thus|so|and|but|again|only|perhaps|meanwhile|just then|(?:after|at|upon) (?:that|this)|all at once|of course|this time|and then|but then)$/;

/** Whether a mention opens its sentence, or follows such words. */
function comesFirst({ outline: { pieces, sentences } }: ReadParagraph, mention: Mention): boolean {
  const from = sentences[mention.sentence]?.from ?? 0;
  if (mention.from - from > MOST_BEFORE) return false;
  const before = pieces.slice(from, mention.from).filter(({ text }) => text !== ',');
  return (
    before.length === 0 ||
    before.every(({ lower }) => isAdverb(lower)) ||
    // "In the breakfast-room Colonel Roe was winding his watch.", "That night Roe awoke."
    (isWhereOrWhen(before) && before.every(({ mark }) => mark === undefined)) ||
    OPENINGS.test(before.map(({ lower }) => lower).join(' '))
  );
}
const MOST_BEFORE = 6;
const isWhereOrWhen = ([first, second]: readonly Piece[]): boolean =>
  prepositions.has(first?.lower ?? '') ||
  (/^(?:that|one|next|this)$/.test(first?.lower ?? '') && timeNouns.has(second?.lower ?? ''));

/** `“No,” parried Roe.`: whatever the verb is. */
function isBehindVerb({ outline: { pieces } }: ReadParagraph, { from, to, type }: Mention): boolean {
  const [mark, verb, after] = [pieces[from - 2], pieces[from - 1], pieces[to]];
  const isVerb =
    verb?.kind === 'word' && !verb.capital && !prepositions.has(verb.lower) && !conjunctions.has(verb.lower);
  return isVerb && type !== 'pronoun' && /[,?!…—]$/.test(mark?.mark ? mark.text : '') && after?.kind !== 'word';
}

/** Pronouns and nouns for anybody or nobody in particular. */
const INDEFINITE = /^(?:both|all|some|many|none|neither|others?|each|(?:every|any|some|no)(?:one|body|thing))$/i;

const canSpeak = ({ type, entity, plural, name }: Mention): boolean =>
  !plural &&
  !INDEFINITE.test(name) &&
  (type === 'pronoun' ? /^(?:s?he|i)$/i.test(name) : type !== 'relative' && entity !== 'body' && entity !== 'document');

/**
 * Who acts in a paragraph beside what is said there: `Anna put down the cup. “No.”`, `“No.” Her sister rose. “Never.”`. The subject of
 * the sentence that is nearest to the words.
 */
export function whoActs(page: ReadParagraph): Mention | null {
  const { pieces, sentences } = page.outline;
  const subjects = page.mentions.filter(
    mention =>
      canSpeak(mention) &&
      (isBehindVerb(page, mention) ||
        ((pieces[mention.from - 1]?.mark !== undefined || comesFirst(page, mention)) && acts(page, mention))),
  );
  const isBeside = ({ sentence }: Mention): boolean => {
    const { from, to } = sentences[sentence] ?? { from: 0, to: 0 };
    return (
      pieces[from - 1]?.mark !== undefined ||
      pieces[to]?.mark !== undefined ||
      pieces.slice(from, to).some(({ mark }) => mark)
    );
  };
  return subjects.find(isBeside) ?? subjects[0] ?? null;
}

/** What a clause opens behind, beside the head of its sentence. */
const OPENS_CLAUSE = /^(?:[,;:—–]|and|but|when|as|while|that|because|before|after|until|where|then|so|for|if|though)$/;
/** Verbs that their subject may follow: "At the table sat Roe." */
const INVERTING = wordSet('sat stood lay came hung appeared went walked entered');

/** Whether a mention is the subject of a clause, one turned round too: "There was a soldier at the table." */
function isSubject(page: ReadParagraph, mention: Mention): boolean {
  const { pieces, sentences } = page.outline;
  const from = sentences[mention.sentence]?.from ?? 0;
  const before = pieces[mention.from - 1];
  const opens = before?.mark !== undefined || OPENS_CLAUSE.test(before?.lower ?? '') || comesFirst(page, mention);
  if (opens && acts(page, mention)) return true;
  const [first, verb] = [pieces[from]?.lower ?? '', before?.lower ?? ''];
  return (
    (formsOfBe.has(verb) || INVERTING.has(verb)) && (prepositions.has(first) || /^(?:there|it|here|out)$/.test(first))
  );
}

/** Whether "he" or "she" can stand for a mention: "the Packard" is a thing, "the Major" is none. */
function isPerson({ type, entity, from, name }: Mention, { outline }: ReadParagraph): boolean {
  if (type === 'description')
    return entity === 'person' || OF_A_PERSON.has(name.split(' ').at(-1)?.toLowerCase() ?? '');
  const isThing = /^(?:the|an?)$/.test(outline.pieces[from]?.lower ?? '');
  const word = bare(name.toLowerCase());
  if (speakerNoun(word)?.plural === true) return false;
  return entity !== 'body' && (!isThing || titles.has(word) || personNouns.has(word));
}

/**
 * Those whom a paragraph, or its part before a place, has for subjects, the last first: a pronoun goes to one of them.
 * @param speaks whether a mention is of somebody who speaks elsewhere: the Packard is a thing, the Hatter is none
 */
export const whoActed = (
  page: ReadParagraph,
  before = Infinity,
  speaks: (mention: Mention) => boolean = () => false,
): readonly Mention[] =>
  page.mentions
    .filter(
      mention =>
        mention.from < before &&
        isNaming(mention) &&
        canSpeak(mention) &&
        (isPerson(mention, page) || speaks(mention)) &&
        isSubject(page, mention),
    )
    .reverse();
