import * as vscode from 'vscode';
import { inSlices } from './slices';
import type { IgnoreFile, SourceRules } from './sourceRules';

/** The files of a workspace folder: sources, and how many of other kinds stand beside them, by extension. */
export interface Listing {
  readonly sources: readonly vscode.Uri[];
  readonly otherKinds: ReadonlyMap<string, number>;
  /** Whether a .gitignore file that counts is among them. */
  readonly hasIgnoreFile: boolean;
}

const MOST_FILES = 200_000;
const WALK_MS = 20_000;
const MOST_IGNORE_FILES = 1000;

/** The path of a file below its workspace folder, with forward slashes; null when it is elsewhere. */
export function relativePath(folder: vscode.WorkspaceFolder, uri: vscode.Uri): string | null {
  const base = folder.uri.path.endsWith('/') ? folder.uri.path : `${folder.uri.path}/`;
  if (uri.scheme !== folder.uri.scheme || uri.authority !== folder.uri.authority || !uri.path.startsWith(base))
    return null;
  return uri.path.slice(base.length);
}

/** A pattern that VS Code leaves out before it answers; settings may leave out more. */
const NEVER = '**/node_modules/**';

const isIndexed = (uri: vscode.Uri): boolean => uri.scheme === 'file' || uri.scheme === 'vscode-remote';

/** All files below `base`. VS Code's own search may be empty or hang on virtual file systems (vscode#228990): those are walked. */
async function filesBelow(
  base: vscode.Uri,
  token: vscode.CancellationToken,
  log: vscode.LogOutputChannel,
): Promise<readonly vscode.Uri[]> {
  if (isIndexed(base))
    return vscode.workspace.findFiles(new vscode.RelativePattern(base, '**/*'), NEVER, MOST_FILES, token);
  const found: vscode.Uri[] = [];
  const until = Date.now() + WALK_MS;
  const open = [base];
  for (
    let folder = open.pop();
    folder && found.length < MOST_FILES && Date.now() < until && !token.isCancellationRequested;
    folder = open.pop()
  ) {
    for (const [name, type] of await entriesOf(folder, log)) {
      const uri = vscode.Uri.joinPath(folder, name);
      if (type & vscode.FileType.Directory) {
        if (name !== 'node_modules' && !name.startsWith('.') && !(type & vscode.FileType.SymbolicLink)) open.push(uri);
      } else found.push(uri);
    }
  }
  return found;
}

const IGNORE_FILE = '.gitignore';

/** Whether a file is a .gitignore that counts: that of the workspace folder or, on a disk, of a folder in it that is not left out itself. */
export function isIgnoreFile(folder: vscode.WorkspaceFolder, rules: SourceRules, uri: vscode.Uri): boolean {
  if (!uri.path.endsWith(`/${IGNORE_FILE}`)) return false;
  const below = relativePath(folder, vscode.Uri.joinPath(uri, '..'));
  return below === null || (isIndexed(uri) && !/(?:^|\/)node_modules(?:\/|$)/.test(below) && !rules.isExcluded(below));
}

/**
 * The .gitignore files of a workspace folder and, on a disk, of the folders in it, and what they say; those that cannot be read say
 * nothing.
 */
export async function ignoreFiles(folder: vscode.WorkspaceFolder): Promise<readonly IgnoreFile[]> {
  const own = vscode.Uri.joinPath(folder.uri, IGNORE_FILE);
  const inside = isIndexed(folder.uri)
    ? await vscode.workspace.findFiles(
        new vscode.RelativePattern(folder, `*/**/${IGNORE_FILE}`),
        NEVER,
        MOST_IGNORE_FILES,
      )
    : [];
  return await Promise.all(
    [own, ...inside].map(async uri => ({
      folder: relativePath(folder, vscode.Uri.joinPath(uri, '..')) ?? '',
      text: await textOf(uri),
    })),
  );
}

async function textOf(uri: vscode.Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return '';
  }
}

/** What a folder holds; nothing, and a line in the log, when it cannot be read. */
async function entriesOf(
  folder: vscode.Uri,
  log: vscode.LogOutputChannel,
): Promise<readonly [string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch (error) {
    log.warn(`Folder not read: ${folder.toString(true)}`, error);
    return [];
  }
}

const extensionOf = (path: string): string => /\.[^./]{1,12}$/.exec(path)?.[0].toLowerCase() ?? 'no extension';

/** Lists what a workspace folder holds, or a folder below it. Files in the order of their paths. */
export async function listFiles(
  folder: vscode.WorkspaceFolder,
  rules: SourceRules,
  token: vscode.CancellationToken,
  log: vscode.LogOutputChannel,
  below?: vscode.Uri,
): Promise<Listing> {
  const bases = below ? [below] : rules.bases.map(base => vscode.Uri.joinPath(folder.uri, base));
  const sources = new Map<string, vscode.Uri>();
  const otherKinds = new Map<string, number>();
  let hasIgnoreFile = false;
  for (const base of bases)
    for await (const uri of inSlices(await filesBelow(base, token, log))) {
      hasIgnoreFile ||= isIgnoreFile(folder, rules, uri);
      const path = relativePath(folder, uri);
      if (path === null || !rules.isInside(path)) continue;
      if (rules.isSource(path)) sources.set(uri.toString(), uri);
      else otherKinds.set(extensionOf(path), (otherKinds.get(extensionOf(path)) ?? 0) + 1);
    }
  return { sources: [...sources.values()].sort((a, b) => (a.path < b.path ? -1 : 1)), otherKinds, hasIgnoreFile };
}
