import type { VerbClass } from './reportingVerbs';
import { words } from './wordList';

/** Nouns that name an act of speech or thought; with an owner they announce what was said: "her claim that …". Singular. */
const NOUNS: Readonly<Partial<Record<VerbClass, readonly string[]>>> = {
  say: words(`statement comment remark announcement answer response reply declaration testimony explanation description account
    message words observation reference confirmation disclosure revelation report conclusion`),
  claim:
    words(`claim assertion argument contention allegation accusation insistence suggestion prediction forecast estimate warning
    promise pledge vow admission acknowledgment acknowledgement confession denial complaint criticism assessment assurance
    characterization characterisation recommendation charge boast lie`),
  ask: words('question demand request call plea appeal order invitation'),
  think:
    words(`belief view opinion position hope fear concern worry expectation doubt idea notion conviction feeling suspicion desire
    wish decision plan intention refusal support opposition preference proposal commitment determination willingness confidence`),
};

const plural = (noun: string): string =>
  /(?:s|sh|ch|x)$/.test(noun) ? `${noun}es` : /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;

/** Every form of every such noun, lower case, with what it says of the act. */
export const cueNouns: ReadonlyMap<string, VerbClass> = new Map(
  (Object.entries(NOUNS) as [VerbClass, readonly string[]][]).flatMap(([kind, nouns]) =>
    nouns.flatMap(noun => [noun, plural(noun)].map(form => [form, kind] as const)),
  ),
);

/** Words that come between such a noun and what it announces. */
export const nounLinks: ReadonlySet<string> = new Set(words('that of about to on for as against'));
