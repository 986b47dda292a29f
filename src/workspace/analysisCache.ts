import * as vscode from 'vscode';
import { joined } from '../bytes';
import { fnv1a, longDigest } from '../core';
import { isGone } from './gone';
import { sha256 } from './sha256';

/** How a file was when its source was stored. */
export interface Stamp {
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly mtime: number;
  /** Digest of what the source was read with. */
  readonly hints: string;
  /** Undefined for UTF-8. */
  readonly encoding: string | undefined;
  /** Of text and hints; see `textDigest`. */
  readonly digest: string;
}

/** Stored sources: how their files were, and the bytes that `Library.restore` takes. */
export interface Bucket {
  readonly stamps: ReadonlyMap<string, Stamp>;
  readonly bytes: Uint8Array;
}

/** Where what is stored comes from. */
export interface Storing {
  /** What is to be kept of sources; see `Library.stored`. */
  readonly bytesOf: (sources: readonly string[]) => Promise<Uint8Array<ArrayBuffer>>;
  /** See `Library.storedLinks`. */
  readonly links: () => Promise<string>;
  /** What links hang on beside the sources. */
  readonly key: string;
}

/** The first line of a file of the cache. */
interface Header {
  readonly format: string;
  readonly engine: string;
  /** SHA-256 of all that follows. */
  readonly check: string;
  /** Of links: what they hang on beside the sources. */
  readonly key?: string;
  readonly stamps: readonly (readonly [source: string, ...stamp: readonly unknown[]])[];
}

const FORMAT = 'on-the-record cache 2';
/** Sources are spread over so many files, so that a change of one rewrites little. */
const BUCKETS = 128;
const READ_AHEAD = 4;
/** Folders of sources whose caches are kept, and bytes in all; those opened longest ago go first. */
const MOST_FOLDERS = 20;
const MOST_BYTES = 2 * 1024 * 1024 * 1024;
const OPENED = 'opened';
const LINKS = 'links.json';
const LF = 10;

const bucketOf = (source: string): number => fnv1a(source) % BUCKETS;
const fileName = (bucket: number): string => `${String(bucket).padStart(3, '0')}.bin`;

/**
 * What was read of the sources, kept in the extension's storage, so that a folder opens without its unchanged files being read again.
 * It may be gone, damaged or of another version at any time: then it is as if it were empty. What cannot be written is not kept.
 */
export class AnalysisCache {
  private stamps = new Map<string, Stamp>();
  private readonly changed = new Set<number>();
  private folder: vscode.Uri | undefined;
  private writing: Promise<void> = Promise.resolve();
  private isBroken = false;

