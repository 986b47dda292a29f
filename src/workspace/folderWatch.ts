import * as vscode from 'vscode';
import { Debounced, Owner } from '../lifetime';

const QUIET_MS = 200;
/** Of events that do not end the first ones are told after so long. */
const LONGEST_MS = 3000;

/** A file or folder that something happened to; of several events the last counts. */
export interface Touched {
  readonly uri: vscode.Uri;
  readonly kind: 'created' | 'changed' | 'deleted';
}

/** Watches workspace folders and names what was touched, many events at once (todo-tree#636: one search per event froze machines). */
export class FolderWatch extends Owner {
  private watchers: vscode.Disposable[] = [];
  private readonly touched = new Map<string, Touched>();
  private readonly flush: Debounced;

  constructor(onTouched: (touched: readonly Touched[]) => void) {
    super();
    this.flush = this.own(
      new Debounced(
        QUIET_MS,
        () => {
          const touched = [...this.touched.values()];
          this.touched.clear();
          onTouched(touched);
        },
        LONGEST_MS,
      ),
    );
    this.own({ dispose: () => this.stop() });
  }

  /** Watches these folders and no others. */
  restart(folders: readonly vscode.WorkspaceFolder[]): void {
    this.stop();
    for (const folder of folders) {
      const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**/*'));
      this.watchers.push(
        watcher,
        watcher.onDidCreate(uri => this.touch(uri, 'created')),
        watcher.onDidChange(uri => this.touch(uri, 'changed')),
        watcher.onDidDelete(uri => this.touch(uri, 'deleted')),
      );
    }
  }

  /** Has a file or folder looked at again soon, as if a watcher had named it. */
  touch(uri: vscode.Uri, kind: Touched['kind']): void {
    this.touched.set(uri.toString(), { uri, kind });
    this.flush.schedule();
  }

  private stop(): void {
    for (const watcher of this.watchers.splice(0)) watcher.dispose();
  }
}
