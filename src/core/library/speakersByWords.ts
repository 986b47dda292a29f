import { remembered } from '../remembered';
import type { SpeakerRow } from '../speakers/speaker';
import { beginAll, wordsIn } from './beginnings';

/** What was found last. */
interface Found {
  readonly everyone: readonly SpeakerRow[];
  readonly terms: readonly string[];
  readonly rows: readonly SpeakerRow[];
}

/** Finds speakers by the words of their names, as one types them. */
export class SpeakersByWords {
  private readonly wordsOf = remembered((row: SpeakerRow) => row.names.map(wordsIn).join(''));
  private last: Found | undefined;

  /**
   * Those whose names have for each of the terms a word that begins with it.
   * @param everyone one list as long as nobody changes
   */
  among(everyone: readonly SpeakerRow[], terms: readonly string[]): readonly SpeakerRow[] {
    const { last } = this;
    // With each letter typed only those that were found before are looked at.
    const goesOn = last?.everyone === everyone && last.terms.every((term, at) => terms[at]?.startsWith(term) === true);
    const rows = (goesOn ? last.rows : everyone).filter(row => beginAll(this.wordsOf(row), terms));
    this.last = { everyone, terms, rows };
    return rows;
  }
}
