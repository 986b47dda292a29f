import { strict as assert } from 'node:assert';
import { assertRead, eachRead } from './sample';

describe('indirect speech', () => {
  eachRead([
    '⟪Jane Roe⟫ ⌜said⌝ ⟦that taxes would fall⟧.',
    '⟪Jane Roe⟫ ⌜said⌝ ⟦taxes would fall⟧.',
    '⟪Jane Roe⟫ ⌜said⌝ on Monday ⟦that taxes would fall⟧.',
    '⟪The Kremlin⟫ ⌜said⌝ Wednesday ⟦that nearly all the channels were frozen⟧, local media reported.',
    '⟦Taxes would fall⟧, ⟪Jane Roe⟫ ⌜said⌝.',
    '⟦There is currently no contact between the two⟧, ⟪Kremlin spokesman Ivan Orlov⟫ ⌜said⌝ on Thursday, amid the war.',
    '⌜According to⌝ ⟪the finance ministry⟫, ⟦taxes will fall next year⟧.',
    '⟪Jane Roe⟫ ⌜told⌝ reporters ⟦that taxes would fall⟧.',
    '⟪Jane Roe⟫ ⌜told⌝ the court ⟦Brightwell had lied⟧.',
    '⟪Jane Roe⟫ ⌜told⌝ jurors ⟦Mr Brightwell had lied⟧.',
    '⟪Jane Roe⟫ ⌜told⌝ Peter Poe in an interview ⟦that taxes would fall⟧.',
    '⟪The Herald⟫ (TH) ⌜reported⌝ on the 6th, citing a source familiar with the matter, ⟦that taxes would fall⟧.',
    '⟪Three officials⟫ ⌜say⌝ ⟦the plan has failed⟧.',
    '⟪A spokesman for the Kremlin⟫ ⌜says⌝ ⟦communication is almost nonexistent⟧.',
    '⟪Police⟫ ⌜say⌝ ⟦the man was arrested on Monday⟧.',
    '⟪Macy⟫’s ⌜said⌝ ⟦sales would fall⟧.',
    '⟪Experts⟫ ⌜warn⌝ ⟦that the ice will melt⟧, but Smith says the models are wrong.',
    '⟦If elected⟧, ⟪Smith⟫ ⌜said⌝, ⟦he would cut taxes⟧.',
  ]);

  it('is of its own kind', () => assert.equal(assertRead('⟪Jane Roe⟫ said ⟦that taxes would fall⟧.').kind, 'indirect'));
});

describe('where indirect speech begins and ends', () => {
  eachRead([
    '⟪Hill⟫ ⌜told⌝ a meeting of island leaders ⟦that few people knew⟧.',
    '⟪The mayor⟫ ⌜denied⌝ claims ⟦that she had lied⟧.',
    '⟪A report⟫ ⌜found⌝ ⟦that Sh2.4 billion was missing⟧.',
    'Asked if he would go, Mr Hale said no. “⟦Never,⟧” ⟪he⟫ ⌜said⌝.',
    'While ⌜saying⌝ ⟦that taxes would fall⟧, ⟪he⟫ left the details to others.',
    '⟦The difference now⟧, ⟪he⟫ ⌜told⌝ me on Friday, ⟦is that he is the host⟧.',
    '⟪Police⟫ ⌜warned⌝ residents ⟦to stay inside⟧.',
    '⟪Wells Hill⟫ just this month ⌜announced⌝ ⟦it would end the scheme⟧.',
  ]);
});

describe('headlines in title case', () => {
  eachRead(['⟪Jane Roe⟫ ⌜Says⌝ ⟦Taxes Will Fall⟧\n\nThe mayor spoke in Leeds on Monday about the budget of the town.']);
});
