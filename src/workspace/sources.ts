import * as vscode from 'vscode';
import { Debounced, Owner, Throttled } from '../lifetime';
import { listFiles, relativePath } from './fileListing';
import { FolderWatch } from './folderWatch';
import type { AsyncLibrary } from './remoteLibrary';
import { WorkerLost } from './remoteLibrary';
import { changesSources, folderSettings } from './settings';
import type { SkipReason } from './sourceReader';
import { readSource } from './sourceReader';
import type { SourceRules } from './sourceRules';
import { textDigest } from './textDigest';
import { sourceRules } from './sourceRules';

/** `reading` until the first pass over all files is done; then `ready`, or `empty` when no quotation was found. */
export type State = 'reading' | 'ready' | 'empty' | 'no-folder';

/** A file that was not read, and why. */
export interface Skipped {
  readonly uri: vscode.Uri;
  readonly reason: SkipReason;
  readonly detail: string;
}

interface FolderRules extends SourceRules {
  readonly folder: vscode.WorkspaceFolder;
  readonly maxFileSize: number;
}

const AT_ONCE = 8;
const TYPING_MS = 250;
const REPORT_MS = 150;
/** `findFiles` can be empty at start-up (vscode#179203). */
const EMPTY_RETRIES_MS = [400, 1200, 3000];

/** Keeps the library in step with the files of the workspace and with what is typed in open editors. */
export class Sources extends Owner {
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  /** The library's answers may be others than before. Batched. */
  readonly onDidChange = this.changed.event;
  private readonly stateChanged = this.own(new vscode.EventEmitter<State>());
  readonly onDidChangeState = this.stateChanged.event;

  private currentState: State = 'reading';
  private rules: readonly FolderRules[] = [];
  private readonly known = new Map<string, { readonly uri: vscode.Uri; readonly encoding: string | undefined }>();
  private readonly skippedFiles = new Map<string, Skipped>();
  private others: ReadonlyMap<string, number> = new Map();
  /** Counts the readings of each file, so that an older one that ends later is dropped. */
  private readonly turns = new Map<string, number>();
  private readonly lastText = new Map<string, string>();
  /** How often the worker was lost while it read a source: two losses in a row set it aside. */
  private readonly losses = new Map<string, number>();

  private pass: vscode.CancellationTokenSource | undefined;
  private readonly watch = this.own(new FolderWatch(uris => this.guard(this.readTouched(uris))));
  private readonly typed = new Map<string, vscode.TextDocument>();
  private readonly report = this.own(new Throttled(REPORT_MS, () => this.changed.fire()));
  private readonly flushTyped = this.own(new Debounced(TYPING_MS, () => this.guard(this.readTyped())));

  constructor(
    private readonly library: AsyncLibrary,
    private readonly log: vscode.LogOutputChannel,
  ) {
    super();
    this.own(
      vscode.workspace.onDidChangeTextDocument(
        ({ document, contentChanges }) => contentChanges.length > 0 && this.noteTyping(document),
      ),
    );
    this.own(
      vscode.workspace.onDidSaveTextDocument(
        document => this.isSource(document.uri) && this.guard(this.readDocument(document)),
      ),
    );
    this.own(
      vscode.workspace.onDidCloseTextDocument(
        document => this.isSource(document.uri) && this.watch.touch(document.uri),
      ),
    );
    this.own(vscode.workspace.onDidChangeConfiguration(event => changesSources(event) && this.guard(this.readAll())));
    this.own(vscode.workspace.onDidChangeWorkspaceFolders(() => this.guard(this.readAll())));
    this.own({ dispose: () => this.pass?.cancel() });
  }

  /** Begins to read; what fails is logged. */
  start(): void {
    this.guard(this.readAll());
  }

  get state(): State {
    return this.currentState;
  }

  get skipped(): readonly Skipped[] {
    return [...this.skippedFiles.values()].sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
  }

  /** Files of other kinds beside the sources: extension and number. */
  get otherKinds(): ReadonlyMap<string, number> {
    return this.others;
  }

  /** Whether a file or document is one of the sources, by the settings. */
  isSource(uri: vscode.Uri): boolean {
    return this.rulesOf(uri)?.isSource === true;
  }

  /** The encoding a source was read with; undefined for UTF-8. */
  encodingOf(uri: vscode.Uri): string | undefined {
    return this.known.get(uri.toString())?.encoding;
  }

