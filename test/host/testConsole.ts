import { fromLine } from './messages';
import { Results } from './results';
import type { Tally } from './results';

/** Listens to the console of a VS Code that runs tests, and prints their results as they come in. */
export class TestConsole {
  readonly #results = new Results();
  readonly #otherLines: string[] = [];
  #started = false;
  #ended = false;

  /** Whether VS Code has come as far as running the tests. */
  get started(): boolean {
    return this.#started;
  }

  /** The last lines that are no results, to tell why there are none. */
  get otherOutput(): string {
    return this.#otherLines.slice(-20).join('\n');
  }

  /** Takes a line of the console, whatever it says. */
  readonly onLine = (line: string): void => {
    const message = fromLine(line);
    switch (message?.kind) {
      case 'start':
        this.#started = true;
        console.log(`  VS Code ${message.version}, ${message.place}`);
        break;
      case 'passed':
        this.#results.pass();
        console.log(`  ✓ ${message.title}`);
        break;
      case 'skipped':
        console.log(`  - ${message.title} (skipped)`);
        break;
      case 'failed':
        this.#results.fail(message.title, message.error);
        break;
      case 'end':
        this.#ended = true;
        break;
      case undefined:
        this.#otherLines.push(...line.split('\n'));
        break;
    }
  };

  /** The tally of the run, which ended with this exit code. */
  tally(code: number): Tally {
    if (!this.#ended) this.#results.fail('The tests were cut short.', this.otherOutput);
    return this.#results.tally(code);
  }
}
