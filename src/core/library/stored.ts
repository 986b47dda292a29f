import type { Content } from './shelf';
import type { StoredFacts } from './sourceFacts';

/** What is kept of a source on the disk, so that it need not be read again. */
export interface StoredSource {
  readonly source: string;
  readonly facts: StoredFacts;
  readonly content: Content;
}
