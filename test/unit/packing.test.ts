import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { analyse } from '../../src/core';
import { PackedQuotations, packAnalysis, unpackAnalysis } from '../../src/core/record/packing';
import { article } from './articles';

describe('a packed analysis', () => {
  for (const name of readdirSync('seeds'))
    it(`is the analysis again: ${name}`, () => {
      const analysis = analyse(readFileSync(join('seeds', name), 'utf8'));
      assert.deepEqual(unpackAnalysis(packAnalysis(analysis)), analysis);
    });

  it('is the analysis again, whatever the text', () => {
    fc.assert(
      fc.property(article, text => {
        const analysis = analyse(text);
        assert.deepEqual(unpackAnalysis(packAnalysis(analysis)), analysis);
      }),
      { numRuns: 200 },
    );
  });

  it('gives its quotations one by one', () => {
    for (const name of readdirSync('seeds')) {
      const { quotations } = analyse(readFileSync(join('seeds', name), 'utf8'));
      const packed = new PackedQuotations(packAnalysis(analyse(readFileSync(join('seeds', name), 'utf8'))));
      assert.equal(packed.count, quotations.length);
      for (const [place, { kind, content }] of [...quotations.entries()].reverse()) {
        assert.deepEqual(packed.words(place), { kind, content });
        assert.deepEqual(packed.at(place), quotations[place]);
      }
      assert.equal(packed.at(-1), undefined);
      assert.equal(packed.at(quotations.length), undefined);
      assert.deepEqual(packed.all(), quotations);
    }
  });

  it('is one line of ASCII', () => {
    const line = packAnalysis(analyse('“Steuern”, sagte “Jörg Müller—” Ёлкин said on Monday.'));
    assert.match(line, /^[\x20-\x7e]+$/);
  });

  for (const [name, line] of [
    ['cut short', packAnalysis(analyse('“Taxes will fall,” Jane Roe said.')).slice(0, -9)],
    ['of too few numbers', '[["a"],[1,1],[]]'],
    ['that names no text', '[[],[9,0,0,0,0,0,0,0,0,0],[]]'],
    ['without the places of its quotations', '[[],[0,0,0,0,0,0,0,0,0,0]]'],
    ['that is none', 'null'],
  ] as const)
    it(`is refused when ${name}`, () => assert.throws(() => unpackAnalysis(line)));
});
