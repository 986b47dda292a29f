import * as vscode from 'vscode';
import type { Decision, PlacedDecision, SourceView } from '../core';
import { quotationFor, trimmed } from '../core';
import { decisionInWords } from '../wording/decisions';
import type { Decisions } from '../workspace/decisions';
import type { Drafts } from '../workspace/drafts';
import type { Reviews } from '../workspace/reviews';
import type { Sources } from '../workspace/sources';
import type { SourceViews } from '../workspace/sourceViews';
import { extentOf } from './checkedByHand';
import { decidedPlace } from './decidedPlace';
import { decide } from './deciding';
import { draftQuotationAt } from './draftHover';
import { HumanError } from './humanError';
import { rangeOf, spanIn } from './places';
import { cropped } from './quotationItem';

/** What gives a decision its place again works on. */
export interface PlacingContext {
  readonly sources: Pick<Sources, 'isSource'>;
  readonly views: SourceViews;
  readonly drafts: Drafts;
  readonly decisions: Decisions;
  readonly reviews: Pick<Reviews, 'lost'>;
}

/** Words that a decision may be given to, and which decisions can stand there. */
interface NewPlace {
  readonly document: vscode.TextDocument;
  readonly range: vscode.Range;
  readonly fits: readonly PlacedDecision[];
}

/** Whether one quotation has at least half of what is selected, as it must for a status to stand there. */
function isMostlyQuoted(document: vscode.TextDocument, view: SourceView | null, selection: vscode.Range): boolean {
  const rows = view?.quotations ?? [];
  const quotations = rows.map(({ parts }) => ({ content: parts.map(part => spanIn(document, rangeOf(part))) }));
  const words = trimmed(document.getText(), spanIn(document, selection));
  return words !== null && quotationFor(quotations, words) >= 0;
}

const NOTHING_SELECTED = 'Open the article and select the words that the status or note belongs to first.';

/** In an article the words that are selected; in a draft, where quotations are checked by hand, the one at the cursor. */
async function newPlace({ sources, views, drafts, reviews }: PlacingContext): Promise<NewPlace> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new HumanError(NOTHING_SELECTED);
  const { document, selection } = editor;
  if (sources.isSource(document.uri)) {
    if (document.getText(selection).trim() === '') throw new HumanError(NOTHING_SELECTED);
    // A note can be on any words, a status on a quotation only.
    const isQuotation = isMostlyQuoted(document, await views.of(document), selection);
    const fits = reviews.lost.filter(one => one.kind === 'note' || isQuotation);
    if (fits.length === 0)
      throw new HumanError('A status belongs to a quotation, and none has these words. Select the words of one first.');
    return { document, range: selection, fits };
  }
  if (document.isUntitled || !drafts.isDraft(document)) throw new HumanError(NOTHING_SELECTED);
  const row = draftQuotationAt(await drafts.check(document), new vscode.Range(selection.start, selection.start));
  if (!row) throw new HumanError('Put the cursor on a quotation of the draft first.');
  const fits = reviews.lost.filter(one => one.kind === 'status' && one.status === 'checked');
  if (fits.length === 0)
    throw new HumanError('What has no place now belongs into an article: a draft keeps only what was checked by hand.');
  return { document, range: extentOf(row), fits };
}

/** Gives a status or a note that lost its place other words. */
export async function placeAgain(context: PlacingContext): Promise<void> {
  const { decisions, reviews } = context;
  if (reviews.lost.length === 0) throw new HumanError('Every status and every note has its place.');
  const { document, range, fits } = await newPlace(context);
  const chosen = await vscode.window.showQuickPick(
    fits.map(decision => ({ label: decisionInWords(decision), detail: decision.quote.exact, decision })),
    { title: `Which One Belongs to “${cropped(document.getText(range))}”?`, matchOnDetail: true },
  );
  if (!chosen) return;
  const place = await decidedPlace(document, range);
  const { decision } = chosen;
  const made: Decision =
    decision.kind === 'status'
      ? { kind: 'status', status: decision.status, ...place }
      : { kind: 'note', id: decision.id, text: decision.text, ...place };
  const step = { label: `Placed again: ${decisionInWords(made)}`, made: [made], takenBack: [decision] };
  await decide(decisions, step, made.source);
}
