import { strict as assert } from 'node:assert';
import { Ajv } from 'ajv';
import schema from '../../media/decision.schema.json';
import type { Decision } from '../../src/core';
import {
  anchorOf,
  decisionFileName,
  decisionText,
  placeAnchor,
  readDecision,
  sourceDecisions,
  withSources,
} from '../../src/core';

const quote = { exact: 'We go on', prefix: 'said: “', suffix: '” and', start: 40 };
const EACH: readonly Decision[] = [
  { kind: 'published', source: 'a/b.txt', published: '2016-12-21' },
  { kind: 'join', speakers: [{ name: 'Ann Lee' }, { name: 'Anne Lee', role: 'Judge' }] },
  { kind: 'apart', speakers: [{ name: 'Ann Lee' }, { name: 'Ann Lee', source: 'a/b.txt' }] },
  { kind: 'name', speaker: { name: 'Ann Lee' }, name: 'A. Lee' },
  { kind: 'speaker', source: 'a/b.txt', quote, name: null },
  { kind: 'status', source: 'a/b.txt', quote, status: 'disputed' },
  { kind: 'status', source: 'a/b.txt', quote, status: 'checked', sha256: 'ab'.repeat(32) },
  { kind: 'note', source: 'a/b.txt', quote, id: 'n1', text: 'Ask *her*.' },
  { kind: 'reply', source: 'a/b.txt', note: 'n1', number: 1, text: 'She says no.' },
  { kind: 'resolved', source: 'a/b.txt', note: 'n1' },
];

describe('a file of decisions', () => {
  for (const decision of EACH)
    it(`holds “${decision.kind}” and gives it back`, () =>
      assert.deepEqual(readDecision(decisionText(decision)), { kind: 'decision', decision }));
  it('has sorted keys, no time stamp, and a line end', () =>
    assert.equal(
      decisionText({ kind: 'published', source: 'a.txt', published: '2016' }),
      '{\n  "kind": "published",\n  "published": "2016",\n  "source": "a.txt",\n  "version": 1\n}\n',
    ));
  it('is the same whichever of two joined names came first', () => {
    const [a, b] = [{ name: 'A' }, { name: 'B' }];
    assert.equal(
      decisionFileName({ kind: 'join', speakers: [a, b] }),
      decisionFileName({ kind: 'join', speakers: [b, a] }),
    );
  });
  it('is another for every decision', () => {
    const names = [...EACH, { ...EACH[0], published: '2017' } as Decision].map(decisionFileName);
    assert.equal(new Set(names).size, names.length);
    for (const name of names) assert.match(name, /^[a-z]+-[0-9a-f]{16}\.json$/);
  });
  const fits = new Ajv({ allowUnionTypes: true }).compile(schema);
  for (const decision of EACH)
    it(`of kind “${decision.kind}” fits the schema that editors check it by`, () =>
      assert.ok(fits(JSON.parse(decisionText(decision))), JSON.stringify(fits.errors)));
  for (const [what, text, problem] of [
    ['what is no JSON', '<<<<<<< ours', 'not-json'],
    ['an empty file', '', 'not-json'],
    ['a list', '[]', 'not-json'],
    ['a newer version', '{"kind":"join","version":2}', 'newer'],
    ['an unknown kind', '{"kind":"vote","version":1}', 'unknown-kind'],
    ['a name that every object has', '{"kind":"constructor","version":1}', 'unknown-kind'],
    ['no version', '{"kind":"published","source":"a","published":"2016"}', 'incomplete'],
    ['a day that is none', '{"kind":"published","source":"a","published":"soon","version":1}', 'incomplete'],
    ['a month that is none', '{"kind":"published","source":"a","published":"2016-13","version":1}', 'incomplete'],
    [
      'a status that is none',
      '{"kind":"status","source":"a","status":"good","quote":{"exact":"b","prefix":"","suffix":"","start":0},"version":1}',
      'incomplete',
    ],
    [
      'a digest that is none',
      '{"kind":"status","source":"a","status":"checked","sha256":"1","quote":{"exact":"b","prefix":"","suffix":"","start":0},"version":1}',
      'incomplete',
    ],
    [
      'a note without words',
      '{"kind":"note","source":"a","id":"n","text":" ","quote":{"exact":"b","prefix":"","suffix":"","start":0},"version":1}',
      'incomplete',
    ],
    ['one speaker', '{"kind":"join","speakers":[{"name":"A"}],"version":1}', 'incomplete'],
    ['three speakers', '{"kind":"join","speakers":[{"name":"A"},{"name":"B"},{"name":"C"}],"version":1}', 'incomplete'],
    ['a nameless speaker', '{"kind":"name","speaker":{"name":" "},"name":"A","version":1}', 'incomplete'],
    [
      'a quotation without words',
      '{"kind":"speaker","source":"a","quote":{"exact":""},"name":"A","version":1}',
      'incomplete',
    ],
  ] as const)
    it(`with ${what} is told, not followed`, () => assert.deepEqual(readDecision(text), { kind: 'problem', problem }));
  it('names sources as whoever asks names them', () => {
    for (const decision of EACH)
      assert.deepEqual(
        withSources(
          withSources(decision, path => `file:///x/${path}`),
          uri => uri.replace('file:///x/', ''),
        ),
        decision,
      );
  });
});

