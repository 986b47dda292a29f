import * as vscode from 'vscode';
import type { DraftCheck, DraftMatch, DraftQuotationRow, Place } from '../core';
import { isMaterial } from '../core';
import { Owner } from '../lifetime';
import {
  draftDifferenceInWords,
  notFoundInWords,
  quotedInsideInWords,
  notQuotedInWords,
  otherDayInWords,
  otherSpeakerInWords,
  UNCLOSED,
} from '../wording/drafts';
import type { Decisions } from '../workspace/decisions';
import type { Drafts } from '../workspace/drafts';
import { byHandIn, extentOf } from './checkedByHand';
import { rangeOf, uriOf } from './places';

/** Who speaks in the Problems view. */
export const DIAGNOSTIC_SOURCE = 'On the Record';

const { Warning, Information, Hint } = vscode.DiagnosticSeverity;

/** Where words are left out nothing can be underlined: the words on either side are. */
function visibleRange(document: vscode.TextDocument, place: Place): vscode.Range {
  const range = rangeOf(place);
  if (!range.isEmpty) return range;
  const line = document.lineAt(range.start.line).text;
  const before = /\S+\s*$/.exec(line.slice(0, range.start.character))?.index ?? range.start.character;
  const after = /^\s*\S+/.exec(line.slice(range.start.character))?.[0].length ?? 0;
  return new vscode.Range(range.start.line, before, range.start.line, range.start.character + after);
}

/** Places in sources that the Problems view lists. */
const MOST_LISTED = 5;

const wordingsOf = (matches: readonly DraftMatch[]): vscode.DiagnosticRelatedInformation[] =>
  matches
    .slice(0, MOST_LISTED)
    .map(
      match =>
        new vscode.DiagnosticRelatedInformation(
          new vscode.Location(uriOf(match.source), rangeOf(match.place)),
          `${match.source.outlet === null ? '' : `${match.source.outlet}: `}“${match.wording}”`,
        ),
    );

/** What is told of one quotation, each in a sentence. */
export function diagnosticsOf(
  document: vscode.TextDocument,
  row: DraftQuotationRow,
  check: DraftCheck,
): readonly vscode.Diagnostic[] {
  const told: vscode.Diagnostic[] = [];
  const tell = (range: vscode.Range, message: string, severity: vscode.DiagnosticSeverity, code: string): void => {
    const diagnostic = new vscode.Diagnostic(range, message, severity);
    diagnostic.source = DIAGNOSTIC_SOURCE;
    diagnostic.code = code;
    diagnostic.relatedInformation = wordingsOf(row.matches);
    told.push(diagnostic);
  };
  const [match] = row.matches;
  const extent = extentOf(row);
  if (!match) tell(extent, notFoundInWords(check), Information, 'not found');
  for (const difference of match?.differences ?? [])
    if (match)
      tell(
        visibleRange(document, difference.place),
        draftDifferenceInWords(difference, match),
        isMaterial(difference) ? Warning : Hint,
        difference.kind,
      );
  if (row.otherSpeaker !== null) tell(extent, otherSpeakerInWords(row), Warning, 'other speaker');
  if (row.otherDay) tell(extent, otherDayInWords(row), Warning, 'other day');
  if (match && row.verdict === 'found' && !match.isQuoted)
    tell(extent, notQuotedInWords(match), Information, 'not quoted');
  if (match?.isNested === true) tell(extent, quotedInsideInWords(match), Information, 'quoted inside');
  return told;
}

/** At the mark that opens, since nobody knows where it was to end. */
function unclosedDiagnostic(place: Place): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(rangeOf(place), UNCLOSED, Warning);
  diagnostic.source = DIAGNOSTIC_SOURCE;
  diagnostic.code = 'never closed';
  return diagnostic;
}

/** Tells in the Problems view and under the words where a draft is not as its sources. */
export class DraftDiagnostics extends Owner {
  private readonly collection = this.own(vscode.languages.createDiagnosticCollection('onTheRecord.drafts'));

  constructor(
    private readonly drafts: Drafts,
    private readonly decisions: Decisions,
  ) {
    super();
    this.own(drafts.onDidChange(document => this.show(document)));
    this.own(decisions.onDidChange(({ review }) => review && this.showAll()));
  }

  private showAll(): void {
    for (const document of vscode.workspace.textDocuments) if (this.drafts.of(document)) this.show(document);
  }

  private show(document: vscode.TextDocument): void {
    const check = this.drafts.of(document);
    if (!check || check.sources === 0) {
      this.collection.delete(document.uri);
      return;
    }
    const isByHand = byHandIn(this.decisions, document);
    const open = check.quotations.filter(row => !isByHand(row));
    this.collection.set(document.uri, [
      ...open.flatMap(row => diagnosticsOf(document, row, check)),
      ...check.unclosed.map(unclosedDiagnostic),
    ]);
  }
}
