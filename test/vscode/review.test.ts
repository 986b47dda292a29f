import * as vscode from 'vscode';
import type { Api } from '../../src/activate';
import type { QuotationRow } from '../../src/core';
import { choosing, typing } from './answers';
import { equal, eventually, ok } from './expect';
import { gitOf } from './git';
import {
  fileAt,
  openApi,
  quotationIn,
  readAs,
  remove,
  rowsOf,
  sourceGone,
  sourceWith,
  speakersTree,
  untilLost,
  withArticle,
  write,
} from './workspace';

const HARBOUR =
  'Harbour news\n\n“The harbour will be dug out again by the spring of next year,” Mayor Jane Roe said.\n';
const WORDS = 'dug out again';

/** A quotation once its status is this one. */
const untilStatus = (api: Api, uri: vscode.Uri, status: QuotationRow['status']): Promise<QuotationRow> =>
  eventually(
    async () => {
      const row = (await api.library.source(uri.toString()))?.quotations.find(({ text }) => text.includes(WORDS));
      return row?.status === status ? row : undefined;
    },
    `The status is not ${String(status)}`,
  );

const kinds = (api: Api): readonly string[] => api.decisions.all.map(({ kind }) => kind);

/** A thread of comments as VS Code would hand it over. */
function thread(uri: vscode.Uri, range: vscode.Range): vscode.CommentThread & { isDisposed: boolean } {
  const made = { uri, range, comments: [], isDisposed: false, canReply: true, dispose: () => (made.isDisposed = true) };
  return made as unknown as vscode.CommentThread & { isDisposed: boolean };
}

const bodies = ({ comments }: vscode.CommentThread): readonly string[] =>
  comments.map(({ body }) => (typeof body === 'string' ? body : body.value));

