import * as vscode from 'vscode';
import type { Api } from '../../src/activate';
import type { StatementRow } from '../../src/core';
import { StatementsTree } from '../../src/editor/statementsTree';
import { choosing, picking } from './answers';
import { equal, eventually, ok } from './expect';
import { fileAt, openApi, quotationIn, remove, rowsOf, sourceGone, write } from './workspace';

const UNDO = 'onTheRecord.undo';
const PESKOV = '002_213a977d28091059.txt';
const OTHER = '004_ebe0b57413b9d75f.txt';
const unfiltered = { speaker: undefined, onDidChange: () => new vscode.Disposable(() => undefined) };
const treeOf = ({ library, sources }: Api): StatementsTree => new StatementsTree(library, sources, unfiltered);
const fileName = (uri: vscode.Uri | undefined): string => uri?.path.split('/').at(-1) ?? '';

const article = (words: string): string =>
  `Harbour news\n\n“${words},” the mayor of Sund, Jane Roe, said on March 4, 2020.\n`;

/** The statements whose wordings hold some words. */
const statementsWith = async ({ library }: Api, words: string): Promise<readonly StatementRow[]> =>
  (await library.statements()).filter(({ wording }) => wording.includes(words));

/** Waits until so many statements hold some words. */
const untilStatements = (api: Api, words: string, count: number): Promise<true> =>
  eventually(
    async () => ((await statementsWith(api, words)).length === count ? true : undefined),
    `“${words}” is not in ${String(count)} statements`,
  );

