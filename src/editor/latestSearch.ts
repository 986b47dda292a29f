interface Asked<T> {
  readonly words: string;
  readonly answer: Promise<T | undefined>;
}

/** The search of a list that is typed into: only the answer to the newest words counts, and each words are looked for once. */
export class LatestSearch<T> {
  private turn = 0;
  private asked: Asked<T> | undefined;

  /**
   * @param find looks for words
   * @param show lists what was found, unless other words have been asked for since
   */
  constructor(
    private readonly find: (words: string) => Promise<T>,
    private readonly show: (answer: T) => void,
  ) {}

  /**
   * The answer to words, found now where it is not there yet; undefined where other words have been asked for before it came.
   * @throws what `find` throws
   */
  answerTo(words: string): Promise<T | undefined> {
    if (this.asked?.words !== words) this.asked = { words, answer: this.ask(words, ++this.turn) };
    return this.asked.answer;
  }

  /** To be called as soon as other words are typed, or the list is left: what is under way no longer counts. */
  forget(): void {
    this.turn++;
    this.asked = undefined;
  }

  private async ask(words: string, turn: number): Promise<T | undefined> {
    try {
      const answer = await this.find(words);
      if (turn !== this.turn) return undefined;
      this.show(answer);
      return answer;
    } catch (error) {
      // A failure of words that nobody waits for any more is nobody's; the same words may be tried again.
      if (turn !== this.turn) return undefined;
      this.asked = undefined;
      throw error;
    }
  }
}
