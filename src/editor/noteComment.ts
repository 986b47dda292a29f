import * as vscode from 'vscode';
import type { NoteDecision, ReplyDecision } from '../core';

/** A note or an answer as VS Code shows it. */
export class NoteComment implements vscode.Comment {
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

export const plain = (body: string | vscode.MarkdownString): string => (typeof body === 'string' ? body : body.value);

export const isOf = (comment: vscode.Comment, decision: NoteComment['decision']): boolean =>
  comment instanceof NoteComment && comment.decision === decision;
