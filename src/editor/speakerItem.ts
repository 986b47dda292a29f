import * as vscode from 'vscode';
import type { SpeakerRow } from '../core';
import { addText } from './markdown';
import { counted } from '../wording/numbers';

const inSources = ({ quotations, sources }: SpeakerRow): string =>
  `${counted(quotations, 'quotation')} in ${counted(sources, 'source')}`;

/** A row for a speaker: number of quotations and a role beside the name. */
export function speakerItem(speaker: SpeakerRow): vscode.TreeItem {
  const item = new vscode.TreeItem(speaker.name, vscode.TreeItemCollapsibleState.Collapsed);
  const [role = ''] = speaker.roles;
  item.id = `speaker:${speaker.id}`;
  item.description = [String(speaker.quotations), role].filter(part => part !== '').join(' · ');
  item.iconPath = new vscode.ThemeIcon(speaker.described ? 'organization' : 'account');
  item.contextValue = 'speaker';
  item.accessibilityInformation = {
    label: [speaker.name, role, inSources(speaker)].filter(part => part !== '').join(', '),
  };
  return item;
}

export function speakerTooltip(speaker: SpeakerRow): vscode.MarkdownString {
  const page = new vscode.MarkdownString('**');
  addText(page, speaker.name);
  page.appendMarkdown('**');
  const lines = [
    inSources(speaker),
    speaker.roles.length > 0 ? `Called: ${speaker.roles.join('; ')}` : '',
    speaker.names.length > 1 ? `Named: ${speaker.names.join('; ')}` : '',
  ];
  for (const line of lines.filter(text => text !== '')) {
    page.appendMarkdown('\n\n');
    addText(page, line);
  }
  return page;
}
