import { remembered } from '../remembered';
import type { DecidedSpeaker } from '../speakers/decidedSpeaker';
import type { SpeakerHead } from '../speakers/speaker';
import { beginAll, wordsIn } from './beginnings';

/** What was found last. */
interface Found {
  readonly everyone: readonly SpeakerHead[];
  readonly terms: readonly string[];
  readonly heads: readonly SpeakerHead[];
}

/** Finds speakers by the words of their names, as one types them. */
export class SpeakersByWords {
  private readonly wordsOf = remembered(({ head, entries }: DecidedSpeaker): string => {
    const names = new Set([head.name, ...entries.flatMap(entry => entry.names)]);
    return Array.from(names, wordsIn).join('');
  });
  private last: Found | undefined;

  /**
   * Those whose names have for each of the terms a word that begins with it.
   * @param everyone one list as long as nobody changes
   */
  among(everyone: readonly SpeakerHead[], terms: readonly string[]): readonly SpeakerHead[] {
    const { last } = this;
    // With each letter typed only those that were found before are looked at.
    const goesOn = last?.everyone === everyone && last.terms.every((term, at) => terms[at]?.startsWith(term) === true);
    const heads = (goesOn ? last.heads : everyone).filter(({ speaker }) => beginAll(this.wordsOf(speaker), terms));
    this.last = { everyone, terms, heads };
    return heads;
  }
}
