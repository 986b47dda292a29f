import { grammarWords } from '../english/functionWords';
import { finiteVerb, nounLike } from '../english/reportingVerbs';
import type { Token } from '../text/tokens';
import type { WordUse } from './nameRuns';

const GRAMMAR: ReadonlySet<string> = new Set(grammarWords);
/** Shorter words stand in lower case in many title cases. */
const LONG = 4;
const FEWEST_LONG = 2;

/** "Jane Roe Says Taxes Will Fall": every long word has a capital. */
function isTitleCase(tokens: readonly Token[]): boolean {
  const long = tokens.filter(({ kind, lower }) => kind === 'word' && lower.length >= LONG && !GRAMMAR.has(lower));
  return long.length >= FEWEST_LONG && long.every(({ capital }) => capital);
}

/** A word that has its capital from the title alone: of grammar, a verb of reporting, or one the text writes in lower case. */
const isLowered = (lower: string, { common, proper }: WordUse): boolean => {
  if (proper.has(lower)) return false;
  const verb = finiteVerb(lower);
  return GRAMMAR.has(lower) || common.has(lower) || (verb !== undefined && !nounLike.has(verb.lemma));
};

/** The tokens of a headline in title case as a sentence would have them; others as they are. */
export const sentenceCase = (tokens: readonly Token[], words: WordUse): readonly Token[] =>
  isTitleCase(tokens)
    ? tokens.map((token, index) =>
        index > 0 && token.capital && isLowered(token.lower, words) ? { ...token, capital: false } : token,
      )
    : tokens;
