import * as vscode from 'vscode';
import type { QuotationRow, ReportsOf, SpeakerRow, Suggestion } from '../core';
import { calendarPlace, choicesOfEdtf } from '../core';
import { saidInWords, saidLine } from '../wording/dates';
import { isAttributed, sourceName, speakerName } from '../wording/citation';
import { evidenceInWords } from '../wording/decisions';
import { counted } from '../wording/numbers';
import {
  confidenceInWords,
  kindInWords,
  nameBasisInWords,
  nestedInWords,
  polarityInWords,
  reasonInWords,
} from '../wording/reasons';
import { statusIcons, statusInWords } from '../wording/review';
import { addReports } from './explainStatement';
import { addText, commandLink } from './markdown';

/** Commands that links in an explanation may run. */
const LINKED = [
  'search',
  'copyCitation',
  'revealSpeaker',
  'correctSpeaker',
  'setPublished',
  'showDays',
  'compareReports',
  'linkReports',
  'unlinkReports',
  'nextReport',
  'markChecked',
  'setStatus',
  'addNote',
].map(name => `onTheRecord.${name}`);

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
export function explain(
  row: QuotationRow,
  speaker: SpeakerRow | null,
  suggestions: readonly Suggestion[],
  reports: readonly ReportsOf[] = [],
  repeats: readonly QuotationRow[] = [],
): vscode.MarkdownString {
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
  const isPrinted = row.speaker?.named === row.speaker?.words;
  const basis = row.speaker && !isPrinted ? nameBasisInWords(row.speaker.basis, row.speaker.words) : '';
  if (basis !== '') line('person', '', `Name ${basis}`);
  if (row.speaker?.named != null && row.speaker.named !== row.speaker.name)
    line('person', '', `This article says “${row.speaker.named}”; ${whyNamedSo(speaker)}`);
  if (row.status) line(statusIcons[row.status], '', `You found it ${statusInWords(row)}`);
  const kind = row.polarity ? `${kindInWords[row.kind]}, ${polarityInWords[row.polarity]}` : kindInWords[row.kind];
  line(
    'comment',
    '',
    isAttributed(row)
      ? `${kind}; speaker ${confidenceInWords[row.confidence]}: ${reasonInWords(row.reason)}`
      : `${kind}; ${reasonInWords(row.reason)}`,
  );
  line('calendar', 'Said: ', saidLine(row.said));
  const together = row.said?.basis === 'corroborated' ? placesOfDay(reports) : '';
  if (together !== '') line('calendar', 'Settled by: ', together);
  if (row.nested.length > 0) line('quote', 'In marks of its own: ', nestedInWords(row.nested));
  if (row.via.length > 0) line('broadcast', 'Through: ', row.via.join(', then '));
  const settle = whatWouldSettle(row);
  if (settle !== '') line('lightbulb', '', settle);
  line('file', '', [sourceName(row), row.headline ?? ''].filter(part => part !== '').join(': '));
  const more = elsewhere(speaker);
  if (more !== '') line('account', '', more);
  for (const suggestion of suggestions.slice(0, MOST_SUGGESTIONS))
    line('git-compare', '', `Perhaps the same: ${otherName(suggestion, speaker)} (${evidenceInWords(suggestion)})`);
  if (repeats.length > 0) line('history', 'Also said: ', repeats.map(repeatInWords).join('; '));
  page.appendMarkdown(`\n\n${linksFor(row, speaker).join(' · ')}`);
  addReports(page, reports);
  return page;
}

/** The words of all reports that a day they settle together rests on. */
function placesOfDay(reports: readonly ReportsOf[]): string {
  const rows = reports.flatMap(({ statement }) => statement.reports.map(({ quotation }) => quotation));
  const places = rows.flatMap(({ said, ...row }) =>
    said?.words == null ? [] : [`“${said.words}” in ${sourceName(row)}`],
  );
  return [...new Set(places)].join(', ');
}

/** A line said on another day: another statement, and no report of this one. */
const repeatInWords = (row: QuotationRow): string =>
  [saidInWords(row.said), sourceName(row)].filter(part => part !== '').join(', ');

const MOST_SUGGESTIONS = 3;

const otherName = ({ speakers, names }: Suggestion, speaker: SpeakerRow | null): string =>
  names[speakers[0] === speaker?.id ? 1 : 0];

const whyNamedSo = (speaker: SpeakerRow | null): string =>
  speaker?.byHand ? 'joined or named by hand' : 'another article’s spelling of the name is used more';

/** What the reader can do about a day that is not known, or could be two. */
function whatWouldSettle({ said, published }: QuotationRow): string {
  if (published)
    return isSettled(published.edtf) ? '' : 'The page’s date could be two days; the publication date can be set.';
  if (said === null) return 'The publication date would say about when; it can be set.';
  const year = said.edtf === null ? undefined : calendarPlace(said.edtf).year;
  return year === undefined ? 'The publication date would settle it; it can be set.' : '';
}

const isSettled = (published: string): boolean =>
  choicesOfEdtf(published) === null && calendarPlace(published).year !== undefined;

function linksFor(row: QuotationRow, speaker: SpeakerRow | null): readonly string[] {
  const ofSpeaker = speaker
    ? [
        commandLink('All by this speaker', 'onTheRecord.search', `speaker:"${speaker.name.replace(/["“”„«»]/g, '')}" `),
        commandLink('Days', 'onTheRecord.showDays', row.id),
        commandLink('Show in side bar', 'onTheRecord.revealSpeaker', row.id),
      ]
    : [];
  return [
    ...ofSpeaker,
    commandLink('Copy as citation', 'onTheRecord.copyCitation', row.id),
    commandLink('Correct speaker', 'onTheRecord.correctSpeaker', row.id),
    ...(row.status === 'checked' ? [] : [commandLink('Mark as checked', 'onTheRecord.markChecked', row.id)]),
    commandLink(row.status ? 'Change status' : 'Other status', 'onTheRecord.setStatus', row.id),
    commandLink('Add note', 'onTheRecord.addNote', row.id),
    ...(row.published && isSettled(row.published.edtf)
      ? []
      : [commandLink('Set publication date', 'onTheRecord.setPublished', row.id)]),
  ];
}
