import * as vscode from 'vscode';
import type { QuotationRow } from '../core';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import type { SourceViews } from '../workspace/sourceViews';
import { HumanError } from './humanError';
import { quotationAt } from './places';

export const isRow = (value: unknown): value is { readonly row: QuotationRow } =>
  typeof value === 'object' && value !== null && 'row' in value;

/** The quotation a command is about: a row's, one named by id, or the one at the cursor. */
export async function quotationFor(
  { library, views }: { readonly library: AsyncLibrary; readonly views: SourceViews },
  subject: unknown,
): Promise<QuotationRow> {
  if (isRow(subject)) return subject.row;
  if (typeof subject === 'string') {
    const row = await library.quotation(subject);
    if (row) return row;
    throw new HumanError('This quotation is no longer in the text.');
  }
  const row = await quotationUnderCursor(views);
  if (row) return row;
  throw new HumanError('There is no quotation at the cursor. “Go to Next Quotation” finds one.');
}

/** The quotation that the cursor stands in, if any. */
export async function quotationUnderCursor(views: SourceViews): Promise<QuotationRow | undefined> {
  const editor = vscode.window.activeTextEditor;
  const view = editor && (await views.of(editor.document));
  return view ? quotationAt(view, editor.selection.active) : undefined;
}

/** The quotations of rows that were chosen together; none where only one row was. */
export const chosenRows = (subjects: unknown): readonly QuotationRow[] =>
  Array.isArray(subjects) ? subjects.filter(isRow).map(({ row }) => row) : [];

/** The sources a command is about: files chosen in the Explorer, rows of the views, a quotation named by id, or the open document. */
export function sourcesFor(subject: unknown, subjects: unknown): readonly vscode.Uri[] {
  const chosen = Array.isArray(subjects) && subjects.length > 0 ? (subjects as readonly unknown[]) : [subject];
  const uris = chosen.flatMap(one => {
    if (one instanceof vscode.Uri) return [one];
    if (isRow(one)) return [vscode.Uri.parse(one.row.source)];
    return typeof one === 'string' ? [vscode.Uri.parse(one.slice(0, one.lastIndexOf('#')))] : [];
  });
  const open = vscode.window.activeTextEditor?.document.uri;
  const all = uris.length === 0 && open ? [open] : uris;
  return [...new Map(all.map(uri => [uri.toString(), uri])).values()];
}
