import * as vscode from 'vscode';
import type { ExportOrder, ExportPortion, ExportQuestion, Writer } from '../core';
import { exportedOf } from '../core';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import { sourcePlaceOf } from './deepLinks';
import { HumanError } from './humanError';
import { uriOf } from './places';

/** A file that was written: how many quotations, and whether more were found than are exported at once. */
export interface Written {
  readonly count: number;
  readonly cut: boolean;
}

/** More than these take long enough to be shown as a notification, which can be cancelled. */
const MANY = 2000;
/** How often an export begins again when articles change under it. */
const MOST_TRIES = 4;
/** Bytes copied at a time, so that the extension host stays free. */
const AT_ONCE = 16 * 1024 * 1024;

const breath = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 0));

/** The pieces as one, with a breath in between. */
async function joined(pieces: readonly Uint8Array[]): Promise<Uint8Array> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let [at, copied] = [0, 0];
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
    copied += piece.length;
    if (copied < AT_ONCE) continue;
    copied = 0;
    await breath();
  }
  return whole;
}

interface Run {
  readonly library: Pick<AsyncLibrary, 'exported'>;
  readonly question: ExportQuestion;
  readonly order: ExportOrder;
  readonly writer: () => Writer;
  readonly uri: vscode.Uri;
  /** Filled with where the articles are, by folder and path. */
  readonly addresses: Map<string, vscode.Uri>;
}

function textOf({ facts }: ExportPortion, writer: Writer, addresses: Map<string, vscode.Uri>): string {
  const places = new Map<string, ReturnType<typeof sourcePlaceOf>>();
  return facts
    .map(one => {
      const { source } = one.row;
      const place = places.get(source) ?? sourcePlaceOf(source);
      places.set(source, place);
      addresses.set(`${place.folder}/${place.file}`, uriOf(one.row));
      return writer.add(exportedOf(one, place));
    })
    .join('');
}

type Outcome = Written | 'nothing' | 'moving' | 'cancelled';

/** Writes what follows the first portion, in portions, and then the file. */
async function rest(
  { library, question, order, writer: makeWriter, uri, addresses }: Run,
  first: ExportPortion,
  report: (done: number) => void,
  token: vscode.CancellationToken | undefined,
): Promise<Outcome> {
  const encoder = new TextEncoder();
  const writer = makeWriter();
  const pieces = [encoder.encode(writer.begin() + textOf(first, writer, addresses))];
  let count = first.facts.length;
  for (let from = first.next; from !== null;) {
    report(from);
    const portion = await library.exported(question, order, from);
    if (token?.isCancellationRequested) return 'cancelled';
    if (!portion) return 'moving';
    pieces.push(encoder.encode(textOf(portion, writer, addresses)));
    count += portion.facts.length;
    from = portion.next;
  }
  pieces.push(encoder.encode(writer.end()));
  try {
    await vscode.workspace.fs.writeFile(uri, await joined(pieces));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new HumanError(`${vscode.workspace.asRelativePath(uri)} could not be written: ${why}`);
  }
  return { count, cut: first.cut };
}

/** Exports what was asked for to a file. Where articles change meanwhile, it begins again, a few times. */
export async function writeExport(run: Run): Promise<Outcome> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const first = await run.library.exported(run.question, run.order, 0);
    if (!first || first.total === 0) return 'nothing';
    const isLong = first.total > MANY;
    const outcome = await vscode.window.withProgress(
      {
        location: isLong ? vscode.ProgressLocation.Notification : vscode.ProgressLocation.Window,
        title: 'Exporting quotations',
        cancellable: isLong,
      },
      (progress, token) => {
        let shown = 0;
        const report = (done: number): void => {
          const message = `${done.toLocaleString('en')} of ${first.total.toLocaleString('en')}`;
          progress.report({ message, increment: (100 * (done - shown)) / first.total });
          shown = done;
        };
        return rest(run, first, report, isLong ? token : undefined);
      },
    );
    if (outcome !== 'moving') return outcome;
  }
  return 'moving';
}
