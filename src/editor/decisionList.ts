import * as vscode from 'vscode';
import type { Decision } from '../core';
import { decisionText } from '../core';
import { counted } from '../wording/numbers';
import { decisionInWords, fileProblemInWords } from '../wording/decisions';
import type { Decisions } from '../workspace/decisions';
import type { Reviews } from '../workspace/reviews';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import { decide } from './deciding';
import { HumanError } from './humanError';

interface DecisionItem extends vscode.QuickPickItem {
  readonly decision?: Decision;
  readonly file?: vscode.Uri;
}

const ICONS: Readonly<Record<Decision['kind'], string>> = {
  published: 'calendar',
  join: 'git-merge',
  apart: 'split-horizontal',
  name: 'edit',
  speaker: 'account',
  link: 'link',
  unlink: 'debug-disconnect',
  status: 'pass',
  note: 'comment',
  reply: 'comment-discussion',
  resolved: 'check-all',
};

const LOST =
  'Select its words, or go to its quotation in a draft, and run “Place a Lost Status or Note on the Selection” to keep it.';

const separator = (label: string): DecisionItem => ({ label, kind: vscode.QuickPickItemKind.Separator });

/** Decisions that contradict each other, wherever that is found. */
export async function conflictsOf(
  decisions: Decisions,
  library: AsyncLibrary,
): Promise<readonly (readonly Decision[])[]> {
  const { conflicts } = await library.decisionsHeld();
  return [...decisions.conflicts, ...conflicts.map(conflict => conflict.decisions)];
}

const contradiction = ([first]: readonly Decision[], number: number): string =>
  first?.kind === 'note'
    ? `Contradiction ${String(number)}: two versions of one note, both shown until one is taken back`
    : `Contradiction ${String(number)}: not followed until one is taken back`;

async function itemsFor(
  decisions: Decisions,
  library: AsyncLibrary,
  lost: readonly Decision[],
): Promise<readonly DecisionItem[]> {
  const conflicts = await conflictsOf(decisions, library);
  const { unplaced } = await library.decisionsHeld();
  const waiting = new Set(unplaced.map(decisionText));
  const against = new Set(conflicts.flat().map(decisionText));
  const item = (decision: Decision, detail = ''): DecisionItem => ({
    label: `$(${ICONS[decision.kind]}) ${decisionInWords(decision)}`,
    detail,
    decision,
  });
  const placeless = new Set(lost.map(decisionText));
  const isApart = (decision: Decision): boolean =>
    against.has(decisionText(decision)) || placeless.has(decisionText(decision));
  const notes = new Set(decisions.all.flatMap(one => (one.kind === 'note' ? [one.id] : [])));
  const isLeft = (decision: Decision): boolean =>
    (decision.kind === 'reply' || decision.kind === 'resolved') && !notes.has(decision.note);
  const left = decisions.all.filter(isLeft);
  const others = decisions.all.filter(decision => !isApart(decision) && !isLeft(decision));
  const items: DecisionItem[] = [];
  if (decisions.problems.length > 0) items.push(separator('Files that cannot be read'));
  for (const { uri, problem } of decisions.problems)
    items.push({
      label: `$(warning) ${vscode.workspace.asRelativePath(uri)}`,
      detail: `${fileProblemInWords[problem]} Choose it to open it.`,
      file: uri,
    });
  conflicts.forEach((conflict, index) => {
    items.push(separator(contradiction(conflict, index + 1)));
    for (const decision of conflict) items.push(item(decision));
  });
  if (lost.length > 0) items.push(separator('Without a place: no article or draft holds these words now'));
  for (const decision of lost) items.push(item(decision, LOST));
  if (left.length > 0) items.push(separator('Belong to a note that is not there, or cannot be read'));
  for (const decision of left) items.push(item(decision));
  if (others.length > 0) items.push(separator(counted(others.length, 'decision')));
  for (const decision of others)
    items.push(item(decision, waiting.has(decisionText(decision)) ? 'No article names these speakers now.' : ''));
  return items;
}

/** Lists everything decided; the one chosen is taken back, which can be undone. */
export async function showDecisions(
  decisions: Decisions,
  library: AsyncLibrary,
  reviews: Pick<Reviews, 'lost'>,
): Promise<void> {
  await decisions.loaded;
  const items = await itemsFor(decisions, library, reviews.lost);
  if (items.length === 0)
    throw new HumanError(
      'Nothing was decided yet. Join or rename speakers in the Speakers view, or set a publication date.',
    );
  const chosen = await vscode.window.showQuickPick(items, {
    title: 'Decisions',
    placeHolder: 'Choose one to take it back',
    matchOnDetail: true,
  });
  if (chosen?.file) await vscode.window.showTextDocument(chosen.file);
  if (!chosen?.decision) return;
  await decide(
    decisions,
    { label: `Taken back: ${decisionInWords(chosen.decision)}`, made: [], takenBack: [chosen.decision] },
    '',
  );
}
