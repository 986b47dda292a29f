import * as vscode from 'vscode';
import { writeWhole } from './cacheFile';
import { isGone } from './gone';

/** Folders of sources whose caches are kept, and bytes in all; those opened longest ago go first. */
const MOST_FOLDERS = 20;
const MOST_BYTES = 2 * 1024 * 1024 * 1024;
const OPENED = 'opened';

/** Says that a cache was used just now, and keeps those that were used last, as far as they fit. */
export async function keepNewest(home: vscode.Uri, own: vscode.Uri, log: vscode.LogOutputChannel): Promise<void> {
  await writeWhole(vscode.Uri.joinPath(own, OPENED), new Uint8Array());
  const names = (await vscode.workspace.fs.readDirectory(home)).map(([name]) => name);
  const others = await Promise.all(
    names
      .map(name => vscode.Uri.joinPath(home, name))
      .filter(uri => uri.toString() !== own.toString())
      .map(async uri => ({ uri, opened: await timeOf(vscode.Uri.joinPath(uri, OPENED)), bytes: await sizeOf(uri) })),
  );
  let bytes = await sizeOf(own);
  const newest = others.sort((a, b) => b.opened - a.opened);
  for (const [place, { uri, bytes: size }] of newest.entries()) {
    bytes += size;
    if (place < MOST_FOLDERS - 1 && bytes <= MOST_BYTES) continue;
    log.info(`Dropped from the cache: ${uri.toString(true)}`);
    await vscode.workspace.fs.delete(uri, { recursive: true });
  }
}

/** When a file was last written; 0 when it is not there. */
async function timeOf(file: vscode.Uri): Promise<number> {
  try {
    return (await vscode.workspace.fs.stat(file)).mtime;
  } catch (error) {
    if (isGone(error)) return 0;
    throw error;
  }
}

/** The bytes of the files in a folder. */
async function sizeOf(folder: vscode.Uri): Promise<number> {
  let bytes = 0;
  for (const [name, type] of await vscode.workspace.fs.readDirectory(folder))
    if (type & vscode.FileType.File) bytes += (await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, name))).size;
  return bytes;
}
