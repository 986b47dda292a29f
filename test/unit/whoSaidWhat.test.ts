import { equal } from 'node:assert/strict';
import { analyse } from '../../src/core';

/** The last quotation of a text: who, the words, and the day where it is told. */
function last(text: string): string {
  const quotation = analyse(text, { published: '2026-11-20' }).quotations.at(-1);
  if (!quotation) return '–';
  const { speaker, content, said, polarity } = quotation;
  const words = content.map(({ start, end }) => text.slice(start, end)).join(' + ');
  const day = said?.basis === 'published' || !said?.edtf ? '' : ` (${said.edtf})`;
  return `${speaker?.name ?? 'nobody'}: ${polarity ? `${polarity} ` : ''}${words}${day}`;
}

const groups: Readonly<Record<string, readonly (readonly [text: string, found: string])[]>> = {
  'names that look like adverbs': [
    ['Emily said: “I cried.”', 'Emily: I cried.'],
    ['“I cried,” Emily said.', 'Emily: I cried,'],
    ['Donnelly said: “I cried.”', 'Donnelly: I cried.'],
    ['Kelly, who has two sons, told The Herald: “I cried.”', 'Kelly: I cried.'],
    ['Finally, Hill said: “I cried.”', 'Hill: I cried.'],
  ],
  'a name among what stands between commas': [
    [
      'Rosa Vega, whose husband, Luis, was in the car, said she was told three things.',
      'Rosa Vega: she was told three things',
    ],
    ['Ms Cole, whose partner, Sam Reid, died there, said it was over.', 'Cole: it was over'],
    ['Ms Cole, whose brother Mark was killed, said it was over.', 'Cole: it was over'],
    ['Chancellor Weber, at a dinner with his French counterpart, Luc Petit, said it was over.', 'Weber: it was over'],
    ['Mr Dale, flanked by his wife, Ann, said he would resign.', 'Dale: he would resign'],
    ['Mr Dale, speaking alongside his deputy, Ann Roe, said he would resign.', 'Dale: he would resign'],
    ['Ann Roe, who lives in Hull with her son, Tom, said it was “a blessing”.', 'Ann Roe: it was “a blessing”'],
    ['His deputy, Ann Roe, said it was over.', 'Ann Roe: it was over'],
  ],
  'somebody from somewhere': [
    ['One of them was Nadia Farouk, 44, from Leicester, who said it was over.', 'Nadia Farouk: it was over'],
    ['They include Asha Rao, 40, from Delhi, who says it is over.', 'Asha Rao: it is over'],
    ['One of them, Karl Voss, 62, of Graz, who lost a lot, said it was over.', 'Karl Voss: it was over'],
    ['The 41-year-old from Dublin said it was over.', '41-year-old from Dublin: it was over'],
    ['“It is over,” the 29-year-old from Geelong said.', '29-year-old from Geelong: It is over,'],
    ['The father-of-two from Leeds said it was over.', 'father-of-two from Leeds: it was over'],
  ],
  'quoted by an agency': [
    [
      'The minister was quoted by the state news agency as saying: “We will not yield.”',
      'minister: We will not yield.',
    ],
    ['Jones was quoted by the Interfax news agency as saying it was over.', 'Jones: it was over'],
    ['Local media quoted Jones as saying it was over.', 'Jones: it was over'],
  ],
  'nouns that the subject of their verb gives': [
    ['Staff are cross. Mr Dale had a simple message: “Go home.”', 'Dale: Go home.'],
    ['Party leaders worry. Ann Roe is rolling out a new and sharper message: “It is us.”', 'Ann Roe: It is us.'],
    [
      'Mr Dale wept. On Monday the union sent a short statement: “We were not asked.”',
      'union: We were not asked. (2026-11-16)',
    ],
    ['Mr Dale came back with a blunt answer to the clerks: “No.”', 'Dale: No.'],
    ['Ann Roe waited. Mr Dale said of her answer: “It is weak.”', 'Dale: It is weak.'],
    ['I was so cross that I changed my answer: “Yes.”', 'nobody: Yes.'],
    ['Mr Dale read the letters. Ann Roe had one message for voters: “Go home.”', 'Ann Roe: Go home.'],
  ],
  'clauses inside a sentence with a speaker of their own': [
    [
      'The council turned to the Harbour Office which reported “nine late sailings”.',
      'Harbour Office: nine late sailings',
    ],
    ['Officials asked the Rail Agency, which reported “nine faults”.', 'Rail Agency: nine faults'],
    ['“It is slow,” said Hill, who called it “a joke” and left.', 'Hill: it “a joke”'],
    ['The film ends with footage of Ann Roe saying after the vote, “That is how.”', 'Ann Roe: That is how.'],
    ['Mr Dale said he was not paid, with Ann Roe saying, “He did a poor job.”', 'Ann Roe: He did a poor job.'],
    [
      'Mr Dale worries. The rule is a “lawful source of income,” as a memo put it.',
      'a memo: The rule is a “lawful source of income,”',
    ],
    ['Ann Roe was nodding off when Mr Dale went on about “how the port is run”.', 'Dale: how the port is run'],
    [
      'Ann Roe spoke of a fire in Reno, Nevada, arguing that it was “no accident”.',
      'Ann Roe: that it was “no accident”',
    ],
    [
      'Others, such as Ann Roe (“It is late, and it is wrong”), stayed, Mr Dale said.',
      'Ann Roe: It is late, and it is wrong',
    ],
    [
      'Some, including Ann Roe – “It is late, and it is wrong” – and Bell, met Mr Dale.',
      'Ann Roe: It is late, and it is wrong',
    ],
    ['As Ann Roe spoke of “a plot” and “a coup,” Mr Dale left.', 'Ann Roe: “a plot” and “a coup,”'],
    [
      'Mr Dale walked in Leeds, with marchers chanting “We are here” and “No more.”',
      'marchers: “We are here” and “No more.”',
    ],
    ['Leo Ruiz was jailed by Judge Tom Pell. “You are a danger,” he told him.', 'Tom Pell: You are a danger,'],
    ['Leo Ruiz was freed by Judge Tom Pell. “I am so grateful,” he told him.', 'Leo Ruiz: I am so grateful,'],
    ['Leo Ruiz was late. His lawyer, Ann Roe of Roe LLP, said: “We appeal.”', 'Ann Roe: We appeal.'],
    ['The rebels fired first, Mr Dale told a news conference.', 'Dale: The rebels fired first'],
    [
      'As The Post reported, even if Ann Roe came back, Mr Dale would leave.',
      'Post: even if Ann Roe came back, Mr Dale would leave',
    ],
    ['When Ann Roe asked if the port was safe, Mr Dale wept.', 'Ann Roe: questioned if the port was safe'],
    ['“It will close,” the report states. Mr Dale laughed.', 'report: It will close,'],
    ['“I never did it,” the accused told Mr Dale.', 'accused: I never did it,'],
    [
      'He told one of his younger friends from the old club on most days that “war is the answer.”',
      'nobody: that “war is the answer.”',
    ],
    ['PC Dean Whitt met Mr Dale. “It was empty,” PC Whitt said.', 'Dean Whitt: It was empty,'],
    [
      'Cabinet member for adult social care Cllr Tom Hale (Lab) told Mr Dale: “It is a start.”',
      'Tom Hale: It is a start.',
    ],
    ['Mum-of-two Kelly Marsh told Mr Dale: “I was shaking.”', 'Kelly Marsh: I was shaking.'],
    ['Although the bank did not name it, the report referenced “growing tensions”.', 'report: growing tensions'],
  ],
  'words of another inside what somebody says or does': [
    ['Mr Dale dismissed Bell’s claim that it was “a lie”.', 'Bell: a lie'],
    ['Mr Dale rejected a claim by the Greens that it was “a lie”.', 'Greens: a lie'],
    ['Mr Dale said Bell’s claim that it was late was “a lie”.', 'Dale: Bell’s claim that it was late was “a lie”'],
    ['Mr Dale denied he had “sold out”.', 'Dale: he had “sold out”'],
    [
      'Mr Dale dismissed Bell’s claim that the vote was rigged as “nonsense”.',
      'Dale: Bell’s claim that the vote was rigged as “nonsense”',
    ],
    ['The plan is dead, Mr Dale said, hours after Ann Roe slammed it as “a joke”.', 'Ann Roe: it as “a joke”'],
    ['“It is dead,” Mr Dale said, as Ann Roe told reporters it was “over”.', 'Ann Roe: it was “over”'],
    ['Users complained, with one saying: “It is a mess.”', 'one: It is a mess.'],
    ['The plan drew fire, with others calling it “a mess”.', 'others: it “a mess”'],
    ['Mr Dale emailed supporters saying: “It is over.”', 'Dale: It is over.'],
    ['Her Majesty said: “You have done well.”', 'Her Majesty: You have done well.'],
  ],
  'one person with two roles': [
    ['“It is lovely,” said actor and comedian Ruth Hales.', 'Ruth Hales: It is lovely,'],
    ['President and chief executive Sam Rigg said it was late.', 'Sam Rigg: it was late'],
    ['“It is late,” said board member and Democrat Sam Rigg.', 'Sam Rigg: It is late,'],
    ['Police and crime commissioner Mike Dorling said it was late.', 'Mike Dorling: it was late'],
    ['Health and safety manager Sam Rigg said it was late.', 'Sam Rigg: it was late'],
    ['The mayor and Councillor Sam Rigg said it was late.', 'mayor and Sam Rigg: it was late'],
    ['Officials and Mayor Sam Rigg said it was late.', 'Officials and Sam Rigg: it was late'],
    ['Presenter Sam Rigg said it was late.', 'Sam Rigg: it was late'],
    ['Archer Daniels Midland said it was late.', 'Archer Daniels Midland: it was late'],
    ['Red Star Belgrade said it was late.', 'Red Star Belgrade: it was late'],
    ['The Courier said it was late.', 'Courier: it was late'],
    ['Debbie Wasserman Hill said it was late.', 'Debbie Wasserman Hill: it was late'],
    ['“It is late,” said Low Tide star Dan Lowe.', 'Dan Lowe: It is late,'],
    ['Mr Dow said it was late.\n\nMrs Dow said it was early.', 'Mrs Dow: it was early'],
  ],
  'a judgement of somebody else’s': [
    ['Rebels said they held the town, a claim the army dismissed as “fantasy”.', 'army: fantasy'],
    ['Dunn said he was robbed, which police described as “false”.', 'police: false'],
    ['Mr Dunn welcomed what Ms Ayre called “a new dawn”.', 'Ayre: a new dawn'],
    ['Mr Dunn spoke of what he called “a new dawn”.', 'Dunn: what he called “a new dawn”'],
    ['Mr Dunn, described as “a menace” by his neighbours, has quit.', 'his neighbours: as “a menace”'],
    ['Mr Dunn was accused of “playing games” by Ms Ayre.', 'Ayre: playing games'],
    ['The blaze was described by fire chief Al Orr as “vicious”.', 'Al Orr: vicious'],
    ['Mr Dunn responded by asking Ms Ayre to “go”.', 'Dunn: Ms Ayre to “go”'],
    ['The charity, based in Leeds, claims the firm was “late”.', 'charity: the firm was “late”'],
  ],
  'what stands before the words': [
    ['When asked by Ms Ayre if he would resign, Mr Dunn said: “No.”', 'Dunn: No.'],
    ['Passing sentence, he told Reddy: “Do not come back.”', 'nobody: Do not come back.'],
    ['Taxing people, Mr Dunn said, is “wrong”.', 'Dunn: Taxing people + is “wrong”'],
    [
      'Lee Strand on Ivan Petrov: “He is the best finisher I have seen.”',
      'Lee Strand: He is the best finisher I have seen.',
    ],
    ['Ann Roe, head of sales at Acme: “It is over.”', 'Ann Roe: It is over.'],
    ['Mr Dorn met fans. He told Reddy: “Do not come back.”', 'Dorn: Do not come back.'],
    ['A No 10 source said it was late.', 'A No 10 source: it was late'],
    ['Number 10 said it was late.', 'Number 10: it was late'],
  ],
  'what a court hears': [
    ['The court heard it was “over”.', 'court: it was “over”'],
    ['The court heard Reed was drunk and “angry”.', 'court: Reed was drunk and “angry”'],
    ['Ipswich Crown Court heard Reed was drunk.', 'Ipswich Crown Court: Reed was drunk'],
    ['Reed hit the wall with a hammer, the court heard.', 'court: Reed hit the wall with a hammer'],
    ['“He ran at me with a hammer,” the inquest was told.', 'inquest: He ran at me with a hammer,'],
    ['Jurors were told how Reed had “lied”.', 'Jurors: how Reed had “lied”'],
    ['The court heard evidence from “experts”.', '–'],
    ['The court heard the case on Monday.', '–'],
    ['The Senate committee heard Roe called it “late”.', 'Roe: it “late”'],
    ['The court heard from Ann Roe, who said it was over.', 'Ann Roe: it was over'],
  ],
  'whose the words are': [
    ['Ann Roe’s message was clear: “It is over.”', 'Ann Roe: It is over.'],
    ['Ann Roe came. Her answer was a blunt one: “It is over.”', 'Ann Roe: It is over.'],
    ['According to Tom Reed, Ann Roe had said: “It is over.”', 'Ann Roe: It is over.'],
    ['Tom Reed recalled that Ann Roe had told him: “It is over.”', 'Ann Roe: It is over.'],
    ['Ann Roe’s husband, Tom, said: “It is over.”', 'Tom: It is over.'],
    ['The plaque in Leeds read: “He was here.”', 'plaque in Leeds: He was here.'],
    ['Karl Voss, 70, of Bath, Maine, who leads the group, said it was over.', 'Karl Voss: it was over'],
    ['The baker sat down. “No,” he said.', 'baker: No,'],
    ['Herr Weber sat down. “We are open,” he said.', 'Weber: We are open,'],
    ['“We are open,” said Madame Fournier.', 'Fournier: We are open,'],
  ],
  'offices of several words': [
    ['Secretary of State Jane Roe said talks went on. “It takes time,” Ms. Roe said.', 'Jane Roe: It takes time,'],
    ['Minister for Health Niamh Devane said the date had slipped.', 'Niamh Devane: the date had slipped'],
    ['Hill County Supervisor Ann Haggard said the road was bad.', 'Ann Haggard: the road was bad'],
    ['UN Secretary-General Amina Gut said the road was bad.', 'Amina Gut: the road was bad'],
    ['Prime Minister Anwar Ali met them. “We are close,” the Prime Minister said.', 'Anwar Ali: We are close,'],
    ['Attorney General Ann Lee met them. “We are close,” the attorney general said.', 'Ann Lee: We are close,'],
    ['The Director of Public Prosecutions said it was over.', 'Director of Public Prosecutions: it was over'],
  ],
  'a name behind an office, a body or a place': [
    ['The man killed his wife, Cole said. Tom Cole said it was over.', 'Tom Cole: it was over'],
    ['In an email to her husband, Smith said it was over.', 'Smith: it was over'],
    ['The Foreign Ministry, Saudi Arabia, said it was over.', 'Foreign Ministry: it was over'],
    ['Jane Roe criticised Canada, who said it was over.', 'Canada: it was over'],
    ['Gov. Ron Hill of Georgia, who was there, said it was over.', 'Ron Hill: it was over'],
    ['The Director-General, Emergency Agency (NEMA), Mrs Zubaida Umar, said it was over.', 'Zubaida Umar: it was over'],
    ['The DGP, Prashant Kumar, said it was over.', 'Prashant Kumar: it was over'],
    ['The Governor of the Bank of England, Andrew Bayley, said it was over.', 'Andrew Bayley: it was over'],
    ['The lawmaker representing Kogi West, Senator Tom Karimi, said it was over.', 'Tom Karimi: it was over'],
    ['The bank’s chief executive, Peter Hall, said it was over.', 'Peter Hall: it was over'],
    ['“They will come,” said his wife, Carla.', 'Carla: They will come,'],
    ['Jane Roe, a friend of Mr. Hill, said it was over.', 'Jane Roe: it was over'],
    ['Acme, a unit of Apex Holdings, said it was over.', 'Acme: it was over'],
    ['Mayor Pete Hill of Gary, Ind., complained that it was over.', 'Pete Hill: that it was over'],
    ['Mayor Pete Hill of Dayton, Ohio, said it was over.', 'Pete Hill: it was over'],
    ['Rep. Matt Gage, R-Fla., said it was over.', 'Matt Gage: it was over'],
    ['“He is kind,” said James’ mother.', 'James’ mother: He is kind,'],
  ],
  'offices of two fields, and with more behind them': [
    ['Youth and sports minister Hannah Yeo said it was over.', 'Hannah Yeo: it was over'],
    ['Oceans and Fisheries Minister Shane Bishop said it was over.', 'Shane Bishop: it was over'],
    ['Its Chief Communications Officer, Mr Femi Ola, said it was over.', 'Femi Ola: it was over'],
    ['“Stay in,” said the chief forecaster, Neil Ash.', 'Neil Ash: Stay in,'],
    ['“Stay in,” said Deputy Commissioner (Customs) Arjun Menon.', 'Arjun Menon: Stay in,'],
    ['The Member of Parliament for Tamale South, Haruna Kofi, said it was over.', 'Haruna Kofi: it was over'],
    ['Senator Barbara Boxer of Ohio said it was over.', 'Barbara Boxer: it was over'],
    ['Senate Minority Whip Richard Dunn of Ohio said it was over.', 'Richard Dunn: it was over'],
    ['The deputy walker said it was over.', 'deputy walker: it was over'],
  ],
  'names with something in them, before or behind': [
    ['Sen. Maria “Malou” Cruz came. “It is over,” Cruz said.', 'Maria Cruz: It is over,'],
    ['Vice Mayor Sebastian "Baste" Durano said it was over.', 'Sebastian Durano: it was over'],
    ['“It is over,” said Samantha Graham MP.', 'Samantha Graham: It is over,'],
    ['H.E. Thani Falasi said it was over.', 'Thani Falasi: it was over'],
    ['“It is over,” said Auntie Esme Clarke.', 'Esme Clarke: It is over,'],
    ['Rogelio dela Peña came. “It is over,” Dela Peña said.', 'Rogelio dela Peña: It is over,'],
    ['Desmond Tan Wei Liang, 41, came. “It is over,” Tan said.', 'Desmond Tan Wei Liang: It is over,'],
    ['Minister Ahmad Fauzi Zahari came. “It is over,” Ahmad Fauzi said.', 'Ahmad Fauzi Zahari: It is over,'],
    ['Dena Hill Roe wed. Dena Hill left. Tom Roe came. Tom Roe sat. “It is over,” said Roe.', 'Tom Roe: It is over,'],
    ['Rhys Webb, 34, was glad. “We won,” the 34-year-old said.', 'Rhys Webb: We won,'],
  ],
  'those who say it in a statement, and those who are told': [
    ['The chamber, in a statement on Monday, said it was over.', 'chamber: it was over (2026-11-16)'],
    ['The Chamber of Mines, in a release, said it was over.', 'Chamber of Mines: it was over'],
    ['The paper quoted Roe as having said it was over.', 'Roe: it was over'],
    ['The firm closed after being called “a disgrace” by the mayor.', 'mayor: a disgrace'],
    ['“It is over,” said the mother of two.', 'mother of two: It is over,'],
    ['Leaders told to stop ‘squabbling’ over budget', '–'],
    ['Residents urged to stay inside', '–'],
    ['Minister has no plan, inquiry told', '–'],
    ['This was not new. According to police, it was over.', 'police: it was over'],
    ['The Italian said it was over.', 'Italian: it was over'],
    ['A Leeds MP said it was over.', 'A Leeds MP: it was over'],
    ['His Mexican heritage, Roe said, was over.', 'Roe: His Mexican heritage + was over'],
  ],
  'the place that an article opens with': [
    ['IPOH: Party leader Ahmad Zahari came.\n\n“It is over,” he told reporters.', 'Ahmad Zahari: It is over,'],
    ['Johannesburg – Acme has announced that it was over.', 'Acme: that it was over'],
    ['Moscow: Ivan Petrov came.\n\n“It is over,” he said.', 'Ivan Petrov: It is over,'],
    ['REED: It is over.\n\nHILL: It is not over.\n\nREED: Is it?\n\nHILL: It is.', 'HILL: It is'],
  ],
  'words that somebody signs below': [
    [
      'Letters:\n\n“The road is bad and it is late to mend it.”\n\n– Jane Roe, Leeds',
      'Jane Roe: The road is bad and it is late to mend it.',
    ],
    [
      '“The road is bad and it is late to mend it,” Ann Lee said.\n\n“It is so.”\n\n– A road was built last year for all of those who live in the hills beside the river.',
      'Ann Lee: It is so.',
    ],
  ],
  'what looks like a name, a signature or a place and is none': [
    ['Donald Hill Jr. said it was over. Donald Hill said it was late.', 'Donald Hill: it was late'],
    ['John Paul Jones, a bassist, came. Pope John Paul said it was late.', 'John Paul: it was late'],
    ['Elizabeth Ford Hill, a prosecutor, came. Ford said it was sorry.', 'Ford: it was sorry'],
    ['Trump and Defense Secretary Pete Hill said it was over.', 'Trump and Pete Hill: it was over'],
    ['The Plaid Cymru MP said it was over.', 'Plaid Cymru MP: it was over'],
    ['She told Sarah “No.” Tom said it was over.', 'Tom: it was over'],
    ['Doctor Jane Roe treated the 20-year-old. “I did nothing,” the 20-year-old said.', '20-year-old: I did nothing,'],
    [
      'Ann Lee said it was over.\n\n“It is a disgrace that nobody has come to see us.”\n\n– Reuters',
      'Ann Lee: It is a disgrace that nobody has come to see us.',
    ],
    ['Sarah Jones – the head of Acme – said it was over.', 'Sarah Jones: it was over'],
    ['Asked if the vote was “rigged,” Hill shrugged.', '–'],
    ['“We will fight.” He offered condolences, and Jones said it was over.', 'Jones: it was over'],
    ['In Gaza ten Americans said it was over.', 'Americans: it was over'],
    [
      'A former president spoke. Tom Reed, the president, came. “It is over,” the president said.',
      'Tom Reed: It is over,',
    ],
  ],
  'somebody who was only described before': [
    [
      'A senior official in the department spoke. “We had no choice,” the official said.',
      'A senior official in the department: We had no choice,',
    ],
    [
      '“I am sorry,” Sir Geoffrey Bamford said.\n\nA palace spokesman met Sir Geoffrey.\n\n“It is over,” the spokesman said.',
      'A palace spokesman: It is over,',
    ],
    ['Jane Roe, a lawyer, came. “It is over,” the lawyer said.', 'Jane Roe: It is over,'],
  ],
  'turns of speech that report nothing': [
    ['Ann Lee saw it differently.', '–'],
    ['The man pleaded not guilty to murder.', '–'],
    ['Smith felt his hamstring.', '–'],
    ['Hill did not respond to a request for comment.', '–'],
    ['Hill briefed the mayor on the flood.', '–'],
    ['Hill showed no remorse.', '–'],
    ['Hill felt his team had won.', 'Hill: his team had won'],
    ['Hill found that it was over.', 'Hill: that it was over'],
  ],
  'companies': [
    ['“It is over,” said Tony Hill, Sydney-based analyst at Acme.', 'Tony Hill: It is over,'],
    ['Smoking claims 8 million lives a year.', '–'],
    ['Boeing (BA.N) said it had halted production.', 'Boeing: it had halted production'],
    [
      'British retailer Harrow & Finch (HRFN.L) warned that profit would fall.',
      'Harrow & Finch: that profit would fall',
    ],
    ['The Austin, Texas-based carmaker said sales rose.', 'Austin, Texas-based carmaker: sales rose'],
    ['The London-based bank said sales rose.', 'London-based bank: sales rose'],
  ],
  'sentences that end in an abbreviation': [
    ['The fire broke out on Elm St. The owner said it was over.', 'owner: it was over'],
    [
      'Ann Lee said she opposes the U.S. “Family First Act,” which bans trade.',
      'Ann Lee: she opposes the U.S. “Family First Act,” which bans trade',
    ],
    ['Ann Lee lives in the U.S. “It heals,” she said.', 'Ann Lee: It heals,'],
    ['Ann Lee works at Acme Inc. “It pays,” she said.', 'Ann Lee: It pays,'],
    ['Ann Lee said her mother was ill. “She is resting,” she said.', 'Ann Lee: She is resting,'],
    ['Ann Lee praised Dr. “Bones” Hill. She said he was kind.', 'Ann Lee: he was kind'],
  ],
  'ages': [
    ['Police chief Tom Reed said a woman was shot. The 24-year-old said it was over.', '24-year-old: it was over'],
    ['Judge Ann Lee jailed the man. The 34-year-old said it was over.', '34-year-old: it was over'],
    ['Ravi Gupta scored 90. The 24-year-old said it was over.', 'Ravi Gupta: it was over'],
    ['Anna Beck, 34, and Jane Roe, 52, were there. “It is over,” the 52-year-old said.', 'Jane Roe: It is over,'],
    ['Anna Beck and Jane Roe were there. “It is over,” the 52-year-old said.', '52-year-old: It is over,'],
    ['Anna Beck, 33, was there. “It is over,” the 52-year-old said.', '52-year-old: It is over,'],
  ],
  'those who are many': [
    [
      'The researchers said it worked. Children who ate more were heavier. “It was odd,” they said.',
      'researchers: It was odd,',
    ],
    ['Residents were angry. “It is a shame,” they said.', 'Residents: It is a shame,'],
    ['Senate leaders met on Monday. They said the bill was dead.', 'Senate leaders: the bill was dead'],
  ],
  'whom words are for': [
    ['Mr. Roe was criticised for calling them “lazy”.', 'Roe: them “lazy”'],
    ['The chancellor has been accused of “marking her own homework”.', 'nobody: marking her own homework'],
    ['The plan was dismissed as “a joke” by shadow chancellor Helen Hill.', 'Helen Hill: a joke'],
    ['Mr. Roe was told “no” and said “fine”.', 'Roe: no + fine'],
  ],
  'questions and answers': [
    [
      'Asked by Ms. Dunn whether he would pay, Mr. Monk said it was “a matter” for lawyers.',
      'Monk: it was “a matter” for lawyers',
    ],
    ['A source, who asked not to be named, said the bill would return.', 'A source: the bill would return'],
  ],
  'who speaks is nothing that was said': [
    [
      'A person close to Crane, who spoke on condition of anonymity, said it was over.',
      'A person close to Crane: it was over',
    ],
  ],
  'two speakers in one sentence': [
    [
      'Mr. Price said the plan was “sad,” and his aide, Tom Watkins, said it was “great.”',
      'Tom Watkins: it was “great.”',
    ],
    ['Mr. Judson said one aide told him, “I feel like a greeter.”', 'one aide: I feel like a greeter.'],
    ['Mr. Hill spoke, saying at one point, “No.”', 'Hill: No.'],
    ['FactCo rated Mr. Hill’s claim “mostly false,” arguing that he had it wrong.', 'FactCo: that he had it wrong'],
  ],
  'what the writer tells': [
    ['A spokesman said it had been “slow” – a claim the board disputes.', 'A spokesman: it had been “slow”'],
    ['Ann Lee was there. “I never liked it,” she says, and laughs.', 'Ann Lee: I never liked it,'],
    ['“Nobody knows anything,” Mr. Schmidt said, borrowing a line from a film.', 'Schmidt: Nobody knows anything,'],
    ['“Only you,” Ms. Lee said, would do such a thing.', 'Lee: Only you, + would do such a thing'],
  ],
  'those without a name': [
    [
      'Tom Hill, the campaign manager, spoke. A Roe adviser was less kind. “He looked lost,” the adviser said.',
      'A Roe adviser: He looked lost,',
    ],
    [
      'Justice minister Tom Hill spoke. One cabinet minister laughed. “He is toast,” the minister said.',
      'One cabinet minister: He is toast,',
    ],
    [
      'A minister laughed. Justice minister Tom Hill spoke. “He is toast,” the minister said.',
      'Tom Hill: He is toast,',
    ],
  ],
  'speech over paragraphs': [
    [
      '“It was grand,” said Bridie Hill.\n\n“The dog belonged to the priest.\n\n“We had no electricity until 1958. My husband used to say the moon was free.',
      'Bridie Hill: We had no electricity until 1958. My husband used to say the moon was free.',
    ],
  ],
  'what is given with a noun': [
    ['Smith voiced concern that talks would fail.', 'Smith: that talks would fail'],
    ['The minister exuded confidence that the party would win.', 'minister: that the party would win'],
    ['Smith gave an assurance that nobody would be harmed.', 'Smith: that nobody would be harmed'],
    ['Smith gave her the impression that nobody cared.', '–'],
  ],
  'interviews': [
    [
      'The director Sana Merchant was here.\n\nQ: Where is it from?\n\nA: A lift.\n\nQ: And then?\n\nA: I was in a lift for hours.',
      'Sana Merchant: I was in a lift for hours',
    ],
    [
      'Sana Merchant and Tom Roe were here.\n\nQ: Where is it from?\n\nA: A lift.\n\nQ: And then?\n\nA: I was in a lift for hours.',
      'nobody: I was in a lift for hours',
    ],
  ],
  'asides': [
    ['Mr. Hill, who testified, insisted that he was innocent.', 'Hill: that he was innocent'],
    ['The suspect, police said, confessed that he was there.', 'suspect: that he was there'],
    [
      'Mr. Roe is a chemist. The results, he says, do not prove that it works.',
      'Roe: The results + do not prove that it works',
    ],
  ],
  'briefings, shares and orders': [
    ['A minister has started briefing newspapers that Roe will quit.', 'A minister: that Roe will quit'],
    ['The two shared that prize in May.', '–'],
    ['Police directed traffic to the side road.', '–'],
    [
      'Foreign Office Spokesperson Shafqat Ali said in a press briefing that it was over.',
      'Shafqat Ali: that it was over',
    ],
    ['Kirby told a press briefing that the talks had failed.', 'Kirby: that the talks had failed'],
    ['Smith shared that he was nervous.', 'Smith: that he was nervous'],
    ['Smith shared the prize with others.', '–'],
    ['Smith directed the film in Leeds.', '–'],
  ],
  'denials that belong to another verb': [
    ['Ann Lee did not cry, or say that it was over.', 'Ann Lee: negated that it was over'],
    ['Ann Lee, who was not in court, said she was sorry.', 'Ann Lee: she was sorry'],
    ['Ann Lee did not attend but said that it was over.', 'Ann Lee: that it was over'],
    ['Ann Lee did not say that it was over.', 'Ann Lee: negated that it was over'],
    ['Ann Lee did not come out and say that it was over.', 'Ann Lee: negated that it was over'],
  ],
  'days of a life': [
    ['They miss Jane Roe, who on Monday said she would resign.', 'Jane Roe: she would resign (2026-11-16)'],
    ['Smith, who held a news conference on Monday, said he was innocent.', 'Smith: he was innocent (2026-11-16)'],
    ['“I am glad,” said Bridie Hill, who turned 100 on Tuesday.', 'Bridie Hill: I am glad,'],
    ['“I am glad,” said Bridie Hill, a former lawyer who resigned in July.', 'Bridie Hill: I am glad,'],
    ['Smith, who was arrested on Monday, said he was innocent.', 'Smith: he was innocent'],
    ['Smith, arrested on Monday, said he was innocent.', 'Smith: he was innocent'],
    ['Smith, who spoke on Monday, said he was innocent.', 'Smith: he was innocent (2026-11-16)'],
    ['In the letter, which was sent on Monday, Smith said he was innocent.', 'Smith: he was innocent (2026-11-16)'],
  ],
};

describe('who said what', () => {
  for (const [name, cases] of Object.entries(groups))
    describe(name, () => {
      for (const [text, found] of cases) it(text.replace(/\n+/g, ' ¶ '), () => equal(last(text), found));
    });
});
