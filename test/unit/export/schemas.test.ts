import { strict as assert } from 'node:assert';
import { Ajv } from 'ajv';
import type { ValidateFunction } from 'ajv';
import { parse } from 'csv-parse/sync';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import annotations from '../../../media/schemas/annotations.schema.json';
import bibtex from '../../../media/schemas/bibtex.schema.json';
import row from '../../../media/schemas/csv.schema.json';
import quotation from '../../../media/schemas/quotation.schema.json';
import report from '../../../media/schemas/report.schema.json';
import sources from '../../../media/schemas/sources.schema.json';
import { annotationsWriter, bibtexWriter, cslJsonWriter, csvWriter, jsonLinesWriter, written } from '../../../src/core';
import { csvColumns } from '../../../src/core/export/csv';
import { reportWriter } from '../../../src/wording/report';
import { markdownTree } from './markdownTree';
import { exportOf, head, NEWS, SETS } from './records';

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strictTuples: false, strictRequired: false });
ajv.addSchema(quotation);
/** Entries as the schema has them: without the parser's own notes. */
const entriesOf = (text: string): readonly unknown[] => {
  const { entries, errors } = parseBibtex(text, { sentenceCase: false });
  assert.deepEqual(errors, []);
  return entries.map(({ type, key, fields }) => ({ type, key, fields }));
};
const fits = (validate: ValidateFunction, value: unknown): void =>
  assert.ok(validate(value), JSON.stringify(validate.errors?.slice(0, 3)));

describe('the schema of', () => {
  const [cells, line, list, collection, entry, tree] = [
    ajv.compile(row),
    ajv.getSchema('quotation.schema.json'),
    ajv.compile(sources),
    ajv.compile(annotations),
    ajv.compile(bibtex),
    ajv.compile(report),
  ];
  assert.ok(line);
  for (const [what, records] of SETS) {
    it(`JSON Lines fits ${what}`, () => {
      const lines = written(jsonLinesWriter(), records()).trimEnd().split('\n');
      assert.equal(lines.length, records().length);
      for (const one of lines) fits(line, JSON.parse(one));
    });
    it(`CSV fits ${what}`, () => {
      const rows: readonly unknown[] = parse(written(csvWriter(), records()), { bom: true, columns: true });
      assert.equal(rows.length, records().length);
      for (const one of rows) fits(cells, one);
    });
    it(`CSL-JSON fits ${what}`, () => fits(list, JSON.parse(written(cslJsonWriter(), records()))));
    it(`Web Annotations fits ${what}`, () => fits(collection, JSON.parse(written(annotationsWriter(head), records()))));
    it(`BibTeX fits ${what}`, () => {
      const entries = entriesOf(written(bibtexWriter(), records()));
      assert.equal(entries.length, new Set(records().map(({ source }) => source.file)).size);
      for (const one of entries) fits(entry, one);
    });
    it(`Markdown Report fits ${what}`, () => fits(tree, markdownTree(written(reportWriter(head), records()))));
  }
  it('CSL-JSON fits nothing at all', () => fits(list, JSON.parse(written(cslJsonWriter(), []))));
  it('Web Annotations fits nothing at all', () => fits(collection, JSON.parse(written(annotationsWriter(head), []))));
  it('CSV names every column, in order', () => assert.deepEqual(Object.keys(row.properties), csvColumns));
  it('CSV refuses a status that there is not, and a line before the first', () => {
    const [first] = parse(written(csvWriter(), exportOf(NEWS)), { bom: true, columns: true }) as readonly object[];
    assert.deepEqual(
      [{}, { status: 'seen' }, { line: '0' }, { said_reckoned: 'yes' }].map(change => cells({ ...first, ...change })),
      [true, false, false, false],
    );
  });
  it('BibTeX refuses a quotation without a status, and an article of no outlet', () => {
    const text = written(bibtexWriter(), exportOf(NEWS));
    assert.deepEqual(
      [text, text.replaceAll('; status: unchecked', ''), text.replace(/ {2}journal.*\n/, '')].map(one =>
        entry(entriesOf(one)[0]),
      ),
      [true, false, false],
    );
  });
  it('Markdown Report refuses a quotation without a status, another link, and Markdown of an article', () => {
    const text = written(reportWriter(head), exportOf(NEWS));
    assert.deepEqual(
      [
        text,
        text.replace('  - Status: unchecked\n', ''),
        text.replace('(a.txt#', '(https://a.example#'),
        text.replace('The harbour', '*The* harbour'),
        text.replace('- “The', '<b>x</b>\n\n- “The'),
      ].map(one => tree(markdownTree(one))),
      [true, false, false, false, false],
    );
  });
  it('JSON Lines refuses what has no status', () => {
    assert.equal(line({ ...exportOf(NEWS)[0], status: undefined }), false);
  });
});
