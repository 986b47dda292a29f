import { strict as assert } from 'node:assert';
import type { ExportQuestion } from '../../../src/core';
import { exportedFrom, exportOf, libraryOf, NEWS } from './records';

const OTHER =
  'Nobody agreed with it.\n\n“Never in my life,” Ann Lee said. “The harbour stays,” Zed Poe said on 3 May 2015.';
const library = libraryOf({ 'b.txt': OTHER, 'a.txt': NEWS });

describe('what is exported', () => {
  const words = (question: ExportQuestion): readonly string[] =>
    exportedFrom(library, question).map(({ words: said }) => said.slice(0, 11));
  const lee = exportedFrom(library).find(({ words: said }) => said.startsWith('Never'));
  for (const [what, question, expected] of [
    ['all, by source and place', { what: 'all' }, ['The harbour', 'taxes would', 'Never in my', 'The harbour']],
    ['a speaker’s', { what: 'speaker', id: lee?.speaker?.id ?? null }, ['Never in my']],
    ['those of nobody', { what: 'speaker', id: null }, []],
    ['a statement’s that is gone', { what: 'statement', id: 'statement:gone' }, []],
    ['the checked ones', { what: 'status', status: 'checked' }, []],
    [
      'the unchecked ones',
      { what: 'status', status: null },
      ['The harbour', 'taxes would', 'Never in my', 'The harbour'],
    ],
    ['results of a search', { what: 'search', query: 'harbour' }, ['The harbour', 'The harbour']],
    ['results of an empty search', { what: 'search', query: ' ' }, []],
    ['named ones, each once', { what: 'quotations', ids: ['file:///home/somebody/press/b.txt#none'] }, []],
  ] as const)
    it(what, () => assert.deepEqual(words(question), expected));
  it('goes by speaker and day where that is asked for', () =>
    assert.deepEqual(
      exportedFrom(library, { what: 'all' }, 'speaker').map(({ speaker }) => speaker?.name),
      ['Ann Lee', 'Jane Roe', 'Jane Roe', 'Zed Poe'],
    ));
  it('has the statement that two articles report', () => {
    const text = (outlet: string): string =>
      `Harbour news of ${outlet}\n\n“The harbour of Sund will be twice as large within seven years,” the mayor of Sund, Jane Roe, said on March 4, 2020.\n`;
    const both = libraryOf({ 'a.txt': text('Sund'), 'b.txt': text('Nord') });
    const [statement] = both.statements();
    assert.ok(statement);
    assert.deepEqual(
      exportedFrom(both, { what: 'statement', id: statement.id }).map(({ statements }) => statements),
      [[statement.id], [statement.id]],
    );
  });
  it('comes in portions, and begins again when articles change', () => {
    const many = libraryOf(
      Object.fromEntries(
        Array.from({ length: 300 }, (_, at) => [
          `${at}.txt`,
          `“Line ${at} is one,” Ann Lee said. “Line ${at} is two,” she said.`,
        ]),
      ),
    );
    const first = many.exported({ what: 'all' }, 'source', 0);
    assert.deepEqual([first?.total, first?.facts.length, first?.next], [600, 150, 150]);
    assert.equal(many.exported({ what: 'all' }, 'speaker', 150), null);
    assert.equal(many.exported({ what: 'all' }, 'source', 150)?.next, 300);
    many.exported({ what: 'all' }, 'source', 0);
    many.remove(['file:///home/somebody/press/1.txt']);
    assert.equal(many.exported({ what: 'all' }, 'source', 150), null);
    assert.equal(exportedFrom(many).length, 598);
  });
  it('tells nothing of where the folder is', () => {
    const text = JSON.stringify(exportOf('“We go on,” a senior official said. “So do we,” they said.'));
    assert.doesNotMatch(text, /file:|somebody|home/);
  });
});
