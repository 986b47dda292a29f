import * as vscode from 'vscode';
import { Owner, Throttled } from '../lifetime';
import { changesMarks, markSettings } from '../workspace/settings';
import type { Sources } from '../workspace/sources';
import type { SourceViews } from '../workspace/sourceViews';
import type { MarkStyle } from './marks';
import { marksFor, markStyles } from './marks';

/** Lines under the words tell the styles apart without colour. */
const LINES: Readonly<Record<MarkStyle, string>> = {
  direct: 'solid',
  mixed: 'dashed',
  indirect: 'dotted',
  noSpeaker: 'double',
};

function markType(style: MarkStyle): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor(`onTheRecord.${style}Background`),
    border: `0 ${LINES[style]}`,
    borderColor: new vscode.ThemeColor(`onTheRecord.${style}Mark`),
    borderWidth: style === 'noSpeaker' ? '0 0 3px 0' : '0 0 1px 0',
    overviewRulerColor: new vscode.ThemeColor(`onTheRecord.${style}Mark`),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

/** Marks the quotations in every visible editor that shows a source, and keeps the marks in step with the text. */
export class Decorations extends Owner {
  private readonly types = new Map(markStyles.map(style => [style, this.own(markType(style))]));
  private readonly update = this.own(new Throttled(30, () => this.updateAll()));

  constructor(
    private readonly views: SourceViews,
    sources: Sources,
    private readonly log: vscode.LogOutputChannel,
  ) {
    super();
    this.own(sources.onDidChange(() => this.update.request()));
    this.own(sources.onDidChangeState(() => this.update.request()));
    this.own(vscode.window.onDidChangeVisibleTextEditors(() => this.update.request()));
    this.own(vscode.workspace.onDidChangeConfiguration(event => changesMarks(event) && this.update.request()));
    this.update.request();
  }

  private updateAll(): void {
    for (const editor of vscode.window.visibleTextEditors)
      this.mark(editor).catch((error: unknown) => {
        if (!this.disposed) this.log.error('Marking failed', error);
      });
  }

  private async mark(editor: vscode.TextEditor): Promise<void> {
    const { document } = editor;
    const view = await this.views.of(document);
    // An answer about another text would mark the wrong words; the one about this text is on its way.
    if (this.disposed || (view && view.version !== document.version)) return;
    const marks = view && marksFor(document, view, markSettings().kinds);
    for (const [style, type] of this.types) editor.setDecorations(type, marks?.[style] ?? []);
  }
}
