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

/** How many decisions contradict each other, and how many files of decisions cannot be read. */
export interface DecisionFaults {
  readonly conflicts: number;
  readonly problems: number;
  /** Statuses and notes whose words no article holds any more. */
  readonly lost: number;
}

const showDecisions: vscode.Command = { command: 'onTheRecord.showDecisions', title: 'Show Decisions' };

function decisionNotices({ conflicts, problems, lost }: DecisionFaults): readonly Notice[] {
  const notices: Notice[] = [];
  if (conflicts > 0)
    notices.push({
      id: 'notice:conflicts',
      label: `${counted(conflicts, 'contradiction')} among decisions`,
      description: 'not followed',
      tooltip: 'Choose to see what contradicts what, and take one back.',
      command: showDecisions,
    });
  if (problems > 0)
    notices.push({
      id: 'notice:decisions',
      label: `${counted(problems, 'decision file')} not read`,
      description: 'broken or newer',
      tooltip: 'Choose to see which, and why. They are never written over.',
      command: showDecisions,
    });
  if (lost > 0)
    notices.push({
      id: 'notice:lost',
      label: `${counted(lost, 'status or note', 'statuses or notes')} without a place`,
      description: 'the words are gone',
      tooltip: 'Choose to see their words. “Place a Lost Status or Note on the Selection” gives one a new place.',
      command: showDecisions,
    });
  return notices;
}

/** Decisions that are not followed, files that could not be read, and files of other kinds that were left alone. */
export function noticesOf(
  { skipped, otherKinds }: Pick<Sources, 'skipped' | 'otherKinds'>,
  faults: DecisionFaults,
): readonly Notice[] {
  const notices = [...decisionNotices(faults)];
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
