import * as vscode from 'vscode';
import type { QuotationRow, SpeakerRow } from '../core';
import { saidLine } from '../wording/dates';
import { isAttributed, sourceName, speakerName } from '../wording/citation';
import { counted } from '../wording/numbers';
import { confidenceInWords, kindInWords, nameBasisInWords, polarityInWords, reasonInWords } from '../wording/reasons';
import { addText, commandLink } from './markdown';

/** Commands that links in an explanation may run. */
const LINKED = ['onTheRecord.search', 'onTheRecord.copyCitation', 'onTheRecord.revealSpeaker'];

/** What is known of the speaker beyond this quotation. */
function elsewhere(speaker: SpeakerRow | null): string {
  if (!speaker) return '';
  const others = speaker.quotations - 1;
  return others === 0
    ? 'No other quotation by this speaker.'
    : `${counted(others, 'other quotation')} by this speaker, in ${counted(speaker.sources, 'source')} in all.`;
}

/**
 * All that is known of a quotation, for the hover and for tooltips. Words of the article go in as text, never as Markdown;
 * links run this extension's commands only.
 */
export function explain(row: QuotationRow, speaker: SpeakerRow | null): vscode.MarkdownString {
  const page = new vscode.MarkdownString('', true);
  page.isTrusted = { enabledCommands: LINKED };
  const line = (icon: string, label: string, text: string): void => {
    page.appendMarkdown(`\n\n$(${icon}) ${label}`);
    addText(page, text);
  };
  page.appendMarkdown('**');
  addText(page, speakerName(row));
  page.appendMarkdown('**');
  if (row.speaker?.role != null) addText(page, ` — ${row.speaker.role}`);
  const isPrinted = row.speaker?.name === row.speaker?.words;
  const basis = row.speaker && !isPrinted ? nameBasisInWords(row.speaker.basis, row.speaker.words) : '';
  if (basis !== '') line('person', '', `Name ${basis}`);
  const kind = row.polarity ? `${kindInWords[row.kind]}, ${polarityInWords[row.polarity]}` : kindInWords[row.kind];
  line(
    'comment',
    '',
    isAttributed(row)
      ? `${kind}; speaker ${confidenceInWords[row.confidence]}: ${reasonInWords(row.reason)}`
      : `${kind}; ${reasonInWords(row.reason)}`,
  );
  line('calendar', 'Said: ', saidLine(row.said));
  line('file', '', [sourceName(row), row.headline ?? ''].filter(part => part !== '').join(': '));
  const more = elsewhere(speaker);
  if (more !== '') line('account', '', more);
  const links = [commandLink('Copy as citation', 'onTheRecord.copyCitation', row.id)];
  if (speaker)
    links.unshift(
      commandLink('All by this speaker', 'onTheRecord.search', `speaker:"${speaker.name.replace(/["“”„«»]/g, '')}" `),
      commandLink('Show in side bar', 'onTheRecord.revealSpeaker', row.id),
    );
  page.appendMarkdown(`\n\n${links.join(' · ')}`);
  return page;
}
