import { runInBrowser } from './browserRun';
import { downloadDesktop, namedDesktop, runOnDesktop } from './desktop';
import type { Tally } from './results';
import type { Session } from './session';
import { NoVsCode } from './testRun';
import type { TestRun } from './testRun';
import type { VsCodeVersion } from './versions';

interface Way {
  readonly name: string;
  readonly run: (session: Session, version: VsCodeVersion, run: TestRun) => Promise<Tally>;
}

const npm: Way = { name: 'VS Code from npm, shown by Chromium', run: runInBrowser };

const download: Way = {
  name: 'downloaded VS Code',
  run: async (session, version, run) => runOnDesktop(session, await downloadDesktop(version), run),
};

const named = (program: string): Way => ({
  name: `VS Code named by VSCODE_EXECUTABLE (${program})`,
  run: (session, _, run) => runOnDesktop(session, namedDesktop(program), run),
});

/** Runs tests in the best VS Code that can be had. */
export class Launcher {
  #ways: readonly Way[];

  /** @param program the VS Code to use if it runs, whatever its version; without it one is downloaded. */
  constructor(program?: string) {
    this.#ways = [program ? named(program) : download, npm];
  }

  /**
   * Runs the tests and prints where they run and their results.
   * @throws an error that says what is missing when there is no VS Code to run them in.
   */
  async run(session: Session, version: VsCodeVersion, run: TestRun): Promise<Tally> {
    const [way, ...others] = this.#ways;
    if (!way) throw new Error('There is no VS Code to run the tests in.');
    console.log(`  ${way.name}`);
    try {
      return await way.run(session, version, run);
    } catch (error) {
      if (!(error instanceof NoVsCode) || others.length === 0) throw error;
      console.log(`  ${error.message}`);
      // What was not to be had once is not waited for again.
      this.#ways = others;
      return this.run(session, version, run);
    }
  }
}
