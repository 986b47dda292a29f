import * as vscode from 'vscode';
import type { Sources, State } from '../workspace/sources';

/** Shows the bar of the views while the sources are read. */
export function registerProgress(sources: Sources): vscode.Disposable {
  let end: (() => void) | undefined;
  const show = (state: State): void => {
    if (state !== 'reading') {
      end?.();
      end = undefined;
      return;
    }
    if (end) return;
    const done = new Promise<void>(resolve => (end = resolve));
    for (const viewId of ['onTheRecord.speakers', 'onTheRecord.dates', 'onTheRecord.statements'])
      void vscode.window.withProgress({ location: { viewId } }, () => done);
  };
  show(sources.state);
  return vscode.Disposable.from(sources.onDidChangeState(show), new vscode.Disposable(() => end?.()));
}
