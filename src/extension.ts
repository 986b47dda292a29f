import { availableParallelism } from 'node:os';
import type * as vscode from 'vscode';
import type { Api } from './activate';
import { activateWith } from './activate';
import { startNodeWorker } from './worker/startNode';

export const activate = (context: vscode.ExtensionContext): Api =>
  activateWith(context, { start: startNodeWorker, processors: availableParallelism() });
