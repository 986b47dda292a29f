import * as vscode from 'vscode';
import { longDigest } from '../core';
import { Debounced, Owner, Throttled } from '../lifetime';
import type { Decisions, DecisionsChange } from './decisions';
import type { Touched } from './folderWatch';
import { FolderWatch } from './folderWatch';
import type { AnalysisCache } from './analysisCache';
import type { Readers } from './readers';
import type { AsyncLibrary } from './remoteLibrary';
import { changesSources } from './settings';
import type { Skipped } from './sourceRecords';
import { SourceFolders } from './sourceFolders';
import { SourceRecords } from './sourceRecords';
import { inSlices } from './slices';

/**
 * `reading` until a pass over all files is done and what they report is linked; then `ready`, or `empty` when no quotation was found;
 * `stopped` when the reader ended it before.
 */
export type State = 'reading' | 'ready' | 'empty' | 'stopped' | 'no-folder' | 'failed';

/** How far a pass is: files read, then sources made searchable and linked. */
export interface Progress {
  readonly stage: 'reading' | 'linking';
  readonly done: number;
  readonly total: number;
}

const AT_ONCE = 8;
/** Files whose size and time are asked for at once. */
const LOOKED_AT_ONCE = 32;
/** How long the library may work before it answers questions again. */
const SLICE_MS = 40;
const BETWEEN_SLICES_MS = 40;
const SAVE_MS = 5000;
const TYPING_MS = 250;
const REPORT_MS = 150;
/** While a pass goes on its trees grow longer, and less of them changes: they are shown anew after so large a share of its time. */
const REPORT_SHARE = 0.2;
const MOST_REPORT_MS = 15_000;
/** A worker that is lost so often in a minute is not started again by itself. */
const MOST_LOSSES = 20;
const AFTER_LOSS_MS = 300;

/** Keeps the library in step with the files of the workspace and with what is typed in open editors. */
export class Sources extends Owner {
  private readonly changed = this.own(new vscode.EventEmitter<ReadonlySet<string>>());
  /** The library's answers about these sources may be others than before. Batched. */
  readonly onDidChange = this.changed.event;
  private readonly stateChanged = this.own(new vscode.EventEmitter<State>());
  readonly onDidChangeState = this.stateChanged.event;

  private readonly othersTouched = this.own(new vscode.EventEmitter<readonly vscode.Uri[]>());
  /** Something happened to files of the folders that are no sources, such as drafts; whoever did it. */
  readonly onDidTouchOthers = this.othersTouched.event;

  private currentState: State = 'reading';
  private readonly folders: SourceFolders;
  private others: ReadonlyMap<string, number> = new Map();
  private pass = new vscode.CancellationTokenSource();
  private readonly records: SourceRecords;
  private readonly typed = new Set<vscode.TextDocument>();
  private readonly losses: number[] = [];

  private unreported = new Set<string>();
  /** Whether a source has changed since what sources settle together was last settled. */
  private isUnsettled = false;
  private passBegan = 0;
  private currentProgress: Progress = { stage: 'reading', done: 0, total: 0 };
  private readonly progressed = this.own(new vscode.EventEmitter<Progress>());
  readonly onDidProgress = this.progressed.event;
  private readonly report = this.own(
    new Throttled(
      () => {
        const share = this.currentState === 'reading' ? REPORT_SHARE * (Date.now() - this.passBegan) : 0;
        return Math.min(MOST_REPORT_MS, Math.max(REPORT_MS, share));
      },
      () => this.reportNow(),
    ),
  );
  private readonly saving = this.own(new Debounced(SAVE_MS, () => this.guard(this.save())));
  private readonly watch = this.own(new FolderWatch(touched => this.guard(this.readTouched(touched))));
  private readonly flushTyped = this.own(new Debounced(TYPING_MS, () => this.guard(this.readTyped())));
  private readonly late = this.own(new Debounced(TYPING_MS, () => this.guard(this.settleAgain())));
  private readonly recovery = this.own(new Debounced(AFTER_LOSS_MS, () => this.begin()));

