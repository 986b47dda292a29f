import * as vscode from 'vscode';
import type { Api } from '../../src/activate';
import { linkHandler, linkToQuotation, openLink } from '../../src/editor/deepLinks';
import { choosing } from './answers';
import { equal, eventually, ok } from './expect';
import { fileAt, openApi, quotationIn, remove, sourceGone, withSetting, write } from './workspace';

/** Puts something in place of a question or message of VS Code for as long as `run` takes. */
async function withWindow(name: keyof typeof vscode.window, value: unknown, run: () => Promise<void>): Promise<void> {
  const { window } = vscode;
  const original = window[name];
  Object.assign(window, { [name]: value });
  try {
    await run();
  } finally {
    Object.assign(window, { [name]: original });
  }
}

/** What is told while something runs. */
async function told(run: () => Promise<void>): Promise<string> {
  const messages: string[] = [];
  const tell = (message: string): Promise<undefined> => {
    messages.push(message);
    return Promise.resolve(undefined);
  };
  await withWindow('showInformationMessage', tell, run);
  return messages.join('\n');
}

/** The text of a file that is exported where a person says. */
async function exported(path: string, labels: readonly string[], ...args: readonly unknown[]): Promise<string> {
  const uri = fileAt(path);
  const message = await told(() =>
    withWindow(
      'showSaveDialog',
      () => Promise.resolve(uri),
      () => choosing(label => labels.includes(label), 'onTheRecord.export', ...args),
    ),
  );
  ok(message.includes('exported to'), message);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
  await remove(path);
  return text;
}

const linesOf = (text: string): readonly string[] => text.split('\n').filter(line => line !== '');
const OTHER = '004_ebe0b57413b9d75f.txt';

