import * as vscode from 'vscode';
import type { DraftQuotationRow, Place } from '../core';
import { draftInWords, sourceInWords } from '../wording/drafts';
import { markdownText } from '../wording/report';
import type { Decisions } from '../workspace/decisions';
import type { Drafts } from '../workspace/drafts';
import { MOST_CHARACTERS } from '../workspace/drafts';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import { draftCitation } from '../workspace/settings';
import type { Sources } from '../workspace/sources';
import { byHandIn, checkByHand, extentOf } from './checkedByHand';
import { draftQuotationAt } from './draftHover';
import { reportUri } from './draftReport';
import { HumanError, registerCommand } from './humanError';
import { CLOSING } from './marks';
import { openPlace } from './open';
import { rangeOf, uriOf } from './places';
import { allReports } from './reports';

/** What the commands for drafts work on. */
export interface DraftContext {
  readonly library: AsyncLibrary;
  readonly drafts: Drafts;
  readonly sources: Sources;
  readonly decisions: Decisions;
}

const SHOWN_MS = 6000;

/** Whether a document can be checked: an article is named as a draft first, if the reader says that it is one. */
async function isCheckable({ sources }: DraftContext, uri: vscode.Uri): Promise<boolean> {
  if (sources.state === 'no-folder') throw new HumanError('Open the folder with the articles first.');
  if (!sources.isSource(uri)) return true;
  const yes = 'It Is a Draft';
  const answer = await vscode.window.showInformationMessage(
    `${vscode.workspace.asRelativePath(uri)} counts as one of the articles that drafts are held against.`,
    yes,
  );
  if (answer !== yes) return false;
  const settings = vscode.workspace.getConfiguration('onTheRecord', uri);
  const drafts = settings.get<readonly string[]>('drafts', []);
  await settings.update('drafts', [...drafts, vscode.workspace.asRelativePath(uri, false)]);
  return true;
}

async function checkDocument(context: DraftContext): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) throw new HumanError('Open the draft first.');
  if (!(await isCheckable(context, document.uri))) return;
  if (document.getText().length > MOST_CHARACTERS)
    throw new HumanError('This document is longer than two million characters: too long to be checked as a draft.');
  const check = await context.drafts.check(document);
  if (check.sources === 0) throw new HumanError('No article was read yet that the draft could be held against.');
  const [unclosed] = check.unclosed;
  if (check.quotations.length === 0 && unclosed)
    throw new HumanError(
      `The quotation mark on line ${String(unclosed.line + 1)} is never closed, and nothing else can be checked.`,
    );
  if (check.quotations.length === 0)
    throw new HumanError(
      'There is no quotation to check: nobody is told to have said what stands between marks, and it is shorter than five words.',
    );
  vscode.window.setStatusBarMessage(`$(check) ${draftInWords(check, byHandIn(context.decisions, document))}`, SHOWN_MS);
}

/** Opens the report of the document at hand beside it, or of a file that is chosen. */
async function checkDraft(context: DraftContext): Promise<void> {
  const active = vscode.window.activeTextEditor?.document;
  const isOpen = active !== undefined && context.drafts.isDraft(active);
  const uri = isOpen ? active.uri : await chooseFile();
  if (!uri || !(await isCheckable(context, uri))) return;
  const report = await vscode.workspace.openTextDocument(reportUri(uri));
  await vscode.window.showTextDocument(report, {
    viewColumn: isOpen ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active,
  });
}

async function chooseFile(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: 'Check Draft',
    openLabel: 'Check',
    filters: { 'Text and Markdown': ['txt', 'text', 'md', 'markdown'] },
  });
  return chosen?.[0];
}

/** The quotation that a link, a fix or the cursor means, in the text of now. */
async function quotationFor(
  { drafts, sources }: DraftContext,
  uri: unknown,
  line: unknown,
  character: unknown,
): Promise<{ readonly document: vscode.TextDocument; readonly row: DraftQuotationRow }> {
  const active = vscode.window.activeTextEditor;
  const isNamed = typeof uri === 'string' && typeof line === 'number' && typeof character === 'number';
  const document = isNamed ? await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true)) : active?.document;
  const position = isNamed ? new vscode.Position(line, character) : active?.selection.active;
  if (document && sources.isSource(document.uri))
    throw new HumanError(
      'This is one of the articles, not a draft. “Check Quotations in This Document” can make it one.',
    );
  const at = position && new vscode.Range(position, position);
  const row = document && at && draftQuotationAt(await drafts.check(document), at);
  if (!document || !row) throw new HumanError('There is no quotation of a draft at the cursor.');
  return { document, row };
}

