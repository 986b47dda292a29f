import * as vscode from 'vscode';

/** An error the reader can understand and act on; everything else goes to the log with its stack. */
export class HumanError extends Error {}

/** Registers a command whose failures are told in words or logged, never lost. */
export function registerCommand(
  log: vscode.LogOutputChannel,
  id: string,
  run: (...args: readonly unknown[]) => Promise<void> | void,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (...args: readonly unknown[]) => {
    try {
      await run(...args);
    } catch (error) {
      if (error instanceof HumanError) {
        void vscode.window.showInformationMessage(error.message);
        return;
      }
      log.error(`${id} failed`, error instanceof Error ? error : String(error));
      const choice = await vscode.window.showErrorMessage(
        'On the Record could not do that. The log says why.',
        'Show Log',
      );
      if (choice !== undefined) log.show();
    }
  });
}
