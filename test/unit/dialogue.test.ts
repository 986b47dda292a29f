import { strict as assert } from 'node:assert';
import { analyse } from '../../src/core';

/** Who says each quotation, by the first letter of the name; "?" behind a guess, "-" for nobody. */
const turns = (text: string): string =>
  analyse(text)
    .quotations.map(
      ({ speaker, confidence }) => (speaker?.name?.charAt(0) ?? '-') + (confidence === 'unsure' ? '?' : ''),
    )
    .join(' ');

const OPENED = '“We leave the harbor tonight,” said Anna Holm.\n\n“You cannot do that,” said Boris Lund.\n\n';

describe('a dialogue', () => {
  for (const [what, text, expected] of [
    ['whose turns name nobody', `${OPENED}“I can, and I will.”\n\n“Why would you want to?”`, 'A B A? B?'],
    ['of many turns, short ones too', `${OPENED}“I can.”\n\n“Why?”\n\n“Nobody listens.”\n\n“I do.”`, 'A B A? B? A? B?'],
    [
      'that names somebody in between',
      `${OPENED}“I can, you see.”\n\n“Why would you?”\n\n“Nobody listens to me,” Holm said.\n\n“That is not true.”\n\n“It is so.”`,
      'A B A? B? A B? A?',
    ],
    [
      'of pronouns',
      'Anna Holm met Boris Lund.\n\n“Are you leaving us?” he asked.\n\n“Yes, this very night,” she said.\n\n“I did not know.”\n\n“Now you do know.”',
      'B A B? A?',
    ],
    ['of which one turn is left goes on', `${OPENED}“It would be very wrong of you.”`, 'A B B'],
    [
      'needs two people',
      '“We leave the harbor,” said Anna Holm.\n\n“It is late,” Holm added.\n\n“We have waited for long.”\n\n“We shall not wait any more.”',
      'A A A A',
    ],
    [
      'is none where each paragraph opens and only the last closes',
      '“We leave the harbor,” said Anna Holm.\n\n“You cannot,” said Boris Lund. “It is late for us all.\n\n“It is dark out there, and cold.\n\n“We shall wait for the morning.”',
      'A B B B',
    ],
    [
      'is none behind a headline',
      '“We leave the harbor tonight,” says Anna Holm\n\n“That is a mistake,” said Boris Lund, the mayor of the town.\n\n“Nobody has asked the people about it.”\n\n“They will have to pay for it.”',
      'A B B B?',
    ],
    [
      'is none behind a few words that are quoted',
      'Anna Holm has called the plan “a disgrace.”\n\nBoris Lund called her “unfit for office” on Monday.\n\n“She has never understood the harbor.”\n\n“She will not learn it any more.”',
      'A B B B?',
    ],
    [
      'is none where one person is introduced for all',
      'Anna Holm wrote three lines:\n\n“We have to leave the harbor tonight.”\n\n“We have to leave it for good and all.”\n\n“We shall not come back to it.”',
      'A A A',
    ],
    ['answers the one who asked', `${OPENED}“Why can I not?” Holm asked.\n\n“Because it is late.”`, 'A B A B?'],
    ['names the one who spoke before', `${OPENED}“But I can, Lund.”`, 'A B A?'],
    [
      'is answered by nobody that is named',
      '“Where were you last night?” asked Anna Holm.\n\n“At home, of course.”',
      'A -?',
    ],
    ['has lines of a word', `${OPENED}“Where to?” Holm asked.\n\n“Leeds.”`, 'A B A B?'],
  ] as const)
    it(what, () => assert.equal(turns(text), expected));

  it('gives turns as the reason', () =>
    assert.equal(analyse(`${OPENED}“I can, and I will.”\n\n“Why?”`).quotations[2]?.reason.code, 'taking-turns'));
});
