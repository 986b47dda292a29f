import { beginAll } from './beginnings';
import { firstWhere } from '../sorted';
import type { DayRange } from './dayRange';
import { isWithin } from './dayRange';
import type { Place } from './lines';
import type { FieldTest, Query, QueryNode } from './query';
import { asksForQuotations } from './query';
import type { QuotationRow, SourceRow } from './rows';
import type { SearchIndex } from './searchIndex';
import type { SearchToken } from './searchTokens';
import { eachToken } from './searchTokens';
import type { Unit, UnitTest } from './searchTest';
import { enterAny, HOLDS, testOf } from './searchTest';

/** Something a search can find: a quotation, or a paragraph that holds the words outside any quotation. */
export interface SearchHit extends SourceRow {
  readonly place: Place;
  /** The words around the first match. */
  readonly excerpt: string;
  readonly quotation: QuotationRow | null;
  /** Other hits that report the same statement; they are left out of the list. */
  readonly alike: readonly SearchHit[];
}

export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  /** How many there are; `hits` is cut at the limit asked for. */
  readonly total: number;
  /** Whether there are more, which were not looked at: all those found are of the sources that come first by name. */
  readonly more: boolean;
  /** Sources that are read and can not be searched yet. */
  readonly waiting: number;
}

/** Where a hit is: a quotation by its place in the source, or a paragraph by its characters. */
export interface FoundUnit {
  readonly source: string;
  /** -1 for a paragraph. */
  readonly quotation: number;
  readonly start: number;
  readonly end: number;
}

/** What a search asks of the library beside words. */
export interface SearchFacts {
  /** The days of a source's quotations, EDTF, by their place. */
  readonly daysIn: (source: string) => (quotation: number) => string | null;
  /** All of these days, each once, and perhaps some that other reports have settled otherwise. */
  readonly everyDayIn: (source: string) => readonly (string | null)[];
  readonly published: (source: string) => string | null;
  /** See `wordsIn`. */
  readonly wordsOfOutlet: (source: string) => string;
  readonly wordsOfPath: (source: string) => string;
  readonly kinds: (source: string) => readonly QuotationRow['kind'][];
  readonly keys: (source: string) => readonly (string | null)[];
  /** By source the keys of all speakers who have a name with these words. */
  readonly speakersWith: (terms: readonly string[]) => ReadonlyMap<string, readonly string[]>;
}

const QUOTATION_WORTH = 1.5;
/** Hits are counted up to here while one types; whoever asks for more than so many gets them all. */
const MOST_COUNTED = 2000;
/** About what a row of the search shows. */
const EXCERPT = 110;

/** Remembers whether a day lies in a range: quotations of one day are many. */
function within(range: DayRange): (edtf: string | null) => boolean {
  const known = new Map<string | null, boolean>();
  return edtf => {
    let answer = known.get(edtf);
    if (answer === undefined) known.set(edtf, (answer = isWithin(edtf, range)));
    return answer;
  };
}

/** Makes tests of fields. */
function fieldTests(index: SearchIndex, facts: SearchFacts): (field: FieldTest) => UnitTest {
  const sourcesWhere = (fits: (source: string) => boolean): Uint8Array => {
    const sources = new Uint8Array(index.end);
    for (const { source, number } of index.entries()) if (fits(source)) sources[number] = 1;
    return sources;
  };
  const ofSource = (fits: (source: string) => boolean): UnitTest => {
    const sources = sourcesWhere(fits);
    return { sources, enter: enterAny, score: ({ entry }) => (sources[entry.number] === 1 ? HOLDS : 0) };
  };
  /** @param testIn makes the test for the quotations of a source, and of its paragraphs where these can fit: for -1 */
  const ofQuotation = (
    testIn: (source: string) => (quotation: number) => boolean,
    sources: Uint8Array | null = null,
  ): UnitTest => {
    let fits: (quotation: number) => boolean = () => false;
    return {
      sources,
      enter: ({ source }) => {
        fits = testIn(source);
        return true;
      },
      score: ({ quotation }) => (fits(quotation) ? HOLDS : 0),
    };
  };
  return node => {
    switch (node.field) {
      case 'speaker': {
        const speakers = facts.speakersWith(node.terms);
        return ofQuotation(
          source => {
            const [keys, asked] = [facts.keys(source), speakers.get(source)];
            return quotation => {
              const key = keys[quotation];
              return key != null && asked?.includes(key) === true;
            };
          },
          sourcesWhere(source => speakers.has(source)),
        );
      }
      case 'outlet':
        return ofSource(source => beginAll(facts.wordsOfOutlet(source), node.terms));
      case 'source':
        return ofSource(source => beginAll(facts.wordsOfPath(source), node.terms));
      case 'published': {
        const fits = within(node.range);
        return ofSource(source => fits(facts.published(source)));
      }
      case 'kind':
        return ofQuotation(source => {
          const kinds = facts.kinds(source);
          return quotation => {
            const kind = kinds[quotation];
            return kind !== undefined && node.kinds.includes(kind);
          };
        });
      case 'said': {
        const fits = within(node.range);
        return ofQuotation(
          source => {
            const dayOf = facts.daysIn(source);
            return quotation => quotation >= 0 && fits(dayOf(quotation));
          },
          sourcesWhere(source => facts.everyDayIn(source).some(fits)),
        );
      }
      case 'any day': {
        const fits = within(node.range);
        return ofQuotation(source => {
          const [dayOf, published] = [facts.daysIn(source), facts.published(source)];
          return quotation => fits((quotation < 0 ? null : dayOf(quotation)) ?? published);
        });
      }
      case 'has':
        return ofQuotation(source => {
          if (node.what === 'speaker') {
            const keys = facts.keys(source);
            return quotation => keys[quotation] != null;
          }
          const dayOf = facts.daysIn(source);
          return quotation => quotation >= 0 && dayOf(quotation) !== null;
        });
    }
  };
}

