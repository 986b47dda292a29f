import * as vscode from 'vscode';
import type { Decision, DraftQuotationRow } from '../core';
import { isAsInSource, sureWholePlace } from '../core';
import type { Decisions } from '../workspace/decisions';
import { decidedPlace } from './decidedPlace';
import { decide } from './deciding';
import { HumanError } from './humanError';
import { rangeOf } from './places';

/** From the first word of a draft's quotation to the last. */
export function extentOf({ parts }: Pick<DraftQuotationRow, 'parts'>): vscode.Range {
  const ranges = parts.map(rangeOf);
  const first = ranges[0] ?? new vscode.Range(0, 0, 0, 0);
  return first.union(ranges.at(-1) ?? first);
}

/** Whether the reader checked a quotation of a draft by hand. */
export type ByHand = (row: DraftQuotationRow) => boolean;

/** Whether there is anything to check by hand: a quotation that is as a source has it between one pair of marks needs none. */
export const needsHand = (row: DraftQuotationRow): boolean => {
  const [match] = row.matches;
  return !isAsInSource(row) || match?.isQuoted !== true || match.isNested;
};

/** Words of a draft that the reader checked by hand: told no more until they change. */
export async function checkByHand(
  decisions: Decisions,
  document: vscode.TextDocument,
  range: vscode.Range,
): Promise<void> {
  if (document.isUntitled) throw new HumanError('Save the draft first: what is checked by hand is kept beside it.');
  const place = await decidedPlace(document, range);
  const made: readonly Decision[] = [{ kind: 'status', status: 'checked', ...place }];
  await decide(decisions, { label: 'Checked by hand', made, takenBack: [] }, place.source);
}

/** What was checked by hand in a draft and has the same words still; of equal words those that were meant. */
export function byHandIn(decisions: Decisions, document: vscode.TextDocument): ByHand {
  const source = document.uri.toString();
  const own = decisions.placed.filter(
    one => one.kind === 'status' && one.status === 'checked' && one.source === source,
  );
  const text = own.length > 0 ? document.getText() : '';
  const ranges = own.flatMap(({ quote }) => {
    const span = sureWholePlace(text, quote);
    return span ? [new vscode.Range(document.positionAt(span.start), document.positionAt(span.end))] : [];
  });
  return row => ranges.some(range => range.isEqual(extentOf(row)));
}
