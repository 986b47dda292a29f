import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { LibraryDecision } from '../../src/core';
import { Library } from '../../src/core';
import { answers } from './answers';

const seeds = readdirSync('seeds').map(name => readFileSync(join('seeds', name), 'utf8'));

/** Texts that have names, days and words in common, so that a change of one is a change for others. */
const TEXTS = [
  ...seeds,
  'The Herald\nDec. 20, 2016\n\n“It is late indeed,” Jane Roe said on Monday. “Taxes will fall next year,” Ivan Orlov said.',
  'The Post\nDec. 21, 2016\n\nSenator Jane Roe said on Dec. 19 that “taxes will fall next year, and so will rents in the towns.”',
  '“It is late indeed,” Judge Jane M. Roe said in 2014.\n\nAnn Lee said: “No more of this.”',
  '“It is late indeed,” Roe said.\n\n“Rents in the towns will fall,” Ivan Orloff, a coach from Leeds, said on Wednesday.',
  'Nobody said a word.',
  '',
];
const SOURCES = ['a.txt', 'b.txt', 'c.txt', 'd.txt', 'e.txt'];
const DECISIONS: readonly (readonly LibraryDecision[])[] = [
  [],
  [{ kind: 'join', speakers: [{ name: 'Ivan Orlov' }, { name: 'Ivan Orloff' }] }],
  [{ kind: 'apart', speakers: [{ name: 'Jane Roe' }, { name: 'Jane M. Roe' }] }],
];

type Step =
  | { readonly do: 'put'; readonly source: string; readonly text: string }
  | { readonly do: 'remove'; readonly source: string }
  | { readonly do: 'decide'; readonly decisions: readonly LibraryDecision[] }
  | { readonly do: 'ask' };

const source = fc.constantFrom(...SOURCES);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('put' as const), source, text: fc.constantFrom(...TEXTS) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), source }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('decide' as const), decisions: fc.constantFrom(...DECISIONS) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('ask' as const) }) },
);

describe('a library that has changed', () => {
  it('answers as one that has read everything afresh', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 3, maxLength: 14 }), steps => {
        const changed = new Library();
        const texts = new Map<string, string>();
        let decisions: readonly LibraryDecision[] = [];
        for (const one of steps)
          switch (one.do) {
            case 'put':
              texts.set(one.source, one.text);
              changed.put({ source: one.source, text: one.text, version: 0, hints: {} });
              break;
            case 'remove':
              texts.delete(one.source);
              changed.remove([one.source]);
              break;
            case 'decide':
              ({ decisions } = one);
              changed.decide(decisions);
              break;
            case 'ask':
              answers(changed, SOURCES);
          }
        const fresh = new Library();
        for (const [name, text] of [...texts].sort()) fresh.put({ source: name, text, version: 0, hints: {} });
        fresh.decide(decisions);
        assert.deepEqual(answers(changed, SOURCES), answers(fresh, SOURCES));
      }),
      { numRuns: 60 },
    );
  }).timeout(60_000);
});
