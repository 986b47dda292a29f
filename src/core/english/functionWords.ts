import { wordSet } from './wordList';

/** Words that a clause opens with which hangs on another. */
export const subordinators = wordSet('when while after before since as because although though');

/** Nouns and adjectives in -ly. */
const NOT_ADVERBS = wordSet('ally family daily weekly monthly assembly italy july supply reply elderly bully');

export const determiners =
  wordSet(`the a an this that these those some any each every another no one two three four five six seven
  eight nine ten several many most both few all his her their its our my your other`);

export const prepositions =
  wordSet(`of in on at by for from to with about against between into through during before after above
  below under over within without among around behind beyond despite near off onto toward towards upon via amid amidst outside
  inside since until till like unlike as than per besides except following including regarding concerning across along throughout`);

export const conjunctions =
  wordSet(`and or but nor so yet because although though while whereas if unless when whenever where wherever
  whether that which who whom whose what how why once lest`);

export const auxiliaries =
  wordSet(`be is am are was were been being has have had having do does did will would shall should may might
  must can could cannot 's won't wouldn't can't couldn't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't
  shouldn't mustn't 'll 've 'd 're n't not never ever`);

/** What a passive is made with. */
export const formsOfBe = wordSet('is are was were be been being');

/** Adverbs that come between a speaker and the verb, or open a sentence. */
export const adverbs =
  wordSet(`also later then now however just once again already still even only often always sometimes soon today
  yesterday tomorrow meanwhile instead therefore thus moreover furthermore nevertheless nonetheless indeed perhaps maybe further
  too first last earlier afterwards afterward there here yet almost nearly quite rather very ago back initially finally eventually
  ultimately recently previously repeatedly simply famously reportedly allegedly publicly privately separately additionally
  long reluctantly flatly bluntly tonight specifically basically actually clearly evidently apparently else overall altogether`);

/** An adverb by the list or by its ending. Lower case. */
export const isAdverb = (lower: string): boolean =>
  adverbs.has(lower) || (lower.length > 4 && lower.endsWith('ly') && !NOT_ADVERBS.has(lower));

/** Pronouns that can speak, with what they tell of the person. */
export const speakingPronouns = new Map<string, 'he' | 'she' | 'they' | 'it' | 'i' | 'we'>([
  ['he', 'he'],
  ['him', 'he'],
  ['she', 'she'],
  ['her', 'she'],
  ['they', 'they'],
  ['them', 'they'],
  ['it', 'it'],
  ['i', 'i'],
  ['we', 'we'],
]);

/** Forms of the pronouns that are nobody's subject. */
export const objectPronouns = wordSet('him her them me us');

/** Words of grammar: all the lists above. */
export const grammarWords: readonly string[] = [
  ...determiners,
  ...prepositions,
  ...conjunctions,
  ...auxiliaries,
  ...adverbs,
  ...speakingPronouns.keys(),
];

/** Words that open a sentence with a capital and are no name. */
export const sentenceOpeners = new Set([
  ...grammarWords,
  ...wordSet(`you yes well oh ok okay please let look see asked according responding speaking writing citing adding noting saying
    given half here's it's that's there's he's she's they're we're i'm i've what's who's let's asked told said last next
    earlier later more less much such same new old good great not nothing something everything none nobody
    anyone everyone someone either neither whatever whoever monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december read watch click photo image video
    share follow related advertisement us do re somewhere somehow sometimes elsewhere everywhere nowhere anywhere outside inside upstairs
    downstairs beside ahead overhead presently suddenly hereupon whereupon thereupon anon straightway instantly accordingly forthwith
    directly immediately ere`),
]);
// "US" is a country far oftener than "us" opens a sentence, and a name may follow "new".
for (const word of ['us', 'new', 'may', 'general', 'march']) sentenceOpeners.delete(word);
