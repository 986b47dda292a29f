import * as vscode from 'vscode';
import type { Api } from '../../src/activate';
import type { QuotationRow, SourceView } from '../../src/core';
import { SpeakerFilter } from '../../src/editor/speakerFilter';
import { SpeakersTree } from '../../src/editor/speakersTree';
import type { Decisions } from '../../src/workspace/decisions';
import { eventually, ok } from './expect';

/** The extension's answers, once it has read the workspace. */
export async function openApi(): Promise<Api> {
  const extension = vscode.extensions.getExtension<Api>('on-the-record.on-the-record');
  ok(extension, 'VS Code does not know the extension.');
  const api = await extension.activate();
  await eventually(() => (api.sources.state === 'ready' ? true : undefined), 'The sources were not read');
  return api;
}

/** The tree of the Speakers view, narrowed by nothing but `filter`. */
export function speakersTree(api: Api, filter?: SpeakerFilter): SpeakersTree {
  const log = vscode.window.createOutputChannel('On the Record tests', { log: true });
  return new SpeakersTree({ ...api, filter: filter ?? new SpeakerFilter(api.library, api.sources, log) });
}

interface Row {
  readonly label: string;
  readonly description: string;
  readonly item: vscode.TreeItem;
}

const labelOf = (item: vscode.TreeItem): string =>
  typeof item.label === 'string' ? item.label : (item.label?.label ?? '');

/** The rows of a tree below a path of labels. */
export async function rowsOf<T>(tree: vscode.TreeDataProvider<T>, ...path: readonly string[]): Promise<readonly Row[]> {
  let nodes = (await tree.getChildren()) ?? [];
  for (const label of path) {
    const items = await Promise.all(nodes.map(async node => labelOf(await tree.getTreeItem(node))));
    const node = nodes[items.indexOf(label)];
    ok(node, `No row “${label}” among ${items.join(', ')}`);
    nodes = (await tree.getChildren(node)) ?? [];
  }
  const items = await Promise.all(nodes.map(async node => tree.getTreeItem(node)));
  return items.map(item => ({
    label: labelOf(item),
    description: typeof item.description === 'string' ? item.description : '',
    item,
  }));
}

/** A file of the workspace folder, which the tests may change. */
export function fileAt(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  ok(folder, 'No folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

export async function write(path: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const uri = fileAt(path);
  await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return uri;
}

export async function remove(path: string): Promise<void> {
  await vscode.workspace.fs.delete(fileAt(path), { recursive: true });
}

/** A source as the library has it, once its words hold `words`. */
export const sourceWith = ({ library }: Api, uri: vscode.Uri, words: string): Promise<SourceView> =>
  eventually(async () => {
    const view = await library.source(uri.toString());
    return view?.quotations.some(({ text }) => text.includes(words)) ? view : undefined;
  }, `“${words}” was not read from ${uri.path}`);

export const sourceGone = ({ library }: Api, uri: vscode.Uri): Promise<true> =>
  eventually(
    async () => ((await library.source(uri.toString())) === null ? true : undefined),
    `${uri.path} is still known`,
  );

/** Adds an article to the folder for as long as `run` takes. */
export async function withArticle(
  api: Api,
  path: string,
  text: string,
  run: (uri: vscode.Uri) => Promise<void>,
): Promise<void> {
  const uri = await write(path, text);
  try {
    await eventually(
      async () => ((await api.library.source(uri.toString())) === null ? undefined : true),
      `${path} was not read`,
    );
    await run(uri);
  } finally {
    await remove(path);
    await sourceGone(api, uri);
  }
}

/** Waits until decisions read again are as `fits` says. */
export const readAs = (all: Decisions, fits: (all: Decisions) => boolean, what: string): Promise<true> =>
  eventually(async () => {
    await all.refresh();
    return fits(all) ? true : undefined;
  }, what);

/** Waits until so many statuses and notes are listed as having lost their place. */
export const untilLost = ({ reviews }: Api, count: number): Promise<true> =>
  eventually(() => (reviews.lost.length === count ? true : undefined), `Not ${String(count)} listed as lost`);

/** The first quotation of a source that holds `words`. */
export async function quotationIn(api: Api, uri: vscode.Uri, words: string): Promise<QuotationRow> {
  const row = (await sourceWith(api, uri, words)).quotations.find(({ text }) => text.includes(words));
  ok(row, `No quotation holds “${words}”`);
  return row;
}

/** Changes a setting of the workspace for as long as `run` takes. */
export async function withSetting(name: string, value: unknown, run: () => Promise<void>): Promise<void> {
  const settings = vscode.workspace.getConfiguration();
  await settings.update(name, value, vscode.ConfigurationTarget.Workspace);
  try {
    await run();
  } finally {
    await settings.update(name, undefined, vscode.ConfigurationTarget.Workspace);
  }
}

const HIGH: Readonly<Record<string, number>> = { '“': 0x93, '”': 0x94 };

/** A text as Windows-1252 has it: curly quotes and the letters of Latin-1. */
export const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from({ length: text.length }, (_, index) => HIGH[text.charAt(index)] ?? text.charCodeAt(index));

/** A text as UTF-16 with a byte order mark, low byte first. */
export function utf16(text: string): Uint8Array {
  const units = `\uFEFF${text}`;
  return Uint8Array.from(
    { length: units.length * 2 },
    (_, index) => (units.charCodeAt(index >> 1) >> (8 * (index % 2))) & 0xff,
  );
}
