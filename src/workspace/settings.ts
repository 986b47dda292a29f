import * as vscode from 'vscode';
import type { Kind } from '../core';

const SECTION = 'onTheRecord';

/** What decides which files of a workspace folder are sources. */
export interface FolderSettings {
  readonly folders: readonly string[];
  readonly files: string;
  readonly exclude: readonly string[];
  /** Bytes. */
  readonly maxFileSize: number;
}

/** How quotations are marked in the text. */
export interface MarkSettings {
  readonly kinds: readonly Kind[];
  readonly inlineSpeaker: boolean;
}

export function folderSettings(folder: vscode.WorkspaceFolder): FolderSettings {
  const own = vscode.workspace.getConfiguration(SECTION, folder.uri);
  const hidden = vscode.workspace
    .getConfiguration('files', folder.uri)
    .get<Readonly<Record<string, unknown>>>('exclude', {});
  return {
    folders: own.get<readonly string[]>('folders', []),
    files: own.get<string>('files', '**/*.{txt,text,md,markdown}'),
    exclude: [
      ...own.get<readonly string[]>('exclude', []),
      ...Object.keys(hidden).filter(pattern => hidden[pattern] === true),
    ],
    maxFileSize: own.get<number>('maxFileSize', 5) * 1024 * 1024,
  };
}

export function markSettings(): MarkSettings {
  const own = vscode.workspace.getConfiguration(SECTION);
  return {
    kinds: own.get<readonly Kind[]>('decorations', ['direct', 'mixed']),
    inlineSpeaker: own.get<boolean>('inlineSpeaker', true),
  };
}

/** Whether a change of settings changes which files are read, or how. */
export const changesSources = (event: vscode.ConfigurationChangeEvent): boolean =>
  ['folders', 'files', 'exclude', 'maxFileSize'].some(name => event.affectsConfiguration(`${SECTION}.${name}`)) ||
  event.affectsConfiguration('files.exclude') ||
  event.affectsConfiguration('files.encoding');

export const changesMarks = (event: vscode.ConfigurationChangeEvent): boolean =>
  event.affectsConfiguration(`${SECTION}.decorations`) || event.affectsConfiguration(`${SECTION}.inlineSpeaker`);
