import * as vscode from 'vscode';
import { Owner } from '../lifetime';
import type { QuotationRow } from '../core';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import { changesMarks, markSettings } from '../workspace/settings';
import type { Sources } from '../workspace/sources';
import type { SourceViews } from '../workspace/sourceViews';
import { statusInText } from '../wording/review';
import { inlinePosition, inlineWords } from './marks';
import { explanationOf } from './tooltip';

/**
 * The speaker, the day and the reader's status in faint text after each quotation. Inlay hints, since lines wrap around them; the words of a
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
    const view = await this.views.current(document, token);
    return (view?.quotations ?? []).flatMap(row => {
      // What the reader found stands in the text whatever else is shown there.
      const words = inlineSpeaker && kinds.includes(row.kind) ? inlineWords(row) : statusInText(row);
      const position = words === '' ? undefined : inlinePosition(document, row);
      return position && range.contains(position) ? [new SpeakerHint(position, words, row)] : [];
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
    words: string,
    readonly row: QuotationRow,
  ) {
    super(position, words);
  }
}
