import * as vscode from 'vscode';
import { Owner } from '../lifetime';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import { changesMarks, markSettings } from '../workspace/settings';
import type { Sources } from '../workspace/sources';
import { explain } from './explain';
import { inlinePosition, inlineWords } from './marks';

/**
 * The speaker and the day in faint text after each quotation. Inlay hints, since lines wrap around them; the words of a
 * decoration would push the article's own beyond the edge.
 */
export class InlineSpeaker extends Owner implements vscode.InlayHintsProvider {
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  readonly onDidChangeInlayHints = this.changed.event;

  constructor(
    private readonly library: AsyncLibrary,
    private readonly sources: Sources,
  ) {
    super();
    this.own(vscode.languages.registerInlayHintsProvider('*', this));
    this.own(sources.onDidChange(() => this.changed.fire()));
    this.own(vscode.workspace.onDidChangeConfiguration(event => changesMarks(event) && this.changed.fire()));
  }

  async provideInlayHints(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.InlayHint[]> {
    const { kinds, inlineSpeaker } = markSettings();
    if (!inlineSpeaker || !this.sources.isSource(document.uri)) return [];
    const view = await this.library.source(document.uri.toString());
    if (!view || (document.isDirty && view.version !== document.version)) return [];
    return view.quotations.flatMap(row => {
      const position = kinds.includes(row.kind) ? inlinePosition(document, row) : undefined;
      if (!position || !range.contains(position)) return [];
      const hint = new vscode.InlayHint(position, inlineWords(row));
      hint.paddingLeft = true;
      hint.paddingRight = true;
      hint.tooltip = explain(row, null);
      return [hint];
    });
  }
}