describe('decisions about sources', () => {
  const day = (published: string, source = 'a'): Decision => ({ kind: 'published', source, published });
  const who = (name: string | null): Decision => ({ kind: 'speaker', source: 'a', quote, name });
  it('become hints for reading', () =>
    assert.deepEqual(
      sourceDecisions([day('2016'), who('Ann Lee'), day('2017', 'b')]).hints,
      new Map([
        ['a', { published: '2016', corrections: [{ quote, name: 'Ann Lee' }] }],
        ['b', { published: '2017' }],
      ]),
    ));
  it('that give two days cancel each other', () => {
    const { hints, conflicts } = sourceDecisions([day('2016'), day('2017')]);
    assert.deepEqual([hints.get('a'), conflicts.length], [{}, 1]);
  });
  it('that give two speakers contradict each other', () =>
    assert.equal(sourceDecisions([who('Ann Lee'), who(null)]).conflicts.length, 1));
  it('contradict each other also with a little more or less of the words', () => {
    const longer = { ...quote, exact: 'We go on and on', suffix: 'on' };
    const other: Decision = { kind: 'speaker', source: 'a', quote: longer, name: 'Ann Lee' };
    assert.equal(sourceDecisions([who('Peter Poe'), other]).conflicts.length, 1);
  });
  it('of equal words in two places do not', () => {
    const elsewhere = { exact: quote.exact, prefix: 'asked: “', suffix: '?”', start: 900 };
    const other: Decision = { kind: 'speaker', source: 'a', quote: elsewhere, name: 'Ann Lee' };
    assert.deepEqual(sourceDecisions([who('Peter Poe'), other]).conflicts, []);
  });
  it('that agree do not', () =>
    assert.deepEqual(sourceDecisions([day('2016'), day('2016'), who('A'), who('A')]).conflicts, []));
});

describe('a place found by its words', () => {
  const text = 'He said: “We go on” and left. She said: “We go on” and stayed.';
  const second = { start: text.lastIndexOf('We go'), end: text.lastIndexOf('We go') + 8 };
  const found = (now: string): number | undefined => placeAnchor(now, anchorOf(text, second))?.start;
  it('is the same in the same text', () => assert.equal(found(text), second.start));
  it('moves with the text', () => assert.equal(found(`A new line.\n${text}`), second.start + 12));
  it('is told by what stood around it', () =>
    assert.equal(found('She said: “We go on” and stayed. He said: “We go on” and left.'), 11));
  it('may be wrapped anew', () => assert.ok(found(text.replaceAll('We go', 'We\ngo')) !== undefined));
  it('is none when the words are gone', () => assert.equal(found('Nothing is left.'), undefined));
  it('may hold soft hyphens and words broken at the end of a line', () => {
    for (const words of ['infor\u00ADmation is free', 'infor-\nmation is free']) {
      const whole = { start: 0, end: words.length };
      assert.deepEqual(placeAnchor(words, anchorOf(words, whole)), whole);
    }
  });
  it('takes signs of patterns as they are', () => {
    const odd = 'What (if) [it] costs $5.00* + more?';
    const whole = { start: 0, end: odd.length };
    assert.deepEqual(placeAnchor(odd, anchorOf(odd, whole)), whole);
  });
});
