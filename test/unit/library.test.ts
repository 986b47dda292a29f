import { strict as assert } from 'node:assert';
import type { DateGroup } from '../../src/core';
import { Library } from '../../src/core';

const ARTICLES = {
  'a.txt':
    'Taxes to fall next year\nPublished: 22 December 2016\n“Practically all taxes are frozen,” Finance Minister Jane Roe said on Wednesday.\nThe U.S. budget was not touched, and naïve hopes were frozen for the year that follows.',
  'b.txt': '“We will pay the taxes,” Peter Poe said on Dec. 16. He said that the café would close.',
  'c.txt': '“Nobody knows,” Jane Roe said on Monday.\n“Everybody knows,” was all one heard.',
} as const;

function filled(): Library {
  const library = new Library();
  for (const [source, text] of Object.entries(ARTICLES)) library.put({ source, text, version: 1, hints: {} });
  return library;
}

const found = (input: string): string[] =>
  filled()
    .search(input, 50)
    .hits.map(
      ({ source, quotation, excerpt }) =>
        `${source.charAt(0)} ${quotation ? 'q' : 'p'} ${excerpt.split(' ').slice(0, 3).join(' ')}`,
    );

describe('search', () => {
  for (const [input, expected] of [
    ['frozen', ['a q Practically all taxes', 'a p The U.S. budget']],
    ['frozn', ['a q Practically all taxes', 'a p The U.S. budget']],
    ['froz', ['a q Practically all taxes', 'a p The U.S. budget']],
    ['taxs', []],
    ['taxes frozen', ['a q Practically all taxes']],
    ['roe frozen', ['a q Practically all taxes']],
    ['frozen OR pay', ['a q Practically all taxes', 'a p The U.S. budget', 'b q We will pay']],
    ['(frozen OR pay) taxes', ['a q Practically all taxes', 'b q We will pay']],
    ['practically NEAR/1 taxes', ['a q Practically all taxes']],
    ['taxes NEAR/1 practically', ['a q Practically all taxes']],
    ['practically NEAR/0 taxes', []],
    ['"all taxes" NEAR/1 frozen', ['a q Practically all taxes']],
    ['-taxes kind:direct', ['c q Nobody knows,', 'c q Everybody knows,']],
    ['-has:speaker', ['c q Everybody knows,']],
    ['has:day -speaker:roe', ['b q We will pay', 'b q the café would']],
    ['said:2016-12-20..2016-12-22', ['a q Practically all taxes']],
    ['published:2016 naive', ['a p The U.S. budget']],
    ['source:b.txt pay', ['b q We will pay']],
    ['taxes -source:a', ['b q We will pay']],
    ['fr', []],
    ['froz*', ['a q Practically all taxes', 'a p The U.S. budget']],
    ['tixes~1', ['a q Practically all taxes', 'a p Taxes to fall', 'b q We will pay']],
    ['tixis~1', []],
    ['"all taxes"', ['a q Practically all taxes']],
    ['“all taxes”', ['a q Practically all taxes']],
    ['"taxes all"', []],
    ['taxes -frozen', ['b q We will pay', 'a p Taxes to fall']],
    ['speaker:roe taxes', ['a q Practically all taxes']],
    ['speaker:"peter poe"', ['b q We will pay', 'b q the café would']],
    ['kind:indirect', ['b q the café would']],
    ['cafe', ['b q the café would']],
    ['naive', ['a p The U.S. budget']],
    ['us budget', ['a p The U.S. budget']],
    ['after:2016-12-21 before:2016-12-21', ['a q Practically all taxes']],
    ['before:2015', []],
    ['', []],
    ['zebra', []],
  ] as const)
    it(input || 'nothing', () => assert.deepEqual(found(input).sort(), [...expected].sort()));

  it('puts quotations before paragraphs', () =>
    assert.deepEqual(
      found('frozen').map(hit => hit.charAt(2)),
      ['q', 'p'],
    ));
  it('says how many there are when it shows fewer', () => {
    const { hits, total } = filled().search('taxes', 1);
    assert.deepEqual([hits.length, total > 1], [1, true]);
  });
  it('crops around the match', () => {
    const library = new Library();
    library.put({
      source: 'long.txt',
      text: `“${'Many words stand here before it comes. '.repeat(20)}Then the zebra,” Jane Roe said.`,
      version: 0,
      hints: {},
    });
    assert.match(library.search('zebra', 5).hits[0]?.excerpt ?? '', /^….*zebra/);
  });
});

