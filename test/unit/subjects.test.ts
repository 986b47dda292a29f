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
    '⟪The Herald and its defenders⟫ ⌜say⌝ ⟦that taxes will fall⟧.',
    '⟦Taxes fell in May⟧, ⌜according to⌝ ⟪court papers⟫.',
  ]);
});

describe('cues that are no verb of speech', () => {
  eachRead([
    '“⟦Taxes will never fall,⟧” as ⟪The Herald⟫ ⌜put it⌝.',
    'The film ends with ⟪Roe⟫’s ⌜claim⌝ ⟦that taxes would fall⟧.',
    'There was a ⌜warning⌝ from ⟪the bank⟫ ⟦that taxes would rise⟧.',
    'He spoke after a ⌜claim⌝ by ⟪Jane Roe⟫, the mayor of Leeds, ⟦that taxes would rise⟧.',
    'A letter came with a ⌜warning⌝ from ⟪the bank⟫: “⟦Pay your taxes now.⟧”',
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

describe('parts of many', () => {
  eachRead([
    'Almost ⟪half of respondents⟫ ⌜said⌝ ⟦the party had become more hostile⟧.',
    'Nearly ⟪half⟫ ⌜said⌝ ⟦they preferred the mayor⟧.',
    'Nearly ⟪a third⟫ ⌜say⌝ ⟦they do not know⟧.',
    'More than ⟪half of the voters⟫ ⌜said⌝ ⟦that taxes would fall⟧.',
    'Six in 10 voted for the plan, and ⟪58 percent of Leeds voters⟫ ⌜said⌝ ⟦that taxes would fall⟧.',
    'Nearly ⟪eight in 10 Labour voters⟫ overall ⌜said⌝ ⟦they had made up their mind⟧.',
    'Fifty of the members support the mayor, and ⟪160⟫ ⌜said⌝ ⟦they would vote against the plan⟧.',
    '⟪A handful of members⟫ ⌜said⌝ ⟦they would vote against the plan⟧.',
    '⟪A number of visitors⟫ ⌜said⌝ ⟦they supported the mayor⟧.',
    'The work meets the standards, and ⟪one West Leeds official⟫ ⌜said⌝ ⟦it exceeds them⟧.',
  ]);
});

describe('names and nouns that are joined to others', () => {
  eachRead([
    'But ⟪Mr. Hill and Mr. Leigh⟫ ⌜say⌝ ⟦other changes are needed⟧.',
    '⟪Lawmakers Jane Roe and Peter Poe⟫ ⌜say⌝ ⟦that taxes will fall⟧.',
    '⟪The Herald and The Globe⟫ ⌜say⌝ ⟦the country has more rivers than roads⟧.',
    '⟪Mrs. Hill’s associates⟫ ⌜say⌝ ⟦she is not planning to run⟧.',
    '⟪Ms. Dale’s neighbours⟫ ⌜insist⌝ ⟦that she is not planning to run⟧.',
    '⟪Police officials⟫ ⌜say⌝ ⟦that the man fled⟧.',
    '⟪Patient groups⟫ ⌜note⌝ ⟦that the rules were changed in May⟧.',
    'For instance, ⟪the paper⟫ ⌜notes⌝ ⟦the government monitors the mosques⟧.',
    '⟪The company⟫ ⌜reports⌝ ⟦that sales fell in May⟧.',
    '⟪A professor of political science⟫ ⌜said⌝ ⟦that taxes would fall⟧.',
    '⟦The talks are not likely to alter the plan⟧, ⌜noted⌝ NBC’s ⟪Peter Poe⟫.',
    '⟦Taxes will fall⟧, ⌜say⌝ ⟪some officials⟫.',
  ]);
});

describe('what stands between a subject and its verb', () => {
  eachRead([
    '⟪Sen. Jack Hill⟫ (D-R.I.), ⌜said⌝ after a lunch on Tuesday ⟦that he had not read the plan⟧.',
    '⟪Hill⟫ — who was posted at the door for three years — ⌜states⌝ ⟦that the job was a punishment⟧.',
    '⟪Jane Roe⟫, host of the show “Leeds Today,” ⌜suggested⌝ ⟦that the mayor should resign⟧.',
    '⟪She⟫ has since ⌜said⌝ ⟦that taxes would fall⟧.',
    '⟪Critics⟫ have in particular ⌜noted⌝ ⟦that the posters are new⟧.',
    '⟪I⟫’d ⌜add⌝ ⟦that taxes never fall⟧.',
    '⟪They⟫’ve ⌜suggested⌝ ⟦that the mayor should resign⟧.',
    '⟪He⟫’d ⌜said⌝ ⟦that it was late⟧.',
    '⟪Progressive organizations⟫ that have endorsed him ⌜say⌝ ⟦they believe in the plan⟧.',
    '⟪Proponents of more controls⟫ on hate speech here ⌜say⌝ ⟦there is a link⟧.',
    'But ⟪some⟫ who advocate free speech ⌜argue⌝ ⟦that the rule works⟧.',
    '⟪Those⟫ around him ⌜acknowledge⌝ ⟦that the bid seems improbable⟧.',
    'In her favour, ⟪all the experts⟫ I met ⌜said⌝ ⟦her plans were better⟧.',
    'Having ⌜announced⌝ ⟦that he would resign⟧, ⟪Judge Poe⟫ went home.',
    '⟪Hill⟫ was quick to ⌜add⌝ ⟦that the talks were not over⟧.',
    '⟪She⟫ is right to ⌜note⌝ ⟦that the tax falls on small firms⟧.',
  ]);
});

describe('what something is according to', () => {
  eachRead([
    '⌜According to⌝ ⟪early results of exit polls⟫ conducted for the agency, ⟦half of the voters stayed at home⟧.',
    '⌜According to⌝ ⟪a January 2016 study by the Leeds Research Center⟫ based on census data, ⟦voters are younger here⟧.',
    '⟦The mayor leads by three points⟧, ⌜according to⌝ ⟪the average of recent polls⟫ compiled by The Herald.',
    '⟦The mayor leads by three points⟧, ⌜according to⌝ ⟪a count by The Herald⟫.',
    '⟦The mayor leads by three points⟧, ⌜according to⌝ ⟪early returns⟫.',
    'Now, ⌜according to⌝ ⟪the recent 50-state poll⟫, ⟦some are changing sides⟧.',
    '⟦The city ranks last⟧, ⌜according to⌝ ⟪one global index⟫.',
    '⟦The talks failed⟧, ⌜according to⌝ ⟪an attendee⟫.',
    'As ⌜reported⌝ by ⟪The Herald⟫, ⟦taxes fell in May⟧.',
  ]);
});

describe('names of bodies and offices', () => {
  eachRead([
    '⟪The Prime Minister’s Office⟫ ⌜said⌝ ⟦it was late⟧.',
    '⟪The Children’s Commissioner⟫ ⌜said⌝ ⟦it was late⟧.',
    '⟪St John’s Hospital⟫ ⌜said⌝ ⟦it was late⟧.',
    '⟪The Workers’ Party⟫ ⌜said⌝ ⟦it was late⟧.',
    '⟪The Department for Work and Pensions⟫ ⌜said⌝ ⟦it was late⟧.',
    '⟪The Ministry of Health and Family Welfare⟫ ⌜said⌝ ⟦it was late⟧.',
    '⟪The Food and Drug Administration⟫ ⌜said⌝ ⟦it was late⟧.',
    'Roe’s ⟪Justice Department⟫ ⌜said⌝ ⟦it was late⟧.',
    '⟪The Ministry of Defence and Jane Roe⟫ ⌜said⌝ ⟦it was late⟧.',
    '⟪The Minister of Power, Peter Poe⟫, ⌜said⌝ ⟦it was late⟧.',
    '⟪The president of the Teachers’ Association, Jane Ward⟫, ⌜said⌝ ⟦pay was low⟧.',
    '⟪The Ghana international⟫ ⌜said⌝ ⟦it was late⟧.',
    '⟪A 34-year-old man⟫ ⌜said⌝ ⟦it was late⟧.',
    '⟪Beijing⟫ ⌜said⌝ ⟦it was late⟧.',
    '⟪One⟫ ⌜said⌝ ⟦that he had not slept for days⟧.',
    '⟪Angela Roe⟫, visiting a shelter in Leeds, Yorkshire, ⌜said⌝ ⟦it was late⟧.',
    '⟪Mark Poe⟫, of Bell & Co in Leeds, Yorkshire, ⌜said⌝ ⟦it was late⟧.',
    '⟪Justice Jane Roe⟫ ⌜ruled⌝ ⟦that the arrest was unlawful⟧.',
    '⟪The court⟫ ⌜held⌝ ⟦that the tax was lawful⟧.',
  ]);
});
