import * as vscode from 'vscode';
import type { QuotationRow, SpeakerRow } from '../core';
import { Owner } from '../lifetime';
import { fileNameOf } from '../wording/citation';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import type { Sources } from '../workspace/sources';
import { explain } from './explain';
import { addText } from './markdown';
import { quotationItem } from './quotationItem';

/** A row of the Speakers view. */
export type SpeakersNode =
  | { readonly kind: 'speaker'; readonly speaker: SpeakerRow; readonly parent: SpeakersNode | undefined }
  | {
      readonly kind: 'group';
      readonly id: string;
      readonly label: string;
      readonly icon: string;
      readonly count: string;
      readonly children: (parent: SpeakersNode) => Promise<readonly SpeakersNode[]> | readonly SpeakersNode[];
      readonly parent: SpeakersNode | undefined;
    }
  | { readonly kind: 'quotation'; readonly row: QuotationRow; readonly parent: SpeakersNode | undefined }
  | {
      readonly kind: 'notice';
      readonly id: string;
      readonly label: string;
      readonly description: string;
      readonly tooltip: string;
      readonly command?: vscode.Command;
    };

/** More siblings than this are grouped (vscode#230361). */
const SIBLINGS = 200;

/** Everybody quoted, most quoted first, with their quotations. */
export class SpeakersTree extends Owner implements vscode.TreeDataProvider<SpeakersNode> {
  private readonly changed = this.own(new vscode.EventEmitter<SpeakersNode | undefined>());
  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    private readonly library: AsyncLibrary,
    private readonly sources: Pick<Sources, 'skipped' | 'otherKinds' | 'encodingOf' | 'onDidChange'>,
  ) {
    super();
    this.own(sources.onDidChange(() => this.changed.fire(undefined)));
  }

  async getChildren(node?: SpeakersNode): Promise<SpeakersNode[]> {
    if (!node) return this.roots();
    switch (node.kind) {
      case 'speaker':
        return this.quotationsOf(await this.library.quotationsBy(node.speaker.id), node);
      case 'group':
        return [...(await node.children(node))];
      case 'quotation':
      case 'notice':
        return [];
    }
  }

  getParent(node: SpeakersNode): SpeakersNode | undefined {
    return node.kind === 'notice' ? undefined : node.parent;
  }

  getTreeItem(node: SpeakersNode): vscode.TreeItem {
    switch (node.kind) {
      case 'speaker':
        return speakerItem(node.speaker);
      case 'quotation':
        return quotationItem(node.row, this.sources, 'speaker');
      case 'group': {
        const item = new vscode.TreeItem(node.label, vscode.TreeItemCollapsibleState.Collapsed);
        item.id = node.id;
        item.description = node.count;
        item.iconPath = new vscode.ThemeIcon(node.icon);
        item.contextValue = 'group';
        return item;
      }
      case 'notice': {
        const item = new vscode.TreeItem(node.label);
        item.id = node.id;
        item.description = node.description;
        item.tooltip = node.tooltip;
        item.iconPath = new vscode.ThemeIcon('info');
        item.contextValue = 'notice';
        if (node.command) item.command = node.command;
        return item;
      }
    }
  }

  async resolveTreeItem(item: vscode.TreeItem, node: SpeakersNode): Promise<vscode.TreeItem> {
    if (node.kind === 'quotation') {
      const id = node.row.speaker?.id;
      item.tooltip = explain(node.row, id == null ? null : await this.library.speaker(id));
    } else if (node.kind === 'speaker') item.tooltip = speakerTooltip(node.speaker);
    return item;
  }

  /** The row of a speaker, wherever it is grouped; undefined when there is none. */
  async speakerNode(speakerId: string): Promise<SpeakersNode | undefined> {
    return this.find(speakerId, await this.roots());
  }

  private async find(speakerId: string, nodes: readonly SpeakersNode[]): Promise<SpeakersNode | undefined> {
    const direct = nodes.find(node => node.kind === 'speaker' && node.speaker.id === speakerId);
    if (direct) return direct;
    for (const node of nodes) {
      if (node.kind !== 'group') continue;
      const found = (await this.getChildren(node)).find(
        child => child.kind === 'speaker' && child.speaker.id === speakerId,
      );
      if (found) return found;
    }
    return undefined;
  }

  private async roots(): Promise<SpeakersNode[]> {
    const [speakers, unattributed] = await Promise.all([this.library.speakers(), this.library.quotationsBy(null)]);
    const named = speakers.filter(speaker => !speaker.described);
    const described = speakers.filter(speaker => speaker.described);
    const roots: SpeakersNode[] = named.length > SIBLINGS ? byInitial(named) : speakerNodes(named);
    if (described.length > 0)
      roots.push({
        kind: 'group',
        id: 'group:described',
        label: 'Described, not named',
        icon: 'organization',
        count: String(described.length),
        children: parent => speakerNodes(described.slice(0, 2000), parent),
        parent: undefined,
      });
    if (unattributed.length > 0)
      roots.push({
        kind: 'group',
        id: 'group:nobody',
        label: 'Speaker not known',
        icon: 'question',
        count: String(unattributed.length),
        children: async parent => this.quotationsOf(await this.library.quotationsBy(null), parent),
        parent: undefined,
      });
    return [...roots, ...this.notices()];
  }

  private quotationsOf(rows: readonly QuotationRow[], parent: SpeakersNode): SpeakersNode[] {
    const nodes = (some: readonly QuotationRow[], under: SpeakersNode): SpeakersNode[] =>
      some.map(row => ({ kind: 'quotation', row, parent: under }));
    if (rows.length <= SIBLINGS) return nodes(rows, parent);
    const bySource = new Map<string, QuotationRow[]>();
    for (const row of rows) bySource.set(row.source, [...(bySource.get(row.source) ?? []), row]);
    const prefix = parent.kind === 'speaker' ? parent.speaker.id : 'nobody';
    return [...bySource].map(([source, some]): SpeakersNode => ({
      kind: 'group',
      id: `group:${prefix}:${source}`,
      label: some[0]?.headline ?? fileNameOf(source),
      icon: 'file',
      count: String(some.length),
      children: under => nodes(some, under),
      parent,
    }));
  }

  private notices(): readonly SpeakersNode[] {
    const { skipped, otherKinds } = this.sources;
    const notices: SpeakersNode[] = [];
    if (skipped.length > 0)
      notices.push({
        kind: 'notice',
        id: 'notice:skipped',
        label: `${skipped.length} ${skipped.length === 1 ? 'file' : 'files'} could not be read`,
        description: '',
        tooltip: 'Choose to see which files, and why.',
        command: { command: 'onTheRecord.showProblems', title: 'Show Files That Could Not Be Read' },
      });
    const others = [...otherKinds].sort((a, b) => b[1] - a[1]);
    const total = others.reduce((sum, [, count]) => sum + count, 0);
    if (total > 0)
      notices.push({
        kind: 'notice',
        id: 'notice:others',
        label: `${total} ${total === 1 ? 'file' : 'files'} of other kinds not read`,
        description: others
          .slice(0, 5)
          .map(([extension, count]) => `${extension} ${count}`)
          .join(', '),
        tooltip: 'Only files that “On the Record: Files” names are read.',
        command: { command: 'workbench.action.openSettings', title: 'Settings', arguments: ['onTheRecord.files'] },
      });
    return notices;
  }
}

