import type * as vscode from 'vscode';
import type { Sources } from '../workspace/sources';
import { counted } from '../wording/numbers';

/** A row that says what was not read. */
export interface Notice {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  readonly command: vscode.Command;
}

const MOST_KINDS = 5;

const files = (n: number): string => counted(n, 'file');

/** Files that could not be read, and files of other kinds that were left alone. */
export function noticesOf({ skipped, otherKinds }: Pick<Sources, 'skipped' | 'otherKinds'>): readonly Notice[] {
  const notices: Notice[] = [];
  if (skipped.length > 0)
    notices.push({
      id: 'notice:skipped',
      label: `${files(skipped.length)} could not be read`,
      description: '',
      tooltip: 'Choose to see which files, and why.',
      command: { command: 'onTheRecord.showProblems', title: 'Show Files That Could Not Be Read' },
    });
  const kinds = [...otherKinds].sort((a, b) => b[1] - a[1]);
  const total = kinds.reduce((sum, [, count]) => sum + count, 0);
  if (total > 0)
    notices.push({
      id: 'notice:others',
      label: `${files(total)} of other kinds not read`,
      description: kinds
        .slice(0, MOST_KINDS)
        .map(([extension, count]) => `${extension} ${count}`)
        .join(', '),
      tooltip: 'Only files that the setting “On the Record: Files” names are read.',
      command: { command: 'workbench.action.openSettings', title: 'Settings', arguments: ['onTheRecord.files'] },
    });
  return notices;
}
