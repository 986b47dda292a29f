import * as vscode from 'vscode';
import type { QuotationRow } from '../core';
import { clausesOf } from '../core';
import { fileNameOf, sourceName } from '../wording/citation';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import type { Sources } from '../workspace/sources';

const SCHEME = 'on-the-record';

/** A text with a clause a line and an empty line between paragraphs, so that a diff shows what clause differs. */
export const clauseALine = (text: string): string =>
  text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(line => clausesOf(line).join('\n'))
    .join('\n\n');

/** A document that shows a quotation in its surroundings, named after its source. */
export const wordingUri = (row: QuotationRow): vscode.Uri =>
  vscode.Uri.from({
    scheme: SCHEME,
    path: `/${sourceName(row).replace(/[/\\?#]/g, ' ')}: ${fileNameOf(row.source)}`,
    query: row.id,
  });

/** Makes the documents that “Compare Wordings” shows. */
export function registerWordingDocuments(
  library: AsyncLibrary,
  sources: Pick<Sources, 'onDidChange'>,
): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const shown = (): readonly vscode.Uri[] =>
    vscode.workspace.textDocuments.map(({ uri }) => uri).filter(({ scheme }) => scheme === SCHEME);
  const listening = sources.onDidChange(() => {
    for (const uri of shown()) changed.fire(uri);
  });
  const provider = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: changed.event,
    async provideTextDocumentContent({ query }) {
      const around = await library.around(query);
      return around === null ? 'This quotation is no longer in the text.' : clauseALine(around);
    },
  });
  return vscode.Disposable.from(changed, listening, provider);
}
