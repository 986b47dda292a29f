import { strict as assert } from 'node:assert';
import { Ajv } from 'ajv';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { clean } from '@citation-js/core/lib/plugins/input/csl.js';
import { cslJsonWriter, written } from '../../../src/core';
import type { Exported } from '../../../src/core';
import { officialCslSchema } from './cslSchema';
import { exportOf, HOSTILE, NEWS, SETS } from './records';

const items = (records: readonly Exported[]): readonly unknown[] =>
  JSON.parse(written(cslJsonWriter(), records)) as readonly unknown[];

/** What a program for citations prints of the articles. */
const printed = (text: string, template: string): readonly string[] =>
  new Cite(items(exportOf(text)), { generateGraph: false })
    .format('bibliography', { format: 'text', template, lang: 'en-US' })
    .trim()
    .split('\n');

describe('CSL-JSON by the official schema', () => {
  const schema = officialCslSchema();
  const fits = new Ajv({ allErrors: true, strict: false }).compile(schema);
  it('is that of CSL', () =>
    assert.equal(schema.$id, 'https://resource.citationstyles.org/schema/v1.0/input/json/csl-data.json'));
  for (const [what, records] of SETS)
    it(`fits ${what}`, () => assert.ok(fits(items(records())), JSON.stringify(fits.errors?.slice(0, 3))));
  it('fits nothing at all', () => assert.ok(fits(items([]))));
  it('refuses a field and a type that CSL does not know, and a name that is no name', () => {
    const [item] = items(exportOf(NEWS)) as readonly object[];
    for (const wrong of [{ headline: 'x' }, { type: 'news' }, { author: 'Ann Lee' }])
      assert.equal(fits([{ ...item, ...wrong }]), false, JSON.stringify(wrong));
  });
});

describe('CSL-JSON as a program for citations reads it', () => {
  before('the program is started, which is not what a test takes', function () {
    this.timeout(20_000);
    printed(NEWS, 'apa');
  });
  for (const [what, records] of SETS)
    it(`has no field or form that CSL does not know, of ${what}`, () => {
      const all = items(records());
      assert.ok(all.length > 0);
      assert.deepEqual(clean(all, false), all);
    });
  it('would be told of one that it does not know', () => {
    const [item] = items(exportOf(NEWS)) as readonly object[];
    for (const wrong of [{ headline: 'x' }, { type: 'news' }, { author: 'Ann Lee' }, { issued: '2016-12-22' }]) {
      const all = [{ ...item, ...wrong }];
      assert.notDeepEqual(clean(all, false), all);
    }
  });
  for (const [template, line] of [
    ['apa', 'Ann Lee & Bo Poe. (2016, December 22). Harbour to grow next year. The Sund Herald.'],
    ['vancouver', '1. Ann Lee, Bo Poe. Harbour to grow next year. The Sund Herald. 2016 Dec 22.'],
    ['harvard1', 'Ann Lee and Bo Poe (2016) “Harbour to grow next year,” The Sund Herald, 22 December.'],
  ] as const)
    it(`is printed in the style ${template}`, () => assert.deepEqual(printed(NEWS, template), [line]));
  it('prints what no outlet and no author is known of', () => assert.equal(printed(HOSTILE, 'apa').length, 1));
});
