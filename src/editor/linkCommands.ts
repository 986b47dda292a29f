import * as vscode from 'vscode';
import type { LinkDecision, QuotationRow } from '../core';
import { sourceName } from '../wording/citation';
import type { Decisions } from '../workspace/decisions';
import { decide } from './deciding';
import { HumanError, registerCommand } from './humanError';
import { pickQuotation } from './quotationPick';
import type { ReportContext } from './reports';
import { isStatementNode } from './statementsTree';
import { chosenRows, quotationFor } from './subjects';

/** What deciding on reports works on. */
export interface LinkContext extends ReportContext {
  readonly decisions: Decisions;
  readonly log: vscode.LogOutputChannel;
}

type Pair = readonly [QuotationRow, QuotationRow];

async function decisionFor({ library }: LinkContext, kind: LinkDecision['kind'], pair: Pair): Promise<LinkDecision> {
  const [a, b] = await Promise.all(pair.map(({ id }) => library.quoteRef(id)));
  if (!a || !b) throw new HumanError('One of the quotations is no longer in its text.');
  return { kind, quotes: [a, b] };
}

/** Decides on pairs of quotations in one step, taking back what was decided otherwise before. */
async function decideOn(
  context: LinkContext,
  kind: LinkDecision['kind'],
  pairs: readonly Pair[],
  label: string,
): Promise<void> {
  const made = await Promise.all(pairs.map(pair => decisionFor(context, kind, pair)));
  const before = await Promise.all(pairs.map(([a, b]) => context.library.linksBetween(a.id, b.id)));
  const takenBack = before.flat().filter(decision => decision.kind !== kind);
  await decide(context.decisions, { label, made, takenBack }, pairs[0]?.[0].source ?? '');
}

/** All pairs of quotations that stand in two sources, each once. */
function pairsAmong(rows: readonly QuotationRow[]): readonly Pair[] {
  const each = [...new Map(rows.map(row => [row.id, row])).values()];
  return each.flatMap((one, at) =>
    each
      .slice(at + 1)
      .filter(other => other.source !== one.source)
      .map((other): Pair => [one, other]),
  );
}

/** The quotations of the statements whose rows were chosen. */
async function quotationsOf(
  { library }: LinkContext,
  subject: unknown,
  subjects: unknown,
): Promise<readonly QuotationRow[]> {
  const nodes = Array.isArray(subjects) ? subjects.filter(isStatementNode) : [];
  const ids = (nodes.length > 0 ? nodes : [subject].filter(isStatementNode)).map(({ statement }) => statement.id);
  const statements = await Promise.all(ids.map(id => library.statement(id)));
  const rows = statements.flatMap(statement => statement?.reports.map(({ quotation }) => quotation) ?? []);
  if (rows.length === 0) throw new HumanError('This statement is no longer reported.');
  return rows;
}

/** Each quotation with the one before it: enough to hold all of them together. */
const chainOf = (rows: readonly QuotationRow[]): readonly Pair[] => {
  const each = [...new Map(rows.map(row => [row.source, row])).values()];
  return each.slice(1).flatMap((row, at): readonly Pair[] => {
    const before = each[at];
    return before ? [[before, row]] : [];
  });
};

/** Two quotations that are one statement: named, chosen together, or one with another that the reader looks for. */
async function linkReports(context: LinkContext, subject: unknown, other: unknown): Promise<void> {
  if (isStatementNode(subject)) {
    const rows = await quotationsOf(context, subject, other);
    return decideOn(context, 'link', chainOf(rows), 'Confirmed as one statement');
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

/** A report that is none of its statement, or several that are not one: never linked again. */
async function unlinkReports(context: LinkContext, subject: unknown, other: unknown): Promise<void> {
  if (isStatementNode(subject)) {
    const rows = await quotationsOf(context, subject, other);
    return decideOn(context, 'unlink', pairsAmong(rows), 'Not one statement');
  }
  const own = await quotationFor(context, subject);
  const chosen = chosenRows(other);
  const named = typeof other === 'string' ? [own, await quotationFor(context, other)] : chosen;
  const pairs =
    named.length > 1
      ? pairsAmong(named)
      : pairsAmong([own, ...(await othersOf(context, own))]).filter(([a, b]) => a.id === own.id || b.id === own.id);
  if (pairs.length === 0) throw new HumanError('No other article is linked to this quotation.');
  await decideOn(context, 'unlink', pairs, `Not the same statement: ${sourceName(own)}`);
}

const othersOf = async ({ library }: LinkContext, { id }: QuotationRow): Promise<readonly QuotationRow[]> =>
  (await library.reportsOf(id)).flatMap(({ others }) => others.map(({ report }) => report.quotation));

/** The reader's yes and no about what reports one statement. */
export function registerLinkCommands(context: LinkContext): vscode.Disposable {
  const { log } = context;
  return vscode.Disposable.from(
    registerCommand(log, 'onTheRecord.linkReports', (one, other) => linkReports(context, one, other)),
    registerCommand(log, 'onTheRecord.unlinkReports', (one, other) => unlinkReports(context, one, other)),
  );
}
