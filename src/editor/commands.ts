import * as vscode from 'vscode';
import type { Place } from '../core';
import { citationBy, parseTemplate, templateProblemInWords } from '../wording/citationTemplate';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import type { SkipReason } from '../workspace/sourceReader';
import { citationTemplate, markSettings } from '../workspace/settings';
import type { Sources } from '../workspace/sources';
import type { SourceViews } from '../workspace/sourceViews';
import { linkToQuotation, sourcePlaceOf } from './deepLinks';
import { HumanError, registerCommand } from './humanError';
import { openPlace } from './open';
import { rangeOf } from './places';
import type { SpeakersView } from './speakersView';
import { quotationFor } from './subjects';

/** What commands work on. */
export interface CommandContext {
  readonly library: AsyncLibrary;
  readonly sources: Sources;
  readonly views: SourceViews;
  readonly speakers: SpeakersView;
  readonly log: vscode.LogOutputChannel;
}

const SKIPPED: Readonly<Record<SkipReason, string>> = {
  'empty': 'It is empty.',
  'binary': 'It is no text.',
  'too-large': 'It is larger than “On the Record: Max File Size” allows',
  'unreadable': 'It could not be read',
  'no-answer': 'It has not answered yet; it is read as soon as it does',
};

/** Moves to the marked quotation after or before the cursor, and from the last on to the first. */
async function goTo({ views }: CommandContext, step: 1 | -1): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const view = editor && (await views.of(editor.document));
  const { kinds } = markSettings();
  const ranges = (view?.quotations ?? [])
    .filter(row => kinds.length === 0 || kinds.includes(row.kind))
    .map(row => rangeOf(row.place))
    .sort((a, b) => a.start.compareTo(b.start));
  if (!editor || ranges.length === 0) throw new HumanError('No marked quotation was found in this document.');
  const at = editor.selection.start;
  const next =
    step > 0
      ? (ranges.find(range => range.start.isAfter(at)) ?? ranges[0])
      : (ranges.findLast(range => range.start.isBefore(at)) ?? ranges.at(-1));
  if (!next) return;
  editor.selection = new vscode.Selection(next.start, next.end);
  editor.revealRange(next, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

async function showProblems({ sources }: CommandContext): Promise<void> {
  if (sources.skipped.length === 0) throw new HumanError('Every file was read.');
  const items = sources.skipped.map(({ uri, reason, detail }) => ({
    label: vscode.workspace.asRelativePath(uri),
    detail: `${SKIPPED[reason]}${detail === '' ? '' : ` (${detail})`}`,
    uri,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: 'Files that could not be read',
    matchOnDetail: true,
  });
  if (chosen) await vscode.commands.executeCommand('vscode.open', chosen.uri);
}

async function revealSpeaker(context: CommandContext, subject: unknown): Promise<void> {
  const { speaker } = await quotationFor(context, subject);
  if (speaker?.id == null) throw new HumanError('The speaker of this quotation is not known.');
  if (!(await context.speakers.reveal(speaker.id)))
    throw new HumanError(`${speaker.name ?? speaker.words} is not in the list of speakers.`);
}

async function copyCitation(context: CommandContext, subject: unknown): Promise<void> {
  const row = await quotationFor(context, subject);
  const template = parseTemplate(citationTemplate());
  const [problem] = template.problems;
  if (problem)
    throw new HumanError(`The setting “On the Record: Citation” can’t be followed. ${templateProblemInWords(problem)}`);
  const extras = { path: sourcePlaceOf(row.source).file, link: await linkToQuotation(context.library, row) };
  await vscode.env.clipboard.writeText(citationBy(template, row, extras));
  vscode.window.setStatusBarMessage('$(check) Citation copied', 6000);
}

/** The commands that act on quotations and on the reading of files. */
export function registerCommands(context: CommandContext): vscode.Disposable {
  const { sources, log } = context;
  return vscode.Disposable.from(
    registerCommand(log, 'onTheRecord.refresh', () => sources.readAgain()),
    registerCommand(log, 'onTheRecord.stop', () => sources.stop()),
    registerCommand(log, 'onTheRecord.resume', () => sources.begin()),
    registerCommand(log, 'onTheRecord.clearCache', async () => {
      await sources.clearCache();
      vscode.window.setStatusBarMessage('$(check) What was kept of articles is deleted', 6000);
    }),
    registerCommand(log, 'onTheRecord.nextQuotation', () => goTo(context, 1)),
    registerCommand(log, 'onTheRecord.previousQuotation', () => goTo(context, -1)),
    registerCommand(log, 'onTheRecord.revealSpeaker', subject => revealSpeaker(context, subject)),
    registerCommand(log, 'onTheRecord.copyCitation', subject => copyCitation(context, subject)),
    registerCommand(log, 'onTheRecord.showLog', () => log.show()),
    registerCommand(log, 'onTheRecord.showProblems', () => showProblems(context)),
    registerCommand(log, 'onTheRecord.openSource', (uri, place) =>
      openPlace(sources, uri as vscode.Uri, place as Place),
    ),
  );
}
