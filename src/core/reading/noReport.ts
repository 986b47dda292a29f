import { auxiliaries, determiners, formsOfBe, isAdverb, objectPronouns, prepositions } from '../english/functionWords';
import { nounLike } from '../english/reportingVerbs';
import { wordSet } from '../english/wordList';
import { endingAt, startingAt } from './cueContext';
import type { Mention } from './mentions';
import type { VerbPlace } from './verbPlace';
import { lowerAt } from './verbPlace';

/** Verbs for attacks with words or with arms. */
const ARMED = wordSet('attack hit shoot fire target seize push strike charge back');

/** "Local media quoted him as saying": the one quoted speaks. */
export function isQuotedAsSaying(place: VerbPlace): boolean {
  if (place.verb.lemma !== 'quote') return false;
  for (let i = place.at + 1; i < place.at + 8; i++)
    if (lowerAt(place, i) === 'as' && /^(?:saying|having)$/.test(lowerAt(place, i + 1))) return true;
  return false;
}

/** "who asked not to be named": nothing that is reported. */
export const isWishForNoName = (place: VerbPlace): boolean =>
  place.verb.lemma === 'ask' &&
  /^(?:not to be (?:named|identified|quoted)|to remain anonymous)/.test(
    [1, 2, 3, 4].map(step => lowerAt(place, place.at + step)).join(' '),
  );

/** "told a press briefing that": an occasion. */
export const isBriefingOf = (place: VerbPlace): boolean =>
  place.verb.lemma === 'brief' &&
  place.verb.form === 'participle' &&
  (determiners.has(lowerAt(place, place.at - 1)) ||
    /^(?:press|news|media|daily|weekly|morning|regular|security|intelligence|background)$/.test(
      lowerAt(place, place.at - 1),
    ));

/** "shared that prize", but "shared that he was ill" */
export const isSharedThing = (place: VerbPlace): boolean =>
  place.verb.lemma === 'share' && startingAt(place.context, place.at + 2) === undefined;

/** "Leaders told to stop", "Drivers urged to stay at home", "…, inquiry told": a headline has no "were" for what they were told. */
export function isToldSomething({ at, verb, sentence, context: { outline } }: VerbPlace): boolean {
  if (verb.form !== 'past' || !TOLD.test(verb.lemma)) return false;
  const { pieces } = outline;
  const next = pieces[at + 1];
  const isAlone = verb.lemma === 'tell' && (!next || /^[.!?]$/.test(next.text));
  if (!isAlone && (next?.lower !== 'to' || NOUN_AFTER_TO.test(pieces[at + 2]?.lower ?? ''))) return false;
  // "“We must act,” Roe urged to applause."
  return !pieces.slice(sentence.from, at).some(({ kind, text }) => kind === 'mark' && /[,.?!]$/.test(text));
}
const TOLD = /^(?:tell|urge|order|warn|advise|remind|instruct|encourage)$/;
const NOUN_AFTER_TO = /^(?:the|an?|his|her|their|its|reporters|journalists)$/;

/** "The club could go up": "goes" says something only in the telling. */
export const isMovement = (place: VerbPlace): boolean =>
  place.verb.lemma === 'go' && place.verb.form === 'base' && lowerAt(place, place.at + 1) !== 'on';

/** "They finished third", "She began her career": verbs that report nothing but words between marks. */
export const isWithoutWords = ({ verb, sentence, context: { outline } }: VerbPlace): boolean =>
  OF_WORDS.has(verb.lemma) && !outline.pieces.slice(sentence.from, sentence.to).some(({ mark }) => mark !== undefined);
const OF_WORDS = wordSet('begin finish laugh sigh chuckle');

/** "Police responded to a report of a fire", "call the line, quoting Operation Larch": nothing that was said. */
export const isAnswerToCall = (place: VerbPlace): boolean =>
  (place.verb.lemma === 'respond' &&
    lowerAt(place, place.at + 1) === 'to' &&
    [2, 3, 4].some(step =>
      /^(?:reports?|calls?|scene|incident|emergency|alarm)$/.test(lowerAt(place, place.at + step)),
    )) ||
  (place.verb.lemma === 'quote' &&
    place.verb.form === 'participle' &&
    /^(?:operation|reference|incident|crime|case|log|ref|number)$/.test(lowerAt(place, place.at + 1)));

/** "would make its views known" */
export const isMadeKnown = (place: VerbPlace): boolean =>
  lowerAt(place, place.at) === 'known' &&
  ![1, 2, 3].some(step => /^(?:has|have|had|having|'ve|'d)$/.test(lowerAt(place, place.at - step)));

/** "The man said to be the leader" */
export const isSaidToBe = (place: VerbPlace): boolean =>
  place.verb.form === 'past' &&
  lowerAt(place, place.at + 1) === 'to' &&
  /^(?:be|have)$/.test(lowerAt(place, place.at + 2));

/** "Russia attacked the town", "The city finds itself alone": what bodies do with arms, and what befalls somebody, is not said. */
export const isDeed = (place: VerbPlace, subject: Mention): boolean =>
  (subject.entity === 'body' && ARMED.has(place.verb.lemma)) ||
  /^(?:it|him|her|them)sel(?:f|ves)$/.test(lowerAt(place, place.at + 1));

/** "said in a video posted on Facebook that": how something came out. */
export const isGivenOut = (place: VerbPlace, { entity, from }: Mention): boolean =>
  place.verb.form === 'past' &&
  /^(?:post|publish|tweet|release|share|issue|email|text)$/.test(place.verb.lemma) &&
  entity === 'document' &&
  /^(?:in|from|of|via|on)$/.test(lowerAt(place, from - 1)) &&
  /^(?:on|to|by|in|online|last|this|earlier)$/.test(lowerAt(place, place.at + 1));

/** "A video shows him leaving", "CCTV shows Jane Roe telling a guard": what is seen is not said by the film. */
export function isSight(place: VerbPlace, { name }: Mention): boolean {
  if (place.verb.lemma !== 'show' || !PICTURES.test(name)) return false;
  const seen = startingAt(place.context, place.at + 1);
  const isOther = objectPronouns.has(lowerAt(place, place.at + 1));
  const to = seen && !seen.possessive ? seen.to : isOther ? place.at + 2 : place.at;
  return [to, to + 1].some(at => lowerAt(place, at).endsWith('ing') && (at === to || lowerAt(place, to) === ','));
}
const PICTURES = /\b(?:videos?|footage|films?|photo(?:graph)?s?|pictures?|images?|clips?|tapes?|CCTV)\b/i;

/** "the report", "Macy's report", "to report"; but "Macy's said". */
export function looksLikeNoun(place: VerbPlace): boolean {
  const { context, at, verb } = place;
  const before = context.outline.pieces[at - 1];
  if (!before) return false;
  if (before.kind === 'possessive') return nounLike.has(verb.lemma) || verb.form !== 'past';
  const named = endingAt(context, at);
  if (named && named.type !== 'pronoun') return false;
  // "has since said"
  if (before.lower === 'since' && auxiliaries.has(lowerAt(place, at - 2))) return false;
  return determiners.has(before.lower) || prepositions.has(before.lower);
}

export function isPassive(place: VerbPlace): boolean {
  for (let i = place.at - 1; i >= Math.max(0, place.at - 3); i--) {
    const lower = lowerAt(place, i);
    if (formsOfBe.has(lower)) return true;
    if (!isAdverb(lower) && lower !== 'not') return false;
  }
  return false;
}
