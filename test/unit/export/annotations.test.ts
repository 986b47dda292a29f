import { strict as assert } from 'node:assert';
import jsonld from 'jsonld';
import type { RemoteDocument } from 'jsonld/jsonld-spec';
import { annotationsWriter, written } from '../../../src/core';
import { uuidOf } from '../../../src/core/export/annotations';
import { annoContext } from './annoContext';
import { exportOf, head, HOSTILE, NEWS } from './records';

const OA = 'http://www.w3.org/ns/oa#';
const BASE = 'https://example.org/press/export.jsonld';

/** The context from here, and nothing from anywhere else. */
const documentLoader = (url: string): Promise<RemoteDocument> =>
  url === 'http://www.w3.org/ns/anno.jsonld'
    ? Promise.resolve({ documentUrl: url, document: annoContext as unknown as RemoteDocument['document'] })
    : Promise.reject(new Error(`${url} was asked for`));

interface Target {
  readonly source: string;
  readonly selector: readonly [
    { readonly exact: string; readonly prefix: string; readonly suffix: string },
    { readonly start: number; readonly end: number },
  ];
}
interface Page {
  readonly first: { readonly items: readonly { readonly id: string; readonly target: Target | readonly Target[] }[] };
}

const exported = (text: string, file = 'a.txt'): Page =>
  JSON.parse(written(annotationsWriter(head), exportOf(text, file))) as Page;
const targetsOf = (text: string): readonly Target[] =>
  exported(text).first.items.flatMap(({ target }) => target as Target | Target[]);

/** Offsets in code points, as a reader in another language counts. */
const byCodePoints = (text: string, start: number, end: number): string => Array.from(text).slice(start, end).join('');

describe('Web Annotations', () => {
  for (const [what, text] of [
    ['an article', NEWS],
    ['a hostile article', HOSTILE],
    ['line ends of Windows', NEWS.replaceAll('\n', '\r\n')],
    ['signs beyond the first plane before every quotation', `😀😀 𝕊\n\n${NEWS.replaceAll('said', 'said 😀')}`],
  ] as const)
    it(`place the words of ${what} by code points and by their context`, () => {
      const whole = text.replace(/\p{Surrogate}/gu, '\uFFFD');
      for (const { selector } of targetsOf(text)) {
        const [{ exact, prefix, suffix }, { start, end }] = selector;
        assert.equal(byCodePoints(whole, start, end), exact);
        assert.ok(whole.includes(prefix + exact + suffix), `${prefix}|${exact}|${suffix}`);
      }
    });

  it('are linked data: a processor finds every term, and the article beside the export', async () => {
    const [collection] = await jsonld.expand(exported(NEWS, 'b c/ä.txt') as unknown as jsonld.JsonLdDocument, {
      base: BASE,
      documentLoader,
    });
    const text = JSON.stringify(collection);
    for (const term of [
      'hasBody',
      'hasTarget',
      'hasSource',
      'hasSelector',
      'motivatedBy',
      'hasPurpose',
      'exact',
      'start',
    ])
      assert.ok(text.includes(`"${OA}${term}"`), term);
    assert.ok(text.includes('"https://example.org/press/b%20c/%C3%A4.txt"'));
  });
  it('lose nothing on the way to triples', async () => {
    const page = exported(NEWS);
    const triples: unknown = await jsonld.toRDF(page as unknown as jsonld.JsonLdDocument, {
      base: BASE,
      documentLoader,
      format: 'application/n-quads',
    });
    assert.ok(typeof triples === 'string');
    const lines = triples.split('\n');
    assert.equal(lines.filter(line => line.includes(`<${OA}Annotation>`)).length, page.first.items.length);
    assert.equal(lines.filter(line => line.includes(`<${OA}TextPositionSelector>`)).length, targetsOf(NEWS).length);
    const integer = '"^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger>';
    assert.equal(
      lines.filter(line => line.includes(`<${OA}end> "`) && line.includes(integer)).length,
      targetsOf(NEWS).length,
    );
  });
  it('have a target for each part, and ids that stay', () => {
    const { items } = exported(NEWS).first;
    assert.ok(Array.isArray(items[0]?.target) && items[0].target.length === 2);
    assert.equal(new Set(items.map(({ id }) => id)).size, items.length);
    assert.deepEqual(exported(NEWS), exported(NEWS));
  });
  it('are named by UUIDs of version 8', () =>
    assert.match(uuidOf('x'), /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/));
});
