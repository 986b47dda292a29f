import * as vscode from 'vscode';
import type { Listing } from './fileListing';
import { ignoreFiles, isIgnoreFile, listFiles, relativePath } from './fileListing';
import { folderSettings } from './settings';
import { inSlices } from './slices';
import type { SourceRules } from './sourceRules';
import { sourceRules } from './sourceRules';

interface FolderRules extends SourceRules {
  readonly folder: vscode.WorkspaceFolder;
  readonly maxFileSize: number;
  readonly useIgnoreFiles: boolean;
}

/** `findFiles` can be empty at start-up (vscode#179203). */
const EMPTY_RETRIES_MS = [400, 1200, 3000];

/** The rules of a folder, as its settings and the .gitignore files in it are now. */
async function rulesOf(folder: vscode.WorkspaceFolder): Promise<FolderRules> {
  const settings = folderSettings(folder);
  const ignoring = settings.useIgnoreFiles ? await ignoreFiles(folder) : [];
  const { maxFileSize, useIgnoreFiles } = settings;
  return { ...sourceRules(settings, ignoring), folder, maxFileSize, useIgnoreFiles };
}

/** Tells which files of the workspace folders are sources, by the settings, and finds them. */
export class SourceFolders {
  private rules: readonly FolderRules[] = [];

  constructor(private readonly log: vscode.LogOutputChannel) {}

  /**
   * Reads the rules of the folders anew.
   * @param isCurrent whether they are still wanted when they are read
   */
  async turnTo(folders: readonly vscode.WorkspaceFolder[], isCurrent: () => boolean): Promise<void> {
    const rules = await Promise.all(folders.map(rulesOf));
    if (isCurrent()) this.rules = rules;
  }

  isSource(uri: vscode.Uri): boolean {
    const [rules, path] = this.placeOf(uri);
    return rules !== undefined && path !== null && rules.isSource(path);
  }

  /**
   * Whether quotations of a document are held against the sources: those named as drafts, and any other text that is neither a source
   * nor excluded.
   */
  isDraft(uri: vscode.Uri): boolean {
    const [rules, path] = this.placeOf(uri);
    if (!rules || path === null) return true;
    return rules.isDraft(path) || (!rules.isSource(path) && !rules.isExcluded(path));
  }

  /** Bytes. */
  maxFileSizeOf(uri: vscode.Uri): number {
    return this.placeOf(uri)[0]?.maxFileSize ?? 0;
  }

  /** Whether a file says what is left out of its folder. */
  isIgnoreFile(uri: vscode.Uri): boolean {
    const [rules] = this.placeOf(uri);
    return rules?.useIgnoreFiles === true && isIgnoreFile(rules.folder, rules, uri);
  }

  /** The sources of all folders, each once. */
  async list(token: vscode.CancellationToken, isCurrent: () => boolean): Promise<Omit<Listing, 'hasIgnoreFile'>> {
    for (const wait of [...EMPTY_RETRIES_MS, 0]) {
      const listings = await Promise.all(this.rules.map(rules => listFiles(rules.folder, rules, token, this.log)));
      const different = new Map<string, vscode.Uri>();
      for await (const uri of inSlices(listings.flatMap(listing => listing.sources)))
        different.set(uri.toString(), uri);
      const sources = [...different.values()];
      const otherKinds = new Map<string, number>();
      for (const [extension, count] of listings.flatMap(listing => [...listing.otherKinds]))
        otherKinds.set(extension, (otherKinds.get(extension) ?? 0) + count);
      if (sources.length > 0 || otherKinds.size > 0 || wait === 0 || !isCurrent()) return { sources, otherKinds };
      await new Promise(resolve => setTimeout(resolve, wait));
    }
    return { sources: [], otherKinds: new Map() };
  }

  /** What is in a new folder, since one that was moved in brings its files without an event for each; null for a file. */
  async listNew(uri: vscode.Uri, token: vscode.CancellationToken): Promise<Listing | null> {
    const [rules, path] = this.placeOf(uri);
    if (!rules || path === null || !rules.mayHoldSources(path)) return null;
    try {
      const { type } = await vscode.workspace.fs.stat(uri);
      if (!(type & vscode.FileType.Directory)) return null;
      const listing = await listFiles(rules.folder, rules, token, this.log, uri);
      return { ...listing, hasIgnoreFile: rules.useIgnoreFiles && listing.hasIgnoreFile };
    } catch (error) {
      this.log.debug(`Gone: ${uri.toString(true)}`, error);
      return null;
    }
  }

  /** The rules of the innermost workspace folder that holds a file, and its path there. */
  private placeOf(uri: vscode.Uri): readonly [FolderRules | undefined, string | null] {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri.toString();
    const rules = this.rules.find(one => one.folder.uri.toString() === folder);
    return [rules, rules ? relativePath(rules.folder, uri) : null];
  }
}
