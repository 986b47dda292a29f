import { strict as assert } from 'node:assert';
import { isEmpty, parseQuery } from '../../src/core';
import { problemInWords, queryInWords } from '../../src/wording/search';

/** The parts of a query that hold something. */
function parts(input: string): Record<string, unknown> {
  const filled = Object.entries(parseQuery(input)).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(filled);
}

describe('query language', () => {
  for (const [input, expected] of [
    [
      'frozen dialogue',
      {
        words: [
          { term: 'frozen', match: 'near' },
          { term: 'dialogue', match: 'near' },
        ],
      },
    ],
    [
      'froz* dialog~',
      {
        words: [
          { term: 'froz', match: 'prefix' },
          { term: 'dialog', match: 'fuzzy' },
        ],
      },
    ],
    ['"all levels"', { phrases: [['all', 'levels']] }],
    ['“all levels”', { phrases: [['all', 'levels']] }],
    ['"all levels', { phrases: [['all', 'levels']] }],
    ['"frozen"', { phrases: [['frozen']] }],
    ['-war', { without: [['war']] }],
    ['-"cold war"', { without: [['cold', 'war']] }],
    ['speaker:peskov', { speakers: [['peskov']] }],
    ['speaker:"Dmitry Peskov"', { speakers: [['dmitry', 'peskov']] }],
    ['SPEAKER:Peskov', { speakers: [['peskov']] }],
    [
      'spaeker:Peskov',
      {
        words: [
          { term: 'spaeker', match: 'near' },
          { term: 'peskov', match: 'near' },
        ],
        problems: [{ code: 'unknown-field', value: 'spaeker' }],
      },
    ],
    ['"speaker:Peskov"', { phrases: [['speaker', 'peskov']] }],
    ['outlet:sputnik', { outlets: [['sputnik']] }],
    ['kind:direct', { kinds: ['direct'] }],
    ['kind:d', { kinds: ['direct'] }],
    ['after:2016-12 before:2016-12-31', { after: '2016-12', before: '2016-12-31' }],
    ['after:2016/2/3', { after: '2016-02-03' }],
    [
      'U.S. don’t',
      {
        words: [
          { term: 'us', match: 'near' },
          { term: "don't", match: 'near' },
        ],
      },
    ],
    [
      'naïve Kovač',
      {
        words: [
          { term: 'naive', match: 'near' },
          { term: 'kovac', match: 'near' },
        ],
      },
    ],
    [
      'well-known',
      {
        words: [
          { term: 'well', match: 'near' },
          { term: 'known', match: 'near' },
        ],
      },
    ],
    ['kind:loud', { problems: [{ code: 'unknown-kind', value: 'loud' }] }],
    ['after:yesterday', { problems: [{ code: 'unknown-day', value: 'yesterday' }] }],
    ['-speaker:peskov', { problems: [{ code: 'minus-field', value: 'speaker' }] }],
    ['speaker:', { problems: [{ code: 'empty-field', value: 'speaker' }] }],
    ['', {}],
    ['" - : *', {}],
  ] as const)
    it(input || 'nothing', () => assert.deepEqual(parts(input), expected));

  it('is empty when nothing is asked', () => {
    assert.ok(isEmpty(parseQuery('')) && isEmpty(parseQuery('kind:loud')));
    assert.ok(!isEmpty(parseQuery('kind:direct')));
  });
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
  ] as const)
    it(input, () => assert.equal(queryInWords(parseQuery(input)), expected));
  it('says what could not be read', () =>
    assert.deepEqual(parseQuery('kind:loud after:then outlet:').problems.map(problemInWords), [
      'nothing stands after “outlet:”',
      '“loud” is no kind of quotation: use direct, mixed or indirect',
      '“then” is no day: write it as 2016, 2016-12 or 2016-12-21',
    ]));
});
