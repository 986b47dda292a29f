import * as vscode from 'vscode';
import type { DraftCheck, DraftMatch } from '../core';
import {
  draftDifferenceInWords,
  draftInWords,
  notFoundInWords,
  quotedInsideInWords,
  notQuotedInWords,
  otherDayInWords,
  otherSpeakerInWords,
  placeInWords,
  UNCLOSED,
  verdictInWords,
} from '../wording/drafts';
import { fileNameOf } from '../wording/citation';
import { counted } from '../wording/numbers';
import type { Drafts } from '../workspace/drafts';
import type { Decisions } from '../workspace/decisions';
import type { ByHand } from './checkedByHand';
import { byHandIn, extentOf } from './checkedByHand';
import { uriOf } from './places';

/** Sources that are named for one quotation; the others are counted. */
const MOST_MATCHES = 20;

const SCHEME = 'on-the-record-draft';

/** A line of the report that leads somewhere. */
interface Link {
  readonly line: number;
  readonly length: number;
  readonly to: vscode.Uri;
}

export interface Report {
  readonly text: string;
  readonly links: readonly Link[];
}

const at = (uri: vscode.Uri, line: number, character: number): vscode.Uri =>
  uri.with({ fragment: `L${String(line + 1)},${String(character + 1)}` });

/** Every quotation of a draft with its verdict and place, in order. */
export function reportOf(draft: vscode.Uri, check: DraftCheck, isByHand: ByHand): Report {
  const lines: string[] = [
    fileNameOf(draft.toString()),
    `${draftInWords(check, isByHand)}; held against ${String(check.sources)} files.`,
    '',
  ];
  const links: Link[] = [];
  const add = (text: string, to?: vscode.Uri): void => {
    if (to) links.push({ line: lines.length, length: text.length, to });
    lines.push(text);
  };
  const addMatch = (match: DraftMatch): void => {
    const { line, character } = match.place;
    add(`    ${placeInWords(match)}: ${match.wording}`, at(uriOf(match.source), line, character));
  };
  for (const row of check.quotations) {
    const { start } = extentOf(row);
    add(
      `Line ${String(start.line + 1)}: ${verdictInWords(row, isByHand(row)).toUpperCase()}`,
      at(draft, start.line, start.character),
    );
    add(`  “${row.text}”${row.speaker === null ? '' : ` — ${row.speaker}`}`);
    const [match] = row.matches;
    if (!match) add(`  ${notFoundInWords(check)}`);
    if (row.otherSpeaker !== null) add(`  ${otherSpeakerInWords(row)}`);
    if (row.otherDay) add(`  ${otherDayInWords(row)}`);
    if (match?.isQuoted === false) add(`  ${notQuotedInWords(match)}`);
    if (match?.isNested === true) add(`  ${quotedInsideInWords(match)}`);
    for (const difference of match?.differences ?? []) if (match) add(`  ${draftDifferenceInWords(difference, match)}`);
    const told = row.matches.slice(0, MOST_MATCHES);
    told.forEach(addMatch);
    const more = row.sources - told.length;
    if (more > 0) add(`    and in the same words in ${counted(more, 'more file')}`);
    add('');
  }
  for (const { line, character } of check.unclosed) {
    add(`Line ${String(line + 1)}: NEVER CLOSED`, at(draft, line, character));
    add(`  ${UNCLOSED}`);
    add('');
  }
  return { text: lines.join('\n'), links };
}

/** The report of a draft, named after it. */
export const reportUri = (draft: vscode.Uri): vscode.Uri =>
  vscode.Uri.from({ scheme: SCHEME, path: `/Check of ${fileNameOf(draft.toString())}`, query: draft.toString() });

/** Makes the reports that “Check Draft” shows, and keeps them in step with their drafts. */
export function registerDraftReports(drafts: Drafts, decisions: Decisions): vscode.Disposable {
  const shown = new Map<string, Report>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  return vscode.Disposable.from(
    changed,
    drafts.onDidChange(({ uri, isClosed }) => {
      // The report of a draft that was closed says what it said.
      if (isClosed) return;
      const report = reportUri(uri);
      if (shown.has(report.toString())) changed.fire(report);
    }),
    decisions.onDidChange(({ review }) => {
      if (review) for (const report of shown.keys()) changed.fire(vscode.Uri.parse(report, true));
    }),
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      async provideTextDocumentContent(uri) {
        const draft = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri.query, true));
        const report = reportOf(draft.uri, await drafts.check(draft), byHandIn(decisions, draft));
        shown.set(uri.toString(), report);
        return report.text;
      },
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => shown.delete(uri.toString())),
    vscode.languages.registerDocumentLinkProvider(
      { scheme: SCHEME },
      {
        provideDocumentLinks: ({ uri }) =>
          (shown.get(uri.toString())?.links ?? []).map(({ line, length, to }) => {
            const link = new vscode.DocumentLink(new vscode.Range(line, 0, line, length), to);
            link.tooltip = 'Open here';
            return link;
          }),
      },
    ),
  );
}
