import * as vscode from 'vscode';
import type { ListGroup, QuotationRow, SpeakerRow, Suggestion } from '../core';
import { evidenceInWords } from '../wording/decisions';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import { groupLabel, nodesOf } from './grouping';
import type { Notice } from './notices';

export type Parent = SpeakersNode | undefined;

/** Rows of one sort below a heading. */
export interface GroupNode {
  readonly kind: 'group';
  readonly id: string;
  readonly label: string;
  readonly icon: string;
  readonly count: number;
  readonly children: (parent: SpeakersNode) => Promise<SpeakersNode[]> | SpeakersNode[];
  readonly parent: Parent;
}

export interface SpeakerNode {
  readonly kind: 'speaker';
  readonly speaker: SpeakerRow;
  readonly parent: Parent;
}

export interface SuggestionNode {
  readonly kind: 'suggestion';
  readonly suggestion: Suggestion;
  readonly parent: Parent;
}

export interface QuotationNode {
  readonly kind: 'quotation';
  readonly row: QuotationRow;
  readonly parent: Parent;
}

/** A row of the Speakers view. */
export type SpeakersNode =
  | GroupNode
  | SpeakerNode
  | SuggestionNode
  | QuotationNode
  | { readonly kind: 'notice'; readonly notice: Notice; readonly parent: undefined };

const isKind = (value: unknown, kind: SpeakersNode['kind']): boolean =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;

export const isSpeakerNode = (value: unknown): value is SpeakerNode => isKind(value, 'speaker');
export const isSuggestionNode = (value: unknown): value is SuggestionNode => isKind(value, 'suggestion');
export const isQuotationNode = (value: unknown): value is QuotationNode => isKind(value, 'quotation');

/** Tells rows of one speaker or quotation apart that stand in two places of the tree. */
export const placeOf = (node: SpeakersNode): string => {
  for (let parent = node.parent; parent; parent = parent.parent)
    if (parent.kind === 'suggestion') return `${parent.suggestion.speakers.join('+')}/`;
  return '';
};

function listGroup(
  group: ListGroup,
  parent: Parent,
  owner: string,
  children: (parent: SpeakersNode) => Promise<SpeakersNode[]>,
): GroupNode {
  const { label, icon } = groupLabel(group);
  return { kind: 'group', id: `group:${owner}:${group.id}`, label, icon, count: group.count, children, parent };
}

/**
 * What a speaker is quoted with, in groups where it is too much for one list.
 * @param owner tells apart the groups of one speaker that stand in two places
 */
export async function quotationNodes(
  library: Pick<AsyncLibrary, 'quotationList'>,
  speaker: string | null,
  parent: Parent,
  owner: string,
): Promise<SpeakersNode[]> {
  const row =
    (under: Parent) =>
    (quotation: QuotationRow): SpeakersNode => ({ kind: 'quotation', row: quotation, parent: under });
  return nodesOf(await library.quotationList(speaker, null), row(parent), group =>
    listGroup(group, parent, owner, async under =>
      ((await library.quotationList(speaker, group.id)).rows ?? []).map(row(under)),
    ),
  );
}

/** Speakers, by initial where there are too many for one list. */
export async function speakerNodes(
  library: Pick<AsyncLibrary, 'speakerList'>,
  described: boolean,
  parent: Parent,
): Promise<SpeakersNode[]> {
  const row =
    (under: Parent) =>
    (speaker: SpeakerRow): SpeakersNode => ({ kind: 'speaker', speaker, parent: under });
  const owner = `initial:${described ? 'described' : 'named'}`;
  return nodesOf(await library.speakerList(described, null), row(parent), group =>
    listGroup(group, parent, owner, async under =>
      ((await library.speakerList(described, group.id)).rows ?? []).map(row(under)),
    ),
  );
}

export function groupItem({ id, label, icon, count }: GroupNode): vscode.TreeItem {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = id;
  item.description = String(count);
  item.iconPath = new vscode.ThemeIcon(icon);
  item.contextValue = 'group';
  return item;
}

/** Two speakers that may be one, and why; the reader joins or refuses. */
export function suggestionItem({ suggestion }: SuggestionNode): vscode.TreeItem {
  const [a, b] = suggestion.names;
  const evidence = evidenceInWords(suggestion);
  const item = new vscode.TreeItem(`${a} = ${b}?`, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = `suggestion:${suggestion.speakers.join('+')}`;
  item.description = evidence;
  item.tooltip = `${a} and ${b} may be the same: ${evidence}. Nothing is joined before you say so.`;
  item.iconPath = new vscode.ThemeIcon('git-compare');
  item.contextValue = 'suggestion';
  item.accessibilityInformation = { label: `${a} and ${b} may be the same, ${evidence}` };
  return item;
}

export function noticeItem({ id, label, description, tooltip, command }: Notice): vscode.TreeItem {
  const item = new vscode.TreeItem(label);
  item.id = id;
  item.description = description;
  item.tooltip = tooltip;
  item.iconPath = new vscode.ThemeIcon('info');
  item.contextValue = 'notice';
  item.command = command;
  return item;
}
