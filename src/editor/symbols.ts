import * as vscode from 'vscode';
import { fileNameOf, speakerName } from '../wording/citation';
import { saidInWords } from '../wording/dates';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import type { Sources } from '../workspace/sources';
import { rangeOf, uriOf } from './places';
import { cropped } from './quotationItem';

const MOST = 100;

/** Quotations of an article in the Outline and the breadcrumbs. */
function documentSymbols(library: AsyncLibrary, sources: Sources): vscode.DocumentSymbolProvider {
  return {
    async provideDocumentSymbols(document) {
      const view = sources.isSource(document.uri) ? await library.source(document.uri.toString()) : null;
      return (view?.quotations ?? []).map(row => {
        const range = document.validateRange(rangeOf(row.place));
        const detail = [saidInWords(row.said), cropped(row.text)].filter(part => part !== '').join(' · ');
        return new vscode.DocumentSymbol(speakerName(row), detail, vscode.SymbolKind.String, range, range);
      });
    },
  };
}

/** Speakers and quotations in "Go to Symbol in Workspace". */
function workspaceSymbols(library: AsyncLibrary): vscode.WorkspaceSymbolProvider {
  return {
    async provideWorkspaceSymbols(query, token) {
      if (query.trim() === '') return [];
      const [{ hits }, speakers] = await Promise.all([library.search(query, MOST), library.speakers()]);
      if (token.isCancellationRequested) return [];
      const asked = query.toLowerCase();
      const fitting = speakers
        .filter(speaker => speaker.names.some(name => name.toLowerCase().includes(asked)))
        .slice(0, 20);
      const first = await Promise.all(fitting.map(speaker => library.quotationsBy(speaker.id)));
      const people = fitting.flatMap((speaker, index) => {
        const row = first[index]?.[0];
        return row
          ? [
              new vscode.SymbolInformation(
                speaker.name,
                vscode.SymbolKind.Object,
                `${speaker.quotations} quotations`,
                new vscode.Location(uriOf(row), rangeOf(row.place)),
              ),
            ]
          : [];
      });
      const quotations = hits.flatMap(({ quotation }) =>
        quotation
          ? [
              new vscode.SymbolInformation(
                cropped(quotation.text),
                vscode.SymbolKind.String,
                `${speakerName(quotation)}, ${fileNameOf(quotation.source)}`,
                new vscode.Location(uriOf(quotation), rangeOf(quotation.place)),
              ),
            ]
          : [],
      );
      return [...people, ...quotations];
    },
  };
}

export function registerSymbols(library: AsyncLibrary, sources: Sources): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDocumentSymbolProvider('*', documentSymbols(library, sources), { label: 'On the Record' }),
    vscode.languages.registerWorkspaceSymbolProvider(workspaceSymbols(library)),
  );
}
