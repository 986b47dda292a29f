import * as vscode from 'vscode';
import { DatesTree } from '../../src/editor/datesTree';
import { equal, eventually, ok } from './expect';
import { openApi, remove, rowsOf, sourceGone, sourceWith, speakersTree, write } from './workspace';

describe('Speakers', () => {
  it('lists who is quoted, most quoted first, with number and role', async () => {
    const api = await openApi();
    const first = (await rowsOf(speakersTree(api))).find(({ item }) => item.contextValue === 'speaker');
    equal([first?.label, /^\d+ · Kremlin spokesman$/.test(first?.description ?? '')], ['Dmitry Peskov', true]);
  });

  it('lists their quotations by day, with day and source', async () => {
    const api = await openApi();
    const rows = await rowsOf(speakersTree(api), 'Donald Trump');
    const emails = rows.find(({ label }) => label.startsWith('Russia, if you'));
    equal(emails?.description, '27 Jul, year unknown · 004_ebe0b57413b9d75f.txt');
  });

  it('opens the article with the words selected', async () => {
    const api = await openApi();
    const rows = await rowsOf(speakersTree(api), 'Samantha Power');
    const row = rows.find(({ item }) => typeof item.label === 'string' && item.label.startsWith('Are you truly'));
    const command = row?.item.command;
    equal(command?.command, 'vscode.open');
    const [uri, { selection }] = command?.arguments as [vscode.Uri, { selection: vscode.Range }];
    const document = await vscode.workspace.openTextDocument(uri);
    ok(document.getText(selection).startsWith('Are you truly incapable of shame?'), document.getText(selection));
  });

  it('keeps ids apart and the same from one reading to the next', async () => {
    const api = await openApi();
    const ids = async (): Promise<readonly (string | undefined)[]> =>
      (await rowsOf(speakersTree(api), 'Dmitry Peskov')).map(({ item }) => item.id);
    const before = await ids();
    equal(new Set(before).size, before.length);
    equal(await ids(), before);
  });

  it('knows the parent of every row', async () => {
    const api = await openApi();
    const tree = speakersTree(api);
    for (const node of await tree.getChildren())
      for (const child of await tree.getChildren(node)) {
        const parent = tree.getParent(child);
        equal(parent && tree.getTreeItem(parent).id, tree.getTreeItem(node).id);
      }
  });

  it('groups those who are only described, and what nobody said', async () => {
    const api = await openApi();
    const uri = await write(
      'groups.txt',
      '“It is late indeed,” a senior official said.\n“Everybody knows it well by now,” was all one heard.',
    );
    await sourceWith(api, uri, 'late');
    const tree = speakersTree(api);
    ok(
      (await rowsOf(tree, 'Described, not named')).some(({ label }) => label === 'a senior official'),
      'The official is missing',
    );
    ok(
      (await rowsOf(tree, 'Speaker not known')).some(({ label }) => label.startsWith('Everybody')),
      'The quotation is missing',
    );
    await remove('groups.txt');
    await sourceGone(api, uri);
  });

  it('ends with the files that were not read', async () => {
    const api = await openApi();
    await write('empty.txt', '');
    await write('picture.pdf', 'no article');
    await vscode.commands.executeCommand('onTheRecord.refresh');
    const tree = speakersTree(api);
    const notices = await eventually(async () => {
      const rows = (await rowsOf(tree)).filter(({ item }) => item.contextValue === 'notice');
      return rows.length === 2 ? rows.map(({ label, description }) => `${label}: ${description}`) : undefined;
    }, 'The notices are missing');
    ok(notices[0]?.startsWith('1 file could not be read'), notices.join());
    ok(notices[1]?.includes('of other kinds not read') && notices[1].includes('.pdf 1'), notices.join());
    await remove('empty.txt');
    await remove('picture.pdf');
  });

  it('explains a row in its tooltip', async () => {
    const api = await openApi();
    const tree = speakersTree(api);
    const node = await tree.speakerNode('samantha power');
    ok(node, 'Samantha Power is missing');
    const [first] = await tree.getChildren(node);
    ok(first, 'No quotation');
    const { tooltip } = await tree.resolveTreeItem(tree.getTreeItem(first), first);
    ok(tooltip instanceof vscode.MarkdownString && /14(?: |&nbsp;)Dec/.test(tooltip.value), 'No explanation');
  });
});

describe('Dates', () => {
  it('goes from the year to the day, then to what has no year, only a weekday, or none', async () => {
    const { library, sources } = await openApi();
    const tree = new DatesTree(library, sources);
    equal(
      (await rowsOf(tree)).map(({ label }) => label),
      ['2022', '2016', 'Year unknown', 'Weekday only', 'Undated'],
    );
    equal(
      (await rowsOf(tree, '2022', 'February')).map(({ label }) => label),
      ['14 February'],
    );
    ok(
      (await rowsOf(tree, 'Year unknown', 'December')).some(({ label }) => label === '21 December'),
      'The 21st is missing',
    );
    ok(
      (await rowsOf(tree, 'Weekday only')).every(({ label }) => label.startsWith('A ')),
      'Weekdays',
    );
  });

  it('names the speaker on each row', async () => {
    const { library, sources } = await openApi();
    const rows = await rowsOf(new DatesTree(library, sources), '2022', 'February', '14 February');
    const relations = rows.find(({ label }) => label.startsWith('Relations between Russia'));
    equal(relations?.description, 'Dmitry Peskov · Sputnik International');
  });
});