describe('Review', () => {
  let api: Api;
  let uri: vscode.Uri;
  let row: QuotationRow;
  before(async () => {
    api = await openApi();
  });
  beforeEach(async () => {
    uri = await write('review.txt', HARBOUR);
    row = await quotationIn(api, uri, WORDS);
  });
  afterEach(async () => {
    for (const path of ['review.txt', 'moved.txt', '.on-the-record'])
      await remove(path).then(
        () => undefined,
        () => undefined,
      );
    await sourceGone(api, uri);
    // A folder that is made and deleted at one go may be told by no watcher.
    await readAs(api.decisions, ({ all }) => all.length === 0, 'Decisions are left');
  });

  it('marks a quotation as checked, in rows and in the text, and takes it back', async () => {
    await vscode.commands.executeCommand('onTheRecord.markChecked', { row });
    await untilStatus(api, uri, 'checked');
    const [own] = (await rowsOf(speakersTree(api), 'Jane Roe')).filter(({ label }) => label.includes(WORDS));
    ok(own, 'No row');
    ok(own.description.startsWith('checked'), own.description);
    ok(own.item.accessibilityInformation?.label.includes('checked'), 'Not told to a screen reader');
    await vscode.commands.executeCommand('onTheRecord.undo');
    await untilStatus(api, uri, null);
  });

  it('asks for another status, of which there is one at a time', async () => {
    await vscode.commands.executeCommand('onTheRecord.markChecked', row.id);
    await untilStatus(api, uri, 'checked');
    await choosing(label => label.includes('Misquoted'), 'onTheRecord.setStatus', row.id);
    await untilStatus(api, uri, 'misquoted');
    equal(kinds(api), ['status']);
    await choosing(label => label.includes('Misquoted'), 'onTheRecord.setStatus', row.id);
    equal(kinds(api), ['status'], 'The same status once more is no other');
    await vscode.commands.executeCommand('onTheRecord.markUnchecked', row.id);
    await untilStatus(api, uri, null);
    equal(kinds(api), []);
  });

  it('shows only unchecked quotations', async () => {
    const rows = async (): Promise<number> =>
      (await rowsOf(speakersTree(api))).filter(({ label }) => label === 'Jane Roe').length;
    equal(await rows(), 1);
    await vscode.commands.executeCommand('onTheRecord.markChecked', row.id);
    await untilStatus(api, uri, 'checked');
    try {
      await choosing(label => label === 'Unchecked only', 'onTheRecord.showStatus');
      equal(await rows(), 0);
      await choosing(label => label === 'Checked only', 'onTheRecord.showStatus');
      equal((await rowsOf(speakersTree(api)))[0]?.label, 'Jane Roe');
    } finally {
      await vscode.commands.executeCommand('onTheRecord.showAllStatuses');
    }
    equal(await rows(), 1);
  });

  it('says when the article has changed since it was checked, and keeps its place', async () => {
    await vscode.commands.executeCommand('onTheRecord.markChecked', row.id);
    equal((await untilStatus(api, uri, 'checked')).changedSince, false);
    await write(
      'review.txt',
      HARBOUR.replace('Harbour news', 'News from the harbour, once more').replace('spring', 'summer'),
    );
    await sourceWith(api, uri, 'summer');
    await eventually(
      async () => ((await untilStatus(api, uri, 'checked')).changedSince ? true : undefined),
      'The change was not noticed',
    );
  });

  it('says so too when the article is edited in VS Code and saved, and only of what was checked before', async () => {
    await vscode.commands.executeCommand('onTheRecord.markChecked', row.id);
    equal((await untilStatus(api, uri, 'checked')).changedSince, false);
    const editor = await vscode.window.showTextDocument(uri);
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'Corrected. '));
    // What was typed is read before it is saved.
    await eventually(
      async () => ((await api.library.source(uri.toString()))?.version === editor.document.version ? true : undefined),
      'What was typed was not read',
    );
    await editor.document.save();
    await eventually(
      async () => ((await untilStatus(api, uri, 'checked')).changedSince ? true : undefined),
      'The change was not noticed',
    );
    await vscode.commands.executeCommand('onTheRecord.markChecked', row.id);
    await eventually(
      async () => ((await untilStatus(api, uri, 'checked')).changedSince ? undefined : true),
      'What was checked after is told to have changed',
    );
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('follows a file that was moved, inside VS Code and outside', async () => {
    await vscode.commands.executeCommand('onTheRecord.markChecked', row.id);
    await untilStatus(api, uri, 'checked');
    const moved = fileAt('moved.txt');
    await vscode.workspace.fs.rename(uri, moved);
    await untilStatus(api, moved, 'checked');
    equal(api.reviews.lost.length, 0);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(moved, uri);
    await vscode.workspace.applyEdit(edit);
    await untilStatus(api, uri, 'checked');
    await vscode.commands.executeCommand('onTheRecord.undo');
    await untilStatus(api, uri, null);
  });

  it('finds its place in a file with the same content that appears only later', async () => {
    await vscode.commands.executeCommand('onTheRecord.markChecked', row.id);
    await untilStatus(api, uri, 'checked');
    await remove('review.txt');
    await untilLost(api, 1);
    await untilStatus(api, await write('moved.txt', HARBOUR), 'checked');
    await untilLost(api, 0);
    await remove('moved.txt');
    await sourceGone(api, fileAt('moved.txt'));
  });

  it('lists what has lost its place, and gives it a new one', async () => {
    await vscode.commands.executeCommand('onTheRecord.markChecked', row.id);
    await untilStatus(api, uri, 'checked');
    await write('review.txt', 'Harbour news\n\n“It was all dug out again, and more,” Mayor Jane Roe said.\n');
    await untilLost(api, 1);
    equal(kinds(api), ['status'], 'It was deleted');
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document);
    await eventually(async () => {
      const view = await api.library.source(uri.toString());
      return document.getText().includes('It was all') && view?.version === document.version ? true : undefined;
    }, 'The document of now is not read');
    const at = document.positionAt(document.getText().indexOf('It was all'));
    editor.selection = new vscode.Selection(at, at.translate(0, 'It was all dug out again, and more'.length));
    await choosing(label => label.includes('dug out again'), 'onTheRecord.placeAgain');
    await untilStatus(api, uri, 'checked');
    await untilLost(api, 0);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('keeps statuses and notes when Git puts another branch in place', async function () {
    const git = gitOf();
    if (!git) return this.skip();
    const { line, character, endCharacter } = row.place;
    const shown = thread(uri, new vscode.Range(line, character, line, endCharacter));
    const noteAt = (at: number | undefined): Promise<true> =>
      eventually(
        async () => ((await api.library.notes(uri.toString()))[0]?.place.line === at ? true : undefined),
        `The note is not in line ${String(at)}`,
      );
    git('init', '--initial-branch=main');
    git('add', '--all');
    git('commit', '--quiet', '--message=Articles');
    git('branch', 'without');
    try {
      await vscode.commands.executeCommand('onTheRecord.markChecked', row.id);
      await vscode.commands.executeCommand('onTheRecord.saveNote', { thread: shown, text: 'Ask the mayor.' });
      await untilStatus(api, uri, 'checked');
      git('add', '--all');
      git('commit', '--quiet', '--message=Reviewed');
      git('checkout', '--quiet', '-b', 'edited');
      await write('review.txt', `A correction comes first.\n\n${HARBOUR.replace('spring', 'summer')}`);
      git('commit', '--quiet', '--all', '--message=Edited');
      await eventually(
        async () => ((await untilStatus(api, uri, 'checked')).changedSince ? true : undefined),
        'The status did not follow',
      );
      await noteAt(4);
      git('checkout', '--quiet', 'without');
      await untilStatus(api, uri, null);
      await eventually(
        () => (kinds(api).length === 0 ? true : undefined),
        'The decisions of the other branch are kept',
      );
      git('checkout', '--quiet', 'main');
      await eventually(
        async () => ((await untilStatus(api, uri, 'checked')).changedSince ? undefined : true),
        'The status did not come back',
      );
      await noteAt(2);
      git('rm', '--quiet', 'review.txt');
      await untilLost(api, 2);
      git('checkout', '--quiet', 'main', '--', '.');
      git('reset', '--quiet', '--hard');
      await untilStatus(api, uri, 'checked');
      await untilLost(api, 0);
    } finally {
      await remove('.git');
    }
  });

  it('resolves the note at the cursor, and opens it again', async () => {
    const { line, character, endCharacter } = row.place;
    const shown = thread(uri, new vscode.Range(line, character, line, endCharacter));
    const headline = thread(uri, new vscode.Range(0, 0, 0, 7));
    for (const [on, text] of [
      [headline, 'Too short.'],
      [shown, 'Ask her.'],
    ] as const) {
      await vscode.commands.executeCommand('onTheRecord.saveNote', { thread: on, text });
      await eventually(() => (on.contextValue === 'open' ? true : undefined), 'The note is not shown');
    }
    const editor = await vscode.window.showTextDocument(uri);
    editor.selection = new vscode.Selection(line, 3, line, 3);
    await vscode.commands.executeCommand('onTheRecord.resolveNote');
    await eventually(() => (shown.contextValue === 'resolved' ? true : undefined), 'It is not resolved');
    equal(headline.contextValue, 'open', 'The note on another line is resolved');
    await vscode.commands.executeCommand('onTheRecord.reopenNote');
    await eventually(() => (shown.contextValue === 'open' ? true : undefined), 'It is not open again');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('answers, edits and deletes at the cursor', async () => {
    const { line, character, endCharacter } = row.place;
    const shown = thread(uri, new vscode.Range(line, character, line, endCharacter));
    await vscode.commands.executeCommand('onTheRecord.saveNote', { thread: shown, text: 'Ask her.' });
    await eventually(() => (shown.contextValue === 'open' ? true : undefined), 'The note is not shown');
    const editor = await vscode.window.showTextDocument(uri);
    editor.selection = new vscode.Selection(line, 3, line, 3);
    await typing('She says yes.', 'onTheRecord.answerNote');
    await eventually(() => (bodies(shown)[1] === 'She says yes.' ? true : undefined), 'The answer is not shown');
    await choosing(label => label === 'Answer', 'onTheRecord.editNote');
    equal(
      shown.comments.map(({ mode }) => mode),
      [vscode.CommentMode.Preview, vscode.CommentMode.Editing],
    );
    await vscode.commands.executeCommand('onTheRecord.cancelNote', shown.comments[1]);
    await choosing(label => label === 'Answer', 'onTheRecord.deleteNote');
    await eventually(() => (shown.comments.length === 1 ? true : undefined), 'The answer is still there');
    equal(bodies(shown), ['Ask her.']);
    await vscode.commands.executeCommand('onTheRecord.deleteNote');
    await eventually(() => (shown.isDisposed ? true : undefined), 'The note is still there');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('gives a note from the margin its own line, once another that was begun is given up', async () => {
    await vscode.commands.executeCommand('onTheRecord.addNote', row.id);
    const editor = vscode.window.activeTextEditor;
    ok(editor, 'No editor');
    const selected = new Promise<void>(done => {
      const listening = vscode.window.onDidChangeTextEditorSelection(({ selections: [one] }) => {
        // That of the quotation itself may be told late.
        if (!one?.isEmpty) return;
        listening.dispose();
        done();
      });
    });
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await selected;
    const { line } = row.place;
    const shown = thread(uri, new vscode.Range(line, 0, line, 0));
    await vscode.commands.executeCommand('onTheRecord.saveNote', { thread: shown, text: 'The whole line.' });
    await eventually(() => (kinds(api).length > 0 ? true : undefined), 'The note is not kept');
    equal(api.decisions.placed[0]?.quote.exact, editor.document.lineAt(line).text);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('keeps no hash of a file that is not as on the page', async () => {
    const editor = await vscode.window.showTextDocument(uri);
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'A '));
    await vscode.commands.executeCommand('onTheRecord.markChecked', row.id);
    await eventually(() => (kinds(api).length > 0 ? true : undefined), 'The status is not kept');
    equal(
      api.decisions.placed.map(({ sha256 }) => sha256),
      [undefined],
    );
    // What marks it may have taken the focus: an edited document outlives its file.
    await vscode.window.showTextDocument(uri);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    ok(!editor.document.isDirty, 'The edit was not given up');
  });

  it('keeps what was written where there are no words to hold on to', async () => {
    const shown = thread(uri, new vscode.Range(1, 0, 1, 0));
    await vscode.commands.executeCommand('onTheRecord.saveNote', { thread: shown, text: 'A long thought.' });
    equal(await vscode.env.clipboard.readText(), 'A long thought.');
    equal(kinds(api), []);
  });

  it('takes a note on selected words of an article without quotations', () =>
    withArticle(api, 'plain.txt', 'Harbour news\n\nThe harbour is old and deep.\n', async plain => {
      const editor = await vscode.window.showTextDocument(plain);
      editor.selection = new vscode.Selection(2, 4, 2, 18);
      await vscode.commands.executeCommand('onTheRecord.addNote');
      const shown = thread(plain, new vscode.Range(2, 0, 2, 0));
      await vscode.commands.executeCommand('onTheRecord.saveNote', { thread: shown, text: 'How old?' });
      await eventually(() => (kinds(api).length > 0 ? true : undefined), 'The note is not kept');
      equal(api.decisions.placed[0]?.quote.exact, 'harbour is old');
      await vscode.commands.executeCommand('onTheRecord.undo');
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    }));

  it('shows both versions of a note that two people changed, and each can be taken back', async () => {
    const { line, character, endCharacter } = row.place;
    const shown = thread(uri, new vscode.Range(line, character, line, endCharacter));
    await vscode.commands.executeCommand('onTheRecord.saveNote', { thread: shown, text: 'Ask her.' });
    await vscode.commands.executeCommand('onTheRecord.saveNote', { thread: shown, text: 'Done.' });
    await eventually(() => (shown.comments.length === 2 ? true : undefined), 'The answer is not shown');
    const [note] = api.decisions.placed;
    ok(note?.kind === 'note', 'No note');
    const made = [{ ...note, text: 'Ask him.' }];
    await api.decisions.take({ label: 'From somebody else', made, takenBack: [] }, uri.toString());
    await eventually(() => (shown.comments.length === 3 ? true : undefined), 'One version hides the other');
    equal([...bodies(shown)].sort(), ['Ask her.', 'Ask him.', 'Done.']);
    equal(api.decisions.conflicts.length, 1);
    const other = shown.comments.find(({ body }) => (body as vscode.MarkdownString).value === 'Ask him.');
    await vscode.commands.executeCommand('onTheRecord.deleteNote', other);
    await eventually(() => (shown.comments.length === 2 ? true : undefined), 'It is still there');
    equal(bodies(shown), ['Ask her.', 'Done.']);
  });

  it('does not say that a status was given to words that are gone, or once more', async () => {
    await vscode.commands.executeCommand('onTheRecord.markChecked', row.id);
    await untilStatus(api, uri, 'checked');
    const told: unknown[] = [];
    const tell = (message: unknown): void => void told.push(message);
    const { showInformationMessage, setStatusBarMessage } = vscode.window;
    Object.assign(vscode.window, { showInformationMessage: tell, setStatusBarMessage: tell });
    try {
      await vscode.commands.executeCommand('onTheRecord.markChecked', row.id);
      const gone = { row: { ...row, id: `${uri.toString()}#gone-0` } };
      await vscode.commands.executeCommand('onTheRecord.markChecked', gone);
    } finally {
      Object.assign(vscode.window, { showInformationMessage, setStatusBarMessage });
    }
    equal(told, [
      '$(check) That is so already.',
      'The text has changed: a quotation is no longer in it. Nothing was said of it.',
    ]);
    await vscode.commands.executeCommand('onTheRecord.undo');
    await untilStatus(api, uri, null);
  });

  it('follows a file that was changed and then moved outside VS Code', async () => {
    await vscode.commands.executeCommand('onTheRecord.markChecked', row.id);
    await untilStatus(api, uri, 'checked');
    await write('review.txt', `${HARBOUR}\nThe weather was fine.\n`);
    await eventually(
      async () => ((await untilStatus(api, uri, 'checked')).changedSince ? true : undefined),
      'The change is not seen',
    );
    const text = await vscode.workspace.fs.readFile(uri);
    await remove('review.txt');
    const moved = await write('moved.txt', new Uint8Array(text));
    await untilStatus(api, moved, 'checked');
    await remove('moved.txt');
    await sourceGone(api, moved);
    await write('review.txt', HARBOUR);
  });

  it('gives a lost status to a quotation only, a lost note to any words', async () => {
    await vscode.commands.executeCommand('onTheRecord.markChecked', row.id);
    const { line, character, endCharacter } = row.place;
    const shown = thread(uri, new vscode.Range(line, character, line, endCharacter));
    await vscode.commands.executeCommand('onTheRecord.saveNote', { thread: shown, text: 'Ask her.' });
    await write(
      'review.txt',
      'Harbour news\n\nThe harbour is old and deep.\n\n“Nothing is known of it yet,” Max Lund said.\n',
    );
    await untilLost(api, 2);
    const listed: string[] = [];
    const seen = (label: string): boolean => {
      listed.push(label);
      return false;
    };
    await choosing(seen, 'onTheRecord.showDecisions');
    ok(
      listed.some(label => label.startsWith('Without a place')),
      listed.join('; '),
    );
    const editor = await vscode.window.showTextDocument(uri);
    await eventually(() => (editor.document.lineCount > 4 ? true : undefined), 'The editor has the old text');
    await sourceWith(api, uri, 'Nothing is known');
    await eventually(
      async () => ((await api.library.source(uri.toString()))?.version === editor.document.version ? true : undefined),
      'The document of now is not read',
    );
    // The window that reloads the file may still set the cursor back, and then nothing is selected.
    await eventually(async () => {
      await vscode.window.showTextDocument(uri, { selection: new vscode.Range(2, 0, 2, 15) });
      listed.length = 0;
      await choosing(label => !seen(label), 'onTheRecord.placeAgain');
      return listed.length > 0 ? true : undefined;
    }, 'Nothing is offered for the words selected.');
    equal(listed.length, 1, listed.join('; '));
    await untilLost(api, 1);
    equal(api.reviews.lost[0]?.kind, 'status');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('begins a note at the quotation it is about', async () => {
    await vscode.commands.executeCommand('onTheRecord.addNote', row.id);
    const editor = vscode.window.activeTextEditor;
    equal(editor?.document.uri.toString(), uri.toString());
    ok(editor, 'No editor');
    ok(editor.document.getText(editor.selection).includes(WORDS), 'The quotation is not selected');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('keeps a note with answers, edited, resolved, opened again and deleted', async () => {
    const { line, character, endCharacter } = row.place;
    const shown = thread(uri, new vscode.Range(line, character, line, endCharacter));
    await vscode.commands.executeCommand('onTheRecord.saveNote', { thread: shown, text: 'Ask *the mayor*.' });
    await eventually(() => (shown.comments.length === 1 ? true : undefined), 'The note is not shown');
    equal(bodies(shown), ['Ask *the mayor*.']);
    await vscode.commands.executeCommand('onTheRecord.saveNote', { thread: shown, text: 'She says yes.' });
    await eventually(() => (shown.comments.length === 2 ? true : undefined), 'The answer is not shown');
    await vscode.commands.executeCommand('onTheRecord.resolveNote', shown);
    await eventually(
      () => (shown.state === vscode.CommentThreadState.Resolved ? true : undefined),
      'It is not resolved',
    );
    await vscode.commands.executeCommand('onTheRecord.reopenNote', shown);
    await eventually(() => (shown.contextValue === 'open' ? true : undefined), 'It is not open again');
    await vscode.commands.executeCommand('onTheRecord.editNote', shown.comments[1]);
    const answer = shown.comments[1];
    equal([answer?.mode, answer?.body], [vscode.CommentMode.Editing, 'She says yes.']);
    ok(answer, 'No answer');
    answer.body = 'She says nothing.';
    await vscode.commands.executeCommand('onTheRecord.cancelNote', answer);
    const again = shown.comments[1];
    equal([again?.mode, bodies(shown)[1]], [vscode.CommentMode.Preview, 'She says yes.']);
    ok(again, 'No answer');
    await vscode.commands.executeCommand('onTheRecord.editNote', again);
    const edited = shown.comments[1];
    ok(edited, 'No answer');
    edited.body = 'She says no.';
    await vscode.commands.executeCommand('onTheRecord.keepNote', edited);
    await eventually(() => (bodies(shown)[1] === 'She says no.' ? true : undefined), 'The change is not shown');
    await vscode.commands.executeCommand('onTheRecord.deleteNote', shown.comments[0]);
    await eventually(() => (shown.isDisposed ? true : undefined), 'The thread is still shown');
    equal(kinds(api), []);
    await vscode.commands.executeCommand('onTheRecord.undo');
    await eventually(() => (api.decisions.all.length === 2 ? true : undefined), 'The note did not come back');
  });

  it('puts a note where its words are now', async () => {
    const { line, character, endCharacter } = row.place;
    const shown = thread(uri, new vscode.Range(line, character, line, endCharacter));
    await vscode.commands.executeCommand('onTheRecord.saveNote', { thread: shown, text: 'Ask her.' });
    await eventually(() => (shown.comments.length === 1 ? true : undefined), 'The note is not shown');
    await write('review.txt', `An editor’s line\n\n${HARBOUR}`);
    await eventually(() => (shown.range?.start.line === line + 2 ? true : undefined), 'The note did not move');
  });

  it('counts how much of an article was gone through', async () => {
    equal(await api.library.reviewedIn(uri.toString()), { total: 1, checked: 0, disputed: 0, misquoted: 0 });
    await vscode.commands.executeCommand('onTheRecord.markChecked', row.id);
    await untilStatus(api, uri, 'checked');
    equal(await api.library.reviewedIn(uri.toString()), { total: 1, checked: 1, disputed: 0, misquoted: 0 });
  });
});
