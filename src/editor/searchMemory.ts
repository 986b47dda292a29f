import * as vscode from 'vscode';
import { Owner } from '../lifetime';

const RECENT = 'onTheRecord.searches.recent';
const SAVED = 'onTheRecord.searches.saved';
const MOST_RECENT = 20;

/** The searches of this workspace: those made last, and those the reader keeps. */
export class SearchMemory extends Owner {
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  /** What is saved has changed. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly state: vscode.Memento) {
    super();
  }

  /** The latest first. */
  get recent(): readonly string[] {
    return this.state.get<readonly string[]>(RECENT, []);
  }

  /** In the order they were saved. */
  get saved(): readonly string[] {
    return this.state.get<readonly string[]>(SAVED, []);
  }

  async note(query: string): Promise<void> {
    const value = query.trim();
    if (value === '') return;
    await this.state.update(RECENT, [value, ...this.recent.filter(one => one !== value)].slice(0, MOST_RECENT));
  }

  async save(query: string): Promise<void> {
    const value = query.trim();
    if (value === '' || this.saved.includes(value)) return;
    await this.state.update(SAVED, [...this.saved, value]);
    this.changed.fire();
  }

  async forget(query: string): Promise<void> {
    await this.state.update(
      SAVED,
      this.saved.filter(one => one !== query),
    );
    this.changed.fire();
  }
}
