import { strict as assert } from 'node:assert';
import { parse } from '@retorquere/bibtex-parser';
import { bibtexWriter, cslJsonWriter, written } from '../../../src/core';
import { bibtexText } from '../../../src/core/export/bibtex';
import type { CslDate } from '../../../src/core/export/cslJson';
import { cslDate } from '../../../src/core/export/cslJson';
import { exportedFrom, exportOf, HOSTILE, libraryOf, NEWS } from './records';

describe('a day in CSL-JSON', () => {
  const date = (...parts: readonly (readonly number[])[]): CslDate => ({ 'date-parts': parts });
  const about = (...parts: readonly (readonly number[])[]): CslDate => ({ 'date-parts': parts, 'circa': true });
  for (const [edtf, expected] of [
    ['2016-12-21', date([2016, 12, 21])],
    ['2016-12', date([2016, 12])],
    ['2016', date([2016])],
    ['2016-12-21?', about([2016, 12, 21])],
    ['2016-12~', about([2016, 12])],
    ['2016-12-19/2016-12-21', date([2016, 12, 19], [2016, 12, 21])],
    ['2016-12-19/..', about([2016, 12, 19])],
    ['[2020-03-04,2020-04-03]', about([2020])],
    ['2016-23', { 'date-parts': [[2016]], 'season': 3 }],
    ['2016-34', about([2016])],
    ['XXXX-12-21', null],
    ['XXXX-XX-28', null],
    ['2016-XX-21', date([2016])],
    ['soon', null],
  ] as const)
    it(edtf, () => assert.deepEqual(cslDate(edtf), expected));
});

interface Item {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly author?: unknown;
  readonly issued?: unknown;
  readonly note: string;
  readonly custom: { readonly quotations: readonly { readonly status: string; readonly said: unknown }[] };
}

describe('the articles in CSL-JSON', () => {
  const items = (text: string): readonly Item[] => JSON.parse(written(cslJsonWriter(), exportOf(text))) as Item[];
  it('have title, authors, day, and how it is known', () => {
    const [item] = items(NEWS);
    assert.equal(item?.type, 'article-newspaper');
    assert.equal(item.title, 'Harbour to grow next year');
    assert.deepEqual(item.author, [{ literal: 'Ann Lee' }, { literal: 'Bo Poe' }]);
    assert.deepEqual(item.issued, { 'date-parts': [[2016, 12, 22]] });
    assert.equal(item.note, 'published: 2016-12-22 (stated, “2016-12-22”)');
  });
  it('carry their quotations with what is stated or inferred, the words, and the status', () =>
    assert.deepEqual(items(NEWS)[0]?.custom.quotations[0], {
      id: exportOf(NEWS)[0]?.id,
      status: 'unchecked',
      changedSince: false,
      kind: 'direct',
      words: 'The harbour will grow 😀, … and every quay with it.',
      line: 8,
      speaker: { name: 'Jane Roe', known: 'stated', words: 'Finance Minister Jane Roe' },
      said: { edtf: '2016-12-21', weekday: 'Wednesday', known: 'inferred', words: 'Wednesday' },
    }));
  it('are one item each, however many are exported', () => {
    const library = libraryOf({ 'a.txt': NEWS, 'b/a.txt': HOSTILE, 'c.txt': NEWS });
    const all = JSON.parse(written(cslJsonWriter(), exportedFrom(library))) as Item[];
    assert.equal(all.length, 3);
    assert.equal(new Set(all.map(({ id }) => id)).size, 3);
  });
});

describe('text in BibTeX', () => {
  for (const [text, expected] of [
    ['Jane Roe', 'Jane Roe'],
    ['100 % & more', '100 \\% \\& more'],
    ['a_b #1 $5', 'a\\_b \\#1 \\$5'],
    ['{x}', '\\textbraceleft{}x\\textbraceright{}'],
    ['\\input{x}', '\\textbackslash{}input\\textbraceleft{}x\\textbraceright{}'],
    ['~ ^', '\\textasciitilde{} \\textasciicircum{}'],
    ['<b> | c', '\\textless{}b\\textgreater{} \\textbar{} c'],
    ['two\nlines', 'two lines'],
    ['\u202Eturned', 'turned'],
  ] as const)
    it(text, () => assert.equal(bibtexText(text), expected));
});

describe('the articles in BibTeX', () => {
  const library = libraryOf({ 'a.txt': NEWS, 'b/a.txt': HOSTILE, 'c.txt': NEWS });
  const text = written(bibtexWriter(), exportedFrom(library));
  const { entries, errors } = parse(text, { sentenceCase: false });
  it('are read without an error, one entry each', () => {
    assert.deepEqual(errors, []);
    assert.equal(entries.length, 3);
  });
  it('have keys of their own that stay the same', () => {
    const keys = entries.map(({ key }) => key);
    assert.equal(new Set(keys).size, 3);
    assert.match(keys[0] ?? '', /^thesundherald2016-[0-9a-f]{16}$/);
    assert.deepEqual(
      parse(written(bibtexWriter(), exportedFrom(library))).entries.map(({ key }) => key),
      keys,
    );
  });
  it('have their fields', () => {
    const [entry] = entries;
    assert.ok(entry);
    const { type, fields } = entry;
    assert.equal(type, 'article');
    assert.equal(fields['title'], 'Harbour to grow next year');
    assert.equal(fields['date'], '2016-12-22');
    assert.match(fields['annotation'] ?? '', /speaker: Jane Roe \(stated, “Finance Minister Jane Roe”\)/);
    assert.match(fields['annotation'] ?? '', /status: unchecked/);
  });
  it('keep hostile words as words', () =>
    assert.match(
      entries.find(({ type }) => type === 'misc')?.fields['title'] ?? '',
      /<script>alert\(1\)<\/script> \]\]> & % # \$ _ \{ \} \\ ~ \^ abc/,
    ));
});
