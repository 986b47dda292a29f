import * as vscode from 'vscode';

/** Whether an error of the file system says that a file or folder is no more. */
export const isGone = (error: unknown): boolean =>
  error instanceof vscode.FileSystemError && (error.code === 'FileNotFound' || error.code === 'EntryNotFound');
