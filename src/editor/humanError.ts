import * as vscode from 'vscode';

/** An error the reader can understand and act on; everything else goes to the log with its stack. */
export class HumanError extends Error {}

/** Registers a command whose failures are told in words or logged, never lost. */
export const registerCommand = (
  log: vscode.LogOutputChannel,
  id: string,
  run: (...args: readonly unknown[]) => Promise<void> | void,
): vscode.Disposable =>
  vscode.commands.registerCommand(id, (...args: readonly unknown[]) => tellingFailure(log, id, () => run(...args)));

/** Runs something that the reader asked for, and tells in words or logs why it failed. */
export async function tellingFailure(
  log: vscode.LogOutputChannel,
  what: string,
  run: () => Promise<void> | void,
): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (error instanceof HumanError) {
      void vscode.window.showInformationMessage(error.message);
      return;
    }
    log.error(`${what} failed`, error instanceof Error ? error : String(error));
    const choice = await vscode.window.showErrorMessage(
      'On the Record could not do that. The log says why.',
      'Show Log',
    );
    if (choice !== undefined) log.show();
  }
}
