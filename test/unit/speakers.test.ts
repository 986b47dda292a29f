import { strict as assert } from 'node:assert';
import { analyse, Library } from '../../src/core';
import { nameParts, sameGiven } from '../../src/core/speakers/names';

/** Names of the speakers of the quotations, in order. */
const names = (text: string): (string | null)[] => analyse(text).quotations.map(({ speaker }) => speaker?.name ?? null);

describe('who it is inside an article', () => {
  for (const [text, ...expected] of [
    ['“One,” said Jane Roe. Later that day “two” was all that Roe said.', 'Jane Roe', 'Jane Roe'],
    ['Jane Roe arrived.\n“It is late indeed,” she said.', 'Jane Roe'],
    ['Peter Poe met Jane Roe.\n“It is late indeed,” she said.', 'Jane Roe'],
    ['Peter Poe met Jane Roe.\n“It is late indeed,” he said.', 'Peter Poe'],
    ['Kremlin spokesman Ivan Orlov arrived.\n“It is late indeed,” the Kremlin spokesman said.', 'Ivan Orlov'],
    ['Kremlin spokesman Ivan Orlov arrived.\n“It is late indeed,” the spokesman said.', 'Ivan Orlov'],
    ['Kremlin spokesman Ivan Orlov arrived.\n“It is late indeed,” the Kremlin said.', 'Kremlin'],
    ['“It is late indeed,” a senior official said.', 'a senior official'],
    ['“It is late indeed,” he said.', null],
    ['Peter Poe and Paul Poole arrived.\n“It is late indeed,” he said.', null],
    ['“It is late indeed,” said Donald J. Roe. “Go,” Roe said to them.', 'Donald J. Roe', 'Donald J. Roe'],
    ['The Federal Bureau of Roads said it was late. “Go on now,” the FBR said.', 'Federal Bureau of Roads'],
    ['Acme Holdings Inc. said it was late. “Go on now,” Acme said.', 'Acme Holdings Inc.'],
    ['Bill Roe met the Roe Foundation. “Go on now,” Roe said.', 'Bill Roe'],
  ] as const)
    it(text, () => assert.deepEqual([...new Set(names(text))], [...new Set(expected)]));

  for (const [text, ...expected] of [
    // A given name that no list has is a person's where it speaks or acts.
    [
      'Maria Roe said it was late.\n“Indeed it is,” said Zorvan Poe. She added: “Go.”',
      'Maria Roe',
      'Zorvan Poe',
      'Zorvan Poe',
    ],
    ['Zorvan Poe, from Bath, was in court. “It is late,” he said.', 'Zorvan Poe'],
    // A role may be whom a pronoun stands for.
    [
      'A trader, Mrs Ada Roe, said it was late. The mayor denied that. “It is not,” he said.',
      'Ada Roe',
      'mayor',
      'mayor',
    ],
    [
      'Anna Roe was glad. “Very happy,” she said.\nA neighbour came by. “I saw it,” she said.',
      'Anna Roe',
      'A neighbour',
    ],
    // A headline is older than the article, whichever names whom.
    [
      'Peter Roe has a long day in court\n\n“It is late indeed,” said Anna Roe. Peter Roe came and Peter Roe sat down.\n“Go on now,” Roe said.',
      'Anna Roe',
      'Peter Roe',
    ],
    // Of two with a surname the one named last in full.
    [
      'President Bill Roe said it was late. First lady Zorva Roe said it was not. “It is early,” Roe said.',
      'Bill Roe',
      'Zorva Roe',
      'Zorva Roe',
    ],
    // Letters behind a name, and where somebody is from, are no part of it.
    ['Jane Roe KC said it was late. “It is late,” said Ms Roe.', 'Jane Roe'],
    ['Jane Roe KC said it was late. “It is early,” said Peter Poe KC.', 'Jane Roe', 'Peter Poe'],
    ['Prof Jane Roe of the University of Leeds said it was late. “It is,” Roe said.', 'Jane Roe'],
    // Roles in front, with the capital of the sentence or of their own.
    ['Greens MP Zorva Poe said it was late. “It is,” she said.', 'Zorva Poe'],
    ['Manager Peter Poe said it was late. Poe said that he was tired.', 'Peter Poe'],
    ['Health minister Jane Roe said it was late. “Our health matters,” the health minister said.', 'Jane Roe'],
    ['Prime Minister Jane Roe said it was late. “It is,” the PM said.', 'Jane Roe'],
    // The first word of a name, and the whole of a long surname.
    ['Spokesman Zhao Poe said it was late. “It is,” Zhao said.', 'Zhao Poe'],
    ['Sir Desmond Poe said it was late. “It is,” Sir Desmond said.', 'Desmond Poe'],
    ['Hendrik van der Poe said it was late. “It is,” Van der Poe said.', 'Hendrik van der Poe'],
    ['Gráinne Ní Roe said it was late. “It is,” Ms Ní Roe said.', 'Gráinne Ní Roe'],
    ['Paris Roe said it was late. “It is,” Paris said.', 'Paris Roe', 'Paris'],
    // An office is theirs who hold it or have spoken, and nobody else's.
    ['Anna Webb was killed by David Roe, 44.\nThe judge said that it was late.', 'judge'],
    ['Responding to Councillor Jo Lee, the mayor said that it was late.', 'mayor'],
    // No titles, though they look like some.
    ['Sri Lanka said that it was late.', 'Sri Lanka'],
    ['DC United said that it was late.', 'DC United'],
    ['Robert Hunter Roe said that it was late.', 'Robert Hunter Roe'],
    ['Acme said that it was late. “We regret this,” it said.', 'Acme', 'Acme'],
  ] as const)
    it(text, () => assert.deepEqual([...new Set(names(text))], [...new Set(expected)]));

  it('keeps a family apart by title', () => {
    assert.deepEqual(
      names('Bill Roe met Hillary Roe.\n“It is late indeed,” Mrs. Roe said.\n“It is early indeed,” Mr. Roe said.'),
      ['Hillary Roe', 'Bill Roe'],
    );
  });

  it('keeps a couple without first names apart by title', () => {
    assert.deepEqual(names('“It is late indeed,” Mrs. Roe said.\n“It is early indeed,” Mr. Roe said.').length, 2);
    const { speakers } = analyse('“It is late indeed,” Mrs. Roe said.\n“It is early indeed,” Mr. Roe said.');
    assert.equal(speakers.length, 2);
  });

  it('takes no last word of a body for a surname', () => {
    assert.deepEqual(names('The Bank of England said that rates would rise. England said that it had won the match.'), [
      'Bank of England',
      'England',
    ]);
  });

  it('knows the role', () => {
    assert.equal(
      analyse('“It is late indeed,” Kremlin spokesman Ivan Orlov said.').quotations[0]?.speaker?.role,
      'Kremlin spokesman',
    );
    assert.equal(
      analyse('“It is late indeed,” Hugh Hill, a doctor from Leeds, said.').quotations[0]?.speaker?.role,
      'doctor from Leeds',
    );
  });
});

