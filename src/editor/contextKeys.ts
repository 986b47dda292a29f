import * as vscode from 'vscode';
import { Owner, Throttled } from '../lifetime';
import type { Reviews } from '../workspace/reviews';
import type { Sources } from '../workspace/sources';
import type { SourceViews } from '../workspace/sourceViews';
import { quotationAt } from './places';

/** Keeps the keys that `when` clauses ask for. */
export class ContextKeys extends Owner {
  private readonly values = new Map<string, unknown>();
  private readonly update = this.own(
    new Throttled(60, () => void this.setEditorKeys().catch((error: unknown) => this.log.error('Context keys', error))),
  );

  constructor(
    private readonly views: SourceViews,
    private readonly sources: Sources,
    reviews: Reviews,
    private readonly log: vscode.LogOutputChannel,
  ) {
    super();
    this.set('onTheRecord.state', sources.state);
    this.own(sources.onDidChangeState(state => this.set('onTheRecord.state', state)));
    this.own(sources.onDidChange(() => this.update.request()));
    this.own(
      reviews.onDidChange(() => {
        this.set('onTheRecord.statusFilter', reviews.filter !== null);
        this.set('onTheRecord.hasLost', reviews.lost.length > 0);
      }),
    );
    this.own(vscode.window.onDidChangeActiveTextEditor(() => this.update.request()));
    this.own(vscode.window.onDidChangeTextEditorSelection(() => this.update.request()));
    this.update.request();
  }

  private async setEditorKeys(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    this.set('onTheRecord.editorIsArticle', editor !== undefined && this.sources.isSource(editor.document.uri));
    const view = editor ? await this.views.of(editor.document) : null;
    this.set('onTheRecord.editorHasQuotations', (view?.quotations.length ?? 0) > 0);
    this.set(
      'onTheRecord.atQuotation',
      view !== null && editor !== undefined && quotationAt(view, editor.selection.active) !== undefined,
    );
  }

  private set(key: string, value: unknown): void {
    if (this.values.get(key) === value) return;
    this.values.set(key, value);
    void vscode.commands.executeCommand('setContext', key, value);
  }
}
