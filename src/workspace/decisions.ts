import * as vscode from 'vscode';
import type { Decision, Hints, LibraryDecision, LinkDecision, PlacedDecision } from '../core';
import {
  decisionText,
  isLibraryDecision,
  isLinkDecision,
  isPlacedDecision,
  sourceDecisions,
  sourcesOf,
  withSources,
} from '../core';
import { Owner, Throttled } from '../lifetime';
import type { DecisionFile } from './decisionFiles';
import { concernsDecisions, fileIn } from './decisionFiles';
import type { Place } from './decisionStore';
import { DecisionStore } from './decisionStore';

/** What became other than before: hints for some sources, what was decided about speakers and statements, or what was checked and noted. */
export interface DecisionsChange {
  readonly sources: readonly string[];
  readonly library: boolean;
  /** Whether statuses, notes or answers to notes have changed. */
  readonly review: boolean;
}

/** Decisions to make and decisions to take back, in one step that can be undone. */
export interface Step {
  /** What the step does, for the reader: "Joined A and B". */
  readonly label: string;
  readonly made: readonly Decision[];
  readonly takenBack: readonly Decision[];
}

/** A step as it was done, so that undoing it puts everything back where it was. */
interface TakenStep {
  readonly label: string;
  readonly kept: readonly Place[];
  readonly dropped: readonly Place[];
}

/** The file that a decision should go to holds something that cannot be read and is not written over. */
export class UnreadableFile extends Error {
  constructor(readonly uri: vscode.Uri) {
    super(`Not written over: ${uri.toString(true)}`);
  }
}

const RELOAD_MS = 100;

/** What the reader decided: one file a decision below each workspace folder, kept in step with the disk. */
export class Decisions extends Owner {
  private readonly changed = this.own(new vscode.EventEmitter<DecisionsChange>());
  readonly onDidChange = this.changed.event;
  private readonly store: DecisionStore;
  private watchers: vscode.Disposable[] = [];
  private steps: TakenStep[] = [];
  /** Of the decisions as last told. */
  private bySource = sourceDecisions([]);
  private libraryNow = '[]';
  private reviewNow = '[]';
  private faultsNow = '[[],[]]';
  /** Reading and writing, one after the other, so that none undoes what another did. */
  private last: Promise<unknown> = Promise.resolve();
  private readonly reload = this.own(new Throttled(RELOAD_MS, () => this.load()));

  /**
   * @param state keeps decisions where the folder cannot be written
   * @param onKeptInState told once that this is so
   */
  constructor(
    state: vscode.Memento,
    private readonly log: vscode.LogOutputChannel,
    onKeptInState: () => void,
  ) {
    super();
    this.store = new DecisionStore(state, log, onKeptInState);
    this.own(vscode.workspace.onDidChangeWorkspaceFolders(() => this.begin()));
    // Watchers can miss what is written into a folder that was made a moment before.
    this.own(vscode.window.onDidChangeWindowState(({ focused }) => focused && this.load()));
    this.own({ dispose: () => this.stop() });
    this.begin();
  }

  /** Resolves once the decisions of all folders have been read. Never fails: what cannot be read is in the log. */
  get loaded(): Promise<unknown> {
    return this.last.catch(() => undefined);
  }

  get all(): readonly Decision[] {
    const decisions = [...this.store.files.values()].flatMap(file => ('decision' in file ? [file.decision] : []));
    return [...new Map(decisions.map(decision => [decisionText(decision), decision])).values()];
  }

  /** Files that are broken, or from a newer version of the extension. */
  get problems(): readonly Extract<DecisionFile, { readonly problem: unknown }>[] {
    return [...this.store.files.values()].filter(file => 'problem' in file);
  }

  /** Those about speakers of the whole library. */
  get aboutSpeakers(): readonly LibraryDecision[] {
    return this.all.filter(isLibraryDecision);
  }

  /** Those about what reports one statement. */
  get aboutStatements(): readonly LinkDecision[] {
    return this.all.filter(isLinkDecision);
  }

  /** Statuses and notes. */
  get placed(): readonly PlacedDecision[] {
    return this.all.filter(isPlacedDecision);
  }

  /** Decisions about single sources that contradict each other. */
  get conflicts(): readonly (readonly Decision[])[] {
    return this.bySource.conflicts;
  }

  /** What was decided about a source before it is read. */
  hintsOf(source: string): Pick<Hints, 'published' | 'corrections'> {
    return this.bySource.hints.get(source) ?? {};
  }

  /**
   * Makes and takes back decisions.
   * @param beside a source that says whose folder keeps those that name none
   * @returns whether anything is other than before
   * @throws UnreadableFile when a file in the way cannot be read; nothing is changed then
   */
  take(step: Step, beside: string): Promise<boolean> {
    return this.alone(async () => {
      const known = new Set(this.all.map(decisionText));
      const made = step.made.filter(decision => !known.has(decisionText(decision)));
      const kept = made.map((decision): Place => {
        const folder = folderFor([...sourcesOf(decision), beside]);
        return { decision, folder, uri: fileIn(folder, decision) };
      });
      // What is made again is not taken back.
      const wanted = new Set(step.made.map(decisionText));
      const texts = new Set(step.takenBack.map(decisionText).filter(text => !wanted.has(text)));
      const dropped = this.places.filter(({ decision }) => texts.has(decisionText(decision)));
      const taken = { label: step.label, kept, dropped };
      await this.apply(taken);
      const isOther = kept.length + dropped.length > 0;
      if (isOther) this.steps.push(taken);
      return isOther;
    });
  }

