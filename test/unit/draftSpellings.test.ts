import { strict as assert } from 'node:assert';
import { isMaterial, Library } from '../../src/core';

/** What is told of a draft's one sentence against a source's, without the kinds that every careful writer may do. */
function told(source: string, draft: string): string {
  const library = new Library();
  library.put({ source: 'file:///a.txt', text: `“${source}” Jane Roe said.`, version: 1, hints: {} });
  library.catchUp();
  const text = `“${draft}” Roe said.`;
  const [row] = library.checkDraft(text, 1, library.readDraft(text)).quotations;
  return (row?.matches[0]?.differences ?? [])
    .map(one => `${isMaterial(one) ? '!' : ''}${one.kind} ${one.here}|${one.there}`)
    .join('; ');
}

describe('drafts: ways to write one thing, and things that are two', () => {
  const cases: readonly (readonly [source: string, draft: string, expected: string])[] = [
    ['The bill was $5 in the old harbor.', 'The bill was five dollars in the old harbor.', 'spelling five dollars|$5'],
    [
      'The old ship cost €5bn in the end.',
      'The old ship cost five billion euros in the end.',
      'spelling five billion euros|€5bn',
    ],
    ['It all ends on June 25 in Oslo.', 'It all ends on June 25th in Oslo.', 'spelling th|'],
    ['It all ends on June 25th in Oslo.', 'It all ends on June 25 in Oslo.', 'spelling |th'],
    [
      'They will ask Zelensky to come here soon.',
      'They will ask Zelenskyy to come here soon.',
      'spelling Zelenskyy|Zelensky',
    ],
    ['They will ask Fischer to come here soon.', 'They will ask Fisher to come here soon.', '!name Fisher|Fischer'],
    ['The peace ended on 4.5.2021 in Oslo.', 'The peace ended on 6.5.2021 in Oslo.', '!number 6.5.2021|4.5.2021'],
    ['Prices rose by 1,5 percent in the town.', 'Prices rose by 15 percent in the town.', '!words 15|1,5'],
    ['The house is 100 m from the old town.', 'The house is 100 million from the old town.', '!number million|m'],
    ['We can sell the old harbor in May.', 'We can[not] sell the old harbor in May.', '!words can[not]|can'],
    ['They were happy about the old harbor.', 'They were [un]happy about the old harbor.', '!words [un]happy|happy'],
    ['They want the old harbor in May.', 'They want[ed] the old harbor in May.', 'brackets want[ed]|want'],
  ];
  for (const [source, draft, expected] of cases)
    it(`${source} – ${draft}`, () => assert.equal(told(source, draft), expected));
});
