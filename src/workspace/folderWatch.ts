import * as vscode from 'vscode';
import { Debounced, Owner } from '../lifetime';

const QUIET_MS = 200;

/** Watches workspace folders and names what was touched, many events at once (todo-tree#636: one search per event froze machines). */
export class FolderWatch extends Owner {
  private watchers: vscode.Disposable[] = [];
  private readonly touched = new Map<string, vscode.Uri>();
  private readonly flush: Debounced;

  constructor(onTouched: (uris: readonly vscode.Uri[]) => void) {
    super();
    this.flush = this.own(
      new Debounced(QUIET_MS, () => {
        const uris = [...this.touched.values()];
        this.touched.clear();
        onTouched(uris);
      }),
    );
    this.own({ dispose: () => this.stop() });
  }

  /** Watches these folders and no others. */
  restart(folders: readonly vscode.WorkspaceFolder[]): void {
    this.stop();
    for (const folder of folders) {
      const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**/*'));
      const touch = (uri: vscode.Uri): void => this.touch(uri);
      this.watchers.push(watcher, watcher.onDidCreate(touch), watcher.onDidChange(touch), watcher.onDidDelete(touch));
    }
  }

  /** Has a file or folder looked at again soon, as if a watcher had named it. */
  touch(uri: vscode.Uri): void {
    this.touched.set(uri.toString(), uri);
    this.flush.schedule();
  }

  private stop(): void {
    for (const watcher of this.watchers.splice(0)) watcher.dispose();
  }
}