describe('Export', () => {
  let api: Api;
  before(async () => {
    api = await openApi();
  });
  after(() => remove('out'));

  it('writes all quotations as CSV, with a mark for spreadsheets', async () => {
    const text = await exported('out/all.csv', ['All quotations', 'CSV']);
    ok(text.startsWith('\uFEFFid,status,kind,'), text.slice(0, 40));
    ok(text.includes('\r\n') && text.includes('Dmitry Peskov'), 'Peskov is missing');
    ok(text.includes(`${OTHER}#`) && !text.includes('file:'), 'Paths are not those of the folder');
  });

  it('writes a quotation a line as JSON, each with its status and what it rests on', async () => {
    const lines = linesOf(await exported('out/all.jsonl', ['All quotations', 'JSON Lines']));
    equal(lines.length, (await api.library.totals()).quotations);
    for (const line of lines) {
      const { status, speaker } = JSON.parse(line) as {
        status: string;
        speaker: { words: string; known: string } | null;
      };
      equal(status, 'unchecked');
      ok(speaker?.words !== '', line);
    }
  });

  for (const [label, file, words] of [
    ['Markdown Report', 'out/q.xmd', '## Dmitry Peskov'],
    ['Web Annotations', 'out/q.jsonld', '"TextPositionSelector"'],
    ['TEI', 'out/q.xml', '<said '],
    ['CSL-JSON', 'out/q.json', '"article-newspaper"'],
    ['BibTeX', 'out/q.bib', '@article{'],
  ] as const)
    it(`writes ${label}, with links from its place to the articles`, async () => {
      const text = await exported(file, ['All quotations', label]);
      ok(text.includes(words), text.slice(0, 500));
      if (/q\.(?:xmd|jsonld|xml)$/.test(file)) ok(text.includes(`../${OTHER}`), 'No relative link');
    });

  it('offers what it was called on first: a speaker, a statement, a quotation', async () => {
    const speaker = (await api.library.speakers()).find(({ name }) => name === 'Dmitry Peskov');
    const lines = linesOf(
      await exported('out/one.jsonl', ['Quotations by Dmitry Peskov', 'JSON Lines'], { kind: 'speaker', speaker }),
    );
    equal(lines.length, speaker?.quotations);
    const [statement] = await api.library.statements();
    const reports = linesOf(
      await exported('out/two.jsonl', ['Reports of this statement', 'JSON Lines'], { kind: 'statement', statement }),
    );
    equal(reports.length, statement?.count);
    ok(
      reports.every(line => line.includes(statement?.id ?? '?')),
      'No id of the statement',
    );
    const row = await quotationIn(api, fileAt(OTHER), 'incapable of shame');
    equal(linesOf(await exported('out/three.jsonl', ['This quotation', 'JSON Lines'], { row })).length, 1);
  });

  it('writes what a search finds', async () => {
    let text = '';
    await withWindow(
      'showInputBox',
      () => Promise.resolve('speaker:peskov kind:direct'),
      async () => {
        text = await exported('out/found.jsonl', ['Results of a search...', 'JSON Lines']);
      },
    );
    ok(linesOf(text).length > 0 && linesOf(text).every(line => line.includes('Dmitry Peskov')), text.slice(0, 300));
  });

  it('writes the quotations of one status, and no others', async () => {
    const row = await quotationIn(api, fileAt(OTHER), 'incapable of shame');
    await vscode.commands.executeCommand('onTheRecord.markChecked', row.id);
    try {
      await eventually(
        async () => ((await api.library.quotation(row.id))?.status === 'checked' ? true : undefined),
        'It is not checked',
      );
      const lines = linesOf(await exported('out/checked.jsonl', ['Checked quotations', 'JSON Lines']));
      const [only] = lines.map(line => JSON.parse(line) as { status: string; quotation: string });
      equal([lines.length, only?.status], [1, 'checked']);
      ok(lines[0]?.includes('incapable of shame'), lines[0] ?? 'nothing');
      const others = linesOf(await exported('out/unchecked.jsonl', ['Unchecked quotations', 'JSON Lines']));
      equal(others.length, (await api.library.totals()).quotations - 1);
    } finally {
      await vscode.commands.executeCommand('onTheRecord.undo');
    }
    await eventually(
      async () => ((await api.library.quotation(row.id))?.status === null ? true : undefined),
      'It is still checked',
    );
  });

  it('says when there is nothing to export', async () => {
    const message = await told(() =>
      withWindow(
        'showSaveDialog',
        () => Promise.resolve(fileAt('out/none.csv')),
        () => choosing(label => ['Misquoted quotations', 'CSV'].includes(label), 'onTheRecord.export'),
      ),
    );
    equal(message, 'Misquoted quotations: there is nothing to export.');
  });

  it('warns before it writes a report among the articles', async () => {
    const warnings: string[] = [];
    const warn = (message: string): Promise<undefined> => {
      warnings.push(message);
      return Promise.resolve(undefined);
    };
    await withWindow('showWarningMessage', warn, () =>
      withWindow(
        'showSaveDialog',
        () => Promise.resolve(fileAt('report.md')),
        () => choosing(label => ['All quotations', 'Markdown Report'].includes(label), 'onTheRecord.export'),
      ),
    );
    equal(warnings.length, 1);
    equal(
      (await vscode.workspace.fs.readDirectory(fileAt(''))).some(([name]) => name === 'report.md'),
      false,
    );
  });

  it('leaves nothing behind when a question is left', () =>
    withWindow(
      'showSaveDialog',
      () => Promise.resolve(undefined),
      () => choosing(label => ['All quotations', 'CSV'].includes(label), 'onTheRecord.export'),
    ));
});

describe('Citations in the reader’s style', () => {
  it('follow the setting', async () => {
    const row = await quotationIn(await openApi(), fileAt(OTHER), 'incapable of shame');
    await withSetting('onTheRecord.citation', '{speaker} [{outlet}: ]({file}:{line}, {status}) {link}', async () => {
      await vscode.commands.executeCommand('onTheRecord.copyCitation', row.id);
      const text = await vscode.env.clipboard.readText();
      ok(text.startsWith(`Samantha Power (${OTHER}:${String(row.place.line + 1)}, unchecked) `), text);
      ok(text.includes(`://on-the-record.on-the-record/open?`), text);
    });
  });
  it('tell what of the setting cannot be followed', async () => {
    const row = await quotationIn(await openApi(), fileAt(OTHER), 'incapable of shame');
    await withSetting('onTheRecord.citation', '{speeker}', async () => {
      const message = await told(async () => vscode.commands.executeCommand('onTheRecord.copyCitation', row.id));
      ok(message.includes('“{speeker}” is no field'), message);
    });
  });
});

