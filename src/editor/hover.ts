import * as vscode from 'vscode';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import type { Sources } from '../workspace/sources';
import { explain } from './explain';
import { quotationAt, rangeOf } from './places';

/** Explains the quotation under the pointer. */
export function registerHover(library: AsyncLibrary, sources: Sources): vscode.Disposable {
  return vscode.languages.registerHoverProvider('*', {
    async provideHover(document, position, token) {
      if (!sources.isSource(document.uri)) return undefined;
      const view = await library.source(document.uri.toString());
      const row = view && quotationAt(view, position);
      if (!row || token.isCancellationRequested) return undefined;
      const speaker = row.speaker?.id == null ? null : await library.speaker(row.speaker.id);
      const part = [...row.marked, ...row.parts].map(rangeOf).find(range => range.contains(position));
      return new vscode.Hover(explain(row, speaker), part);
    },
  });
}
