import type { LastQuotations } from './lastQuotations';
import { describeLast } from './lastQuotations';

const groups: LastQuotations = {
  'where who speaks does the next thing': [
    ['Lee said that rain was due and described the claim as “false”.', 'Lee: the claim as “false”'],
    ['Lee said rain was due and accused the council of “delay”.', 'Lee: the council of “delay”'],
    ['Lee said he was sorry and that he had “made a mistake”.', 'Lee: he was sorry and that he had “made a mistake”'],
    [
      'The union said it had been misled; its secretary, Tom Roe, accused the firm of greed.',
      'Tom Roe: the firm of greed',
    ],
  ],
  'what is beside a cue': [
    ['“It hurts,” Smith said, his hands shaking.', 'Smith: It hurts,'],
    ['“It hurts,” she said, tears running down her face.', 'nobody: It hurts,'],
    ['“They are rich,” said Lee, who studies “preppers”.', 'Lee: They are rich,'],
    ['“They are rich,” said Lee, who called them “mad”.', 'Lee: them “mad”'],
    ['According to Ann Roe, head of finance, demand has risen.', 'Ann Roe: demand has risen'],
    ['According to Ann Roe, director of the charity, “demand has risen”.', 'Ann Roe: demand has risen'],
    ['Roe said the bill was debated and rejected.', 'Roe: the bill was debated and rejected'],
    [
      '“I hate war,” said Roe, who has “never been so scared in my life”.',
      'Roe: I hate war, + never been so scared in my life',
    ],
    ['“Rents rose,” Roe said, the building owner paid nothing.', 'Roe: Rents rose, + the building owner paid nothing'],
  ],
  'a source at the end': [
    ['Roe was drunk, the report states.', 'report: Roe was drunk'],
    ['The player is not for sale, the Sun reports.', 'Sun: The player is not for sale'],
    ['Parish has insisted the player is “not for sale”, the Sun reports.', 'Parish: the player is “not for sale”'],
    ['Taxes will fall soon, claim officials.', 'officials: Taxes will fall soon'],
  ],
  'a participle that opens a sentence': [
    ['Described by neighbours as “a quiet man”, Roe kept to himself.', 'neighbours: a quiet man'],
    ['Condemned as “barbaric” by Amnesty International, the law was passed.', 'Amnesty International: barbaric'],
    ['Accused of “hiding behind procedure” by Hill, the council left.', 'Hill: hiding behind procedure'],
    ['Reed, 40, said it was late.', 'Reed: it was late'],
  ],
  'where something was said': [
    ['Ann Roe agreed, but in her letter said that it may flood.', 'Ann Roe: that it may flood'],
    ['The bank in a letter warned that rates may rise.', 'bank: that rates may rise'],
    ['The man in the video said that it was late.', 'man in the video: that it was late'],
  ],
  'subjects with more behind them': [
    ['The pilot of a plane that crashed in Lake Erie says it was late.', 'pilot: it was late'],
    ['One man, who gave his name only as Piotr, said it was late.', 'Piotr: it was late'],
    ['A nurse who asked to be called Ann said it was late.', 'Ann: it was late'],
    ['A driver going by Trafalgar Square said it was late.', 'A driver: it was late'],
    ['The union that represents 600 workers at the mine said it was late.', 'union: it was late'],
    ['The group that runs the camp said it was late.', 'group: it was late'],
    ['Hill said “This is a joke” and walked out.', 'Hill: This is a joke'],
    ['His friend and colleague Desmond Roe said it was late.', 'Desmond Roe: it was late'],
    ['Women’s Front members met. The Mineworkers’ Front said it was late.', 'Mineworkers’ Front: it was late'],
    ['Great Northern Rail says it was late.', 'Great Northern Rail: it was late'],
    ['Farmers said they were angry. The Farmers’ Guild met.', 'Farmers: they were angry'],
    ['A nurse who wanted Ann said it was late.', 'A nurse: it was late'],
    ['The homeowner, identified as Peter Roe, said it was late.', 'Peter Roe: it was late'],
    ['A man, named by police as Tom Roe, said it was late.', 'Tom Roe: it was late'],
    ['The mine’s owner, Leeds-based Argo Metals, said it was late.', 'Argo Metals: it was late'],
    ['Rachel Roe, a teacher from Monsey, New York, said it was late.', 'Rachel Roe: it was late'],
    ['In Calumpit, Bulacan, residents like Nena Roe, 64, said it was late.', 'residents: it was late'],
    [
      'Officials at the city’s Health Department said it was wet.',
      'Officials at the city’s Health Department: it was wet',
    ],
    ['A three-judge bench said the case was closed.', 'A three-judge bench: the case was closed'],
    ['A rep for Lively says it is over.', 'A rep for Lively: it is over'],
    ['Ann Roe shakes her head. “I never give up on it.”', 'Ann Roe: I never give up on it.'],
  ],
  'bodies and people beside what they are': [
    ['The watchdog, Ofwat, said it was late.', 'Ofwat: it was late'],
    ['The regulator, the Civil Aviation Authority, said it was late.', 'Civil Aviation Authority: it was late'],
    ['Daniel’s older brother, Luca, said it was late.', 'Luca: it was late'],
    ['The American John Weller said it was late.', 'John Weller: it was late'],
    ['Gerard van Dijk won. “It is late,” van Dijk said.', 'Gerard van Dijk: It is late,'],
    [
      'Henrik Roe leads the unit. He declined to be interviewed, but said by email that it was late.',
      'Henrik Roe: that it was late',
    ],
  ],
  'names at the start of a sentence': [
    ['Will Timms, who runs a firm, said it was late.', 'Will Timms: it was late'],
    ['Will Timms was shocked. “It is late,” he said.', 'Will Timms: It is late,'],
    ['Will Biden win? “It is late,” he said.', 'nobody: It is late,'],
    ['Off-spinner Simon Roe said it was late.', 'Simon Roe: it was late'],
    ['Kolwa East MCA Steve Roe said it was late.', 'Steve Roe: it was late'],
    ['Ethics and Corruption Commission chief Ann Roe said it was late.', 'Ann Roe: it was late'],
    ['Mabon ap Gwynfor said it was late.', 'Mabon ap Gwynfor: it was late'],
    ['Lively, 37, said it was late.', 'Lively: it was late'],
    ['Gregory Tse Yiu-wah was there. “It is late,” Tse said.', 'Gregory Tse Yiu-wah: It is late,'],
    ['Roe loses seat, predicts YouGov', '–'],
    ['The city’s Police Chief Jane Roe said it was late.', 'Jane Roe: it was late'],
    ['Trump strikes deal, says war is over\n\nThe deal was made.', 'Trump: war is over'],
  ],
};

describeLast('bounds of speech', groups);