  constructor(
    private readonly library: AsyncLibrary,
    readers: Readers,
    private readonly cache: AnalysisCache,
    private readonly decisions: Decisions,
    private readonly log: vscode.LogOutputChannel,
  ) {
    super();
    this.folders = new SourceFolders(log);
    this.records = new SourceRecords(
      { library, readers, cache, log },
      {
        isWanted: uri => this.isSource(uri),
        hintsOf: source => decisions.hintsOf(source),
        onChanged: source => {
          this.isUnsettled = true;
          this.unreported.add(source);
          this.report.request();
        },
        onLate: () => this.late.schedule(),
      },
    );
    this.own(decisions.onDidChange(change => this.guard(this.follow(change))));
    const own = (uri: vscode.Uri): boolean => this.isSource(uri);
    this.own(
      vscode.workspace.onDidOpenTextDocument(document => own(document.uri) && this.guard(this.readDocument(document))),
    );
    this.own(
      vscode.workspace.onDidChangeTextDocument(({ document }) => own(document.uri) && this.noteTyping(document)),
    );
    this.own(vscode.workspace.onDidSaveTextDocument(document => own(document.uri) && this.noteTyping(document)));
    this.own(vscode.workspace.onDidCloseTextDocument(({ uri }) => own(uri) && this.watch.touch(uri, 'changed')));
    this.own(vscode.workspace.onDidChangeConfiguration(event => changesSources(event) && this.begin()));
    this.own(vscode.workspace.onDidChangeWorkspaceFolders(() => this.begin()));
    this.own({ dispose: () => this.pass.dispose() });
    this.own({ dispose: () => this.pass.cancel() });
  }

  get state(): State {
    return this.currentState;
  }

  get skipped(): readonly Skipped[] {
    return this.records.skipped;
  }

  /** Files of other kinds beside the sources: extension and number. */
  get otherKinds(): ReadonlyMap<string, number> {
    return this.others;
  }

  /** Whether a file or document is one of the sources, by the settings. */
  isSource(uri: vscode.Uri): boolean {
    return this.folders.isSource(uri);
  }

  /** See `SourceFolders.isDraft`. */
  isDraft(uri: vscode.Uri): boolean {
    return this.folders.isDraft(uri);
  }

  /** Says that answers about sources are others for a reason that is not in their texts. */
  announce(sources: readonly string[]): void {
    this.changed.fire(new Set(sources));
  }

  /** The encoding a source was read with; undefined for UTF-8. */
  encodingOf(uri: vscode.Uri): string | undefined {
    return this.records.encodingOf(uri);
  }

  /** Begins a pass over all files; what fails is logged and leaves the state `failed`. */
  begin(): void {
    this.guard(this.readAll());
  }

  /** Reads all sources afresh, those that were set aside too. Ends when all are read or another pass has begun. */
  async readAgain(): Promise<void> {
    this.losses.length = 0;
    this.records.expire(true);
    await this.readAll(false);
  }

  /** Ends the pass that is under way; what has been read stays. */
  stop(): void {
    if (this.currentState !== 'reading') return;
    this.pass.cancel();
    this.pass.dispose();
    this.pass = new vscode.CancellationTokenSource();
    this.reportNow();
    this.enter('stopped');
  }

  get progress(): Progress {
    return this.currentProgress;
  }

  /** Fills a new worker after one was lost, a little later, and not for ever. */
  recover(): void {
    const now = Date.now();
    this.losses.push(now);
    if (this.losses.filter(time => now - time < 60_000).length > MOST_LOSSES) {
      this.enter('failed');
      return;
    }
    this.records.expire(false);
    this.recovery.schedule();
  }

  /** @param fromCache whether what is stored may stand for a file */
  private async readAll(fromCache = true): Promise<void> {
    this.pass.cancel();
    this.pass.dispose();
    const pass = (this.pass = new vscode.CancellationTokenSource());
    const isCurrent = (): boolean => this.pass === pass && !this.disposed;
    try {
      await this.runPass(pass.token, isCurrent, fromCache);
    } catch (error) {
      if (isCurrent()) this.enter('failed');
      throw error;
    }
  }

