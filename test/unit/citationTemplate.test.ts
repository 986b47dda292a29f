import { strict as assert } from 'node:assert';
import { readFileSync, readdirSync } from 'node:fs';
import type { QuotationRow } from '../../src/core';
import { Library } from '../../src/core';
import manifest from '../../package.json';
import {
  citationBy,
  citationFields,
  defaultCitation,
  parseTemplate,
  templateProblemInWords,
} from '../../src/wording/citationTemplate';

const rowsOf = (text: string, source = 'file:///a/press/tax.txt'): readonly QuotationRow[] => {
  const library = new Library();
  library.put({ source, text, version: 0, hints: {} });
  return library.source(source)?.quotations ?? [];
};
const EXTRAS = { path: 'press/tax.txt', link: 'vscode://x' };
const TEXT =
  'Taxes to fall\n\nDec 22, 2016\n\n“Taxes [will] fall {soon},” Finance Minister Jane Roe said on Wednesday.\n\nNobody “knows it,” it was said.';
const [row] = rowsOf(TEXT);
assert.ok(row);
const by = (template: string, of: QuotationRow = row): string => citationBy(parseTemplate(template), of, EXTRAS);

describe('a citation in the reader’s style', () => {
  for (const [template, expected] of [
    ['{quotation}', '“Taxes [will] fall {soon}”'],
    ['{speaker} ({role})', 'Jane Roe (Finance Minister)'],
    ['{speaker:basis}', 'stated'],
    ['{said}', '21 Dec 2016 (inferred)'],
    ['{said:edtf}', '2016-12-21'],
    ['{basis}', 'inferred from “Wednesday”'],
    ['{published} {published:edtf}', '22 Dec 2016 2016-12-22'],
    ['{headline}', 'Taxes to fall'],
    ['{outlet}', ''],
    ['{file}:{line}', 'tax.txt:5'],
    ['{path}', 'press/tax.txt'],
    ['{status}, {kind}', 'unchecked, direct'],
    ['{link}', 'vscode://x'],
    ['{ speaker }', 'Jane Roe'],
    ['a[ by {speaker}]', 'a by Jane Roe'],
    ['a[ in {outlet}]', 'a'],
    ['a[ by {speaker} in {outlet}]', 'a'],
    ['a[ by {speaker}[ in {outlet}]]', 'a by Jane Roe'],
    ['\\[{line}\\]', '[5]'],
    ['\\{line\\} \\\\', '{line} \\'],
    ['two\nlines', 'two\nlines'],
    ['', ''],
  ] as const)
    it(JSON.stringify(template), () => assert.equal(by(template), expected));

  it('says how the speaker is known', () => {
    const rows = rowsOf('“Taxes will fall,” Jane Roe said.\n\n“They will,” she said. “We know,” Roe said.');
    assert.deepEqual(
      rows.map(one => by('{speaker:basis}', one)),
      ['stated', 'inferred from “she”', 'inferred from the surname “Roe”'],
    );
  });
  it('takes what looks like a field in an article as words', () => {
    const [odd] = rowsOf('“{link} [x] will fall,” Jane {speaker} Roe said.');
    assert.match(by('{quotation}', odd), /\{link\} \[x\]/);
  });
  it('has the same default in the manifest', () =>
    assert.equal(manifest.contributes.configuration.properties['onTheRecord.citation'].default, defaultCitation));
  it('has every field described in the manifest', () => {
    const { markdownDescription } = manifest.contributes.configuration.properties['onTheRecord.citation'];
    for (const field of citationFields) assert.ok(markdownDescription.includes(`\`{${field}}\``), field);
  });
  it('never leaves a hole with the default', () => {
    for (const file of readdirSync('seeds'))
      for (const one of rowsOf(readFileSync(`seeds/${file}`, 'utf8'), `file:///seeds/${file}`))
        assert.doesNotMatch(by(defaultCitation, { ...one, text: 'x' }), /, ,|\. \.|[{}[\]]| $|, \./);
  });
});

describe('a mistake in a template', () => {
  for (const [template, code, value] of [
    ['{speeker}', 'unknown-field', 'speeker'],
    ['{}', 'unknown-field', ''],
    ['{constructor}', 'unknown-field', 'constructor'],
    ['{__proto__}', 'unknown-field', '__proto__'],
    ['a {speaker', 'open-field', '{speaker'],
    ['a [ by {speaker}', 'open-group', '[ by {speaker}'],
    ['a ] b', 'stray-bracket', ']'],
    ['a } b', 'stray-bracket', '}'],
  ] as const)
    it(`is told: ${template}`, () => {
      const { problems } = parseTemplate(template);
      assert.deepEqual(problems, [{ code, value }]);
      assert.match(templateProblemInWords({ code, value }), /^“.*\.$/s);
    });
  it('is none in the default', () => assert.deepEqual(parseTemplate(defaultCitation).problems, []));
});
