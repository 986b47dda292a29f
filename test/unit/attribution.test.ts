import { strict as assert } from 'node:assert';
import { analyse } from '../../src/core';
import { assertRead, eachRead } from './sample';

describe('cue after the words', () => {
  eachRead([
    '“⟦Taxes will fall next year,⟧” ⟪Jane Roe⟫ ⌜said⌝.',
    '“⟦Taxes will fall next year,⟧” ⌜said⌝ ⟪Jane Roe⟫.',
    '“⟦Taxes will fall next year,⟧” ⌜said⌝ ⟪Finance Minister Jane Roe⟫.',
    '“⟦Taxes will fall next year,⟧” ⟪she⟫ ⌜said⌝.',
    '“⟦Will taxes fall?⟧” ⟪Roe⟫ ⌜asked⌝.',
    '“⟦Will taxes fall?⟧” ⟪she⟫ ⌜asked⌝.',
    '“⟦Never!⟧” ⌜shouted⌝ ⟪one protester⟫.',
    '“⟦Taxes will fall next year,⟧” ⟪Jane Roe⟫, the finance minister, ⌜said⌝.',
    '“⟦Taxes will fall next year,⟧” ⌜according to⌝ ⟪the finance ministry⟫.',
    '“⟦Taxes will fall next year,⟧” ⟪a senior official⟫ ⌜said⌝ on Monday.',
    '“⟦Taxes will fall next year,⟧” ⟪two people familiar with the matter⟫ ⌜said⌝.',
    '“⟦Taxes will fall next year,⟧” ⟪Kremlin spokesman Ivan Orlov⟫ ⌜told⌝ Channel One.',
    '“⟦Taxes will fall next year,⟧” ⟪Orlov⟫, who leads the committee, ⌜said⌝.',
    '“⟦Taxes will fall next year,⟧” ⟪Orlov⟫ later ⌜added⌝.',
    '“⟦Taxes will fall next year,⟧” ⟪Orlov⟫ has repeatedly ⌜warned⌝.',
    '“⟦Taxes will fall next year.⟧” — ⟪Maya Angel⟫',
  ]);
});

describe('speakers without a listed noun', () => {
  eachRead([
    '“⟦Taxes will fall,⟧” ⟪the column⟫ ⌜noted⌝.',
    '⟪14 percent⟫ ⌜said⌝ ⟦taxes were “not at all likely” to fall⟧.',
    '“⟦Taxes will fall,⟧” ⌜wrote⌝ ⟪one commenter⟫.',
    '⟪A message⟫ ⌜stating⌝, “⟦Taxes will fall,⟧” was on the wall.',
  ]);
});

describe('transcripts', () => {
  const turns = 'Partial transcript:\n\n"ROE: Will taxes fall?\n\n"DOE: They will.\n\n"ROE: When?"';
  it('give each turn to the name at its head', () => {
    const { quotations } = analyse(turns);
    assert.deepEqual(
      quotations.map(({ speaker }) => speaker && turns.slice(speaker.start, speaker.end)),
      ['ROE', 'DOE', 'ROE'],
    );
    assert.ok(quotations.every(({ reason }) => reason.code === 'label'));
  });
});

describe('interviews and transcripts without marks', () => {
  const turnsOf = (text: string): readonly (readonly [string, string | null, string])[] =>
    analyse(text).quotations.map(({ content: [part], speaker, reason }) => [
      part ? text.slice(part.start, part.end) : '',
      speaker?.name ?? null,
      reason.code,
    ]);

  it('give each paragraph to its label', () =>
    assert.deepEqual(
      turnsOf(
        'The debate, in part.\n\nROE: Will taxes fall?\n\nDOE: They will. And soon.\n\nROE: When?\n\nDOE: In May.',
      ),
      [
        ['Will taxes fall?', 'ROE', 'label'],
        ['They will. And soon', 'DOE', 'label'],
        ['When?', 'ROE', 'label'],
        ['In May', 'DOE', 'label'],
      ],
    ));

  it('leave open who asks and who answers', () =>
    assert.deepEqual(turnsOf('An interview.\n\nQ: Will taxes fall?\n\nA: They will.\n\nQ: When?'), [
      ['Will taxes fall?', null, 'label'],
      ['They will', null, 'label'],
      ['When?', null, 'label'],
    ]));

  it('are not made of heads that come once', () =>
    assert.deepEqual(turnsOf('Photo: Ann Lee.\n\nUpdated: 14 March 2021.\n\nNote: Prices are in pounds.'), []));
});

