import * as vscode from 'vscode';
import { sha256 } from './sha256';

const [LF, CR] = [10, 13];

/** Git may write other line ends on another machine; they make no other article. */
const withoutCr = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(bytes.filter((byte, at) => byte !== CR || bytes[at + 1] !== LF));

/** SHA-256 of a file as it is on the disk, with LF for line ends, hexadecimal; undefined where it cannot be read. */
export async function fileHash(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return await sha256(withoutCr(await vscode.workspace.fs.readFile(uri)));
  } catch {
    return undefined;
  }
}

/** The same of a file whose text is the one on the disk; undefined while it has changes that are not saved. */
export async function savedHash(uri: vscode.Uri): Promise<string | undefined> {
  const name = uri.toString();
  const isDirty = vscode.workspace.textDocuments.some(document => document.isDirty && document.uri.toString() === name);
  return isDirty ? undefined : fileHash(uri);
}
