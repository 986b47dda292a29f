import { strict as assert } from 'node:assert';
import type { QuotationRow } from '../../src/core';
import { Library } from '../../src/core';
import { groupQuotations } from '../../src/editor/grouping';

/** A row of a library, said on a day in a source. */
function rowsOf(count: number, dayOf: (index: number) => string, sourceOf: (index: number) => string): QuotationRow[] {
  const library = new Library();
  library.put({ source: 'a', text: '“It is late indeed,” Jane Roe said.', version: 0, hints: { published: '2016' } });
  const [row] = library.source('a')?.quotations ?? [];
  assert.ok(row?.said);
  return Array.from({ length: count }, (_, index) => ({
    ...row,
    source: sourceOf(index),
    said: row.said && { ...row.said, edtf: dayOf(index) },
  }));
}

const groups = (rows: readonly QuotationRow[]): string[] | undefined =>
  groupQuotations(rows)?.map(({ label, rows: own }) => `${label} ${own.length}`);

describe('many quotations of one speaker', () => {
  it('stand in one list up to 200', () =>
    assert.equal(
      groups(
        rowsOf(
          200,
          () => '2016',
          () => 'a',
        ),
      ),
      undefined,
    ));
  it('stand by year', () =>
    assert.deepEqual(
      groups(
        rowsOf(
          3000,
          index => ['2015-02', '2016-22', '[2017-03-04,2017-04-03]'][index % 3] ?? '',
          () => 'a',
        ),
      ),
      ['2015 1000', '2016 1000', '2017 1000'],
    ));
  it('stand by source inside one year', () =>
    assert.deepEqual(
      groups(
        rowsOf(
          300,
          () => '2016',
          index => (index % 2 === 0 ? 'x/a.txt' : 'x/b.txt'),
        ),
      ),
      ['a.txt 150', 'b.txt 150'],
    ));
  it('stand in ranges inside one source', () =>
    assert.deepEqual(
      groups(
        rowsOf(
          450,
          () => '2016',
          () => 'x/a.txt',
        ),
      ),
      ['a.txt 1–200 200', 'a.txt 201–400 200', 'a.txt 401–450 50'],
    ));
  it('without a year have a group of their own', () =>
    assert.deepEqual(
      groups(
        rowsOf(
          300,
          index => (index < 100 ? 'XXXX-12-21' : '2016'),
          () => 'a',
        ),
      ),
      ['Year unknown 100', '2016 200'],
    ));
});
