import type * as vscode from 'vscode';
import type { QuotationRow } from '../core';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import { explain } from './explain';

/** The explanation of a quotation, with what else its speaker has said, who else the speaker may be, and who else reports it. */
export async function explanationOf(library: AsyncLibrary, row: QuotationRow): Promise<vscode.MarkdownString> {
  const id = row.speaker?.id ?? null;
  const [speaker, suggestions, reports, repeats] = await Promise.all([
    id === null ? null : library.speaker(id),
    id === null ? [] : library.suggestions(id),
    library.reportsOf(row.id),
    library.repeatsOf(row.id),
  ]);
  return explain(row, speaker, suggestions, reports, repeats);
}
