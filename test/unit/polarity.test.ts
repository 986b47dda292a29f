import { strict as assert } from 'node:assert';
import type { Polarity } from '../../src/core';
import { analyse } from '../../src/core';

const polarities = (text: string): readonly (Polarity | undefined)[] =>
  analyse(text).quotations.map(({ polarity }) => polarity);

describe('what a report says of its words', () => {
  const cases: readonly (readonly [string, Polarity | undefined])[] = [
    ['Jane Roe did not say that taxes would fall.', 'negated'],
    ['Jane Roe didn’t say that taxes would fall.', 'negated'],
    ['Jane Roe never said that taxes would fall.', 'negated'],
    ['The officials would not say whether taxes would fall.', 'negated'],
    ['Jane Roe asked whether taxes would fall.', 'questioned'],
    ['“Will taxes fall?” Jane Roe asked.', 'questioned'],
    ['Jane Roe said that taxes would not fall.', undefined],
    ['Jane Roe said that taxes would fall.', undefined],
    ['“Taxes will not fall,” Jane Roe said.', undefined],
  ];
  for (const [text, expected] of cases) it(text, () => assert.deepEqual(polarities(text), [expected]));
});
