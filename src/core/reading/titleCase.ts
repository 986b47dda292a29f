import { grammarWords } from '../english/functionWords';
import { isGivenName } from '../english/givenNames';
import { finiteVerb, nounLike } from '../english/reportingVerbs';
import type { Token } from '../text/tokens';
import type { WordUse } from './nameOpenings';
import { speakerNoun } from './speakerNouns';

const GRAMMAR: ReadonlySet<string> = new Set(grammarWords);
/** Shorter words stand in lower case in many title cases. */
const LONG = 4;
const FEWEST_LONG = 2;

/** "Jane Roe Says Taxes Will Fall": every long word has a capital. */
function isTitleCase(tokens: readonly Token[]): boolean {
  const long = tokens.filter(({ kind, lower }) => kind === 'word' && lower.length >= LONG && !GRAMMAR.has(lower));
  return long.length >= FEWEST_LONG && long.every(({ capital }) => capital);
}

/** A word that has its capital from the title alone: of grammar, for many who speak, a verb of reporting, or in lower case in the text. */
function isLowered(lower: string, before: string, { common, proper }: WordUse): boolean {
  if (proper.has(lower)) return false;
  if (isVerb(lower)) return true;
  // "Theresa May"
  if (isGivenName(before)) return false;
  return GRAMMAR.has(lower) || common.has(lower) || speakerNoun(lower)?.plural === true;
}

function isVerb(lower: string): boolean {
  const verb = finiteVerb(lower);
  return verb !== undefined && !nounLike.has(verb.lemma) && !GRAMMAR.has(lower);
}

/** The tokens of a headline in title case as a sentence would have them; others as they are. */
export const sentenceCase = (tokens: readonly Token[], words: WordUse): readonly Token[] =>
  isTitleCase(tokens)
    ? tokens.map((token, index) =>
        index > 0 && token.capital && isLowered(token.lower, tokens[index - 1]?.lower ?? '', words)
          ? { ...token, capital: false }
          : token,
      )
    : tokens;