/**
 * How footnotes are written: what finds their numbers, what a line of the list of notes looks like, the mark of one, and the sign behind
 * it in the list. In plain text only the list tells: “more than [500] people” is no note.
 */
interface Notes {
  readonly pattern: RegExp;
  readonly list: RegExp;
  readonly mark: (number: number) => string;
  readonly sign: string;
}
const MARKDOWN_NOTES: Notes = {
  pattern: /\[\^(\d+)\]/g,
  list: /^\[\^[^\]]+\]:/,
  mark: number => `[^${String(number)}]`,
  sign: ':',
};
const PLAIN_NOTES: Notes = {
  pattern: /^\[(\d{1,3})\] /gm,
  list: /^\[\d{1,3}\] /,
  mark: number => `[${String(number)}]`,
  sign: '',
};

/** Names the source behind the quotation, in a footnote or in brackets. */
async function insertCitation(document: vscode.TextDocument, row: DraftQuotationRow): Promise<void> {
  const [match] = row.matches;
  if (!match) throw new HumanError('No source has this quotation, so there is none to cite.');
  const { end } = extentOf(row);
  // The signs of emphasis belong to the quotation.
  const behind = document.lineAt(end.line).text.slice(end.character);
  const emphasis = /^[*_]*/.exec(behind)?.[0].length ?? 0;
  const closing = CLOSING.exec(behind.slice(emphasis));
  const at = end.translate(0, closing ? emphasis + closing[0].length : 0);
  const edit = new vscode.WorkspaceEdit();
  const isMarkdown = document.languageId === 'markdown';
  const citation = isMarkdown ? markdownText(sourceInWords(match)) : sourceInWords(match);
  if (draftCitation(document) === 'inline') edit.insert(document.uri, at, ` (${citation})`);
  else {
    const text = document.getText();
    const { pattern, list, mark, sign } = isMarkdown ? MARKDOWN_NOTES : PLAIN_NOTES;
    const used = [...text.matchAll(pattern)].map(([, number]) => Number(number));
    const number = Math.max(0, ...used) + 1;
    const last = document.lineAt(document.lineCount - 1).range.end;
    const isListed = list.test(text.trimEnd().split('\n').at(-1) ?? '');
    const apart = `${text.endsWith('\n') ? '' : '\n'}${isListed ? '' : '\n'}`;
    edit.insert(document.uri, at, mark(number));
    edit.insert(document.uri, last, `${apart}${mark(number)}${sign} ${citation}.\n`);
  }
  await vscode.workspace.applyEdit(edit);
}

/** Peeks at every report of the quotation: in these words, and in others that are linked to them. */
async function showSources(
  { library }: DraftContext,
  document: vscode.TextDocument,
  { matches, parts }: DraftQuotationRow,
): Promise<void> {
  if (matches.length === 0) throw new HumanError('No source has this quotation.');
  const own = new Set(matches.map(({ source }) => source.source));
  const linked = await Promise.all(
    matches.flatMap(({ quotation }) => (quotation ? allReports(library, quotation) : [])),
  );
  const others = new Map(linked.flat().map(report => [report.quotation.id, report]));
  const places = [
    ...matches.map(({ source, place }) => new vscode.Location(uriOf(source), rangeOf(place))),
    ...[...others.values()]
      .filter(({ quotation }) => !own.has(quotation.source))
      .map(({ quotation, place }) => new vscode.Location(uriOf(quotation), rangeOf(place))),
  ];
  await vscode.commands.executeCommand('editor.action.showReferences', document.uri, extentOf({ parts }).start, places);
}

/** Commands that check drafts and act on what was found. */
export function registerDraftCommands(context: DraftContext, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(log, 'onTheRecord.checkDocument', () => checkDocument(context)),
    registerCommand(log, 'onTheRecord.checkDraft', () => checkDraft(context)),
    registerCommand(log, 'onTheRecord.openDraftSource', (source, place) =>
      openPlace(context.sources, vscode.Uri.parse(source as string, true), place as Place),
    ),
    registerCommand(log, 'onTheRecord.showDraftSources', async (...where) => {
      const { document, row } = await quotationFor(context, where[0], where[1], where[2]);
      await showSources(context, document, row);
    }),
    registerCommand(log, 'onTheRecord.insertCitation', async (...where) => {
      const { document, row } = await quotationFor(context, where[0], where[1], where[2]);
      await insertCitation(document, row);
    }),
    registerCommand(log, 'onTheRecord.checkByHand', async (...where) => {
      const { document, row } = await quotationFor(context, where[0], where[1], where[2]);
      await checkByHand(context.decisions, document, extentOf(row));
    }),
  );
}
