import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { LinkTarget } from '../../../src/core';
import { anchorOf, linkQuery, placeAnchor, readLink, relativeLink } from '../../../src/core';

const quote = { exact: 'We go on', prefix: 'said: “', suffix: '” and', start: 40 };
const target = (part: Partial<LinkTarget>): LinkTarget => ({ folder: 'press', file: 'a.txt', quote, ...part });

describe('a link to a quotation', () => {
  for (const [what, part] of [
    ['plain', {}],
    ['a folder with a space', { folder: 'my press' }],
    ['a path with signs of URIs', { file: '2016/a & b=c?d#e%20.txt' }],
    ['words with signs of URIs', { quote: { ...quote, exact: 'a=b&c ~ 100% + #1? “x” 😀' } }],
  ] as const)
    it(`leads back: ${what}`, () =>
      assert.deepEqual(readLink(linkQuery(target(part))), { kind: 'target', target: target(part) }));
  it('leads back however often it was decoded on its way', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), exact => {
        fc.pre(exact.trim() !== '');
        const words = { ...quote, exact };
        const query = linkQuery(target({ quote: words }));
        assert.match(query, /^[\w.~/&=-]*$/);
        assert.equal(decodeURIComponent(decodeURIComponent(query)), query);
        const read = readLink(query);
        assert.ok(read.kind === 'target');
        assert.equal(read.target.quote.exact, exact.replace(/\p{Surrogate}/gu, '\uFFFD'));
      }),
    ));
  it('names the first words of a long quotation, which still find it', () => {
    const text = `Before. “${'Every word counts 😀 and '.repeat(40)}so it ends,” she said.`;
    const start = text.indexOf('Every');
    const query = linkQuery(target({ quote: anchorOf(text, { start, end: text.length - 12 }) }));
    const read = readLink(query);
    assert.ok(query.length < 700 && read.kind === 'target');
    assert.equal(placeAnchor(text, read.target.quote)?.start, start);
  });
});

describe('a link that is not followed', () => {
  const link = (file: string): string => `folder=press&file=${encodeURIComponent(file).replaceAll('%', '~')}&quote=x`;
  for (const file of [
    '../secret.txt',
    'a/../../secret.txt',
    '..',
    './a.txt',
    '/etc/passwd',
    '//server/share/a.txt',
    'C:/Windows/a.txt',
    'c:a.txt',
    '..\\secret.txt',
    'a\\..\\..\\b.txt',
    'file:///etc/passwd',
    'vscode-remote://host/a',
    'a//b.txt',
    'a/',
    'a/.. /b',
    ' .. /b.txt',
    'a\u0000.txt',
    'a\n.txt',
    'a.txt:stream',
  ])
    it(`leads out, or may: ${JSON.stringify(file)}`, () =>
      assert.deepEqual(readLink(link(file)), { kind: 'problem', problem: 'outside' }));
  it('is decoded once: a name that looks encoded stays a name', () => {
    const read = readLink('file=~25252e/x&quote=x');
    assert.equal(read.kind === 'target' && read.target.file, '%252e/x');
  });
  for (const [what, query, problem] of [
    ['is empty', '', 'incomplete'],
    ['names no words', 'folder=press&file=a.txt', 'incomplete'],
    ['names blank words', 'file=a.txt&quote=~20', 'incomplete'],
    ['names no file', 'folder=press&quote=x', 'incomplete'],
    ['is broken', 'file=a.txt&quote=~E0~A4', 'incomplete'],
    ['is endless', `file=a.txt&quote=${'x'.repeat(5000)}`, 'too-long'],
  ] as const)
    it(what, () => assert.deepEqual(readLink(query), { kind: 'problem', problem }));
  it('never throws, and never leads out', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (file, quoted) => {
        const read = readLink(`file=${file}&quote=${quoted}x`);
        if (read.kind === 'target') assert.ok(!/(^|[/\\])\.\.($|[/\\])|^[/\\]|:/.test(read.target.file));
      }),
    ));
});

describe('a relative reference', () => {
  for (const [from, to, expected] of [
    ['/w/q.md', '/w/a.txt', 'a.txt'],
    ['/w/out/q.md', '/w/a.txt', '../a.txt'],
    ['/w/q.md', '/w/2016/a.txt', '2016/a.txt'],
    ['/x/y/q.md', '/w/a.txt', '../../w/a.txt'],
    ['/w/q.md', '/w/a b (c)#1.txt', 'a%20b%20%28c%29%231.txt'],
    ['/w/q.md', '/w/a:b.txt', 'a%3Ab.txt'],
    ['/w/q.md', '/w/ä.txt', '%C3%A4.txt'],
  ] as const)
    it(`${from} to ${to}`, () => assert.equal(relativeLink(from, to), expected));
});
