import * as vscode from 'vscode';
import type { TimelineOrder, TimelineQuestion } from '../core';
import { Owner } from '../lifetime';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import type { Sources } from '../workspace/sources';
import type { DatesNode } from './datesTree';
import { DatesTree } from './datesTree';
import type { SpeakerFilter } from './speakerFilter';

const STATE = 'dates.by';

/** The Dates view: by the day said or the day published, of everybody or of one speaker. */
export class DatesView extends Owner {
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  readonly view: vscode.TreeView<DatesNode>;
  private by: TimelineOrder;

  constructor(
    library: AsyncLibrary,
    sources: Sources,
    private readonly filter: SpeakerFilter,
    private readonly state: vscode.Memento,
  ) {
    super();
    this.by = state.get<TimelineOrder>(STATE, 'said');
    const tree = this.own(
      new DatesTree(library, sources, () => this.question, [filter.onDidChange, this.changed.event]),
    );
    this.view = this.own(
      vscode.window.createTreeView('onTheRecord.dates', {
        treeDataProvider: tree,
        showCollapseAll: true,
        canSelectMany: true,
      }),
    );
    this.own(filter.onDidChange(() => this.describe()));
    this.describe();
  }

  /** Puts the quotations in the order of days said or of days published, and keeps to it in this workspace. */
  async order(by: TimelineOrder): Promise<void> {
    this.by = by;
    this.describe();
    this.changed.fire();
    await this.state.update(STATE, by);
  }

  /** Brings the view before the reader's eyes. */
  async show(): Promise<void> {
    await vscode.commands.executeCommand('onTheRecord.dates.focus');
  }

  private get question(): TimelineQuestion {
    const { speaker } = this.filter;
    return { by: this.by, ...(speaker && { speaker: speaker.id }) };
  }

  private describe(): void {
    const { speaker } = this.filter;
    this.view.description = [this.by === 'published' ? 'by day published' : '', speaker ? `only ${speaker.name}` : '']
      .filter(part => part !== '')
      .join(' · ');
    void vscode.commands.executeCommand('setContext', 'onTheRecord.datesBy', this.by);
  }
}
