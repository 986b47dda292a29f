import * as vscode from 'vscode';
import { parseQuery } from '../../src/core';
import { marksFor } from '../../src/editor/marks';
import { completions } from '../../src/editor/searchCompletion';
import { answerInWords, hitItem, problemItems } from '../../src/editor/searchItems';
import { SearchMemory } from '../../src/editor/searchMemory';
import { resultsUri } from '../../src/editor/searchResults';
import { SearchesView } from '../../src/editor/searchesView';
import { openPlace } from '../../src/editor/open';
import { rangeOf, uriOf } from '../../src/editor/places';
import { equal, eventually, ok } from './expect';
import {
  fileAt,
  openApi,
  quotationIn,
  remove,
  sourceGone,
  sourceWith,
  windows1252,
  withSetting,
  write,
} from './workspace';

const seed = (): vscode.Uri => fileAt('004_ebe0b57413b9d75f.txt');

const hoverAt = async (uri: vscode.Uri, position: vscode.Position): Promise<string> => {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  return hovers
    .flatMap(({ contents }) => contents.map(content => (content instanceof vscode.MarkdownString ? content.value : '')))
    .join('\n');
};

const hintsIn = async (uri: vscode.Uri): Promise<readonly string[]> => {
  const document = await vscode.workspace.openTextDocument(uri);
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', uri, all);
  return hints.map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
};

describe('marks in the text', () => {
  it('stand where the quoted words are, by kind', async () => {
    const { library } = await openApi();
    const document = await vscode.workspace.openTextDocument(seed());
    const view = await library.source(seed().toString());
    ok(view, 'The seed is missing');
    const marks = marksFor(document, view, ['direct', 'mixed']);
    const words = (ranges: readonly vscode.Range[]): string[] => ranges.map(range => document.getText(range));
    ok(words(marks.direct).includes('Are you truly incapable of shame?'), words(marks.direct).join('|'));
    ok(words(marks.mixed).includes('will take adequate measures'), words(marks.mixed).join('|'));
    equal(marks.indirect.length, 0);
    ok(marksFor(document, view, ['indirect']).indirect.length > 0, 'No indirect speech');
  });

  it('are others where nobody is known to speak', async () => {
    const api = await openApi();
    const uri = await write('nobody.txt', '“Everybody knows it well by now,” was all one heard.');
    const view = await sourceWith(api, uri, 'Everybody');
    const document = await vscode.workspace.openTextDocument(uri);
    equal(marksFor(document, view, ['direct']).noSpeaker.length, 1);
    await remove('nobody.txt');
    await sourceGone(api, uri);
  });

  it('stay inside a document that has become shorter', async () => {
    const api = await openApi();
    const uri = await write('short.txt', 'One.');
    const document = await vscode.workspace.openTextDocument(uri);
    const view = await api.library.source(seed().toString());
    ok(view, 'The seed is missing');
    for (const range of Object.values(marksFor(document, view, ['direct', 'mixed', 'indirect'])).flat())
      ok(document.validateRange(range).isEqual(range), 'A mark stands outside');
    await remove('short.txt');
  });

  it('are followed by speaker and day, which a setting turns off', async () => {
    await openApi();
    const hints = await hintsIn(seed());
    ok(hints.includes('— Samantha Power, 14 Dec, year unknown'), hints.join('|'));
    await withSetting('onTheRecord.inlineSpeaker', false, async () => equal(await hintsIn(seed()), []));
    await withSetting('onTheRecord.decorations', ['mixed'], async () =>
      ok((await hintsIn(seed())).length < hints.length, 'The kinds do not matter'),
    );
  });
});

describe('hover', () => {
  it('says who, when and how that is known, and what can be done', async () => {
    const api = await openApi();
    const { place } = await quotationIn(api, seed(), 'Are you truly');
    const text = await hoverAt(seed(), rangeOf(place).start);
    for (const part of [
      'Samantha&nbsp;Power',
      'inferred',
      '14&nbsp;Dec',
      'command:onTheRecord.search',
      'command:onTheRecord.copyCitation',
      'other&nbsp;quotation',
    ])
      ok(text.includes(part) || text.includes(part.replaceAll('&nbsp;', ' ')), `${part} is missing in ${text}`);
  });

  it('is silent beside quotations and in other files', async () => {
    await openApi();
    equal(await hoverAt(seed(), new vscode.Position(0, 3)), '');
    const uri = await write('other.json', '"“Words,” Jane Roe said."');
    equal(await hoverAt(uri, new vscode.Position(0, 4)), '');
    await remove('other.json');
  });

  it('shows hostile words as words', async () => {
    const api = await openApi();
    const uri = await write(
      'hostile.txt',
      '“We will [win](command:workbench.action.quit) <b>all</b> of it,” [Click](command:evil) Jane](command:evil) Roe said.\n',
    );
    const { place } = await quotationIn(api, uri, 'We will');
    const text = await hoverAt(uri, rangeOf(place).start);
    for (const [, command = ''] of text.matchAll(/(?<!\\)\]\(command:([\w.]+)/g))
      ok(command.startsWith('onTheRecord.'), `A link to ${command}`);
    await remove('hostile.txt');
    await sourceGone(api, uri);
  });
});