describe('names that are words too', () => {
  eachRead([
    'The town elected George Will in May. ⟪Will⟫ ⌜said⌝: “⟦Taxes will fall next year.⟧”',
    'They met Ann Kelly there. ⟪Kelly⟫ ⌜responded⌝: “⟦Taxes will fall next year.⟧”',
  ]);
});

describe('a cue at the end of the paragraph before', () => {
  eachRead([
    'Jane Roe met John Doe. ⟪Roe⟫ continued:\n\n“⟦Taxes will fall next year.⟧”\n\nDoe said nothing.',
    'John Doe was there. ⟪Jane Roe⟫ stated,\n\n“⟦Taxes will fall next year.⟧” Doe asserted that all was well.',
  ]);
});

describe('Markdown signs', () => {
  eachRead([
    '“⟦Taxes will fall,⟧” **⟪Jane Roe⟫** ⌜said⌝.',
    '> “⟦Taxes will fall,⟧” ⟪Jane Roe⟫ ⌜said⌝.',
    '*"⟦Taxes will fall,⟧"* ⟪Jane Roe⟫ ⌜said⌝.',
    '- __⟪Jane Roe⟫__ ⌜said⌝: "⟦Taxes will fall.⟧"',
  ]);
});

describe('cue before the words', () => {
  eachRead([
    '⟪Jane Roe⟫ ⌜said⌝: “⟦Taxes will fall next year.⟧”',
    '⟪Jane Roe⟫ ⌜said⌝, “⟦Taxes will fall next year.⟧”',
    '⟪She⟫ ⌜tweeted⌝: “⟦Taxes will fall next year.⟧”',
    '⟪Mr. Orlov⟫ ⌜told⌝ reporters: “⟦Taxes will fall next year.⟧”',
    '⟪The report⟫ ⌜said⌝: “⟦Taxes will fall next year.⟧”',
    'In a statement, ⟪the company⟫ ⌜said⌝: “⟦Taxes will fall next year.⟧”',
    'Asked about the budget, ⟪Jane Roe⟫ ⌜replied⌝: “⟦Taxes will fall next year.⟧”',
    '⟪ROE⟫⌜:⌝ “⟦Taxes will fall next year.⟧”',
  ]);
});

describe('cue in the middle', () => {
  eachRead([
    '“⟦Taxes will fall,⟧” ⟪Jane Roe⟫ ⌜said⌝. “⟦Not this year.⟧”',
    '“⟦Taxes,⟧” ⟪Jane Roe⟫ ⌜said⌝, “⟦will fall next year.⟧”',
    '⟦Those taxes⟧, ⟪Jane Roe⟫ ⌜said⌝, “⟦seriously harm our trade.⟧”',
  ]);
});

describe('mixed quotations', () => {
  eachRead([
    '⟪Jane Roe⟫ ⌜said⌝ ⟦the tax was “a disgrace to the country.”⟧',
    '⟪Jane Roe⟫ ⌜said⌝ ⟦that the tax was “a disgrace to the country.”⟧',
    '⟪The ministry⟫ ⌜said⌝ ⟦it “regretted” the new sanctions⟧.',
  ]);

  it('has its kind from the words around the marks', () => {
    assert.equal(assertRead('⟪Jane Roe⟫ said ⟦the tax was “a disgrace.”⟧').kind, 'mixed');
    assert.equal(assertRead('“⟦The tax is a disgrace,⟧” said ⟪Jane Roe⟫.').kind, 'direct');
  });
});

describe('those who do not speak', () => {
  eachRead([
    // The addressee.
    '“⟦Taxes will fall next year,⟧” ⟪Jane Roe⟫ ⌜told⌝ Peter Poe.',
    // The one talked about.
    '⟪Peter Poe⟫ ⌜said⌝ of Jane Roe: “⟦She is no economist.⟧”',
    // The subject of the quoted clause.
    '⟦Roe “built her case on sand,”⟧ ⟪Peter Poe⟫ ⌜said⌝.',
    // The one who carries the report.
    '“⟦They have no idea,⟧” ⟪Peter Poe⟫ ⌜said⌝, according to CNN.',
    '“⟦They have no idea,⟧” ⟪Peter Poe⟫ ⌜told⌝ Channel One, state news agency RIA Novosti reported.',
    'Local media quoted ⟪him⟫ as ⌜saying⌝ ⟦the sanctions “divide states and nations.”⟧',
  ]);
});

