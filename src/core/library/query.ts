import { kinds } from '../model';
import type { Kind } from '../model';
import type { DayRange } from './dayRange';
import { dayRange } from './dayRange';
import { searchTerms } from './searchTokens';
import type { QueryPart } from './queryParts';
import type { queryFields } from './queryParts';
import { queryParts } from './queryParts';

/** How far a word of the text may differ: `near` by its ending or, where it is long, by a letter or two; `fuzzy` by so many letters. */
export type Match = 'near' | 'prefix' | 'fuzzy';

/** Words in order; one alone is found letter for letter. */
export interface Phrase {
  readonly op: 'phrase';
  readonly terms: readonly string[];
}

export interface Word {
  readonly op: 'word';
  readonly term: string;
  readonly match: Match;
  /** Letters that may differ, for `fuzzy`; null for as many as fit its length. */
  readonly edits: number | null;
}

/** What a field asks of a quotation or its source. */
export type FieldTest =
  | { readonly op: 'field'; readonly field: 'speaker' | 'outlet' | 'source'; readonly terms: readonly string[] }
  | { readonly op: 'field'; readonly field: 'kind'; readonly kinds: readonly Kind[] }
  | { readonly op: 'field'; readonly field: 'said' | 'published' | 'any day'; readonly range: DayRange }
  | { readonly op: 'field'; readonly field: 'has'; readonly what: 'speaker' | 'day' };

/** A search as a tree. An `and` of nothing asks nothing. */
export type QueryNode =
  | Word
  | Phrase
  | FieldTest
  | { readonly op: 'near'; readonly of: readonly [Word | Phrase, Word | Phrase]; readonly words: number }
  | { readonly op: 'and' | 'or'; readonly of: readonly QueryNode[] }
  | { readonly op: 'not'; readonly of: QueryNode };

/** What of a query could not be read, and where it stands (UTF-16 offsets into the query). */
export interface QueryProblem {
  readonly code:
    | 'unknown-kind'
    | 'unknown-day'
    | 'unknown-has'
    | 'empty-field'
    | 'unknown-field'
    | 'open-bracket'
    | 'stray-bracket'
    | 'lonely-operator';
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

export interface Query {
  readonly root: QueryNode;
  readonly problems: readonly QueryProblem[];
}

type Field = (typeof queryFields)[number];

/** Words between the two of a NEAR that names no number. */
const NEAR_WORDS = 10;
const NOTHING: QueryNode = { op: 'and', of: [] };

/** Whether a node asks nothing: what could not be read, or no words at all. */
const asksNothing = (node: QueryNode): boolean => (node.op === 'and' || node.op === 'or') && node.of.every(asksNothing);

export const isEmpty = ({ root }: Query): boolean => asksNothing(root);

/** Whether a query asks something that only quotations have, so that paragraphs are left out. */
export const asksForQuotations = (node: QueryNode): boolean => {
  switch (node.op) {
    case 'field':
      return ['speaker', 'kind', 'said', 'has'].includes(node.field);
    case 'and':
    case 'or':
      return node.of.some(asksForQuotations);
    case 'not':
      return asksForQuotations(node.of);
    case 'word':
    case 'phrase':
    case 'near':
      return false;
  }
};

const joined = (op: 'and' | 'or', nodes: readonly QueryNode[]): QueryNode => {
  const asking = nodes.filter(node => !asksNothing(node));
  const [only] = asking;
  return asking.length === 1 && only ? only : { op, of: asking };
};

/**
 * Reads a query; the grammar stands in the README. Never fails: what cannot be read is left out and named in `problems`, with its place.
 */
export function parseQuery(input: string): Query {
  return new Parser(queryParts(input)).query();
}

/** One pass over the parts of a query. */
class Parser {
  private at = 0;
  private readonly problems: QueryProblem[] = [];

  constructor(private readonly parts: readonly QueryPart[]) {}

  query(): Query {
    const nodes: QueryNode[] = [];
    while (this.next()) {
      nodes.push(this.either());
      const stray = this.next();
      if (stray?.type !== ')') continue;
      this.problem('stray-bracket', stray);
      this.at++;
    }
    return { root: joined('and', nodes), problems: this.problems };
  }

  /** A method, since it gives another part after each step. */
  private next(): QueryPart | undefined {
    return this.parts[this.at];
  }

  private isOperator(name: string): boolean {
    const part = this.next();
    return part?.type === 'operator' && part.text === name;
  }

  /** and-groups with OR between them */
  private either(): QueryNode {
    const nodes = [this.all()];
    while (this.isOperator('OR')) {
      const operator = this.next();
      this.at++;
      const right = this.all();
      if (operator && [nodes.at(-1), right].some(side => side !== undefined && asksNothing(side)))
        this.problem('lonely-operator', operator);
      nodes.push(right);
    }
    return joined('or', nodes);
  }

