import * as vscode from 'vscode';
import type { QuotationRow } from '../core';
import { groupBy } from '../core';
import { sourceName } from '../wording/citation';
import { saidInWords } from '../wording/dates';
import { counted } from '../wording/numbers';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import type { Sources } from '../workspace/sources';
import type { SourceViews } from '../workspace/sourceViews';
import { HumanError, registerCommand } from './humanError';
import { openPlace } from './open';
import { uriOf } from './places';
import { isSpeakerNode } from './speakersNodes';
import { quotationFor } from './subjects';

interface OverTimeContext {
  readonly library: AsyncLibrary;
  readonly sources: Sources;
  readonly views: SourceViews;
}

interface RowItem extends vscode.QuickPickItem {
  readonly row?: QuotationRow;
}

const MOST = 2000;

async function speakerFor(
  context: OverTimeContext,
  subject: unknown,
): Promise<{ readonly id: string; readonly name: string }> {
  if (isSpeakerNode(subject)) return subject.speaker;
  const { speaker } = await quotationFor(context, subject);
  if (speaker?.id == null) throw new HumanError('The speaker of this quotation is not known.');
  return { id: speaker.id, name: speaker.name ?? speaker.words };
}

/** The quotations of a speaker that have all of the words, in order of days; all of them without words. */
async function quotationsOn(
  library: AsyncLibrary,
  speaker: { readonly id: string; readonly name: string },
  words: string,
): Promise<readonly QuotationRow[]> {
  const all = await library.quotationsBy(speaker.id);
  if (words.trim() === '') return all;
  // The limit counts after the speaker, so nothing is cut off by what others said.
  const name = speaker.name.replace(/["“”„«»]/g, '');
  const { hits } = await library.search(`${words} speaker:"${name}"`, Math.max(MOST, all.length));
  const found = new Set(hits.flatMap(({ quotation }) => quotation?.id ?? []));
  return all.filter(({ id }) => found.has(id));
}

function itemsFor(rows: readonly QuotationRow[]): readonly RowItem[] {
  const byDay = groupBy(rows, row => saidInWords(row.said) || 'Day not known');
  return [...byDay].flatMap(([day, own]): readonly RowItem[] => [
    { label: day, kind: vscode.QuickPickItemKind.Separator },
    ...own.map(row => ({ label: `$(quote) ${row.text}`, detail: `${day} · ${sourceName(row)}`, row })),
  ]);
}

/** Lists what a speaker said on some words, oldest first; the one chosen is opened. */
async function speakerOverTime(context: OverTimeContext, subject: unknown): Promise<void> {
  const speaker = await speakerFor(context, subject);
  const words = await vscode.window.showInputBox({
    title: `${speaker.name} over time`,
    prompt: 'On which words? As in Search; leave it empty for everything.',
    placeHolder: 'sanctions, "a phrase", -without',
  });
  if (words === undefined) return;
  const rows = await quotationsOn(context.library, speaker, words);
  if (rows.length === 0) throw new HumanError(`${speaker.name} is not quoted with these words.`);
  const title = `${speaker.name}${words.trim() === '' ? '' : ` on ${words.trim()}`}: ${counted(rows.length, 'quotation')}, oldest first`;
  const chosen = await vscode.window.showQuickPick(itemsFor(rows), { title, matchOnDetail: true });
  if (chosen?.row) await openPlace(context.sources, uriOf(chosen.row), chosen.row.place);
}

export function registerSpeakerOverTime(context: OverTimeContext, log: vscode.LogOutputChannel): vscode.Disposable {
  return registerCommand(log, 'onTheRecord.speakerOverTime', subject => speakerOverTime(context, subject));
}
