import * as vscode from 'vscode';
import { kinds } from '../core';
import type { Kind } from '../core';
import { defaultCitation } from '../wording/citationTemplate';

const SECTION = 'onTheRecord';

/** What decides which files of a workspace folder are sources. */
export interface FolderSettings {
  readonly folders: readonly string[];
  readonly files: string;
  readonly exclude: readonly string[];
  /** The files that are drafts and no sources, wherever they lie. */
  readonly drafts: readonly string[];
  /** Bytes. */
  readonly maxFileSize: number;
  /** Whether what the folder's .gitignore names is left out. */
  readonly useIgnoreFiles: boolean;
}

/** How quotations are marked in the text. */
export interface MarkSettings {
  readonly kinds: readonly Kind[];
  readonly inlineSpeaker: boolean;
}

/** A setting may hold anything; a single text counts as a list of one. */
const strings = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter(item => typeof item === 'string');

export function folderSettings(folder: vscode.WorkspaceFolder): FolderSettings {
  const own = vscode.workspace.getConfiguration(SECTION, folder.uri);
  const hiddenBy = (section: 'files' | 'search'): readonly string[] => {
    const patterns = vscode.workspace
      .getConfiguration(section, folder.uri)
      .get<Readonly<Record<string, unknown>>>('exclude', {});
    return Object.keys(patterns).filter(pattern => patterns[pattern] === true);
  };
  return {
    folders: strings(own.get('folders')),
    files: own.get<string>('files', ''),
    exclude: [...strings(own.get('exclude')), ...hiddenBy('files'), ...hiddenBy('search')],
    drafts: strings(own.get('drafts')),
    maxFileSize: own.get<number>('maxFileSize', 5) * 1024 * 1024,
    useIgnoreFiles: own.get<boolean>('useIgnoreFiles', true),
  };
}

export function markSettings(): MarkSettings {
  const own = vscode.workspace.getConfiguration(SECTION);
  const chosen = strings(own.get('decorations'));
  return { kinds: kinds.filter(kind => chosen.includes(kind)), inlineSpeaker: own.get<boolean>('inlineSpeaker', true) };
}

/** How a citation is written; see `parseTemplate`. */
export function citationTemplate(): string {
  const [template = ''] = strings(vscode.workspace.getConfiguration(SECTION).get('citation'));
  return template.trim() === '' ? defaultCitation : template;
}

/** Whether a change of settings changes which files are read, or how. */
export const changesSources = (event: vscode.ConfigurationChangeEvent): boolean =>
  ['folders', 'files', 'exclude', 'drafts', 'maxFileSize', 'useIgnoreFiles'].some(name =>
    event.affectsConfiguration(`${SECTION}.${name}`),
  ) ||
  event.affectsConfiguration('files.exclude') ||
  event.affectsConfiguration('search.exclude') ||
  event.affectsConfiguration('files.encoding');

export const changesMarks = (event: vscode.ConfigurationChangeEvent): boolean =>
  event.affectsConfiguration(`${SECTION}.decorations`) || event.affectsConfiguration(`${SECTION}.inlineSpeaker`);

/** How the source of a draft's quotation is named: in a footnote, or in brackets behind the quotation. */
export function draftCitation(document: vscode.TextDocument): 'footnote' | 'inline' {
  const chosen = vscode.workspace.getConfiguration(SECTION, document).get<string>('draftCitation');
  if (chosen === 'footnote' || chosen === 'inline') return chosen;
  return document.languageId === 'markdown' ? 'footnote' : 'inline';
}
