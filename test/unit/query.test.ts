import { strict as assert } from 'node:assert';
import type { QueryNode } from '../../src/core';
import { isEmpty, parseQuery } from '../../src/core';
import { problemInWords, queryInWords } from '../../src/wording/search';

/** A query as a formula: "word", word*, word~2, "phrase"; & and |, ! for not. */
function formula(node: QueryNode): string {
  switch (node.op) {
    case 'word':
      return `${node.term}${node.match === 'prefix' ? '*' : node.match === 'fuzzy' ? `~${node.edits ?? ''}` : ''}`;
    case 'phrase':
      return `"${node.terms.join(' ')}"`;
    case 'near':
      return `${formula(node.of[0])} /${node.words} ${formula(node.of[1])}`;
    case 'not':
      return `!${formula(node.of)}`;
    case 'and':
    case 'or':
      return `(${node.of.map(formula).join(node.op === 'and' ? ' & ' : ' | ')})`;
    case 'field':
      return 'terms' in node
        ? `${node.field}=${node.terms.join('+')}`
        : 'kinds' in node
          ? `kind=${node.kinds.join('+')}`
          : 'what' in node
            ? `has=${node.what}`
            : `${node.field}=${node.range.from ?? ''}..${node.range.to ?? ''}`;
  }
}

const read = (input: string): string => {
  const query = parseQuery(input);
  return isEmpty(query) ? '' : formula(query.root);
};
const problems = (input: string): string[] =>
  parseQuery(input).problems.map(({ code, start, end }) => `${code} ${input.slice(start, end)}`);

describe('query language', () => {
  for (const [input, expected] of [
    ['frozen', 'frozen'],
    ['frozen dialogue', '(frozen & dialogue)'],
    ['frozen AND dialogue', '(frozen & dialogue)'],
    ['frozen OR dialogue', '(frozen | dialogue)'],
    ['all frozen OR dialogue', '((all & frozen) | dialogue)'],
    ['all (frozen OR dialogue)', '(all & (frozen | dialogue))'],
    ['(a OR (b c)) d', '((a | (b & c)) & d)'],
    ['froz* dialog~ dialog~2', '(froz* & dialog~ & dialog~2)'],
    ['"all levels"', '"all levels"'],
    ['“all levels”', '"all levels"'],
    ['„all levels“', '"all levels"'],
    ['"all levels', '"all levels"'],
    ['"frozen"', '"frozen"'],
    ['-war peace', '(!war & peace)'],
    ['NOT war', '!war'],
    ['-"cold war"', '!"cold war"'],
    ['-(war OR peace)', '!(war | peace)'],
    ['-speaker:peskov', '!speaker=peskov'],
    ['frozen NEAR/3 dialogue', 'frozen /3 dialogue'],
    ['frozen NEAR "all levels"', 'frozen /10 "all levels"'],
    ['well-known NEAR/2 man', '"well known" /2 man'],
    ['or and near not', '(or & and & near & not)'],
    ['speaker:peskov', 'speaker=peskov'],
    ['speaker:"Dmitry Peskov"', 'speaker=dmitry+peskov'],
    ['SPEAKER:Peskov OR outlet:sputnik', '(speaker=peskov | outlet=sputnik)'],
    ['spaeker:Peskov', '(spaeker & peskov)'],
    ['https://example.org', '(https & example & org)'],
    ['"speaker:Peskov"', '"speaker peskov"'],
    ['source:ukraine/a.txt', 'source=ukraine+a+txt'],
    ['kind:direct', 'kind=direct'],
    ['kind:d', 'kind=direct'],
    ['has:speaker', 'has=speaker'],
    ['said:2016-12', 'said=2016-12-01..2016-12-31'],
    ['said:2016-12..2017-01', 'said=2016-12-01..2017-01-31'],
    ['published:2016..', 'published=2016-01-01..'],
    ['said:..2016', 'said=..2016-12-31'],
    ['after:2016-12 before:2016-12-31', '(any day=2016-12-01.. & any day=..2016-12-31)'],
    ['after:2016/2/3', 'any day=2016-02-03..'],
    ['U.S. don’t', "(us & don't)"],
    ['naïve Kovač', '(naive & kovac)'],
    ['well-known', '(well & known)'],
    ['kind:loud taxes', 'taxes'],
    ['kind:loud', ''],
    ['speaker:', ''],
    ['', ''],
    ['" - : *', ''],
    ['()', ''],
  ] as const)
    it(input || 'nothing', () => assert.equal(read(input), expected));

  for (const [input, ...expected] of [
    ['kind:loud', 'unknown-kind kind:loud'],
    ['x after:yesterday', 'unknown-day after:yesterday'],
    ['said:2016..2017..2018', 'unknown-day said:2016..2017..2018'],
    ['has:fun', 'unknown-has has:fun'],
    ['spaeker:Putin', 'unknown-field spaeker:Putin'],
    ['taxes speaker:', 'empty-field speaker:'],
    ['(taxes', 'open-bracket ('],
    ['taxes) rise', 'stray-bracket )'],
    ['OR taxes', 'lonely-operator OR'],
    ['taxes AND', 'lonely-operator AND'],
    ['taxes NEAR/2', 'lonely-operator NEAR/2'],
    ['(a b) NEAR (c OR d)', 'lonely-operator NEAR'],
    ['-()', 'lonely-operator -'],
    ['taxes (fall OR rise) -war'],
  ] as const)
    it(`names what is wrong in ${input}`, () => assert.deepEqual(problems(input), expected));
});

describe('a query in plain words', () => {
  for (const [input, expected] of [
    ['frozen', 'Quotations and paragraphs with “frozen”'],
    [
      'froz* "all levels" -war',
      'Quotations and paragraphs with words beginning with “froz” and exactly “all levels”, without “war”',
    ],
    ['speaker:peskov after:2016-12', 'Quotations by a speaker named “peskov”, in or after Dec 2016'],
    ['kind:direct outlet:sputnik before:2016-12-21', 'Direct quotations from “sputnik”, up to 21 Dec 2016'],
    ['taxes OR (war peace)', 'Quotations and paragraphs with (“taxes” or (“war” and “peace”))'],
    ['war NEAR/3 "all levels"', 'Quotations and paragraphs with “war” within 3 words of exactly “all levels”'],
    ['said:2016-12..2017 has:speaker', 'Quotations said from Dec 2016 to 2017, with a known speaker'],
    ['said:2016-12-21', 'Quotations said on 21 Dec 2016'],
    ['-speaker:roe source:ukraine', 'Quotations not by a speaker named “roe”, in a file named “ukraine”'],
  ] as const)
    it(input, () => assert.equal(queryInWords(parseQuery(input)), expected));
  it('says what could not be read', () =>
    assert.deepEqual(parseQuery('kind:loud after:then outlet:').problems.map(problemInWords), [
      '“loud” is no kind of quotation: use direct, mixed or indirect',
      '“then” is no day: write it as 2016, 2016-12, 2016-12-21 or 2016-12..2017-01',
      'nothing stands after “outlet:”',
    ]));
});
