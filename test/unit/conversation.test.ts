import { strict as assert } from 'node:assert';
import { analyse } from '../../src/core';

/** Who says each direct quotation: the name, the words where there is none, "-" for nobody; "?" behind a guess. */
const voices = (text: string): string =>
  analyse(text)
    .quotations.filter(({ kind }) => kind === 'direct')
    .map(({ speaker, confidence }) => {
      const who = speaker ? (speaker.name ?? `(${text.slice(speaker.start, speaker.end)})`) : '-';
      return confidence === 'unsure' ? `${who}?` : who;
    })
    .join(' ');

/** Turns behind an opening of six in which Anna and Tom speak by turns, Tom last. */
const OPENING = [
  '“You are late,” said Anna.',
  '“The bus was late,” said Tom.',
  '“It is always the bus,” said Anna.',
  '“It is,” said Tom.',
  '“Sit down,” said Anna.',
  '“Thank you,” said Tom.',
];
const behind = (...turns: readonly string[]): string =>
  voices([...OPENING, ...turns].join('\n\n'))
    .split(' ')
    .slice(OPENING.length)
    .join(' ');

describe('a conversation in a story', () => {
  for (const [what, turns, expected] of [
    ['one turn without a cue is the other one’s', ['“Tea?”'], 'Anna?'],
    ['so is each of several', ['“Tea?”', '“Please.”', '“Milk?”'], 'Anna? Tom? Anna?'],
    ['a paragraph of narrative changes nothing', ['“Tea?”', 'The clock struck.', '“Please.”'], 'Anna? Tom?'],
    ['what is not closed goes on', ['“There is no milk,” said Anna. “The shop', '“had none.”'], 'Anna Anna'],
    ['one who acts before the words', ['“Tea?”', 'Anna rose from her chair. “With milk?”'], 'Anna? Anna'],
    ['one who acts behind them', ['“Tea?” Tom shook his head. “Not now.”'], 'Tom'],
    ['one whose voice acts', ['Tom’s voice shook. “Not now.”'], 'Tom'],
    ['not the one who is only looked at', ['Anna looked at Tom. “Not now.”'], 'Anna'],
    ['not the one who listens', ['“Not now.” Tom could hear the kettle. “Later.”'], 'Anna?'],
    ['a pronoun is whoever did not speak right before', ['“Milk?” she said.', '“No,” he said.'], 'Anna Tom'],
    ['a pronoun stands for the one who acts', ['Mrs Grey came in. “Is there tea?” she said.'], 'Grey'],
    ['a narrator', ['“I should go,” I said.', '“Stay,” said Anna.', '“I cannot.”'], '(I) Anna (I)?'],
    [
      'whoever is called by name answers',
      ['Mr Grey came in.', '“Will you stay, Mr Grey?” said Anna.', '“No.”'],
      'Anna Grey?',
    ],
    ['nobody calls himself', ['“Sugar?”', '“You know, Tom, I forget.”'], 'Anna? -?'],
    ['a voice tells', ['“Sugar!” he gasped.', '“Sugar,” returned Anna.', '“Two,” put in Mr Grey.'], 'Tom Anna Grey'],
    [
      'a pronoun goes to the last who acted before',
      ['Anna rose. Mr Grey was at the door. He bowed.', '“Madam,” he said.'],
      'Grey',
    ],
    ['one who comes in with “and”', ['The door opened and Mr Grey came in.', '“Madam,” he said.'], 'Grey'],
    ['one whom “there was” brings in', ['There was a soldier at the door.', '“Madam,” he said.'], 'a soldier'],
    ['but no thing', ['The Packard rolled up to the door.', '“Madam,” he said.'], 'Tom'],
    ['one whose head turns', ['Mr Grey sat there. Grey’s head came round.', '“Madam,” he said.'], 'Grey'],
    ['whoever is spoken to answers', ['“Come in,” Anna told Mr Grey.', '“Gladly.”'], 'Anna Grey?'],
    [
      'whoever is called back spoke',
      ['“It is late.”', '“It is not, Mr Grey,” said Anna.', '“Grey is right,” said Mr Grey.'],
      'Grey? Anna Grey',
    ],
    ['nobody speaks twice in a row', ['“And then?”', '“Then I ran,” said Anna.'], '-? Anna'],
    ['an old man of a name', ['“Then I ran,” said old Amos.'], 'Amos'],
    ['that gentleman', ['“Then I ran,” said that gentleman.'], 'that gentleman'],
    ['one who acts behind an opening', ['At last George woke up. “Tea?” he asked.'], 'George'],
    ['one who acts behind an aside', ['George, who had been asleep, woke up. “Tea?” he asked.'], 'George'],
    ['one of a list does not act', ['George, Anna and the cat woke up. “Tea?”'], 'Anna?'],
    ['an opening is no part of a name', ['Presently George said, “Tea?”', '“Tea,” said George.'], 'George George'],
    ['nor is what is felt for somebody', ['Poor Anna sat down. “Tea,” said she.'], 'Anna'],
    [
      'whoever the paragraph before ends with',
      ['George looked up and said—', '“Tea?”', '“Tea,” said Anna.'],
      'George Anna',
    ],
    ['and with a colon', ['But George said:', '“Tea?”'], 'George'],
    ['the narrator who is told', ['“Tea?” said Anna to me.', '“No.”', '“No?” I said.'], 'Anna (I)? (I)'],
    ['the narrator at the end of a sentence', ['“Tea,” said I. Anna laughed.', '“Good,” said Anna.'], '(I) Anna'],
    ['one who comes in speaks', ['George came in.', '“It is raining.”', '“I see it is,” said Anna.'], 'George? Anna'],
    ['one who looks in does not', ['George was in Leeds.', '“It is raining.”'], 'Anna?'],
    ['verbs with a particle', ['“Tea!” cried out George.', '“Tea,” went on Anna.'], 'George Anna'],
    [
      'a being that speaks acts',
      ['“No,” said the Hatter.', 'The Hatter was the first to rise. “Tea?” he said.'],
      'Hatter Hatter',
    ],
    [
      'whoever is called in the first half answers',
      ['Mr Grey came.', '“Grey!” cried Anna. “Get the boats.”', '“There is but one.”'],
      'Anna Grey?',
    ],
    ['one who is told in a tag', ['Mr Grey came.', '“A gate,” said Anna to Grey.', '“No.”'], 'Anna Grey?'],
    [
      'one who is there',
      ['Rain fell.', 'Snow fell.', 'Mr Grey poured.', '“You might ask,” said Anna.', '“No.”'],
      'Anna Grey?',
    ],
    ['whoever names himself', ['Ned Grey came.', '“Who are you?” said Anna.', '“I’m Ned Grey.”'], 'Anna Ned Grey?'],
    ['one who is somewhere', ['In the hall Mr Grey was winding his watch.', '“Late,” he said.'], 'Grey'],
    ['one who is beside something', ['Grey, at the window, did not turn.', '“Late,” he said.'], 'Grey'],
    ['one who is found', ['I found Mr Grey beside me.', '“Listen,” he whispered.'], 'Grey'],
    ['what somebody is', ['Mr Grey, the mate, was at the rail.', '“Late,” said the mate.'], 'Grey'],
    ['what somebody was', ['Cal Grey had been the sheriff.', '“Late,” said the sheriff.'], 'Cal Grey'],
    ['his title', ['Major Grey lowered his glass.', '“Late,” said the major.'], 'Grey'],
    ['her rank', ['Lady Grey sat down.', '“Late,” said her ladyship.'], 'Grey'],
    ['no title of another', ['Major Grey came.', '“Late,” said the captain.'], 'captain'],
    ['no chapter', ['Chapter 4', '“Late,” he said.'], 'Tom'],
    ['what ends with another’s words', ['“She said, ‘I am tired.’”'], 'Anna?'],
    ['a word alone is speech', ['Anna shook her head. “No.”'], 'Anna'],
    ['whoever a verb of voice has behind it', ['“Tea,” growled the squire.'], 'squire'],
  ] as const)
    it(what, () => assert.equal(behind(...turns), expected));

  it('lines before the first cue are given from behind', () =>
    assert.equal(
      voices(
        '“Hello?”\n\n“Is it you?”\n\n“Who else?”\n\n“I hoped so,” said Tom.\n\n“Come home,” said Anna.\n\n“Soon.”\n\n“Now.”',
      ),
      'Anna? Tom? Anna? Tom Anna Tom? Anna?',
    ));

  it('a name that one “his” shows to be a man’s is no “she”', () =>
    assert.equal(
      voices(
        'Tuck lost his hat. Bea found it.\n\n“Is it yours?” said Bea.\n\n“It is,” he said.\n\n“Here.”\n\n“Thanks.”\n\n“Not at all.”\n\n“Well, then,” he said.',
      ),
      'Bea Tuck Bea Tuck? Bea? Tuck',
    ));

  it('two of one name are told apart by their titles', () =>
    assert.equal(behind('“Good night,” said Mr Grey.', '“Good night,” said Mrs Grey.'), 'Mr Grey Mrs Grey'));

  it('so are two women', () =>
    assert.equal(behind('“Good night,” said Mrs Grey.', '“Good night,” said Miss Grey.'), 'Mrs Grey Miss Grey'));

  it('is none with a day of publication', () =>
    assert.equal(
      analyse([...OPENING, '“Tea?”'].join('\n\n'), { published: '2026-11-20' }).quotations.at(-1)?.speaker?.name,
      'Tom',
    ));

  it('is no news, whose speakers go on', () =>
    assert.equal(
      voices(
        `The council met on Monday.\n\n“We have waited for this bridge for more than twenty years and we shall not wait for another,” said Anna Reed, the mayor.\n\n“The people of this town have paid for it twice over with their taxes and with their time.”\n\nOthers were not sure. “I have seen no plan that tells us what the bridge is to cost in the end,” said Tom Grey, a shopkeeper.\n\n“Nobody has asked those of us who live beside the river what we think of it.”\n\nThe vote is in May. “We shall see then who is right about the river and the road,” said Reed.\n\n“I am sure that the town will decide for it, as it has done before.”`,
      ),
      'Anna Reed Anna Reed Tom Grey Tom Grey Anna Reed Anna Reed',
    ));
});

describe('what is no conversation', () => {
  it('a report that sets each sentence of a speech in a paragraph of its own', () => {
    const speech = (name: string): string =>
      [`“It was late,” ${name} said.`, '“It was dark.', '“It was cold.', '“Then it rained.”'].join('\n\n');
    const text = ['The town hall met on Monday.', speech('Anna Roe'), 'Rain fell.', speech('Tom Hill')].join('\n\n');
    assert.equal(voices(text).replace('?', ''), 'Anna Roe Anna Roe Anna Roe Tom Hill Tom Hill Tom Hill');
  });
});
