import * as vscode from 'vscode';
import type { LinkProblem, LinkTarget, QuotationRow, SourcePlace } from '../core';
import { linkQuery, placeAnchor, readLink } from '../core';
import { fileNameOf } from '../wording/citation';
import { relativePath } from '../workspace/fileListing';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import type { Sources } from '../workspace/sources';
import type { SourceViews } from '../workspace/sourceViews';
import { HumanError, registerCommand, tellingFailure } from './humanError';
import { openPlace } from './open';
import { quotationFor } from './subjects';

interface LinkContext {
  readonly library: AsyncLibrary;
  readonly sources: Sources;
  readonly views: SourceViews;
}

const EXTENSION = 'on-the-record.on-the-record';
const OPEN = '/open';

/** A source by the name of its workspace folder and the path in it. */
export function sourcePlaceOf(source: string): SourcePlace {
  const uri = vscode.Uri.parse(source, true);
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const file = folder && relativePath(folder, uri);
  return { folder: folder?.name ?? '', file: file ?? fileNameOf(source) };
}

/** A link that opens a quotation, here or on another machine with the same folder. */
export async function linkToQuotation(library: AsyncLibrary, row: QuotationRow): Promise<string> {
  const ref = await library.quoteRef(row.id);
  if (!ref) throw new HumanError('This quotation is no longer in the text.');
  return `${vscode.env.uriScheme}://${EXTENSION}${OPEN}?${linkQuery({ ...sourcePlaceOf(row.source), quote: ref.quote })}`;
}

async function copyDeepLink(context: LinkContext, subject: unknown): Promise<void> {
  await vscode.env.clipboard.writeText(await linkToQuotation(context.library, await quotationFor(context, subject)));
  vscode.window.setStatusBarMessage('$(check) Link copied', 6000);
}

const PROBLEMS: Readonly<Record<LinkProblem, string>> = {
  'incomplete': 'This link names no file or no words.',
  'outside': 'This link leads out of the folder, so it is not followed.',
  'too-long': 'This link is longer than any that On the Record makes, so it is not followed.',
};

const isFile = async (uri: vscode.Uri): Promise<boolean> => {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.File) !== 0;
  } catch {
    // Not there, or not to be read: either way there is nothing to open.
    return false;
  }
};

/** The file of a link, in the folder of its name, else in any that has it. Never outside the folders of the workspace. */
async function fileOf({ folder, file }: LinkTarget): Promise<vscode.Uri> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) throw new HumanError(`Open the folder “${folder}” first, and then the link again.`);
  const named = folders.filter(({ name }) => name === folder);
  for (const own of [...named, ...folders.filter(one => !named.includes(one))]) {
    const uri = vscode.Uri.joinPath(own.uri, ...file.split('/'));
    if (relativePath(own, uri) === file && (await isFile(uri))) return uri;
  }
  throw new HumanError(
    named.length > 0
      ? `There is no file “${file}” in the folder “${folder}”.`
      : `“${file}” is in none of the open folders. The link was made in a folder named “${folder}”: open it, and then the link again.`,
  );
}

type LinkSources = Pick<Sources, 'encodingOf' | 'state' | 'onDidChangeState'>;

/** Waits until the folder is read: only then is it known in which encoding each file is. */
const untilRead = (sources: LinkSources): Thenable<void> =>
  vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: 'Looking for the words of the link' },
    () =>
      new Promise(resolve => {
        const listener = sources.onDidChangeState(state => {
          if (state === 'reading') return;
          listener.dispose();
          resolve();
        });
      }),
  );

/** The document of a file, in the encoding it was read with. */
async function documentOf(sources: LinkSources, uri: vscode.Uri): Promise<vscode.TextDocument> {
  const encoding = sources.encodingOf(uri);
  try {
    return await vscode.workspace.openTextDocument(uri, encoding === undefined ? undefined : { encoding });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new HumanError(`${vscode.workspace.asRelativePath(uri)} could not be opened: ${why}`);
  }
}

/**
 * Opens the words that a link names.
 * @throws HumanError that says what is missing
 */
export async function openLink(sources: LinkSources, link: vscode.Uri): Promise<void> {
  const read = readLink(link.query);
  if (link.path !== OPEN) throw new HumanError('This link is none that On the Record makes.');
  if (read.kind === 'problem') throw new HumanError(PROBLEMS[read.problem]);
  const { target } = read;
  const uri = await fileOf(target);
  let document = await documentOf(sources, uri);
  let place = placeAnchor(document.getText(), target.quote);
  if (!place && sources.state === 'reading') {
    await untilRead(sources);
    document = await documentOf(sources, uri);
    place = placeAnchor(document.getText(), target.quote);
  }
  if (!place)
    throw new HumanError(`The words of the link are not in “${target.file}” any more: “${target.quote.exact}”`);
  const [start, end] = [document.positionAt(place.start), document.positionAt(place.end)];
  await openPlace(sources, uri, {
    line: start.line,
    character: start.character,
    endLine: end.line,
    endCharacter: end.character,
  });
}

/** Follows links that another program opens, and says in words why one cannot be followed. */
export const linkHandler = (sources: LinkSources, log: vscode.LogOutputChannel): vscode.UriHandler => ({
  handleUri: uri => tellingFailure(log, 'Following a link', () => openLink(sources, uri)),
});

/** Links to quotations: copied here, and followed wherever they come from. */
export function registerDeepLinks(context: LinkContext, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(log, 'onTheRecord.copyDeepLink', subject => copyDeepLink(context, subject)),
    vscode.window.registerUriHandler(linkHandler(context.sources, log)),
  );
}
