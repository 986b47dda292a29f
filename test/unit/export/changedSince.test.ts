import { strict as assert } from 'node:assert';
import {
  annotationsWriter,
  bibtexWriter,
  cslJsonWriter,
  csvWriter,
  jsonLinesWriter,
  teiWriter,
  written,
} from '../../../src/core';
import type { Writer } from '../../../src/core';
import { reportWriter } from '../../../src/wording/report';
import { exportOf, head, NEWS } from './records';

describe('a status that was given before the file changed', () => {
  for (const [format, writer, sign] of [
    ['CSV', csvWriter, ',true\r\n'],
    ['JSON Lines', jsonLinesWriter, '"changedSince":true'],
    ['Web Annotations', () => annotationsWriter(head), 'changed since'],
    ['TEI', () => teiWriter(head), 'subtype="changed-since"'],
    ['CSL-JSON', cslJsonWriter, '"changedSince":true'],
    ['BibTeX', bibtexWriter, 'checked, but the file has changed since'],
    ['the report', () => reportWriter(head), 'checked, but the file has changed since'],
  ] as const satisfies readonly (readonly [string, () => Writer, string])[])
    it(`is told of in ${format}, and only then`, () => {
      const marked = (changedSince: boolean): string =>
        written(
          writer(),
          exportOf(NEWS).map(one => ({ ...one, status: 'checked', changedSince })),
        );
      assert.ok(marked(true).includes(sign));
      assert.ok(!marked(false).includes(sign));
    });
});
