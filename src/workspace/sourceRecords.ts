import * as vscode from 'vscode';
import type { Hints } from '../core';
import { longDigest } from '../core';
import type { AsyncLibrary } from './remoteLibrary';
import { WorkerLost } from './remoteLibrary';
import type { ReadResult, SkipReason } from './sourceReader';
import { readSource } from './sourceReader';
import type { AnalysisCache, Bucket, Stamp } from './analysisCache';
import type { Readers } from './readers';
import { textDigest } from './textDigest';

/** A file that was not read, and why. */
export interface Skipped {
  readonly uri: vscode.Uri;
  readonly reason: SkipReason;
  readonly detail: string;
}

/** What is known of one file. */
interface SourceRecord {
  readonly uri: vscode.Uri;
  /** Counts the readings, so that an older one that ends later is dropped. */
  turn: number;
  /** Of the text and hints the library has, or has failed on; undefined when it has none. */
  digest: string | undefined;
  /** Of the document that has this text; 0 for a file. */
  version: number;
  /** Ends when the text has been read. */
  reading: Promise<unknown> | undefined;
  encoding: string | undefined;
  skipped: Skipped | undefined;
  /** How often the library was lost while it took this text in: two losses set it aside. */
  losses: number;
}

/**
 * The editor opened the file in an encoding that does not fit, while its bytes were read well: characters are lost in the
 * document, the places of all others are the same.
 */
const isMisread = (document: vscode.TextDocument, text: string, { digest, encoding }: SourceRecord): boolean =>
  !document.isDirty &&
  digest !== undefined &&
  encoding !== undefined &&
  encoding !== document.encoding &&
  text.includes('\uFFFD');

/** Names what a source is read with. */
const digestOf = (hints: Hints): string => longDigest(JSON.stringify(hints));

/** A file that has not answered for so long is set aside until it does: folders of a network may hang. */
const PATIENCE_MS = 30_000;

