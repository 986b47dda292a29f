import type { Hints, Library } from '../core';
import { rowsBytes, rowsIn } from './rowsBytes';
import { sourcesIn, storedBytes } from './storedBytes';

/** The questions the library answers, all of which may cross to another thread. */
export const calls = [
  'read',
  'readDraft',
  'put',
  'restore',
  'stored',
  'storedLinks',
  'restoreLinks',
  'storedSearch',
  'restoreSearch',
  'catchUp',
  'takeUnlinkable',
  'renew',
  'remove',
  'tidy',
  'decide',
  'decisionsHeld',
  'setReview',
  'showOnly',
  'lostReview',
  'sourcesWith',
  'notes',
  'reviewedIn',
  'statusDecisions',
  'meant',
  'source',
  'speakers',
  'speaker',
  'speakersNamed',
  'variants',
  'suggestions',
  'suggestionCount',
  'quotationsBy',
  'speakerList',
  'speakerGroup',
  'quotationList',
  'dayList',
  'statementList',
  'quotation',
  'dates',
  'quotationsOn',
  'search',
  'checkDraft',
  'statements',
  'statement',
  'reportsOf',
  'repeatsOf',
  'quoteRef',
  'linksBetween',
  'around',
  'exported',
  'totals',
] as const satisfies readonly (keyof Library)[];
export type CallName = (typeof calls)[number];

/** What crosses as bytes, as the cache keeps it; see `storedBytes` and `rowsBytes`. */
interface ByteCalls {
  readonly stored: (sources: readonly string[]) => Uint8Array<ArrayBuffer>;
  readonly restore: (
    bytes: Uint8Array,
    wanted: readonly (readonly [source: string, hints: Hints])[],
  ) => readonly string[];
  readonly storedSearch: (sources: readonly string[]) => Uint8Array<ArrayBuffer>;
  readonly restoreSearch: (bytes: Uint8Array<ArrayBuffer>, valid: readonly string[]) => void;
}
export type LibraryCalls = Omit<Pick<Library, CallName>, keyof ByteCalls> & ByteCalls;

export interface Request {
  readonly id: number;
  readonly call: CallName;
  readonly args: readonly unknown[];
}

export type Response =
  { readonly id: number; readonly result: unknown } | { readonly id: number; readonly error: string };

/** Memory that goes over with what is sent instead of being copied: whoever sends bytes has them no more. */
export const handedOver = (sent: readonly unknown[]): ArrayBuffer[] =>
  sent.flatMap(one =>
    one instanceof Uint8Array && one.buffer instanceof ArrayBuffer && one.byteLength === one.buffer.byteLength
      ? [one.buffer]
      : [],
  );

/** What a response hands over. */
export const handedBack = (response: Response): ArrayBuffer[] =>
  handedOver('result' in response ? [response.result] : []);

/** A line to the other thread; messages are copied, but for what is handed over. */
export interface Port {
  post(message: Request): void;
  onResponse(listener: (response: Response) => void): void;
  /** The other thread has ended, or could not start. */
  onFailure(listener: (error: Error) => void): void;
  dispose(): void;
}

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

/** Answers requests one after the other, in the order in which they were asked. */
export function serve(
  library: Pick<Library, CallName>,
  answer: (response: Response) => void,
): (request: Request) => void {
  const inBytes: ByteCalls = {
    stored: sources => storedBytes(library.stored(sources)),
    restore: (bytes, wanted) => library.restore(sourcesIn(bytes), wanted),
    storedSearch: sources => rowsBytes(library.storedSearch(sources)),
    restoreSearch: (bytes, valid) => {
      const rows = rowsIn(bytes);
      if (rows) library.restoreSearch(rows, valid);
    },
  };
  const isInBytes = (call: CallName): call is keyof ByteCalls => call in inBytes;
  let last = Promise.resolve();
  return ({ id, call, args }) => {
    last = last.then(async () => {
      try {
        const method = (isInBytes(call) ? inBytes[call] : library[call]) as (
          this: unknown,
          ...all: unknown[]
        ) => unknown;
        answer({ id, result: await method.call(library, ...args) });
      } catch (error) {
        answer({ id, error: stackOf(error) });
      }
    });
  };
}
