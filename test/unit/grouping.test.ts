import { strict as assert } from 'node:assert';
import type { Listing } from '../../src/core';
import { Library } from '../../src/core';
import { groupLabel } from '../../src/editor/grouping';

/** A library in which Jane Roe is quoted so often, each time on a day and in a source. */
function quoted(count: number, dayOf: (index: number) => string, sourceOf: (index: number) => string): Library {
  const library = new Library();
  const texts = new Map<string, { day: string; lines: string[] }>();
  for (let index = 0; index < count; index++) {
    const source = `${sourceOf(index)}|${dayOf(index)}`;
    const known = texts.get(source) ?? { day: dayOf(index), lines: [] };
    known.lines.push(`“It is late indeed, and item ${String(index)} waits,” Jane Roe said.`);
    texts.set(source, known);
  }
  for (const [source, { day, lines }] of texts)
    library.put({ source, text: lines.join('\n\n'), version: 0, hints: { published: day } });
  return library;
}

const labels = ({ groups }: Listing<unknown>): string[] | undefined =>
  groups?.map(group => `${groupLabel(group).label} ${group.count}`);

const list = (library: Library): Listing<unknown> => library.quotationList(library.speakers()[0]?.id ?? '', null);

describe('many quotations of one speaker', () => {
  it('stand in one list up to 200', () => {
    const { rows, groups } = list(
      quoted(
        200,
        () => '2016',
        () => 'a',
      ),
    );
    assert.deepEqual([rows?.length, groups], [200, null]);
  });
  it('stand by year', () =>
    assert.deepEqual(
      labels(
        list(
          quoted(
            300,
            index => ['2015-02', '2016-11', '2017-04-03'][index % 3] ?? '',
            index => `a${String(index % 3)}`,
          ),
        ),
      ),
      ['2015 100', '2016 100', '2017 100'],
    ));
  it('stand by source inside one year, cut into ranges', () => {
    const library = quoted(
      500,
      () => '2016',
      index => (index < 50 ? 'x/a.txt' : 'x/b.txt'),
    );
    assert.deepEqual(labels(list(library)), [
      'a.txt|2016 50',
      'b.txt|2016 1–200 200',
      'b.txt|2016 201–400 200',
      'b.txt|2016 401–450 50',
    ]);
    const [, , second] = list(library).groups ?? [];
    const rows = library.quotationList(library.speakers()[0]?.id ?? '', second?.id ?? '').rows ?? [];
    assert.deepEqual(
      [rows.length, rows[0]?.text, rows.at(-1)?.text],
      [200, 'It is late indeed, and item 250 waits,', 'It is late indeed, and item 449 waits,'],
    );
  });
});

describe('many speakers', () => {
  const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const name = (index: number): string =>
    `${['Jane', 'Élise'][index % 2] ?? ''} ${LETTERS[index % 26] ?? ''}${['a', 'e', 'i', 'o', 'u'][Math.floor(index / 26) % 5] ?? ''}${['bby', 'dden', 'mmel', 'stone'][Math.floor(index / 130) % 4] ?? ''}`;
  const library = new Library();
  for (let index = 0; index < 520; index++)
    library.put({ source: String(index), text: `“It is late,” ${name(index)} said.`, version: 0, hints: {} });

  it('stand by the letter their names begin with, without its accent', () =>
    assert.deepEqual(labels(library.speakerList(false, null)), [
      'E 1–200 200',
      'E 201–260 60',
      'J 1–200 200',
      'J 201–260 60',
    ]));
  it('are listed by name in their group', () => {
    const names = (library.speakerList(false, 'E:201').rows ?? []).map(row => row.name);
    assert.deepEqual(
      names,
      [...names].sort((a, b) => a.localeCompare(b, 'en')),
    );
    assert.equal(names.length, 60);
  });
  it('are found in their group', () => {
    const last = library.speakerList(false, 'J:201').rows?.at(-1);
    assert.equal(library.speakerGroup(last?.id ?? ''), 'J:201');
  });
  it('none of them is only described', () =>
    assert.deepEqual([library.speakerList(true, null), library.totals().described], [{ rows: [], groups: null }, 0]));
});
