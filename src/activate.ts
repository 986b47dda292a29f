import * as vscode from 'vscode';
import { registerCommands } from './editor/commands';
import { ContextKeys } from './editor/contextKeys';
import { DatesView } from './editor/datesView';
import { tellKeptInState } from './editor/deciding';
import { registerDecisionCommands } from './editor/decisionCommands';
import { CheckedShare } from './editor/checkedShare';
import { Decorations } from './editor/decorations';
import { registerDraftCommands } from './editor/draftCommands';
import { DraftDiagnostics } from './editor/draftDiagnostics';
import { registerDraftFixes } from './editor/draftFixes';
import { registerDraftHover } from './editor/draftHover';
import { DraftMarks } from './editor/draftMarks';
import { registerDraftReports } from './editor/draftReport';
import { registerDeepLinks } from './editor/deepLinks';
import { registerExport } from './editor/export';
import { registerHover } from './editor/hover';
import { registerLinkCommands } from './editor/linkCommands';
import { InlineSpeaker } from './editor/inlineSpeaker';
import { Notes } from './editor/notes';
import { registerProgress } from './editor/progress';
import { registerReports } from './editor/reports';
import { registerReviewCommands } from './editor/reviewCommands';
import { registerSearch } from './editor/search';
import { SearchesView } from './editor/searchesView';
import { SearchMemory } from './editor/searchMemory';
import { SpeakerFilter } from './editor/speakerFilter';
import { registerSpeakerOverTime } from './editor/speakerOverTime';
import { SpeakersView } from './editor/speakersView';
import { StatementsView } from './editor/statementsView';
import { registerSymbols } from './editor/symbols';
import type { Port } from './worker/protocol';
import { AnalysisCache } from './workspace/analysisCache';
import { Decisions } from './workspace/decisions';
import { Drafts } from './workspace/drafts';
import { Readers, readersFor } from './workspace/readers';
import type { AsyncLibrary } from './workspace/remoteLibrary';
import { RemoteLibrary } from './workspace/remoteLibrary';
import { Reviews } from './workspace/reviews';
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
  readonly reviews: Reviews;
  readonly drafts: Drafts;
  readonly memory: SearchMemory;
}

/** How threads are started, and how many run at once. */
export interface Threads {
  readonly start: (extensionUri: vscode.Uri) => Promise<Port>;
  readonly processors: number;
}

/** Digest of the program that reads, set by the build. */
declare const ENGINE: string;

/** Composes the extension; the two entry points differ only in how they start the worker. */
export function activateWith(
  { subscriptions, extensionUri, globalStorageUri, workspaceState }: vscode.ExtensionContext,
  { start, processors }: Threads,
): Api {
  const log = vscode.window.createOutputChannel('On the Record', { log: true });
  const remote = new RemoteLibrary(
    () => start(extensionUri),
    error => {
      log.error('The library stopped', error);
      sources.recover();
    },
  );
  const readers = new Readers(
    () => start(extensionUri),
    readersFor(processors),
    error => log.error('A reader stopped', error),
  );
  const cache = new AnalysisCache(vscode.Uri.joinPath(globalStorageUri, 'cache'), ENGINE, log);
  const library = remote.ask;
  const decisions = new Decisions(workspaceState, log, tellKeptInState);
  const sources = new Sources(library, readers, cache, decisions, log);
  const reviews = new Reviews(library, sources, decisions, log);
  const drafts = new Drafts(library, readers, sources, log);
  const views = new SourceViews(library, sources);
  const filter = new SpeakerFilter(library, sources, log);
  const speakers = new SpeakersView({ library, sources, decisions, reviews, filter });
  const dates = new DatesView({ library, sources, reviews, filter }, workspaceState);
  const statements = new StatementsView(library, sources, filter, reviews);
  const memory = new SearchMemory(workspaceState);
  const searches = new SearchesView(library, sources, memory);
  subscriptions.push(
    log,
    remote,
    readers,
    decisions,
    sources,
    reviews,
    drafts,
    views,
    filter,
    speakers,
    dates,
    statements,
    memory,
    searches,
  );
  subscriptions.push(
    new Decorations(views, sources, log),
    new InlineSpeaker(library, views, sources),
    new ContextKeys(views, sources, reviews, log),
    registerProgress(sources, [speakers, dates, statements]),
    registerHover(library, views),
    registerSymbols(library, views),
    registerSearch({ library, sources, memory, log }),
    registerCommands({ library, sources, views, speakers, log }),
    registerExport({ library, sources, views, memory }, log),
    registerDeepLinks({ library, sources, views }, log),
    registerReports({ library, sources, views }, log),
    registerLinkCommands({ library, sources, views, decisions, log }),
    registerSpeakerOverTime({ library, sources, views }, log),
    new Notes({ library, sources, views, decisions, reviews, log }),
    registerReviewCommands({ library, sources, drafts, views, decisions, reviews }, log),
    new DraftDiagnostics(drafts, decisions),
    new DraftMarks(drafts),
    new CheckedShare(library, sources, drafts, decisions, log),
    registerDraftHover(library, drafts, decisions),
    registerDraftFixes(drafts),
    registerDraftReports(drafts, decisions),
    registerDraftCommands({ library, drafts, sources, decisions }, log),
    registerDecisionCommands({ library, sources, decisions, reviews, views, filter, dates }, log),
  );
  sources.begin();
  return { library, sources, decisions, reviews, drafts, memory };
}
