import { deepEqual, equal } from 'node:assert/strict';
import { Library } from '../../src/core';

const library = (): Library => {
  const made = new Library();
  const names = ['Jane Roe', 'Janet Hill', 'Tom Roe'];
  names.forEach((name, index) =>
    made.put({ source: String(index), text: `“It is over,” ${name} said.`, version: 0, hints: {} }),
  );
  return made;
};
const named = (from: Library, words: string): readonly string[] =>
  from.speakersNamed(words, 9).map(({ speaker }) => speaker.name);

describe('speakers by the words of their names', () => {
  it('are found as one types', () => {
    const some = library();
    deepEqual(named(some, 'j'), ['Jane Roe', 'Janet Hill']);
    deepEqual(named(some, 'jane'), ['Jane Roe', 'Janet Hill']);
    deepEqual(named(some, 'jane r'), ['Jane Roe']);
    deepEqual(named(some, 'roe'), ['Jane Roe', 'Tom Roe']);
  });

  it('are taken apart while catching up, until nothing is left', () => {
    const some = library();
    let turns = 0;
    while (some.catchUp(0) > 0 && turns < 1000) turns++;
    equal(some.catchUp(Infinity), 0);
    deepEqual(named(some, 'roe'), ['Jane Roe', 'Tom Roe']);
    some.put({ source: '3', text: '“It is over,” Ann Roe said.', version: 0, hints: {} });
    equal(some.catchUp(Infinity), 0);
    deepEqual(named(some, 'roe'), ['Ann Roe', 'Jane Roe', 'Tom Roe']);
  });
});
