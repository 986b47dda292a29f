import type { LastQuotations } from './lastQuotations';
import { describeLast } from './lastQuotations';

const groups: LastQuotations = {
  'bodies by the noun in their name': [
    ['Leeds City Council said it was sorry. The council said it would pay.', 'Leeds City Council: it would pay'],
    ['The Ministry of Defence denied it. “It is false,” the ministry said.', 'Ministry of Defence: It is false,'],
    ['The University of Leeds closed a hall. The university said it would pay.', 'University of Leeds: it would pay'],
    ['The Labour Party met. The party said it would win.', 'Labour Party: it would win'],
    ['Leeds City Council met. Hull City Council met. The council said it would pay.', 'council: it would pay'],
    ['A fire broke out in Church Street.\n\nThe church said it would pay.', 'church: it would pay'],
    ['Leeds City Council met. The school said it would pay.', 'school: it would pay'],
    ['Leeds City Council met. The Hull council said it would pay.', 'Hull council: it would pay'],
  ],
  'bodies by their sort': [
    ['Apple told Reuters it was sorry. The company said it would pay.', 'Apple: it would pay'],
    ['Shelter said it was sorry. The charity said it would pay.', 'Shelter: it would pay'],
    ['Ryanair said it was sorry. The Irish airline said it would pay.', 'Ryanair: it would pay'],
    ['Ryanair and Easyjet cut fares. The airline said it would pay.', 'airline: it would pay'],
    ['Brexit hurt trade. Brexit cost jobs. The company said it would pay.', 'company: it would pay'],
    ['The Ministry of Defence said it was sorry. The company said it would pay.', 'company: it would pay'],
    ['The BBC said it was sorry. The broadcaster said it would pay.', 'BBC: it would pay'],
    ['Natwest said it was sorry. The bank said it would pay.', 'Natwest: it would pay'],
    ['Barclays Bank said it was sorry. The lender said it would pay.', 'Barclays Bank: it would pay'],
    ['The Home Office denied it. The department said it would pay.', 'Home Office: it would pay'],
    ['Kent Police met. The force said it would pay.', 'Kent Police: it would pay'],
    [
      'Westmere Water was fined.\n\n“It is late,” Meg Tolliver said. “Yes,” said Tolliver.\n\nThe company said it would pay.',
      'company: it would pay',
    ],
    ['London said it was sorry. The company said it would pay.', 'company: it would pay'],
  ],
  'persons by what goes with a title': [
    ['Cardinal Paul Roe called for prayer. “It is a sin,” the prelate said.', 'Paul Roe: It is a sin,'],
    ['Dr Ann Lee was angry. “It is bad,” the paediatrician said.', 'Ann Lee: It is bad,'],
    ['Prime Minister Tom Roe denied this. “It is false,” the premier said.', 'Tom Roe: It is false,'],
    ['“Why?” asked Justice Karim Roe. The judge said it was late.', 'Karim Roe: it was late'],
    ['Captain Rishabh Roe was blunt. “We lost,” the wicketkeeper said.', 'Rishabh Roe: We lost,'],
    ['Dr Ann Lee was angry. “It is bad,” the prelate said.', 'prelate: It is bad,'],
  ],
  'persons by their age and life': [
    [
      '“We can not say no,” said Dev Roe.\n\nJill Hart left.\n\n“It is bad,” said the grandmother-of-four.',
      'Jill Hart: It is bad,',
    ],
    ['Former leader Hun Roe urged calm. In a post, the 73-year-old said it was late.', 'Hun Roe: it was late'],
    ['Judge Ann Lee spoke of remorse. The 23-year-old said he was sorry.', '23-year-old: he was sorry'],
    ['Headteacher Jim Hill said it was sad. The 17-year-old said it was late.', '17-year-old: it was late'],
    ['Bishop Tom Roe was late. The minister said it was late.', 'minister: it was late'],
    ['Justice Secretary Anna Roe was late. The judge said it was late.', 'judge: it was late'],
    ['When it began, Gareth Pugh was in a lift.\n\n“I am glad,” says the 54-year-old.', 'Gareth Pugh: I am glad,'],
    ['Carlos Roe has left.\n\nThe Spaniard wept. “It is over,” he said.', 'Carlos Roe: It is over,'],
    ['Ryan Roe will keep striker Kieffer Hart. “It is him,” the actor said.', 'Ryan Roe: It is him,'],
  ],
  'persons by their calling or birth, as a pronoun would': [
    ['Sean Darcy is 83.\n\n“The last was worse,” said the retired postman.', 'Sean Darcy: The last was worse,'],
    ['Envoy Ann Lee urged calm. The veteran diplomat said it was late.', 'Ann Lee: it was late'],
    ['Jim Hill wept. The Kano-born trader said he had lost it.', 'Jim Hill: he had lost it'],
    ['Sen. Jim Hill of Ohio left at noon. The businessman said it was late.', 'Jim Hill: it was late'],
    ['Deacon Paul Roe found it.\n\n“I wept,” the 77-year-old said.', '77-year-old: I wept,'],
    [
      'That was no comfort to Joycelyn Roe, who sells fish. The mother of four said it was late.',
      'Joycelyn Roe: it was late',
    ],
    ['Jim Hill met Tom Roe. The businessman said it was late.', 'businessman: it was late'],
    ['Jim Hill left after the businessman said it was late.', 'businessman: it was late'],
    ['Jim Hill left. A farmer wept. The trader said it was late.', 'trader: it was late'],
    ['“He lied,” said Jim Hill. The businessman said it was late.', 'businessman: it was late'],
    ['Jim Hill left. The adviser said it was late.', 'adviser: it was late'],
    ['Jim Hill left. The nurse said it was late.', 'nurse: it was late'],
  ],
  'who is a person by what is told of him': [
    [
      'That was no comfort to Joycelyn Roe, who sells fish.\n\n“I cannot lie,” she said.',
      'Joycelyn Roe: I cannot lie,',
    ],
    ['Kezia Oduya is 76.\n\n“I cannot lie,” she said.', 'Kezia Oduya: I cannot lie,'],
    ['She spoke in Gary, Ind., who knows why. “I cannot lie,” she said.', 'nobody: I cannot lie,'],
    [
      'Jim Hill plans to travel. His doctor advised against it. “He says it is far,” he said.',
      'Jim Hill: He says it is far,',
    ],
  ],
  'whom only people’s doings show to be one': [
    ['Nosheen Akhtar was tired. “I came late,” she said.', 'Nosheen Akhtar: I came late,'],
    ['Sioned Parry lost her job in May. “I came late,” she said.', 'Sioned Parry: I came late,'],
    ['Tom Roe was sacked in May. Toyota cut his pay. “It is a lie,” he said.', 'Tom Roe: It is a lie,'],
    [
      'Neighbour Paul Roe said he ran. Peter Doe, a teacher, died there. “It was awful,” he said.',
      'Paul Roe: It was awful,',
    ],
    ['Burger King was closed. “It was a fire,” he said.', 'nobody: It was a fire,'],
    ['Voters lost their patience. “It is over,” he said.', 'nobody: It is over,'],
    ['Tom Hall disagrees. He believes that it is useful.', 'Tom Hall: that it is useful'],
    ['They met at Tom Hall. “It is over,” he said.', 'nobody: It is over,'],
    ['Mary Heald grew up in Derry. A teacher told her she would fail.\n\n“I cried,” she says.', 'Mary Heald: I cried,'],
    ['Tom Heald was ill. A doctor told him he would die. “I laughed at him,” he said.', 'Tom Heald: I laughed at him,'],
    [
      'Shabana Akhtar left. A single mother of two, she was tired. “I came late,” she said.',
      'Shabana Akhtar: I came late,',
    ],
    ['A nurse called: “Mrs Parry?” Sioned shakes her mother gently. “Mam,” she says.', 'Sioned: Mam,'],
  ],
};

describeLast('called anew', groups);
