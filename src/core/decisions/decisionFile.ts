import { fromEdtf, isPossible } from '../dates/edtf';
import { longDigest } from '../text/digest';
import type { QuoteAnchor } from './anchor';
import type { Decision, LinkDecision, QuoteRef, SpeakerRef } from './decision';
import { isLinkDecision, statuses } from './decision';

/** The version of the format that is written and read here. */
const VERSION = 1;

/** What is wrong with a decision's file. */
export type FileProblem = 'not-json' | 'newer' | 'unknown-kind' | 'incomplete';

export type FileContent =
  | { readonly kind: 'decision'; readonly decision: Decision }
  | { readonly kind: 'problem'; readonly problem: FileProblem };

const inOrder = (a: SpeakerRef | QuoteRef, b: SpeakerRef | QuoteRef): number =>
  JSON.stringify(canonical(a)) < JSON.stringify(canonical(b)) ? -1 : 1;

/** Two speakers in one order, whichever was chosen first, and keys in order, so that one decision is always one file. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, own]) => [key, canonical(own)]),
  );
}

/** "Same", linked and unlinked have no order; of two speakers set apart the second is the one that is taken out. */
function ordered(decision: Decision): Decision {
  if (decision.kind === 'join')
    return { ...decision, speakers: [...decision.speakers].sort(inOrder) as unknown as typeof decision.speakers };
  if (isLinkDecision(decision))
    return { ...decision, quotes: [...decision.quotes].sort(inOrder) as unknown as typeof decision.quotes };
  return decision;
}

/** The text of a decision's file: sorted keys, two spaces, no time stamp. */
export const decisionText = (decision: Decision): string =>
  `${JSON.stringify(canonical({ ...ordered(decision), version: VERSION }), undefined, 2)}\n`;

/** The name of a decision's file: the kind and a hash of all it says, so that two decisions never share a file. */
export const decisionFileName = (decision: Decision): string =>
  `${decision.kind}-${longDigest(decisionText(decision))}.json`;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

const isDay = (edtf: string): boolean => {
  const parts = fromEdtf(edtf);
  return parts !== null && isPossible(parts);
};

const isDigest = (value: unknown): value is string | undefined =>
  value === undefined || (typeof value === 'string' && /^[0-9a-f]{64}$/.test(value));

function readRef(value: unknown): SpeakerRef | null {
  if (!isFields(value)) return null;
  const { name, role, source } = value;
  if (!isText(name) || ![role, source].every(one => one === undefined || isText(one))) return null;
  return { name, ...(isText(role) && { role }), ...(isText(source) && { source }) };
}

function readQuote(value: unknown): QuoteAnchor | null {
  if (!isFields(value)) return null;
  const { exact, prefix, suffix, start } = value;
  if (!isText(exact) || typeof prefix !== 'string' || typeof suffix !== 'string' || typeof start !== 'number')
    return null;
  return { exact, prefix, suffix, start };
}

/** By kind what makes a decision of the fields; null where one is missing or makes no sense. */
const READERS: Readonly<Record<Decision['kind'], (fields: Fields) => Decision | null>> = {
  published: ({ source, published }) =>
    isText(source) && isText(published) && isDay(published) ? { kind: 'published', source, published } : null,
  join: fields => readPair('join', fields),
  apart: fields => readPair('apart', fields),
  name: ({ speaker, name }) => {
    const ref = readRef(speaker);
    return ref && isText(name) ? { kind: 'name', speaker: ref, name } : null;
  },
  speaker: ({ source, quote, name }) => {
    const anchor = readQuote(quote);
    return isText(source) && anchor && (name === null || isText(name))
      ? { kind: 'speaker', source, quote: anchor, name }
      : null;
  },
  status: ({ source, quote, status, sha256 }) => {
    const [anchor, known] = [readQuote(quote), statuses.find(one => one === status)];
    return isText(source) && anchor && known && isDigest(sha256)
      ? { kind: 'status', source, quote: anchor, status: known, ...(sha256 !== undefined && { sha256 }) }
      : null;
  },
  note: ({ source, quote, id, text, sha256 }) => {
    const anchor = readQuote(quote);
    return isText(source) && anchor && isText(id) && isText(text) && isDigest(sha256)
      ? { kind: 'note', source, quote: anchor, id, text, ...(sha256 !== undefined && { sha256 }) }
      : null;
  },
  reply: ({ source, note, number, text }) =>
    isText(source) && isText(note) && typeof number === 'number' && isText(text)
      ? { kind: 'reply', source, note, number, text }
      : null,
  resolved: ({ source, note }) => (isText(source) && isText(note) ? { kind: 'resolved', source, note } : null),
  link: fields => readLink('link', fields),
  unlink: fields => readLink('unlink', fields),
};

function readPair(kind: 'join' | 'apart', { speakers }: Fields): Decision | null {
  const [a, b, more] = Array.isArray(speakers) ? speakers.map(readRef) : [];
  return a && b && more === undefined ? { kind, speakers: [a, b] } : null;
}

function readQuoteRef(value: unknown): QuoteRef | null {
  if (!isFields(value) || !isText(value['source'])) return null;
  const quote = readQuote(value['quote']);
  return quote && { source: value['source'], quote };
}

function readLink(kind: LinkDecision['kind'], { quotes }: Fields): Decision | null {
  const [a, b, more] = Array.isArray(quotes) ? quotes.map(readQuoteRef) : [];
  return a && b && more === undefined ? { kind, quotes: [a, b] } : null;
}

const isKind = (value: unknown): value is Decision['kind'] =>
  typeof value === 'string' && Object.hasOwn(READERS, value);

/** Reads the text of a decision's file. Never throws: what is wrong is the result. */
export function readDecision(text: string): FileContent {
  let fields: unknown;
  try {
    fields = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { kind: 'problem', problem: 'not-json' };
  }
  if (!isFields(fields)) return { kind: 'problem', problem: 'not-json' };
  const { version, kind } = fields;
  if (typeof version === 'number' && version > VERSION) return { kind: 'problem', problem: 'newer' };
  if (!isKind(kind)) return { kind: 'problem', problem: 'unknown-kind' };
  const decision = version === VERSION ? READERS[kind](fields) : null;
  return decision ? { kind: 'decision', decision } : { kind: 'problem', problem: 'incomplete' };
}
