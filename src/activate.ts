import * as vscode from 'vscode';
import { registerCommands } from './editor/commands';
import { ContextKeys } from './editor/contextKeys';
import { DatesView } from './editor/datesView';
import { tellKeptInState } from './editor/deciding';
import { registerDecisionCommands } from './editor/decisionCommands';
import { Decorations } from './editor/decorations';
import { registerHover } from './editor/hover';
import { registerLinkCommands } from './editor/linkCommands';
import { InlineSpeaker } from './editor/inlineSpeaker';
import { registerProgress } from './editor/progress';
import { registerReports } from './editor/reports';
import { registerSearch } from './editor/search';
import { SpeakerFilter } from './editor/speakerFilter';
import { registerSpeakerOverTime } from './editor/speakerOverTime';
import { SpeakersView } from './editor/speakersView';
import { StatementsView } from './editor/statementsView';
import { registerSymbols } from './editor/symbols';
import type { Port } from './worker/protocol';
import { Decisions } from './workspace/decisions';
import type { AsyncLibrary } from './workspace/remoteLibrary';
import { RemoteLibrary } from './workspace/remoteLibrary';
import { Sources } from './workspace/sources';
import { SourceViews } from './workspace/sourceViews';

/** What other extensions and the tests can ask: the questions the views ask, and what was read. */
export interface Api {
  readonly library: AsyncLibrary;
  readonly sources: Pick<
    Sources,
    'state' | 'skipped' | 'otherKinds' | 'onDidChange' | 'onDidChangeState' | 'isSource' | 'encodingOf'
  >;
  readonly decisions: Decisions;
}

/** Composes the extension; the two entry points differ only in how they start the worker. */
export function activateWith(
  { subscriptions, extensionUri, workspaceState }: vscode.ExtensionContext,
  startWorker: (extensionUri: vscode.Uri) => Promise<Port>,
): Api {
  const log = vscode.window.createOutputChannel('On the Record', { log: true });
  const remote = new RemoteLibrary(
    () => startWorker(extensionUri),
    error => {
      log.error('The reader stopped', error);
      sources.recover();
    },
  );
  const library = remote.ask;
  const decisions = new Decisions(workspaceState, log, tellKeptInState);
  const sources = new Sources(library, decisions, log);
  const views = new SourceViews(library, sources);
  const filter = new SpeakerFilter(library, sources, log);
  const speakers = new SpeakersView({ library, sources, decisions, filter });
  const dates = new DatesView(library, sources, filter, workspaceState);
  const statements = new StatementsView(library, sources, filter);
  subscriptions.push(log, remote, decisions, sources, views, filter, speakers, dates, statements);
  subscriptions.push(
    new Decorations(views, sources, log),
    new InlineSpeaker(library, views, sources),
    new ContextKeys(views, sources, log),
    registerProgress(sources),
    registerHover(library, views),
    registerSymbols(library, views),
    registerSearch(library, sources, log),
    registerCommands({ library, sources, views, speakers, log }),
    registerReports({ library, sources, views }, log),
    registerLinkCommands({ library, sources, views, decisions, log }),
    registerSpeakerOverTime({ library, sources, views }, log),
    registerDecisionCommands({ library, sources, decisions, views, filter, dates }, log),
  );
  sources.begin();
  return { library, sources, decisions };
}
