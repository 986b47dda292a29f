import * as vscode from 'vscode';
import { Owner } from '../lifetime';
import { narrowedInWords } from '../wording/review';
import type { SpeakersTreeContext } from './speakersTree';
import { SpeakersTree } from './speakersTree';
import type { SpeakersNode } from './speakersNodes';

/** The Speakers view. Several rows can be chosen, to be joined. */
export class SpeakersView extends Owner {
  private readonly tree: SpeakersTree;
  readonly view: vscode.TreeView<SpeakersNode>;

  constructor(private readonly context: SpeakersTreeContext) {
    super();
    this.tree = this.own(new SpeakersTree(context));
    this.view = this.own(
      vscode.window.createTreeView('onTheRecord.speakers', {
        treeDataProvider: this.tree,
        showCollapseAll: true,
        canSelectMany: true,
      }),
    );
    this.own(context.filter.onDidChange(() => this.describe()));
    this.own(context.reviews.onDidChange(() => this.describe()));
  }

  /** Shows a speaker's row, opened, in the side bar; false when there is no such row. */
  async reveal(speakerId: string): Promise<boolean> {
    const { filter } = this.context;
    if (filter.speaker && filter.speaker.id !== speakerId) filter.set(undefined);
    const node = await this.tree.speakerNode(speakerId);
    if (!node) return false;
    await this.view.reveal(node, { select: true, focus: true, expand: true });
    return true;
  }

  private describe(): void {
    const { filter, reviews } = this.context;
    this.view.description = narrowedInWords(filter.speaker?.name, reviews.filter);
  }
}
