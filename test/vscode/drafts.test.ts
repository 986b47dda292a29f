import * as vscode from 'vscode';
import type { Api } from '../../src/activate';
import { anchorOf } from '../../src/core';
import { draftInWords } from '../../src/wording/drafts';
import { equal, eventually, ok } from './expect';
import { choosing, opening, saying } from './answers';
import { fileAt, openApi, remove, untilLost, withArticle, withSetting, write } from './workspace';

/** One translation of two. */
const FROZEN = 'Practically all levels of dialogue with the United States are frozen';
const PESKOV = 'We can say that no, not now. Now all contacts are virtually absent.';

/** Opens a draft that is not saved. VS Code may give it the name of one that is being closed, and the words of that. */
const draft = (text: string, language = 'markdown'): Promise<vscode.TextDocument> =>
  eventually(async () => {
    const document = await vscode.workspace.openTextDocument({ language, content: text });
    await vscode.window.showTextDocument(document);
    if (document.getText() === text) return document;
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    return undefined;
  }, 'No document has these words');

const told = (document: vscode.TextDocument): readonly vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'On the Record');

/** What is told of a draft, once anything is. */
const untilTold = (document: vscode.TextDocument): Promise<readonly vscode.Diagnostic[]> =>
  eventually(() => (told(document).length > 0 ? told(document) : undefined), 'Nothing was told');

async function fixesAt(document: vscode.TextDocument, words: string): Promise<readonly vscode.CodeAction[]> {
  const at = document.positionAt(document.getText().indexOf(words) + 1);
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(at, at),
  );
}

async function apply(document: vscode.TextDocument, words: string, title: RegExp): Promise<void> {
  // A check of new articles may be under way.
  const fix = await eventually(
    async () => (await fixesAt(document, words)).find(one => title.test(one.title)),
    `No ${String(title)} is offered`,
  );
  if (fix.edit) await vscode.workspace.applyEdit(fix.edit);
  if (fix.command)
    await vscode.commands.executeCommand(fix.command.command, ...((fix.command.arguments ?? []) as readonly unknown[]));
}

/** The hovers of a place, as text. */
async function hoverAt(uri: vscode.Uri, line: number): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    uri,
    new vscode.Position(line, 10),
  );
  return hovers.flatMap(({ contents }) => contents.map(one => (one as vscode.MarkdownString).value)).join('\n');
}