  /**
   * Has decisions follow a file that was moved. No step of the reader's, so that undoing does not undo it.
   * @param moved the new name of a source; its own where it was not moved
   */
  follow(moved: (source: string) => string): Promise<void> {
    return this.alone(async () => {
      const dropped = this.places.filter(({ decision }) =>
        sourcesOf(decision).some(source => moved(source) !== source),
      );
      if (dropped.length === 0) return;
      const followed = ({ decision }: Place): Place => {
        const renamed = withSources(decision, moved);
        const folder = folderFor(sourcesOf(renamed));
        return { decision: renamed, folder, uri: fileIn(folder, renamed) };
      };
      const kept = dropped.map(followed);
      // Where two files change names, what one leaves the other takes.
      const taken = new Set(kept.map(({ uri }) => uri.toString()));
      await this.apply({ label: '', kept, dropped: dropped.filter(({ uri }) => !taken.has(uri.toString())) });
      // A step that is undone later is undone where its files are then.
      const isMoved = ({ decision }: Place): boolean => sourcesOf(decision).some(source => moved(source) !== source);
      const where = (place: Place): Place => (isMoved(place) ? followed(place) : place);
      this.steps = this.steps.map(step => ({
        label: step.label,
        kept: step.kept.map(where),
        dropped: step.dropped.map(where),
      }));
    });
  }

  /** Undoes the last step of this window and says which; undefined when there is none. */
  undo(): Promise<string | undefined> {
    return this.alone(async () => {
      const step = this.steps.at(-1);
      if (!step) return undefined;
      await this.apply({ label: step.label, kept: step.dropped, dropped: step.kept });
      this.steps.pop();
      return step.label;
    });
  }

  /** Does all of a step, or as good as nothing of it: what was done before something failed is taken back. */
  private async apply({ kept, dropped }: TakenStep): Promise<void> {
    for (const { uri } of kept) {
      const there = this.store.files.get(uri.toString());
      if (there && 'problem' in there) throw new UnreadableFile(there.uri);
    }
    const back: (() => Promise<void>)[] = [];
    try {
      for (const place of kept) {
        back.push(() => this.store.drop(place));
        await this.store.keep(place);
      }
      for (const place of dropped) {
        back.push(() => this.store.keep(place));
        await this.store.drop(place);
      }
    } catch (error) {
      for (const undo of back.reverse())
        await undo().catch((second: unknown) => this.log.error('A decision is half made', second));
      throw error;
    } finally {
      this.announce();
    }
  }

  /** Every decision with the folder it is kept in. */
  private get places(): readonly Place[] {
    return [...this.store.files.values()].flatMap(file =>
      'decision' in file ? [{ decision: file.decision, folder: folderFor([file.uri.toString()]), uri: file.uri }] : [],
    );
  }

  private begin(): void {
    this.stop();
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**/*'));
      const again = (uri: vscode.Uri): void => {
        if (concernsDecisions(folder, uri)) this.reload.request();
      };
      this.watchers.push(watcher, watcher.onDidCreate(again), watcher.onDidChange(again), watcher.onDidDelete(again));
    }
    this.load();
  }

  /** Reads all decisions again. Never fails: what cannot be read is in the log. */
  async refresh(): Promise<void> {
    try {
      await this.alone(() => this.readFolders());
    } catch (error) {
      if (!this.disposed) this.log.error('Decisions could not be read', error);
    }
  }

  private load(): void {
    void this.refresh();
  }

  private alone<T>(run: () => Promise<T>): Promise<T> {
    const result = this.last.catch(() => undefined).then(run);
    this.last = result;
    return result;
  }

  private async readFolders(): Promise<void> {
    await this.store.read();
    for (const { uri, problem } of this.problems)
      this.log.warn(`Decision not followed (${problem}): ${uri.toString(true)}`);
    this.announce();
  }

  /** Tells what is other than before. */
  private announce(): void {
    if (this.disposed) return;
    const [{ hints: before }, libraryBefore] = [this.bySource, this.libraryNow];
    this.bySource = sourceDecisions(this.all);
    const sources = [...new Set([...before.keys(), ...this.bySource.hints.keys()])].filter(
      source => JSON.stringify(before.get(source) ?? {}) !== JSON.stringify(this.hintsOf(source)),
    );
    this.libraryNow = JSON.stringify([...this.aboutSpeakers, ...this.aboutStatements].map(decisionText).sort());
    const reviewBefore = this.reviewNow;
    this.reviewNow = JSON.stringify(this.all.filter(isReview).map(decisionText).sort());
    const review = this.reviewNow !== reviewBefore;
    const faults = JSON.stringify([this.conflicts, this.problems.map(({ uri, problem }) => [uri.toString(), problem])]);
    const library = this.libraryNow !== libraryBefore;
    if (sources.length === 0 && !library && !review && faults === this.faultsNow) return;
    this.faultsNow = faults;
    this.changed.fire({ sources, library, review });
  }

  private stop(): void {
    for (const watcher of this.watchers.splice(0)) watcher.dispose();
  }
}

const isReview = (decision: Decision): boolean =>
  isPlacedDecision(decision) || decision.kind === 'reply' || decision.kind === 'resolved';

/** The workspace folder of the first source that lies in one; else the first folder. */
function folderFor(sources: readonly string[]): vscode.WorkspaceFolder {
  const inside = sources
    .filter(source => source !== '')
    .flatMap(source => vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(source)) ?? []);
  const folder = inside[0] ?? vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('No folder is open.');
  return folder;
}
