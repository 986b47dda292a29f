import * as vscode from 'vscode';
import { isAsInSource } from '../core';
import { Owner } from '../lifetime';
import type { Drafts } from '../workspace/drafts';
import { rangeOf } from './places';

/** A quiet mark under the quotations of a draft that stand in a source. */
export class DraftMarks extends Owner {
  private readonly found = this.own(
    vscode.window.createTextEditorDecorationType({
      border: '0 dotted',
      borderWidth: '0 0 1px 0',
      borderColor: new vscode.ThemeColor('onTheRecord.foundMark'),
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    }),
  );

  constructor(private readonly drafts: Drafts) {
    super();
    this.own(drafts.onDidChange(() => this.showAll()));
    this.own(vscode.window.onDidChangeVisibleTextEditors(() => this.showAll()));
  }

  private showAll(): void {
    for (const editor of vscode.window.visibleTextEditors) {
      const check = this.drafts.of(editor.document);
      // What was typed since moves the marks along; the check of the new text puts them right.
      if (!check && this.drafts.isDraft(editor.document)) continue;
      const found = (check?.quotations ?? []).filter(isAsInSource);
      editor.setDecorations(
        this.found,
        found.flatMap(({ parts }) => parts.map(rangeOf)),
      );
    }
  }
}
