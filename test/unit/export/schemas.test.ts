import { strict as assert } from 'node:assert';
import { Ajv } from 'ajv';
import type { ValidateFunction } from 'ajv';
import annotations from '../../../media/schemas/annotations.schema.json';
import quotation from '../../../media/schemas/quotation.schema.json';
import sources from '../../../media/schemas/sources.schema.json';
import { annotationsWriter, cslJsonWriter, jsonLinesWriter, written } from '../../../src/core';
import { exportOf, head, NEWS, SETS } from './records';

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strictTuples: false, strictRequired: false });
ajv.addSchema(quotation);
const fits = (validate: ValidateFunction, value: unknown): void =>
  assert.ok(validate(value), JSON.stringify(validate.errors?.slice(0, 3)));

describe('the schema of', () => {
  const [line, list, collection] = [
    ajv.getSchema('quotation.schema.json'),
    ajv.compile(sources),
    ajv.compile(annotations),
  ];
  assert.ok(line);
  for (const [what, records] of SETS) {
    it(`JSON Lines fits ${what}`, () => {
      const lines = written(jsonLinesWriter(), records()).trimEnd().split('\n');
      assert.equal(lines.length, records().length);
      for (const one of lines) fits(line, JSON.parse(one));
    });
    it(`CSL-JSON fits ${what}`, () => fits(list, JSON.parse(written(cslJsonWriter(), records()))));
    it(`Web Annotations fits ${what}`, () => fits(collection, JSON.parse(written(annotationsWriter(head), records()))));
  }
  it('CSL-JSON fits nothing at all', () => fits(list, JSON.parse(written(cslJsonWriter(), []))));
  it('Web Annotations fits nothing at all', () => fits(collection, JSON.parse(written(annotationsWriter(head), []))));
  it('JSON Lines refuses what has no status', () => {
    assert.equal(line({ ...exportOf(NEWS)[0], status: undefined }), false);
  });
});
