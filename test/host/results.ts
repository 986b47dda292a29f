/** How many tests passed and failed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** The results of one run of tests, printed as they come in. */
export class Results {
  #passed = 0;
  #failed = 0;

  /** Counts a test that passed. */
  pass(count = 1): void {
    this.#passed += count;
  }

  /** Counts a failure and prints it. */
  fail(title: string, details = ''): void {
    this.#failed++;
    console.log([`  ✗ ${title}`, ...details.split('\n').filter(line => line)].join('\n      '));
  }

  /** Counts a test of the launcher's own, which fails when it throws. */
  async check(title: string, test: () => Promise<void>): Promise<void> {
    try {
      await test();
      this.pass();
      console.log(`  ✓ ${title}`);
    } catch (error) {
      this.fail(title, error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  }

  /** The tally of a run that ended with this exit code: one that failed without a word or tested nothing has failed. */
  tally(code: number): Tally {
    if (this.#passed + this.#failed === 0) this.fail('There was nothing to test.');
    else if (code !== 0 && this.#failed === 0) this.fail(`All tests passed, but the run ended with code ${code}.`);
    return { passed: this.#passed, failed: this.#failed };
  }
}

/** The sum of the tallies. */
export function total(tallies: readonly Tally[]): Tally {
  const sum = (key: keyof Tally) => tallies.reduce((count, tally) => count + tally[key], 0);
  return { passed: sum('passed'), failed: sum('failed') };
}
