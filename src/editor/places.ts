import * as vscode from 'vscode';
import type { Place, QuotationRow, SourceView, Span } from '../core';

/** The one place where the library's places become VS Code's. */
export const rangeOf = ({ line, character, endLine, endCharacter }: Place): vscode.Range =>
  new vscode.Range(line, character, endLine, endCharacter);

export const uriOf = (row: { readonly source: string }): vscode.Uri => vscode.Uri.parse(row.source, true);

/** The quotation at a position: the innermost of those whose words, cue or speaker stand there. */
export function quotationAt(view: SourceView, position: vscode.Position): QuotationRow | undefined {
  const at = (places: readonly Place[]): QuotationRow | undefined =>
    view.quotations.find(row =>
      [...row.parts, ...row.marked].some(place => places.includes(place) && rangeOf(place).contains(position)),
    );
  const all = view.quotations.flatMap(row => [...row.marked, ...row.parts]);
  const inside = all.filter(place => rangeOf(place).contains(position)).sort((a, b) => size(a) - size(b));
  const [innermost] = inside;
  return innermost
    ? at([innermost])
    : view.quotations.find(row =>
        [row.cue, row.speaker?.place].some(place => place != null && rangeOf(place).contains(position)),
      );
}

const size = (place: Place): number => (place.endLine - place.line) * 100_000 + place.endCharacter - place.character;

/** A range as UTF-16 offsets. */
export const spanIn = (document: vscode.TextDocument, { start, end }: vscode.Range): Span => ({
  start: document.offsetAt(start),
  end: document.offsetAt(end),
});
