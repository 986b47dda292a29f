import * as vscode from 'vscode';
import type { Decisions } from '../workspace/decisions';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import type { Reviews } from '../workspace/reviews';
import type { Sources } from '../workspace/sources';
import type { SourceViews } from '../workspace/sourceViews';
import { correctSpeaker } from './correctSpeaker';
import type { DatesView } from './datesView';
import { undoLast } from './deciding';
import { showDecisions } from './decisionList';
import { HumanError, registerCommand } from './humanError';
import { setPublished } from './published';
import { mergeSpeakers, notTheSame, renameSpeaker, splitSpeaker } from './speakerCommands';
import type { SpeakerFilter } from './speakerFilter';
import { isSpeakerNode } from './speakersNodes';
import { quotationFor } from './subjects';

/** What the commands work on with which the reader decides. */
export interface DecisionContext {
  readonly library: AsyncLibrary;
  readonly sources: Sources;
  readonly decisions: Decisions;
  readonly reviews: Pick<Reviews, 'lost'>;
  readonly views: SourceViews;
  readonly filter: SpeakerFilter;
  readonly dates: DatesView;
}

/** Narrows both views to a speaker: of a row, or of the quotation at the cursor. */
async function showDays(context: DecisionContext, subject: unknown): Promise<void> {
  const id = isSpeakerNode(subject) ? subject.speaker.id : (await quotationFor(context, subject)).speaker?.id;
  const speaker = id == null ? null : await context.library.speaker(id);
  if (!speaker) throw new HumanError('The speaker of this quotation is not known.');
  context.filter.set(speaker);
  await context.dates.show();
}

/** Commands with which the reader joins, separates, names, dates, corrects, and takes back. */
export function registerDecisionCommands(context: DecisionContext, log: vscode.LogOutputChannel): vscode.Disposable {
  const { decisions, library, reviews, filter, dates } = context;
  return vscode.Disposable.from(
    registerCommand(log, 'onTheRecord.mergeSpeakers', (node, nodes) => mergeSpeakers(context, node, nodes)),
    registerCommand(log, 'onTheRecord.splitSpeaker', node => splitSpeaker(context, node)),
    registerCommand(log, 'onTheRecord.notTheSame', (node, nodes) => notTheSame(context, node, nodes)),
    registerCommand(log, 'onTheRecord.renameSpeaker', node => renameSpeaker(context, node)),
    registerCommand(log, 'onTheRecord.correctSpeaker', subject => correctSpeaker(context, subject)),
    registerCommand(log, 'onTheRecord.setPublished', (one, all) => setPublished(context, one, all)),
    registerCommand(log, 'onTheRecord.undo', () => undoLast(decisions)),
    registerCommand(log, 'onTheRecord.showDecisions', () => showDecisions(decisions, library, reviews)),
    registerCommand(log, 'onTheRecord.showDays', subject => showDays(context, subject)),
    registerCommand(log, 'onTheRecord.clearFilter', () => filter.set(undefined)),
    registerCommand(log, 'onTheRecord.datesBySaid', () => dates.order('said')),
    registerCommand(log, 'onTheRecord.datesByPublished', () => dates.order('published')),
  );
}