describe('A link to a quotation', () => {
  const linkOf = async (api: Api, words: string): Promise<vscode.Uri> => {
    const row = await quotationIn(api, fileAt(OTHER), words);
    return vscode.Uri.parse(await linkToQuotation(api.library, row));
  };
  const refused = async (api: Api, link: vscode.Uri): Promise<string> => {
    try {
      await openLink(api.sources, link);
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
    return 'followed';
  };

  it('is copied, and opens the file at the words', async () => {
    const api = await openApi();
    const row = await quotationIn(api, fileAt(OTHER), 'incapable of shame');
    await vscode.commands.executeCommand('onTheRecord.copyDeepLink', row.id);
    const link = vscode.Uri.parse(await vscode.env.clipboard.readText());
    equal(link.authority, 'on-the-record.on-the-record');
    await openLink(api.sources, link);
    const editor = vscode.window.activeTextEditor;
    ok(editor, 'Nothing is open');
    ok(editor.document.uri.path.endsWith(OTHER), 'Another file is open');
    ok(
      editor.document.getText(editor.selection).includes('incapable of shame'),
      editor.document.getText(editor.selection),
    );
  });

  it('is followed when another program opens it, and says why not', async () => {
    const api = await openApi();
    const handler = linkHandler(api.sources, vscode.window.createOutputChannel('On the Record tests', { log: true }));
    const link = await linkOf(api, 'incapable of shame');
    const message = await told(async () => {
      await handler.handleUri(link.with({ path: '/delete' }));
    });
    ok(message.includes('none that On the Record makes'), message);
    await handler.handleUri(link);
    const editor = vscode.window.activeTextEditor;
    ok(editor?.document.getText(editor.selection).includes('incapable of shame'), 'It was not followed');
  });

  it('finds the words where lines were put before them, and says when they are gone', async () => {
    const api = await openApi();
    const uri = await write('linked.txt', '“We go on and on,” Jane Roe said.');
    const row = await quotationIn(api, uri, 'We go on');
    const link = vscode.Uri.parse(await linkToQuotation(api.library, row));
    await write('linked.txt', 'A new line.\n\n“We go on and on,” Jane Roe said.');
    await eventually(async () => {
      const [first] = (await api.library.source(uri.toString()))?.quotations ?? [];
      return first?.place.line === 2 || undefined;
    }, 'The change was not read');
    await openLink(api.sources, link);
    equal(vscode.window.activeTextEditor?.selection.start.line, 2);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await write('linked.txt', '“Something else,” Jane Roe said.');
    await eventually(
      async () => ((await refused(api, link)).includes('are not in “linked.txt” any more') ? true : undefined),
      'It was followed',
    );
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove('linked.txt');
    await sourceGone(api, uri);
    ok((await refused(api, link)).startsWith('There is no file “linked.txt” in the folder'), await refused(api, link));
  });

  for (const [what, query, words] of [
    ['a path out of the folder', 'file=../../etc/passwd&quote=root', 'leads out of the folder'],
    ['a path from the root', 'file=/etc/passwd&quote=root', 'leads out of the folder'],
    ['a path written in codes', 'file=~2E~2E~2Fsecret.txt&quote=x', 'leads out of the folder'],
    ['another scheme', 'file=file~3A~2F~2F~2Fetc~2Fpasswd&quote=root', 'leads out of the folder'],
    ['a folder', 'folder=x&file=out&quote=root', 'is in none of the open folders'],
    ['another folder', 'folder=elsewhere&file=none.txt&quote=x', 'a folder named “elsewhere”'],
    ['no words', 'file=a.txt', 'names no file or no words'],
  ] as const)
    it(`is not followed to ${what}`, async () => {
      const message = await refused(await openApi(), (await linkOf(await openApi(), 'incapable')).with({ query }));
      ok(message.includes(words), message);
    });
  it('is not followed for another purpose', async () => {
    const api = await openApi();
    const message = await refused(api, (await linkOf(api, 'incapable')).with({ path: '/delete' }));
    ok(message.includes('none that On the Record makes'), message);
  });
});
