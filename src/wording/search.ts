import type { Query, QueryProblem } from '../core';
import { dayInWords } from './dates';

const quoted = (terms: readonly string[]): string => `“${terms.join(' ')}”`;

/** A query in plain words, so that the reader sees how it was understood. */
export function queryInWords(query: Query): string {
  const parts: string[] = [];
  const words = query.words.map(({ term, match }) =>
    match === 'prefix'
      ? `words beginning with “${term}”`
      : match === 'fuzzy'
        ? `words close to “${term}”`
        : `“${term}”`,
  );
  const wanted = [...words, ...query.phrases.map(phrase => `exactly ${quoted(phrase)}`)];
  if (wanted.length > 0) parts.push(`with ${wanted.join(' and ')}`);
  if (query.without.length > 0) parts.push(`without ${query.without.map(quoted).join(' or ')}`);
  if (query.speakers.length > 0) parts.push(`by a speaker named ${query.speakers.map(quoted).join(' and ')}`);
  if (query.outlets.length > 0) parts.push(`from ${query.outlets.map(quoted).join(' and ')}`);
  if (query.after !== null) parts.push(`in or after ${dayInWords(query.after)}`);
  if (query.before !== null) parts.push(`up to ${dayInWords(query.before)}`);
  const what =
    query.kinds.length > 0
      ? `${query.kinds.join(' or ')} quotations`
      : query.speakers.length > 0
        ? 'Quotations'
        : 'Quotations and paragraphs';
  const sentence = `${what} ${parts.join(', ')}`.trim();
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** What of a query could not be read. */
export function problemInWords({ code, value }: QueryProblem): string {
  switch (code) {
    case 'unknown-kind':
      return `“${value}” is no kind of quotation: use direct, mixed or indirect`;
    case 'unknown-day':
      return `“${value}” is no day: write it as 2016, 2016-12 or 2016-12-21`;
    case 'minus-field':
      return `“-${value}:” is not understood: a minus goes with words only`;
    case 'unknown-field':
      return `“${value}:” is no field: use speaker, outlet, kind, after or before`;
    case 'empty-field':
      return `nothing stands after “${value}:”`;
  }
}
