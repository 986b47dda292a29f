import * as vscode from 'vscode';
import { eventually } from './expect';

type Window = typeof vscode.window;
type Asking = 'showInputBox' | 'showQuickPick' | 'showOpenDialog' | 'showInformationMessage';

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

/** Runs a command that asks for a file. */
export const opening = (uri: vscode.Uri, command: string): Promise<void> =>
  answering(
    'showOpenDialog',
    () => [uri],
    () => vscode.commands.executeCommand(command),
  );

/** Runs a command that asks a question, answered with `button`; gives the question. */
export async function saying(button: string | undefined, command: string): Promise<string> {
  let question = '';
  await answering(
    'showInformationMessage',
    message => {
      question = String(message);
      return button;
    },
    () => vscode.commands.executeCommand(command),
  );
  return question;
}

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

/** Runs a command that shows a list which takes typed words too; types `words` and accepts the first row with `row` in its label. */
export async function picking(words: string, row: string, command: string, ...args: readonly unknown[]): Promise<void> {
  const window = vscode.window as { -readonly [Name in 'createQuickPick']: Window[Name] };
  const original = window.createQuickPick;
  const made: vscode.QuickPick<vscode.QuickPickItem>[] = [];
  Object.assign(window, {
    createQuickPick: () => {
      const listeners: Record<string, (value: string) => void> = {};
      const listen = (name: string) => (listener: (value: string) => void) => {
        listeners[name] = listener;
        return { dispose: () => undefined };
      };
      const pick = {
        value: '',
        items: [] as readonly vscode.QuickPickItem[],
        activeItems: [] as readonly vscode.QuickPickItem[],
        onDidChangeValue: listen('value'),
        onDidAccept: listen('accept'),
        onDidHide: listen('hide'),
        hide: () => listeners['hide']?.(''),
        dispose: () => undefined,
        show: () => {
          pick.value = words;
          listeners['value']?.(words);
          const accept = (): boolean => {
            pick.activeItems = pick.items.filter(({ label }) => label.includes(row)).slice(0, 1);
            if (pick.activeItems.length > 0) listeners['accept']?.('');
            return pick.activeItems.length > 0;
          };
          if (!accept()) void eventually(() => Promise.resolve(accept() || undefined), `No row “${row}”`);
        },
      };
      made.push(pick as unknown as vscode.QuickPick<vscode.QuickPickItem>);
      return pick;
    },
  });
  try {
    await vscode.commands.executeCommand(command, ...args);
  } finally {
    Object.assign(window, { createQuickPick: original });
  }
  if (made.length === 0) throw new Error(`${command} showed no list`);
}
