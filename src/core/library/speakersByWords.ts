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
  /** The words of the first of everyone, in a row: a search goes over all of them. */
  private prepared: { readonly everyone: readonly SpeakerHead[]; readonly words: string[] } | undefined;

  /**
   * Takes the names apart, so that the first who is looked for is found as fast as all others.
   * @param isOver whether to stop
   * @returns how many are left
   */
  prepare(everyone: readonly SpeakerHead[], isOver: () => boolean): number {
    const words = this.preparedFor(everyone);
    for (let one = everyone[words.length]; one && !isOver(); one = everyone[words.length])
      words.push(this.wordsOf(one.speaker));
    return everyone.length - words.length;
  }

  /**
   * Those whose names have for each of the terms a word that begins with it.
   * @param everyone one list as long as nobody changes
   */
  among(everyone: readonly SpeakerHead[], terms: readonly string[]): readonly SpeakerHead[] {
    const { last } = this;
    // With each letter typed only those that were found before are looked at.
    const goesOn = last?.everyone === everyone && last.terms.every((term, at) => terms[at]?.startsWith(term) === true);
    const words = goesOn ? [] : this.preparedFor(everyone);
    const heads = (goesOn ? last.heads : everyone).filter(({ speaker }, at) =>
      beginAll(words[at] ?? this.wordsOf(speaker), terms),
    );
    this.last = { everyone, terms, heads };
    return heads;
  }

  private preparedFor(everyone: readonly SpeakerHead[]): string[] {
    if (this.prepared?.everyone !== everyone) this.prepared = { everyone, words: [] };
    return this.prepared.words;
  }
}
