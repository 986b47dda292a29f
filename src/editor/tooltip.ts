import type * as vscode from 'vscode';
import type { QuotationRow } from '../core';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import { explain } from './explain';

/** The explanation of a quotation, with what else its speaker has said. */
export async function explanationOf(library: AsyncLibrary, row: QuotationRow): Promise<vscode.MarkdownString> {
  const id = row.speaker?.id;
  return explain(row, id == null ? null : await library.speaker(id));
}
