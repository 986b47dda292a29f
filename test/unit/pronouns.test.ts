import { equal } from 'node:assert/strict';
import { analyse } from '../../src/core';

/** Who the last quotation of a text is by; null for nobody. */
const lastSpeaker = (text: string): string | null => analyse(text).quotations.at(-1)?.speaker?.name ?? null;

const cases: readonly (readonly [text: string, speaker: string | null])[] = [
  // Whom the sentence before is about.
  ['Mr. Roe asked Mr. Hale a question. Mr. Hale smiled. “I think so,” he said.', 'Hale'],
  ['Tom Reed said he was sorry.\n\nMark Hill, a pilot, was not impressed. “You guess,” he said.', 'Mark Hill'],
  [
    '“It is late,” Mr. Cork said.\n\nPaul Haines is a lawyer. In an interview, he said the plan was flawed.',
    'Paul Haines',
  ],
  ['Jane Roe defended it.\n\nAnn Cole, who lives next door, spoke to her. “It is awful,” she said.', 'Ann Cole'],
  [
    'Tom Reed said it was late.\n\nMark Hill, who was ill, was more direct about what he called “the facts”.',
    'Mark Hill',
  ],
  // A body that spoke before is no "she", nor is a name with "the".
  [
    'The Red Cross said it needs blood. Its director, Mary Pugh, appealed for donors.\n\n“It takes one hour,” she said.',
    'Mary Pugh',
  ],
  // Inside a description.
  ['Premier Tom Hill’s party lost six seats. In an address, he said it was late.', 'Tom Hill'],
  ['Dan Cole resigned in a letter to Mayor Ann Roe.\n\nRoe read the letter aloud. She said it was late.', 'Ann Roe'],
  // Who says the sentence, not who is named in it.
  ['A neighbour called the police, prosecutor Jane Roe said. She sought a fine. “He knew it,” she said.', 'Jane Roe'],
  [
    'A spokesman said there were three complaints.\n\nThat man, retired postmaster Tom Pugh, is unmoved. He says it is late.',
    'Tom Pugh',
  ],
  // Who asks is not who is asked.
  ['Ted Cole told the inquest it was dark. Asked by the coroner whether it was, he replied: “Yes.”', 'Ted Cole'],
  [
    'The Director of Public Prosecutions read the file. On Monday she said it was over.',
    'Director of Public Prosecutions',
  ],
  // Whose the title is.
  ['Ted Cole, a spokesman for Mrs. Roe, said it was late.\n\n“It is,” Mr. Cole said.', 'Ted Cole'],
  // Whom the writer went to; never the author of the byline.
  ['Late\n\nBy Mary Lewis-Cole\n\nI rang the head teacher. “It is over,” she said.', 'head teacher'],
  ['I spoke to a neighbour on Friday. “It was loud,” he said.', 'a neighbour'],
  // Over an adverb or a phrase, or turned round.
  ['Tom Reed said he was sorry.\n\nHowever, Mark Hill called it off. “It is over,” he said.', 'Mark Hill'],
  ['Tom Reed said he was sorry.\n\nIn Leeds, Mark Hill called it off. “It is over,” he said.', 'Mark Hill'],
  ['“It is late,” Ann Cole said.\n\nAmong those who came was Jane Roe. “I am glad,” she said.', 'Jane Roe'],
  // Not when somebody else speaks of him there.
  ['“Mr. Roe was wrong,” said Paul Hill. “He lied,” he added.', 'Paul Hill'],
  ['Mr. Hill, Paul Roe said, has lost. “He lied,” he said.', 'Paul Roe'],
  ['Mr. Hill and Mr. Roe met. “It is over,” he said.', null],
  // The same pronoun goes on.
  [
    'Ann Lee defended the plan.\n\nJane Cole lives next door. She moved in last year. “It is awful,” she said.',
    'Jane Cole',
  ],
  [
    'Gov. Rick Roe wrote that it was late.\n\nOne of the two was John Hill. He runs a farm.\n\n“I am dry,” he said.',
    'John Hill',
  ],
  [
    'Jane Roe said it was late.\n\nDr Anna Cole told them it was bad. She said it took a day.\n\nAsked if it was normal, she said: “No.”',
    'Anna Cole',
  ],
  // Whoever opens the sentence over a phrase or whose he is.
  ['Tom Hill said it was late.\n\nLast week, Leeds mayor Mark Roe sent a note. He said it was over.', 'Mark Roe'],
  ['Tom Hill said it was late.\n\nThe trust’s head of nursing, Mark Roe, left. He said it was over.', 'Mark Roe'],
  ['Jim Roe beat Chelsea’s Tom Hill. He said it was over.', 'Jim Roe'],
  ['Mary Roe said it was late.\n\nWould Jane Hill go? “Ask me,” she said.', 'Jane Hill'],
  ['Ann Roe said it was late.\n\nAccording to Jane Hill, the firm had lied. “It is bad,” she said.', 'Jane Hill'],
  ['Una Roe said no.\n\nMr Twomey’s solicitor, Jane Hill, said yes.\n\n“It was hard,” she said.', 'Jane Hill'],
  ['Tom Roe manages Wanderers.\n\nAsked whether Wanderers could go up, Roe was calm. “It is May,” he said.', 'Tom Roe'],
  // Who replies is not who has just spoken.
  ['Mary Roe said it was late.\n\nHarjit Hill said she had lied. “I went,” she replied.', 'Mary Roe'],
  // The dead do not speak, where anybody else may.
  ['Jane Roe sews jeans. Her cousin was killed.\n\n“I did not want to come,” she said.', 'Jane Roe'],
  ['Jane Roe sews jeans. Her cousin Ann Cole was shot dead.\n\n“I did not want to come,” she said.', 'Jane Roe'],
  ['Jane Roe left. Ann Cole was dead set against it. “I did not want to come,” she said.', 'Ann Cole'],
  ['Jane Roe died on Monday. “I did not want to come,” she once said.', 'Jane Roe'],
  // It may be either.
  ['Jane Roe is a poet. Her mother, a nurse, raised five. “I barely saw her,” she says.', null],
  ['Jane Roe is a poet. Her father, a nurse, raised five. “I barely saw her,” he says.', 'Her father'],
  ['Jane Roe is a poet. Her mother spoke first. “She was a quiet child,” Ann Roe said. She laughed.', 'Ann Roe'],
  ['Jane Roe was killed. Her daughter, a nurse, heard the shot. “I screamed,” she said.', null],
  // Whoever spoke before in the paragraph may go on.
  ['Sheriff Tom Reed said it was late. John Doe died at the scene. “It was awful,” he said.', 'Tom Reed'],
  ['Coach Tom Reed said he was glad. Mark Hill scored twice. “He was superb,” he said.', 'Tom Reed'],
  // Who is asked answers.
  ['When a reporter asked Paul Smith about the deal, he said it was “dead”.', 'Paul Smith'],
  ['Paul Smith was curt. When a reporter asked him about the deal he said it was “dead”.', 'Paul Smith'],
  // A profession is not that of whoever is near.
  ['Mary Dunn took him to the clinic. “He is fine,” said the doctor.', 'doctor'],
  ['Tom Lee was pulled over by police. “Step out,” the officer said.', 'officer'],
  ['Mary Dunn, a doctor, took him to the clinic. “He is fine,” said the doctor.', 'Mary Dunn'],
  ['Tim Reed came on stage. “I am glad,” the actor said.', 'Tim Reed'],
  // Called anew.
  ['Ann Cole lost her home. “It is gone,” the mother of two said.', 'Ann Cole'],
  ['Ann Cole lost her home. “It is gone,” the father-of-two said.', 'father-of-two'],
  ['Lerato Moloi told reporters it was late. “It is over,” the 47-year-old said.', 'Lerato Moloi'],
  ['Peter Hill said he was glad. “I played well,” the Italian said.', 'Peter Hill'],
  ['Jane Roe said she was glad. “I played well,” the Frenchman said.', 'Frenchman'],
  ['Mark Hill scored twice. “It was a gift,” the Arsenal striker said.', 'Mark Hill'],
  ['Mark Hill scored twice. Tom Reed said he was glad. “It was a gift,” the Italian said.', 'Tom Reed'],
  ['Sen. Ted Hill said it was late. “It is over,” the Texas senator said.', 'Ted Hill'],
  ['Syahredzan Johan said it was late. “It is over,” the Bangi MP said.', 'Syahredzan Johan'],
  ['Ann Cole said it was late. “It is over,” the Leeds MP said. The MP added that it was late.', 'Ann Cole'],
  ['Ted Hill spoke on Monday.\n\nThe Utah Republican said it was late.', 'Ted Hill'],
  ['Ann Cole and Ted Hill spoke on Monday. The Utah Republican said it was late.', 'Utah Republican'],
  ['“It is late,” said Jane Roe.\n\nTed Hill sat down. The Utah Republican said it was late.', 'Utah Republican'],
  ['Ted Hill said it was late. The Utah senator and the Ohio governor said it was over.', 'Ted Hill and Ohio governor'],
  ['Ted Hill said it was late. The Utah senator and Republican nominee said it was over.', 'Ted Hill'],
  ['Ted Hill said Jane Roe had claimed it was late. “It is over,” the Utah Republican said.', 'Ted Hill'],
  ['Mark Hill said he was glad. “It was a gift,” the Arsenal manager said.', 'Arsenal manager'],
  ['Arsenal manager Mark Hill said he was glad. “It was a gift,” the Arsenal boss said.', 'Mark Hill'],
  ['Mark Hill, a singer, said he was glad. “It was a gift,” the goalkeeper said.', 'goalkeeper'],
  ['Mark Hill said he was glad. “It was a gift,” the neighbour said.', 'neighbour'],
  ['Mark Hill said he was glad. “It was a gift,” the Kremlin spokesman said.', 'Kremlin spokesman'],
  [
    '“It is odd,” said Hugh Hill.\n\nSam Patel was glad. “I did it,” the 68-year-old retired postman said.',
    'Sam Patel',
  ],
  ['“It is odd,” said Hugh Hill.\n\nSam Patel was glad. “I did it,” the former miner said.', 'Sam Patel'],
  ['“It is odd,” said Hugh Hill.\n\nSam Patel was glad. “I did it,” the 68-year-old said.', 'Sam Patel'],
  ['Sam Patel, 41, was glad. “I did it,” the 68-year-old retired postman said.', '68-year-old retired postman'],
  ['Lord Fennimore said it was late. “It is over,” the crossbench peer said.', 'Fennimore'],
  ['Pentagon spokesman Tom Reed said it was late. “It is over,” the Kremlin spokesman said.', 'Kremlin spokesman'],
  // Who was "she" once is not "he" later.
  ['Lerato Moloi said it was late. “I know,” she said. “No,” he said.', null],
  ['“It is odd,” said Ola Feldman. She laughed. “I know,” she said. Tom Reed sat down. “No,” he said.', 'Tom Reed'],
  // A given name alone.
  ['Hannah was sad. “It is over,” she said.', 'Hannah'],
  ['Hannah was sad. “It is over,” he said.', null],
  ['Austin was cold. “It is over,” she said.', null],
  ['Tom Reed is right, Ann Cole said. “It is over,” the Leeds MP said.', 'Ann Cole'],
  // Somebody else may be meant.
  ['“He has done well,” said Tom Hill.\n\n“I feel at home,” the Spaniard said.', 'Spaniard'],
  ['“Peter is the best,” said Tom Hill. The Egyptian said it was late.', 'Egyptian'],
  ['“We lost,” said Arsenal manager Tom Hill. The striker said it was late.', 'striker'],
  ['“We lost,” said Tom Hill, the Labour leader. The Reform leader said it was late.', 'Reform leader'],
  ['“We lost,” said Texas Democrat Tom Hill. The Ohio Republican said it was late.', 'Ohio Republican'],
  ['“We lost,” said Leeds captain Tom Hill. The Chelsea manager said it was late.', 'Chelsea manager'],
  ['“We lost,” said spokesman Tom Hill. The pontiff said it was late.', 'pontiff'],
  ['“We lost,” said Ann Cole. The former soldier said he was late.', 'former soldier'],
  ['“He lied,” said Ann Cole. The 20-year-old said it was late.', '20-year-old'],
  ['“We lost,” Eskom said. The 20-year-old said it was late.', '20-year-old'],
  ['“We lost,” said Tom Hill. The 22-year-old said no. The 23-year-old said it was late.', '23-year-old'],
  ['“We lost,” said Ann Cole.\n\nThe Australian reported that it was late.', 'Australian'],
  ['Coach Tom Hill was glad. The best player was Mark Cole. “He was great,” he said.', null],
  ['Councillor Hussain said it was bad. “We must act,” she said.', 'Hussain'],
  ['Mayor Ann Roe was glad. Charlotte was hit. “We hope,” she said.', 'Ann Roe'],
  ['Ann Roe is mayor of Leeds. The mayor of Leeds was glad. “It is good,” she said.', 'Ann Roe'],
  ['Apple was glad. Last June Apple said it was good.', 'Apple'],
  ['The Labour left said it was late.', 'Labour left'],
  ['Leeds left back Tom Hill said it was late.', 'Tom Hill'],
  ['The Russian president and Chinese leader said it was late.', 'Russian president and Chinese leader'],
  // By the noun of a title.
  ['Sen. Hilary Stone met Gov. Victor Alvarez. “It is bad,” the governor said.', 'Victor Alvarez'],
  ['Sen. Hilary Stone met Gov. Victor Alvarez. “It is bad,” the senator said.', 'Hilary Stone'],
  ['Lord Fennimore was unmoved. “It is bad,” the peer said.', 'Fennimore'],
  ['“It is late,” said Sen. Ann Cole. Tom Reed defended it. “It is bad,” the senator said.', 'Tom Reed'],
  // Brought in by the sentence before.
  ['“It is odd,” said Hugh Hill.\n\nFor Tom Reed, a driver, it was worse. “It hurts,” he said.', 'Tom Reed'],
  ['“It is odd,” said Hugh Hill.\n\nAs for Tom Reed, he said it was late.', 'Tom Reed'],
  ['“It is odd,” said Hugh Hill.\n\nThen there is Tom Reed. “It hurts,” he said.', 'Tom Reed'],
  ['“It is odd,” said Hugh Hill.\n\nThe owner of the firm is Tom Reed, 41. “It hurts,” he said.', 'Tom Reed'],
  ['“It is odd,” said Hugh Hill.\n\nFor years it was worse. “It hurts,” he said.', 'Hugh Hill'],
  ['“He is good,” Jenna Hill said.\n\nAnother resident was asleep. “We clapped,” she said.', 'Another resident'],
  ['“It is late,” John Hill said.\n\nThe driver of the bus cried. “It was cold,” he said.', 'driver of the bus'],
  ['One of Roe’s advisers quit. Tom Roe sat down. “It is late,” he said.', 'Tom Roe'],
  ['Hannah Weiss left the room. “I am done,” she said.', 'Hannah Weiss'],
  // Names that are months, days or verbs.
  ['April Hastings, 74, was watching television. “It was loud,” she said.', 'April Hastings'],
  ['Governor Sunday Ekpo said it was good. “Me too,” he said.', 'Sunday Ekpo'],
  ['Will Brown said it was good. “Me too,” he said.', 'Will Brown'],
  ['“It is late,” said Jan.', 'Jan'],
  ['“It is late,” said May. She left in May.', 'May'],
  ['In April Roe said it was late.', 'Roe'],
  ['Tom Reed said on April 4 it was late.', 'Tom Reed'],
  ['Will Trump say it was late? Tom Reed said it was late.', 'Tom Reed'],
  // Surnames that are places and bodies too.
  ['Paul Hall, who won again, was glad. He said: “We did it.”', 'Paul Hall'],
  ['Tom Reed rents there. Clarence House needs repairs. “It is damp,” he said.', 'Tom Reed'],
  ['Leigh Day said it was late. It added: “We will sue.”', 'Leigh Day'],
  ['Ellen Court, a teacher, lives there. “We did it,” she said.', 'Ellen Court'],
  ['The Paul Hall affair is over. Paul Hall, 45, laughed. “We did it,” Hall said.', 'Paul Hall'],
  ['Albert Hall was closed on Sunday. “It is a pity,” he said.', null],
  ['People met in George Street. George Street opened in May. “It is a pity,” he said.', null],
  // Nobody knows the given name, but only people do so.
  ['Oyelaran Wekesa sat down. “Nothing,” she said.', 'Oyelaran Wekesa'],
  ['Oyelaran Wekesa has lived there for years. “Nothing,” she said.', 'Oyelaran Wekesa'],
  ['Oyelaran Wekesa is a nurse. “Nothing,” she said.', 'Oyelaran Wekesa'],
  ['Aston Villa won again. “Nothing,” he said.', null],
  ['Tom Reed is mayor. New Orleans raised taxes. “It was mad,” he said.', 'Tom Reed'],
  ['Tom Reed owns a farm. Blue Harvest is a producer of milk. “It is mad,” he said.', 'Tom Reed'],
  ['Stoke Newington is a good place. “Nothing,” he said.', null],
  ['U.S. troops left. The U.S. agreed. “It is good,” he said.', null],
  // One whose gender nothing shows.
  ['A spokesperson said it was chaos.\n\nThey added: “Nobody knows.”', 'A spokesperson'],
  ['A source said it was chaos. “Nobody knows,” they added.', 'A source'],
  ['A woman said it was chaos. “Nobody knows,” they added.', null],
  ['A judge told the two firms to pay. They said they would appeal.', null],
  ['A source said the families were told nothing. They said it was late.', null],
  // Over a phrase with a participle, and by whose somebody is.
  ['Asked about it, the minister laughed. “No,” she said.', 'minister'],
  ['Then a nurse came in. “No,” she said.', 'a nurse'],
  ['The girl’s mother said it was late. She added: “I am sad.”', 'girl’s mother'],
  // Who is told something replies.
  ['Tom Reed told his wife, Ann: “Run.” She replied: “Why?”', 'Ann'],
  ['Tom Reed told Mark Cole it was late. He replied: “Why?”', 'Mark Cole'],
  ['Tom Reed told Mark Cole it was late. He added: “Very.”', 'Tom Reed'],
  ['Tom Reed told reporters he was fit. Asked if he would play, he replied: “Yes.”', 'Tom Reed'],
  ['Tom Reed told Sky News he was fit. “Yes,” he replied when asked.', 'Tom Reed'],
  // Whom the words are about.
  ['Tom Reed was sure. Mark Cole came. “Mark is a fighter,” he said.', null],
  ['Mark Cole came. “I am Mark Cole,” he said.', 'Mark Cole'],
  ['Tom Hill believes Mark Cole can play.\n\nThe striker has nine goals.\n\n“He is improving,” he said.', 'Tom Hill'],
  ['Tom Reed sat down. “He is gone,” he said.', 'Tom Reed'],
  // What "it" is.
  ['Police met John Smith.\n\nThe report came out in May. It said: “The checks failed.”', 'report'],
  ['The ministry said no.\n\nThe firm was founded in 1990. It said it would appeal.', 'firm'],
  ['Ann Roe signed the petition. It said: “We want out.”', 'petition'],
  ['In a blog post, Acme said it was late. It added that it was sorry.', 'Acme'],
  ['Acme said it was late. The court closed at noon. It said it would appeal.', 'Acme'],
  // Offices without a name.
  ['The Prime Minister said it was over. “We are close,” he said.', 'Prime Minister'],
  ['Attorney General Ann Lee sat down. The Attorney General said it was over. “We are close,” she said.', 'Ann Lee'],
];

describe('he and she', () => {
  for (const [text, speaker] of cases) it(text.replace(/\n+/g, ' ¶ '), () => equal(lastSpeaker(text), speaker));
});
