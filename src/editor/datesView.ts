import * as vscode from 'vscode';
import type { TimelineOrder, TimelineQuestion } from '../core';
import { Owner } from '../lifetime';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import { narrowedInWords } from '../wording/review';
import type { Reviews } from '../workspace/reviews';
import type { Sources } from '../workspace/sources';
import type { DatesNode } from './datesTree';
import { DatesTree } from './datesTree';
import type { SpeakerFilter } from './speakerFilter';

/** What the view is made from. */
export interface DatesContext {
  readonly library: AsyncLibrary;
  readonly sources: Sources;
  readonly reviews: Pick<Reviews, 'filter' | 'onDidChange'>;
  readonly filter: SpeakerFilter;
}

const STATE = 'dates.by';

/** The Dates view: by the day said or the day published, of everybody or of one speaker. */
export class DatesView extends Owner {
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  readonly view: vscode.TreeView<DatesNode>;
  private by: TimelineOrder;

  constructor(
    private readonly context: DatesContext,
    private readonly state: vscode.Memento,
  ) {
    super();
    const { library, sources, reviews, filter } = context;
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
    this.own(reviews.onDidChange(() => this.describe()));
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
    const { speaker } = this.context.filter;
    return { by: this.by, ...(speaker && { speaker: speaker.id }) };
  }

  private describe(): void {
    const { filter, reviews } = this.context;
    const narrowed = narrowedInWords(filter.speaker?.name, reviews.filter);
    this.view.description = [this.by === 'published' ? 'by day published' : '', narrowed]
      .filter(part => part !== '')
      .join(' · ');
    void vscode.commands.executeCommand('setContext', 'onTheRecord.datesBy', this.by);
  }
}
