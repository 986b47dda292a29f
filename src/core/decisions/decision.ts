import type { QuoteAnchor } from './anchor';

/** A speaker as a decision names one: by name, and where that is not enough by a role or by the one source it holds in. */
export interface SpeakerRef {
  readonly name: string;
  readonly role?: string;
  readonly source?: string;
}

/** The day a source was published, EDTF. */
export interface PublishedDecision {
  readonly kind: 'published';
  readonly source: string;
  readonly published: string;
}

/** Two names are one speaker's. */
export interface JoinDecision {
  readonly kind: 'join';
  readonly speakers: readonly [SpeakerRef, SpeakerRef];
}

/** Two names are not one speaker's: never joined, never suggested again. */
export interface ApartDecision {
  readonly kind: 'apart';
  readonly speakers: readonly [SpeakerRef, SpeakerRef];
}

/** What a speaker is called in the views. */
export interface NameDecision {
  readonly kind: 'name';
  readonly speaker: SpeakerRef;
  readonly name: string;
}

/** Who said one quotation; null for nobody known. */
export interface SpeakerDecision {
  readonly kind: 'speaker';
  readonly source: string;
  readonly quote: QuoteAnchor;
  readonly name: string | null;
}

/** One quotation, by its words in its source. */
export interface QuoteRef {
  readonly source: string;
  readonly quote: QuoteAnchor;
}

/** Whether two quotations report one statement: a link stands whatever is concluded, and what was unlinked is never linked again. */
export interface LinkDecision {
  readonly kind: 'link' | 'unlink';
  readonly quotes: readonly [QuoteRef, QuoteRef];
}

/** What the reader found on checking a quotation; a quotation without a status is unchecked. */
export type Status = 'checked' | 'disputed' | 'misquoted';
export const statuses: readonly Status[] = ['checked', 'disputed', 'misquoted'];

/** What the reader found on checking the words at a place. */
export interface StatusDecision {
  readonly kind: 'status';
  readonly source: string;
  readonly quote: QuoteAnchor;
  readonly status: Status;
  /** SHA-256 of the file as it was then, with LF for line ends, hexadecimal; absent where it could not be read. */
  readonly sha256?: string;
}

/** What the reader wrote on a place, in Markdown. */
export interface NoteDecision {
  readonly kind: 'note';
  readonly source: string;
  readonly quote: QuoteAnchor;
  /** Names the note for those that answer it; any short text that no other note has. */
  readonly id: string;
  readonly text: string;
  readonly sha256?: string;
}

/** An answer to a note; `number` puts the answers in order. A decision of its own, so that two people can answer at once. */
export interface ReplyDecision {
  readonly kind: 'reply';
  readonly source: string;
  readonly note: string;
  readonly number: number;
  readonly text: string;
}

/** A note that is done with. */
export interface ResolvedDecision {
  readonly kind: 'resolved';
  readonly source: string;
  readonly note: string;
}

/** Something the reader decided. Sources are named as the library names them. */
export type Decision =
  | PublishedDecision
  | JoinDecision
  | ApartDecision
  | NameDecision
  | SpeakerDecision
  | LinkDecision
  | StatusDecision
  | NoteDecision
  | ReplyDecision
  | ResolvedDecision;

/** Decisions about speakers of the whole library; the others belong to one source. */
export type LibraryDecision = JoinDecision | ApartDecision | NameDecision;

export const isLibraryDecision = (decision: Decision): decision is LibraryDecision =>
  decision.kind === 'join' || decision.kind === 'apart' || decision.kind === 'name';

/** Decisions that hold for the words at one place. */
export type PlacedDecision = StatusDecision | NoteDecision;

export const isPlacedDecision = (decision: Decision): decision is PlacedDecision =>
  decision.kind === 'status' || decision.kind === 'note';

export const isLinkDecision = (decision: Decision): decision is LinkDecision =>
  decision.kind === 'link' || decision.kind === 'unlink';

/** The sources a decision names. */
export function sourcesOf(decision: Decision): readonly string[] {
  switch (decision.kind) {
    case 'published':
    case 'speaker':
    case 'status':
    case 'note':
    case 'reply':
    case 'resolved':
      return [decision.source];
    case 'join':
    case 'apart':
      return decision.speakers.flatMap(({ source }) => source ?? []);
    case 'name':
      return decision.speaker.source === undefined ? [] : [decision.speaker.source];
    case 'link':
    case 'unlink':
      return decision.quotes.map(({ source }) => source);
  }
}

/** The decision with its sources named otherwise: as a file names them, or as the library does. */
export function withSources(decision: Decision, rename: (source: string) => string): Decision {
  const ref = (one: SpeakerRef): SpeakerRef =>
    one.source === undefined ? one : { ...one, source: rename(one.source) };
  switch (decision.kind) {
    case 'published':
    case 'speaker':
    case 'status':
    case 'note':
    case 'reply':
    case 'resolved':
      return { ...decision, source: rename(decision.source) };
    case 'join':
    case 'apart':
      return { ...decision, speakers: [ref(decision.speakers[0]), ref(decision.speakers[1])] };
    case 'name':
      return { ...decision, speaker: ref(decision.speaker) };
    case 'link':
    case 'unlink': {
      const [a, b] = decision.quotes;
      return { ...decision, quotes: [renamed(a, rename), renamed(b, rename)] };
    }
  }
}

const renamed = ({ source, quote }: QuoteRef, rename: (source: string) => string): QuoteRef => ({
  source: rename(source),
  quote,
});