  /**
   * @param home a folder of the extension's storage; without it nothing is kept
   * @param engine names the program that reads: what another read is not taken
   */
  constructor(
    private readonly home: vscode.Uri | undefined,
    private readonly engine: string,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /** Turns to the cache of these workspace folders, and gives what it holds, file by file. */
  async *open(folders: readonly vscode.WorkspaceFolder[]): AsyncGenerator<Bucket, void, undefined> {
    const key = longDigest(folders.map(({ uri }) => uri.toString()).join('\n'));
    const folder = this.home && vscode.Uri.joinPath(this.home, key);
    if (folder?.toString() !== this.folder?.toString()) {
      this.folder = folder;
      this.stamps = new Map();
      this.changed.clear();
    }
    if (!folder) return;
    const read = (bucket: number): Promise<Bucket | null> =>
      this.readBucket(vscode.Uri.joinPath(folder, fileName(bucket)));
    // The next ones are read while one is taken in.
    const ahead = Array.from({ length: READ_AHEAD }, (_, bucket) => read(bucket));
    for (let bucket = 0; bucket < BUCKETS && folder === this.folder; bucket++) {
      const one = await ahead.shift();
      if (bucket + READ_AHEAD < BUCKETS) ahead.push(read(bucket + READ_AHEAD));
      if (one) yield one;
    }
  }

  /** How a source was when it was last read from its file; undefined when that is not known. */
  stampOf(source: string): Stamp | undefined {
    return this.stamps.get(source);
  }

  /** A source was taken from the cache. */
  restored(source: string, stamp: Stamp): void {
    this.stamps.set(source, stamp);
  }

  /** A source was read from its file: it is stored with the next `save`. */
  note(source: string, stamp: Stamp): void {
    const known = this.stamps.get(source);
    if (known?.digest === stamp.digest && known.mtime === stamp.mtime && known.size === stamp.size) return;
    this.stamps.set(source, stamp);
    this.changed.add(bucketOf(source));
  }

  /** What is known of a source is not what its file says. */
  forget(source: string): void {
    if (this.stamps.delete(source)) this.changed.add(bucketOf(source));
  }

  /** Stores what has changed. */
  save(storing: Storing): Promise<void> {
    this.writing = this.writing.then(() => this.write(storing));
    return this.writing;
  }

  /**
   * The links that were stored, and the sources that are now as they were then; null when there are none.
   * @param key what links hang on beside the sources
   */
  async links(key: string): Promise<{ readonly text: string; readonly valid: readonly string[] } | null> {
    const read = this.folder && (await this.readFile(vscode.Uri.joinPath(this.folder, LINKS)));
    if (read?.header.key !== key) return null;
    const valid = read.header.stamps.filter(([source, digest]) => this.stamps.get(source)?.digest === digest);
    return { text: new TextDecoder().decode(read.rest), valid: valid.map(([source]) => source) };
  }

  /** Deletes all that is kept, of this folder and of others. */
  async clear(): Promise<void> {
    await this.writing;
    this.changed.clear();
    for (const source of this.stamps.keys()) this.changed.add(bucketOf(source));
    if (!this.home) return;
    try {
      await vscode.workspace.fs.delete(this.home, { recursive: true });
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }

  private async write({ bytesOf, links, key }: Storing): Promise<void> {
    const { folder } = this;
    if (!folder || this.isBroken || this.changed.size === 0) return;
    try {
      await vscode.workspace.fs.createDirectory(folder);
      const sources = new Map<number, string[]>();
      for (const source of this.stamps.keys()) {
        const own = sources.get(bucketOf(source));
        if (own) own.push(source);
        else sources.set(bucketOf(source), [source]);
      }
      for (const bucket of [...this.changed]) {
        if (folder !== this.folder) return;
        this.changed.delete(bucket);
        await this.writeBucket(vscode.Uri.joinPath(folder, fileName(bucket)), sources.get(bucket) ?? [], bytesOf);
      }
      const stamps = [...this.stamps].map(([source, { digest }]) => [source, digest] as const);
      const text = new TextEncoder().encode(await links());
      await this.writeFile(vscode.Uri.joinPath(folder, LINKS), text, { stamps, key });
      await this.writeWhole(vscode.Uri.joinPath(folder, OPENED), new Uint8Array());
      await this.dropOldest(folder);
    } catch (error) {
      // The cache is a help, not a need: a full disk or missing rights must not disturb the reader.
      this.isBroken = true;
      this.log.warn(`What was read is not kept: ${folder.toString(true)} cannot be written`, error);
    }
  }

  private async writeBucket(file: vscode.Uri, sources: readonly string[], bytesOf: Storing['bytesOf']): Promise<void> {
    const stamps = sources.flatMap(source => {
      const stamp = this.stamps.get(source);
      return stamp
        ? [[source, stamp.size, stamp.mtime, stamp.hints, stamp.encoding ?? null, stamp.digest] as const]
        : [];
    });
    await this.writeFile(file, await bytesOf(sources), { stamps });
  }

  private async writeFile(
    file: vscode.Uri,
    rest: Uint8Array<ArrayBuffer>,
    about: Pick<Header, 'stamps' | 'key'>,
  ): Promise<void> {
    const header: Header = { format: FORMAT, engine: this.engine, check: await sha256(rest), ...about };
    await this.writeWhole(file, joined([new TextEncoder().encode(`${JSON.stringify(header)}\n`), rest]));
  }

  /** All or nothing: another window, or the next start, never sees half a file. */
  private async writeWhole(file: vscode.Uri, bytes: Uint8Array): Promise<void> {
    const draft = file.with({ path: `${file.path}.${Math.random().toString(36).slice(2)}.tmp` });
    await vscode.workspace.fs.writeFile(draft, bytes);
    await vscode.workspace.fs.rename(draft, file, { overwrite: true });
  }

  private async readBucket(file: vscode.Uri): Promise<Bucket | null> {
    const read = await this.readFile(file);
    if (!read) return null;
    const stamps = read.header.stamps.map(
      ([source, size, mtime, hints, encoding, digest]): readonly [string, Stamp] => [
        source,
        {
          size: Number(size),
          mtime: Number(mtime),
          hints: String(hints),
          encoding: typeof encoding === 'string' ? encoding : undefined,
          digest: String(digest),
        },
      ],
    );
    return { stamps: new Map(stamps), bytes: read.rest };
  }

  /** Null for a file that is not there, is of another program, or does not hold what it says. */
  private async readFile(
    file: vscode.Uri,
  ): Promise<{ readonly header: Header; readonly rest: Uint8Array<ArrayBuffer> } | null> {
    try {
      const bytes = await vscode.workspace.fs.readFile(file);
      const end = Math.max(0, bytes.indexOf(LF));
      const header = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as Header | null;
      // A copy, since the file may lie in a larger piece of memory, which would go to the worker with it.
      const rest = new Uint8Array(bytes.subarray(end + 1));
      const isOurs = header?.format === FORMAT && header.engine === this.engine && Array.isArray(header.stamps);
      return isOurs && header.check === (await sha256(rest)) ? { header, rest } : null;
    } catch (error) {
      if (!isGone(error)) this.log.info(`Not taken from the cache: ${file.toString(true)}`, error);
      return null;
    }
  }

  /** Keeps the caches of the folders opened last, as far as they fit. */
  private async dropOldest(own: vscode.Uri): Promise<void> {
    if (!this.home) return;
    const { home } = this;
    const names = (await vscode.workspace.fs.readDirectory(home)).map(([name]) => name);
    const others = await Promise.all(
      names
        .map(name => vscode.Uri.joinPath(home, name))
        .filter(uri => uri.toString() !== own.toString())
        .map(async uri => ({ uri, opened: await timeOf(vscode.Uri.joinPath(uri, OPENED)), bytes: await sizeOf(uri) })),
    );
    let bytes = await sizeOf(own);
    const newest = others.sort((a, b) => b.opened - a.opened);
    for (const [place, { uri, bytes: size }] of newest.entries()) {
      bytes += size;
      if (place < MOST_FOLDERS - 1 && bytes <= MOST_BYTES) continue;
      this.log.info(`Dropped from the cache: ${uri.toString(true)}`);
      await vscode.workspace.fs.delete(uri, { recursive: true });
    }
  }
}

/** When a file was last written; 0 when it is not there. */
async function timeOf(file: vscode.Uri): Promise<number> {
  try {
    return (await vscode.workspace.fs.stat(file)).mtime;
  } catch (error) {
    if (isGone(error)) return 0;
    throw error;
  }
}

/** The bytes of the files in a folder. */
async function sizeOf(folder: vscode.Uri): Promise<number> {
  let bytes = 0;
  for (const [name, type] of await vscode.workspace.fs.readDirectory(folder))
    if (type & vscode.FileType.File) bytes += (await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, name))).size;
  return bytes;
}
