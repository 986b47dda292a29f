import * as vscode from 'vscode';
import { Owner } from '../lifetime';
import type { Decisions } from '../workspace/decisions';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import type { Sources } from '../workspace/sources';
import { conflictsOf } from './decisionList';
import { noticesOf } from './notices';
import { quotationItem } from './quotationItem';
import type { SpeakerFilter } from './speakerFilter';
import { speakerItem, speakerTooltip } from './speakerItem';
import type { Parent, SpeakersNode } from './speakersNodes';
import { groupItem, noticeItem, placeOf, quotationNodes, speakerNodes, suggestionItem } from './speakersNodes';
import { explanationOf } from './tooltip';

const NOBODY = 'group:nobody';
const SUGGESTIONS = 'group:suggestions';

/** What the tree is made from beside the library. */
export interface SpeakersTreeContext {
  readonly library: AsyncLibrary;
  readonly sources: Pick<Sources, 'skipped' | 'otherKinds' | 'encodingOf' | 'onDidChange' | 'onDidChangeState'>;
  readonly decisions: Decisions;
  readonly filter: SpeakerFilter;
}

/** Everybody quoted, most quoted first, with their quotations; before them who may be the same, at the end what was not read. */
export class SpeakersTree extends Owner implements vscode.TreeDataProvider<SpeakersNode> {
  private readonly changed = this.own(new vscode.EventEmitter<SpeakersNode | undefined>());
  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly context: SpeakersTreeContext) {
    super();
    const { sources, decisions, filter } = context;
    for (const event of [sources.onDidChange, sources.onDidChangeState, decisions.onDidChange, filter.onDidChange])
      this.own((event as vscode.Event<unknown>)(() => this.changed.fire(undefined)));
  }

  async getChildren(node?: SpeakersNode): Promise<SpeakersNode[]> {
    if (!node) return this.roots();
    const { library } = this.context;
    switch (node.kind) {
      case 'speaker':
        return quotationNodes(await library.quotationsBy(node.speaker.id), node, `${placeOf(node)}${node.speaker.id}`);
      case 'suggestion': {
        const speakers = await Promise.all(node.suggestion.speakers.map(id => library.speaker(id)));
        return speakers.flatMap(speaker => (speaker ? [{ kind: 'speaker', speaker, parent: node }] : []));
      }
      case 'group':
        return node.children(node);
      case 'quotation':
      case 'notice':
        return [];
    }
  }

  getParent(node: SpeakersNode): Parent {
    return node.parent;
  }

  getTreeItem(node: SpeakersNode): vscode.TreeItem {
    switch (node.kind) {
      case 'speaker':
        return speakerItem(node.speaker, placeOf(node));
      case 'suggestion':
        return suggestionItem(node);
      case 'quotation':
        return quotationItem(node.row, this.context.sources, 'speaker', placeOf(node));
      case 'group':
        return groupItem(node);
      case 'notice':
        return noticeItem(node.notice);
    }
  }

  async resolveTreeItem(item: vscode.TreeItem, node: SpeakersNode): Promise<vscode.TreeItem> {
    const { library } = this.context;
    if (node.kind === 'quotation') item.tooltip = await explanationOf(library, node.row);
    else if (node.kind === 'speaker')
      item.tooltip = speakerTooltip(node.speaker, await library.suggestions(node.speaker.id));
    return item;
  }

  /** The row of a speaker, wherever it is grouped; undefined when there is none. */
  async speakerNode(speakerId: string, nodes?: readonly SpeakersNode[]): Promise<SpeakersNode | undefined> {
    const siblings = nodes ?? (await this.roots());
    const found = siblings.find(node => node.kind === 'speaker' && node.speaker.id === speakerId);
    if (found) return found;
    for (const node of siblings) {
      const below =
        node.kind === 'group' && node.id !== NOBODY && node.id !== SUGGESTIONS
          ? await this.speakerNode(speakerId, await node.children(node))
          : undefined;
      if (below) return below;
    }
    return undefined;
  }

  private async roots(): Promise<SpeakersNode[]> {
    const { library, filter } = this.context;
    if (filter.speaker) {
      const speaker = await library.speaker(filter.speaker.id);
      return speaker ? [{ kind: 'speaker', speaker, parent: undefined }] : [];
    }
    const [speakers, { unattributed }, suggested] = await Promise.all([
      library.speakers(),
      library.totals(),
      this.suggestions(),
    ]);
    const named = speakers.filter(speaker => !speaker.described);
    const described = speakers.filter(speaker => speaker.described);
    const roots = [...suggested, ...speakerNodes(named, undefined)];
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
        children: async parent => quotationNodes(await library.quotationsBy(null), parent, 'nobody'),
        parent: undefined,
      });
    return [...roots, ...(await this.notices(roots.length > 0))];
  }

  private async suggestions(): Promise<SpeakersNode[]> {
    const suggestions = await this.context.library.suggestions();
    if (suggestions.length === 0) return [];
    return [
      {
        kind: 'group',
        id: SUGGESTIONS,
        label: 'Perhaps the same',
        icon: 'git-compare',
        count: suggestions.length,
        children: parent => suggestions.map(suggestion => ({ kind: 'suggestion', suggestion, parent })),
        parent: undefined,
      },
    ];
  }

  /** Without quotations the view says what to do instead; what is wrong with decisions is told all the same. */
  private async notices(hasQuotations: boolean): Promise<SpeakersNode[]> {
    const { library, sources, decisions } = this.context;
    const conflicts = await conflictsOf(decisions, library);
    const notices = noticesOf(hasQuotations ? sources : { skipped: [], otherKinds: new Map() }, {
      conflicts: conflicts.length,
      problems: decisions.problems.length,
    });
    return notices.map(notice => ({ kind: 'notice', notice, parent: undefined }));
  }
}
