import * as vscode from 'vscode';
import type { QuotationRow, SpeakerRow } from '../core';
import { Owner } from '../lifetime';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import type { Sources } from '../workspace/sources';
import { groupQuotations, groupSpeakers } from './grouping';
import { noticesOf } from './notices';
import type { Notice } from './notices';
import { quotationItem } from './quotationItem';
import { speakerItem, speakerTooltip } from './speakerItem';
import { explanationOf } from './tooltip';

type Parent = SpeakersNode | undefined;

interface GroupNode {
  readonly kind: 'group';
  readonly id: string;
  readonly label: string;
  readonly icon: string;
  readonly count: number;
  readonly children: (parent: SpeakersNode) => Promise<SpeakersNode[]> | SpeakersNode[];
  readonly parent: Parent;
}

/** A row of the Speakers view. */
export type SpeakersNode =
  | GroupNode
  | { readonly kind: 'speaker'; readonly speaker: SpeakerRow; readonly parent: Parent }
  | { readonly kind: 'quotation'; readonly row: QuotationRow; readonly parent: Parent }
  | { readonly kind: 'notice'; readonly notice: Notice; readonly parent: undefined };

/** Everybody quoted, most quoted first, with their quotations; at the end what was not read. */
export class SpeakersTree extends Owner implements vscode.TreeDataProvider<SpeakersNode> {
  private readonly changed = this.own(new vscode.EventEmitter<SpeakersNode | undefined>());
  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    private readonly library: AsyncLibrary,
    private readonly sources: Pick<
      Sources,
      'skipped' | 'otherKinds' | 'encodingOf' | 'onDidChange' | 'onDidChangeState'
    >,
  ) {
    super();
    this.own(sources.onDidChange(() => this.changed.fire(undefined)));
    this.own(sources.onDidChangeState(() => this.changed.fire(undefined)));
  }

  async getChildren(node?: SpeakersNode): Promise<SpeakersNode[]> {
    if (!node) return this.roots();
    if (node.kind === 'speaker')
      return quotationNodes(await this.library.quotationsBy(node.speaker.id), node, node.speaker.id);
    return node.kind === 'group' ? node.children(node) : [];
  }

  getParent(node: SpeakersNode): Parent {
    return node.parent;
  }

  getTreeItem(node: SpeakersNode): vscode.TreeItem {
    switch (node.kind) {
      case 'speaker':
        return speakerItem(node.speaker);
      case 'quotation':
        return quotationItem(node.row, this.sources, 'speaker');
      case 'group':
        return groupItem(node);
      case 'notice':
        return noticeItem(node.notice);
    }
  }

  async resolveTreeItem(item: vscode.TreeItem, node: SpeakersNode): Promise<vscode.TreeItem> {
    if (node.kind === 'quotation') item.tooltip = await explanationOf(this.library, node.row);
    else if (node.kind === 'speaker') item.tooltip = speakerTooltip(node.speaker);
    return item;
  }

  /** The row of a speaker, wherever it is grouped; undefined when there is none. */
  async speakerNode(speakerId: string, nodes?: readonly SpeakersNode[]): Promise<SpeakersNode | undefined> {
    const siblings = nodes ?? (await this.roots());
    const found = siblings.find(node => node.kind === 'speaker' && node.speaker.id === speakerId);
    if (found) return found;
    for (const node of siblings) {
      const below =
        node.kind === 'group' && node.id !== NOBODY
          ? await this.speakerNode(speakerId, await node.children(node))
          : undefined;
      if (below) return below;
    }
    return undefined;
  }

  private async roots(): Promise<SpeakersNode[]> {
    const [speakers, { unattributed }] = await Promise.all([this.library.speakers(), this.library.totals()]);
    const roots = speakerNodes(
      speakers.filter(speaker => !speaker.described),
      undefined,
    );
    const described = speakers.filter(speaker => speaker.described);
    if (described.length > 0)
      roots.push({
        kind: 'group',
        id: 'group:described',
        label: 'Described, not named',
        icon: 'organization',
        count: described.length,
        children: parent => speakerNodes(described, parent),
        parent: undefined,
      });
    if (unattributed > 0)
      roots.push({
        kind: 'group',
        id: NOBODY,
        label: 'Speaker not known',
        icon: 'question',
        count: unattributed,
        children: async parent => quotationNodes(await this.library.quotationsBy(null), parent, 'nobody'),
        parent: undefined,
      });
    // Without quotations the view says what to do instead.
    const notices = roots.length > 0 ? noticesOf(this.sources) : [];
    return [...roots, ...notices.map((notice): SpeakersNode => ({ kind: 'notice', notice, parent: undefined }))];
  }
}

const NOBODY = 'group:nobody';

const quotationRows = (rows: readonly QuotationRow[], parent: Parent): SpeakersNode[] =>
  rows.map(row => ({ kind: 'quotation', row, parent }));

function quotationNodes(rows: readonly QuotationRow[], parent: SpeakersNode, owner: string): SpeakersNode[] {
  const groups = groupQuotations(rows);
  if (!groups) return quotationRows(rows, parent);
  return groups.map(({ id, label, rows: some }) => ({
    kind: 'group',
    id: `group:${owner}:${id}`,
    label,
    icon: 'file',
    count: some.length,
    children: under => quotationRows(some, under),
    parent,
  }));
}

function speakerNodes(speakers: readonly SpeakerRow[], parent: Parent): SpeakersNode[] {
  const nodes = (some: readonly SpeakerRow[], under: Parent): SpeakersNode[] =>
    some.map(speaker => ({ kind: 'speaker', speaker, parent: under }));
  const groups = groupSpeakers(speakers);
  if (!groups) return nodes(speakers, parent);
  return groups.map(({ id, label, rows }) => ({
    kind: 'group',
    id: `group:initial:${parent ? 'described' : 'named'}:${id}`,
    label,
    icon: 'symbol-text',
    count: rows.length,
    children: under => nodes(rows, under),
    parent,
  }));
}

function groupItem({ id, label, icon, count }: GroupNode): vscode.TreeItem {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = id;
  item.description = String(count);
  item.iconPath = new vscode.ThemeIcon(icon);
  item.contextValue = 'group';
  return item;
}

function noticeItem({ id, label, description, tooltip, command }: Notice): vscode.TreeItem {
  const item = new vscode.TreeItem(label);
  item.id = id;
  item.description = description;
  item.tooltip = tooltip;
  item.iconPath = new vscode.ThemeIcon('info');
  item.contextValue = 'notice';
  item.command = command;
  return item;
}
