import * as vscode from 'vscode';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import type { SourceViews } from '../workspace/sourceViews';
import { quotationAt, rangeOf } from './places';
import { explanationOf } from './tooltip';

/** Explains the quotation under the pointer. */
export function registerHover(library: AsyncLibrary, views: SourceViews): vscode.Disposable {
  return vscode.languages.registerHoverProvider('*', {
    async provideHover(document, position, token) {
      const view = await views.current(document, token);
      const row = view && quotationAt(view, position);
      if (!row) return undefined;
      const part = [...row.marked, ...row.parts].map(rangeOf).find(range => range.contains(position));
      return new vscode.Hover(await explanationOf(library, row), part);
    },
  });
}
