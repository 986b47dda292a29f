import * as vscode from 'vscode';
import type { PlacedDecision, QuoteAnchor } from '../core';
import { sureExactPlace, surePlace } from '../core';
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

/** Words that were checked by hand count where they still fill their marks: “Surely nobody knows” is another quotation than “Nobody knows”. */
function isCheckedStill(text: string, quote: QuoteAnchor): boolean {
  const place = sureExactPlace(text, quote);
  const isBetween = (before: string, behind: string): boolean =>
    before === quote.prefix.slice(-1) && behind === quote.suffix.slice(0, 1);
  return place !== null && isBetween(text.slice(0, place.start).slice(-1), text.slice(place.end).slice(0, 1));
}

/** Whether a draft has the words no more that a decision was made on. */
export async function isLostInDraft({ kind, source, quote }: PlacedDecision): Promise<boolean> {
  const text = await textOf(vscode.Uri.parse(source));
  if (text === null) return false;
  return kind === 'status' ? !isCheckedStill(text, quote) : surePlace(text, quote) === null;
}