describe('Drafts', () => {
  let api: Api;
  before(async () => {
    api = await openApi();
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('tell nothing of a quotation that stands in an article', async () => {
    const document = await draft(`“${PESKOV}” Dmitry Peskov said.`);
    const check = await eventually(() => api.drafts.of(document), 'The draft was not checked');
    equal(
      check.quotations.map(({ verdict, sources }) => [verdict, sources]),
      [['found', 1]],
    );
    equal(told(document).length, 0);
  });

  it('say that words stand in marks of their own, inside what somebody else says, as the article’s hover does', () =>
    withArticle(
      api,
      'told.txt',
      '“My boss told me ‘you will never mend boats in this town again’ and I left the next day,” Ida Lund said.\n',
      async uri => {
        const document = await draft('“You will never mend boats in this town again,” said Max Holm.');
        equal(
          (await untilTold(document)).map(({ message, severity }) => [message, severity]),
          [
            [
              'Quoted inside a quotation: told.txt, line 1 has these words in marks of their own, inside what Ida Lund says.',
              vscode.DiagnosticSeverity.Information,
            ],
          ],
        );
        const fixes = (await fixesAt(document, 'You will')).map(({ title }) => title);
        ok(fixes.includes('Mark as checked by hand'), fixes.join());
        const plain = (await hoverAt(uri, 0)).replaceAll('&nbsp;', ' ');
        ok(plain.includes('“you will never mend boats in this town again”'), plain);
      },
    ));

  it('name the words that differ, with the place in the article, as a warning', async () => {
    const document = await draft(`“${PESKOV.replace('absent', 'missing')}” Dmitry Peskov said.`);
    const [first, ...others] = await untilTold(document);
    equal(others.length, 0);
    ok(first, 'Nothing was told');
    equal(first.severity, vscode.DiagnosticSeverity.Warning);
    ok(first.message.includes('“missing” here, “absent” in'), first.message);
    equal(document.getText(first.range), 'missing');
    ok(first.relatedInformation?.[0]?.location.uri.path.endsWith('.txt'), 'No place in the article');
  });

  it('tell a marked cut as a hint only', async () => {
    const document = await draft(
      `“We can say that no, not now … all contacts are virtually absent.” Dmitry Peskov said.`,
    );
    equal(
      (await untilTold(document)).map(({ severity, code }) => [severity, code]),
      [[vscode.DiagnosticSeverity.Hint, 'cut']],
    );
  });

  it('tell another speaker, and what is not found', async () => {
    const document = await draft(
      `“${PESKOV}” Harriet Quentin said.\n\n“Zebras never sleep in the summer rain,” she said.`,
    );
    const messages = (await untilTold(document)).map(({ message }) => message);
    ok(messages[0]?.includes('has it from Dmitry Peskov, not Harriet Quentin'), messages.join());
    ok(/^Not found in the \d+ files read\.$/.test(messages[1] ?? ''), messages.join());
  });

  it('tell another day, and offer to check it by hand', () =>
    withArticle(
      api,
      'day.txt',
      'Sund\n\n“The quay of Sund was never meant to carry lorries,” Jane Roe said on March 4, 2020.\n',
      async () => {
        const document = await draft(
          '“The quay of Sund was never meant to carry lorries,” Jane Roe said on March 5, 2020.',
        );
        equal(
          (await untilTold(document)).map(({ code, message }) => [code, message]),
          [['other day', 'Another day: day.txt, line 3 has 4 Mar 2020, not 5 Mar 2020.']],
        );
        ok(
          (await fixesAt(document, 'lorries')).some(({ title }) => title === 'Mark as checked by hand'),
          'No fix',
        );
        const check = api.drafts.of(document);
        equal(check && draftInWords(check, () => false), '1 quotation: 1 found, 1 with another day');
        const hover = await hoverAt(document.uri, 0);
        ok(hover.includes('$(warning)') && hover.includes('Found, other day'), hover);
        ok(hover.includes('onTheRecord.checkByHand'), 'No link in the hover');
      },
    ));

  it('tell a mark that is never closed, and check nothing behind it; code is no draft', async () => {
    const document = await draft(
      '“We can say that no, not now, Dmitry Peskov said.\n\n```\n“Zebras never sleep in the rain.”\n```\n',
    );
    const found = (await untilTold(document)).map(({ code, range }) => [code, range.start.line, range.start.character]);
    equal(found, [['never closed', 0, 0]]);
    equal(api.drafts.of(document)?.quotations.length, 0);
  });

  it('keep up with what is typed', async () => {
    const document = await draft(`“${PESKOV.replace('absent', 'missing')}” Dmitry Peskov said.`);
    await untilTold(document);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'On Monday it was over.\n\n');
    await vscode.workspace.applyEdit(edit);
    await eventually(
      () => (told(document)[0]?.range.start.line === 2 ? true : undefined),
      'The draft was not checked again',
    );
  });

  it('offer what can be done on the marks and between two parts of a quotation too', async () => {
    const document = await draft(
      '“We can say that no, not yet,” Dmitry Peskov said, “Now all contacts are virtually absent.”',
    );
    await untilTold(document);
    for (const words of ['“We', ' Dmitry'])
      ok((await fixesAt(document, words)).length > 0, `Nothing is offered at ${words}`);
  });

  it('take the source’s wording', async () => {
    const document = await draft(`“${PESKOV.replace('absent', 'missing')}” Dmitry Peskov said.`);
    await untilTold(document);
    await apply(document, 'missing', /^Use the source’s wording: “absent”/);
    equal(document.getText(), `“${PESKOV}” Dmitry Peskov said.`);
    await eventually(() => (told(document).length === 0 ? true : undefined), 'It is still told');
  });

  it('take brackets, and an ellipsis, that make a change honest', async () => {
    const document = await draft(`“${PESKOV.replace('absent', 'missing')}” Dmitry Peskov said.`);
    await untilTold(document);
    await apply(document, 'missing', /brackets/);
    ok(document.getText().includes('virtually [missing]'), document.getText());
    const cut = await draft(`“We can say that no, not now. Now contacts are virtually absent.” Dmitry Peskov said.`);
    await untilTold(cut);
    await apply(cut, 'contacts', /Mark the cut/);
    ok(cut.getText().includes('Now … contacts'), cut.getText());
  });

  const HARBOR = 'Harbor\n\n“I think that he knows the harbor best of us all,” Jane Roe said.\n';

  it('are no articles: nothing is written into one', () =>
    withArticle(api, 'other.txt', HARBOR, async uri => {
      const editor = await vscode.window.showTextDocument(uri);
      editor.selection = new vscode.Selection(2, 5, 2, 5);
      await vscode.commands.executeCommand('onTheRecord.insertCitation');
      await vscode.commands.executeCommand('onTheRecord.checkByHand');
      equal([editor.document.isDirty, told(editor.document), api.decisions.placed], [false, [], []]);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    }));

  it('take a name in brackets for a pronoun, and the source’s spelling', () =>
    withArticle(api, 'other.txt', HARBOR, async () => {
      const named = await draft('“I think that Lund knows the harbor best of us all,” Jane Roe said.');
      await untilTold(named);
      await apply(named, 'Lund', /brackets/);
      ok(named.getText().includes('that [Lund] knows'), named.getText());
      const spelt = await draft('“I think that he knows the harbour best of us all,” Jane Roe said.');
      await untilTold(spelt);
      await apply(spelt, 'harbour', /^Use the source’s spelling: “harbor”/);
      ok(spelt.getText().includes('the harbor best'), spelt.getText());
    }));

  it('take the wording of any outlet that has one of its own', () =>
    withArticle(
      api,
      'other.txt',
      'Moscow\n\n“We can say that no, not at present. Now all contacts are practically absent,” Dmitry Peskov said.\n',
      async () => {
        const document = await draft(`“${PESKOV.replace('not now', 'not yet')}” Dmitry Peskov said.`);
        await untilTold(document);
        await apply(document, 'contacts', /^Use the wording of other\.txt/);
        ok(document.getText().includes('not at present. Now all contacts are practically absent'), document.getText());
      },
    ));

  it('take out words that no source has, and the source’s wording of a whole quotation', async () => {
    const document = await draft(`“${PESKOV.replace('virtually', 'virtually and really')}” Dmitry Peskov said.`);
    await untilTold(document);
    await apply(document, 'really', /^Take out “and really”/);
    equal(document.getText(), `“${PESKOV}” Dmitry Peskov said.`);
    const whole = await draft(
      `“${PESKOV.replace('can say', 'might say').replace('absent', 'missing')}” Dmitry Peskov said.`,
    );
    await eventually(() => (told(whole).length > 1 ? true : undefined), 'Not both changes were told');
    await apply(whole, 'missing', /whole quotation/);
    equal(whole.getText(), `“${PESKOV}” Dmitry Peskov said.`);
  });

  it('show all reports of a quotation, and say where there are none', async () => {
    const document = await draft(`“${PESKOV}” Dmitry Peskov said.\n\n“Zebras never sleep in the rain,” he said.`);
    await eventually(() => api.drafts.of(document), 'The draft was not checked');
    await apply(document, 'contacts', /^Open all reports$/);
    await vscode.commands.executeCommand('closeReferenceSearch');
    const translated = await draft(`“${FROZEN},” Dmitry Peskov said.`);
    await eventually(() => api.drafts.of(translated), 'The draft was not checked');
    const run = vscode.commands.executeCommand;
    const shown: vscode.Location[] = [];
    Object.assign(vscode.commands, {
      executeCommand: (command: string, ...args: readonly unknown[]) => {
        if (command !== 'editor.action.showReferences') return run(command, ...args);
        shown.push(...(args[2] as readonly vscode.Location[]));
        return Promise.resolve();
      },
    });
    try {
      await run('onTheRecord.showDraftSources', translated.uri.toString(), 0, 3);
    } finally {
      Object.assign(vscode.commands, { executeCommand: run });
    }
    equal(shown.map(({ uri }) => uri.path.split('/').at(-1)).sort(), [
      '002_213a977d28091059.txt',
      '004_ebe0b57413b9d75f.txt',
    ]);
    equal(
      (await fixesAt(document, 'Zebras')).some(({ title }) => title === 'Open all reports'),
      false,
    );
  });

  it('are checked on command, and told of in a line', async () => {
    const document = await draft('Nothing is quoted here.', 'plaintext');
    await vscode.commands.executeCommand('onTheRecord.checkDocument');
    const quoting = await draft(`“${PESKOV}” Dmitry Peskov said.`, 'plaintext');
    await vscode.commands.executeCommand('onTheRecord.checkDocument');
    equal(api.drafts.of(quoting)?.quotations.length, 1);
    equal(api.drafts.of(document)?.quotations.length ?? 0, 0);
  });

  it('take a footnote in Markdown, and a citation in brackets in other text', async () => {
    const document = await draft(`“${PESKOV}” Dmitry Peskov said.`);
    await eventually(() => api.drafts.of(document), 'The draft was not checked');
    await apply(document, 'contacts', /^Insert citation$/);
    ok(
      /absent\.”\[\^1\] Dmitry Peskov said\.\n\n\[\^1\]: .*\.txt, line \d+\.\n$/.test(document.getText()),
      document.getText(),
    );
    const plain = await draft(`“${PESKOV}” Dmitry Peskov said.`, 'plaintext');
    await eventually(() => api.drafts.of(plain), 'The draft was not checked');
    await apply(plain, 'contacts', /^Insert citation$/);
    ok(/absent\.” \(.*\.txt, line \d+\) Dmitry/.test(plain.getText()), plain.getText());
  });

  it('take a citation in the way that is set', async () => {
    const settings = vscode.workspace.getConfiguration('onTheRecord');
    try {
      await settings.update('draftCitation', 'footnote', vscode.ConfigurationTarget.Workspace);
      const plain = await draft(`“${PESKOV}” Dmitry Peskov said.`, 'plaintext');
      await eventually(() => api.drafts.of(plain), 'The draft was not checked');
      await apply(plain, 'contacts', /^Insert citation$/);
      ok(/absent\.”\[1\] Dmitry Peskov said\.\n\n\[1\] .*\.txt, line \d+\.\n$/.test(plain.getText()), plain.getText());
      await settings.update('draftCitation', 'inline', vscode.ConfigurationTarget.Workspace);
      const document = await draft(`“${PESKOV}” Dmitry Peskov said.`);
      await eventually(() => api.drafts.of(document), 'The draft was not checked');
      await apply(document, 'contacts', /^Insert citation$/);
      ok(/absent\.” \(.*\.txt, line \d+\) Dmitry/.test(document.getText()), document.getText());
    } finally {
      await settings.update('draftCitation', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('explain in the hover where the words stand', async () => {
    const document = await draft(`“${PESKOV}” Dmitry Peskov said.`);
    await eventually(() => api.drafts.of(document), 'The draft was not checked');
    const text = await hoverAt(document.uri, 0);
    ok(text.includes('Found') && text.includes('Dmitry') && text.includes('onTheRecord.openDraftSource'), text);
  });

  it('name in the hover how another outlet words the same statement', async () => {
    const document = await draft(`“${FROZEN},” Dmitry Peskov said.`);
    await eventually(() => api.drafts.of(document), 'The draft was not checked');
    const text = await hoverAt(document.uri, 0);
    ok(text.includes('Found') && text.includes('Nearly all levels of our dialog'), text);
  });

  it('print a report with a verdict for each quotation, and links', async () => {
    const document = await draft(
      `“${PESKOV}” Dmitry Peskov said.\n\n“Zebras never sleep in the summer rain,” he said.`,
    );
    await vscode.commands.executeCommand('onTheRecord.checkDraft');
    const report = await eventually(
      () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'on-the-record-draft'),
      'No report was opened',
    );
    ok(report.getText().includes('2 quotations: 1 found, 1 not found'), report.getText());
    ok(report.getText().includes('Line 1: FOUND') && report.getText().includes('Line 3: NOT FOUND'), report.getText());
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', report.uri);
    equal(links.length, 3);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.window.showTextDocument(document);
  });

  it('lead from the hover to the words in the article', async () => {
    const document = await draft(`“${PESKOV}” Dmitry Peskov said.`);
    const check = await eventually(() => api.drafts.of(document), 'The draft was not checked');
    const match = check.quotations[0]?.matches[0];
    ok(match, 'No source has it');
    await vscode.commands.executeCommand('onTheRecord.openDraftSource', match.source.source, match.place);
    const shown = vscode.window.activeTextEditor;
    equal(shown?.document.uri.toString(), match.source.source);
    ok(shown?.document.getText(shown.selection).startsWith('We can say that no, not now.'), 'Other words');
    await vscode.window.showTextDocument(document);
  });

  it('that are chosen as a file get their report, and an article only once it is said to be a draft', async () => {
    const articles = (await api.library.totals()).sources;
    const uri = await write('column.md', `“${PESKOV}” Dmitry Peskov said.\n`);
    // Those of its folder, where there are two.
    const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('onTheRecord', uri);
    const drafts = (): unknown => settings().get('drafts');
    try {
      await eventually(() => (api.sources.isSource(uri) ? true : undefined), 'It is no article');
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
      const question = await saying(undefined, 'onTheRecord.checkDocument');
      // With the name of the folder where there are two.
      ok(question.endsWith('column.md counts as one of the articles that drafts are held against.'), question);
      equal(drafts(), []);
      await saying('It Is a Draft', 'onTheRecord.checkDocument');
      equal(drafts(), ['column.md']);
      await eventually(() => (api.sources.isSource(uri) ? undefined : true), 'It is still an article');
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await opening(uri, 'onTheRecord.checkDraft');
      const report = vscode.window.activeTextEditor?.document.getText() ?? '';
      ok(report.includes('column.md') && report.includes('Line 1: FOUND'), report);
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await settings().update('drafts', undefined);
      await remove('column.md');
      await eventually(
        async () => ((await api.library.totals()).sources === articles ? true : undefined),
        'The articles were not read again',
      );
    }
  });

  it('are told no more of what was checked by hand, until its words change', async () => {
    await withSetting('onTheRecord.drafts', ['drafts/**'], async () => {
      const line = (who: string): string => `“Zebras never sleep in the summer rain,” ${who} said.\n`;
      const uri = await write('drafts/mine.md', `${line('Jane Roe')}\nThe others agreed.\n\n${line('Max Lund')}`);
      try {
        const document = await vscode.workspace.openTextDocument(uri);
        await vscode.window.showTextDocument(document);
        await untilTold(document);
        equal(api.sources.isSource(uri), false, 'A draft is no source');
        await apply(document, 'Zebras', /checked by hand/);
        await eventually(() => (told(document).length === 1 ? true : undefined), 'It is told, or the other is not');
        ok((await hoverAt(uri, 0)).includes('Checked by hand, not found'), 'The hover does not say so');
        ok((await hoverAt(uri, 4)).includes('Not found'), 'The hover of the other does');
        const edit = new vscode.WorkspaceEdit();
        edit.replace(uri, new vscode.Range(0, 1, 0, 7), 'Lions');
        await vscode.workspace.applyEdit(edit);
        await eventually(() => (told(document).length === 2 ? true : undefined), 'It is told no more');
        await vscode.commands.executeCommand('onTheRecord.undo');
      } finally {
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
        await remove('drafts');
      }
    });
    await eventually(() => (api.sources.state === 'ready' ? true : undefined), 'The articles were not read again');
  });

  it('list what was checked by hand once another program changes the draft, and no more when its words are back', async () => {
    await withSetting('onTheRecord.drafts', ['drafts/**'], async () => {
      const text = '“Zebras never sleep in the summer rain,” Jane Roe said.\n';
      const uri = await write('drafts/theirs.md', text);
      try {
        const quote = anchorOf(text, { start: 1, end: text.indexOf(',”') });
        const made = [{ kind: 'status', status: 'checked', source: uri.toString(), quote } as const];
        await api.decisions.take({ label: 'Checked by hand', made, takenBack: [] }, uri.toString());
        ok(!vscode.workspace.textDocuments.some(document => document.uri.toString() === uri.toString()), 'It is open');
        await write('drafts/theirs.md', text.replace('Zebras', 'Lions'));
        await untilLost(api, 1);
        await write('drafts/theirs.md', text);
        await untilLost(api, 0);
        await vscode.commands.executeCommand('onTheRecord.undo');
        equal(api.decisions.placed, []);
      } finally {
        await remove('drafts');
      }
    });
    await eventually(() => (api.sources.state === 'ready' ? true : undefined), 'The articles were not read again');
  });

  it('keep what was checked by hand through a renamed file, and list it when its words are gone, to be placed again', async () => {
    await withSetting('onTheRecord.drafts', ['drafts/**'], async () => {
      const uri = await write('drafts/own.md', '“Zebras never sleep in the summer rain,” Jane Roe said.\n');
      const moved = fileAt('drafts/ours.md');
      try {
        // One that is no draft yet is an article, into which nothing is written.
        await eventually(() => (api.sources.isSource(uri) ? undefined : true), 'It is still an article');
        const before = await vscode.workspace.openTextDocument(uri);
        await vscode.window.showTextDocument(before);
        await untilTold(before);
        await apply(before, 'Zebras', /checked by hand/);
        await eventually(() => (api.decisions.placed.length === 1 ? true : undefined), 'It is not kept');
        const edit = new vscode.WorkspaceEdit();
        edit.renameFile(uri, moved);
        await vscode.workspace.applyEdit(edit);
        const document = await vscode.workspace.openTextDocument(moved);
        await vscode.window.showTextDocument(document);
        await eventually(
          () => (api.decisions.placed[0]?.source === moved.toString() ? true : undefined),
          'It did not follow the file',
        );
        const change = new vscode.WorkspaceEdit();
        change.replace(moved, new vscode.Range(0, 1, 0, 7), 'Lions');
        await vscode.workspace.applyEdit(change);
        await document.save();
        await untilLost(api, 1);
        equal(api.decisions.placed.length, 1, 'It was deleted');
        await untilTold(document);
        const editor = await vscode.window.showTextDocument(document);
        editor.selection = new vscode.Selection(0, 5, 0, 5);
        await choosing(label => label.includes('Zebras'), 'onTheRecord.placeAgain');
        await untilLost(api, 0);
        await eventually(() => (told(document).length === 0 ? true : undefined), 'It is still told');
        await vscode.commands.executeCommand('onTheRecord.undo');
        await vscode.commands.executeCommand('onTheRecord.undo');
        equal(api.decisions.placed, []);
      } finally {
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
        await remove('drafts');
      }
    });
    await eventually(() => (api.sources.state === 'ready' ? true : undefined), 'The articles were not read again');
  });
});
