import type * as vscode from 'vscode';

export function activate(_context: vscode.ExtensionContext): { readonly library: undefined } {
  return { library: undefined };
}
