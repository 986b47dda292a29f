import * as vscode from 'vscode';
import type { Decision } from '../core';
import type { DecisionFile } from './decisionFiles';
import {
  deleteDecisionFile,
  listDecisionFiles,
  parsed,
  readDecisionFile,
  textIn,
  writeDecisionFile,
} from './decisionFiles';

/** A decision, the folder it is kept in, and its file, which a person may have named otherwise. */
export interface Place {
  readonly decision: Decision;
  readonly folder: vscode.WorkspaceFolder;
  readonly uri: vscode.Uri;
}

const STATE = 'decisions';
const TOLD = 'decisions.told';

/** The files of all folders, and in the workspace's state what no folder would take. */
export class DecisionStore {
  /** By URI, as last read or written. */
  files: ReadonlyMap<string, DecisionFile> = new Map();

  /**
   * @param state keeps decisions where the folder cannot be written
   * @param onKeptInState told once that this is so
   */
  constructor(
    private readonly state: vscode.Memento,
    private readonly log: vscode.LogOutputChannel,
    private readonly onKeptInState: () => void,
  ) {}

  /** Reads everything afresh. */
  async read(): Promise<void> {
    const files = new Map<string, DecisionFile>();
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      const found = await listDecisionFiles(folder, this.log);
      for (const file of await Promise.all(found.map(uri => readDecisionFile(folder, uri, this.log))))
        if (file) files.set(file.uri.toString(), file);
    }
    for (const [key, text] of Object.entries(this.inState)) {
      const uri = vscode.Uri.parse(key);
      const folder = vscode.workspace.getWorkspaceFolder(uri);
      if (folder && !files.has(key)) files.set(key, parsed(folder, uri, text));
    }
    this.files = files;
  }

  async keep({ decision, folder, uri }: Place): Promise<void> {
    const text = textIn(folder, decision);
    try {
      await writeDecisionFile(uri, text);
    } catch (error) {
      this.log.warn(`Kept in the workspace state: ${uri.toString(true)}`, error);
      await this.keepInState(uri, text);
    }
    this.files = new Map([...this.files, [uri.toString(), { uri, decision }]]);
  }

  async drop({ uri }: Place): Promise<void> {
    const { [uri.toString()]: inState, ...others } = this.inState;
    if (inState !== undefined) await this.state.update(STATE, others);
    await deleteDecisionFile(uri);
    this.files = new Map([...this.files].filter(([key]) => key !== uri.toString()));
  }

  private async keepInState(uri: vscode.Uri, text: string): Promise<void> {
    await this.state.update(STATE, { ...this.inState, [uri.toString()]: text });
    if (this.state.get<boolean>(TOLD)) return;
    await this.state.update(TOLD, true);
    this.onKeptInState();
  }

  private get inState(): Readonly<Record<string, string>> {
    return this.state.get<Readonly<Record<string, string>>>(STATE, {});
  }
}
