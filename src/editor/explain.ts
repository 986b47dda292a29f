import * as vscode from 'vscode';
import type { QuotationRow, SpeakerRow } from '../core';
import { saidBasisInWords, saidInWords } from '../wording/dates';
import { isAttributed, sourceName, speakerName } from '../wording/citation';
import { confidenceInWords, kindInWords, nameBasisInWords, reasonInWords } from '../wording/reasons';
import { addText, commandLink } from './markdown';

/** Commands that links in an explanation may run. */
const LINKED = ['onTheRecord.search', 'onTheRecord.copyCitation', 'onTheRecord.revealSpeaker'];

const plural = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

/** What is known of the speaker beyond this quotation. */
function elsewhere(speaker: SpeakerRow | null): string {
  if (!speaker) return '';
  const others = speaker.quotations - 1;
  return others === 0
    ? 'No other quotation by this speaker.'
    : `${plural(others, 'other quotation')} by this speaker, in ${plural(speaker.sources, 'source')} in all.`;
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
  const basis = row.speaker ? nameBasisInWords(row.speaker.basis, row.speaker.words) : '';
  if (basis !== '') line('person', '', `Name ${basis}`);
  line(
    'comment',
    '',
    isAttributed(row)
      ? `${kindInWords[row.kind]}; speaker ${confidenceInWords[row.confidence]}: ${reasonInWords(row.reason)}`
      : `${kindInWords[row.kind]}; ${reasonInWords(row.reason)}`,
  );
  const said = saidInWords(row.said);
  line(
    'calendar',
    'Said: ',
    row.said === null ? 'day not known' : `${said === '' ? 'day not known' : said} (${saidBasisInWords(row.said)})`,
  );
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
