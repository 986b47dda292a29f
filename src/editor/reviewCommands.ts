import * as vscode from 'vscode';
import type { Decision, QuotationRow, Status, StatusFilter } from '../core';
import { statuses } from '../core';
import { counted } from '../wording/numbers';
import { filterInWords, statusIcons } from '../wording/review';
import type { Decisions } from '../workspace/decisions';
import type { Drafts } from '../workspace/drafts';
import { savedHash } from '../workspace/fileHash';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import type { Reviews } from '../workspace/reviews';
import type { Sources } from '../workspace/sources';
import type { SourceViews } from '../workspace/sourceViews';
import { decide } from './deciding';
import { HumanError, registerCommand } from './humanError';
import { placeAgain } from './placeAgain';
import { uriOf } from './places';
import { chosenRows, quotationFor } from './subjects';

/** What the commands of checking work on. */
export interface ReviewContext {
  readonly library: AsyncLibrary;
  readonly sources: Sources;
  readonly drafts: Drafts;
  readonly views: SourceViews;
  readonly decisions: Decisions;
  readonly reviews: Reviews;
}

/** The quotations a command is about: rows chosen together, or one. */
async function rowsFor(context: ReviewContext, subject: unknown, subjects: unknown): Promise<readonly QuotationRow[]> {
  const chosen = chosenRows(subjects);
  return chosen.length > 1 ? chosen : [await quotationFor(context, subject)];
}

/** Gives quotations a status, or takes theirs away. */
async function setStatus(
  { library, decisions }: ReviewContext,
  rows: readonly QuotationRow[],
  status: Status | null,
): Promise<void> {
  const made: Decision[] = [];
  const takenBack: Decision[] = [];
  let gone = 0;
  for (const row of rows) {
    const [before, ref] = await Promise.all([library.statusDecisions(row.id), library.quoteRef(row.id)]);
    // The text may have changed just now: then what was decided stays.
    if (!ref) {
      gone++;
      continue;
    }
    takenBack.push(...before);
    if (status === null) continue;
    const sha256 = await savedHash(uriOf(row));
    made.push({ kind: 'status', ...ref, status, ...(sha256 !== undefined && { sha256 }) });
  }
  const done = rows.length - gone;
  const label = `${done === 1 ? 'The quotation is' : `${counted(done, 'quotation')} are`} ${status ?? 'unchecked'}`;
  if (done > 0) await decide(decisions, { label, made, takenBack }, rows[0]?.source ?? '');
  if (gone > 0)
    throw new HumanError(
      `The text has changed: ${gone === 1 ? 'a quotation is' : `${counted(gone, 'quotation')} are`} no longer in it. Nothing was said of ${gone === 1 ? 'it' : 'them'}.`,
    );
}

const LABELS: readonly (readonly [status: Status | null, label: string, detail: string])[] = [
  [null, '$(circle-large-outline) Unchecked', 'Nobody has looked at it yet'],
  ['checked', `$(${statusIcons.checked}) Checked`, 'Held against the page, and right'],
  ['disputed', `$(${statusIcons.disputed}) Disputed`, 'Somebody says otherwise'],
  ['misquoted', `$(${statusIcons.misquoted}) Misquoted`, 'The words or the speaker are wrong'],
];

async function chooseStatus(context: ReviewContext, subject: unknown, subjects: unknown): Promise<void> {
  const rows = await rowsFor(context, subject, subjects);
  const [first] = rows;
  const chosen = await vscode.window.showQuickPick(
    LABELS.map(([status, label, detail]) => ({
      label,
      detail,
      description: rows.length === 1 && status === first?.status ? 'now' : '',
      status,
    })),
    { title: 'Status of the Quotation', placeHolder: first?.text ?? '' },
  );
  if (chosen) await setStatus(context, rows, chosen.status);
}

/** Narrows the views to quotations of one status. */
async function chooseFilter({ reviews }: ReviewContext): Promise<void> {
  const filters: readonly (StatusFilter | null)[] = [null, 'unchecked', ...statuses];
  const chosen = await vscode.window.showQuickPick(
    filters.map(filter => ({
      label: filter === null ? 'All quotations' : filterInWords(filter).replace(/^./, letter => letter.toUpperCase()),
      description: filter === reviews.filter ? 'now' : '',
      filter,
    })),
    { title: 'Quotations That the Views Show' },
  );
  if (chosen) await reviews.show(chosen.filter);
}

/** Commands with which the reader says what was found on checking. */
export function registerReviewCommands(context: ReviewContext, log: vscode.LogOutputChannel): vscode.Disposable {
  const mark =
    (status: Status | null) =>
    async (subject: unknown, subjects: unknown): Promise<void> =>
      setStatus(context, await rowsFor(context, subject, subjects), status);
  return vscode.Disposable.from(
    registerCommand(log, 'onTheRecord.markChecked', mark('checked')),
    registerCommand(log, 'onTheRecord.markUnchecked', mark(null)),
    registerCommand(log, 'onTheRecord.setStatus', (subject, subjects) => chooseStatus(context, subject, subjects)),
    registerCommand(log, 'onTheRecord.showStatus', () => chooseFilter(context)),
    registerCommand(log, 'onTheRecord.showAllStatuses', () => context.reviews.show(null)),
    registerCommand(log, 'onTheRecord.placeAgain', () => placeAgain(context)),
  );
}
