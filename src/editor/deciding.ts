import * as vscode from 'vscode';
import type { Decisions, Step } from '../workspace/decisions';
import { UnreadableFile } from '../workspace/decisions';
import { HumanError } from './humanError';

const SHOWN_MS = 6000;

/** Tells once that decisions do not lie in the folder. */
export function tellKeptInState(): void {
  void vscode.window.showInformationMessage(
    'This folder cannot be written to, so what you decide about its articles is kept in VS Code for this workspace only, and is not shared with others.',
  );
}

/** Makes decisions and says so in the status bar, with the way back. */
export async function decide(decisions: Decisions, step: Step, beside: string): Promise<void> {
  const isOther = await safely(() => decisions.take(step, beside));
  const message = isOther ? `${step.label}. “Undo Last Decision” takes it back.` : 'That is so already.';
  vscode.window.setStatusBarMessage(`$(check) ${message}`, SHOWN_MS);
}

/** Undoes the last decision of this window. */
export async function undoLast(decisions: Decisions): Promise<void> {
  const undone = await safely(() => decisions.undo());
  if (undone === undefined)
    throw new HumanError('Nothing was decided in this window that could be undone. “Show Decisions” lists all.');
  vscode.window.setStatusBarMessage(`$(discard) Undone: ${undone}`, SHOWN_MS);
}

/** What is in the way of a decision, in words. */
async function safely<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new HumanError(
      `Nothing was changed: ${vscode.workspace.asRelativePath(error.uri)} cannot be read, and is not written over. Mend or delete it first.`,
    );
  }
}
