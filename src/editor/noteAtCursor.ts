import * as vscode from 'vscode';
import { HumanError } from './humanError';
import { NoteComment } from './noteComment';
import { cropped } from './quotationItem';

/** Whether a note is done with, as its thread says. */
export type NoteState = 'open' | 'resolved';

/**
 * The note whose words are at the cursor, or else the first on its lines.
 * @param state the one that is looked for; either without it
 * @throws `HumanError` where there is none
 */
export function threadAtCursor(threads: Iterable<vscode.CommentThread>, state?: NoteState): vscode.CommentThread {
  const { document, selection } = vscode.window.activeTextEditor ?? {};
  const near = [...threads].filter(
    ({ uri, range, contextValue }) =>
      selection !== undefined &&
      uri.toString() === document?.uri.toString() &&
      (state === undefined || contextValue === state) &&
      range !== undefined &&
      range.start.line <= selection.end.line &&
      range.end.line >= selection.start.line,
  );
  const thread = near.find(({ range }) => selection && range?.contains(selection.active)) ?? near[0];
  if (!thread)
    throw new HumanError(
      `There is no ${state === undefined ? '' : `${state} `}note at the cursor. The Comments panel lists all notes.`,
    );
  return thread;
}

/** A note or one of its answers; the reader says which. Undefined when none is chosen. */
export async function commentOf({ comments }: vscode.CommentThread, title: string): Promise<NoteComment | undefined> {
  const own = comments.filter(comment => comment instanceof NoteComment);
  if (own.length < 2) return own[0];
  const chosen = await vscode.window.showQuickPick(
    own.map(comment => ({ label: comment.author.name, detail: cropped(comment.decision.text), comment })),
    { title, matchOnDetail: true },
  );
  return chosen?.comment;
}
