import * as vscode from 'vscode';
import type { ExportedSource } from '../core';
import { relativeLink } from '../core';
import { counted } from '../wording/numbers';
import type { Sources } from '../workspace/sources';
import type { ChoiceContext, ExportChoice } from './exportChoices';
import { chooseWhat } from './exportChoices';
import type { ExportFormat } from './exportFormats';
import { exportFormats } from './exportFormats';
import type { Written } from './exportRun';
import { writeExport } from './exportRun';
import { HumanError, registerCommand } from './humanError';

interface ExportContext extends ChoiceContext {
  readonly sources: Pick<Sources, 'isSource' | 'state'>;
}

const MOST_IN_NAME = 40;

/** A name that every file system takes: "quotations-by-dmitry-peskov.csv". */
function fileName({ title }: ExportChoice, { extension }: ExportFormat): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, MOST_IN_NAME)
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  return `${words === '' ? 'quotations' : words}.${extension}`;
}

/** Asks where the file goes. One that would be read as an article among the others is saved there only on purpose. */
async function chooseFile(
  { sources }: ExportContext,
  name: string,
  format: ExportFormat,
): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  const inside = folder && vscode.Uri.joinPath(folder.uri, name);
  const defaultUri = inside && sources.isSource(inside) ? vscode.Uri.joinPath(folder.uri, '..', name) : inside;
  for (;;) {
    const uri = await vscode.window.showSaveDialog({
      ...(defaultUri && { defaultUri }),
      filters: { [format.label]: [format.extension] },
      saveLabel: 'Export',
    });
    if (!uri || !sources.isSource(uri)) return uri;
    const another = 'Choose Another Place';
    const choice = await vscode.window.showWarningMessage(
      'There the file would be read as one more article, and its quotations be counted again.',
      {
        modal: true,
        detail: 'A place outside “On the Record: Folders” or one that “On the Record: Exclude” names is better.',
      },
      another,
      'Save There Anyway',
    );
    if (choice !== another) return choice === undefined ? undefined : uri;
  }
}

/** How a file leads to an article: relative where both are on one file system. */
const linksFrom =
  (file: vscode.Uri, addresses: ReadonlyMap<string, vscode.Uri>) =>
  ({ folder, file: path }: ExportedSource): string => {
    const uri = addresses.get(`${folder}/${path}`);
    const isNear = uri?.scheme === file.scheme && uri.authority === file.authority;
    return isNear ? relativeLink(file.path, uri.path) : relativeLink('/', `/${path}`);
  };

function tell(uri: vscode.Uri, { count, cut }: Written, state: Sources['state']): void {
  const name = vscode.workspace.asRelativePath(uri);
  const only = cut ? ', the best of more; a narrower search has all' : '';
  const unread = state === 'reading' || state === 'stopped' ? ' Not all articles are read yet.' : '';
  void vscode.window
    .showInformationMessage(`${counted(count, 'quotation')} exported to ${name}${only}.${unread}`, 'Open')
    .then(choice => choice && vscode.commands.executeCommand('vscode.open', uri));
}

async function exportQuotations(context: ExportContext, subject: unknown, subjects: unknown): Promise<void> {
  const choice = await chooseWhat(context, subject, subjects);
  if (!choice) return;
  const format = await vscode.window.showQuickPick(exportFormats, { placeHolder: `${choice.title}: export as` });
  if (!format) return;
  const uri = await chooseFile(context, fileName(choice, format), format);
  if (!uri) return;
  const addresses = new Map<string, vscode.Uri>();
  const head = { title: choice.title, linkTo: linksFrom(uri, addresses) };
  const written = await writeExport({
    library: context.library,
    question: choice.question,
    order: format.order,
    writer: () => format.writer(head),
    uri,
    addresses,
  });
  if (written === 'nothing') throw new HumanError(`${choice.title}: there is nothing to export.`);
  if (written === 'moving')
    throw new HumanError('The articles changed while they were exported. Wait until they are read, and export again.');
  if (written !== 'cancelled') tell(uri, written, context.sources.state);
}

/** Registers “Export...”, on a row, on the cursor or on everything. */
export const registerExport = (context: ExportContext, log: vscode.LogOutputChannel): vscode.Disposable =>
  registerCommand(log, 'onTheRecord.export', (subject, subjects) => exportQuotations(context, subject, subjects));
