import * as vscode from 'vscode';
import type { Decision, NoteDecision, NotePlace, ReplyDecision, ResolvedDecision } from '../core';
import { anchorOf } from '../core';
import { Owner, Throttled } from '../lifetime';
import { fileNameOf } from '../wording/citation';
import type { Decisions } from '../workspace/decisions';
import { fileHash } from '../workspace/fileHash';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import type { Reviews } from '../workspace/reviews';
import type { Sources } from '../workspace/sources';
import type { SourceViews } from '../workspace/sourceViews';
import { decide } from './deciding';
import { HumanError, registerCommand } from './humanError';
import { rangeOf, uriOf } from './places';
import { quotationFor } from './subjects';

/** A note or an answer as VS Code shows it. */
class NoteComment implements vscode.Comment {
  readonly author: vscode.CommentAuthorInformation;
  readonly contextValue = 'editable';

  /** @param decision what is shown; a draft of its text while it is edited */
  constructor(
    readonly decision: NoteDecision | ReplyDecision,
    readonly thread: vscode.CommentThread,
    public body: string | vscode.MarkdownString = markdown(decision.text),
    public mode = vscode.CommentMode.Preview,
  ) {
    this.author = { name: decision.kind === 'note' ? 'Note' : 'Answer' };
  }
}

