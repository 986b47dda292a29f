import * as vscode from 'vscode';
import type { SourceView } from '../core';
import { Owner } from '../lifetime';
import type { AsyncLibrary } from './remoteLibrary';
import type { Sources } from './sources';

/** The views of single sources, asked of the library once per change and shared by every surface. */
export class SourceViews extends Owner {
  private readonly views = new Map<string, Promise<SourceView | null>>();

  constructor(
    private readonly library: AsyncLibrary,
    private readonly sources: Sources,
  ) {
    super();
    this.own(
      sources.onDidChange(changed => {
        for (const source of changed) this.views.delete(source);
      }),
    );
    this.own(vscode.workspace.onDidCloseTextDocument(({ uri }) => this.views.delete(uri.toString())));
  }

  /** What is known of a document; null when it is no source or nothing is known yet. It may be about an older text. */
  of(document: vscode.TextDocument): Promise<SourceView | null> {
    if (!this.sources.isSource(document.uri)) return Promise.resolve(null);
    const source = document.uri.toString();
    const view = this.views.get(source) ?? this.library.source(source);
    this.views.set(source, view);
    view.catch(() => this.views.delete(source));
    return view;
  }

  /** The view of the text the document has now, waited for; null when the question is taken back or the document is no source. */
  async current(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<SourceView | null> {
    while (!token.isCancellationRequested) {
      const view = await this.of(document);
      if (view?.version === document.version) return view;
      const isComing = view ? this.sources.state !== 'failed' : this.sources.state === 'reading';
      if (!isComing || !this.sources.isSource(document.uri)) return null;
      await this.nextChange(token);
    }
    return null;
  }

  private nextChange(token: vscode.CancellationToken): Promise<void> {
    return new Promise(resolve => {
      const listeners = vscode.Disposable.from(
        this.sources.onDidChange(() => done()),
        this.sources.onDidChangeState(() => done()),
        token.onCancellationRequested(() => done()),
      );
      const done = (): void => {
        listeners.dispose();
        resolve();
      };
    });
  }
}
