import * as vscode from 'vscode';
import { Owner } from '../lifetime';
import type { SpeakersNode, SpeakersTree } from './speakersTree';

/** The Speakers view. */
export class SpeakersView extends Owner {
  private readonly view: vscode.TreeView<SpeakersNode>;

  constructor(private readonly tree: SpeakersTree) {
    super();
    this.own(tree);
    this.view = this.own(
      vscode.window.createTreeView('onTheRecord.speakers', { treeDataProvider: tree, showCollapseAll: true }),
    );
  }

  /** Shows a speaker's row, opened, in the side bar; false when there is no such row. */
  async reveal(speakerId: string): Promise<boolean> {
    const node = await this.tree.speakerNode(speakerId);
    if (!node) return false;
    await this.view.reveal(node, { select: true, focus: true, expand: true });
    return true;
  }
}
