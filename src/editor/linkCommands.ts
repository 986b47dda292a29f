import * as vscode from 'vscode';
import type { LinkDecision, QuotationRow } from '../core';
import { decisionText, isLinkDecision } from '../core';
import { sourceName } from '../wording/citation';
import type { Decisions } from '../workspace/decisions';
import { decide } from './deciding';
import { HumanError, registerCommand } from './humanError';
import { pickQuotation } from './quotationPick';
import type { ReportContext } from './reports';
import { isStatementNode } from './statementsTree';
import { quotationFor } from './subjects';

/** What deciding on reports works on. */
export interface LinkContext extends ReportContext {
  readonly decisions: Decisions;
  readonly log: vscode.LogOutputChannel;
}

type Pair = readonly [QuotationRow, QuotationRow];

const isRow = (value: unknown): value is { readonly row: QuotationRow } =>
  typeof value === 'object' && value !== null && 'row' in value;

/** The quotations of rows that were chosen together. */
const chosenRows = (subjects: unknown): readonly QuotationRow[] =>
  Array.isArray(subjects) ? subjects.filter(isRow).map(({ row }) => row) : [];

async function decisionFor({ library }: LinkContext, kind: LinkDecision['kind'], pair: Pair): Promise<LinkDecision> {
  const [a, b] = await Promise.all(pair.map(({ id }) => library.quoteRef(id)));
  if (!a || !b) throw new HumanError('One of the quotations is no longer in its text.');
  return { kind, quotes: [a, b] };
}

/** The decision turned round, as it would have been made before. */
const contrary = (decision: LinkDecision): LinkDecision => ({
  ...decision,
  kind: decision.kind === 'link' ? 'unlink' : 'link',
});

/** Decides on pairs of quotations in one step, taking back what was decided otherwise before. */
async function decideOn(
  context: LinkContext,
  kind: LinkDecision['kind'],
  pairs: readonly Pair[],
  label: string,
): Promise<void> {
  const made = await Promise.all(pairs.map(pair => decisionFor(context, kind, pair)));
  const against = new Set(made.map(decision => decisionText(contrary(decision))));
  const takenBack = context.decisions.all.filter(one => isLinkDecision(one) && against.has(decisionText(one)));
  await decide(context.decisions, { label, made, takenBack }, pairs[0]?.[0].source ?? '');
}

/** The quotations of one statement by the row that was chosen: its first, and each of the others. */
async function pairsOfStatement({ library }: LinkContext, id: string): Promise<readonly Pair[]> {
  const statement = await library.statement(id);
  const [first, ...others] = statement?.reports.map(({ quotation }) => quotation) ?? [];
  if (!first) throw new HumanError('This statement is no longer reported.');
  return others.filter(({ source }) => source !== first.source).map(other => [first, other] as const);
}

/** Two quotations that are one statement: named, chosen together, or one with another that the reader looks for. */
async function linkReports(context: LinkContext, subject: unknown, other: unknown): Promise<void> {
  if (isStatementNode(subject)) {
    const pairs = await pairsOfStatement(context, subject.statement.id);
    return decideOn(context, 'link', pairs, 'Confirmed as one statement');
  }
  const own = await quotationFor(context, subject);
  const chosen = chosenRows(other).filter(({ id }) => id !== own.id);
  const named = typeof other === 'string' ? [await quotationFor(context, other)] : chosen;
  const [found] =
    named.length > 0
      ? named
      : [await pickQuotation(context.library, context.log, own, 'Link: another report of the same statement')];
  if (!found) return;
  const pairs = (named.length > 0 ? named : [found]).map((fellow): Pair => [own, fellow]);
  if (pairs.some(([a, b]) => a.source === b.source))
    throw new HumanError('A statement is linked across articles; these two stand in one.');
  await decideOn(context, 'link', pairs, `Linked ${sourceName(own)} and ${sourceName(found)}`);
}

/** A report that is none of its statement, or two that are not one: never linked again. */
async function unlinkReports(context: LinkContext, subject: unknown, other: unknown): Promise<void> {
  if (isStatementNode(subject)) {
    const pairs = await pairsOfStatement(context, subject.statement.id);
    return decideOn(context, 'unlink', pairs, 'Not one statement');
  }
  const own = await quotationFor(context, subject);
  const others =
    typeof other === 'string'
      ? [await quotationFor(context, other)]
      : (await context.library.reportsOf(own.id)).flatMap(({ others: all }) =>
          all.map(({ report }) => report.quotation),
        );
  const pairs = others.filter(({ id }) => id !== own.id).map((fellow): Pair => [own, fellow]);
  if (pairs.length === 0) throw new HumanError('No other article is linked to this quotation.');
  await decideOn(context, 'unlink', pairs, `Not the same statement: ${sourceName(own)}`);
}

/** The reader's yes and no about what reports one statement. */
export function registerLinkCommands(context: LinkContext): vscode.Disposable {
  const { log } = context;
  return vscode.Disposable.from(
    registerCommand(log, 'onTheRecord.linkReports', (one, other) => linkReports(context, one, other)),
    registerCommand(log, 'onTheRecord.unlinkReports', (one, other) => unlinkReports(context, one, other)),
  );
}
