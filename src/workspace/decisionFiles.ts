import * as vscode from 'vscode';
import type { Decision, FileProblem } from '../core';
import { decisionFileName, decisionText, readDecision, withSources } from '../core';
import { relativePath } from './fileListing';
import { isGone } from './gone';

/** A file of decisions as it was found: what it says, or what is wrong with it. */
export type DecisionFile =
  | { readonly uri: vscode.Uri; readonly decision: Decision }
  | { readonly uri: vscode.Uri; readonly problem: FileProblem | 'unreadable' };

const HOME = '.on-the-record';
const FOLDER = [HOME, 'decisions'];
/** Whether an event of a watcher may concern decisions: when a whole folder goes, no file of it is named. */
export const concernsDecisions = (folder: vscode.WorkspaceFolder, uri: vscode.Uri): boolean =>
  relativePath(folder, uri)?.split('/')[0] === HOME;

const folderOf = (folder: vscode.WorkspaceFolder): vscode.Uri => vscode.Uri.joinPath(folder.uri, ...FOLDER);

/** Where a file stands in the way of a folder there are no decisions either. */
const isNotThere = (error: unknown): boolean =>
  isGone(error) || (error instanceof vscode.FileSystemError && error.code === 'FileNotADirectory');

/** A source as files name it: relative to the folder, with forward slashes. */
const toPath = (folder: vscode.WorkspaceFolder, source: string): string =>
  relativePath(folder, vscode.Uri.parse(source)) ?? source;
const toSource = (folder: vscode.WorkspaceFolder, path: string): string =>
  /^[a-z][a-z0-9+.-]+:\//i.test(path) ? path : vscode.Uri.joinPath(folder.uri, path).toString();

/** The text of a decision as the files of a folder have it. */
export const textIn = (folder: vscode.WorkspaceFolder, decision: Decision): string =>
  decisionText(withSources(decision, source => toPath(folder, source)));

/** Where a decision is kept in a folder. */
export const fileIn = (folder: vscode.WorkspaceFolder, decision: Decision): vscode.Uri =>
  vscode.Uri.joinPath(folderOf(folder), decisionFileName(withSources(decision, source => toPath(folder, source))));

/** Reads what a file of a folder says; `text` stands for its content where it is kept elsewhere. */
export function parsed(folder: vscode.WorkspaceFolder, uri: vscode.Uri, text: string): DecisionFile {
  const content = readDecision(text);
  return content.kind === 'problem'
    ? { uri, problem: content.problem }
    : { uri, decision: withSources(content.decision, path => toSource(folder, path)) };
}

/** Reads one file; undefined when it is no more. What is wrong with it is the result. */
export async function readDecisionFile(
  folder: vscode.WorkspaceFolder,
  uri: vscode.Uri,
  log: vscode.LogOutputChannel,
): Promise<DecisionFile | undefined> {
  try {
    return parsed(folder, uri, new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
  } catch (error) {
    if (isNotThere(error)) return undefined;
    log.warn(`Decision not read: ${uri.toString(true)}`, error);
    return { uri, problem: 'unreadable' };
  }
}

/** The files of a folder; none when it has no decisions yet or they cannot be listed, which the log says. */
export async function listDecisionFiles(
  folder: vscode.WorkspaceFolder,
  log: vscode.LogOutputChannel,
): Promise<readonly vscode.Uri[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folderOf(folder));
    return entries
      .filter(([name, type]) => name.endsWith('.json') && !(type & vscode.FileType.Directory))
      .map(([name]) => vscode.Uri.joinPath(folderOf(folder), name));
  } catch (error) {
    if (!isNotThere(error)) log.warn(`Decisions not listed: ${folderOf(folder).toString(true)}`, error);
    return [];
  }
}

/** Writes a decision whole or not at all: beside the file first, under a name no other window has, then in its place. */
export async function writeDecisionFile(uri: vscode.Uri, text: string): Promise<void> {
  const draft = uri.with({ path: `${uri.path}.${Math.random().toString(36).slice(2)}.tmp` });
  await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(uri, '..'));
  await vscode.workspace.fs.writeFile(draft, new TextEncoder().encode(text));
  await vscode.workspace.fs.rename(draft, uri, { overwrite: true });
}

/** Takes a decision's file away; it may be gone already. */
export async function deleteDecisionFile(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(uri);
  } catch (error) {
    if (!isNotThere(error)) throw error;
  }
}