describe('who it is across articles', () => {
  const library = new Library();
  library.put({
    source: 'a.txt',
    text: '“It is late indeed,” Kremlin spokesman Ivan Orlov said.',
    version: 0,
    hints: {},
  });
  library.put({
    source: 'b.txt',
    text: '“It is early indeed,” Ivan Orlov said. “Go now,” a senior official said.',
    version: 0,
    hints: {},
  });
  library.put({
    source: 'c.txt',
    text: '“Stay where you are,” Igor Orlov said. “Go now,” a senior official said.',
    version: 0,
    hints: {},
  });
  it('joins equal names', () =>
    assert.equal(library.speakers().filter(({ name }) => name.startsWith('Ivan')).length, 1));
  it('keeps others apart', () =>
    assert.equal(library.speakers().filter(({ name }) => name === 'Igor Orlov').length, 1));
  it('keeps descriptions inside their article', () =>
    assert.equal(library.speakers().filter(({ described }) => described).length, 2));
  it('counts quotations and sources', () => {
    const orlov = library.speakers().find(({ name }) => name.startsWith('Ivan'));
    assert.deepEqual(
      [orlov?.quotations, orlov?.sources, orlov?.roles.map(({ role }) => role)],
      [2, 2, ['Kremlin spokesman']],
    );
  });
});

describe('names', () => {
  for (const [name, given, middle, surname, suffix] of [
    ['George W. Bush', 'George', ['W.'], 'Bush', ''],
    ['J.K. Rowling', 'J.', ['K.'], 'Rowling', ''],
    ['John Roe Jr.', 'John', [], 'Roe', 'Jr.'],
    ['Ursula von der Leyen', 'Ursula', [], 'von der Leyen', ''],
    ['Orlov', '', [], 'Orlov', ''],
  ] as const)
    it(name, () => assert.deepEqual(nameParts(name), { given, middle, surname, suffix }));
  it('of one person may differ by a letter, not by more', () => {
    assert.ok(sameGiven('Sergei', 'Sergey') && sameGiven('J.', 'Jane') && sameGiven('', 'Jane'));
    assert.ok(!sameGiven('Jane', 'John') && !sameGiven('Bill', 'Hillary') && !sameGiven('Jo', 'Al'));
  });
});
