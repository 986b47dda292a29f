import * as vscode from 'vscode';
import type { Decision, Hints, LibraryDecision } from '../core';
import { decisionText, isLibraryDecision, sourceDecisions, sourcesOf } from '../core';
import { Debounced, Owner } from '../lifetime';
import type { DecisionFile } from './decisionFiles';
import {
  concernsDecisions,
  deleteDecisionFile,
  fileIn,
  listDecisionFiles,
  parsed,
  readDecisionFile,
  textIn,
  writeDecisionFile,
} from './decisionFiles';

/** What became other than before: hints for some sources, or what was decided about speakers. */
export interface DecisionsChange {
  readonly sources: readonly string[];
  readonly speakers: boolean;
}

/** Decisions to make and decisions to take back, in one step that can be undone. */
export interface Step {
  /** What the step does, for the reader: "Joined A and B". */
  readonly label: string;
  readonly made: readonly Decision[];
  readonly takenBack: readonly Decision[];
}

/** The file that a decision should go to holds something that cannot be read and is not written over. */
export class UnreadableFile extends Error {
  constructor(readonly uri: vscode.Uri) {
    super(`Not written over: ${uri.toString(true)}`);
  }
}

const QUIET_MS = 100;
const STATE = 'decisions';
const TOLD = 'decisions.told';

type Pending = Readonly<Record<string, string>>;

/** What the reader decided: one file a decision below each workspace folder, kept in step with the disk. */
export class Decisions extends Owner {
  private readonly changed = this.own(new vscode.EventEmitter<DecisionsChange>());
  readonly onDidChange = this.changed.event;
  /** By URI. */
  private files = new Map<string, DecisionFile>();
  private watchers: vscode.Disposable[] = [];
  private readonly steps: Step[] = [];
  private hints: ReadonlyMap<string, Pick<Hints, 'published' | 'corrections'>> = new Map();
  private speakersNow = '[]';
  /** Reading and writing, one after the other, so that none undoes what another did. */
  private last: Promise<unknown> = Promise.resolve();
  private readonly reload = this.own(new Debounced(QUIET_MS, () => this.load()));

  /**
   * @param state keeps decisions where the folder cannot be written
   * @param onKeptInState told once that this is so
   */
  constructor(
    private readonly state: vscode.Memento,
    private readonly log: vscode.LogOutputChannel,
    private readonly onKeptInState: () => void,
  ) {
    super();
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
    const decisions = [...this.files.values()].flatMap(file => ('decision' in file ? [file.decision] : []));
    return [...new Map(decisions.map(decision => [decisionText(decision), decision])).values()];
  }

  /** Files that are broken, or from a newer version of the extension. */
  get problems(): readonly Extract<DecisionFile, { readonly problem: unknown }>[] {
    return [...this.files.values()].filter(file => 'problem' in file);
  }

  /** Those about speakers of the whole library. */
  get aboutSpeakers(): readonly LibraryDecision[] {
    return this.all.filter(isLibraryDecision);
  }

  /** Decisions about single sources that contradict each other. */
  get conflicts(): readonly (readonly Decision[])[] {
    return sourceDecisions(this.all).conflicts;
  }

  /** What was decided about a source before it is read. */
  hintsOf(source: string): Pick<Hints, 'published' | 'corrections'> {
    return this.hints.get(source) ?? {};
  }

  /** The last step of this window that can be undone. */
  get lastStep(): Step | undefined {
    return this.steps.at(-1);
  }

  /**
   * Makes and takes back decisions.
   * @param beside a source that says whose folder keeps those that name none
   * @throws UnreadableFile when a file in the way cannot be read
   */
  take(step: Step, beside: string): Promise<void> {
    return this.alone(async () => {
      const known = new Set(this.all.map(decisionText));
      const made = step.made.filter(decision => !known.has(decisionText(decision)));
      await this.apply({ ...step, made }, beside);
      this.steps.push({ ...step, made });
    });
  }