  private async runPass(token: vscode.CancellationToken, isCurrent: () => boolean, fromCache: boolean): Promise<void> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    await this.folders.turnTo(folders, isCurrent);
    if (!isCurrent()) return;
    this.watch.restart(folders);
    if (folders.length === 0) {
      await this.records.forget(this.records.uris);
      this.enter('no-folder');
      return;
    }
    this.passBegan = Date.now();
    this.moveTo({ stage: 'reading', done: 0, total: 0 });
    this.enter('reading');
    await this.decisions.loaded;
    await this.library.decide(this.decisions.aboutSpeakers, this.decisions.aboutStatements);
    const visible = vscode.window.visibleTextEditors
      .map(({ document }) => document.uri)
      .filter(uri => this.isSource(uri));
    await this.readMany(visible, isCurrent, AT_ONCE);
    const [{ sources, otherKinds }] = await Promise.all([
      this.folders.list(token, isCurrent),
      this.restore(folders, isCurrent, fromCache),
    ]);
    if (!isCurrent()) return;
    this.others = otherKinds;
    const kept = new Set<string>();
    for await (const uri of inSlices(sources)) kept.add(uri.toString());
    const gone: vscode.Uri[] = [];
    for await (const uri of inSlices(this.records.uris)) if (!kept.has(uri.toString())) gone.push(uri);
    await this.records.forget(gone);
    const changed = await this.changedAmong(sources, isCurrent);
    const suspects = changed.filter(uri => this.records.isSuspect(uri));
    this.moveTo({ stage: 'reading', done: sources.length - changed.length, total: sources.length });
    let isRead = false;
    const reading = (async (): Promise<void> => {
      await this.readMany(openFirst(changed.filter(uri => !suspects.includes(uri))), isCurrent, AT_ONCE);
      await this.readMany(suspects, isCurrent, 1);
    })().finally(() => (isRead = true));
    await Promise.all([reading, this.catchUp(isCurrent, () => isRead)]);
    if (!isCurrent()) return;
    await this.settle();
    this.log.info(
      `Read ${changed.length} of ${sources.length} files in ${Date.now() - this.passBegan} ms; ${this.skipped.length} could not be read.`,
    );
    this.saving.schedule();
  }

  /** Turns to the cache of the folders, and takes what it holds unless all is to be read afresh. */
  private async restore(
    folders: readonly vscode.WorkspaceFolder[],
    isCurrent: () => boolean,
    fromCache: boolean,
  ): Promise<void> {
    const buckets = this.cache.open(folders);
    const takeNext = async (): Promise<void> => {
      for await (const bucket of buckets) {
        if (!isCurrent()) return;
        if (fromCache) await this.records.restore(bucket);
      }
    };
    // While the library takes one in, the next is made ready.
    await Promise.all([takeNext(), takeNext()]);
    if (!isCurrent() || !fromCache) return;
    const links = await this.cache.links(this.linksKey);
    if (links) await this.library.restoreLinks(links.text, links.valid);
    for await (const { bytes, valid } of this.cache.search()) {
      if (!isCurrent()) return;
      await this.library.restoreSearch(bytes, valid);
    }
  }

  /** The files that are to be read: all but those that are as they were. */
  private async changedAmong(uris: readonly vscode.Uri[], isCurrent: () => boolean): Promise<readonly vscode.Uri[]> {
    const unchanged = new Set<vscode.Uri>();
    const queue = [...uris];
    const lookAtNext = async (): Promise<void> => {
      for (let uri = queue.pop(); uri && isCurrent(); uri = queue.pop())
        if (await this.records.isUnchanged(uri)) unchanged.add(uri);
    };
    await Promise.all(Array.from({ length: LOOKED_AT_ONCE }, lookAtNext));
    return uris.filter(uri => !unchanged.has(uri));
  }

  /** Has the library do what it put off, a little at a time, until nothing more is read. */
  private async catchUp(isCurrent: () => boolean, isRead: () => boolean): Promise<void> {
    while (isCurrent()) {
      const wasRead = isRead();
      const left = await this.library.catchUp(SLICE_MS, !wasRead);
      const { total } = this.currentProgress;
      if (wasRead) {
        if (left === 0) return;
        this.moveTo({ stage: 'linking', done: Math.max(0, total - left), total });
      } else if (left === 0) await new Promise(resolve => setTimeout(resolve, BETWEEN_SLICES_MS));
    }
  }

  private moveTo(progress: Progress): void {
    this.currentProgress = progress;
    this.progressed.fire(progress);
  }

  private save(): Promise<void> {
    return this.cache.save({
      bytesOf: sources => this.library.stored(sources),
      searchOf: sources => this.library.storedSearch(sources),
      links: () => this.library.storedLinks(),
      key: this.linksKey,
    });
  }

  /** Links hang on whom the reader joined or set apart, in whatever order. */
  private get linksKey(): string {
    return longDigest(
      this.decisions.aboutSpeakers
        .map(decision => JSON.stringify(decision))
        .sort()
        .join('\n'),
    );
  }

  /** Forgets what is stored of this folder and of others. What was read stays until the window is closed. */
  clearCache(): Promise<void> {
    return this.cache.clear();
  }

  /** Tells whether there is anything to see now that no reading is under way. */
  private async settle(): Promise<void> {
    const { pass } = this;
    this.isUnsettled = false;
    await this.catchUp(
      () => this.pass === pass && !this.disposed,
      () => true,
    );
    for (const source of await this.library.tidy()) this.unreported.add(source);
    for (const { source, error } of await this.library.takeUnlinkable())
      this.log.error(`Not compared with other articles: ${source}`, error);
    const { quotations } = await this.library.totals();
    this.reportNow();
    this.enter(quotations > 0 ? 'ready' : 'empty');
    // What was read meanwhile.
    await this.settleIfRead();
  }

  private async readMany(uris: readonly vscode.Uri[], isCurrent: () => boolean, atOnce: number): Promise<void> {
    const queue = [...uris].reverse();
    const readNext = async (): Promise<void> => {
      for (let uri = queue.pop(); uri && isCurrent(); uri = queue.pop()) {
        await this.readFile(uri);
        if (this.currentState === 'reading' && this.currentProgress.stage === 'reading')
          this.moveTo({ ...this.currentProgress, done: this.currentProgress.done + 1 });
      }
    };
    await Promise.all(Array.from({ length: atOnce }, readNext));
  }

  /** Reads a file, or the document that stands for it: an edited one, or one whose version is to be known. */
  private async readFile(uri: vscode.Uri): Promise<void> {
    const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
    if (!open?.isDirty) await this.records.readFile(uri, this.folders.maxFileSizeOf(uri));
    if (open && !open.isClosed && (open.isDirty || this.records.has(uri))) await this.readDocument(open);
  }

  private readDocument(document: vscode.TextDocument): Promise<void> {
    this.typed.delete(document);
    return this.records.readDocument(document, this.folders.maxFileSizeOf(document.uri));
  }

  private noteTyping(document: vscode.TextDocument): void {
    this.typed.add(document);
    this.flushTyped.schedule();
  }

  private async readTyped(): Promise<void> {
    const documents = [...this.typed];
    this.typed.clear();
    for (const document of documents) {
      if (document.isClosed) continue;
      // One that is not edited may stay open for minutes after its file is gone.
      await (document.isDirty ? this.readDocument(document) : this.readFile(document.uri));
    }
    await this.settleIfRead();
  }

  /** Reads what the watchers named: files, whole folders, and what is no more. */
  private async readTouched(touched: readonly Touched[]): Promise<void> {
    const { pass } = this;
    const others = touched.flatMap(({ uri }) => (this.isSource(uri) ? [] : [uri]));
    if (others.length > 0) this.othersTouched.fire(others);
    const files = new Map<string, vscode.Uri>();
    const gone: string[] = [];
    for (const { uri, kind } of touched) {
      const isNew = kind === 'created' && !this.isSource(uri);
      const inside = isNew ? await this.folders.listNew(uri, pass.token) : null;
      if (this.folders.isIgnoreFile(uri) || inside?.hasIgnoreFile === true) {
        this.begin();
        return;
      }
      if (this.isSource(uri)) files.set(uri.toString(), uri);
      else if (kind === 'deleted') gone.push(`${uri.path}/`);
      for (const below of inside?.sources ?? []) files.set(below.toString(), below);
    }
    if (gone.length > 0)
      for (const uri of this.records.uris)
        if (gone.some(prefix => uri.path.startsWith(prefix))) files.set(uri.toString(), uri);
    if (files.size === 0) return;
    await this.readMany([...files.values()], () => this.pass === pass, AT_ONCE);
    await this.settleIfRead();
  }

  /** Has the library follow what the reader decided, and reads the sources again that it changes. */
  private async follow({ sources, library }: DecisionsChange): Promise<void> {
    if (library) {
      await this.library.decide(this.decisions.aboutSpeakers, this.decisions.aboutStatements);
      for (const uri of this.records.uris) this.unreported.add(uri.toString());
      this.reportNow();
    }
    const known = sources.map(source => vscode.Uri.parse(source)).filter(uri => this.records.has(uri));
    await this.readTouched(known.map(uri => ({ uri, kind: 'changed' })));
    this.reportNow();
  }

  private async settleIfRead(): Promise<void> {
    if (this.isUnsettled) await this.settleAgain();
  }

  /** Unless a pass is under way, which settles at its end. */
  private async settleAgain(): Promise<void> {
    if (this.currentState !== 'ready' && this.currentState !== 'empty') return;
    await this.settle();
    this.saving.schedule();
  }

  private reportNow(): void {
    if (this.unreported.size === 0 || this.disposed) return;
    const sources = this.unreported;
    this.unreported = new Set();
    this.changed.fire(sources);
  }

  private enter(state: State): void {
    if (this.currentState === state || this.disposed) return;
    this.currentState = state;
    this.stateChanged.fire(state);
  }

  private guard(work: Promise<unknown>): void {
    work.catch((error: unknown) => {
      if (!this.disposed) this.log.error('Reading failed', error);
    });
  }
}

/** What the reader is looking at comes first. */
function openFirst(uris: readonly vscode.Uri[]): readonly vscode.Uri[] {
  const open = new Set(vscode.window.visibleTextEditors.map(editor => editor.document.uri.toString()));
  return [...uris.filter(uri => open.has(uri.toString())), ...uris.filter(uri => !open.has(uri.toString()))];
}
