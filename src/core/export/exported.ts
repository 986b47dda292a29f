import type { Status } from '../decisions/decision';
import type { Weekday } from '../english/calendar';
import type { QuotationFacts } from '../library/exports';
import type { Place } from '../library/lines';
import type { SaidOfRow, SpeakerOfRow } from '../library/rows';
import type { Confidence, Kind, NameBasis, Polarity, PublishedBasis, ReasonCode, SaidBasis } from '../model';
import { longDigest } from '../text/digest';
import { wellFormed } from './cleanText';
import type { PlacedPart } from './parts';

/** What the article says, what the program concluded, or what a person set. */
export type Known = 'stated' | 'inferred' | 'given';

export interface ExportedSpeaker {
  /** The library's speaker; null when the words could not be tied to anybody. */
  readonly id: string | null;
  readonly name: string | null;
  /** The fullest name that the article gives. */
  readonly named: string | null;
  readonly role: string | null;
  readonly known: Known;
  readonly basis: NameBasis;
  /** The words it rests on. */
  readonly words: string;
}

export interface ExportedDay {
  /** EDTF (ISO 8601-2); null when only a weekday or a vague expression is known. */
  readonly edtf: string | null;
  readonly weekday: Weekday | null;
  readonly known: Known;
  readonly basis: SaidBasis;
  /** Worked out from the words and the day of publication. */
  readonly reckoned: boolean;
  /** The words it rests on; null when there are none in this article. */
  readonly words: string | null;
}

export interface ExportedSource {
  /** Name of the workspace folder, and the path in it with forward slashes. */
  readonly folder: string;
  readonly file: string;
  readonly headline: string | null;
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly published: {
    readonly edtf: string;
    readonly known: PublishedBasis;
    readonly words: string | null;
  } | null;
}

/** A quotation with all that every format carries. Lines and characters count from one, offsets from zero. */
export interface Exported {
  /** Stays the same when other parts of the file change. */
  readonly id: string;
  readonly status: Status | 'unchecked';
  /** The file has changed since the status was given. */
  readonly changedSince: boolean;
  readonly kind: Kind;
  /** What was said, in one line, parts joined with an ellipsis. */
  readonly words: string;
  readonly speaker: ExportedSpeaker | null;
  readonly confidence: Confidence;
  readonly reason: ReasonCode;
  /** The cue word that the reason rests on. */
  readonly cue: string | null;
  readonly said: ExportedDay | null;
  readonly polarity: Polarity | null;
  /** What has quotation marks of its own inside the words. */
  readonly nested: readonly string[];
  /** The outlets through which the words came, nearest to the article first. */
  readonly via: readonly string[];
  readonly statements: readonly string[];
  readonly source: ExportedSource;
  readonly place: Place;
  readonly parts: readonly PlacedPart[];
}

/** Where a source stands: a workspace folder by name, and the path in it. */
export type SourcePlace = Pick<ExportedSource, 'folder' | 'file'>;

/** Reasons to take a speaker who is named elsewhere. */
const ELSEWHERE: ReadonlySet<ReasonCode> = new Set(['carried-on', 'carried-back', 'taking-turns', 'nearby']);

/** A speaker is stated where the very words are the name or description, in the sentence itself, and no other name was joined to it. */
function knownSpeaker({ basis, name, named, words }: SpeakerOfRow, reason: ReasonCode): Known {
  if (basis === 'given' || reason === 'given') return 'given';
  const isElsewhere = ELSEWHERE.has(reason);
  return !isElsewhere && name === named && (basis === 'full-name' || named === words) ? 'stated' : 'inferred';
}

const knownDay = ({ basis, reckoned }: SaidOfRow): Known =>
  basis === 'given' ? 'given' : basis === 'stated' && !reckoned ? 'stated' : 'inferred';

/** An id of the library without the address that a file has on this machine. */
const portable = (id: string, source: string, file: string): string => {
  const own = id.replace(source, file);
  return own.includes('://') ? `speaker:${longDigest(own)}` : own;
};

const oneBased = ({ line, character, endLine, endCharacter }: Place): Place => ({
  line: line + 1,
  character: character + 1,
  endLine: endLine + 1,
  endCharacter: endCharacter + 1,
});

/** All text as Unicode can be written: halves of surrogate pairs become U+FFFD. */
function allWellFormed<T>(value: T): T {
  if (typeof value === 'string') return wellFormed(value) as T & string;
  if (Array.isArray(value)) return value.map((item: unknown) => allWellFormed(item)) as T & unknown[];
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]: [string, unknown]) => [key, allWellFormed(one)]),
  ) as T;
}

/** What is exported of a quotation. Nothing in it tells where the folder is on this machine. */
export function exportedOf({ row, ...facts }: QuotationFacts, { folder, file }: SourcePlace): Exported {
  const { speaker, said, published, reason } = row;
  return allWellFormed<Exported>({
    id: file + row.id.slice(row.source.length),
    status: row.status ?? 'unchecked',
    changedSince: row.changedSince,
    kind: row.kind,
    words: row.text,
    speaker: speaker && {
      id: speaker.id === null ? null : portable(speaker.id, row.source, file),
      name: speaker.name,
      named: speaker.named,
      role: speaker.role,
      known: knownSpeaker(speaker, reason.code),
      basis: speaker.basis,
      words: speaker.words,
    },
    confidence: row.confidence,
    reason: reason.code,
    cue: reason.cue ?? null,
    said: said && {
      edtf: said.edtf,
      weekday: said.weekday,
      known: knownDay(said),
      basis: said.basis,
      reckoned: said.reckoned,
      words: said.words,
    },
    polarity: row.polarity,
    nested: row.nested,
    via: row.via,
    statements: facts.statements,
    source: {
      folder,
      file,
      headline: row.headline,
      outlet: row.outlet,
      byline: facts.byline,
      published: published && { edtf: published.edtf, known: published.basis, words: facts.publishedWords },
    },
    place: oneBased(row.place),
    parts: facts.parts,
  });
}

/** From the first word said to the last. */
export const extentOf = ({ parts }: Exported): Omit<PlacedPart, 'exact'> => {
  const [first, last] = [parts[0], parts.at(-1)];
  return {
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    startCodePoint: first?.startCodePoint ?? 0,
    endCodePoint: last?.endCodePoint ?? 0,
    prefix: first?.prefix ?? '',
    suffix: last?.suffix ?? '',
  };
};
