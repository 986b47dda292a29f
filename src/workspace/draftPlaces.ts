import * as vscode from 'vscode';
import type { PlacedDecision } from '../core';
import { surePlace, sureWholePlace } from '../core';
import { readSource } from './sourceReader';

/** A longer file is no draft. */
const MOST_BYTES = 8_000_000;

/** The text of a document that is open, or of a file; null where it cannot be read. */
async function textOf(uri: vscode.Uri): Promise<string | null> {
  const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
  if (open) return open.getText();
  const read = await readSource(uri, MOST_BYTES);
  if (read.kind === 'text') return read.decoded.text;
  return read.kind === 'skipped' && read.reason === 'empty' ? '' : null;
}

/**
 * Of decisions on one draft those whose words it has no more; none where it cannot be read. What was checked by hand holds for its very
 * words only.
 */
export async function lostInDraft(
  uri: vscode.Uri,
  decisions: readonly PlacedDecision[],
): Promise<readonly PlacedDecision[]> {
  const text = await textOf(uri);
  if (text === null) return [];
  return decisions.filter(({ kind, quote }) => (kind === 'status' ? sureWholePlace : surePlace)(text, quote) === null);
}
