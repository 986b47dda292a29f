/** A piece of a query: `text` is what it says, offsets are into the query (UTF-16). */
export type QueryPart = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
} & (
  | { readonly type: 'word' | 'phrase' | '(' | ')' | 'not' }
  | { readonly type: 'operator' }
  /** Null where no number is given. */
  | { readonly type: 'near'; readonly words: number | null }
  | { readonly type: 'field'; readonly name: string }
);

/** The names that may stand before a colon. */
export const queryFields = [
  'speaker',
  'outlet',
  'kind',
  'said',
  'published',
  'source',
  'has',
  'after',
  'before',
] as const;
const FIELDS = queryFields.join('|');
const QUOTES = '"“”„«»';

// In this order: brackets, a minus before something, a field with its value, a phrase in straight or curly quotes (closed or still
// being typed), an operator in capitals, a bare word.
const PART = new RegExp(
  [
    '(?<bracket>[()])',
    '(?<not>-(?=[^\\s-])|NOT(?=\\s|$|\\())',
    `(?<field>${FIELDS}):(?:[${QUOTES}](?<quoted>[^${QUOTES}]*)[${QUOTES}]?|(?<value>[^\\s()${QUOTES}]*))`,
    `[${QUOTES}](?<phrase>[^${QUOTES}]*)[${QUOTES}]?`,
    '(?<operator>(?:AND|OR)(?=\\s|$|\\())',
    '(?<near>NEAR(?:/(?<words>\\d{1,3}))?(?=\\s|$))',
    `(?<word>[^\\s()${QUOTES}]+)`,
  ].join('|'),
  'gsu',
);
/** Fields are found whatever their case. */
const FIELD_NAME = new RegExp(`(?<![^\\s(-])(?:${FIELDS}):`, 'giu');

/** The parts of a query in order. */
export function queryParts(input: string): readonly QueryPart[] {
  const evened = input.replace(FIELD_NAME, name => name.toLowerCase());
  return [...evened.matchAll(PART)].map(({ 0: printed, index, groups = {} }): QueryPart => {
    const at = { start: index, end: index + printed.length };
    const { bracket, not, field, quoted, value, phrase, operator, near, words, word } = groups;
    if (bracket !== undefined) return { type: bracket === '(' ? '(' : ')', text: bracket, ...at };
    if (not !== undefined) return { type: 'not', text: not, ...at };
    if (field !== undefined) return { type: 'field', name: field, text: quoted ?? value ?? '', ...at };
    if (phrase !== undefined) return { type: 'phrase', text: phrase, ...at };
    if (operator !== undefined) return { type: 'operator', text: operator, ...at };
    if (near !== undefined)
      return { type: 'near', text: near, words: words === undefined ? null : Number(words), ...at };
    return { type: 'word', text: word ?? '', ...at };
  });
}
