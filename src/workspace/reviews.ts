import * as vscode from 'vscode';
import type { PlacedDecision, Reviewed, StatusFilter } from '../core';
import { Owner, Throttled } from '../lifetime';
import type { Decisions } from './decisions';
import { fileHash } from './fileHash';
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
  private readonly update = this.own(new Throttled(QUIET_MS, () => this.guard(this.apply())));
  private told = '[]';
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
        for (const source of changed) this.hashes.delete(source);
        if (decisions.placed.some(({ source }) => changed.has(source))) this.update.request();
      }),
    );
    this.own(sources.onDidChangeState(() => this.begin()));
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
    this.announce();
  }

  /** A new worker, or a new pass, knows nothing of statuses. */
  private begin(): void {
    this.told = '';
    this.update.request();
  }

  private async apply(): Promise<void> {
    await this.decisions.loaded;
    const { placed } = this.decisions;
    const reviewed = await Promise.all(placed.map(decision => this.reviewed(decision)));
    const now = JSON.stringify(reviewed);
    const isNew = now !== this.told;
    const hadNone = this.told === '' && reviewed.length === 0;
    this.told = now;
    if (isNew) {
      await this.library.setReview(reviewed);
      await this.library.showOnly(this.filterNow);
    }
    const isRead = this.sources.state === 'ready' || this.sources.state === 'empty';
    if (isRead) await this.findLost();
    if (this.disposed || (isNew && hadNone)) return;
    if (isNew) this.announce();
    else this.changed.fire();
  }

  private announce(): void {
    this.sources.announce([...new Set(this.decisions.placed.map(({ source }) => source))]);
    this.changed.fire();
  }

  private async reviewed(decision: PlacedDecision): Promise<Reviewed> {
    const { source, sha256 } = decision;
    if (sha256 === undefined) return { decision, changedSince: false };
    const now = await this.hashOf(source);
    return { decision, changedSince: now !== undefined && now !== sha256 };
  }

  private hashOf(source: string): Promise<string | undefined> {
    const known = this.hashes.get(source) ?? fileHash(vscode.Uri.parse(source));
    this.hashes.set(source, known);
    return known;
  }

  /** What no source holds: it belongs to a draft, or to a file that was moved, or is lost. */
  private async findLost(): Promise<void> {
    const lost: PlacedDecision[] = [];
    const moved = new Map<string, string>();
    for (const decision of await this.library.lostReview()) {
      const uri = vscode.Uri.parse(decision.source);
      const isThere = (await this.hashOf(decision.source)) !== undefined;
      if (isThere && !this.sources.isSource(uri)) continue;
      const home = isThere ? undefined : await this.movedTo(decision);
      if (home === undefined) lost.push(decision);
      else moved.set(decision.source, home);
    }
    this.lostNow = lost;
    if (moved.size === 0) return;
    this.log.info(`Moved: ${[...moved].map(([from, to]) => `${from} to ${to}`).join(', ')}`);
    await this.decisions.follow(source => moved.get(source) ?? source);
  }

  /** The file that has the content which the decision was made on. */
  private async movedTo({ quote, sha256 }: PlacedDecision): Promise<string | undefined> {
    if (sha256 === undefined) return undefined;
    for (const source of await this.library.sourcesWith(quote))
      if ((await this.hashOf(source)) === sha256) return source;
    return undefined;
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
