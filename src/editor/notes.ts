import * as vscode from 'vscode';
import type { Decision, NoteDecision, NotePlace, ReplyDecision, ResolvedDecision } from '../core';
import { decisionText } from '../core';
import { Owner, Throttled } from '../lifetime';
import { fileNameOf } from '../wording/citation';
import type { Decisions } from '../workspace/decisions';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import type { Reviews } from '../workspace/reviews';
import type { Sources } from '../workspace/sources';
import type { SourceViews } from '../workspace/sourceViews';
import { decidedPlace } from './decidedPlace';
import { decide } from './deciding';
import { HumanError, registerCommand } from './humanError';
import type { NoteState } from './noteAtCursor';
import { commentOf, threadAtCursor } from './noteAtCursor';
import { isOf, NoteComment, plain } from './noteComment';
import { rangeOf, uriOf } from './places';
import { cropped } from './quotationItem';
import { quotationFor } from './subjects';

const lines = ({ start, end }: vscode.Range): vscode.Range => new vscode.Range(start.line, 0, end.line + 1, 0);

/** A note holds on to words: lines that have any, those next to each other together. */
function linesWithWords(document: vscode.TextDocument): vscode.Range[] {
  const ranges: vscode.Range[] = [];
  for (let line = 0; line < document.lineCount; line++) {
    if (document.lineAt(line).isEmptyOrWhitespace) continue;
    const last = ranges.at(-1);
    if (last?.end.line === line - 1) ranges.splice(-1, 1, last.with(undefined, new vscode.Position(line, 0)));
    else ranges.push(new vscode.Range(line, 0, line, 0));
  }
  return ranges;
}

