import * as vscode from 'vscode';
import type { Hints } from '../core';
import type { AsyncLibrary } from './remoteLibrary';
import { WorkerLost } from './remoteLibrary';
import type { SkipReason } from './sourceReader';
import { readSource } from './sourceReader';
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
  encoding: string | undefined;
  skipped: Skipped | undefined;
  /** How often the worker was lost while it read this text: two losses set it aside. */
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

/** Puts texts into the library, each version once, and keeps what is to be known of each file. */
export class SourceRecords {
  private readonly records = new Map<string, SourceRecord>();

  /**
   * @param onChanged told of each source whose answers are others than before
   * @param isWanted whether a file is a source by the settings of now
   * @param hintsOf what the reader decided about a source
   */
  constructor(
    private readonly library: AsyncLibrary,
    private readonly log: vscode.LogOutputChannel,
    private readonly isWanted: (uri: vscode.Uri) => boolean,
    private readonly hintsOf: (source: string) => Hints,
    private readonly onChanged: (source: string) => void,
  ) {}

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
    const result = await readSource(uri, maxSize);
    if (record.turn !== turn || !this.isWanted(uri)) return;
    if (result.kind === 'text') return this.put(record, result.decoded.text, 0, result.decoded.encoding);
    if (result.kind === 'gone') return this.forget([uri]);
    return this.skip(record, result.reason, result.detail);
  }

  /** Takes the text of an open document in place of its file's. */
  async readDocument(document: vscode.TextDocument, maxSize: number): Promise<void> {
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
    await this.library.remove(known);
    known.forEach(this.onChanged);
  }

  /** Has every text put again, as for a new worker. Texts that were set aside stay so unless `all`. */
  expire(all: boolean): void {
    for (const record of this.records.values()) if (all || !record.skipped) record.digest = undefined;
  }

  private async put(record: SourceRecord, text: string, version: number, encoding: string | undefined): Promise<void> {
    const source = record.uri.toString();
    const hints = { fileName: vscode.workspace.asRelativePath(record.uri, false), ...this.hintsOf(source) };
    const digest = textDigest(text, hints);
    record.encoding = encoding;
    if (record.digest === digest) {
      if (version > 0 && !record.skipped) await this.renew(record, version);
      return;
    }
    record.digest = digest;
    record.skipped = undefined;
    try {
      await this.library.put({ source, text, version, hints });
      record.losses = 0;
    } catch (error) {
      this.noteFailure(record, digest, error);
    }
    this.onChanged(source);
  }

  /** What is known holds for this version of the document too. */
  private async renew({ uri }: SourceRecord, version: number): Promise<void> {
    const source = uri.toString();
    if (await this.library.renew(source, version)) this.onChanged(source);
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
    this.log.error(`Could not analyse ${record.uri.toString(true)}`, error);
  }

  private async skip(record: SourceRecord, reason: SkipReason, detail: string): Promise<void> {
    this.log.warn(`Not read: ${record.uri.toString(true)} (${reason}${detail === '' ? '' : `: ${detail}`})`);
    record.skipped = { uri: record.uri, reason, detail };
    const had = record.digest !== undefined;
    record.digest = undefined;
    if (had) await this.library.remove([record.uri.toString()]);
    this.onChanged(record.uri.toString());
  }

  private recordOf(uri: vscode.Uri): SourceRecord {
    const source = uri.toString();
    const known = this.records.get(source);
    if (known) return known;
    const record: SourceRecord = {
      uri,
      turn: 0,
      digest: undefined,
      encoding: undefined,
      skipped: undefined,
      losses: 0,
    };
    this.records.set(source, record);
    return record;
  }
}
