import { strict as assert } from 'node:assert';
import { analyse } from '../../src/core';
import { assertNoQuotation } from './sample';

describe('marks that are no quotation', () => {
  for (const text of [
    'The word “war” is not to be used.',
    'He would like the word "war" to be left out of the debate.',
    'Her new film “The Long Road” opens on Friday.',
    'He played on the album “Blue Train” in his youth.',
    'She was known as the “Iron Lady” for many years.',
    'The term “deep state” is older than that.',
    'The boat, named “Sea Breeze,” sank in May.',
    'They named their robot “Sea Breeze” in May.',
    'ADVERTISEMENT',
    '© Agency / Go to the “mediabank”',
  ])
    it(text, () => assertNoQuotation(text));
});

describe('constructions that look like a cue and are none', () => {
  for (const text of [
    'The report was published on Monday.',
    'Her claims were never tested in court.',
    'He was told to leave the country.',
    'The plan is expected to pass.',
    'The man said to be the leader was arrested.',
    'Answers were hard to come by.',
    'Police responded to a call about a man with a knife.',
    'Anyone with information should ring the line, quoting Operation Larch.',
    'Jane Roe finished third in Leeds.',
    'Jane Roe began her career in Leeds.',
    'Jane Roe said nothing.',
    'Jane Roe, a driver from Leyton, knows it well.',
    'Jane Roe remembers the boots.',
    'Jane Roe supports her parents in Leeds.',
    'Jane Roe called the vote in January.',
    'Jane Roe found his letters in a drawer.',
    'I do not trust him on tax.',
    'Jane Roe said not a word.',
    'Hillary Roe: 1,769.',
    'The Latest: Roe gives away a car',
    'Reports from Kyiv that a bridge was hit could not be verified.',
    'Reports from Zorvan that a bridge was hit could not be verified.',
    'A statement from the company that was seen in May is lost.',
    'The request by the firm, the largest of them, was turned down.',
    'The comments section is closed.',
    'Russia attacked the neighbouring state in late February.',
    'The city finds itself alone.',
    'Taxes fell according to plan.',
    'They vote according to the size of their income.',
    'She has since left the party.',
    'Half of the money was spent on roads.',
    'A number of roads were closed.',
    '58 percent of the land is farmed.',
    'Those who live here left in May.',
    'He was right to leave.',
    'They used to report to the mayor.',
    'The police report that cleared him was lost.',
    'He leads by three points.',
    'They spoke of the plan, which the bloc rejected.',
    'It was a charge that the minister denied.',
    'The party held talks in Leeds.',
    'The king ruled the country for years.',
  ])
    it(text, () =>
      assert.deepEqual(
        analyse(text).quotations.map(({ content }) => content.map(part => text.slice(part.start, part.end))),
        [],
      ),
    );
});
