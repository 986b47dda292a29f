import * as vscode from 'vscode';
import type { DraftDifferenceRow, DraftMatch, DraftQuotationRow } from '../core';
import { isMaterial, standsForName } from '../core';
import { placeInWords } from '../wording/drafts';
import type { Drafts } from '../workspace/drafts';
import { DIAGNOSTIC_SOURCE } from './draftDiagnostics';
import { draftQuotationAt } from './draftHover';
import { extentOf, needsHand } from './checkedByHand';
import { rangeOf } from './places';

/** One change of the draft. */
interface Change {
  readonly range: vscode.Range;
  readonly text: string;
}

const MOST_SHOWN = 50;
const MOST_WORDINGS = 3;
const shown = (words: string): string =>
  words.length > MOST_SHOWN ? `${words.slice(0, words.lastIndexOf(' ', MOST_SHOWN))} …` : words;

/** Puts the words of the source where the draft has others. */
function sourceWording(document: vscode.TextDocument, { place, here, there }: DraftDifferenceRow): Change {
  const range = rangeOf(place);
  if (here === '') return { range, text: `${there} ` };
  if (there !== '') return { range, text: there };
  // A word that goes takes the space before it along.
  const before = range.start.character > 0 ? range.start.translate(0, -1) : range.start;
  const isSpace = document.getText(new vscode.Range(before, range.start)) === ' ';
  return { range: isSpace ? range.with(before) : range, text: '' };
}

/** Left out, these may be marked as a cut; a "not" or a "may" may not. */
const MAY_BE_CUT: ReadonlySet<DraftDifferenceRow['kind']> = new Set(['omitted', 'number', 'name'] as const);

/** What makes a change honest: an ellipsis where words are left out, brackets around words that are the writer's. */
function honestWording(
  document: vscode.TextDocument,
  { kind, place, here, there }: DraftDifferenceRow,
): Change | undefined {
  const range = rangeOf(place);
  if (here === '' && MAY_BE_CUT.has(kind)) return { range, text: '… ' };
  const isWriters = kind === 'added' || kind === 'words' || (kind === 'name' && standsForName(there));
  return isWriters ? { range, text: `[${document.getText(range) || here}]` } : undefined;
}

function fix(
  document: vscode.TextDocument,
  title: string,
  changes: readonly Change[],
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  for (const { range, text } of changes) action.edit.replace(document.uri, range, text);
  action.diagnostics = [...diagnostics];
  return action;
}

function run(title: string, command: string, document: vscode.TextDocument, at: vscode.Position): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command, title, arguments: [document.uri.toString(), at.line, at.character] };
  return action;
}

function wordingFixes(
  document: vscode.TextDocument,
  match: DraftMatch,
  range: vscode.Range,
  diagnostics: readonly vscode.Diagnostic[],
): readonly vscode.CodeAction[] {
  const isNear = ({ place }: DraftDifferenceRow): boolean => {
    const own = rangeOf(place);
    return own.intersection(range) !== undefined || diagnostics.some(one => one.range.contains(own));
  };
  const material = match.differences.filter(isMaterial);
  const near = material.filter(isNear);
  const own = near.flatMap(difference => {
    const about = diagnostics.filter(one => one.range.contains(rangeOf(difference.place)));
    const honest = honestWording(document, difference);
    const label =
      difference.there === ''
        ? `Take out “${shown(difference.here)}”, which ${placeInWords(match)} does not have`
        : `Use the source’s wording: “${shown(difference.there)}”`;
    return [
      fix(document, label, [sourceWording(document, difference)], about),
      ...(honest
        ? [
            fix(
              document,
              honest.text === '… ' ? 'Mark the cut with “…”' : `Put it in brackets: ${shown(honest.text)}`,
              [honest],
              about,
            ),
          ]
        : []),
    ];
  });
  const [first] = own;
  if (first) first.isPreferred = true;
  const spelt = match.differences
    .filter(one => one.kind === 'spelling' && one.here !== '' && one.there !== '' && isNear(one))
    .map(one =>
      fix(document, `Use the source’s spelling: “${shown(one.there)}”`, [sourceWording(document, one)], diagnostics),
    );
  const inAll = material.map(difference => sourceWording(document, difference));
  const whole = fix(document, 'Use the source’s wording in the whole quotation', inAll, diagnostics);
  return [...own, ...spelt, ...(inAll.length > 1 ? [whole] : [])];
}

/** The wordings of other sources, as of other translations, where the draft has none of them. */
function otherWordings(
  document: vscode.TextDocument,
  [first, ...others]: readonly DraftMatch[],
  diagnostics: readonly vscode.Diagnostic[],
): readonly vscode.CodeAction[] {
  if (!first?.differences.some(isMaterial)) return [];
  const seen = new Set([first.wording]);
  const worded = others.filter(({ wording, isQuoted }) => isQuoted && !seen.has(wording) && seen.add(wording));
  return worded.slice(0, MOST_WORDINGS).map(match => {
    const changes = match.differences.filter(isMaterial).map(difference => sourceWording(document, difference));
    return fix(document, `Use the wording of ${placeInWords(match)}`, changes, diagnostics);
  });
}

/** What can be done about a quotation of a draft. */
export function draftFixes(
  document: vscode.TextDocument,
  row: DraftQuotationRow,
  range: vscode.Range,
  diagnostics: readonly vscode.Diagnostic[],
): readonly vscode.CodeAction[] {
  const [match] = row.matches;
  const at = extentOf(row).start;
  return [
    ...(match ? wordingFixes(document, match, range, diagnostics) : []),
    ...otherWordings(document, row.matches, diagnostics),
    ...(match ? [run('Insert citation', 'onTheRecord.insertCitation', document, at)] : []),
    ...(match ? [run('Open all reports', 'onTheRecord.showDraftSources', document, at)] : []),
    ...(needsHand(row) ? [run('Mark as checked by hand', 'onTheRecord.checkByHand', document, at)] : []),
  ];
}

/** Offers them at the light bulb. */
export const registerDraftFixes = (drafts: Drafts): vscode.Disposable =>
  vscode.languages.registerCodeActionsProvider(
    '*',
    {
      provideCodeActions(document, range, { diagnostics }) {
        const check = drafts.of(document);
        const own = diagnostics.filter(({ source }) => source === DIAGNOSTIC_SOURCE);
        const row = check && draftQuotationAt(check, range, ...own.map(one => one.range));
        return row ? [...draftFixes(document, row, range, own)] : [];
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