  /** Forgets everything and reads all sources. Ends when all are read or another pass has begun. */
  async readAgain(): Promise<void> {
    await this.library.clear();
    this.known.clear();
    this.lastText.clear();
    await this.readAll();
  }

  /** Fills a new worker after one was lost. What was set aside stays so until its text changes. */
  recover(): void {
    for (const source of this.known.keys()) this.lastText.delete(source);
    this.known.clear();
    this.guard(this.readAll());
  }

  /** Reads all sources that are new or changed, and forgets those that are gone. */
  async readAll(): Promise<void> {
    this.pass?.cancel();
    const pass = (this.pass = new vscode.CancellationTokenSource());
    const { token } = pass;
    const folders = vscode.workspace.workspaceFolders ?? [];
    this.rules = folders.map(folder => {
      const settings = folderSettings(folder);
      return { ...sourceRules(settings), folder, maxFileSize: settings.maxFileSize };
    });
    this.watch.restart(folders);
    if (folders.length === 0) {
      await this.forgetAllBut(new Set());
      this.enter('no-folder');
      return;
    }
    this.enter('reading');
    const started = Date.now();
    const uris = await this.list(token);
    if (this.pass !== pass) return;
    await this.forgetAllBut(new Set(uris.map(uri => uri.toString())));
    const isSuspect = (uri: vscode.Uri): boolean => this.losses.has(uri.toString());
    await this.readMany(openFirst(uris.filter(uri => !isSuspect(uri))), token, AT_ONCE);
    await this.readMany(uris.filter(isSuspect), token, 1);
    if (this.pass !== pass) return;
    await this.settle();
    this.log.info(
      `Read ${uris.length} files in ${Date.now() - started} ms; ${this.skippedFiles.size} could not be read.`,
    );
  }

  private async settle(): Promise<void> {
    await this.library.tidy();
    const { quotations } = await this.library.totals();
    this.enter(quotations > 0 ? 'ready' : 'empty');
    this.changed.fire();
  }

  private async list(token: vscode.CancellationToken): Promise<readonly vscode.Uri[]> {
    for (const wait of [...EMPTY_RETRIES_MS, 0]) {
      const listings = await Promise.all(this.rules.map(rules => listFiles(rules.folder, rules, token)));
      const uris = listings.flatMap(listing => listing.sources);
      const others = new Map<string, number>();
      for (const [extension, count] of listings.flatMap(listing => [...listing.otherKinds]))
        others.set(extension, (others.get(extension) ?? 0) + count);
      this.others = others;
      if (uris.length > 0 || others.size > 0 || wait === 0 || token.isCancellationRequested) return uris;
      await new Promise(resolve => setTimeout(resolve, wait));
    }
    return [];
  }

