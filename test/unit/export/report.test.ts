import { strict as assert } from 'node:assert';
import { written } from '../../../src/core';
import { markdownText, reportWriter } from '../../../src/wording/report';
import { markdownTree } from './markdownTree';
import { exportedFrom, exportOf, head, HOSTILE, libraryOf, NEWS } from './records';

describe('words in Markdown', () => {
  for (const [text, expected] of [
    ['plain words, with 5.5 points (and more)', 'plain words, with 5.5 points (and more)'],
    ['*bold* _it_ `code`', '\\*bold\\* \\_it\\_ \\`code\\`'],
    ['<b>x</b>', '\\<b\\>x\\</b\\>'],
    ['[a](command:x)', '\\[a\\](command:x)'],
    ['![a](x)', '!\\[a\\](x)'],
    ['&amp; &#42;', '\\&amp; \\&\\#42;'],
    ['https://evil.example', 'https\\://evil.example'],
    ['www.evil.example', 'www\\.evil.example'],
    ['a@b.example', 'a\\@b.example'],
    ['# heading', '\\# heading'],
    ['2014. A year', '2014\\. A year'],
    ['- item', '\\- item'],
    ['a | b', 'a \\| b'],
    ['$x$ ~~y~~', '\\$x\\$ \\~\\~y\\~\\~'],
    ['one\n\ntwo', 'one two'],
    ['\u202Eturned\u0007', 'turned'],
    ['\\', '\\\\'],
  ] as const)
    it(JSON.stringify(text), () => assert.equal(markdownText(text), expected));
});

describe('a report', () => {
  const report = written(
    reportWriter(head),
    exportedFrom(libraryOf({ 'b.txt': HOSTILE, 'c d/a.txt': NEWS }), { what: 'all' }, 'speaker'),
  );
  it('goes by speaker and by day', () => {
    const headings = report.split('\n').filter(line => line.startsWith('#'));
    assert.deepEqual(headings, ['# All quotations', '## Jane Roe', '### 21 Dec 2016']);
  });
  it('says what is stated and what inferred, from which words, the status, and where it stands', () => {
    for (const line of [
      '  - Speaker: Jane Roe, Finance Minister, stated: “Finance Minister Jane Roe” (sure: subject of the cue “said”)',
      '  - Speaker: Jane Roe, Finance Minister, inferred from “She” (sure: subject of the cue “said”)',
      '  - Said: 21 Dec 2016, inferred from “Wednesday”',
      '  - Source: The Sund Herald, Harbour to grow next year, published 22 Dec 2016, stated: “2016-12-22”: [c d/a.txt, line 8](c%20d/a.txt#L8)',
      '  - Status: unchecked',
    ])
      assert.ok(report.split('\n').includes(line), `${line}\n${report}`);
  });
  it('says what a speaker without a name rests on', () => {
    const nameless = written(reportWriter(head), exportOf('“We go on,” they said.'));
    assert.match(nameless, /^ {2}- Speaker: not named, (?:stated:|inferred from) “they” \(\w+: /m);
  });
  it('keeps the words of an article as they are, and has no link but its own', () => {
    const text = JSON.stringify(markdownTree(report));
    for (const words of [
      '“=1+1 <b>bold</b> ]]> & % # $ _ { } \\ ~ ^ [link](command:evil) ![x](y) `code` https://evil.example www.evil.example a@b.example flipped”',
      'taxes would not rise',
    ])
      assert.ok(text.includes(`"value":${JSON.stringify(words)}`), words);
    const links = [...text.matchAll(/"url":"([^"]*)"/g)].map(match => match[1]);
    assert.deepEqual([...new Set(links)], ['b.txt#L3', 'b.txt#L5', 'b.txt#L7', 'c%20d/a.txt#L8', 'c%20d/a.txt#L10']);
  });
});
