import * as vscode from 'vscode';
import { Owner } from '../lifetime';
import { narrowedInWords } from '../wording/review';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import type { Reviews } from '../workspace/reviews';
import type { Sources } from '../workspace/sources';
import type { SpeakerFilter } from './speakerFilter';
import type { StatementsNode } from './statementsTree';
import { StatementsTree } from './statementsTree';

/** The Statements view, of everybody or of one speaker. Two reports can be chosen, to be compared. */
export class StatementsView extends Owner {
  readonly view: vscode.TreeView<StatementsNode>;

  constructor(
    library: AsyncLibrary,
    sources: Sources,
    private readonly filter: SpeakerFilter,
    private readonly reviews: Pick<Reviews, 'filter' | 'onDidChange'>,
  ) {
    super();
    const tree = this.own(new StatementsTree(library, sources, filter));
    this.view = this.own(
      vscode.window.createTreeView('onTheRecord.statements', {
        treeDataProvider: tree,
        showCollapseAll: true,
        canSelectMany: true,
      }),
    );
    this.own(filter.onDidChange(() => this.describe()));
    this.own(reviews.onDidChange(() => this.describe()));
  }

  private describe(): void {
    this.view.description = narrowedInWords(this.filter.speaker?.name, this.reviews.filter);
  }
}
