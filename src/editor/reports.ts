import * as vscode from 'vscode';
import type { QuotationRow, ReportRow } from '../core';
import { sourceName } from '../wording/citation';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import type { Sources } from '../workspace/sources';
import type { SourceViews } from '../workspace/sourceViews';
import { HumanError, registerCommand } from './humanError';
import { openPlace } from './open';
import { quotationAt, rangeOf, uriOf } from './places';
import { chosenRows, quotationFor } from './subjects';
import { registerWordingDocuments, wordingUri } from './wordingDocuments';

/** What the surfaces for reports of one statement work on. */
export interface ReportContext {
  readonly library: AsyncLibrary;
  readonly sources: Sources;
  readonly views: SourceViews;
}

const NONE = 'No other article reports this quotation. “Link to Another Report...” links one by hand.';

/** Every quotation that reports what a quotation says, its own among them, each once. */
export async function allReports(library: AsyncLibrary, { id }: QuotationRow): Promise<readonly ReportRow[]> {
  const reports = (await library.reportsOf(id)).flatMap(({ statement }) => statement.reports);
  return [...new Map(reports.map(report => [report.quotation.id, report])).values()];
}

/** Two quotations to compare: two that were chosen or named, or one and the fullest report of the same beside it. */
async function pairFor(
  context: ReportContext,
  subject: unknown,
  other: unknown,
): Promise<readonly [QuotationRow, QuotationRow]> {
  const row = await quotationFor(context, subject);
  const chosen = chosenRows(other).find(({ id }) => id !== row.id);
  if (chosen) return [row, chosen];
  if (typeof other === 'string') return [row, await quotationFor(context, other)];
  const [fullest] = (await allReports(context.library, row))
    .filter(({ quotation }) => quotation.source !== row.source)
    .sort((a, b) => b.wording.length - a.wording.length);
  if (!fullest) throw new HumanError(NONE);
  return [row, fullest.quotation];
}

/** Shows two wordings side by side, a clause a line, with the paragraphs around them. */
async function compareReports(context: ReportContext, subject: unknown, other: unknown): Promise<void> {
  const [one, two] = await pairFor(context, subject, other);
  const title = `${sourceName(one)} ↔ ${sourceName(two)}`;
  await vscode.commands.executeCommand('vscode.diff', wordingUri(one), wordingUri(two), title);
}

/** Goes to the next report of the statement at the cursor, and from the last on to the first. */
async function nextReport(context: ReportContext, subject: unknown): Promise<void> {
  const row = await quotationFor(context, subject);
  const reports = await allReports(context.library, row);
  const at = reports.findIndex(({ quotation }) => quotation.id === row.id);
  const next = reports[(at + 1) % reports.length];
  if (!next) throw new HumanError(NONE);
  await openPlace(context.sources, uriOf(next.quotation), next.place);
}

/** All reports of a statement on “Find All References”. */
function referenceProvider({ library, views }: ReportContext): vscode.ReferenceProvider {
  return {
    async provideReferences(document, position, { includeDeclaration }, token) {
      const view = await views.current(document, token);
      const row = view && quotationAt(view, position);
      if (!row) return [];
      const reports = await allReports(library, row);
      return reports
        .filter(({ quotation }) => includeDeclaration || quotation.id !== row.id)
        .map(({ quotation, place }) => new vscode.Location(uriOf(quotation), rangeOf(place)));
    },
  };
}

/** Walking between reports of one statement and comparing them. */
export function registerReports(context: ReportContext, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.Disposable.from(
    registerWordingDocuments(context.library, context.sources),
    vscode.languages.registerReferenceProvider('*', referenceProvider(context)),
    registerCommand(log, 'onTheRecord.compareReports', (one, other) => compareReports(context, one, other)),
    registerCommand(log, 'onTheRecord.nextReport', subject => nextReport(context, subject)),
  );
}
