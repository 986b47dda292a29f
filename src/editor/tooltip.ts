import type * as vscode from 'vscode';
import type { QuotationRow } from '../core';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import { explain } from './explain';

/** The explanation of a quotation, with what else its speaker has said and who else the speaker may be. */
export async function explanationOf(library: AsyncLibrary, row: QuotationRow): Promise<vscode.MarkdownString> {
  const id = row.speaker?.id;
  if (id == null) return explain(row, null, []);
  const [speaker, suggestions] = await Promise.all([library.speaker(id), library.suggestions(id)]);
  return explain(row, speaker, suggestions);
}
