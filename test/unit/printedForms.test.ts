import { strict as assert } from 'node:assert';
import { analyse } from '../../src/core';

const ARTICLE = [
  'Finance Minister Jane Roe said on Wednesday that nearly all of the government’s new taxes would fall within the coming year.',
  '“We have looked at every single proposal that the committee made,” Roe told reporters in Leeds. “None of them is easy to explain.”',
  'Opposition spokesman Peter Poe was not persuaded, and he repeatedly called the announcement “a distraction from the real numbers.”',
  'According to the finance ministry, the government will publish the remaining numbers on 14 March 2021, before parliament meets.',
].join('\n');

/** Everything that was read, as words without the way they are printed. */
function readingOf(text: string): readonly string[] {
  const plain = ({ start, end }: { readonly start: number; readonly end: number }): string =>
    text
      .slice(start, end)
      .replace(/-\n|\u00AD/g, '')
      .replace(/\s+/g, ' ');
  return analyse(text).quotations.map(({ kind, content, speaker, cue, said, confidence }) =>
    [
      kind,
      content.map(plain).join(' … '),
      speaker ? `${plain(speaker)} = ${speaker.name ?? ''} (${speaker.role ?? ''})` : '',
      cue ? plain(cue) : '',
      said?.edtf ?? said?.weekday ?? '',
      confidence,
    ].join(' | '),
  );
}

/** Lines of at most `width`, paragraphs parted as `between` says. */
const wrapped = (width: number, between: string): string =>
  ARTICLE.split('\n')
    .map(paragraph => paragraph.replace(new RegExp(`(.{1,${width}})(?:\\s|$)`, 'g'), '$1\n').trimEnd())
    .join(between);

describe('the same article printed in other ways', () => {
  const expected = readingOf(ARTICLE);
  it('has all its quotations', () => assert.equal(expected.length, 4));
  for (const [how, text] of [
    ['wrapped at 60 characters', wrapped(60, '\n\n')],
    ['wrapped at 72 characters', wrapped(72, '\n\n')],
    ['with Windows line ends', ARTICLE.replaceAll('\n', '\r\n')],
    ['wrapped, with Windows line ends', wrapped(66, '\n\n').replaceAll('\n', '\r\n')],
    ['with no-break spaces', ARTICLE.replace(/(Jane|Peter|14|Minister) /g, '$1\u00A0')],
    ['with soft hyphens', ARTICLE.replace(/(\p{L}{4})(?=\p{L}{3})/gu, '$1\u00AD')],
    ['with words broken at line ends', wrapped(64, '\n\n').replace(/ (\p{Ll}{4})(\p{Ll}{4,})\n/gu, ' $1-\n$2 ')],
  ] as const)
    it(how, () => assert.deepEqual(readingOf(text), expected));
});
