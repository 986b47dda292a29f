import type { Hints } from '../core';
import { Owner } from '../lifetime';
import type { Port } from '../worker/protocol';
import type { AsyncLibrary } from './remoteLibrary';
import { RemoteLibrary, WorkerLost } from './remoteLibrary';

/** A thread that reads texts, and how many it has been given. */
interface Reader {
  readonly remote: RemoteLibrary;
  busy: number;
}

type Question = (library: AsyncLibrary) => Promise<string>;

/** More threads than these read faster than the library takes in. */
const MOST_READERS = 4;

/** How many threads read: one processor is left to the library and the editor. Two on two processors were measured to be no faster. */
export const readersFor = (processors: number): number => Math.min(MOST_READERS, Math.max(1, processors - 1));

/**
 * Threads that read texts, each by itself, while the library takes in what they found. When one is lost, the texts it had are read again
 * one at a time, so that only the one that ends a thread is given up.
 */
export class Readers extends Owner {
  private readonly readers: readonly Reader[];
  private readonly alone: RemoteLibrary;
  private last: Promise<unknown> = Promise.resolve();

  /**
   * @param start makes a thread
   * @param count how many read at once
   * @param onLost told of each thread that failed
   */
  constructor(start: () => Promise<Port>, count: number, onLost: (error: Error) => void) {
    super();
    const remote = (): RemoteLibrary => this.own(new RemoteLibrary(start, onLost));
    this.readers = Array.from({ length: count }, () => ({ remote: remote(), busy: 0 }));
    this.alone = remote();
  }

  /**
   * Reads a text; see `Library.read`.
   * @throws WorkerLost when the text ends the thread that reads it, even when it is alone there
   */
  read(text: string, hints: Hints): Promise<string> {
    return this.ask(library => library.read(text, hints));
  }

  /** Reads a draft; see `Library.readDraft`. @throws as `read` does */
  readDraft(text: string): Promise<string> {
    return this.ask(library => library.readDraft(text));
  }

  private async ask(question: Question): Promise<string> {
    const [least, ...others] = this.readers;
    if (!least) throw new Error('There is no reader.');
    const reader = others.reduce((best, one) => (one.busy < best.busy ? one : best), least);
    reader.busy++;
    try {
      return await question(reader.remote.ask);
    } catch (error) {
      if (!(error instanceof WorkerLost) || this.disposed) throw error;
      return await this.askAlone(question);
    } finally {
      reader.busy--;
    }
  }

  private askAlone(question: Question): Promise<string> {
    const turn = this.last.then(() => question(this.alone.ask));
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
