import { strict as assert } from 'node:assert';
import { parse } from 'csv-parse/sync';
import { csvWriter, written } from '../../../src/core';
import { csvCell, csvColumns } from '../../../src/core/export/csv';
import { exportOf, HOSTILE, NEWS } from './records';

/** What a cell said before it was made safe: one apostrophe is taken off where it stands before the sign of a formula. */
const asWritten = (cell: string): string => cell.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, '');

describe('a cell of a CSV file', () => {
  for (const [what, text, expected] of [
    ['plain words', 'The harbour', 'The harbour'],
    ['a comma', 'a, b', '"a, b"'],
    ['a quote', 'a "b"', '"a ""b"""'],
    ['a line end', 'a\nb', '"a\nb"'],
    ['a semicolon, at which some spreadsheets divide', 'a;b', '"a;b"'],
    ['a formula', '=1+1', "'=1+1"],
    ['a formula with a quote', '=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['a plus', '+1', "'+1"],
    ['a minus', '-2 degrees', "'-2 degrees"],
    ['an at', '@SUM(A1)', "'@SUM(A1)"],
    ['a tab', '\t=1', '"\'\t=1"'],
    ['a carriage return', '\r=1', '"\'\r=1"'],
    ['a full-width equals sign', '＝1', "'＝1"],
    ['an apostrophe before a formula', "'=1", "''=1"],
    ['an apostrophe before a word', "'tis", "'tis"],
    ['a formula behind a bell', '\u0007=1', "'=1"],
    ['half a pair of surrogates', 'a\uD83Db', 'a\uFFFDb'],
    ['nothing', '', ''],
  ] as const)
    it(what, () => assert.equal(csvCell(text), expected));
  it('that is a number or missing', () =>
    assert.deepEqual([csvCell(-3), csvCell(null), csvCell(true)], ['-3', '', 'true']));
});

describe('a CSV file', () => {
  const read = (text: string): readonly Readonly<Record<string, string>>[] => {
    const csv = written(csvWriter(), exportOf(text));
    assert.ok(csv.startsWith('\uFEFFid,status,kind,'));
    assert.equal(
      csv
        .replace(/"(?:[^"]|"")*"/g, '')
        .replaceAll('\r\n', '')
        .includes('\n'),
      false,
      'lines end with CR LF',
    );
    return parse(csv, { bom: true, columns: true, record_delimiter: '\r\n' });
  };
  it('is read back as it was', () => {
    const [first] = read(NEWS);
    const wanted = exportOf(NEWS)[0];
    assert.equal(first?.['quotation'], wanted?.words);
    assert.deepEqual(
      ['status', 'speaker', 'speaker_known', 'said', 'said_known', 'said_words', 'published_words', 'line'].map(
        name => first?.[name],
      ),
      ['unchecked', 'Jane Roe', 'stated', '2016-12-21', 'inferred', 'Wednesday', '2016-12-22', '8'],
    );
  });
  it('has every column once, and a value for each in every row', () => {
    assert.equal(new Set(csvColumns).size, csvColumns.length);
    for (const row of read(HOSTILE)) assert.deepEqual(Object.keys(row), csvColumns);
  });
  it('holds no formula, and still every word', () => {
    const wanted = exportOf(HOSTILE);
    for (const [at, row] of read(HOSTILE).entries()) {
      for (const cell of Object.values(row)) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
      const words = wanted[at]?.words.replace(/[\u0000-\u0008\uFFFF]/g, '');
      assert.equal(asWritten(row['quotation'] ?? ''), words);
    }
  });
});