describe('library', () => {
  it('answers for a source by the version it was given', () => assert.equal(filled().source('a.txt')?.version, 1));
  it('knows no other source', () => assert.equal(filled().source('z.txt'), null));

  it('replaces a source in every answer', () => {
    const library = filled();
    library.put({ source: 'b.txt', text: '“We will not pay,” Paula Poole said.', version: 2, hints: {} });
    assert.deepEqual(
      library
        .speakers()
        .map(({ name }) => name)
        .sort(),
      ['Jane Roe', 'Paula Poole'],
    );
    assert.equal(library.search('café', 5).total, 0);
    assert.equal(library.search('"not pay"', 5).total, 1);
  });

  it('forgets a source in every answer', () => {
    const library = filled();
    library.remove(['a.txt', 'never known']);
    assert.equal(library.source('a.txt'), null);
    assert.equal(library.search('frozen', 5).total, 0);
    assert.equal(library.speakers().find(({ name }) => name === 'Jane Roe')?.quotations, 1);
    library.remove(['b.txt', 'c.txt']);
    assert.deepEqual(library.totals(), { sources: 0, quotations: 0, speakers: 0, unattributed: 0, described: 0 });
  });

  it('gives the space of many removed sources back', () => {
    const library = new Library();
    for (let i = 0; i < 700; i++)
      library.put({ source: `${i}`, text: `Line ${i}.\nMore ${i}.\nLast ${i}.`, version: 0, hints: {} });
    library.catchUp();
    for (let i = 1; i < 700; i++) library.remove([`${i}`]);
    library.tidy();
    assert.equal(library.search('more', 5).total, 1);
    library.put({ source: 'new', text: 'Line 9000.', version: 0, hints: {} });
    assert.equal(library.search('9000', 5).total, 1);
  });

  it('puts quotations of a speaker in the order of days', () => {
    const library = new Library();
    library.put({
      source: 'x',
      text: '“Two,” Jane Roe said on March 2, 2020.\n“One,” Jane Roe said on March 1, 2020.',
      version: 0,
      hints: {},
    });
    const [speaker] = library.speakers();
    assert.deepEqual(
      library.quotationsBy(speaker?.id ?? '').map(({ text }) => text),
      ['One,', 'Two,'],
    );
  });

  it('gives those nobody said for nobody', () =>
    assert.deepEqual(
      filled()
        .quotationsBy(null)
        .map(({ text }) => text),
      ['Everybody knows,'],
    ));

  it('finds a quotation by its id after other parts of the file have changed', () => {
    const library = filled();
    const id = library.source('b.txt')?.quotations[0]?.id ?? '';
    library.put({ source: 'b.txt', text: `A new first line.\n${ARTICLES['b.txt']}`, version: 2, hints: {} });
    assert.equal(library.quotation(id)?.place.line, 1);
    library.put({ source: 'b.txt', text: 'All is gone.', version: 3, hints: {} });
    assert.equal(library.quotation(id), null);
  });

  it('gives equal words in one file ids of their own', () => {
    const library = new Library();
    library.put({
      source: 'x',
      text: '“No comment,” Jane Roe said.\n“No comment,” Jane Roe said.',
      version: 0,
      hints: {},
    });
    assert.equal(new Set(library.source('x')?.quotations.map(({ id }) => id)).size, 2);
  });

  it('places by line and character, over any line ends', () => {
    const library = new Library();
    library.put({ source: 'x', text: 'One.\r\n\r\n“Two,” Jane Roe said.', version: 0, hints: {} });
    assert.deepEqual(library.source('x')?.quotations[0]?.place, { line: 2, character: 1, endLine: 2, endCharacter: 5 });
  });
});

describe('timeline', () => {
  const outline = (groups: readonly DateGroup[], depth = 0): string[] =>
    groups.flatMap(group => [`${'  '.repeat(depth)}${group.id} ${group.count}`, ...outline(group.groups, depth + 1)]);
  it('goes from years to days, then what has no year, only a weekday, or no day', () => {
    const library = filled();
    library.put({
      source: 'd.txt',
      text: '“In 2014 all was well,” Jane Roe said in 2014.\n“No more,” Ann Lee said in March 2015.',
      version: 0,
      hints: {},
    });
    assert.deepEqual(outline(library.dates()), [
      'year:2016 1',
      '  month:2016-12 1',
      '    day:2016-12-21 1',
      'year:2015 1',
      '  month:2015-03 1',
      'year:2014 1',
      'unknown-year 2',
      '  month:XXXX-12 2',
      '    day:XXXX-12-16 2',
      'weekday-only 1',
      '  weekday:Monday 1',
      'undated 1',
    ]);
  });
});
