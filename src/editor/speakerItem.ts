import * as vscode from 'vscode';
import type { RoleSeen, SpeakerRow, Suggestion } from '../core';
import { fileNameOf } from '../wording/citation';
import { dayInWords } from '../wording/dates';
import { evidenceInWords } from '../wording/decisions';
import { counted } from '../wording/numbers';
import { addText } from './markdown';

const inSources = ({ quotations, sources }: SpeakerRow): string =>
  `${counted(quotations, 'quotation')} in ${counted(sources, 'source')}`;

/** A row for a speaker: number of quotations and the latest role beside the name. `place` sets rows of one speaker apart. */
export function speakerItem(speaker: SpeakerRow, place = ''): vscode.TreeItem {
  const item = new vscode.TreeItem(speaker.name, vscode.TreeItemCollapsibleState.Collapsed);
  const role = speaker.roles[0]?.role ?? '';
  item.id = `speaker:${place}${speaker.id}`;
  item.description = [String(speaker.quotations), role].filter(part => part !== '').join(' · ');
  item.iconPath = new vscode.ThemeIcon(speaker.described ? 'organization' : 'account');
  item.contextValue = speaker.described ? 'described' : 'speaker';
  item.accessibilityInformation = {
    label: [speaker.name, role, inSources(speaker)].filter(part => part !== '').join(', '),
  };
  return item;
}

const MOST_SOURCES = 3;

/** "Senator: 3 May 2015 – 5 May 2016, in a.txt, b.txt and 4 more". */
function roleLine({ role, sources, from, to }: RoleSeen): string {
  const days = [...new Set([from, to].filter(day => day !== null).map(dayInWords))].join(' – ');
  const named = sources.slice(0, MOST_SOURCES).map(fileNameOf).join(', ');
  const more = sources.length > MOST_SOURCES ? ` and ${sources.length - MOST_SOURCES} more` : '';
  return `${role}: ${days === '' ? '' : `${days}, `}in ${named}${more}`;
}

/** All that is known of a speaker: names, roles with their days, and whom it may be one with. */
export function speakerTooltip(speaker: SpeakerRow, suggestions: readonly Suggestion[]): vscode.MarkdownString {
  const page = new vscode.MarkdownString('**');
  addText(page, speaker.name);
  page.appendMarkdown('**');
  const perhaps = suggestions.map(suggestion => {
    const other = suggestion.names[suggestion.speakers[0] === speaker.id ? 1 : 0];
    return `Perhaps ${other}: ${evidenceInWords(suggestion)}`;
  });
  const lines = [
    inSources(speaker),
    speaker.names.length > 1 ? `Named: ${speaker.names.join('; ')}` : '',
    speaker.byHand ? 'Joined or named by hand.' : '',
    ...speaker.roles.map(roleLine),
    ...perhaps,
  ];
  for (const line of lines.filter(text => text !== '')) {
    page.appendMarkdown('\n\n');
    addText(page, line);
  }
  return page;
}
