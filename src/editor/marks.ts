import type * as vscode from 'vscode';
import type { Kind, QuotationRow, SourceView } from '../core';
import { saidInWords } from '../wording/dates';
import { isAttributed, speakerName } from '../wording/citation';
import { statusInText } from '../wording/review';
import { rangeOf } from './places';

/** What the text is marked as. A quotation without a speaker looks the same whatever its kind. */
export type MarkStyle = Kind | 'noSpeaker';
export const markStyles: readonly MarkStyle[] = ['direct', 'mixed', 'indirect', 'noSpeaker'];

export type MarkRanges = Readonly<Record<MarkStyle, readonly vscode.Range[]>>;

/** Thousands of decorations make typing slow (vscode#17542). */
const MOST = 1500;
/** What ends a quotation: a sign, its closing marks, and a sign after them. */
export const CLOSING = /^[,.!?…]?["”’»“'`]{1,2}[,.;:!?…)]?/u;

/** Where the faint words go: behind the closing mark of the quotation's last part and the sign after it. */
export function inlinePosition(document: vscode.TextDocument, row: QuotationRow): vscode.Position | undefined {
  const last = markedPlaces(document, row).at(-1)?.end;
  const after = last && CLOSING.exec(document.lineAt(last.line).text.slice(last.character));
  return after ? last.translate(0, after[0].length) : last;
}

/** A quotation is marked where its quotation marks are, an indirect one all through. */
const markedPlaces = (document: vscode.TextDocument, row: QuotationRow): readonly vscode.Range[] =>
  (row.marked.length > 0 ? row.marked : row.parts)
    .map(place => document.validateRange(rangeOf(place)))
    .filter(range => !range.isEmpty);

/** "— Dmitry Peskov, 21 Dec 2016"; a question mark where the speaker is a guess. */
export function inlineWords(row: QuotationRow): string {
  const said = saidInWords(row.said);
  const guess = isAttributed(row) && row.confidence === 'unsure' ? ' (?)' : '';
  const status = statusInText(row);
  return `— ${speakerName(row)}${guess}${said === '' ? '' : `, ${said}`}${status === '' ? '' : ` ${status}`}`;
}

/** What to mark in a document, by style; `kinds` are those the reader wants marked. */
export function marksFor(document: vscode.TextDocument, view: SourceView, kinds: readonly Kind[]): MarkRanges {
  const ranges: Record<MarkStyle, vscode.Range[]> = { direct: [], mixed: [], indirect: [], noSpeaker: [] };
  for (const row of view.quotations.filter(({ kind }) => kinds.includes(kind)).slice(0, MOST))
    ranges[isAttributed(row) ? row.kind : 'noSpeaker'].push(...markedPlaces(document, row));
  return ranges;
}
