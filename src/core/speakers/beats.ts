import { auxiliaries, conjunctions, prepositions } from '../english/functionWords';
import { wordSet } from '../english/wordList';
import type { Mention } from '../reading/mentions';
import type { ReadParagraph } from '../reading/page';

/** What of somebody acts for the whole: "Anna’s voice shook." */
const OF_A_PERSON =
  wordSet(`voice eye eyes face hand hands head smile gaze glance lip lips mouth finger fingers expression tone brow
  eyebrow eyebrows shoulder shoulders heart jaw cheek cheeks chin laugh breath arm arms throat`);

/** Whether the words behind a subject are something it does. */
function acts({ outline: { pieces } }: ReadParagraph, { to, possessive }: Mention): boolean {
  if (possessive) return OF_A_PERSON.has(pieces[to + 1]?.lower ?? '');
  const next = pieces[to];
  // "She could hear him at the other end": the other one speaks.
  if (pieces.slice(to, to + 2).some(({ lower }) => /^(?:hears?|heard|listens?|listened)$/.test(lower))) return false;
  if (next?.kind !== 'word' || next.capital) return false;
  return auxiliaries.has(next.lower) || !(conjunctions.has(next.lower) || prepositions.has(next.lower));
}

const canSpeak = ({ type, entity, plural, name }: Mention): boolean =>
  !plural &&
  !/^(?:both|all|some|many|none|neither|others?|each|everyone|everybody|nobody)$/i.test(name) &&
  (type === 'pronoun' ? /^(?:s?he|i)$/i.test(name) : type !== 'relative' && entity !== 'body' && entity !== 'document');

/**
 * Who acts in a paragraph beside what is said there: `Anna put down the cup. “No.”`, `“No.” Her sister rose. “Never.”`. The subject of
 * the sentence that is nearest to the words.
 * @param fits which subjects to look at
 */
export function whoActs(page: ReadParagraph, fits: (mention: Mention) => boolean = () => true): Mention | null {
  const { pieces, sentences } = page.outline;
  const opensAt = new Set(sentences.map(({ from }) => from));
  const subjects = page.mentions.filter(
    mention =>
      fits(mention) &&
      canSpeak(mention) &&
      (opensAt.has(mention.from) || pieces[mention.from - 1]?.mark !== undefined) &&
      acts(page, mention),
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