/** Neither images nor commands are shown: a note may come from somebody else's folder. */
function markdown(text: string): vscode.MarkdownString {
  const body = new vscode.MarkdownString(text.replace(/!(?=\[)/g, '&#33;'));
  body.isTrusted = false;
  body.supportHtml = false;
  return body;
}

const plain = (body: string | vscode.MarkdownString): string => (typeof body === 'string' ? body : body.value);

const isOf = (comment: vscode.Comment, decision: NoteComment['decision']): boolean =>
  comment instanceof NoteComment && comment.decision === decision;

const lines = ({ start, end }: vscode.Range): vscode.Range => new vscode.Range(start.line, 0, end.line + 1, 0);

const newId = (): string => Math.random().toString(36).slice(2, 12).padEnd(10, '0');

/** What notes are made from. */
export interface NotesContext {
  readonly library: AsyncLibrary;
  readonly sources: Sources;
  readonly views: SourceViews;
  readonly decisions: Decisions;
  readonly reviews: Reviews;
  readonly log: vscode.LogOutputChannel;
}

/** Notes on quotations and passages, with answers, in VS Code's own comments. */
export class Notes extends Owner {
  private readonly controller = this.own(vscode.comments.createCommentController('onTheRecord.notes', 'On the Record'));
  /** Threads by the id of their note. */
  private readonly threads = new Map<string, vscode.CommentThread>();
  /** What “Add Note” was run on last. */
  private begun: { readonly uri: vscode.Uri; readonly range: vscode.Range } | undefined;
  private readonly update = this.own(
    new Throttled(50, () => void this.show().catch((error: unknown) => this.context.log.error('Notes', error))),
  );

  constructor(private readonly context: NotesContext) {
    super();
    this.controller.options = { prompt: 'Write a note or an answer (Markdown)', placeHolder: 'What did you find?' };
    this.controller.commentingRangeProvider = {
      provideCommentingRanges: ({ uri, lineCount }) =>
        context.sources.isSource(uri) ? [new vscode.Range(0, 0, Math.max(0, lineCount - 1), 0)] : [],
    };
    this.own(context.reviews.onDidChange(() => this.update.request()));
    this.own(context.decisions.onDidChange(() => this.update.request()));
    this.own(this.registerCommands());
    this.update.request();
  }

  private registerCommands(): vscode.Disposable {
    const { log } = this.context;
    return vscode.Disposable.from(
      registerCommand(log, 'onTheRecord.addNote', subject => this.begin(subject)),
      registerCommand(log, 'onTheRecord.saveNote', reply => this.write(reply as vscode.CommentReply)),
      registerCommand(log, 'onTheRecord.editNote', comment => this.edit(comment as NoteComment)),
      registerCommand(log, 'onTheRecord.keepNote', comment => this.keep(comment as NoteComment)),
      registerCommand(log, 'onTheRecord.cancelNote', comment => this.putBack(comment as NoteComment)),
      registerCommand(log, 'onTheRecord.deleteNote', comment => this.remove(comment as NoteComment)),
      registerCommand(log, 'onTheRecord.resolveNote', thread =>
        this.resolve(thread as vscode.CommentThread | undefined, true),
      ),
      registerCommand(log, 'onTheRecord.reopenNote', thread =>
        this.resolve(thread as vscode.CommentThread | undefined, false),
      ),
    );
  }

  /** Opens an empty note on a quotation, or on what is selected. */
  private async begin(subject: unknown): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const isSelection = subject === undefined && editor && !editor.selection.isEmpty;
    const at = isSelection
      ? { uri: editor.document.uri, range: new vscode.Range(editor.selection.start, editor.selection.end) }
      : await this.quotationAt(subject);
    if (!this.context.sources.isSource(at.uri))
      throw new HumanError('Notes are kept for articles. This document is none of them.');
    await vscode.window.showTextDocument(at.uri, { selection: at.range });
    this.begun = at;
    await vscode.commands.executeCommand('workbench.action.addComment');
  }

  private async quotationAt(subject: unknown): Promise<{ readonly uri: vscode.Uri; readonly range: vscode.Range }> {
    const row = await quotationFor(this.context, subject);
    return { uri: uriOf(row), range: rangeOf(row.place) };
  }

  /** Keeps what was typed: a new note, or an answer to one. */
  private async write({ thread, text }: vscode.CommentReply): Promise<void> {
    if (text.trim() === '') return;
    const known = this.noteOf(thread);
    const { decisions } = this.context;
    if (known) {
      const answers = this.answersTo(known.id);
      const number = Math.max(0, ...answers.map(answer => answer.number)) + 1;
      const made: Decision = { kind: 'reply', source: known.source, note: known.id, number, text };
      await decide(decisions, { label: 'Answered', made: [made], takenBack: [] }, known.source);
      return;
    }
    const document = await vscode.workspace.openTextDocument(thread.uri);
    const range = this.rangeFor(thread, document);
    const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    const quote = anchorOf(document.getText(), span);
    if (quote.exact.trim() === '') throw new HumanError('There are no words here that a note could hold on to.');
    const source = thread.uri.toString();
    const sha256 = await fileHash(thread.uri);
    const id = newId();
    // The thread that was typed in becomes that of the note.
    this.threads.set(id, thread);
    const made: Decision = { kind: 'note', source, quote, id, text, ...(sha256 !== undefined && { sha256 }) };
    await decide(decisions, { label: `Note on ${fileNameOf(source)}`, made: [made], takenBack: [] }, source);
  }

  /** The words a new note is on: those it was begun on, those that were chosen in the margin, or the line. */
  private rangeFor(thread: vscode.CommentThread, document: vscode.TextDocument): vscode.Range {
    const range = thread.range ?? new vscode.Range(0, 0, 0, 0);
    const { begun } = this;
    this.begun = undefined;
    const isBegun =
      begun?.uri.toString() === thread.uri.toString() && begun.range.intersection(lines(range)) !== undefined;
    if (begun && isBegun) return begun.range;
    return range.isEmpty ? document.lineAt(range.start.line).range : range;
  }

  private edit(comment: NoteComment): void {
    this.replace(
      comment,
      new NoteComment(comment.decision, comment.thread, comment.decision.text, vscode.CommentMode.Editing),
    );
  }

  private putBack(comment: NoteComment): void {
    this.replace(comment, new NoteComment(comment.decision, comment.thread));
  }

  private replace(old: NoteComment, comment: NoteComment): void {
    const { thread, decision } = old;
    thread.comments = thread.comments.map(one =>
      one === old || isOf(one, decision) || isOf(one, comment.decision) ? comment : one,
    );
  }

  /** Keeps the edited text. */
  private async keep(comment: NoteComment): Promise<void> {
    const text = plain(comment.body);
    if (text.trim() === '') throw new HumanError('An empty note is not kept. Delete it instead.');
    if (text === comment.decision.text) {
      this.putBack(comment);
      return;
    }
    const made = { ...comment.decision, text };
    this.replace(comment, new NoteComment(made, comment.thread));
    try {
      await decide(
        this.context.decisions,
        { label: 'Note changed', made: [made], takenBack: [comment.decision] },
        made.source,
      );
    } catch (error) {
      this.replace(comment, new NoteComment(comment.decision, comment.thread, text, vscode.CommentMode.Editing));
      throw error;
    }
  }

  /** A note goes with its answers, in one step that can be undone. */
  private async remove({ decision }: NoteComment): Promise<void> {
    const takenBack: readonly Decision[] =
      decision.kind === 'reply'
        ? [decision]
        : [decision, ...this.answersTo(decision.id), ...this.resolutionsOf(decision.id)];
    await decide(this.context.decisions, { label: 'Note deleted', made: [], takenBack }, decision.source);
  }

  /** @param thread undefined for the one at the cursor */
  private async resolve(thread: vscode.CommentThread | undefined, isDone: boolean): Promise<void> {
    const note = this.noteOf(thread ?? this.threadAtCursor(isDone ? 'open' : 'resolved'));
    if (!note) throw new HumanError('Save the note first.');
    const made: readonly Decision[] = isDone ? [{ kind: 'resolved', source: note.source, note: note.id }] : [];
    const takenBack = isDone ? [] : this.resolutionsOf(note.id);
    await decide(
      this.context.decisions,
      { label: isDone ? 'Note resolved' : 'Note opened again', made, takenBack },
      note.source,
    );
  }

  private threadAtCursor(state: 'open' | 'resolved'): vscode.CommentThread {
    const { document, selection } = vscode.window.activeTextEditor ?? {};
    const near = [...this.threads.values()].filter(
      ({ uri, range, contextValue }) =>
        selection !== undefined &&
        uri.toString() === document?.uri.toString() &&
        contextValue === state &&
        range !== undefined &&
        range.start.line <= selection.end.line &&
        range.end.line >= selection.start.line,
    );
    const thread = near.find(({ range }) => selection && range?.contains(selection.active)) ?? near[0];
    if (!thread)
      throw new HumanError(
        `There is no ${state === 'open' ? 'open' : 'resolved'} note at the cursor. The Comments panel lists all notes.`,
      );
    return thread;
  }

  private noteOf(thread: vscode.CommentThread): NoteDecision | undefined {
    const [id] = [...this.threads].find(([, own]) => own === thread) ?? [];
    return this.context.decisions.all.find((one): one is NoteDecision => one.kind === 'note' && one.id === id);
  }

  private answersTo(id: string): readonly ReplyDecision[] {
    return this.context.decisions.all
      .filter((one): one is ReplyDecision => one.kind === 'reply' && one.note === id)
      .sort((a, b) => a.number - b.number || (a.text < b.text ? -1 : 1));
  }

  private resolutionsOf(id: string): readonly ResolvedDecision[] {
    return this.context.decisions.all.filter(
      (one): one is ResolvedDecision => one.kind === 'resolved' && one.note === id,
    );
  }

  /** Shows every note where its words are now. */
  private async show(): Promise<void> {
    const { library, decisions, reviews } = this.context;
    const noted = new Set(decisions.placed.flatMap(one => (one.kind === 'note' ? [one.source] : [])));
    const places = (await Promise.all([...noted].map(source => library.notes(source)))).flat();
    if (this.disposed) return;
    // A note that was just written may not have reached the library yet.
    const notes = (placed: typeof decisions.placed): readonly string[] =>
      placed.flatMap(one => (one.kind === 'note' ? [one.id] : []));
    const lost = new Set(notes(reviews.lost));
    const kept = new Set(notes(decisions.placed).filter(id => !lost.has(id)));
    for (const [id, thread] of this.threads)
      if (!kept.has(id)) {
        thread.dispose();
        this.threads.delete(id);
      }
    for (const place of places) this.showNote(place);
  }

  private showNote({ note, place }: NotePlace): void {
    const known = this.threads.get(note.id);
    const thread = known ?? this.controller.createCommentThread(vscode.Uri.parse(note.source), rangeOf(place), []);
    this.threads.set(note.id, thread);
    const isDone = this.resolutionsOf(note.id).length > 0;
    thread.range = rangeOf(place);
    thread.label = isDone ? 'Note, resolved' : 'Note';
    thread.contextValue = isDone ? 'resolved' : 'open';
    thread.state = isDone ? vscode.CommentThreadState.Resolved : vscode.CommentThreadState.Unresolved;
    // What is being edited is not taken out of the reader's hands.
    if (!thread.comments.some(({ mode }) => mode === vscode.CommentMode.Editing))
      thread.comments = [note, ...this.answersTo(note.id)].map(one => new NoteComment(one, thread));
    if (!known) thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
  }
}
