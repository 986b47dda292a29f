import type * as vscode from 'vscode';
import type { PlacedDecision } from '../core';
import { anchorOf } from '../core';
import { spanIn } from './places';
import { savedHash } from '../workspace/fileHash';

/** Words of a document as a decision keeps its place; without a hash where what is not saved yet is in no file. */
export async function decidedPlace(
  document: vscode.TextDocument,
  range: vscode.Range,
): Promise<Pick<PlacedDecision, 'source' | 'quote' | 'sha256'>> {
  const quote = anchorOf(document.getText(), spanIn(document, range));
  const sha256 = await savedHash(document.uri);
  return { source: document.uri.toString(), quote, ...(sha256 !== undefined && { sha256 }) };
}
