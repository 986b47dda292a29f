import * as vscode from 'vscode';
import type { SearchAnswer, SearchHit } from '../core';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import { uriOf } from './places';
import { answerInWords, hitDetails, problemItems } from './searchItems';

const SCHEME = 'on-the-record-search';
/** More than anybody reads, and what VS Code opens without delay. */
const MOST = 20_000;

/** A document of results, and where its lines lead. */
interface Results {
  readonly text: string;
  readonly links: readonly {
    readonly line: number;
    readonly from: number;
    readonly to: number;
    readonly hit: SearchHit;
  }[];
}

/** All hits as lines of text, reports of one statement together. */
export function resultsOf(query: string, answer: SearchAnswer): Results {
  const lines = [
    query,
    answerInWords(query, answer),
    ...problemItems(query).map(({ detail }) => `! ${detail ?? ''}`),
    '',
  ];
  const links: Results['links'][number][] = [];
  const add = (indent: string, hit: SearchHit): void => {
    const details = hitDetails(hit);
    links.push({ line: lines.length, from: indent.length, to: indent.length + details.length, hit });
    lines.push(`${indent}${details}`, `${indent}  ${hit.excerpt}`);
  };
  for (const hit of answer.hits) {
    add('', hit);
    if (hit.alike.length > 0) lines.push('    The same statement:');
    for (const other of hit.alike) add('    ', other);
    lines.push('');
  }
  return { text: lines.join('\n'), links };
}

/** The document that shows all results of a query. */
export const resultsUri = (query: string): vscode.Uri =>
  vscode.Uri.from({ scheme: SCHEME, path: `/${query.replace(/[/\\?#]/g, ' ')}`, query });

/** Makes the documents that “Open All Results” shows. They say what was found when they were opened. */
export function registerSearchResults(library: AsyncLibrary): vscode.Disposable {
  const shown = new Map<string, Results>();
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      async provideTextDocumentContent(uri) {
        const results = resultsOf(uri.query, await library.search(uri.query, MOST));
        shown.set(uri.toString(), results);
        return results.text;
      },
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => shown.delete(uri.toString())),
    vscode.languages.registerDocumentLinkProvider(
      { scheme: SCHEME },
      {
        provideDocumentLinks: ({ uri }) =>
          (shown.get(uri.toString())?.links ?? []).map(({ line, from, to, hit }) => {
            const { line: at, character } = hit.place;
            const link = new vscode.DocumentLink(
              new vscode.Range(line, from, line, to),
              uriOf(hit).with({ fragment: `L${String(at + 1)},${String(character + 1)}` }),
            );
            link.tooltip = 'Open the article here';
            return link;
          }),
      },
    ),
  );
}
