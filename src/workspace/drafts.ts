import * as vscode from 'vscode';
import type { DraftCheck } from '../core';
import { Debounced, Owner, Throttled } from '../lifetime';
import type { Readers } from './readers';
import type { AsyncLibrary } from './remoteLibrary';
import type { Sources } from './sources';

const TYPING_MS = 400;
const SOURCES_MS = 1000;
/** A longer text is no draft that anybody writes in. */
export const MOST_CHARACTERS = 2_000_000;
const LANGUAGES: ReadonlySet<string> = new Set(['plaintext', 'markdown']);
/** A file that people can change: no page of Git, no log. */
export const isWritableFile = ({ scheme }: vscode.Uri): boolean =>
  vscode.workspace.fs.isWritableFileSystem(scheme) === true;
/** Documents that people write: files, and what is not saved yet. */
const isWritten = (uri: vscode.Uri): boolean => uri.scheme === 'untitled' || isWritableFile(uri);

/** Holds the quotations of open drafts against the sources as one types. */
export class Drafts extends Owner {
  private readonly changed = this.own(new vscode.EventEmitter<vscode.TextDocument>());
  /** The check of a draft is another than before. */
  readonly onDidChange = this.changed.event;
  private readonly checks = new Map<string, DraftCheck>();
  /** Documents whose check was asked for, whatever they are. */
  private readonly asked = new Set<string>();
  /** Documents that are being checked, and the one that has to be after it. */
  private readonly underWay = new Map<string, vscode.TextDocument | undefined>();
  private readonly typed = new Set<vscode.TextDocument>();
  private readonly afterTyping = this.own(new Debounced(TYPING_MS, () => this.checkTyped()));
  private readonly afterSources = this.own(new Throttled(SOURCES_MS, () => this.checkOpen()));

  constructor(
    private readonly library: AsyncLibrary,
    private readonly readers: Pick<Readers, 'readDraft'>,
    private readonly sources: Sources,
    private readonly log: vscode.LogOutputChannel,
  ) {
    super();
    this.own(vscode.workspace.onDidChangeTextDocument(({ document }) => this.noteTyping(document)));
    this.own(vscode.window.onDidChangeVisibleTextEditors(() => this.checkOpen()));
    this.own(sources.onDidChange(() => this.afterSources.request()));
    this.own(sources.onDidChangeState(() => this.afterSources.request()));
    this.own(vscode.workspace.onDidCloseTextDocument(document => this.forget(document)));
  }

  /** The check of the text that a document has now; undefined where it is none, or is not checked yet. */
  of(document: vscode.TextDocument): DraftCheck | undefined {
    const check = this.checks.get(document.uri.toString());
    return check?.version === document.version ? check : undefined;
  }

  isDraft({ uri, languageId }: vscode.TextDocument): boolean {
    if (this.asked.has(uri.toString())) return true;
    return isWritten(uri) && LANGUAGES.has(languageId) && this.sources.isDraft(uri);
  }

  /** Checks a document, from now on, whether it would be taken for a draft or not. */
  async check(document: vscode.TextDocument): Promise<DraftCheck> {
    this.asked.add(document.uri.toString());
    for (;;) {
      const check = this.of(document) ?? (await this.checkNow(document));
      if (check) return check;
      if (document.isClosed || this.disposed) throw new Error('The document was closed before it was checked.');
    }
  }

  private noteTyping(document: vscode.TextDocument): void {
    if (!this.isDraft(document)) return;
    this.typed.add(document);
    this.afterTyping.schedule();
  }

  private checkTyped(): void {
    for (const document of this.typed) this.guard(document);
    this.typed.clear();
  }

  private checkOpen(): void {
    const visible = new Set(vscode.window.visibleTextEditors.map(({ document }) => document));
    for (const document of visible) if (this.isDraft(document)) this.guard(document);
    // One that became a source by a change of settings is told nothing more.
    for (const document of vscode.workspace.textDocuments)
      if (this.checks.has(document.uri.toString()) && !this.isDraft(document)) this.forget(document);
  }

  /** @returns undefined where the document has changed meanwhile */
  private async checkNow(document: vscode.TextDocument): Promise<DraftCheck | undefined> {
    const { version, uri } = document;
    const text = document.getText();
    if (text.length > MOST_CHARACTERS) throw new Error(`${uri.toString(true)} is too long to be checked.`);
    const packed = await this.readers.readDraft(text);
    const isCurrent = (): boolean => document.version === version && !document.isClosed && !this.disposed;
    if (!isCurrent()) return undefined;
    const check = await this.library.checkDraft(text, version, packed);
    if (!isCurrent() || !this.isDraft(document)) return undefined;
    this.checks.set(uri.toString(), check);
    this.changed.fire(document);
    return check;
  }

  private forget(document: vscode.TextDocument): void {
    this.asked.delete(document.uri.toString());
    this.typed.delete(document);
    this.clear(document);
  }

  private guard(document: vscode.TextDocument): void {
    if (document.isClosed) return;
    const { state } = this.sources;
    if (state === 'empty' || state === 'no-folder') this.clear(document);
    // Before all is read most would not be found.
    if (state !== 'ready' && state !== 'stopped') return;
    // A check that is under way is followed by one more, however often it was asked for.
    const key = document.uri.toString();
    const isUnderWay = this.underWay.has(key);
    this.underWay.set(key, isUnderWay ? document : undefined);
    if (isUnderWay) return;
    this.checkNow(document)
      .catch((error: unknown) => {
        if (!this.disposed) this.log.error(`Not checked: ${document.uri.toString(true)}`, error);
      })
      .finally(() => {
        // Another document may have the name of one that was closed: "Untitled-1".
        const again = this.underWay.get(key);
        this.underWay.delete(key);
        if (again) this.guard(again);
      });
  }

  private clear(document: vscode.TextDocument): void {
    if (this.checks.delete(document.uri.toString())) this.changed.fire(document);
  }
}