  /** Undoes the last step of this window and gives it; undefined when there is none. */
  undo(): Promise<Step | undefined> {
    return this.alone(async () => {
      const step = this.lastStep;
      if (!step) return undefined;
      await this.apply({ label: step.label, made: step.takenBack, takenBack: step.made }, '');
      this.steps.pop();
      return step;
    });
  }

  private async apply({ made, takenBack }: Step, beside: string): Promise<void> {
    for (const decision of made) await this.keep(decision, beside);
    for (const decision of takenBack) await this.drop(decision);
    this.announce();
  }

  private async keep(decision: Decision, beside: string): Promise<void> {
    const folder = folderFor([...sourcesOf(decision), beside]);
    if (!folder) throw new Error('No folder is open.');
    const uri = fileIn(folder, decision);
    const there = this.files.get(uri.toString());
    if (there && 'problem' in there) throw new UnreadableFile(uri);
    try {
      await writeDecisionFile(folder, decision);
    } catch (error) {
      this.log.warn(`Kept in the workspace state: ${uri.toString(true)}`, error);
      await this.keepInState(uri, textIn(folder, decision));
    }
    this.files.set(uri.toString(), { uri, decision });
  }

  private async keepInState(uri: vscode.Uri, text: string): Promise<void> {
    await this.state.update(STATE, { ...this.pending, [uri.toString()]: text });
    if (this.state.get<boolean>(TOLD)) return;
    await this.state.update(TOLD, true);
    this.onKeptInState();
  }

  private async drop(decision: Decision): Promise<void> {
    const text = decisionText(decision);
    for (const [key, file] of [...this.files]) {
      if (!('decision' in file) || decisionText(file.decision) !== text) continue;
      const { [key]: inState, ...others } = this.pending;
      if (inState === undefined) await deleteDecisionFile(file.uri);
      else await this.state.update(STATE, others);
      this.files.delete(key);
    }
  }

  private get pending(): Pending {
    return this.state.get<Pending>(STATE, {});
  }

  private begin(): void {
    this.stop();
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**/*'));
      const again = (uri: vscode.Uri): void => {
        if (concernsDecisions(folder, uri)) this.reload.schedule();
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
    const files = new Map<string, DecisionFile>();
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      const found = await listDecisionFiles(folder);
      for (const file of await Promise.all(found.map(uri => readDecisionFile(folder, uri))))
        if (file) files.set(file.uri.toString(), file);
    }
    for (const [key, text] of Object.entries(this.pending)) {
      const uri = vscode.Uri.parse(key);
      const folder = vscode.workspace.getWorkspaceFolder(uri);
      if (folder && !files.has(key)) files.set(key, parsed(folder, uri, text));
    }
    this.files = files;
    for (const { uri, problem } of this.problems)
      this.log.warn(`Decision not followed (${problem}): ${uri.toString(true)}`);
    this.announce();
  }

  /** Tells what is other than before. */
  private announce(): void {
    if (this.disposed) return;
    const [before, speakersBefore] = [this.hints, this.speakersNow];
    this.hints = sourceDecisions(this.all).hints;
    const sources = [...new Set([...before.keys(), ...this.hints.keys()])].filter(
      source => JSON.stringify(before.get(source) ?? {}) !== JSON.stringify(this.hintsOf(source)),
    );
    this.speakersNow = JSON.stringify(this.aboutSpeakers.map(decisionText).sort());
    this.changed.fire({ sources, speakers: this.speakersNow !== speakersBefore });
  }

  private stop(): void {
    for (const watcher of this.watchers.splice(0)) watcher.dispose();
  }
}

/** The workspace folder of the first source that lies in one; else the first folder. */
function folderFor(sources: readonly string[]): vscode.WorkspaceFolder | undefined {
  const inside = sources
    .filter(source => source !== '')
    .flatMap(source => vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(source)) ?? []);
  return inside[0] ?? vscode.workspace.workspaceFolders?.[0];
}
