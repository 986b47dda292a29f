import * as vscode from 'vscode';

/** SHA-256 of a file as it is on the disk, hexadecimal; undefined where it cannot be read. */
export async function fileHash(uri: vscode.Uri): Promise<string | undefined> {
  try {
    // A copy, since the bytes may lie in a buffer that is shared with others.
    const bytes = new Uint8Array(await vscode.workspace.fs.readFile(uri));
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return Array.from(hash, byte => byte.toString(16).padStart(2, '0')).join('');
  } catch {
    return undefined;
  }
}
