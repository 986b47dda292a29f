import * as vscode from 'vscode';
import type { QuotationRow } from '../core';
import { fileNameOf, speakerName } from '../wording/citation';
import { counted } from '../wording/numbers';
import { saidInWords } from '../wording/dates';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import type { SourceViews } from '../workspace/sourceViews';
import { rangeOf, uriOf } from './places';
import { cropped } from './quotationItem';

const MOST = 100;
const MOST_SPEAKERS = 20;

/** Quotations of an article in the Outline and the breadcrumbs. */
function documentSymbols(views: SourceViews): vscode.DocumentSymbolProvider {
  return {
    async provideDocumentSymbols(document, token) {
      const view = await views.current(document, token);
      return (view?.quotations ?? []).map(row => {
        const range = document.validateRange(rangeOf(row.place));
        const name = `${speakerName(row)}: ${cropped(row.text)}`;
        return new vscode.DocumentSymbol(name, saidInWords(row.said), vscode.SymbolKind.String, range, range);
      });
    },
  };
}

const symbol = (
  name: string,
  kind: vscode.SymbolKind,
  container: string,
  row: QuotationRow,
): vscode.SymbolInformation =>
  new vscode.SymbolInformation(name, kind, container, new vscode.Location(uriOf(row), rangeOf(row.place)));

/** Speakers and quotations in "Go to Symbol in Workspace". */
function workspaceSymbols(library: AsyncLibrary): vscode.WorkspaceSymbolProvider {
  return {
    async provideWorkspaceSymbols(query, token) {
      if (query.trim() === '') return [];
      const [speakers, { hits }] = await Promise.all([
        library.speakersNamed(query, MOST_SPEAKERS),
        library.search(query, MOST),
      ]);
      if (token.isCancellationRequested) return [];
      const people = speakers.map(({ speaker, first }) =>
        symbol(speaker.name, vscode.SymbolKind.Object, counted(speaker.quotations, 'quotation'), first),
      );
      const quotations = hits.flatMap(({ quotation }) => quotation ?? []);
      return [
        ...people,
        ...quotations.map(row =>
          symbol(cropped(row.text), vscode.SymbolKind.String, `${speakerName(row)}, ${fileNameOf(row.source)}`, row),
        ),
      ];
    },
  };
}

export function registerSymbols(library: AsyncLibrary, views: SourceViews): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDocumentSymbolProvider('*', documentSymbols(views), { label: 'On the Record' }),
    vscode.languages.registerWorkspaceSymbolProvider(workspaceSymbols(library)),
  );
}
