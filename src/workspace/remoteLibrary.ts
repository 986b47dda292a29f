import { calls } from '../worker/protocol';
import type { CallName, LibraryCalls, Port, Response } from '../worker/protocol';

/** The library as the editor knows it: the same questions, answered later. */
export type AsyncLibrary = {
  readonly [Name in CallName]: (
    ...args: Parameters<LibraryCalls[Name]>
  ) => Promise<Awaited<ReturnType<LibraryCalls[Name]>>>;
};

/** The worker ended before it answered; what it knew is gone. */
export class WorkerLost extends Error {}

interface Pending {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Asks the library in the worker. When the worker fails, what was asked fails with it and the next question starts another. */
export class RemoteLibrary {
  private port: Promise<Port> | undefined;
  private readonly pending = new Map<number, Pending>();
  private lastId = 0;
  private disposed = false;

  /** The questions. */
  readonly ask: AsyncLibrary;

  /**
   * @param start makes a worker
   * @param onLost called when a worker has failed: what it knew is gone
   */
  constructor(
    private readonly start: () => Promise<Port>,
    private readonly onLost: (error: Error) => void,
  ) {
    const call =
      (name: CallName) =>
      (...args: readonly unknown[]): Promise<unknown> =>
        this.send(name, args);
    this.ask = Object.fromEntries(calls.map(name => [name, call(name)])) as unknown as AsyncLibrary;
  }

  dispose(): void {
    this.disposed = true;
    this.fail(new Error('On the Record was switched off.'));
  }

  private async send(call: CallName, args: readonly unknown[]): Promise<unknown> {
    if (this.disposed) throw new Error('On the Record was switched off.');
    const opening = (this.port ??= this.open());
    const port = await opening.catch((error: unknown) => {
      if (this.port === opening) this.port = undefined;
      throw error;
    });
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      this.pending.set(id, { resolve, reject });
      port.post({ id, call, args });
    });
  }

  private open(): Promise<Port> {
    const opening = this.start().then(port => {
      port.onResponse(response => this.receive(response));
      port.onFailure(error => {
        // What an earlier worker still has to say does not concern the one after it.
        if (this.port !== opening) return;
        this.fail(new WorkerLost(error.message, { cause: error }));
        this.onLost(error);
      });
      return port;
    });
    return opening;
  }

  private receive(response: Response): void {
    const pending = this.pending.get(response.id);
    this.pending.delete(response.id);
    if ('error' in response) pending?.reject(new Error(response.error));
    else pending?.resolve(response.result);
  }

  private fail(error: Error): void {
    const port = this.port;
    this.port = undefined;
    void port?.then(
      open => open.dispose(),
      () => undefined,
    );
    const pending = [...this.pending.values()];
    this.pending.clear();
    for (const { reject } of pending) reject(error);
  }
}
