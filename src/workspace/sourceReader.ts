import * as vscode from 'vscode';
import { isGone } from './gone';
import type { DecodedText } from './textDecoding';
import { decodeText } from './textDecoding';

/** Why a file was not read. */
export type SkipReason = 'empty' | 'binary' | 'too-large' | 'unreadable' | 'no-answer';

export type ReadResult =
  /** `size` in bytes, `mtime` in milliseconds since 1970, 0 where the file system does not tell. */
  | { readonly kind: 'text'; readonly decoded: DecodedText; readonly size: number; readonly mtime: number }
  | { readonly kind: 'skipped'; readonly reason: SkipReason; readonly detail: string }
  | { readonly kind: 'gone' };

/** Reads one file. Never throws: what is wrong with the file is the result. */
export async function readSource(uri: vscode.Uri, maxSize: number): Promise<ReadResult> {
  try {
    const { size, mtime } = await vscode.workspace.fs.stat(uri);
    if (size > maxSize)
      return { kind: 'skipped', reason: 'too-large', detail: `${(size / 1024 / 1024).toFixed(1)} MB` };
    const bytes = await vscode.workspace.fs.readFile(uri);
    const decoded = await decodeText(bytes, uri);
    if (!decoded) return { kind: 'skipped', reason: 'binary', detail: '' };
    return decoded.text.trim() === ''
      ? { kind: 'skipped', reason: 'empty', detail: '' }
      : { kind: 'text', decoded, size, mtime };
  } catch (error) {
    if (isGone(error)) return { kind: 'gone' };
    return { kind: 'skipped', reason: 'unreadable', detail: error instanceof Error ? error.message : String(error) };
  }
}
