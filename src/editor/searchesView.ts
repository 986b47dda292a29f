import * as vscode from 'vscode';
import type { SearchHit } from '../core';
import { Owner } from '../lifetime';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import type { Sources } from '../workspace/sources';
import { openCommand } from './open';
import { uriOf } from './places';
import type { SearchMemory } from './searchMemory';
import { statusIcon } from './quotationItem';
import { countInWords, hitDetails } from './searchItems';

/** A row of the Searches view: a saved search, or something it finds now. */
export type SearchesNode =
  | { readonly kind: 'search'; readonly query: string; readonly parent: undefined }
  | {
      readonly kind: 'hit';
      readonly hit: SearchHit;
      /** For commands that act on a quotation. */
      readonly row: SearchHit['quotation'];
      readonly parent: SearchesNode;
    };

const MOST = 200;

/** The query of a row, for commands. */
export const savedQueryOf = (node: unknown): string | undefined =>
  typeof node === 'object' && node !== null && 'kind' in node && node.kind === 'search' && 'query' in node
    ? String(node.query)
    : undefined;

/** Saved searches; below each what it finds now, reports of one statement as one row with the others below it. */
export class SearchesView extends Owner implements vscode.TreeDataProvider<SearchesNode> {
  private readonly changed = this.own(new vscode.EventEmitter<SearchesNode | undefined>());
  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    private readonly library: AsyncLibrary,
    private readonly sources: Pick<Sources, 'encodingOf' | 'onDidChange'>,
    private readonly memory: SearchMemory,
  ) {
    super();
    this.own(sources.onDidChange(() => this.changed.fire(undefined)));
    this.own(memory.onDidChange(() => this.changed.fire(undefined)));
    this.own(vscode.window.createTreeView('onTheRecord.searches', { treeDataProvider: this, showCollapseAll: true }));
  }

  async getChildren(node?: SearchesNode): Promise<SearchesNode[]> {
    if (!node) return this.memory.saved.map(query => ({ kind: 'search', query, parent: undefined }));
    const hits = node.kind === 'hit' ? node.hit.alike : (await this.library.search(node.query, MOST)).hits;
    return hits.map(hit => ({ kind: 'hit', hit, row: hit.quotation, parent: node }));
  }

  getParent(node: SearchesNode): SearchesNode | undefined {
    return node.parent;
  }

  async getTreeItem(node: SearchesNode): Promise<vscode.TreeItem> {
    return node.kind === 'search' ? this.searchItem(node.query) : this.hitItem(node);
  }

  private async searchItem(query: string): Promise<vscode.TreeItem> {
    const count = countInWords(await this.library.search(query, 1));
    const item = new vscode.TreeItem(query, vscode.TreeItemCollapsibleState.Collapsed);
    item.id = `search:${query}`;
    item.description = count;
    item.iconPath = new vscode.ThemeIcon('search');
    item.contextValue = 'search';
    item.accessibilityInformation = { label: `${query}, ${count} found` };
    return item;
  }

  private hitItem({ hit, parent }: SearchesNode & { readonly kind: 'hit' }): vscode.TreeItem {
    const { alike, quotation, source, place, excerpt } = hit;
    const item = new vscode.TreeItem(
      excerpt,
      alike.length > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
    );
    const of = parent.kind === 'search' ? parent.query : `${parent.hit.source}:${String(parent.hit.place.line)}`;
    const details = hitDetails(hit);
    item.id = `hit:${of}:${quotation?.id ?? `${source}:${String(place.line)}`}`;
    item.description = details;
    item.iconPath = (quotation && statusIcon(quotation)) ?? new vscode.ThemeIcon(quotation ? 'quote' : 'list-flat');
    item.contextValue = quotation ? 'quotation' : 'paragraph';
    item.command = openCommand(this.sources, uriOf(hit), place);
    item.accessibilityInformation = { label: `${excerpt}, ${details}` };
    return item;
  }
}
