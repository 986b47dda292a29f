import type { Mention } from '../reading/mentions';
import type { ReadParagraph } from '../reading/page';
import type { RawQuotation } from '../reading/rawQuotation';
import { gendersShown } from './gendersShown';
import type { Resolver } from './resolve';
import { isHeOrShe } from './speaking';
import { namesItsSpeaker, turnsOf } from './storyTurns';
import { UNKNOWN, Voices } from './voices';

/** Quotations with those who are meant, and whom pronouns stand for where the conversation tells more than the sentence. */
export interface Conversation {
  readonly quotations: readonly RawQuotation[];
  readonly meant: ReadonlyMap<Mention, Mention | null>;
}

/**
 * Gives the turns of a story to those who take part: to whom a cue names, else to the one who acts beside the words, else by turns. What
 * no cue tells is marked as a guess.
 */
export function inConversation(
  pages: readonly ReadParagraph[],
  quotations: readonly RawQuotation[],
  resolver: Resolver,
): Conversation {
  const turns = turnsOf(pages, quotations);
  const voices = new Voices(pages, turns, resolver, gendersShown(pages, resolver)).ofTurns();
  const changed = new Map<RawQuotation, RawQuotation>();
  const meant = new Map<Mention, Mention | null>();
  for (const [at, { quotations: own, anchor }] of turns.entries()) {
    const { mention, key } = voices[at] ?? UNKNOWN;
    if (anchor?.type === 'pronoun' && mention !== anchor && !/^i$/i.test(anchor.name)) meant.set(anchor, mention);
    for (const quotation of own) {
      if (quotation.mention && namesItsSpeaker(quotation, pages)) {
        // Whom a pronoun stands for is never as sure as a name.
        const isPronoun = isHeOrShe(quotation.mention) && quotation.confidence === 'sure';
        if (isPronoun) changed.set(quotation, { ...quotation, confidence: 'likely' });
        continue;
      }
      const isSame = quotation.mention !== null && resolver.keyOf(quotation.mention) === key;
      const confidence = isSame && quotation.confidence === 'sure' ? 'likely' : anchor ? 'likely' : 'unsure';
      const code = anchor ? 'nearby' : 'taking-turns';
      changed.set(quotation, { ...quotation, mention, cue: null, confidence, reason: { code } });
    }
  }
  return { quotations: quotations.map(quotation => changed.get(quotation) ?? quotation), meant };
}
