import * as vscode from 'vscode';
import type { QuotationRow } from '../core';
import { saidInWords } from '../wording/dates';
import { isAttributed, sourceName, speakerName } from '../wording/citation';
import { kindInWords, polarityInWords } from '../wording/reasons';
import { shortStatus, statusIcons, statusInWords } from '../wording/review';
import type { Sources } from '../workspace/sources';
import { openCommand } from './open';
import { uriOf } from './places';

const LABEL = 110;

export const cropped = (text: string, most = LABEL): string =>
  text.length <= most ? text : `${text.slice(0, text.lastIndexOf(' ', most))} …`;

const STATUS_COLORS = {
  checked: 'testing.iconPassed',
  disputed: 'list.warningForeground',
  misquoted: 'list.errorForeground',
} as const;
const ICONS = { direct: 'quote', mixed: 'comment-draft', indirect: 'comment' } as const;

/** The sign of what the reader found on checking a quotation; undefined for one without a status. */
export const statusIcon = ({ status }: Pick<QuotationRow, 'status'>): vscode.ThemeIcon | undefined =>
  status ? new vscode.ThemeIcon(statusIcons[status], new vscode.ThemeColor(STATUS_COLORS[status])) : undefined;

function quotationIcon(row: QuotationRow): vscode.ThemeIcon {
  const reviewed = statusIcon(row);
  if (reviewed) return reviewed;
  if (!isAttributed(row)) return new vscode.ThemeIcon('question', new vscode.ThemeColor('onTheRecord.noSpeakerMark'));
  return new vscode.ThemeIcon(ICONS[row.kind], new vscode.ThemeColor(`onTheRecord.${row.kind}Mark`));
}

/** A row for a quotation. `under` says what the rows above it tell already, `place` sets rows of one quotation apart. */
export function quotationItem(
  row: QuotationRow,
  sources: Pick<Sources, 'encodingOf'>,
  under: 'speaker' | 'date',
  place = '',
): vscode.TreeItem {
  const item = new vscode.TreeItem(cropped(row.text));
  const said = saidInWords(row.said);
  const details = under === 'speaker' ? [said, sourceName(row)] : [speakerName(row), sourceName(row)];
  item.id = `${under}:${place}${row.id}`;
  if (row.polarity) details.unshift(polarityInWords[row.polarity]);
  const status = statusInWords(row);
  if (status !== '') details.unshift(shortStatus(row));
  item.description = details.filter(detail => detail !== '').join(' · ');
  item.iconPath = quotationIcon(row);
  item.contextValue = 'quotation';
  item.command = openCommand(sources, uriOf(row), row.place);
  item.accessibilityInformation = {
    label: [
      cropped(row.text, 200),
      speakerName(row),
      said === '' ? 'day not known' : said,
      sourceName(row),
      kindInWords[row.kind],
      ...(status === '' ? [] : [status]),
      ...(row.polarity ? [polarityInWords[row.polarity]] : []),
    ].join(', '),
  };
  return item;
}