  private async readMany(uris: readonly vscode.Uri[], token: vscode.CancellationToken, atOnce: number): Promise<void> {
    const queue = [...uris];
    const worker = async (): Promise<void> => {
      for (let uri = queue.shift(); uri && !token.isCancellationRequested; uri = queue.shift())
        await this.readFile(uri);
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
  }

  private async readFile(uri: vscode.Uri): Promise<void> {
    const open = vscode.workspace.textDocuments.find(
      document => document.uri.toString() === uri.toString() && !document.isClosed,
    );
    if (open?.isDirty) return this.readDocument(open);
    const turn = this.nextTurn(uri);
    const result = await readSource(uri, this.rulesFor(uri)?.maxFileSize ?? 0);
    if (this.turns.get(uri.toString()) !== turn) return;
    if (result.kind === 'text') await this.put(uri, result.decoded.text, 0, result.decoded.encoding);
    else {
      await this.forget(uri);
      if (result.kind === 'skipped') {
        this.log.warn(
          `Not read: ${uri.toString(true)} (${result.reason}${result.detail === '' ? '' : `: ${result.detail}`})`,
        );
        this.skippedFiles.set(uri.toString(), { uri, reason: result.reason, detail: result.detail });
        this.report.request();
      } else this.log.debug(`Gone: ${uri.toString(true)}`);
    }
  }

  private async readDocument(document: vscode.TextDocument): Promise<void> {
    this.nextTurn(document.uri);
    this.typed.delete(document.uri.toString());
    await this.put(document.uri, document.getText(), document.version, this.encodingOf(document.uri));
  }

  private async put(uri: vscode.Uri, text: string, version: number, encoding: string | undefined): Promise<void> {
    const source = uri.toString();
    const digest = textDigest(text);
    if (this.lastText.get(source) === digest) return;
    this.skippedFiles.delete(source);
    this.known.set(source, { uri, encoding });
    this.lastText.set(source, digest);
    try {
      await this.library.put({
        source,
        text,
        version,
        hints: { fileName: uri.path.slice(uri.path.lastIndexOf('/') + 1) },
      });
      this.losses.delete(source);
    } catch (error) {
      this.noteFailure(uri, error);
    }
    this.report.request();
  }

  private noteFailure(uri: vscode.Uri, error: unknown): void {
    const source = uri.toString();
    const losses = error instanceof WorkerLost ? (this.losses.get(source) ?? 0) + 1 : 2;
    if (this.disposed) return;
    if (losses < 2) {
      this.losses.set(source, losses);
      this.lastText.delete(source);
      return;
    }
    this.losses.delete(source);
    this.known.delete(source);
    this.log.error(`Could not analyse ${uri.toString(true)}`, error);
    this.skippedFiles.set(source, { uri, reason: 'unreadable', detail: 'the reader failed on it; see the log' });
  }

  private async forget(uri: vscode.Uri): Promise<void> {
    const source = uri.toString();
    this.skippedFiles.delete(source);
    this.lastText.delete(source);
    if (!this.known.delete(source)) return;
    await this.library.remove(source);
    this.report.request();
  }

  private async forgetAllBut(kept: ReadonlySet<string>): Promise<void> {
    for (const source of [...this.skippedFiles.keys()]) if (!kept.has(source)) this.skippedFiles.delete(source);
    for (const [source, { uri }] of [...this.known]) if (!kept.has(source)) await this.forget(uri);
  }

  private nextTurn(uri: vscode.Uri): number {
    const turn = (this.turns.get(uri.toString()) ?? 0) + 1;
    this.turns.set(uri.toString(), turn);
    return turn;
  }

  private noteTyping(document: vscode.TextDocument): void {
    if (!this.isSource(document.uri)) return;
    this.typed.set(document.uri.toString(), document);
    this.flushTyped.schedule();
  }

  private async readTyped(): Promise<void> {
    for (const document of [...this.typed.values()]) if (!document.isClosed) await this.readDocument(document);
    await this.afterChanges();
  }

  /** Reads what the watchers named: files, whole folders, and what is no more. */
  private async readTouched(uris: readonly vscode.Uri[]): Promise<void> {
    const token = this.pass?.token ?? new vscode.CancellationTokenSource().token;
    const files: vscode.Uri[] = [];
    for (const uri of uris) {
      if (this.isSource(uri)) files.push(uri);
      else files.push(...this.knownBelow(uri), ...(await this.sourcesBelow(uri, token)));
    }
    await this.readMany([...new Map(files.map(uri => [uri.toString(), uri])).values()], token, AT_ONCE);
    if (files.length > 0) await this.afterChanges();
  }

  private async afterChanges(): Promise<void> {
    if (this.currentState === 'ready' || this.currentState === 'empty') await this.settle();
  }

  private knownBelow(folder: vscode.Uri): readonly vscode.Uri[] {
    const prefix = `${folder.path}/`;
    return [...this.known.values(), ...this.skippedFiles.values()]
      .map(({ uri }) => uri)
      .filter(uri => uri.path.startsWith(prefix));
  }

  /** A folder that was moved in brings its files without an event for each. */
  private async sourcesBelow(uri: vscode.Uri, token: vscode.CancellationToken): Promise<readonly vscode.Uri[]> {
    const rules = this.rulesFor(uri);
    if (!rules || /\.[^./]+$/.test(uri.path)) return [];
    try {
      const { type } = await vscode.workspace.fs.stat(uri);
      return type & vscode.FileType.Directory ? (await listFiles(rules.folder, rules, token, uri)).sources : [];
    } catch (error) {
      this.log.debug(`Gone: ${uri.toString(true)}`, error);
      return [];
    }
  }

  private rulesFor(uri: vscode.Uri): FolderRules | undefined {
    return this.rules.find(({ folder }) => relativePath(folder, uri) !== null);
  }

  private rulesOf(uri: vscode.Uri): { readonly isSource: boolean } | undefined {
    const rules = this.rulesFor(uri);
    const path = rules && relativePath(rules.folder, uri);
    return rules && path != null ? { isSource: rules.isSource(path) } : undefined;
  }

  private enter(state: State): void {
    if (this.currentState === state && state !== 'reading') return;
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
