import type { Settings } from './settings';

/** One run of the tests inside a VS Code. */
export interface TestRun {
  /** What is run, for people. */
  readonly name: string;
  /** The folder of the extension. */
  readonly extension: string;
  /** The bundle of tests, inside that folder: it decides which of the extension hosts runs them. */
  readonly tests: string;
  /** The folder that is opened, where the tests may change what they like. */
  readonly workspace: string;
  readonly settings?: Settings;
}

/** How long all tests of a run may take on a slow machine, the start of VS Code included: only one that hangs takes longer. */
export const timeLimit = 12 * 60_000;

/** That a VS Code cannot be had or did not come as far as running the tests, so that another may be tried. */
export class NoVsCode extends Error {}
