import type { Library } from '../core';

/** The questions the library answers, all of which may cross to another thread. */
export const calls = [
  'read',
  'readDraft',
  'put',
  'restore',
  'stored',
  'storedLinks',
  'restoreLinks',
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
export type LibraryCalls = Pick<Library, CallName>;

export interface Request {
  readonly id: number;
  readonly call: CallName;
  readonly args: readonly unknown[];
}

export type Response =
  { readonly id: number; readonly result: unknown } | { readonly id: number; readonly error: string };

/** A line to the other thread; messages are copied. */
export interface Port {
  post(message: Request): void;
  onResponse(listener: (response: Response) => void): void;
  /** The other thread has ended, or could not start. */
  onFailure(listener: (error: Error) => void): void;
  dispose(): void;
}

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

/** Answers requests one after the other, in the order in which they were asked. */
export function serve(library: LibraryCalls, answer: (response: Response) => void): (request: Request) => void {
  let last = Promise.resolve();
  return ({ id, call, args }) => {
    last = last.then(async () => {
      try {
        const method = library[call] as (this: LibraryCalls, ...all: unknown[]) => unknown;
        answer({ id, result: await method.call(library, ...args) });
      } catch (error) {
        answer({ id, error: stackOf(error) });
      }
    });
  };
}
