import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Hints } from '../../src/core';
import { Library } from '../../src/core';
import { sourcesIn, storedBytes } from '../../src/worker/storedBytes';
import { answers } from './answers';
import { article } from './articles';

const NO_HINTS: Hints = {};

function filled(texts: readonly (readonly [string, string])[]): Library {
  const library = new Library();
  for (const [source, text] of texts) library.put({ source, text, version: 0, hints: NO_HINTS });
  return library;
}

/** A library made of what another one stored, by way of bytes. */
function restored(from: Library, sources: readonly string[]): Library {
  const library = new Library();
  library.restore(
    sourcesIn(storedBytes(from.stored(sources))),
    sources.map(source => [source, NO_HINTS]),
  );
  return library;
}

describe('a library made of what another stored', () => {
  const seeds = readdirSync('seeds').map((name): [string, string] => [name, readFileSync(join('seeds', name), 'utf8')]);
  const names = seeds.map(([name]) => name);

  it('answers the same', () => {
    const one = filled(seeds);
    assert.deepEqual(answers(restored(one, names), names), answers(one, names));
  });

  it('answers the same, whatever the texts', () => {
    fc.assert(
      fc.property(fc.array(article, { maxLength: 4 }), texts => {
        const given = texts.map((text, index): [string, string] => [`s${String(index)}`, Buffer.from(text).toString()]);
        const sources = given.map(([source]) => source);
        const one = filled(given);
        assert.deepEqual(answers(restored(one, sources), sources), answers(one, sources));
      }),
      { numRuns: 60 },
    );
  });

  it('takes only what is wanted', () => {
    const library = new Library();
    const taken = library.restore(filled(seeds).stored(names), [[names[1] ?? '', NO_HINTS]]);
    assert.deepEqual([taken, library.totals().sources], [[names[1]], 1]);
  });

  it('takes the whole lines of what was cut', () => {
    const stored = filled(seeds).stored(names);
    const bytes = storedBytes(stored);
    const ends = names.map((_, at) => storedBytes(stored.slice(0, at + 1)).length);
    for (let at = 0; at <= 60; at++) {
      const library = new Library();
      const cut = bytes.subarray(0, Math.floor((bytes.length * at) / 60));
      const taken = library.restore(
        sourcesIn(cut),
        names.map(name => [name, NO_HINTS]),
      );
      assert.deepEqual(taken, names.slice(0, ends.filter(end => end <= cut.length).length));
      answers(library, taken);
    }
  });

  it('keeps what was restored when it is stored again', () => {
    const one = filled(seeds);
    const bytes = storedBytes(one.stored(names));
    assert.deepEqual(storedBytes(restored(one, names).stored(names)), bytes);
  });

  for (const text of ['\uFEFF“Yes,” Jane Roe said.', '“Ja – größer,” sagte Łukasz. 🎙', ''])
    it(`keeps every character of ${JSON.stringify(text)}`, () => {
      const [own] = [...sourcesIn(storedBytes(filled([['a.txt', text]]).stored(['a.txt'])))];
      assert.equal(own?.content.text, text);
    });

  it('leaves out a text with half of a character, so that it is read again', () =>
    assert.equal(storedBytes(filled([['a.txt', '“Yes \uD83C,” Jane Roe said.']]).stored(['a.txt'])).length, 0));

  const FACTS = '[[],null,[],["direct"],[],[],[]]';
  for (const line of [
    '',
    'null',
    '[]',
    '["a"]',
    `["a.txt",${FACTS},4,-1]`,
    `["a.txt",${FACTS},0,0]`,
    '["a.txt",1,0,0]',
  ])
    it(`takes nothing from ${line || 'nothing'}`, () => {
      const bytes = new TextEncoder().encode(`${line}\n`);
      assert.deepEqual(new Library().restore(sourcesIn(bytes), [['a.txt', NO_HINTS]]), []);
    });
});

describe('links that were stored', () => {
  const A = '“Practically all levels of dialogue with the neighbours are frozen,” Jane Roe said on Monday.';
  const B = 'Jane Roe said that “practically all levels of dialogue with the neighbours are frozen.”';
  const texts: readonly [string, string][] = [
    ['a', A],
    ['b', B],
    ['c', '“Nobody has asked the fishermen about it,” Peter Poe said.'],
  ];
  const sources = texts.map(([source]) => source);
  const before = filled(texts);
  before.catchUp();
  const statements = (library: Library): unknown => {
    library.catchUp();
    return library
      .statements()
      .map(({ id }) => library.statement(id)?.reports.map(({ quotation }) => quotation.source));
  };

  it('are those of the library', () => {
    const library = restored(before, sources);
    library.restoreLinks(before.storedLinks(), sources);
    assert.deepEqual(statements(library), [['a', 'b']]);
  });

  it('stand for comparing: nothing is linked where none is stored', () => {
    const library = restored(before, sources);
    const { links, ...rest } = JSON.parse(before.storedLinks()) as { links: unknown[] };
    assert.equal(links.length, 1);
    library.restoreLinks(JSON.stringify({ ...rest, links: [] }), sources);
    assert.deepEqual(statements(library), []);
  });

  it('count only between sources that are as they were', () => {
    const library = restored(before, ['a', 'c']);
    library.restoreLinks(before.storedLinks(), ['a', 'c']);
    library.put({ source: 'b', text: B, version: 1, hints: NO_HINTS });
    assert.deepEqual(statements(library), [['a', 'b']]);
  });

  it('give way to what is read anew, in whatever order', () => {
    for (const order of ['before', 'after']) {
      const library = new Library();
      const put = (): void => library.put({ source: 'b', text: 'Nothing at all.', version: 1, hints: NO_HINTS });
      if (order === 'before') put();
      library.restore(before.stored(['a', 'c']), [
        ['a', NO_HINTS],
        ['c', NO_HINTS],
      ]);
      library.restoreLinks(before.storedLinks(), ['a', 'c']);
      if (order === 'after') put();
      library.put({ source: 'd', text: B, version: 1, hints: NO_HINTS });
      assert.deepEqual(statements(library), [['a', 'd']], order);
    }
  });

  it('are none where the text is no such thing', () => {
    for (const text of ['', 'null', '{}', '[', '{"sources":1,"links":[]}']) {
      const library = restored(before, sources);
      library.restoreLinks(text, sources);
      assert.deepEqual(statements(library), [['a', 'b']], text);
    }
  });
});