/** Places of the best scores in order, so many. */
function bestOf(scores: readonly number[], limit: number): readonly number[] {
  const kept: number[] = [];
  let least = -1;
  for (const [place, score] of scores.entries()) {
    if (score <= least) continue;
    const at = firstWhere(kept.length, rank => (scores[kept[rank] ?? 0] ?? 0) < score);
    kept.splice(at, 0, place);
    if (kept.length <= limit) continue;
    kept.pop();
    least = scores[kept.at(-1) ?? 0] ?? 0;
  }
  return kept;
}

/** Quotations and paragraphs that fit a query, best first; a paragraph counts only where none of its quotations fits. */
export function findUnits(
  query: Query,
  limit: number,
  index: SearchIndex,
  facts: SearchFacts,
): { readonly found: readonly FoundUnit[]; readonly total: number; readonly more: boolean } {
  const { sources, enter, score } = testOf(query.root, index, fieldTests(index, facts));
  const wantsParagraphs = !asksForQuotations(query.root);
  const scores: number[] = [];
  // Of each unit that fits the number of its source, and its quotation or, counted down from -1, its paragraph.
  const fitting: number[] = [];
  let unit: Unit | undefined;
  let more = false;
  const most = Math.max(MOST_COUNTED, limit);
  for (const entry of index.entries()) {
    if (sources !== null && sources[entry.number] !== 1) continue;
    more = scores.length >= most;
    if (more) break;
    if (!enter(entry)) continue;
    const { quotations, quotationStarts, paragraphs } = entry;
    unit ??= { entry, quotation: 0, row: paragraphs, first: 0, last: 0 };
    unit.entry = entry;
    const before = fitting.length;
    unit.row = quotations;
    for (let at = 0; at + 1 < quotationStarts.length; at++) {
      const first = (quotationStarts[at] ?? 0) + 1;
      unit.quotation = at;
      unit.first = first;
      unit.last = quotationStarts[at + 1] ?? 0;
      const own = score(unit);
      if (own === 0) continue;
      scores.push((QUOTATION_WORTH * own) / (1 + ((quotations[first + 1] ?? 0) - (quotations[first] ?? 0)) / 200));
      fitting.push(entry.number, at);
    }
    if (!wantsParagraphs) continue;
    let shown: Set<number> | undefined;
    for (let at = before + 1; at < fitting.length; at += 2)
      (shown ??= new Set()).add(quotations[quotationStarts[fitting[at] ?? 0] ?? 0] ?? -1);
    unit.quotation = -1;
    unit.row = paragraphs;
    for (let at = 0; 4 * at < paragraphs.length; at++) {
      unit.first = 4 * at;
      unit.last = 4 * at + 2;
      const own = shown?.has(at) === true ? 0 : score(unit);
      if (own === 0) continue;
      scores.push(own / (1 + ((paragraphs[4 * at + 1] ?? 0) - (paragraphs[4 * at] ?? 0)) / 200));
      fitting.push(entry.number, -1 - at);
    }
  }
  // Of those that fit as well the first by source and place, since sources come in order.
  const best = bestOf(scores, limit);
  const found = best.flatMap(place => {
    const [number = 0, own = 0] = fitting.slice(2 * place, 2 * place + 2);
    const entry = index.entry(number);
    if (!entry) return [];
    const [start = 0, end = 0] = own < 0 ? entry.paragraphs.subarray(4 * (-1 - own) + 2, 4 * (-1 - own) + 4) : [];
    return [{ source: entry.source, quotation: Math.max(-1, own), start, end }];
  });
  return { found, total: scores.length, more };
}

/** The words a query asks for, to show where they stand. */
function asked(node: QueryNode): readonly (readonly string[])[] {
  switch (node.op) {
    case 'word':
      return [[node.term]];
    case 'phrase':
      return [node.terms];
    case 'near':
      return node.of.flatMap(asked);
    case 'and':
    case 'or':
      return node.of.flatMap(asked);
    case 'field':
    case 'not':
      return [];
  }
}

/** Where the first of some phrases begins in a text; 0 where none of them stands in it letter for letter. */
function firstPlace(text: string, phrases: readonly (readonly string[])[]): number {
  const longest = Math.max(1, ...phrases.map(({ length }) => length));
  const seen: SearchToken[] = [];
  const isAt = (from: number): boolean =>
    phrases.some(terms =>
      terms.every((term, place) => {
        const word = seen[from + place]?.term;
        return terms.length === 1 ? word?.startsWith(term) : word === term;
      }),
    );
  let from = 0;
  for (const token of eachToken(text)) {
    seen.push(token);
    if (seen.length - from < longest) continue;
    if (isAt(from)) return seen[from]?.start ?? 0;
    from++;
  }
  for (; from < seen.length; from++) if (isAt(from)) return seen[from]?.start ?? 0;
  return 0;
}

/** The words around the first match of a text; its beginning where none of the words stands in it letter for letter. */
export function excerptOf(text: string, { root }: Query): string {
  const at = firstPlace(text, asked(root));
  const start = at < EXCERPT / 2 ? 0 : text.lastIndexOf(' ', at - EXCERPT / 3) + 1;
  return `${start > 0 ? '…' : ''}${text.slice(start, start + EXCERPT).replace(/\s+/g, ' ')}${start + EXCERPT < text.length ? '…' : ''}`;
}
