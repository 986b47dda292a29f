import * as vscode from 'vscode';

const [LF, CR] = [10, 13];

/** Git may write other line ends on another machine; they make no other article. */
const withoutCr = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(bytes.filter((byte, at) => byte !== CR || bytes[at + 1] !== LF));

/** SHA-256 of a file as it is on the disk, with LF for line ends, hexadecimal; undefined where it cannot be read. */
export async function fileHash(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const bytes = withoutCr(await vscode.workspace.fs.readFile(uri));
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return Array.from(hash, byte => byte.toString(16).padStart(2, '0')).join('');
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
