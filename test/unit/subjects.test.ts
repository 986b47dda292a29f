import { strict as assert } from 'node:assert';
import { analyse } from '../../src/core';
import { eachRead } from './sample';

describe('subjects that stand apart from their verb', () => {
  eachRead([
    '⟪Sen. Jane Roe⟫ (R-Ga.) ⌜said⌝ ⟦that taxes would fall⟧.',
    '⟪Rep. Jane Roe⟫ (D-N.Y.) ⌜said⌝ ⟦that taxes would fall⟧.',
    '⟪Officials⟫ who spoke with The Herald ⌜said⌝ ⟦that taxes would fall⟧.',
    '⟪A poll⟫ released by the university on Monday ⌜found⌝ ⟦that voters want lower taxes⟧.',
    '⟪Experts⟫ on taxes and public spending ⌜said⌝ ⟦that taxes would fall⟧.',
    '⟪An arbitration panel⟫ in 2011 ⌜found⌝ ⟦that the ministry had broken the agreement⟧.',
    '⟪The minister⟫ last week ⌜said⌝ ⟦that taxes would fall⟧.',
    'Citing the report, ⟪Roe⟫ ⌜said⌝ ⟦that taxes would fall⟧.',
    'In Leeds, ⟪Roe⟫ ⌜said⌝ ⟦that taxes would fall⟧.',
  ]);

  it('a name before a comma is no apposition when the verb follows the second name', () => {
    const text = 'As to the claims about Jane Roe, Peter Poe insists that all is well.';
    assert.deepEqual(
      analyse(text).quotations.map(({ speaker }) => speaker && text.slice(speaker.start, speaker.end)),
      ['Peter Poe'],
    );
  });
});

describe('many who have no listed noun', () => {
  eachRead([
    'But ⟪environmentalists⟫ ⌜worry⌝ ⟦that taxes will fall⟧.',
    '⟪Nine in 10⟫ ⌜said⌝ ⟦that taxes would fall⟧.',
    '⟪Twenty-four percent⟫ ⌜said⌝ ⟦that taxes would fall⟧.',
    '⟪Those surveyed⟫ ⌜say⌝ ⟦that taxes will fall⟧.',
    'The Herald and ⟪its defenders⟫ ⌜say⌝ ⟦that taxes will fall⟧.',
    '⟦Taxes fell in May⟧, ⌜according to⌝ ⟪court papers⟫.',
  ]);
});

describe('cues that are no verb of speech', () => {
  eachRead([
    '“⟦Taxes will never fall,⟧” as ⟪The Herald⟫ ⌜put it⌝.',
    'The film ends with ⟪Roe⟫’s ⌜claim⌝ ⟦that taxes would fall⟧.',
    'They heard ⟪her⟫ ⌜promise⌝ ⟦to cut taxes⟧.',
    '⟦Voting is closed “to all who are away,”⟧ ⌜per⌝ ⟪the rules⟫.',
    '“⟦Taxes will fall.⟧” ― ⟪Maya Angel⟫',
    'The film has footage of ⟪Jane Roe⟫ ⌜asking⌝, “⟦Will taxes fall?⟧”',
  ]);
});

describe('verbs after names', () => {
  eachRead([
    '⟪Roe⟫ ⌜notes⌝ ⟦that taxes will fall⟧.',
    '⟪The Herald Times⟫ ⌜reports⌝ ⟦that taxes will fall⟧.',
    'They met Jane Roe, ⟪who⟫ has repeatedly ⌜said⌝ ⟦that taxes would fall⟧.',
  ]);
});