/** An answer, or undefined where none comes in time. */
async function within<T>(milliseconds: number, answer: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>(resolve => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What records are read and kept with. */
export interface RecordsWork {
  readonly library: AsyncLibrary;
  readonly readers: Pick<Readers, 'read'>;
  readonly cache: AnalysisCache;
  readonly log: vscode.LogOutputChannel;
}

/** What is known of sources beside their texts. */
export interface RecordsKnowledge {
  /** Whether a file is a source by the settings of now. */
  readonly isWanted: (uri: vscode.Uri) => boolean;
  /** What the reader decided about a source. */
  readonly hintsOf: (source: string) => Hints;
  /** Told of each source whose answers are others than before. */
  readonly onChanged: (source: string) => void;
  /** Told when a file that was set aside has answered after all, and was taken in. */
  readonly onLate: () => void;
}

/** Puts texts into the library, each version once, and keeps what is to be known of each file. */
export class SourceRecords {
  private readonly records = new Map<string, SourceRecord>();

  private readonly library: AsyncLibrary;
  private readonly readers: Pick<Readers, 'read'>;
  private readonly cache: AnalysisCache;
  private readonly log: vscode.LogOutputChannel;
  /** Files in a row that did not answer. */
  private silent = 0;

  constructor(
    { library, readers, cache, log }: RecordsWork,
    private readonly knows: RecordsKnowledge,
    private readonly patience = PATIENCE_MS,
  ) {
    this.library = library;
    this.readers = readers;
    this.cache = cache;
    this.log = log;
  }

  get skipped(): readonly Skipped[] {
    return [...this.records.values()]
      .flatMap(({ skipped }) => skipped ?? [])
      .sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
  }

  get uris(): readonly vscode.Uri[] {
    return [...this.records.values()].map(({ uri }) => uri);
  }

  has(uri: vscode.Uri): boolean {
    return this.records.has(uri.toString());
  }

  encodingOf(uri: vscode.Uri): string | undefined {
    return this.records.get(uri.toString())?.encoding;
  }

  /** Whether the worker was lost on a text that is still to be read. */
  isSuspect(uri: vscode.Uri): boolean {
    return (this.records.get(uri.toString())?.losses ?? 0) > 0;
  }

  /** Reads a file. What is wrong with it is kept as the reason for skipping it. */
  async readFile(uri: vscode.Uri, maxSize: number): Promise<void> {
    const record = this.recordOf(uri);
    const turn = ++record.turn;
    const answer = readSource(uri, maxSize);
    const result = await this.inTime(answer);
    if (result) return this.takeAnswer(record, turn, result);
    if (record.turn !== turn || !this.knows.isWanted(uri)) return;
    // What is known of it, from the cache or from before, stays.
    this.log.warn(`No answer yet: ${uri.toString(true)}`);
    record.skipped = { uri, reason: 'no-answer', detail: '' };
    this.knows.onChanged(uri.toString());
    answer
      .then(late => this.takeAnswer(record, turn, late))
      .then(() => this.knows.onLate())
      .catch((error: unknown) => this.log.error(`Could not take in ${uri.toString(true)}`, error));
  }

  /** An answer, or undefined where none comes in time; where many files are silent no other is waited for as long. */
  private async inTime<T>(answer: Promise<T>): Promise<T | undefined> {
    const result = await within(Math.max(this.patience / (1 + this.silent), this.patience / 30), answer);
    this.silent = result === undefined ? this.silent + 1 : 0;
    return result;
  }

  private async takeAnswer(record: SourceRecord, turn: number, result: ReadResult): Promise<void> {
    if (record.turn !== turn || !this.knows.isWanted(record.uri)) return;
    if (result.kind === 'text') {
      const { decoded, size, mtime } = result;
      return this.put(record, decoded.text, 0, decoded.encoding, { size, mtime });
    }
    if (result.kind === 'gone') return this.forget([record.uri]);
    return this.skip(record, result.reason, result.detail);
  }

  /** Takes the text of an open document in place of its file's. */
  async readDocument(document: vscode.TextDocument, maxSize: number): Promise<void> {
    // What was typed before the settings changed may be read after.
    if (!this.knows.isWanted(document.uri)) return;
    const record = this.recordOf(document.uri);
    record.turn++;
    const text = document.getText();
    if (text.length > maxSize) return this.skip(record, 'too-large', `${(text.length / 1024 / 1024).toFixed(1)} MB`);
    if (text.trim() === '') return this.skip(record, 'empty', '');
    const encoding = document.encoding === 'utf8' ? undefined : document.encoding;
    if (isMisread(document, text, record)) return this.renew(record, document.version);
    return this.put(record, text, document.version, encoding);
  }

  /** Forgets files in one go. */
  async forget(uris: readonly vscode.Uri[]): Promise<void> {
    const known = uris.map(uri => uri.toString()).filter(source => this.records.has(source));
    for (const source of known) {
      const record = this.records.get(source);
      if (record) record.turn++;
      this.records.delete(source);
    }
    if (known.length === 0) return;
    for (const source of known) this.cache.forget(source);
    await this.library.remove(known);
    known.forEach(this.knows.onChanged);
  }

  /** Has every text put again, as for a new worker. Texts that were set aside stay so unless `all`. */
  expire(all: boolean): void {
    for (const record of this.records.values()) if (all || !record.skipped) record.digest = undefined;
  }

  /** Whether a file is as it was when its source was read, or stored. */
  async isUnchanged(uri: vscode.Uri): Promise<boolean> {
    const source = uri.toString();
    const stamp = this.cache.stampOf(source);
    const record = this.records.get(source);
    if (!stamp || record?.digest !== stamp.digest || stamp.hints !== digestOf(this.hintsFor(uri))) return false;
    try {
      const now = await this.inTime(Promise.resolve(vscode.workspace.fs.stat(uri)));
      return now?.size === stamp.size && now.mtime === stamp.mtime;
    } catch {
      // Whoever reads the file tells what is wrong with it.
      return false;
    }
  }

  /** Takes stored sources into the library, those that are wanted, not known yet and read with the same knowledge as they would be now. */
  async restore({ stamps, bytes }: Bucket): Promise<void> {
    const wanted = [...stamps].flatMap(([source, stamp]) => {
      const uri = vscode.Uri.parse(source);
      const record = this.records.get(source);
      if (!this.knows.isWanted(uri) || record?.digest !== undefined || record?.skipped) return [];
      const hints = this.hintsFor(uri);
      return stamp.hints === digestOf(hints) ? [{ uri, source, stamp, hints }] : [];
    });
    if (wanted.length === 0) return;
    const taken = new Set(
      await this.library.restore(
        bytes,
        wanted.map(({ source, hints }) => [source, hints]),
      ),
    );
    for (const { uri, source, stamp } of wanted) {
      if (!taken.has(source)) continue;
      const record = this.recordOf(uri);
      // Meanwhile a document may have been read in its place.
      if (record.digest !== undefined) continue;
      record.digest = stamp.digest;
      record.encoding = stamp.encoding;
      this.cache.restored(source, stamp);
      this.knows.onChanged(source);
    }
  }

  private hintsFor(uri: vscode.Uri): Hints {
    return { fileName: vscode.workspace.asRelativePath(uri, false), ...this.knows.hintsOf(uri.toString()) };
  }

  /** @param file how the file was; undefined for the text of a document */
  private async put(
    record: SourceRecord,
    text: string,
    version: number,
    encoding: string | undefined,
    file?: Pick<Stamp, 'size' | 'mtime'>,
  ): Promise<void> {
    const source = record.uri.toString();
    const hints = this.hintsFor(record.uri);
    const digest = textDigest(text, hints);
    record.encoding = encoding;
    const note = (): void => {
      if (file && file.mtime > 0) this.cache.note(source, { ...file, hints: digestOf(hints), encoding, digest });
      else if (this.cache.stampOf(source)?.digest !== digest) this.cache.forget(source);
    };
    if (record.skipped?.reason === 'no-answer') record.skipped = undefined;
    if (record.digest === digest) {
      note();
      if (version > 0) record.version = version;
      if (record.reading) await record.reading;
      else if (version > 0 && !record.skipped) await this.renew(record, version);
      return;
    }
    record.digest = digest;
    record.version = version;
    record.skipped = undefined;
    const reading = this.take(record, { text, hints, digest }).then(isTaken => isTaken && note());
    record.reading = reading;
    await reading;
    if (record.reading === reading) record.reading = undefined;
    this.knows.onChanged(source);
  }

  /** @returns whether the library has this text now */
  private async take(
    record: SourceRecord,
    { text, hints, digest }: { readonly text: string; readonly hints: Hints; readonly digest: string },
  ): Promise<boolean> {
    const source = record.uri.toString();
    // Meanwhile the file may have been read again with another text, or be gone.
    const isCurrent = (): boolean => record.digest === digest && this.records.get(source) === record;
    try {
      const packed = await this.readWith(text, hints);
      if (!isCurrent()) return false;
      const { version } = record;
      await this.library.put({ source, text, version, hints, packed });
      record.losses = 0;
      if (record.version > version) await this.renew(record, record.version);
      return isCurrent();
    } catch (error) {
      if (isCurrent()) this.noteFailure(record, digest, error);
      return false;
    }
  }

  /** What is known holds for this version of the document too. */
  private async renew({ uri }: SourceRecord, version: number): Promise<void> {
    const source = uri.toString();
    if (await this.library.renew(source, version)) this.knows.onChanged(source);
  }

  /** A text that ends the thread which reads it is to blame itself; only a library that was lost is tried again. */
  private async readWith(text: string, hints: Hints): Promise<string> {
    try {
      return await this.readers.read(text, hints);
    } catch (error) {
      throw error instanceof WorkerLost ? new Error('A reader ended on it.', { cause: error }) : error;
    }
  }

  private noteFailure(record: SourceRecord, digest: string, error: unknown): void {
    const lost = error instanceof WorkerLost;
    record.losses = lost ? record.losses + 1 : 0;
    if (lost && record.losses < 2) {
      record.digest = undefined;
      return;
    }
    record.losses = 0;
    record.digest = digest;
    record.skipped = { uri: record.uri, reason: 'unreadable', detail: 'the reader failed on it; see the log' };
    this.cache.forget(record.uri.toString());
    this.log.error(`Could not analyse ${record.uri.toString(true)}`, error);
  }

  private async skip(record: SourceRecord, reason: SkipReason, detail: string): Promise<void> {
    this.log.warn(`Not read: ${record.uri.toString(true)} (${reason}${detail === '' ? '' : `: ${detail}`})`);
    record.skipped = { uri: record.uri, reason, detail };
    this.cache.forget(record.uri.toString());
    const had = record.digest !== undefined;
    record.digest = undefined;
    if (had) await this.library.remove([record.uri.toString()]);
    this.knows.onChanged(record.uri.toString());
  }

  private recordOf(uri: vscode.Uri): SourceRecord {
    const source = uri.toString();
    const known = this.records.get(source);
    if (known) return known;
    const record: SourceRecord = {
      uri,
      turn: 0,
      digest: undefined,
      version: 0,
      reading: undefined,
      encoding: undefined,
      skipped: undefined,
      losses: 0,
    };
    this.records.set(source, record);
    return record;
  }
}
