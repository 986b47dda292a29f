import * as vscode from 'vscode';
import { Owner } from '../lifetime';
import type { Decisions } from '../workspace/decisions';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import type { Reviews } from '../workspace/reviews';
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
const DESCRIBED = 'group:described';
const SUGGESTIONS = 'group:suggestions';

/** What the tree is made from beside the library. */
export interface SpeakersTreeContext {
  readonly library: AsyncLibrary;
  readonly sources: Pick<Sources, 'skipped' | 'otherKinds' | 'encodingOf' | 'onDidChange' | 'onDidChangeState'>;
  readonly decisions: Decisions;
  readonly reviews: Pick<Reviews, 'lost' | 'filter' | 'onDidChange'>;
  readonly filter: SpeakerFilter;
}

/** Everybody quoted, most quoted first, with their quotations; before them who may be the same, at the end what was not read. */
export class SpeakersTree extends Owner implements vscode.TreeDataProvider<SpeakersNode> {
  private readonly changed = this.own(new vscode.EventEmitter<SpeakersNode | undefined>());
  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly context: SpeakersTreeContext) {
    super();
    const { sources, decisions, reviews, filter } = context;
    for (const event of [
      sources.onDidChange,
      sources.onDidChangeState,
      decisions.onDidChange,
      reviews.onDidChange,
      filter.onDidChange,
    ])
      this.own((event as vscode.Event<unknown>)(() => this.changed.fire(undefined)));
  }

  async getChildren(node?: SpeakersNode): Promise<SpeakersNode[]> {
    if (!node) return this.roots();
    const { library } = this.context;
    switch (node.kind) {
      case 'speaker':
        return quotationNodes(library, node.speaker.id, node, `${placeOf(node)}${node.speaker.id}`);
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
  async speakerNode(speakerId: string): Promise<SpeakersNode | undefined> {
    const [row, group] = await Promise.all([
      this.context.library.speaker(speakerId),
      this.context.library.speakerGroup(speakerId),
    ]);
    if (!row) return undefined;
    let nodes = await this.roots();
    const open = async (id: string): Promise<void> => {
      const node = nodes.find(one => one.kind === 'group' && one.id === id);
      if (node?.kind === 'group') nodes = await node.children(node);
    };
    if (row.described) await open(DESCRIBED);
    if (group !== null) await open(`group:initial:${row.described ? 'described' : 'named'}:${group}`);
    return nodes.find(node => node.kind === 'speaker' && node.speaker.id === speakerId);
  }

  private async roots(): Promise<SpeakersNode[]> {
    const { library, filter } = this.context;
    if (filter.speaker) {
      const speaker = await library.speaker(filter.speaker.id);
      return speaker ? [{ kind: 'speaker', speaker, parent: undefined }] : [];
    }
    const [named, { unattributed, described }, suggested] = await Promise.all([
      speakerNodes(library, false, undefined),
      library.totals(),
      this.suggestions(),
    ]);
    const roots = [...suggested, ...named];
    if (described > 0)
      roots.push({
        kind: 'group',
        id: DESCRIBED,
        label: 'Described, not named',
        icon: 'organization',
        count: described,
        children: parent => speakerNodes(library, true, parent),
        parent: undefined,
      });
    if (unattributed > 0)
      roots.push({
        kind: 'group',
        id: NOBODY,
        label: 'Speaker not known',
        icon: 'question',
        count: unattributed,
        children: parent => quotationNodes(library, null, parent, 'nobody'),
        parent: undefined,
      });
    return [...roots, ...(await this.notices(roots.length > 0))];
  }

  private async suggestions(): Promise<SpeakersNode[]> {
    const count = await this.context.library.suggestionCount();
    // Whoever goes through what is unchecked is not asked about names.
    if (count === 0 || this.context.reviews.filter !== null) return [];
    return [
      {
        kind: 'group',
        id: SUGGESTIONS,
        label: 'Perhaps the same',
        icon: 'git-compare',
        count,
        children: async parent =>
          (await this.context.library.suggestions()).map(suggestion => ({ kind: 'suggestion', suggestion, parent })),
        parent: undefined,
      },
    ];
  }

  /** Without quotations the view says what to do instead; what is wrong with decisions is told all the same. */
  private async notices(hasQuotations: boolean): Promise<SpeakersNode[]> {
    const { library, sources, decisions, reviews } = this.context;
    const conflicts = await conflictsOf(decisions, library);
    const notices = noticesOf(hasQuotations ? sources : { skipped: [], otherKinds: new Map() }, {
      conflicts: conflicts.length,
      problems: decisions.problems.length,
      lost: reviews.lost.length,
    });
    return notices.map(notice => ({ kind: 'notice', notice, parent: undefined }));
  }
}
