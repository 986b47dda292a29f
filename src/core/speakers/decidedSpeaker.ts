import type { NameGroup } from './groups';
import type { SpeakerHead, SpeakerRow } from './speaker';
import { speakerHead, speakerRow } from './speaker';

/** Groups that the reader joined, with the name the reader gave; a group of itself where nothing was decided. */
export class DecidedSpeaker {
  private headNow: SpeakerHead | undefined;
  private rowNow: SpeakerRow | undefined;

  /** @param name the name given by hand */
  constructor(
    readonly id: string,
    readonly groups: readonly NameGroup[],
    readonly name: string | null,
  ) {}

  get head(): SpeakerHead {
    return (this.headNow ??= speakerHead(this));
  }

  get row(): SpeakerRow {
    return (this.rowNow ??= speakerRow(this));
  }
}
