import * as vscode from 'vscode';
import type { ExportQuestion, QuotationRow } from '../core';
import { isEmpty, parseQuery, statuses } from '../core';
import { counted } from '../wording/numbers';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import type { SourceViews } from '../workspace/sourceViews';
import { HumanError } from './humanError';
import { cropped } from './quotationItem';
import type { SearchMemory } from './searchMemory';
import { savedQueryOf } from './searchesView';
import { isSpeakerNode } from './speakersNodes';
import { isStatementNode } from './statementsTree';
import { chosenRows, isRow, quotationUnderCursor } from './subjects';

/** What is exported, and what that is called. */
export interface ExportChoice {
  readonly question: ExportQuestion;
  readonly title: string;
}

interface ChoiceItem extends vscode.QuickPickItem {
  /** Asks for what the row leaves open; undefined when the reader leaves. */
  readonly choose?: () => Promise<ExportChoice | undefined>;
}

/** What the choice is made from. */
export interface ChoiceContext {
  readonly library: AsyncLibrary;
  readonly views: SourceViews;
  readonly memory: SearchMemory;
}

const item = (label: string, question: ExportQuestion, title = label, description = ''): ChoiceItem => ({
  label,
  description,
  choose: () => Promise.resolve({ question, title }),
});

const speakerItem = ({ id, name }: { readonly id: string; readonly name: string }): ChoiceItem =>
  item(`Quotations by ${name}`, { what: 'speaker', id });

const searchItem = (query: string): ChoiceItem =>
  item(`Results of “${query}”`, { what: 'search', query }, `Results of the search: ${query}`);

/** What can be exported around one quotation. */
async function aroundQuotation({ library }: ChoiceContext, row: QuotationRow): Promise<readonly ChoiceItem[]> {
  const { speaker } = row;
  const statements = (await library.reportsOf(row.id)).map(({ statement }) => statement);
  return [
    ...(speaker?.id == null ? [] : [speakerItem({ id: speaker.id, name: speaker.name ?? speaker.words })]),
    ...statements.map(({ id, count, wording }) =>
      item(
        'Reports of this statement',
        { what: 'statement', id },
        `Statement: ${cropped(wording)}`,
        counted(count, 'report'),
      ),
    ),
    item('This quotation', { what: 'quotations', ids: [row.id] }, `Quotation: ${cropped(row.text)}`),
  ];
}

/** What the command was called on: rows chosen together, one row, or the cursor. */
async function nearest(context: ChoiceContext, subject: unknown, subjects: unknown): Promise<readonly ChoiceItem[]> {
  const rows = chosenRows(subjects);
  if (rows.length > 1) {
    const ids = rows.map(({ id }) => id);
    return [item(`The ${counted(ids.length, 'chosen quotation')}`, { what: 'quotations', ids })];
  }
  if (isSpeakerNode(subject)) return [speakerItem(subject.speaker)];
  if (isStatementNode(subject)) {
    const { id, count, wording } = subject.statement;
    const title = `Statement: ${cropped(wording)}`;
    return [item('Reports of this statement', { what: 'statement', id }, title, counted(count, 'report'))];
  }
  const query = savedQueryOf(subject);
  if (query !== undefined) return [searchItem(query)];
  const row = isRow(subject) ? subject.row : await quotationUnderCursor(context.views);
  return row ? aroundQuotation(context, row) : [];
}

async function chooseSpeaker({ library }: ChoiceContext): Promise<ExportChoice | undefined> {
  const items = (await library.speakers()).map(speaker => ({
    label: speaker.name,
    description: counted(speaker.quotations, 'quotation'),
    speaker,
  }));
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: 'Whose quotations?' });
  return chosen && speakerItem(chosen.speaker).choose?.();
}

async function chooseSearch({ memory }: ChoiceContext): Promise<ExportChoice | undefined> {
  const query = await vscode.window.showInputBox({
    prompt: 'Quotations that a search finds, as in Search',
    placeHolder: 'speaker:peskov after:2016 "a phrase"',
    value: memory.recent[0] ?? memory.saved[0] ?? '',
  });
  if (query === undefined) return undefined;
  if (isEmpty(parseQuery(query))) throw new HumanError('Type what to search for first.');
  return searchItem(query).choose?.();
}

const STATUS_LABELS = { checked: 'Checked', disputed: 'Disputed', misquoted: 'Misquoted' } as const;

/** Lets the reader choose what to export, first what the command was called on. */
export async function chooseWhat(
  context: ChoiceContext,
  subject: unknown,
  subjects: unknown,
): Promise<ExportChoice | undefined> {
  const near = await nearest(context, subject, subjects);
  const line = (label: string): ChoiceItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const { quotations } = await context.library.totals();
  const items: readonly ChoiceItem[] = [
    ...near,
    line('all'),
    item('All quotations', { what: 'all' }, 'All quotations', String(quotations)),
    { label: 'Quotations by a speaker...', choose: () => chooseSpeaker(context) },
    { label: 'Results of a search...', choose: () => chooseSearch(context) },
    line('by status'),
    ...statuses.map(status => item(`${STATUS_LABELS[status]} quotations`, { what: 'status', status })),
    item('Unchecked quotations', { what: 'status', status: null }),
  ];
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: 'What to export' });
  return chosen?.choose?.();
}