const speakerNodes = (speakers: readonly SpeakerRow[], parent?: SpeakersNode): SpeakersNode[] =>
  speakers.map(speaker => ({ kind: 'speaker', speaker, parent }));

function byInitial(speakers: readonly SpeakerRow[]): SpeakersNode[] {
  const groups = new Map<string, SpeakerRow[]>();
  for (const speaker of [...speakers].sort((a, b) => a.name.localeCompare(b.name, 'en'))) {
    const initial = speaker.name.normalize('NFD').charAt(0).toUpperCase();
    groups.set(initial, [...(groups.get(initial) ?? []), speaker]);
  }
  return [...groups].map(([initial, some]) => ({
    kind: 'group',
    id: `group:initial:${initial}`,
    label: initial,
    icon: 'symbol-text',
    count: String(some.length),
    children: parent => speakerNodes(some, parent),
    parent: undefined,
  }));
}

const inSources = (speaker: SpeakerRow): string =>
  `${speaker.quotations} ${speaker.quotations === 1 ? 'quotation' : 'quotations'} in ${speaker.sources} ${speaker.sources === 1 ? 'source' : 'sources'}`;

function speakerItem(speaker: SpeakerRow): vscode.TreeItem {
  const item = new vscode.TreeItem(speaker.name, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = `speaker:${speaker.id}`;
  item.description = [String(speaker.quotations), speaker.roles[0] ?? ''].filter(part => part !== '').join(' · ');
  item.iconPath = new vscode.ThemeIcon(speaker.described ? 'organization' : 'account');
  item.contextValue = 'speaker';
  item.accessibilityInformation = {
    label: [speaker.name, speaker.roles[0] ?? '', inSources(speaker)].filter(part => part !== '').join(', '),
  };
  return item;
}

function speakerTooltip(speaker: SpeakerRow): vscode.MarkdownString {
  const page = new vscode.MarkdownString('**');
  addText(page, speaker.name);
  page.appendMarkdown('**\n\n');
  addText(page, inSources(speaker));
  const lines = [
    speaker.roles.length > 0 ? `Called: ${speaker.roles.join('; ')}` : '',
    speaker.names.length > 1 ? `Named: ${speaker.names.join('; ')}` : '',
  ];
  for (const line of lines.filter(text => text !== '')) {
    page.appendMarkdown('\n\n');
    addText(page, line);
  }
  return page;
}
