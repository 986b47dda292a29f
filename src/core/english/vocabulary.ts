import { cueNouns } from './cueNouns';
import { grammarWords, sentenceOpeners } from './functionWords';
import { collectives, documentNouns, groupNouns, personNouns, titles } from './people';
import { reportingVerbs } from './reportingVerbs';
import { wordSet } from './wordList';

/** Words of grammar that no other list has. */
const OTHERS = wordSet(`you me us himself herself itself themselves myself ourselves mine yours theirs hers own
  very more most less least much little lot such same one ones thing things something anything nothing everything well not
  no yes please thanks going get got getting make made makes making take took taken taking give gave given giving come came
  coming seem seemed seems become became keep kept let need needed needs use used using try tried trying
  able likely unlikely sure clear true false right wrong good bad better best worse worst great new old big small
  many few first second third last next other another different own whole full only
  year years month months week weeks day days time times hour hours minute minutes morning afternoon evening night
  percent million billion thousand hundred dozen
  fact idea belief claim sense view hope fear doubt decision reason way question chance case point word words phrase term
  so-called titled entitled called dubbed nicknamed named known film movie book novel song album show series episode play poem hashtag
  interview conference speech remarks comments press news release twitter facebook post tweet
  asked told spokesperson according per via`);

/**
 * The closed vocabulary of learned features: words of grammar, of reporting and of those who speak. No name and no topic is in
 * it, so nothing that is learned rests on one.
 */
export const vocabulary: ReadonlySet<string> = new Set(
  [
    ...grammarWords,
    ...personNouns,
    ...groupNouns,
    ...documentNouns,
    ...collectives,
    ...titles,
    ...reportingVerbs.keys(),
    ...cueNouns.keys(),
    ...OTHERS,
  ].filter(word => word === word.toLowerCase() && !/\s/.test(word)),
);

/** Words of the vocabulary that a sentence may open with: their capital is not a name's. */
export const openers: ReadonlySet<string> = new Set([...sentenceOpeners].filter(word => vocabulary.has(word)));