describe('search', () => {
  it('shows who said it, when and where around the words', async () => {
    const { library } = await openApi();
    const answer = await library.search('"incapable of shame"', 10);
    const [hit] = answer.hits;
    ok(hit, 'Nothing found');
    const item = hitItem(hit);
    ok(item.label.includes('incapable of shame'), item.label);
    ok(
      /^Samantha Power · 14 Dec, year unknown · .*004_ebe0b57413b9d75f\.txt:\d+$/.test(item.detail ?? ''),
      item.detail ?? '',
    );
    equal(
      answerInWords('"incapable of shame"', answer),
      'Quotations and paragraphs with exactly “incapable of shame”: 1 found',
    );
    equal(parseQuery('“incapable of shame”'), parseQuery('"incapable of shame"'));
  });

  it('folds reports of one statement into one row', async () => {
    const { library } = await openApi();
    const { hits } = await library.search('levels frozen kind:direct', 10);
    const folded = hits.map(hitItem).filter(({ detail }) => detail?.includes(' · 1 more report · '));
    equal([folded.length, hits[0]?.alike.length], [1, 1]);
  });

  it('opens the best hit for all that is typed when Enter comes before its answer', async () => {
    await openApi();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('onTheRecord.search', '"incapable of shame"');
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    const selected = await eventually(() => {
      const editor = vscode.window.activeTextEditor;
      return Promise.resolve(editor?.selection.isEmpty === false ? editor : undefined);
    }, 'Nothing is opened.');
    ok(selected.document.getText(selected.selection).includes('incapable of shame'), 'Other words are selected.');
  });

  it('names what cannot be read, with its place', () =>
    equal(
      problemItems('taxes kind:loud').map(({ label, detail }) => [label, detail]),
      [['$(warning) “loud” is no kind of quotation: use direct, mixed or indirect', 'taxes ▸kind:loud◂']],
    ));

  it('completes fields and speakers', async () => {
    const { library } = await openApi();
    const values = async (typed: string): Promise<unknown> =>
      (await completions(typed, library)).map(({ value }) => value);
    equal(await values('taxes spe'), ['taxes speaker:']);
    equal(await values('(pub'), ['(published:']);
    equal(await values('taxes speaker:pesk'), ['taxes speaker:"Dmitry Peskov" ']);
    equal(await values('levels frozen'), []);
  });

  it('opens all results as a document whose lines lead to the articles', async () => {
    await openApi();
    await vscode.commands.executeCommand('onTheRecord.openResults', 'levels frozen kind:direct');
    const document = vscode.window.activeTextEditor?.document;
    equal(document?.uri.toString(), resultsUri('levels frozen kind:direct').toString());
    const text = document?.getText() ?? '';
    ok(text.includes('    The same statement:\n    Dmitry Peskov'), text);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document?.uri,
    );
    ok(
      links.some(({ target }) => /^L\d+,\d+$/.test(target?.fragment ?? '')),
      'No line leads anywhere',
    );
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('keeps searches, the latest first, and shows in their view what they find', async () => {
    const { library, sources } = await openApi();
    const kept = new Map<string, unknown>();
    const memory = new SearchMemory({
      keys: () => [...kept.keys()],
      get: (key: string, fallback?: unknown) => kept.get(key) ?? fallback,
      update: (key: string, value: unknown) => Promise.resolve(void kept.set(key, value)),
    } as vscode.Memento);
    for (const query of ['one', 'two', ' one ', '']) await memory.note(query);
    equal(memory.recent, ['one', 'two']);
    await memory.save('levels frozen kind:direct');
    const view = new SearchesView(library, sources, memory);
    const [node] = await view.getChildren();
    ok(node, 'The search is not in the view');
    const item = await view.getTreeItem(node);
    equal([item.label, item.contextValue], ['levels frozen kind:direct', 'search']);
    const [hit] = await view.getChildren(node);
    ok(hit, 'It finds nothing');
    equal((await view.getChildren(hit)).length, 1);
    await memory.forget('levels frozen kind:direct');
    equal(await view.getChildren(), []);
    view.dispose();
    memory.dispose();
  });

  it('forgets a saved search on command', async () => {
    const { memory } = await openApi();
    await memory.save('levels frozen');
    await memory.save('kind:direct');
    await vscode.commands.executeCommand('onTheRecord.forgetSearch', { kind: 'search', query: 'levels frozen' });
    equal(memory.saved, ['kind:direct']);
    await vscode.commands.executeCommand('onTheRecord.forgetSearch', { kind: 'search', query: 'kind:direct' });
    equal(memory.saved, []);
  });

  it('opens the place', async () => {
    const api = await openApi();
    const [hit] = (await api.library.search('incapable of shame', 10)).hits;
    ok(hit, 'Nothing found');
    await openPlace(api.sources, uriOf(hit), hit.place);
    const editor = vscode.window.activeTextEditor;
    ok(editor?.document.getText(editor.selection).startsWith('Are you truly'), 'Another place is open');
  });

  it('opens a file in the encoding it was read with', async () => {
    const api = await openApi();
    const uri = await write('latin.txt', windows1252('“Café prices will rise,” Jane Roe said.'));
    await quotationIn(api, uri, 'Café');
    // Opened by itself it shows replacement characters; what was read stays.
    const misread = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(misread);
    ok(misread.getText().includes('\uFFFD'), misread.getText());
    const row = await quotationIn(api, uri, 'Café');
    await openPlace(api.sources, uri, row.place);
    const editor = vscode.window.activeTextEditor;
    equal(editor?.document.getText(editor.selection), 'Café prices will rise,');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await remove('latin.txt');
    await sourceGone(api, uri);
  });
});

describe('symbols', () => {
  it('of a document are its quotations', async () => {
    await openApi();
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      seed(),
    );
    ok(
      symbols.some(({ name }) => name.startsWith('Samantha Power: Are you truly')),
      symbols.map(({ name }) => name).join(),
    );
  });

  it('of the workspace are speakers and quotations', async () => {
    await openApi();
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'peskov',
    );
    ok(
      symbols.some(({ name }) => name === 'Dmitry Peskov'),
      'The speaker is missing',
    );
    ok(
      symbols.some(({ containerName }) => containerName.startsWith('Dmitry Peskov, ')),
      'The quotations are missing',
    );
  });
});

