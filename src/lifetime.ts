import type * as vscode from 'vscode';

/** Something with a lifetime that owns other such things and ends them with itself. */
export abstract class Owner implements vscode.Disposable {
  private readonly owned: { dispose(): unknown }[] = [];
  protected disposed = false;

  /** Takes over `item`; ends it at once when the owner has ended already. */
  protected own<T extends { dispose(): unknown }>(item: T): T {
    if (this.disposed) item.dispose();
    else this.owned.push(item);
    return item;
  }

  dispose(): void {
    this.disposed = true;
    for (const item of this.owned.splice(0).reverse()) item.dispose();
  }
}

/** Runs `run` once things have been quiet for `delay` milliseconds, and where they never are, `longest` after the first request. */
export class Debounced implements vscode.Disposable {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private since: number | undefined;

  constructor(
    private readonly delay: number,
    private readonly run: () => void,
    private readonly longest = Infinity,
  ) {}

  schedule(): void {
    clearTimeout(this.timer);
    this.since ??= Date.now();
    const left = Math.max(0, this.since + this.longest - Date.now());
    this.timer = setTimeout(
      () => {
        this.since = undefined;
        this.run();
      },
      Math.min(this.delay, left),
    );
  }

  dispose(): void {
    clearTimeout(this.timer);
  }
}

/** Runs `run` at most once in so many milliseconds as `interval` gives, and once more after the last request. */
export class Throttled implements vscode.Disposable {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly interval: number | (() => number),
    private readonly run: () => void,
  ) {}

  request(): void {
    this.timer ??= setTimeout(
      () => {
        this.timer = undefined;
        this.run();
      },
      typeof this.interval === 'number' ? this.interval : this.interval(),
    );
  }

  dispose(): void {
    clearTimeout(this.timer);
  }
}
