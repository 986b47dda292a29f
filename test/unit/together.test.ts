import { strict as assert } from 'node:assert';
import { analyse } from '../../src/core';

/** What is said, and the name of whoever says it. */
const CASES: readonly (readonly [text: string, name: string])[] = [
  ['“We agree,” Jane Roe and Mr. Peter Hill said on Monday.', 'Jane Roe and Peter Hill'],
  ['“We agree,” said Jane Roe and Peter Hill in a statement.', 'Jane Roe and Peter Hill'],
  ['“We agree,” said Jane Roe and Peter Hill.', 'Jane Roe and Peter Hill'],
  ['Senators Jane Roe and Peter Hill said taxes would fall.', 'Jane Roe and Peter Hill'],
  ['China and Russia have said that taxes would fall.', 'China and Russia'],
  ['In Paris, Amazon, Google and Meta said they would pay.', 'Amazon, Google and Meta'],
  ['But Democrats and Republicans say taxes must fall.', 'Democrats and Republicans'],
  ['Mr. Roe and his aides said taxes would fall.', 'Roe and his aides'],
  ['Both the mayor and Jane Roe said “we will go.”', 'mayor and Jane Roe'],
  ['The White House and the State Department said taxes would fall.', 'White House and State Department'],
  // One speaks alone, or too many to be told.
  ['“We agree,” said Jane Roe, and Peter Hill nodded.', 'Jane Roe'],
  ['Amazon, Apple, Google, Intel and Tesla said taxes would fall.', 'Tesla'],
  ['“We agree,” said Jane Roe and Peter Hill nodded.', 'Jane Roe'],
  ['Jane Roe praised Mark Dale and Peter Hill said taxes would fall.', 'Peter Hill'],
  ['Jane Roe of Amazon and Peter Hill says taxes will fall.', 'Peter Hill'],
  ['The Fish and Wildlife Service said two bears were held.', 'Fish and Wildlife Service'],
  ['Lawyers for Mr. Shaw and Ms. Khan said taxes would fall.', 'Lawyers for Mr. Shaw'],
  ['Officials in Spain and Italy said taxes would fall.', 'Officials in Spain and Italy'],
  ['Jane Roe, the singer and actress, said taxes would fall.', 'Jane Roe'],
  ['She and Peter Hill said taxes would fall.', 'Peter Hill'],
];

describe('those who say one thing together', () => {
  for (const [text, name] of CASES) it(text, () => assert.equal(analyse(text).quotations.at(-1)?.speaker?.name, name));

  it('are the words from the first of them to the last', () => {
    const text = '“We agree,” Jane Roe and Mr. Peter Hill said.';
    const speaker = analyse(text).quotations[0]?.speaker;
    assert.equal(text.slice(speaker?.start, speaker?.end), 'Jane Roe and Mr. Peter Hill');
  });
});
