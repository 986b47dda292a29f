import * as vscode from 'vscode';
import type { OtherReport, ReportsOf, Span, StatementView } from '../core';
import { sourceName } from '../wording/citation';
import { dayInWords, saidInWords } from '../wording/dates';
import { differenceInWords, linkReasonInWords, spreadInWords } from '../wording/statements';
import { addText, commandLink } from './markdown';

/** How many other reports, and how many differences of each, are shown at once. */
const MOST_REPORTS = 4;
const MOST_DIFFERENCES = 3;
const SHORT = 30;

/** Adds a wording with the words that differ set in bold. Words of the article go in as text. */
function addWording(page: vscode.MarkdownString, wording: string, differing: readonly Span[]): void {
  let at = 0;
  for (const { start, end } of differing) {
    addText(page, wording.slice(at, start));
    page.appendMarkdown('**');
    addText(page, wording.slice(start, end));
    page.appendMarkdown('**');
    at = end;
  }
  addText(page, wording.slice(at));
}

function addReport(page: vscode.MarkdownString, own: string, { report, comparison, reason }: OtherReport): void {
  const { quotation } = report;
  const said = saidInWords(quotation.said);
  page.appendMarkdown(`\n\n$(quote) `);
  addText(page, [sourceName(quotation), said].filter(part => part !== '').join(', '));
  page.appendMarkdown(': ');
  addWording(page, report.wording, comparison.there);
  // Whole clauses put otherwise are seen in the wording itself.
  const told = comparison.differences.filter(
    ({ kind, here, there }) => kind !== 'words' || Math.max(here.length, there.length) <= SHORT,
  );
  const differences = told.slice(0, MOST_DIFFERENCES).map(differenceInWords);
  const notes = [
    ...differences,
    ...(reason ? [linkReasonInWords(reason)] : []),
    ...(report.independent ? [] : ['not independent: a reprint, or the same agency']),
    ...(quotation.via.length > 0 ? [`through ${quotation.via.join(', then ')}`] : []),
  ];
  page.appendMarkdown('  \n');
  addText(page, notes.join('; '));
  page.appendMarkdown(
    `  \n${[
      commandLink('Compare', 'onTheRecord.compareReports', own, quotation.id),
      commandLink('Same statement', 'onTheRecord.linkReports', own, quotation.id),
      commandLink('Not the same', 'onTheRecord.unlinkReports', own, quotation.id),
    ].join(' · ')}`,
  );
}

/** Adds the other reports of what a quotation says, differences first. */
export function addReports(page: vscode.MarkdownString, reports: readonly ReportsOf[]): void {
  const once = new Map(reports.map(one => [one.statement.id, one]));
  for (const { statement, own, others } of once.values()) {
    page.appendMarkdown('\n\n---\n\n$(references) ');
    addText(page, `One statement: ${spreadInWords(statement)}`);
    if (statement.daysDiffer) addText(page, '; the articles name different days');
    const elsewhere = [
      ...new Map(
        others
          .filter(({ report }) => report.quotation.source !== own.quotation.source)
          .map(other => [other.report.quotation.id, other]),
      ).values(),
    ];
    for (const other of elsewhere.slice(0, MOST_REPORTS)) addReport(page, own.quotation.id, other);
    if (elsewhere.length > MOST_REPORTS) {
      page.appendMarkdown('\n\n');
      addText(page, `and ${String(elsewhere.length - MOST_REPORTS)} more; “Find All References” lists all.`);
    }
  }
}

/** A statement for its row: who, when, how widely, and how its reports are known to be one. */
export function explainStatement(statement: StatementView): vscode.MarkdownString {
  const page = new vscode.MarkdownString('', true);
  const line = (icon: string, text: string): void => {
    page.appendMarkdown(`\n\n$(${icon}) `);
    addText(page, text);
  };
  page.appendMarkdown('**');
  addText(page, statement.speaker?.name ?? 'Speaker not known');
  page.appendMarkdown('**');
  line('quote', statement.wording);
  if (statement.said !== null) line('calendar', dayInWords(statement.said));
  line('references', spreadInWords(statement));
  if (statement.differs) line('warning', 'The wordings differ in more than words; the reports below show in what.');
  if (statement.daysDiffer) line('warning', 'The articles name different days.');
  for (const reason of new Set(statement.reasons.map(linkReasonInWords))) line('link', reason);
  return page;
}