describe('commands', () => {
  const show = async (): Promise<vscode.TextEditor> => {
    await openApi();
    const editor = await vscode.window.showTextDocument(seed());
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    return editor;
  };

  it('are all there', async () => {
    const known = await vscode.commands.getCommands(true);
    for (const command of [
      'search',
      'refresh',
      'nextQuotation',
      'previousQuotation',
      'revealSpeaker',
      'copyCitation',
      'showProblems',
    ])
      ok(known.includes(`onTheRecord.${command}`), command);
  });

  it('go to the next and the previous quotation, and round', async () => {
    const editor = await show();
    const words = (): string => editor.document.getText(editor.selection).slice(0, 20);
    await vscode.commands.executeCommand('onTheRecord.nextQuotation');
    const first = words();
    ok(first !== '', 'Nothing is selected');
    await vscode.commands.executeCommand('onTheRecord.nextQuotation');
    ok(words() !== first, 'It stays on the first');
    await vscode.commands.executeCommand('onTheRecord.previousQuotation');
    equal(words(), first);
    await vscode.commands.executeCommand('onTheRecord.previousQuotation');
    ok(words().startsWith('built her statement') || words().startsWith('Power'), words());
  });

  it('copy a citation', async () => {
    const api = await openApi();
    const row = await quotationIn(api, seed(), 'Are you truly');
    await vscode.commands.executeCommand('onTheRecord.copyCitation', row.id);
    const copied = await eventually(
      async () => (await vscode.env.clipboard.readText()) || undefined,
      'Nothing was copied',
    );
    ok(copied.startsWith('“Are you truly incapable of shame?'), copied);
    ok(copied.includes('Samantha Power') && copied.includes('14 Dec, year unknown (inferred)'), copied);
  });
});
