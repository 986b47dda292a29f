import * as vscode from 'vscode';
import { Owner } from '../lifetime';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import type { Sources } from '../workspace/sources';

/** The speaker whom both views are narrowed to. */
export interface FilteredSpeaker {
  readonly id: string;
  readonly name: string;
}

/** Narrows both views to one speaker. When the speaker is no more, the views show everything again. */
export class SpeakerFilter extends Owner {
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  readonly onDidChange = this.changed.event;
  private current: FilteredSpeaker | undefined;

  constructor(library: AsyncLibrary, sources: Pick<Sources, 'onDidChange'>, log: vscode.LogOutputChannel) {
    super();
    const check = async (): Promise<void> => {
      const before = this.current;
      const now = before && (await library.speaker(before.id));
      if (before !== this.current || !before) return;
      if (now?.name !== before.name) this.set(now ?? undefined);
    };
    this.own(sources.onDidChange(() => void check().catch((error: unknown) => log.error('Speaker filter', error))));
    this.set(undefined);
  }

  get speaker(): FilteredSpeaker | undefined {
    return this.current;
  }

  set(speaker: FilteredSpeaker | undefined): void {
    this.current = speaker && { id: speaker.id, name: speaker.name };
    void vscode.commands.executeCommand('setContext', 'onTheRecord.filtered', speaker !== undefined);
    this.changed.fire();
  }
}
