import * as vscode from 'vscode';
import type { DraftCheck, DraftMatch, DraftQuotationRow, ReportRow } from '../core';
import { isAsInSource } from '../core';
import { sourceName, speakerName } from '../wording/citation';
import { saidInWords } from '../wording/dates';
import {
  draftDifferenceInWords,
  quotedInsideInWords,
  notFoundInWords,
  placeInWords,
  verdictInWords,
} from '../wording/drafts';
import { counted } from '../wording/numbers';
import type { Drafts } from '../workspace/drafts';
import type { Decisions } from '../workspace/decisions';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import { byHandIn, extentOf, needsHand } from './checkedByHand';
import { addText, commandLink } from './markdown';
import { rangeOf } from './places';
import { allReports } from './reports';

const LINKED = ['openDraftSource', 'showDraftSources', 'insertCitation', 'checkByHand'].map(
  name => `onTheRecord.${name}`,
);
const MOST_MATCHES = 3;

/** The quotation of a draft that places touch: its words, or else the marks, or the cue between two parts. */
export function draftQuotationAt(
  { quotations }: DraftCheck,
  ...places: readonly vscode.Range[]
): DraftQuotationRow | undefined {
  const touches = (own: vscode.Range): boolean => places.some(place => own.intersection(place) !== undefined);
  return (
    quotations.find(({ parts }) => parts.some(part => touches(rangeOf(part)))) ??
    quotations.find(row => touches(extentOf(row)))
  );
}

function addMatch(page: vscode.MarkdownString, match: DraftMatch): void {
  const { quotation, wording, place, source } = match;
  page.appendMarkdown('\n\n$(quote) ');
  addText(page, placeInWords(match));
  if (quotation)
    addText(page, ` — ${[speakerName(quotation), saidInWords(quotation.said)].filter(part => part !== '').join(', ')}`);
  page.appendMarkdown('  \n');
  addText(page, match.isQuoted ? `“${wording}”` : `${wording} (not between quotation marks)`);
  if (match.isNested) {
    page.appendMarkdown('  \n');
    addText(page, quotedInsideInWords(match));
  }
  for (const difference of match.differences) {
    page.appendMarkdown('  \n');
    addText(page, draftDifferenceInWords(difference, match));
  }
  page.appendMarkdown(`  \n${commandLink('Open', 'onTheRecord.openDraftSource', source.source, place)}`);
}

/** Reports of the statement in words that none of the matches shown has, each wording once. */
function otherWordings(shown: readonly DraftMatch[], reports: readonly ReportRow[]): readonly ReportRow[] {
  const seen = new Set(shown.map(({ wording }) => wording));
  const sources = new Set(shown.map(({ source }) => source.source));
  return reports.filter(
    ({ quotation, wording }) => !sources.has(quotation.source) && !seen.has(wording) && seen.add(wording),
  );
}

function addOtherWordings(page: vscode.MarkdownString, reports: readonly ReportRow[]): void {
  if (reports.length === 0) return;
  page.appendMarkdown('\n\n$(references) ');
  addText(page, 'Other articles word the same statement so:');
  for (const { quotation, wording } of reports.slice(0, MOST_MATCHES)) {
    page.appendMarkdown('  \n');
    addText(page, `${sourceName(quotation)}: “${wording}”`);
  }
}

/** What the check found of a quotation, source by source. Words of articles and of the draft go in as text. */
export function explainDraft(
  document: vscode.TextDocument,
  row: DraftQuotationRow,
  check: DraftCheck,
  isByHand: boolean,
  reports: readonly ReportRow[],
): vscode.MarkdownString {
  const page = new vscode.MarkdownString('', true);
  page.isTrusted = { enabledCommands: LINKED };
  const at = extentOf(row).start;
  page.appendMarkdown(
    `**$(${isAsInSource(row) || isByHand ? 'check' : row.verdict === 'not-found' ? 'question' : 'warning'}) `,
  );
  addText(
    page,
    verdictInWords(row, isByHand).replace(/^./, letter => letter.toUpperCase()),
  );
  page.appendMarkdown('**');
  if (row.sources > 0) addText(page, ` — in these words in ${counted(row.sources, 'file')}`);
  if (row.verdict === 'not-found') {
    page.appendMarkdown('\n\n');
    addText(page, notFoundInWords(check));
  }
  const shown = row.matches.slice(0, MOST_MATCHES);
  for (const match of shown) addMatch(page, match);
  addOtherWordings(page, otherWordings(shown, reports));
  const where = [document.uri.toString(), at.line, at.character] as const;
  const links = [
    ...(row.matches.length > 1 ? [commandLink('All reports', 'onTheRecord.showDraftSources', ...where)] : []),
    ...(row.matches.length > 0 ? [commandLink('Insert citation', 'onTheRecord.insertCitation', ...where)] : []),
    ...(needsHand(row) && !isByHand ? [commandLink('Checked by hand', 'onTheRecord.checkByHand', ...where)] : []),
  ];
  page.appendMarkdown(`\n\n${links.join(' · ')}`);
  return page;
}

/** Explains the check of the quotation under the pointer. */
export const registerDraftHover = (library: AsyncLibrary, drafts: Drafts, decisions: Decisions): vscode.Disposable =>
  vscode.languages.registerHoverProvider('*', {
    async provideHover(document, position) {
      const check = drafts.of(document);
      const at = new vscode.Range(position, position);
      const row = check && check.sources > 0 ? draftQuotationAt(check, at) : undefined;
      if (!check || !row) return undefined;
      const isByHand = byHandIn(decisions, document)(row);
      const quotation = row.matches[0]?.quotation;
      const reports = quotation ? await allReports(library, quotation) : [];
      return new vscode.Hover(explainDraft(document, row, check, isByHand, reports), extentOf(row));
    },
  });
