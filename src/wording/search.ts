import type { DayRange, FieldTest, Query, QueryNode, QueryProblem } from '../core';
import { asksForQuotations, queryFields } from '../core';
import { dayInWords } from './dates';
import { inWords } from './lists';

const quoted = (terms: readonly string[]): string => `“${terms.join(' ')}”`;

function rangeInWords({ written: [from, to] }: DayRange): string {
  if (from !== null && from === to) return `in ${dayInWords(from)}`.replace(/^in (?=\d+ )/, 'on ');
  if (from !== null && to !== null) return `from ${dayInWords(from)} to ${dayInWords(to)}`;
  return from !== null ? `in or after ${dayInWords(from)}` : `up to ${dayInWords(to ?? '')}`;
}

function fieldInWords(field: FieldTest): string {
  switch (field.field) {
    case 'speaker':
      return `by a speaker named ${quoted(field.terms)}`;
    case 'outlet':
      return `from ${quoted(field.terms)}`;
    case 'source':
      return `in a file named ${quoted(field.terms)}`;
    case 'kind':
      return `${inWords(field.kinds, 'or')} quotations`;
    case 'said':
      return `said ${rangeInWords(field.range)}`;
    case 'published':
      return `published ${rangeInWords(field.range)}`;
    case 'any day':
      return rangeInWords(field.range);
    case 'has':
      return field.what === 'speaker' ? 'with a known speaker' : 'with a known day';
  }
}

function nodeInWords(node: QueryNode): string {
  switch (node.op) {
    case 'word':
      return node.match === 'prefix'
        ? `words beginning with ${quoted([node.term])}`
        : node.match === 'fuzzy'
          ? `words close to ${quoted([node.term])}`
          : quoted([node.term]);
    case 'phrase':
      return `exactly ${quoted(node.terms)}`;
    case 'near':
      return `${nodeInWords(node.of[0])} within ${node.words} words of ${nodeInWords(node.of[1])}`;
    case 'field':
      return fieldInWords(node);
    case 'not':
      return `not ${inner(node.of)}`;
    case 'and':
      return node.of.map(inner).join(' and ');
    case 'or':
      return node.of.map(inner).join(' or ');
  }
}

const inner = (node: QueryNode): string =>
  node.op === 'and' || node.op === 'or' ? `(${nodeInWords(node)})` : nodeInWords(node);

/** A query in plain words, so that the reader sees how it was understood. */
export function queryInWords({ root }: Query): string {
  const parts = root.op === 'and' ? root.of : [root];
  const isField = (part: QueryNode): boolean => part.op === 'field' || (part.op === 'not' && part.of.op === 'field');
  const words = parts.filter(part => !isField(part) && part.op !== 'not').map(inner);
  const without = parts.flatMap(part => (part.op === 'not' && !isField(part) ? [inner(part.of)] : []));
  const fields = parts.filter(isField);
  const kind = fields.find(part => part.op === 'field' && part.field === 'kind');
  const what = kind ? nodeInWords(kind) : asksForQuotations(root) ? 'quotations' : 'quotations and paragraphs';
  const clauses = [
    ...(words.length > 0 ? [`with ${words.join(' and ')}`] : []),
    ...(without.length > 0 ? [`without ${without.join(' or ')}`] : []),
    ...fields.filter(field => field !== kind).map(nodeInWords),
  ];
  const sentence = `${what} ${clauses.join(', ')}`.trim();
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** What of a query could not be read. */
export function problemInWords({ code, value }: QueryProblem): string {
  switch (code) {
    case 'unknown-kind':
      return `“${value}” is no kind of quotation: use direct, mixed or indirect`;
    case 'unknown-day':
      return `“${value}” is no day: write it as 2016, 2016-12, 2016-12-21 or 2016-12..2017-01`;
    case 'unknown-has':
      return `“${value}” can’t be asked for: use has:speaker or has:day`;
    case 'unknown-field':
      return `“${value}:” is no field: use ${inWords(queryFields, 'or')}`;
    case 'empty-field':
      return `nothing stands after “${value}:”`;
    case 'open-bracket':
      return 'a bracket is not closed';
    case 'stray-bracket':
      return 'a bracket is closed that was not opened';
    case 'lonely-operator':
      return `something is missing beside “${value}”`;
  }
}
