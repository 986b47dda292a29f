import * as vscode from 'vscode';
import { registerCommands } from './editor/commands';
import { ContextKeys } from './editor/contextKeys';
import { DatesTree } from './editor/datesTree';
import { Decorations } from './editor/decorations';
import { registerHover } from './editor/hover';
import { InlineSpeaker } from './editor/inlineSpeaker';
import { registerProgress } from './editor/progress';
import { registerSearch } from './editor/search';
import { SpeakersTree } from './editor/speakersTree';
import { SpeakersView } from './editor/speakersView';
import { registerSymbols } from './editor/symbols';
import type { Port } from './worker/protocol';
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
}

/** Composes the extension; the two entry points differ only in how they start the worker. */
export function activateWith(
  { subscriptions, extensionUri }: vscode.ExtensionContext,
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
  const sources = new Sources(library, log);
  const views = new SourceViews(library, sources);
  const speakers = new SpeakersView(new SpeakersTree(library, sources));
  const dates = new DatesTree(library, sources);
  subscriptions.push(
    log,
    remote,
    sources,
    views,
    speakers,
    dates,
    vscode.window.createTreeView('onTheRecord.dates', { treeDataProvider: dates, showCollapseAll: true }),
    new Decorations(views, sources, log),
    new InlineSpeaker(library, views, sources),
    new ContextKeys(views, sources, log),
  );
  subscriptions.push(
    registerProgress(sources),
    registerHover(library, views),
    registerSymbols(library, views),
    registerSearch(library, sources, log),
  );
  subscriptions.push(registerCommands({ library, sources, views, speakers, log }));
  sources.begin();
  return { library, sources };
}
