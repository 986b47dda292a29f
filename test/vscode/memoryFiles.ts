import * as vscode from 'vscode';

/** A file system in memory whose writing can be made to fail, whose reading can be made to wait, and whose files can be changed behind its back. */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly files = new Map<string, Uint8Array>();
  private readonly folders = new Set<string>(['/']);
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;
  /** Throws what each writing is to fail with. */
  onWrite: () => void = () => undefined;
  /** What each reading waits for. */
  onRead: () => Promise<void> = () => Promise.resolve();
  private time = 1;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const file = this.files.get(path);
    if (!file && !this.folders.has(path)) throw vscode.FileSystemError.FileNotFound(path);
    return {
      type: file ? vscode.FileType.File : vscode.FileType.Directory,
      ctime: 0,
      mtime: this.time,
      size: file?.length ?? 0,
    };
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    if (!this.folders.has(path)) throw vscode.FileSystemError.FileNotFound(path);
    const below = (all: Iterable<string>): string[] =>
      [...all].filter(one => one !== path && one.slice(0, one.lastIndexOf('/')) === path);
    return [
      ...below(this.files.keys()).map((one): [string, vscode.FileType] => [nameOf(one), vscode.FileType.File]),
      ...below(this.folders).map((one): [string, vscode.FileType] => [nameOf(one), vscode.FileType.Directory]),
    ];
  }

  createDirectory({ path }: vscode.Uri): void {
    this.onWrite();
    this.folders.add(path);
  }

  async readFile({ path }: vscode.Uri): Promise<Uint8Array> {
    await this.onRead();
    return this.fileAt(path);
  }

  private fileAt(path: string): Uint8Array {
    const file = this.files.get(path);
    if (!file) throw vscode.FileSystemError.FileNotFound(path);
    return file;
  }

  writeFile({ path }: vscode.Uri, content: Uint8Array): void {
    this.onWrite();
    this.time++;
    this.files.set(path, content);
  }

  delete({ path }: vscode.Uri): void {
    for (const one of [...this.files.keys()]) if (one === path || one.startsWith(`${path}/`)) this.files.delete(one);
    for (const one of [...this.folders]) if (one === path || one.startsWith(`${path}/`)) this.folders.delete(one);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.onWrite();
    const file = this.fileAt(from.path);
    this.files.delete(from.path);
    this.files.set(to.path, file);
  }
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
