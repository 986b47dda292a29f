import * as vscode from 'vscode';
import { joined } from '../bytes';
import { isGone } from './gone';
import { sha256 } from './sha256';

/** What a file of the cache says about itself, in its first line. */
export interface Header {
  readonly format: string;
  readonly engine: string;
  /** SHA-256 of all that follows. */
  readonly check: string;
  /** What it hangs on beside the sources. */
  readonly key?: string;
  readonly stamps: readonly (readonly [source: string, ...stamp: readonly unknown[]])[];
}

export interface CacheFile {
  readonly header: Header;
  readonly rest: Uint8Array<ArrayBuffer>;
}

const FORMAT = 'on-the-record cache 4';
const LF = 10;

/** Null for a file that is not there, is of another program, or does not hold what it says. */
export async function readCacheFile(
  file: vscode.Uri,
  engine: string,
  log: vscode.LogOutputChannel,
): Promise<CacheFile | null> {
  try {
    const bytes = await vscode.workspace.fs.readFile(file);
    const end = Math.max(0, bytes.indexOf(LF));
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as Header | null;
    // A copy, since the file may lie in a larger piece of memory, which would go to the worker with it.
    const rest = new Uint8Array(bytes.subarray(end + 1));
    const isOurs = header?.format === FORMAT && header.engine === engine && Array.isArray(header.stamps);
    return isOurs && header.check === (await sha256(rest)) ? { header, rest } : null;
  } catch (error) {
    if (!isGone(error)) log.info(`Not taken from the cache: ${file.toString(true)}`, error);
    return null;
  }
}

export async function writeCacheFile(
  file: vscode.Uri,
  rest: Uint8Array<ArrayBuffer>,
  about: Omit<Header, 'format' | 'check'>,
): Promise<void> {
  const header: Header = { format: FORMAT, check: await sha256(rest), ...about };
  await writeWhole(file, joined([new TextEncoder().encode(`${JSON.stringify(header)}\n`), rest]));
}

/** All or nothing: another window, or the next start, never sees half a file. */
export async function writeWhole(file: vscode.Uri, bytes: Uint8Array): Promise<void> {
  const draft = file.with({ path: `${file.path}.${Math.random().toString(36).slice(2)}.tmp` });
  await vscode.workspace.fs.writeFile(draft, bytes);
  await vscode.workspace.fs.rename(draft, file, { overwrite: true });
}
