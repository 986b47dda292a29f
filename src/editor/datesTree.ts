import * as vscode from 'vscode';
import type { DateGroup, QuotationRow } from '../core';
import { fromEdtf } from '../core';
import { Owner } from '../lifetime';
import { dayInWords, monthName } from '../wording/dates';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import type { Sources } from '../workspace/sources';
import { explain } from './explain';
import { quotationItem } from './quotationItem';

/** A row of the Dates view. */
export type DatesNode =
  | { readonly kind: 'group'; readonly group: DateGroup; readonly parent: DatesNode | undefined }
  | { readonly kind: 'quotation'; readonly row: QuotationRow; readonly parent: DatesNode | undefined };

/** Quotations by the day they were said: year, month, day; then what has no year, only a weekday, or no day. */
export class DatesTree extends Owner implements vscode.TreeDataProvider<DatesNode> {
  private readonly changed = this.own(new vscode.EventEmitter<DatesNode | undefined>());
  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    private readonly library: AsyncLibrary,
    private readonly sources: Pick<Sources, 'encodingOf' | 'onDidChange'>,
  ) {
    super();
    this.own(sources.onDidChange(() => this.changed.fire(undefined)));
  }

  async getChildren(node?: DatesNode): Promise<DatesNode[]> {
    const groups = (some: readonly DateGroup[]): DatesNode[] =>
      some.map(group => ({ kind: 'group', group, parent: node }));
    if (!node) return groups(await this.library.dates());
    if (node.kind === 'quotation') return [];
    return [
      ...groups(node.group.groups),
      ...node.group.quotations.map((row): DatesNode => ({ kind: 'quotation', row, parent: node })),
    ];
  }

  getParent(node: DatesNode): DatesNode | undefined {
    return node.parent;
  }

  getTreeItem(node: DatesNode): vscode.TreeItem {
    if (node.kind === 'quotation') return quotationItem(node.row, this.sources, 'date');
    const { group } = node;
    const label = groupLabel(group, node.parent?.kind === 'group' ? node.parent.group : undefined);
    const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
    item.id = groupId(node);
    item.description = String(group.count);
    item.iconPath = new vscode.ThemeIcon(
      group.level === 'undated' || group.level === 'unknown-year' || group.level === 'weekday-only'
        ? 'question'
        : 'calendar',
    );
    item.contextValue = 'group';
    item.accessibilityInformation = {
      label: `${label}, ${group.count} ${group.count === 1 ? 'quotation' : 'quotations'}`,
    };
    return item;
  }

  async resolveTreeItem(item: vscode.TreeItem, node: DatesNode): Promise<vscode.TreeItem> {
    if (node.kind === 'quotation') {
      const id = node.row.speaker?.id;
      item.tooltip = explain(node.row, id == null ? null : await this.library.speaker(id));
    }
    return item;
  }
}

const groupId = (node: DatesNode & { readonly kind: 'group' }): string =>
  node.parent?.kind === 'group' ? `${groupId(node.parent)}/${node.group.id}` : node.group.id;

function groupLabel(group: DateGroup, parent: DateGroup | undefined): string {
  switch (group.level) {
    case 'year':
      return group.value ?? '';
    case 'month': {
      const month = fromEdtf(group.value ?? '')?.month;
      return month === undefined ? 'Month unknown' : monthName(month);
    }
    case 'day': {
      const parts = fromEdtf(group.value ?? '');
      const inKnownMonth = parent?.level === 'month' && parts?.month !== undefined;
      return inKnownMonth && parts.day !== undefined
        ? `${parts.day} ${monthName(parts.month ?? 0)}`
        : dayInWords(group.value ?? '');
    }
    case 'weekday':
      return `A ${group.value ?? ''}`;
    case 'unknown-year':
      return 'Year unknown';
    case 'weekday-only':
      return 'Weekday only';
    case 'undated':
      return 'Undated';
  }
}
