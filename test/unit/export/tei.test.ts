import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import type { SaxesTagNS } from 'saxes';
import { teiWriter, written } from '../../../src/core';
import type { Exported } from '../../../src/core';
import { teiWhen } from '../../../src/core/export/tei';
import { escaped } from '../../../src/core/export/xml';
import { exportedFrom, exportOf, head, HOSTILE, libraryOf, NEWS, SETS } from './records';

interface Element {
  readonly name: string;
  readonly uri: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** The elements in order. @throws where the XML is not well-formed, or a namespace is not known */
function elementsOf(xml: string): readonly Element[] {
  const found: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', error => {
    throw error;
  });
  parser.on('opentag', ({ local, uri, attributes }: SaxesTagNS) => {
    const values = Object.fromEntries(Object.values(attributes).map(({ name, value }) => [name, value]));
    const element = { name: local, uri, attributes: values, text: '' };
    found.push(element);
    open.push(element);
  });
  parser.on('text', text => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return found;
}

const tei = (records: readonly Exported[]): readonly Element[] => elementsOf(written(teiWriter(head), records));
const named = (elements: readonly Element[], name: string): readonly Element[] =>
  elements.filter(one => one.name === name);

describe('a day in TEI', () => {
  for (const [edtf, expected] of [
    ['2016-12-21', { when: '2016-12-21' }],
    ['2016-12', { when: '2016-12' }],
    ['2016', { when: '2016' }],
    ['2016-12-21?', { when: '2016-12-21', cert: 'low' }],
    ['XXXX-12-21', { when: '--12-21' }],
    ['XXXX-12', { when: '--12' }],
    ['XXXX-XX-28', { when: '---28' }],
    ['2016-XX-28', { when: '2016' }],
    ['2016-12-19/2016-12-21', { notBefore: '2016-12-19', notAfter: '2016-12-21' }],
    ['2016-21', { notBefore: '2016-03-01', notAfter: '2016-05-31' }],
    ['201X', { notBefore: '2010-01-01', notAfter: '2019-12-31' }],
    ['XXXX', {}],
    ['soon', {}],
  ] as const)
    it(edtf, () => assert.deepEqual(teiWhen(edtf), expected));
});

describe('text in XML', () => {
  for (const [text, expected] of [
    ['a < b & c > d', 'a &lt; b &amp; c &gt; d'],
    ['"q"', '&quot;q&quot;'],
    [']]>', ']]&gt;'],
    ['a\u0000\u0007\uFFFEb', 'ab'],
    ['a\uD800b', 'a\uFFFDb'],
    ['😀', '😀'],
  ] as const)
    it(JSON.stringify(text), () => assert.equal(escaped(text), expected));
});

describe('the schema of TEI', () => {
  let refused: (xml: string) => string | null;
  before(async () => {
    const { RelaxNGValidator, XmlDocument, XmlValidateError } = await import('libxml2-wasm');
    const schema = RelaxNGValidator.fromDoc(XmlDocument.fromString(readFileSync('media/schemas/tei.rng', 'utf8')));
    refused = xml => {
      try {
        schema.validate(XmlDocument.fromString(xml));
        return null;
      } catch (error) {
        if (error instanceof XmlValidateError) return error.message;
        throw error;
      }
    };
  });
  const exported = (records: readonly Exported[]): string => written(teiWriter(head), records);
  for (const [what, records] of [...SETS, ['nothing at all', () => []]] as const)
    it(`fits ${what}`, () => assert.equal(refused(exported(records())), null));
  for (const [what, there, instead] of [
    ['a kind that there is not', 'type="direct"', 'type="spoken"'],
    ['a quotation without its article', /<bibl corresp[\s\S]*?<\/bibl>/, ''],
    ['a status that there is not', '>unchecked<', '>fine<'],
    ['a day that there is not', 'when="2016-12-21"', 'when="2016-12-32"'],
    ['an attribute that there is not', 'xml:id="q-', 'xml:id="q-" old="q-'],
  ] as const)
    it(`refuses ${what}`, () => {
      const xml = exported(exportOf(NEWS));
      const wrong = xml.replace(there, instead);
      assert.notEqual(wrong, xml);
      assert.notEqual(refused(wrong), null);
    });
});

describe('TEI', () => {
  it('is well-formed, in its namespace, whatever an article holds', () => {
    const elements = tei([...exportOf(HOSTILE, 'a.txt'), ...exportOf(NEWS, 'b & c/<d>.txt')]);
    assert.ok(elements.every(({ uri }) => uri === 'http://www.tei-c.org/ns/1.0'));
    assert.equal(named(elements, 'script').length, 0);
  });
  it('is well-formed with nothing in it', () => assert.equal(named(tei([]), 'said').length, 0));
  it('says who, how and how surely', () => {
    const [first, second, third] = named(tei(exportOf(NEWS)), 'said');
    assert.deepEqual(
      [first?.text, first?.attributes['direct'], first?.attributes['cert']],
      ['The harbour will grow 😀,', 'true', 'high'],
    );
    assert.equal(first?.attributes['next'], `#${second?.attributes['xml:id'] ?? ''}`);
    assert.deepEqual([third?.text, third?.attributes['direct']], ['that taxes would not rise', 'false']);
  });
  it('carries stated or inferred, the words, and the status', () => {
    const notes = named(tei(exportOf(NEWS)), 'note').map(({ attributes: { type, subtype }, text }) => [
      type,
      subtype,
      text,
    ]);
    assert.deepEqual(notes.slice(0, 4), [
      ['speaker', 'stated', 'Jane Roe Finance Minister Finance Minister Jane Roe'],
      ['reason', undefined, 'subject-of-cue said'],
      ['said', 'inferred', '2016-12-21 Wednesday'],
      ['status', undefined, 'unchecked'],
    ]);
  });
  it('points only to what it has, each id once', () => {
    const elements = tei(exportedFrom(libraryOf({ 'a.txt': NEWS, 'b.txt': HOSTILE, 'c.txt': NEWS })));
    const ids = elements.flatMap(({ attributes }) => attributes['xml:id'] ?? []);
    assert.equal(new Set(ids).size, ids.length);
    for (const { attributes } of elements)
      for (const name of ['who', 'corresp', 'next', 'prev']) {
        const to = attributes[name];
        if (to !== undefined) assert.ok(ids.includes(to.slice(1)), to);
      }
  });
});