  private all(): QueryNode {
    const nodes: QueryNode[] = [];
    for (let part = this.next(); part && part.type !== ')' && !this.isOperator('OR'); part = this.next()) {
      if (this.isOperator('AND')) {
        this.at++;
        if (nodes.length === 0 || (this.next()?.type ?? ')') === ')') this.problem('lonely-operator', part);
      } else nodes.push(this.near());
    }
    return joined('and', nodes);
  }

  /** a NEAR/3 b */
  private near(): QueryNode {
    const left = this.single();
    const part = this.next();
    if (part?.type !== 'near') return left;
    this.at++;
    const right = (this.next()?.type ?? ')') === ')' ? NOTHING : this.single();
    const [one, other] = [wordsOf(left), wordsOf(right)];
    if (one && other) return { op: 'near', of: [one, other], words: part.words ?? NEAR_WORDS };
    this.problem('lonely-operator', part);
    return joined('and', [left, right]);
  }

  private single(): QueryNode {
    const part = this.next();
    if (!part) return NOTHING;
    this.at++;
    switch (part.type) {
      case 'not': {
        const of = (this.next()?.type ?? ')') === ')' ? NOTHING : this.single();
        if (!asksNothing(of)) return { op: 'not', of };
        this.problem('lonely-operator', part);
        return NOTHING;
      }
      case '(': {
        const inner = this.either();
        if (this.next()?.type === ')') this.at++;
        else this.problem('open-bracket', part);
        return inner;
      }
      case 'near':
      case 'operator':
        this.problem('lonely-operator', part);
        return NOTHING;
      case 'field':
        return this.field(part);
      case 'phrase':
        return phraseOf(part.text);
      case 'word':
        return this.word(part);
      case ')':
        return NOTHING;
    }
  }

  private word(part: QueryPart): QueryNode {
    // "spaeker:Putin" looks like a field and is none. Its words are searched for all the same.
    const unknown = /^(\p{L}{2,}):(?!\/\/)(?=.)/u.exec(part.text)?.[1];
    if (unknown !== undefined) this.problem('unknown-field', { ...part, text: unknown });
    const [, printed = '', ending = ''] = /^(.*?)(\*|~\d?)?$/su.exec(part.text) ?? [];
    const match: Match = ending === '*' ? 'prefix' : ending === '' ? 'near' : 'fuzzy';
    const edits = ending.length > 1 ? Number(ending.slice(1)) : null;
    return joined(
      'and',
      searchTerms(printed).map(term => ({ op: 'word', term, match, edits })),
    );
  }

  private field(part: QueryPart & { readonly type: 'field' }): QueryNode {
    const name = part.name as Field;
    const value = part.text.trim();
    if (value === '') {
      this.problem('empty-field', { ...part, text: name });
      return NOTHING;
    }
    switch (name) {
      case 'speaker':
      case 'outlet':
      case 'source': {
        const terms = searchTerms(value);
        return terms.length > 0 ? { op: 'field', field: name, terms } : NOTHING;
      }
      case 'kind': {
        const meant = kinds.filter(kind => kind.startsWith(value.toLowerCase()));
        if (meant.length > 0) return { op: 'field', field: name, kinds: meant };
        this.problem('unknown-kind', part);
        return NOTHING;
      }
      case 'has': {
        const what = (['speaker', 'day'] as const).find(one => one.startsWith(value.toLowerCase()));
        if (what) return { op: 'field', field: name, what };
        this.problem('unknown-has', part);
        return NOTHING;
      }
      case 'said':
      case 'published':
      case 'after':
      case 'before': {
        const written = name === 'after' ? `${value}..` : name === 'before' ? `..${value}` : value;
        const range = dayRange(written);
        if (range) return { op: 'field', field: name === 'said' || name === 'published' ? name : 'any day', range };
        this.problem('unknown-day', part);
        return NOTHING;
      }
    }
  }

  private problem(code: QueryProblem['code'], { text, start, end }: QueryPart): void {
    this.problems.push({ code, value: text, start, end });
  }
}

/** Straight or curly quotes ask for the words in this order. */
function phraseOf(text: string): QueryNode {
  const terms = searchTerms(text);
  return terms.length > 0 ? { op: 'phrase', terms } : NOTHING;
}

/** What can stand beside NEAR: a word or a phrase; "well-known" is two words and stands as a phrase. */
function wordsOf(node: QueryNode): Word | Phrase | null {
  if (node.op === 'word' || node.op === 'phrase') return node;
  if (node.op !== 'and') return null;
  const terms = node.of.flatMap(one => (one.op === 'word' ? [one.term] : []));
  return terms.length > 0 && terms.length === node.of.length ? { op: 'phrase', terms } : null;
}