const NOT_SAVED = 'Save the note first.';

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
  /** Notes that are being written to the disk. */
  private readonly keeping = new Set<string>();
  /** What “Add Note” was run on last. */
  private begun: { readonly uri: vscode.Uri; readonly range: vscode.Range } | undefined;
  private readonly update = this.own(
    new Throttled(50, () => void this.show().catch((error: unknown) => this.context.log.error('Notes', error))),
  );

  constructor(private readonly context: NotesContext) {
    super();
    this.controller.options = { prompt: 'Write a note or an answer (Markdown)', placeHolder: 'What did you find?' };
    this.controller.commentingRangeProvider = {
      provideCommentingRanges: document => (context.sources.isSource(document.uri) ? linesWithWords(document) : []),
    };
    this.own(context.reviews.onDidChange(() => this.update.request()));
    this.own(context.decisions.onDidChange(() => this.update.request()));
    // Whoever turns to other words has given up the note that was begun.
    this.own(
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections: [selection] }) => {
        const isElsewhere = textEditor.document.uri.toString() !== this.begun?.uri.toString();
        if (!isElsewhere && !this.begun?.range.isEqual(selection ?? textEditor.selection)) this.begun = undefined;
      }),
    );
    this.own(this.registerCommands());
    this.update.request();
  }

  private registerCommands(): vscode.Disposable {
    const { log } = this.context;
    return vscode.Disposable.from(
      registerCommand(log, 'onTheRecord.addNote', subject => this.begin(subject)),
      registerCommand(log, 'onTheRecord.saveNote', reply => {
        const { text } = reply as vscode.CommentReply;
        return this.rescued(text, () => this.write(reply as vscode.CommentReply));
      }),
      registerCommand(log, 'onTheRecord.answerNote', () => this.answer()),
      registerCommand(log, 'onTheRecord.editNote', comment => this.edit(comment as NoteComment | undefined)),
      registerCommand(log, 'onTheRecord.keepNote', comment => this.keep(comment as NoteComment)),
      registerCommand(log, 'onTheRecord.cancelNote', comment => this.putBack(comment as NoteComment)),
      registerCommand(log, 'onTheRecord.deleteNote', comment => this.remove(comment as NoteComment | undefined)),
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

  /** Has what was typed kept, one way or the other: VS Code empties its input whatever becomes of it. */
  private async rescued(text: string, keep: () => Promise<void>): Promise<void> {
    if (text.trim() === '') return;
    try {
      await keep();
    } catch (error) {
      await vscode.env.clipboard.writeText(text);
      if (!(error instanceof HumanError)) this.context.log.error('A note could not be kept', error);
      const reason = error instanceof HumanError ? error.message : 'The note could not be kept; the log says why.';
      throw new HumanError(`${reason} What you wrote is in the clipboard.`);
    }
  }

  /** A new note, or an answer to one. */
  private async write({ thread, text }: vscode.CommentReply): Promise<void> {
    const known = this.noteOf(thread);
    if (known) {
      await this.keepAnswer(known, text);
      return;
    }
    const document = await vscode.workspace.openTextDocument(thread.uri);
    const place = await decidedPlace(document, this.rangeFor(thread, document));
    if (place.quote.exact.trim() === '') throw new HumanError('There are no words here that a note could hold on to.');
    const id = newId();
    // The thread that was typed in becomes that of the note.
    this.threads.set(id, thread);
    this.keeping.add(id);
    const made: Decision = { kind: 'note', id, text, ...place };
    const label = `Note on ${fileNameOf(place.source)}`;
    try {
      await decide(this.context.decisions, { label, made: [made], takenBack: [] }, place.source);
    } catch (error) {
      this.threads.delete(id);
      throw error;
    } finally {
      this.keeping.delete(id);
    }
  }

  private async keepAnswer({ id, source }: NoteDecision, text: string): Promise<void> {
    const number = Math.max(0, ...this.answersTo(id).map(answer => answer.number)) + 1;
    const made: Decision = { kind: 'reply', source, note: id, number, text };
    await decide(this.context.decisions, { label: 'Answered', made: [made], takenBack: [] }, source);
  }

  /** Answers the note at the cursor. */
  private async answer(): Promise<void> {
    const note = this.noteOf(this.atCursor());
    if (!note) throw new HumanError(NOT_SAVED);
    const text = await vscode.window.showInputBox({
      title: 'Answer to the Note',
      prompt: cropped(note.text),
      ignoreFocusOut: true,
    });
    await this.rescued(text ?? '', () => this.keepAnswer(note, text ?? ''));
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

  /** @param of undefined for the note at the cursor, or an answer to it */
  private async edit(of: NoteComment | undefined): Promise<void> {
    const comment = of ?? (await commentOf(this.atCursor(), 'Edit Which?'));
    if (!comment) return;
    const { decision, thread } = comment;
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
    // What is typed already is not thrown away.
    if (comment.mode === vscode.CommentMode.Editing) return;
    this.replace(comment, new NoteComment(decision, thread, decision.text, vscode.CommentMode.Editing));
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

  /**
   * A note goes with its answers, in one step that can be undone.
   * @param of undefined for the note at the cursor, or an answer to it
   */
  private async remove(of: NoteComment | undefined): Promise<void> {
    const { decision } = of ?? (await commentOf(this.atCursor(), 'Delete Which?')) ?? {};
    if (!decision) return;
    const isOneOfSeveral = decision.kind === 'note' && this.versionsOf(decision.id).length > 1;
    const takenBack: readonly Decision[] =
      decision.kind === 'reply' || isOneOfSeveral
        ? [decision]
        : [decision, ...this.answersTo(decision.id), ...this.resolutionsOf(decision.id)];
    await decide(this.context.decisions, { label: 'Note deleted', made: [], takenBack }, decision.source);
  }

  /** @param thread undefined for the one at the cursor */
  private async resolve(thread: vscode.CommentThread | undefined, isDone: boolean): Promise<void> {
    const note = this.noteOf(thread ?? this.atCursor(isDone ? 'open' : 'resolved'));
    if (!note) throw new HumanError(NOT_SAVED);
    const made: readonly Decision[] = isDone ? [{ kind: 'resolved', source: note.source, note: note.id }] : [];
    const takenBack = isDone ? [] : this.resolutionsOf(note.id);
    await decide(
      this.context.decisions,
      { label: isDone ? 'Note resolved' : 'Note opened again', made, takenBack },
      note.source,
    );
  }

  private atCursor(state?: NoteState): vscode.CommentThread {
    return threadAtCursor(this.threads.values(), state);
  }

  private noteOf(thread: vscode.CommentThread): NoteDecision | undefined {
    const [id] = [...this.threads].find(([, own]) => own === thread) ?? [];
    return id === undefined ? undefined : this.versionsOf(id)[0];
  }

  /** A note, in all its versions where two people changed it. */
  private versionsOf(id: string): readonly NoteDecision[] {
    return this.context.decisions.all.filter((one): one is NoteDecision => one.kind === 'note' && one.id === id);
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
    const lost = new Set(reviews.lost.map(decisionText));
    const kept = new Set(
      decisions.placed.flatMap(one => (one.kind === 'note' && !lost.has(decisionText(one)) ? [one.id] : [])),
    );
    for (const [id, thread] of this.threads)
      if (!kept.has(id) && !this.keeping.has(id)) {
        thread.dispose();
        this.threads.delete(id);
      }
    // One that was deleted just now may still be in the library.
    for (const place of places) if (kept.has(place.note.id)) this.showNote(place);
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
      thread.comments = [...this.versionsOf(note.id), ...this.answersTo(note.id)].map(
        one => new NoteComment(one, thread),
      );
    if (!known) thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
  }
}
