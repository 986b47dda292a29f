import { fromEdtf, toEdtf } from '../dates/edtf';
import type { Kind } from '../model';
import { kinds } from '../model';
import { searchTerms } from './searchTokens';

/** A word to find. `match`: how far a word of the text may differ. */
export interface QueryWord {
  readonly term: string;
  readonly match: 'near' | 'prefix' | 'fuzzy';
}

export type QueryProblem =
  | { readonly code: 'unknown-kind'; readonly value: string }
  | { readonly code: 'unknown-day'; readonly value: string }
  | { readonly code: 'empty-field'; readonly value: string }
  | { readonly code: 'minus-field'; readonly value: string }
  | { readonly code: 'unknown-field'; readonly value: string };

/** A search as the reader typed it, in parts. All parts must hold. */
export interface Query {
  readonly words: readonly QueryWord[];
  readonly phrases: readonly (readonly string[])[];
  readonly without: readonly (readonly string[])[];
  readonly speakers: readonly (readonly string[])[];
  readonly outlets: readonly (readonly string[])[];
  readonly kinds: readonly Kind[];
  /** EDTF day, month or year; both ends count. */
  readonly after: string | null;
  readonly before: string | null;
  readonly problems: readonly QueryProblem[];
}

const FIELDS = ['speaker', 'outlet', 'kind', 'after', 'before'] as const;
type Field = (typeof FIELDS)[number];

// A field and its value, a phrase in straight or curly quotes (closed or still being typed), or a bare word.
const PART =
  /(?<minus>-)?(?:(?<field>speaker|outlet|kind|after|before):)?(?:["“”„«](?<phrase>[^"“”„«»]*)["“”»]?|(?<word>[^\s"“”„«»]*))/giu;

/** "spaeker:Putin": looks like a field and is none. Its words are searched for all the same. */
const UNKNOWN_FIELD = /^(\p{L}{2,}):(?!\/\/)(?=.)/u;

/** Reads a query. Never fails: what cannot be read is left out and named in `problems`. */
export function parseQuery(input: string): Query {
  const words: QueryWord[] = [];
  const phrases: string[][] = [];
  const without: string[][] = [];
  const fields: Record<Field, string[]> = { speaker: [], outlet: [], kind: [], after: [], before: [] };
  const problems: QueryProblem[] = [];
  for (const { groups = {} } of input.matchAll(PART)) {
    const value = groups['phrase'] ?? groups['word'] ?? '';
    const field = FIELDS.find(name => name === groups['field']?.toLowerCase());
    if (field) {
      if (groups['minus']) problems.push({ code: 'minus-field', value: field });
      else if (value.trim() === '') problems.push({ code: 'empty-field', value: field });
      else fields[field].push(value.trim());
      continue;
    }
    const unknown = groups['phrase'] === undefined ? UNKNOWN_FIELD.exec(value)?.[1] : undefined;
    if (unknown !== undefined) problems.push({ code: 'unknown-field', value: unknown });
    const terms = searchTerms(value);
    if (terms.length === 0) continue;
    if (groups['minus']) without.push(terms);
    else if (groups['phrase'] !== undefined && terms.length > 1) phrases.push(terms);
    else {
      const match =
        groups['phrase'] !== undefined
          ? 'exact'
          : value.endsWith('*')
            ? 'prefix'
            : value.endsWith('~')
              ? 'fuzzy'
              : 'near';
      if (match === 'exact') phrases.push(terms);
      else for (const term of terms) words.push({ term, match });
    }
  }
  return {
    words,
    phrases,
    without,
    speakers: fields.speaker.map(searchTerms),
    outlets: fields.outlet.map(searchTerms),
    kinds: fields.kind.flatMap(value => kindNamed(value, problems)),
    after: fields.after.flatMap(value => dayNamed(value, problems)).at(-1) ?? null,
    before: fields.before.flatMap(value => dayNamed(value, problems)).at(-1) ?? null,
    problems,
  };
}

function kindNamed(value: string, problems: QueryProblem[]): readonly Kind[] {
  const found = kinds.filter(kind => kind.startsWith(value.toLowerCase()));
  if (found.length === 0) problems.push({ code: 'unknown-kind', value });
  return found;
}

function dayNamed(value: string, problems: QueryProblem[]): readonly string[] {
  const parts = fromEdtf(value.replace(/[./]/g, '-').replace(/-(\d)(?!\d)/g, '-0$1'));
  const edtf = parts?.year === undefined ? null : toEdtf(parts);
  if (edtf === null) problems.push({ code: 'unknown-day', value });
  return edtf === null ? [] : [edtf];
}

export const isEmpty = (query: Query): boolean =>
  query.words.length +
    query.phrases.length +
    query.without.length +
    query.speakers.length +
    query.outlets.length +
    query.kinds.length ===
    0 &&
  query.after === null &&
  query.before === null;
