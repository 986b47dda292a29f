import * as vscode from 'vscode';

type Window = typeof vscode.window;
type Asking = 'showInputBox' | 'showQuickPick';

/** Puts an answer in place of a question of VS Code for as long as `run` takes. */
async function answering(
  ask: Asking,
  answer: (...args: readonly unknown[]) => unknown,
  run: () => Thenable<unknown>,
): Promise<void> {
  const window = vscode.window as { -readonly [Name in Asking]: Window[Name] };
  const original = window[ask];
  Object.assign(window, { [ask]: (...args: readonly unknown[]) => Promise.resolve(answer(...args)) });
  try {
    await run();
  } finally {
    Object.assign(window, { [ask]: original });
  }
}

/** Runs a command that asks for a text. */
export const typing = (text: string, command: string, ...args: readonly unknown[]): Promise<void> =>
  answering(
    'showInputBox',
    () => text,
    () => vscode.commands.executeCommand(command, ...args),
  );

/** Runs a command that shows a list, of which the rows are chosen whose labels `choose` accepts. */
export const choosing = (
  choose: (label: string) => boolean,
  command: string,
  ...args: readonly unknown[]
): Promise<void> =>
  answering(
    'showQuickPick',
    (items, options) => {
      const chosen = (items as readonly vscode.QuickPickItem[]).filter(({ label }) => choose(label));
      return (options as vscode.QuickPickOptions).canPickMany === true ? chosen : chosen[0];
    },
    () => vscode.commands.executeCommand(command, ...args),
  );
