import { regularForms } from './reportingVerbs';
import { words } from './wordList';

const formsOf = (lemmas: string): readonly string[] => words(lemmas).flatMap(lemma => [lemma, ...regularForms(lemma)]);

/**
 * What somebody does with a noun of speech in which the words follow: "voiced concern that", "gave an assurance that". No bare forms:
 * "take issue with the claim".
 */
export const voicingVerbs: ReadonlySet<string> = new Set([
  ...words('voice express issue exude raise repeat reiterate reaffirm offer sound').flatMap(regularForms),
  ...words('gives gave given giving'),
]);

/** The same where the words stand behind a colon: "had a simple message:", "sent a short statement:". */
export const givingVerbs: ReadonlySet<string> = new Set([
  ...formsOf(`voice express issue exude raise repeat reiterate reaffirm offer sound deliver post roll open end close reply respond fire
    share shout release publish carry add unveil draft tweet text email whisper`),
  ...words(`have has had having give gives gave given giving send sends sent sending leave leaves left leaving make makes made making
    put puts putting come comes came coming hit hits hitting drop drops dropped write writes wrote`),
]);
