import * as vscode from 'vscode';
import type { ListGroup, ReportRow, StatementRow } from '../core';
import { Owner } from '../lifetime';
import { sourceName, speakerName } from '../wording/citation';
import { dayInWords, saidInWords } from '../wording/dates';
import { shortStatus, statusInWords } from '../wording/review';
import { differenceInWords, spreadInWords } from '../wording/statements';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import type { Sources } from '../workspace/sources';
import { groupItem } from './groupItem';
import { groupLabel, nodesOf } from './grouping';
import { openCommand } from './open';
import { uriOf } from './places';
import { cropped, statusIcon } from './quotationItem';
import type { SpeakerFilter } from './speakerFilter';
import { explainStatement } from './explainStatement';
import { explanationOf } from './tooltip';

export interface StatementNode {
  readonly kind: 'statement';
  readonly statement: StatementRow;
  readonly parent: StatementsNode | undefined;
}

export interface ReportNode {
  readonly kind: 'report';
  readonly report: ReportRow;
  /** The quotation, for commands that act on one. */
  readonly row: ReportRow['quotation'];
  readonly parent: StatementNode;
}

/** A row of the Statements view. */
export type StatementsNode =
  StatementNode | ReportNode | { readonly kind: 'group'; readonly group: ListGroup; readonly parent: undefined };

const isKind = (value: unknown, kind: StatementsNode['kind']): boolean =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;

export const isStatementNode = (value: unknown): value is StatementNode => isKind(value, 'statement');

/** Statements that more than one article reports, newest first; below each its wordings. */
export class StatementsTree extends Owner implements vscode.TreeDataProvider<StatementsNode> {
  private readonly changed = this.own(new vscode.EventEmitter<StatementsNode | undefined>());
  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    private readonly library: AsyncLibrary,
    private readonly sources: Pick<Sources, 'encodingOf' | 'onDidChange'>,
    private readonly filter: Pick<SpeakerFilter, 'speaker' | 'onDidChange'>,
  ) {
    super();
    this.own(sources.onDidChange(() => this.changed.fire(undefined)));
    this.own(filter.onDidChange(() => this.changed.fire(undefined)));
  }

  async getChildren(node?: StatementsNode): Promise<StatementsNode[]> {
    if (!node) return this.roots();
    if (node.kind === 'report') return [];
    const { speaker } = this.filter;
    if (node.kind === 'group') {
      const { rows } = await this.library.statementList(speaker?.id ?? null, node.group.id);
      return (rows ?? []).map(statement => ({ kind: 'statement', statement, parent: node }));
    }
    const view = await this.library.statement(node.statement.id);
    return (view?.reports ?? []).map(report => ({ kind: 'report', report, row: report.quotation, parent: node }));
  }

  getParent(node: StatementsNode): StatementsNode | undefined {
    return node.parent;
  }

  getTreeItem(node: StatementsNode): vscode.TreeItem {
    switch (node.kind) {
      case 'statement':
        return statementItem(node.statement);
      case 'report':
        return this.reportItem(node);
      case 'group':
        return this.groupItem(node.group);
    }
  }

  async resolveTreeItem(item: vscode.TreeItem, node: StatementsNode): Promise<vscode.TreeItem> {
    if (node.kind === 'report') item.tooltip = await explanationOf(this.library, node.row);
    if (node.kind === 'statement') {
      const view = await this.library.statement(node.statement.id);
      if (view) item.tooltip = explainStatement(view);
    }
    return item;
  }

  private async roots(): Promise<StatementsNode[]> {
    return nodesOf(
      await this.library.statementList(this.filter.speaker?.id ?? null, null),
      (statement): StatementsNode => ({ kind: 'statement', statement, parent: undefined }),
      group => ({ kind: 'group', group, parent: undefined }),
    );
  }

  private groupItem(group: ListGroup): vscode.TreeItem {
    const { label, icon } = groupLabel(group);
    return groupItem(`statements:${group.id}`, label, { count: group.count, of: 'statement' }, icon);
  }

  private reportItem({ report, row, parent }: ReportNode): vscode.TreeItem {
    const label = cropped(report.wording);
    const item = new vscode.TreeItem({ label, highlights: highlightsIn(label, report) });
    const said = saidInWords(row.said);
    const difference = report.differences.slice(0, 1).map(differenceInWords).join();
    const origin = report.independent ? '' : 'not independent';
    item.id = `${parent.statement.id}/${row.id}/${String(report.part ?? '')}`;
    item.description = [shortStatus(row), sourceName(row), difference, said, origin]
      .filter(part => part !== '')
      .join(' · ');
    item.iconPath = statusIcon(row) ?? new vscode.ThemeIcon(report.independent ? 'quote' : 'copy');
    item.contextValue = 'report';
    item.command = openCommand(this.sources, uriOf(row), report.place);
    item.accessibilityInformation = {
      label: [
        cropped(report.wording, 200),
        difference,
        sourceName(row),
        speakerName(row),
        said,
        origin,
        statusInWords(row),
      ]
        .filter(part => part !== '')
        .join(', '),
    };
    return item;
  }
}

/** The words that differ from the fullest wording, as far as the label shows them. */
const highlightsIn = (label: string, { differing }: ReportRow): [number, number][] =>
  differing.flatMap(({ start, end }): [number, number][] =>
    start < label.length ? [[start, Math.min(end, label.length)]] : [],
  );

function statementItem(statement: StatementRow): vscode.TreeItem {
  const item = new vscode.TreeItem(cropped(statement.wording), vscode.TreeItemCollapsibleState.Collapsed);
  const said = statement.said === null ? '' : dayInWords(statement.said);
  const warnings = [statement.differs ? 'wordings differ' : '', statement.daysDiffer ? 'days differ' : ''];
  const details = [...warnings, statement.speaker?.name ?? 'speaker not known', said, spreadInWords(statement)];
  item.id = statement.id;
  item.description = details.filter(detail => detail !== '').join(' · ');
  const differs = statement.differs || statement.daysDiffer;
  item.iconPath = differs
    ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'))
    : new vscode.ThemeIcon('references');
  item.contextValue = 'statement';
  item.accessibilityInformation = {
    label: [cropped(statement.wording, 200), ...details].filter(part => part !== '').join(', '),
  };
  return item;
}
