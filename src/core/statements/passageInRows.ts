import type { Kind, Polarity } from '../model';
import type { Passage, PassageSpeaker, Segment, Telling } from './passage';
import type { SourcePassages } from './sourcePassages';

/** A passage as its source's rows have it; most comparisons end after a look at few of them. */
export class PassageInRows implements Passage {
  private ownWords: Int32Array | undefined;
  private ownNames: Uint8Array | undefined;
  private ownSentences: Uint16Array | undefined;
  private ownTelling: Telling | undefined;
  private ownSegments: readonly Segment[] | undefined;

  constructor(
    private readonly rows: SourcePassages,
    private readonly index: number,
  ) {}

  get source(): string {
    return this.rows.source;
  }

  get quotation(): number {
    return this.rows.get(this.index, 'quotation');
  }

  get part(): number {
    return this.rows.get(this.index, 'part');
  }

  get parts(): number {
    return this.rows.get(this.index, 'parts');
  }

  get kind(): Kind {
    return this.rows.kindAt(this.index);
  }

  get polarity(): Polarity | null {
    return this.rows.polarityAt(this.index);
  }

  get published(): number | null {
    return this.rows.published;
  }

  get said(): Passage['said'] {
    return this.rows.saidAt(this.index);
  }

  get isDated(): boolean {
    return this.rows.get(this.index, 'isDated') === 1;
  }

  get weekday(): number | null {
    const weekday = this.rows.get(this.index, 'weekday');
    return weekday < 0 ? null : weekday;
  }

  get speaker(): PassageSpeaker | null {
    return this.rows.speakerAt(this.index);
  }

  get words(): Int32Array {
    return (this.ownWords ??= this.rows.wordsAt(this.index));
  }

  get names(): Uint8Array {
    return (this.ownNames ??= this.rows.namesAt(this.index));
  }

  get sentences(): Uint16Array {
    return (this.ownSentences ??= this.rows.sentencesAt(this.index));
  }

  get bits(): number {
    return this.rows.bitsAt(this.index);
  }

  get telling(): Telling {
    return (this.ownTelling ??= this.rows.tellingAt(this.index));
  }

  get segments(): readonly Segment[] {
    return (this.ownSegments ??= this.rows.segmentsAt(this.index));
  }
}