describe('words that go on', () => {
  it('in the same paragraph belong to the same quotation', () => {
    const { content } = assertRead('“⟦One thing is clear,⟧” ⟪Jane Roe⟫ said. “⟦We will pay.⟧” “⟦All of it.⟧”');
    assert.equal(content.length, 3);
  });

  it('in a later paragraph have the speaker of the one before', () => {
    const { reason } = assertRead(
      '“One thing is clear,” ⟪Jane Roe⟫ said on Monday.\n\n“⟦We will pay, and we will pay all of it.⟧”',
    );
    assert.equal(reason.code, 'carried-on');
  });

  it('over several paragraphs, each opened and only the last closed', () => {
    assertRead('⟪Jane Roe⟫ said: “One thing is clear to all of us.\n\n“We will pay.\n\n“⟦And then we will rest.⟧”');
  });
});

describe('words that are not closed at the end of a paragraph', () => {
  const LIST = 'said: “I have some questions for the council.\n\n“Is there a plan that one can read?\n\n';
  for (const sample of [
    `⟪Jane Roe⟫ ${LIST}“⟦Can the towns pay for all of it?⟧\n\n“Will it last for longer than a year?”`,
    `⟪Jane Roe⟫ ${LIST}“Can the towns pay for all of it?\n\n“⟦Will it last for longer than a year?⟧”`,
  ])
    it(`go on in the next: ${sample}`, () => assert.equal(assertRead(sample).reason.code, 'carried-on'));
  it('go on before another speaker is named', () =>
    void assertRead(
      '⟪Jane Roe⟫ said: “I have some questions for the council.\n\n“⟦Is there a plan that one can read?⟧\n\n' +
        '“Nobody can pay for all of it,” Max Lund said.',
    ));
  it('do not where that names somebody', () =>
    void assertRead(`Jane Roe ${LIST}“⟦Nobody can pay for all of it,⟧” ⟪Max Lund⟫ said.`));
});

describe('reasons and confidence', () => {
  it('name the cue', () =>
    assert.deepEqual(assertRead('“⟦Taxes will fall,⟧” said ⟪Jane Roe⟫.').reason, {
      code: 'inverted-cue',
      cue: 'said',
    }));
  it('are sure right beside the cue', () =>
    assert.equal(assertRead('“⟦Taxes will fall,⟧” ⟪Jane Roe⟫ said.').confidence, 'sure'));
});

describe('damage', () => {
  it('of a mark never closed ends with its paragraph', () => {
    assertRead('He said “it is over and left the room.\n\n“⟦Taxes will fall,⟧” said ⟪Jane Roe⟫.');
  });
});

describe('names of all shapes', () => {
  eachRead([
    '“⟦Taxes will fall next year,⟧” said ⟪Anna Becker⟫, a nurse from Leeds.',
    '“⟦Taxes will fall next year,⟧” said ⟪Anna Becker⟫, 45, a nurse from Leeds.',
    '“⟦Taxes will fall next year,⟧” said ⟪Ursula von der Leyen⟫, president of the commission.',
    '“⟦Taxes will fall next year,⟧” said ⟪the boy’s father⟫.',
    '“⟦Taxes will fall next year,⟧” shouted ⟪one of the men⟫.',
    '“⟦Taxes will fall next year,⟧” ⟪President Bill Roe⟫ said.',
    '“⟦Taxes will fall next year,⟧” ⟪U.S. Ambassador to the U.N. Jane Roe⟫ said.',
    'Said ⟪Merkel⟫: “⟦Taxes will fall next year.⟧”',
    'In the words of ⟪Churchill⟫, “⟦we shall never surrender our taxes.⟧”',
    '⟪Smith⟫ said, “⟦I will not go⟧”, and left.',
    '“⟦I don’t know,⟧” ⟪she⟫ said, “⟦but I’ll find out,⟧” adding that it would take time.',
  ]);

  it('a speaker named only at the end of many paragraphs has said them all', () => {
    const { reason } = assertRead('“⟦First we will look at all of it.⟧\n“Then we will pay for it,” ⟪Jane Roe⟫ said.');
    assert.equal(reason.code, 'carried-back');
  });

  it('nobody is never sure', () =>
    assert.equal(assertRead('“⟦Everybody knows it well by now,⟧” was all one heard.').confidence, 'unsure'));
});
