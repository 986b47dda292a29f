import * as vscode from 'vscode';
import { Throttled } from '../lifetime';
import type { Progress, Sources, State } from '../workspace/sources';

const VIEWS = ['onTheRecord.speakers', 'onTheRecord.dates', 'onTheRecord.statements', 'onTheRecord.searches'];
const SHOWN_EVERY_MS = 300;
/** Fewer files are read before one has read about it. */
const WORTH_TELLING = 100;

/** How far the reading is, in words; empty where it will be over at once. */
export function progressInWords({ stage, done, total }: Progress): string {
  if (total < WORTH_TELLING) return '';
  const of = `${done.toLocaleString('en')} of ${total.toLocaleString('en')}`;
  return stage === 'reading' ? `Reading: ${of} articles` : `Comparing what they report: ${of} articles`;
}

/** Shows the bar of the views while the sources are read, and how far that is. */
export function registerProgress(
  sources: Sources,
  views: readonly { readonly view: { message?: string | undefined } }[],
): vscode.Disposable {
  let end: (() => void) | undefined;
  const tell = (): void => {
    const { state, progress } = sources;
    const stopped = state === 'stopped' ? 'Reading was stopped. The button above goes on with it.' : undefined;
    const message = state === 'reading' ? progressInWords(progress) || undefined : stopped;
    for (const { view } of views) view.message = message;
  };
  const telling = new Throttled(SHOWN_EVERY_MS, tell);
  const show = (state: State): void => {
    tell();
    if (state !== 'reading') {
      end?.();
      end = undefined;
      return;
    }
    if (end) return;
    const done = new Promise<void>(resolve => (end = resolve));
    for (const viewId of VIEWS) void vscode.window.withProgress({ location: { viewId } }, () => done);
  };
  show(sources.state);
  return vscode.Disposable.from(
    telling,
    sources.onDidChangeState(show),
    sources.onDidProgress(() => telling.request()),
    new vscode.Disposable(() => end?.()),
  );
}
