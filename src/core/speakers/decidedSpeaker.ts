import type { NameGroup } from './nameGroup';
import type { NameInSource } from './nameInSource';
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

  /** The names it goes by, in every source. */
  get entries(): readonly NameInSource[] {
    const [group, ...joined] = this.groups;
    return group && joined.length === 0 ? group.entries : this.groups.flatMap(({ entries }) => entries);
  }

  get head(): SpeakerHead {
    return (this.headNow ??= speakerHead(this));
  }

  get row(): SpeakerRow {
    return (this.rowNow ??= speakerRow(this));
  }
}
