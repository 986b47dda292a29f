import * as vscode from 'vscode';
import { Library } from '../../src/core';
import type { Port, Request, Response } from '../../src/worker/protocol';
import { serve } from '../../src/worker/protocol';
import { AnalysisCache } from '../../src/workspace/analysisCache';
import { Readers } from '../../src/workspace/readers';
import type { AsyncLibrary } from '../../src/workspace/remoteLibrary';
import { RemoteLibrary } from '../../src/workspace/remoteLibrary';
import { SourceRecords } from '../../src/workspace/sourceRecords';

const SIZE = 1_000_000;

/** Whether the thread is to end now. */
export type Fate = () => boolean;

/** A port to a library in this thread, which is lost at the message that fate chooses. */
function portTo(library: Library, isOver: Fate): Port {
  let respond: (response: Response) => void = () => undefined;
  let failed: (error: Error) => void = () => undefined;
  let isLost = false;
  const receive = serve(library, response => !isLost && respond(structuredClone(response)));
  return {
    post: (request: Request) => {
      if (isLost) return;
      if (isOver()) {
        isLost = true;
        setTimeout(() => failed(new Error('killed')), 0);
      } else receive(structuredClone(request));
    },
    onResponse: listener => void (respond = listener),
    onFailure: listener => void (failed = listener),
    dispose: () => void (isLost = true),
  };
}

/** What reads files into a library, as the extension puts it together, with threads that may be lost. */
export class Reading {
  readonly log = vscode.window.createOutputChannel('On the Record tests', { log: true });
  lost = 0;
  readonly cache: AnalysisCache;
  readonly records: SourceRecords;
  private readonly remote: RemoteLibrary;
  private readonly readers: Readers;

  constructor(isOver: Fate, home?: vscode.Uri) {
    const start = (): Promise<Port> => Promise.resolve(portTo(new Library(), isOver));
    this.remote = new RemoteLibrary(start, () => {
      this.lost++;
      this.records.expire(false);
    });
    this.readers = new Readers(start, 2, () => undefined);
    this.cache = new AnalysisCache(home, 'test', this.log);
    this.records = new SourceRecords(
      { library: this.remote.ask, readers: this.readers, cache: this.cache, log: this.log },
      { isWanted: () => true, hintsOf: () => ({}), onChanged: () => undefined, onLate: () => undefined },
    );
  }

  get library(): AsyncLibrary {
    return this.remote.ask;
  }

  /** Reads until nothing is lost any more. */
  async read(uris: readonly vscode.Uri[]): Promise<void> {
    for (let before = -1; before !== this.lost;) {
      before = this.lost;
      await Promise.all(uris.map(uri => this.records.readFile(uri, SIZE)));
    }
  }

  save(): Promise<void> {
    return this.cache.save({
      bytesOf: sources => this.library.stored(sources),
      searchOf: sources => this.library.storedSearch(sources),
      links: () => this.library.storedLinks(),
      key: 'key',
    });
  }

  /** @returns of how many sources the search need not go over the text */
  async restore(): Promise<number> {
    for await (const bucket of this.cache.open(vscode.workspace.workspaceFolders ?? []))
      await this.records.restore(bucket);
    const links = await this.cache.links('key');
    if (links) await this.library.restoreLinks(links.text, links.valid);
    let searchable = 0;
    for await (const { bytes, valid } of this.cache.search()) {
      searchable += valid.length;
      await this.library.restoreSearch(bytes, valid);
    }
    return searchable;
  }

  end(): void {
    this.remote.dispose();
    this.readers.dispose();
    this.log.dispose();
  }
}

/** All that a library answers about some sources. */
export async function answers(library: AsyncLibrary, uris: readonly vscode.Uri[]): Promise<unknown> {
  while ((await library.catchUp(1000)) > 0);
  await library.tidy();
  const statements = await library.statements();
  return {
    views: await Promise.all(uris.map(uri => library.source(uri.toString()))),
    speakers: await library.speakers(),
    dates: await library.dates(),
    statements: await Promise.all(statements.map(({ id }) => library.statement(id))),
    found: await library.search('the', 100),
    totals: await library.totals(),
  };
}
