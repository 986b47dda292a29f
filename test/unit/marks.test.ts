import { strict as assert } from 'node:assert';
import { analyse } from '../../src/core';
import type { Mark } from '../../src/core/reading/marks';
import { findMarks } from '../../src/core/reading/marks';
import { assertRead, readSample, words } from './sample';

const marksOf = (text: string): readonly Mark[] => findMarks(text, { start: 0, end: text.length });

function assertMarks(marked: string): void {
  const { text, said } = readSample(marked);
  assert.deepEqual(
    words(
      text,
      marksOf(text).map(mark => mark.inner),
    ),
    words(text, said),
  );
}

describe('single marks that are not closed', () => {
  const open = (text: string, goesOn: boolean): readonly string[] =>
    findMarks(text, { start: 0, end: text.length, goesOn }).map(({ inner }) => text.slice(inner.start, inner.end));
  it('go on where the next paragraph opens with one', () => {
    assert.deepEqual(open("'I do,' Hill said. 'We lost.", true), ['I do,', 'We lost.']);
    assert.deepEqual(open("Hill said: 'I didn't know. It was late.", true), ["I didn't know. It was late."]);
  });
  it('are none elsewhere', () => {
    assert.deepEqual(open("'I do,' Hill said. 'We lost.", false), ['I do,']);
    assert.deepEqual(open("The workers' rights were lost in the 'Nineties", true), []);
  });
});

describe('quotation marks', () => {
  for (const sample of [
    'He said "⟦it is over⟧" and left.',
    'He said "⟦it is “over” now⟧" and left.',
    'He said “⟦it is "over" now⟧” and left.',
    `He said "⟦it is 'over,'⟧ " and left.`,
    'He said “⟦it is over⟧” and left.',
    'He said «⟦it is over⟧» and left.',
    'He said « ⟦it is over⟧ » and left.',
    'He said »⟦it is over⟧« and left.',
    'He said „⟦it is over⟧“ and left.',
    'He said „⟦it is over⟧“, and left.',
    'He said „⟦it is over⟧“. And left.',
    'He said „⟦it is over⟧” and left.',
    'He said ”⟦it is over⟧” and left.',
    "He said ``⟦it is over⟧'' and left.",
    "He said ''⟦it is over⟧'' and left.",
    "He said '⟦it is over⟧' and left.",
    'He said ‘⟦it is over⟧’ and left.',
    'He said “⟦it is over⟧" and left.',
    'He said "⟦it is over⟧” and left.',
    '“⟦One⟧” and "⟦two⟧" and «⟦three⟧».',
    '("⟦It is over⟧")',
    'It is—"⟦as they say⟧"—over.',
    '"⟦It is over,⟧" he said. "⟦Go.⟧"',
    '“⟦She told me ‘go home’ and I went,⟧” he said.',
    '"⟦She told me \'go home\' and I went,⟧" he said.',
    "'⟦The workers' rights are gone,⟧' he said.",
    "'⟦We don't know,⟧' he said. '⟦Nobody's sure.⟧'",
    "'⟦He told me, 'Go home,'⟧' she said.",
    "Roe said: '⟦He didn't say, 'Go home.'⟧'",
    'Roe said: ‘⟦He didn’t say, ‘Go home.’⟧’',
    "Roe asked. '⟦The question is, 'Who?' It makes a difference.⟧'",
    "The workers' rights were '⟦gone⟧'.",
    '‘⟦I am in the service o’ that man, and a good one it is,⟧’ replied Sam.',
    '‘⟦They were goin’ home,⟧’ he said. ‘⟦All of them.⟧’',
    "Roe called it '⟦a plan to win⟧' and left. Hill said it was '⟦dead⟧'.",
    "BRITAIN is '⟦open again⟧' says PM. Roe said it was '⟦fair⟧'.",
    '‘⟦Come in,⟧’ he said, and ‘⟦sit down⟧’.',
    '“⟦The first paragraph of many.⟧',
    'He said: "⟦never closed⟧',
    '“⟦Never closed, she said.⟧ Then “⟦it was.⟧”',
  ])
    it(sample, () => assertMarks(sample));

  it('keeps single marks inside double ones as nested', () => {
    const text = '“She told me ‘go home’ and I went,” he said.';
    assert.deepEqual(
      marksOf(text).flatMap(mark => mark.nested.map(({ inner }) => text.slice(inner.start, inner.end))),
      ['go home'],
    );
  });

  it('says which marks were never closed', () => {
    assert.deepEqual(
      marksOf('“One.” Then “two').map(mark => mark.closed),
      [true, false],
    );
  });
});

describe('a quotation with marks of its own inside', () => {
  for (const [text, expected] of [
    ['“She told me ‘go home’ and I went,” Jane Roe said.', ['go home']],
    ['"She told me \'go home\' and I went," Jane Roe said.', ['go home']],
    ['‘She told me “go home” and I went,’ Jane Roe said.', ['go home']],
    ['“‘Go home,’ she told me,” Jane Roe said. “She never said ‘stay.’”', ['Go home,', 'stay.']],
    ['Q: Who was it?\n\nROE: It was “the man who said ‘go home’ to me.”\n\nQ: And now?\n\nROE: He left.', ['go home']],
    ['“We won’t go home, it isn’t the boys’ fault,” Jane Roe said.', []],
    ['Jane Roe said that “home” was far.', []],
  ] as const)
    it(text, () => {
      const nested = analyse(text).quotations.flatMap(quotation => quotation.nested ?? []);
      assert.deepEqual(words(text, nested), expected);
    });

  it('is one quotation, of the outer speaker', () =>
    void assertRead('“⟦She told me ‘go home’ and I went,⟧” ⟪Jane Roe⟫ ⌜said⌝.'));
});

describe('signs that are no quotation marks', () => {
  for (const text of [
    "It wasn't the workers' fault.",
    'It wasn’t the workers’ fault.',
    "Back in the '90s they didn't.",
    'Back in the ’90s they didn’t.',
    "Rock 'n' roll isn't dead.",
    'He is 6\'2" tall.',
    "The Joneses' and the Smiths' houses.",
    '',
    '"',
    '""',
    '“”',
  ])
    it(text || 'nothing', () => assertMarks(text));
});
