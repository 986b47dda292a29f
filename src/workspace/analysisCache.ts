import * as vscode from 'vscode';
import { fnv1a, longDigest } from '../core';
import type { CacheFile, Header } from './cacheFile';
import { readCacheFile, writeCacheFile } from './cacheFile';
import { keepNewest } from './cacheFolders';
import { isGone } from './gone';

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

/** What else was stored of sources, and those of them that are now as they were then. */
export interface Findings {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly valid: readonly string[];
}

/** Where what is stored comes from. */
export interface Storing {
  /** What is to be kept of sources; see `Library.stored`. */
  readonly bytesOf: (sources: readonly string[]) => Promise<Uint8Array<ArrayBuffer>>;
  /** What is to be kept of them for the search; see `Library.storedSearch`. */
  readonly searchOf: (sources: readonly string[]) => Promise<Uint8Array<ArrayBuffer>>;
  /** See `Library.storedLinks`. */
  readonly links: () => Promise<string>;
  /** What links hang on beside the sources. */
  readonly key: string;
}

/** Sources are spread over so many files, so that a change of one rewrites little. */
const BUCKETS = 128;
const READ_AHEAD = 4;
const LINKS = 'links.json';

const bucketOf = (source: string): number => fnv1a(source) % BUCKETS;
const bucketName = (bucket: number): string => String(bucket).padStart(3, '0');
const sourcesFile = (folder: vscode.Uri, bucket: number): vscode.Uri =>
  vscode.Uri.joinPath(folder, `${bucketName(bucket)}.bin`);
const searchFile = (folder: vscode.Uri, bucket: number): vscode.Uri =>
  vscode.Uri.joinPath(folder, `${bucketName(bucket)}.search`);

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
    for await (const { header, rest } of this.files(sourcesFile)) yield { stamps: stampsIn(header), bytes: rest };
  }

  /** What the search knew of the sources, file by file, once they have been taken from the cache. */
  async *search(): AsyncGenerator<Findings, void, undefined> {
    for await (const { header, rest } of this.files(searchFile)) yield { bytes: rest, valid: this.validIn(header) };
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
   * The links that were stored; null when there are none.
   * @param key what links hang on beside the sources
   */
  async links(key: string): Promise<{ readonly text: string; readonly valid: readonly string[] } | null> {
    const read = this.folder && (await this.read(vscode.Uri.joinPath(this.folder, LINKS)));
    if (read?.header.key !== key) return null;
    return { text: new TextDecoder().decode(read.rest), valid: this.validIn(read.header) };
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

  /** What there is of each bucket, as long as the cache is that of the same folders. */
  private async *files(
    fileOf: (folder: vscode.Uri, bucket: number) => vscode.Uri,
  ): AsyncGenerator<CacheFile, void, undefined> {
    const { folder } = this;
    if (!folder) return;
    const read = (bucket: number): Promise<CacheFile | null> => this.read(fileOf(folder, bucket));
    // The next ones are read while one is taken in.
    const ahead = Array.from({ length: READ_AHEAD }, (_, bucket) => read(bucket));
    for (let bucket = 0; bucket < BUCKETS && folder === this.folder; bucket++) {
      const one = await ahead.shift();
      if (bucket + READ_AHEAD < BUCKETS) ahead.push(read(bucket + READ_AHEAD));
      if (one) yield one;
    }
  }

  private async write({ bytesOf, searchOf, links, key }: Storing): Promise<void> {
    const { home, folder } = this;
    if (!home || !folder || this.isBroken || this.changed.size === 0) return;
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
        const own = sources.get(bucket) ?? [];
        const [stamps, digests] = [this.stampsOf(own), this.digestsOf(own)];
        // Asked for at once: what is typed in the meantime is in neither.
        const [bytes, search] = await Promise.all([bytesOf(own), searchOf(own)]);
        await this.writeFile(sourcesFile(folder, bucket), bytes, stamps);
        await this.writeFile(searchFile(folder, bucket), search, digests);
      }
      const digests = this.digestsOf([...this.stamps.keys()]);
      const text = new TextEncoder().encode(await links());
      await this.writeFile(vscode.Uri.joinPath(folder, LINKS), text, digests, key);
      await keepNewest(home, folder, this.log);
    } catch (error) {
      // The cache is a help, not a need: a full disk or missing rights must not disturb the reader.
      this.isBroken = true;
      this.log.warn(`What was read is not kept: ${folder.toString(true)} cannot be written`, error);
    }
  }

  private read(file: vscode.Uri): Promise<CacheFile | null> {
    return readCacheFile(file, this.engine, this.log);
  }

  private writeFile(
    file: vscode.Uri,
    rest: Uint8Array<ArrayBuffer>,
    stamps: Header['stamps'],
    key?: string,
  ): Promise<void> {
    return writeCacheFile(file, rest, { engine: this.engine, stamps, ...(key !== undefined && { key }) });
  }

  private stampsOf(sources: readonly string[]): Header['stamps'] {
    return sources.flatMap(source => {
      const stamp = this.stamps.get(source);
      if (!stamp) return [];
      const { size, mtime, hints, encoding, digest } = stamp;
      return [[source, size, mtime, hints, encoding ?? null, digest] as const];
    });
  }

  private digestsOf(sources: readonly string[]): Header['stamps'] {
    return sources.flatMap(source => {
      const stamp = this.stamps.get(source);
      return stamp ? [[source, stamp.digest] as const] : [];
    });
  }

  /** The sources that are now as `digestsOf` says they were. */
  private validIn({ stamps }: Header): readonly string[] {
    return stamps.flatMap(([source, digest]) => (this.stamps.get(source)?.digest === digest ? [source] : []));
  }
}

/** What `stampsOf` wrote. */
function stampsIn({ stamps }: Header): ReadonlyMap<string, Stamp> {
  return new Map(
    stamps.map(([source, size, mtime, hints, encoding, digest]): readonly [string, Stamp] => [
      source,
      {
        size: Number(size),
        mtime: Number(mtime),
        hints: String(hints),
        encoding: typeof encoding === 'string' ? encoding : undefined,
        digest: String(digest),
      },
    ]),
  );
}
