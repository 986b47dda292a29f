import * as vscode from 'vscode';
import type { PlacedDecision, QuoteAnchor, Reviewed, StatusFilter } from '../core';
import { groupBy, placesOfAnchor } from '../core';
import { Owner, Throttled } from '../lifetime';
import type { Decisions } from './decisions';
import { lostInDraft } from './draftPlaces';
import { isWritableFile } from './drafts';
import { fileHash } from './fileHash';
import { isGone } from './gone';
import type { AsyncLibrary } from './remoteLibrary';
import type { Sources } from './sources';

const QUIET_MS = 60;

/** Has the library know what the reader checked and noted, and follows files that are moved or changed. */
export class Reviews extends Owner {
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  /** Statuses, notes or their places may be others than before. */
  readonly onDidChange = this.changed.event;
  /** SHA-256 of files that were asked for since they last changed. */
  private readonly hashes = new Map<string, Promise<string | undefined>>();
  /** The last that is known of each, though the file may be gone. */
  private readonly lastHashes = new Map<string, string>();
  /** The articles that have the words of an anchor, as long as no article changes. */
  private readonly articlesHaving = new Map<string, Promise<readonly string[]>>();
  /** One after the other, so that an older answer is never put in place of a newer one. */
  private last: Promise<unknown> = Promise.resolve();
  private readonly update = this.own(new Throttled(QUIET_MS, () => this.guard(this.alone(() => this.apply()))));
  /** What the library was told last, by source; undefined when it is to be told all. */
  private told: ReadonlyMap<string, string> | undefined;
  private isAnnouncing = false;
  /** Whether what is lost is being looked for. */
  private isLooking = false;
  private lostNow: readonly PlacedDecision[] = [];
  private filterNow: StatusFilter | null = null;

  constructor(
    private readonly library: AsyncLibrary,
    private readonly sources: Sources,
    private readonly decisions: Decisions,
    private readonly log: vscode.LogOutputChannel,
  ) {
    super();
    this.own(decisions.onDidChange(({ review }) => review && this.update.request()));
    this.own(
      sources.onDidChange(changed => {
        if (this.isAnnouncing) return;
        this.articlesHaving.clear();
        for (const source of changed) this.hashes.delete(source);
        // What is lost, or is looked for just now, may stand in an article that was read a moment later.
        const mayBeFound = this.isLooking || this.lostNow.length > 0;
        if (mayBeFound || decisions.placed.some(({ source }) => changed.has(source))) this.update.request();
      }),
    );
    this.own(sources.onDidChangeState(() => this.begin()));
    this.own(vscode.workspace.onDidSaveTextDocument(document => this.lookAgain(document)));
    this.own(vscode.workspace.onDidOpenTextDocument(document => this.lookAgain(document)));
    this.own(vscode.workspace.onDidCloseTextDocument(document => this.lookAgain(document)));
    // One that was changed by another program is not dirty.
    this.own(
      vscode.workspace.onDidChangeTextDocument(
        ({ document }) => !document.isDirty && this.isDecidedOn(document.uri) && this.lookAgain(document),
      ),
    );
    this.own(
      sources.onDidTouchOthers(uris => {
        const decided = new Set(decisions.placed.map(({ source }) => source));
        for (const uri of uris) if (decided.has(uri.toString())) this.lookAgain({ uri });
      }),
    );
    this.own(vscode.workspace.onDidDeleteFiles(() => decisions.placed.length > 0 && this.update.request()));
    this.own(vscode.workspace.onDidRenameFiles(({ files }) => this.guard(this.followRenames(files))));
    this.begin();
  }

  /** Statuses and notes whose words no file holds any more; none before all files are read. */
  get lost(): readonly PlacedDecision[] {
    return this.lostNow;
  }

  /** The status whose quotations alone the views show. */
  get filter(): StatusFilter | null {
    return this.filterNow;
  }

  async show(filter: StatusFilter | null): Promise<void> {
    this.filterNow = filter;
    await this.library.showOnly(filter);
    this.announce(this.decisions.placed.map(({ source }) => source));
  }

  /** A new worker, or a new pass, knows nothing of statuses. */
  private begin(): void {
    this.told = undefined;
    this.articlesHaving.clear();
    this.update.request();
  }

  private isDecidedOn(uri: vscode.Uri): boolean {
    const file = uri.toString();
    return this.decisions.placed.some(({ source }) => source === file);
  }

  /**
   * The file of a document may have other bytes than before, of which the sources tell nothing where they knew its text; and what was
   * decided on a draft may have lost its place, or have one again.
   */
  private lookAgain({ uri }: Pick<vscode.TextDocument, 'uri'>): void {
    if (!isWritableFile(uri)) return;
    this.hashes.delete(uri.toString());
    const mayBeHome = this.lostNow.length > 0 && !this.sources.isSource(uri);
    if (mayBeHome || this.isDecidedOn(uri)) this.update.request();
  }

