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
  'companies': [
    ['Boeing (BA.N) said it had halted production.', 'Boeing: it had halted production'],
    [
      'British retailer Harrow & Finch (HRFN.L) warned that profit would fall.',
      'Harrow & Finch: that profit would fall',
    ],
    ['The Austin, Texas-based carmaker said sales rose.', 'Austin, Texas-based carmaker: sales rose'],
    ['The London-based bank said sales rose.', 'London-based bank: sales rose'],
  ],
  'sentences that end in an abbreviation': [
    ['Ann Lee lives in the U.S. “It heals,” she said.', 'Ann Lee: It heals,'],
    ['Ann Lee works at Acme Inc. “It pays,” she said.', 'Ann Lee: It pays,'],
    ['Ann Lee said her mother was ill. “She is resting,” she said.', 'Ann Lee: She is resting,'],
    ['Ann Lee praised Dr. “Bones” Hill. She said he was kind.', 'Ann Lee: he was kind'],
  ],
  'ages': [
    ['Ravi Gupta scored 90. The 24-year-old said it was over.', 'Ravi Gupta: it was over'],
    ['Anna Beck, 34, and Jane Roe, 52, were there. “It is over,” the 52-year-old said.', 'Jane Roe: It is over,'],
    ['Anna Beck and Jane Roe were there. “It is over,” the 52-year-old said.', '52-year-old: It is over,'],
    ['Anna Beck, 33, was there. “It is over,” the 52-year-old said.', '52-year-old: It is over,'],
  ],
  'those who are many': [
    ['Residents were angry. “It is a shame,” they said.', 'Residents: It is a shame,'],
    ['Senate leaders met on Monday. They said the bill was dead.', 'Senate leaders: the bill was dead'],
  ],
  'whom words are for': [
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
  'asides': [
    [
      'Mr. Roe is a chemist. The results, he says, do not prove that it works.',
      'Roe: The results + do not prove that it works',
    ],
  ],
  'briefings, shares and orders': [
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
    ['Ann Lee, who was not in court, said she was sorry.', 'Ann Lee: she was sorry'],
    ['Ann Lee did not attend but said that it was over.', 'Ann Lee: that it was over'],
    ['Ann Lee did not say that it was over.', 'Ann Lee: negated that it was over'],
    ['Ann Lee did not come out and say that it was over.', 'Ann Lee: negated that it was over'],
  ],
  'days of a life': [
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
      for (const [text, found] of cases) it(text, () => equal(last(text), found));
    });
});
