import * as vscode from 'vscode';
import type { Place } from '../core';
import type { Sources } from '../workspace/sources';
import { HumanError } from './humanError';
import { rangeOf } from './places';

/**
 * Opens a source with a place selected. A file that is not UTF-8 is opened with the encoding it was read with, so that the words
 * on the page are the words that were analysed.
 */
export async function openPlace(
  sources: Pick<Sources, 'encodingOf'>,
  uri: vscode.Uri,
  place: Place,
  options: vscode.TextDocumentShowOptions = {},
): Promise<void> {
  const encoding = sources.encodingOf(uri);
  try {
    const open = vscode.workspace.textDocuments.find(one => one.uri.toString() === uri.toString() && !one.isClosed);
    // A document with unsaved changes cannot be opened again in another encoding; its words are those that were read.
    const reading = encoding === undefined || open?.isDirty ? undefined : { encoding };
    const document = await vscode.workspace.openTextDocument(uri, reading);
    await vscode.window.showTextDocument(document, { ...options, selection: rangeOf(place) });
  } catch (error) {
    throw new HumanError(
      `${vscode.workspace.asRelativePath(uri)} could not be opened: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** The command of a row: VS Code's own for opening, or ours where the encoding has to be given. */
export function openCommand(sources: Pick<Sources, 'encodingOf'>, uri: vscode.Uri, place: Place): vscode.Command {
  if (sources.encodingOf(uri) !== undefined)
    return { command: 'onTheRecord.openSource', title: 'Open', arguments: [uri, place] };
  return {
    command: 'vscode.open',
    title: 'Open',
    arguments: [uri, { selection: rangeOf(place) } satisfies vscode.TextDocumentShowOptions],
  };
}
