import * as vscode from 'vscode';
import { Owner } from '../lifetime';
import type { QuotationRow } from '../core';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import { changesMarks, markSettings } from '../workspace/settings';
import type { Sources } from '../workspace/sources';
import type { SourceViews } from '../workspace/sourceViews';
import { inlinePosition, inlineWords } from './marks';
import { explanationOf } from './tooltip';

/**
 * The speaker and the day in faint text after each quotation. Inlay hints, since lines wrap around them; the words of a
 * decoration would push the article's own beyond the edge.
 */
export class InlineSpeaker extends Owner implements vscode.InlayHintsProvider<SpeakerHint> {
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  readonly onDidChangeInlayHints = this.changed.event;

  constructor(
    private readonly library: AsyncLibrary,
    private readonly views: SourceViews,
    sources: Sources,
  ) {
    super();
    this.own(vscode.languages.registerInlayHintsProvider('*', this));
    this.own(sources.onDidChange(() => this.changed.fire()));
    this.own(vscode.workspace.onDidChangeConfiguration(event => changesMarks(event) && this.changed.fire()));
  }

  async provideInlayHints(
    document: vscode.TextDocument,
    range: vscode.Range,
    token: vscode.CancellationToken,
  ): Promise<SpeakerHint[]> {
    const { kinds, inlineSpeaker } = markSettings();
    const view = inlineSpeaker ? await this.views.current(document, token) : null;
    return (view?.quotations ?? []).flatMap(row => {
      const position = kinds.includes(row.kind) ? inlinePosition(document, row) : undefined;
      return position && range.contains(position) ? [new SpeakerHint(position, row)] : [];
    });
  }

  async resolveInlayHint(hint: SpeakerHint): Promise<SpeakerHint> {
    hint.tooltip = await explanationOf(this.library, hint.row);
    return hint;
  }
}

class SpeakerHint extends vscode.InlayHint {
  override readonly paddingLeft = true;
  override readonly paddingRight = true;

  constructor(
    position: vscode.Position,
    readonly row: QuotationRow,
  ) {
    super(position, inlineWords(row));
  }
}
