import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Hints, StoredRows } from '../../src/core';
import { Library } from '../../src/core';
import { rowsBytes, rowsIn } from '../../src/worker/rowsBytes';
import { article } from './articles';

const NO_HINTS: Hints = {};
const TEXTS: readonly (readonly [string, string])[] = [
  ['a', '“Practically all levels of dialogue are frozen,” Jane Roe said on Monday.\n\nThe fishermen went home.'],
  ['b', 'Nobody came. “It was the coldest winter,” said Peter Poe, the minister, “in years.”'],
  ['c', 'The harbour froze.'],
];
const SOURCES = TEXTS.map(([source]) => source);
const QUERIES = [
  'frozen',
  'froz',
  'minster',
  '"all levels"',
  'speaker:roe',
  'roe',
  'fishermen NEAR/3 home',
  'has:speaker',
];

function filled(texts: readonly (readonly [string, string])[]): Library {
  const library = new Library();
  for (const [source, text] of texts) library.put({ source, text, version: 0, hints: NO_HINTS });
  library.catchUp();
  return library;
}

/** A library made of what another one stored, with these rows for its search. */
function restored(from: Library, rows: StoredRows, sources = SOURCES, valid = sources): Library {
  const library = new Library();
  library.restore(
    from.stored(sources),
    sources.map(source => [source, NO_HINTS]),
  );
  library.restoreSearch(rows, valid);
  return library;
}

const found = (library: Library, queries: readonly string[] = QUERIES): unknown =>
  queries.map(query => library.search(query, 100));

/** The sources in which a word is found. */
const having = (library: Library, word: string): readonly string[] =>
  library.search(word, 100).hits.map(({ source }) => source);

/** The rows of a library with one word for another, to see where they are used. */
const renamed = (library: Library, from: string, to: string): StoredRows => {
  const rows = library.storedSearch(SOURCES);
  return { ...rows, terms: rows.terms.map(term => (term === from ? to : term)) };
};

describe('what the search stored', () => {
  const one = filled(TEXTS);

  it('finds the same, by way of bytes', () => {
    const rows = rowsIn(rowsBytes(one.storedSearch(SOURCES)));
    assert.ok(rows);
    assert.deepEqual(rows, one.storedSearch(SOURCES));
    assert.deepEqual(found(restored(one, rows)), found(one));
  });

  it('finds the same, whatever the texts', () => {
    fc.assert(
      fc.property(fc.array(article, { maxLength: 4 }), texts => {
        const given = texts.map((text, index): [string, string] => [`s${String(index)}`, Buffer.from(text).toString()]);
        const sources = given.map(([source]) => source);
        const queries = texts.flatMap(text => /\p{L}+/gu.exec(text)?.[0] ?? []);
        const library = filled(given);
        assert.deepEqual(
          found(restored(library, library.storedSearch(sources), sources), queries),
          found(library, queries),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('stands for going over the texts', () => {
    const library = restored(one, renamed(one, 'fishermen', 'lumberjacks'));
    assert.deepEqual([having(library, 'lumberjacks'), having(library, 'fishermen')], [['a'], []]);
  });

  it('counts only for sources that are as they were', () => {
    const library = restored(one, renamed(one, 'fishermen', 'lumberjacks'), SOURCES, ['b', 'c']);
    assert.deepEqual([having(library, 'lumberjacks'), having(library, 'fishermen')], [[], ['a']]);
  });

  it('counts only for sources that were restored', () => {
    const library = new Library();
    for (const [source, text] of TEXTS) library.put({ source, text, version: 0, hints: NO_HINTS });
    library.restoreSearch(renamed(one, 'fishermen', 'lumberjacks'), SOURCES);
    assert.deepEqual([having(library, 'lumberjacks'), having(library, 'fishermen')], [[], ['a']]);
  });

  it('gives way to what is read anew', () => {
    const library = restored(one, one.storedSearch(SOURCES));
    library.put({ source: 'a', text: 'The lumberjacks stayed.', version: 1, hints: NO_HINTS });
    assert.deepEqual([having(library, 'lumberjacks'), having(library, 'fishermen')], [['a'], []]);
    library.remove(['a']);
    assert.deepEqual(having(library, 'lumberjacks'), []);
  });

  it('leaves out what is not searchable yet', () => {
    const library = new Library();
    for (const [source, text] of TEXTS) library.put({ source, text, version: 0, hints: NO_HINTS });
    assert.deepEqual(library.storedSearch(SOURCES).sources, []);
  });

  it('costs nothing but time where its row is damaged at any place', () => {
    const rows = one.storedSearch(SOURCES);
    for (let at = 0; at < rows.row.length; at++) {
      const library = restored(one, { ...rows, row: rows.row.slice(0, at) });
      assert.deepEqual(found(library), found(one), `cut at ${String(at)}`);
    }
    const library = restored(one, { ...rows, terms: rows.terms.slice(0, 3) });
    assert.deepEqual(found(library), found(one), 'words lost');
  });

  for (const line of ['', 'null', '[]', '[[]]', '[[1],["a"]]', '[["a"],"a"]', '[["a"],["a"]'])
    it(`is nothing where the bytes say ${line || 'nothing'}`, () =>
      assert.equal(rowsIn(new TextEncoder().encode(`${line}\n`)), null));

  it('is nothing where a number is cut', () =>
    assert.equal(rowsIn(rowsBytes(one.storedSearch(SOURCES)).slice(0, -1)), null));
});