  private async apply(): Promise<void> {
    await this.decisions.loaded;
    const reviewed = await Promise.all(this.decisions.placed.map(decision => this.reviewed(decision)));
    const now = new Map(
      [...groupBy(reviewed, ({ decision }) => decision.source)].map(([source, own]) => [source, JSON.stringify(own)]),
    );
    const before = this.told;
    const changed = [...new Set([...(before?.keys() ?? []), ...now.keys()])].filter(
      source => before?.get(source) !== now.get(source),
    );
    if (before === undefined || changed.length > 0) {
      await this.library.setReview(reviewed);
      await this.library.showOnly(this.filterNow);
    }
    this.told = now;
    if (this.sources.state === 'ready' || this.sources.state === 'empty') {
      this.isLooking = true;
      await this.findLost().finally(() => (this.isLooking = false));
    }
    if (this.disposed) return;
    if (changed.length > 0) this.announce(changed);
    else this.changed.fire();
  }

  private announce(sources: readonly string[]): void {
    this.isAnnouncing = true;
    this.sources.announce([...new Set(sources)]);
    this.isAnnouncing = false;
    this.changed.fire();
  }

  private alone(run: () => Promise<void>): Promise<void> {
    const result = this.last.then(run);
    this.last = result.catch(() => undefined);
    return result;
  }

  private async reviewed(decision: PlacedDecision): Promise<Reviewed> {
    const { source, sha256 } = decision;
    // A draft is changed all the time.
    if (!this.sources.isSource(vscode.Uri.parse(source))) return { decision, changedSince: false };
    const now = await this.hashOf(source);
    return { decision, changedSince: now !== undefined && sha256 !== undefined && now !== sha256 };
  }

  private async hashOf(source: string): Promise<string | undefined> {
    const asked = this.hashes.get(source) ?? fileHash(vscode.Uri.parse(source));
    this.hashes.set(source, asked);
    const hash = await asked;
    if (hash !== undefined) this.lastHashes.set(source, hash);
    return hash;
  }

  /** What no source holds: it stands in a draft, or in a file that was moved, or is lost. */
  private async findLost(): Promise<void> {
    const lost: PlacedDecision[] = [];
    const moved = new Map<string, string>();
    for (const [source, own] of groupBy(await this.library.lostReview(), decision => decision.source)) {
      const uri = vscode.Uri.parse(source);
      if (await isMissing(uri)) {
        const home = await this.homeOf(own);
        if (home === undefined) lost.push(...own);
        else moved.set(source, home);
      } else lost.push(...(this.sources.isSource(uri) ? own : await lostInDraft(uri, own)));
    }
    this.lostNow = lost;
    if (moved.size === 0) return;
    this.log.info(`Moved: ${[...moved].map(([from, to]) => `${from} to ${to}`).join(', ')}`);
    await this.decisions.follow(source => moved.get(source) ?? source);
  }

  /** Where all decisions on a file that is gone belong now; undefined where nobody can tell. */
  private async homeOf(decisions: readonly PlacedDecision[]): Promise<string | undefined> {
    const homes = new Set<string>();
    for (const decision of decisions) for (const home of await this.homesOf(decision)) homes.add(home);
    const [home, ...others] = homes;
    return others.length === 0 ? home : undefined;
  }

  /** The files that have the content which a decision was made on: articles, and drafts that are open. */
  private async homesOf({ kind, source: gone, quote, sha256 }: PlacedDecision): Promise<readonly string[]> {
    // A file that was changed after the decision and then moved has the content that was seen last.
    const contents = [sha256, this.lastHashes.get(gone)].filter(hash => hash !== undefined);
    if (contents.length === 0) return [];
    // Drafts keep no notes.
    const open = kind === 'status' ? vscode.workspace.textDocuments : [];
    const drafts = open.filter(
      document =>
        !document.isUntitled &&
        isWritableFile(document.uri) &&
        this.sources.isDraft(document.uri) &&
        placesOfAnchor(document.getText(), quote).length > 0,
    );
    const homes: string[] = [];
    for (const source of [...(await this.articlesWith(quote)), ...drafts.map(({ uri }) => uri.toString())]) {
      const hash = await this.hashOf(source);
      if (hash !== undefined && contents.includes(hash)) homes.push(source);
    }
    return homes;
  }

  /** The articles that hold these words: all texts are looked through, so once for as long as they stay the same. */
  private articlesWith(quote: QuoteAnchor): Promise<readonly string[]> {
    const key = JSON.stringify(quote);
    const known = this.articlesHaving.get(key) ?? this.library.sourcesWith(quote);
    this.articlesHaving.set(key, known);
    return known;
  }

  /** Files and whole folders. */
  private async followRenames(
    files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[],
  ): Promise<void> {
    const names = files.map(({ oldUri, newUri }) => [oldUri.toString(), newUri.toString()] as const);
    await this.decisions.follow(source => {
      for (const [from, to] of names)
        if (source === from || source.startsWith(`${from}/`)) return `${to}${source.slice(from.length)}`;
      return source;
    });
  }

  private guard(work: Promise<unknown>): void {
    work.catch((error: unknown) => {
      if (!this.disposed) this.log.error('What was checked and noted could not be placed', error);
    });
  }
}

/** Whether there is no such file; one that cannot be read for a while is there. */
async function isMissing(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return false;
  } catch (error) {
    return isGone(error);
  }
}
