import * as vscode from 'vscode';
import type { DateGroup, ListGroup, QuotationRow, TimelineQuestion } from '../core';
import { fromEdtf } from '../core';
import { Owner } from '../lifetime';
import { dayInWords, monthName } from '../wording/dates';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import type { Sources } from '../workspace/sources';
import { groupItem } from './groupItem';
import { groupLabel } from './grouping';
import { quotationItem } from './quotationItem';
import { explanationOf } from './tooltip';

/** A row of the Dates view. */
export type DatesNode =
  | { readonly kind: 'group'; readonly group: DateGroup; readonly parent: DatesNode | undefined }
  | { readonly kind: 'part'; readonly day: string; readonly part: ListGroup; readonly parent: DatesNode }
  | { readonly kind: 'quotation'; readonly row: QuotationRow; readonly parent: DatesNode | undefined };

/** Quotations by the day they were said or published: year, month, day; then what has no year, only a weekday, or no day. */
export class DatesTree extends Owner implements vscode.TreeDataProvider<DatesNode> {
  private readonly changed = this.own(new vscode.EventEmitter<DatesNode | undefined>());
  readonly onDidChangeTreeData = this.changed.event;

  /**
   * @param question what part of the timeline is shown, and in which order
   * @param changes tell that the question has changed
   */
  constructor(
    private readonly library: AsyncLibrary,
    private readonly sources: Pick<Sources, 'encodingOf' | 'onDidChange'>,
    private readonly question: () => TimelineQuestion = () => ({ by: 'said' }),
    changes: readonly vscode.Event<void>[] = [],
  ) {
    super();
    this.own(sources.onDidChange(() => this.changed.fire(undefined)));
    for (const change of changes) this.own(change(() => this.changed.fire(undefined)));
  }

  async getChildren(node?: DatesNode): Promise<DatesNode[]> {
    const groups = (some: readonly DateGroup[]): DatesNode[] =>
      some.map(group => ({ kind: 'group', group, parent: node }));
    const rows = (some: readonly QuotationRow[]): DatesNode[] =>
      some.map(row => ({ kind: 'quotation', row, parent: node }));
    if (!node) return groups(await this.library.dates(this.question()));
    if (node.kind === 'quotation') return [];
    if (node.kind === 'part')
      return rows((await this.library.dayList(node.day, this.question(), node.part.id)).rows ?? []);
    const { id, own, groups: below } = node.group;
    const list = own > 0 ? await this.library.dayList(id, this.question(), null) : { rows: [], groups: null };
    const parts = list.groups?.map((part): DatesNode => ({ kind: 'part', day: id, part, parent: node }));
    return [...groups(below), ...(parts ?? rows(list.rows ?? []))];
  }

  getParent(node: DatesNode): DatesNode | undefined {
    return node.parent;
  }

  getTreeItem(node: DatesNode): vscode.TreeItem {
    switch (node.kind) {
      case 'quotation':
        return quotationItem(node.row, this.sources, 'date');
      case 'part': {
        const { label, icon } = groupLabel(node.part);
        return groupItem(`${node.day}/${node.part.id}`, label, { count: node.part.count, of: 'quotation' }, icon);
      }
      case 'group': {
        const { group, parent } = node;
        const label = dateLabel(group, parent?.kind === 'group' ? parent.group : undefined);
        const icon = UNSURE.has(group.level) ? 'question' : 'calendar';
        return groupItem(group.id, label, { count: group.count, of: 'quotation' }, icon);
      }
    }
  }

  async resolveTreeItem(item: vscode.TreeItem, node: DatesNode): Promise<vscode.TreeItem> {
    if (node.kind === 'quotation') item.tooltip = await explanationOf(this.library, node.row);
    return item;
  }
}

const UNSURE: ReadonlySet<DateGroup['level']> = new Set(['undated', 'unknown-year', 'weekday-only']);

function dateLabel(group: DateGroup, parent: DateGroup | undefined): string {
  switch (group.level) {
    case 'year':
      return (group.value ?? '').replace('X', '0s');
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