describe('Statements', () => {
  let api: Api;
  before(async () => {
    api = await openApi();
  });

  it('lists what more than one article reports, with speaker, day and number of outlets', async () => {
    const row = (await rowsOf(treeOf(api))).find(({ label }) => label.startsWith('Practically all levels of dialogue'));
    ok(row, 'No such statement');
    ok(row.description.includes('Dmitry Peskov · probably 21 Dec 2016'), row.description);
    ok(row.description.includes('2 outlets'), row.description);
    ok(row.item.accessibilityInformation?.label.includes('Dmitry Peskov'), 'No label for screen readers');
  });

  it('lists below a statement each wording with its source', async () => {
    const statement = (await rowsOf(treeOf(api))).find(({ label }) => label.startsWith('Practically'));
    const reports = await rowsOf(treeOf(api), statement?.label ?? '');
    ok(
      reports.some(({ label }) => label.startsWith('Nearly all levels of our dialog')),
      reports.map(({ label }) => label).join(),
    );
    equal(reports[0]?.item.command?.command, 'vscode.open');
    const nearly = reports.find(({ label }) => label.startsWith('Nearly'))?.item.label as vscode.TreeItemLabel;
    ok(
      nearly.highlights?.some(([start, end]) => nearly.label.slice(start, end) === 'Nearly'),
      'The words that differ are not marked',
    );
  });

  it('explains how the reports are known to be one', async () => {
    const tree = treeOf(api);
    const node = (await tree.getChildren()).find(
      one => one.kind === 'statement' && one.statement.wording.startsWith('Practically'),
    );
    ok(node, 'No such statement');
    const { tooltip } = await tree.resolveTreeItem(tree.getTreeItem(node), node);
    const { value } = tooltip as vscode.MarkdownString;
    ok(value.replaceAll('&nbsp;', ' ').includes('same speaker'), value);
  });

  it('shows the other wording in the hover, with the words that differ in bold', async () => {
    const row = await quotationIn(api, fileAt(PESKOV), 'Practically all levels');
    const uri = vscode.Uri.parse(row.source);
    await vscode.window.showTextDocument(uri);
    const at = new vscode.Position(row.place.line, row.place.character + 4);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
    const text = hovers.flatMap(({ contents }) => contents.map(one => (one as vscode.MarkdownString).value)).join();
    ok(text.includes('**Nearly**'), text);
    ok(text.includes('Settled by') && text.includes('Wednesday') && text.includes('Dec'), 'The day has no evidence');
    ok(text.includes('command:onTheRecord.compareReports'), 'No link to compare');
  });

  it('finds all reports of a quotation as its references', async () => {
    const row = await quotationIn(api, fileAt(PESKOV), 'communicate with one another');
    const uri = vscode.Uri.parse(row.source);
    const at = new vscode.Position(row.place.line, row.place.character + 4);
    await vscode.window.showTextDocument(uri);
    const found = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', uri, at);
    equal(found.map(one => fileName(one.uri)).sort(), [PESKOV, OTHER]);
  });

  it('goes to the next report, and from the last back to the first', async () => {
    const row = await quotationIn(api, fileAt(PESKOV), 'communicate with one another');
    await vscode.commands.executeCommand('onTheRecord.nextReport', row.id);
    equal(fileName(vscode.window.activeTextEditor?.document.uri), OTHER);
    await vscode.commands.executeCommand('onTheRecord.nextReport');
    equal(fileName(vscode.window.activeTextEditor?.document.uri), PESKOV);
  });

  it('compares two wordings in VS Code’s diff, a clause a line', async () => {
    const row = await quotationIn(api, fileAt(PESKOV), 'Practically all levels');
    await vscode.commands.executeCommand('onTheRecord.compareReports', row.id);
    const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
    ok(tab?.input instanceof vscode.TabInputTextDiff, 'No diff is shown');
    const text = (await vscode.workspace.openTextDocument(tab.input.original)).getText();
    ok(
      text.includes('"Practically all levels of dialogue with the United States are frozen,"\nKremlin spokesman'),
      text,
    );
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('follows a refusal and a confirmation, and undoes both', async () => {
    const [a, b] = ['link-a.txt', 'link-b.txt'] as const;
    for (const name of [a, b]) await write(name, article('We will dredge the lagoon and hire forty pilots'));
    const one = await quotationIn(api, fileAt(a), 'dredge');
    const other = await quotationIn(api, fileAt(b), 'dredge');
    await untilStatements(api, 'dredge the lagoon', 1);
    await vscode.commands.executeCommand('onTheRecord.unlinkReports', one.id);
    await untilStatements(api, 'dredge the lagoon', 0);
    await vscode.commands.executeCommand(UNDO);
    await untilStatements(api, 'dredge the lagoon', 1);
    await vscode.commands.executeCommand('onTheRecord.linkReports', one.id, other.id);
    await eventually(async () => {
      const [reports] = await api.library.reportsOf(one.id);
      return reports?.others[0]?.reason?.confirmed === true ? true : undefined;
    }, 'The link is not confirmed');
    await vscode.commands.executeCommand(UNDO);
    for (const name of [a, b]) await remove(name);
    await sourceGone(api, fileAt(b));
  });

  it('links by hand what has hardly a word in common, and undoes it', async () => {
    const [a, b] = ['hand-a.txt', 'hand-b.txt'] as const;
    await write(a, article('The estuary will be deepened for trawlers'));
    await write(b, article('Our boats need more water under the keel'));
    const one = await quotationIn(api, fileAt(a), 'estuary');
    await quotationIn(api, fileAt(b), 'keel');
    await untilStatements(api, 'keel', 0);
    await picking('under the keel', 'keel', 'onTheRecord.linkReports', one.id);
    const linked = await eventually(
      async () => (await api.library.reportsOf(one.id))[0]?.statement,
      'The two are not linked',
    );
    equal(linked.class, 'by hand');
    await vscode.commands.executeCommand(UNDO);
    await eventually(
      async () => ((await api.library.reportsOf(one.id)).length === 0 ? true : undefined),
      'The two are still linked',
    );
    for (const name of [a, b]) await remove(name);
    await sourceGone(api, fileAt(b));
  });

  it('lists a speaker’s words on a subject, and opens the one chosen', async () => {
    const row = await quotationIn(api, fileAt(OTHER), 'regret');
    const window = vscode.window as { -readonly [Name in 'showInputBox']: (typeof vscode.window)[Name] };
    const original = window.showInputBox;
    Object.assign(window, { showInputBox: () => Promise.resolve('regret') });
    try {
      await choosing(label => label.includes('regret'), 'onTheRecord.speakerOverTime', row.id);
    } finally {
      Object.assign(window, { showInputBox: original });
    }
    equal(fileName(vscode.window.activeTextEditor?.document.uri), OTHER);
  });
});
