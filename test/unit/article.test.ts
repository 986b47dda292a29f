import { strict as assert } from 'node:assert';
import type { Hints } from '../../src/core';
import { analyse, Library } from '../../src/core';
import { readArticle } from '../../src/core/article/article';
import { paragraphSpans } from '../../src/core/text/paragraphs';

const BODY =
  'The finance minister said on Monday that the tax would fall in the coming year, and that nobody would have to pay more than before.';

const headline = (text: string): string | null => readArticle(text).headline;
const published = (text: string, hints: Hints = {}): string | null => {
  const found = readArticle(text, hints).published;
  return found && `${found.edtf} ${found.basis}`;
};

describe('headline', () => {
  for (const [text, expected] of [
    [`Kremlin says almost all dialogue 'frozen'\n\n${BODY}`, "Kremlin says almost all dialogue 'frozen'"],
    [`Skip to main content\n\nRussia: Relations 'Frozen'\n\n${BODY}`, "Russia: Relations 'Frozen'"],
    [`ADVERTISEMENT\nTaxes to Fall Next Year\n${BODY}`, 'Taxes to Fall Next Year'],
    [`# Taxes to fall next year\n\n${BODY}`, 'Taxes to fall next year'],
    [`---\ntitle: "Taxes to fall"\n---\n${BODY}`, 'Taxes to fall'],
    [`Taxes To Fall Next Year.\n\n${BODY}`, 'Taxes To Fall Next Year.'],
    [`Thursday, May 7, 2015\nTaxes to fall next year\n${BODY}`, 'Taxes to fall next year'],
    [`News | Sport | Weather | Culture\nTaxes to fall next year\n${BODY}`, 'Taxes to fall next year'],
    [BODY, null],
    [`${BODY}\n${BODY}`, null],
    ['', null],
  ] as const)
    it(text.slice(0, 50), () => assert.equal(headline(text), expected));
});

describe('outlet', () => {
  const outlet = (text: string): string | null => readArticle(text).outlet;
  it('repeated below pictures', () =>
    assert.equal(
      outlet(
        `- The Daily Record, 1920\nTaxes to fall next year\n${BODY}\nA view of the ministry - The Daily Record, 1920, 14.02.2022`,
      ),
      'The Daily Record',
    ));
  it('in front matter', () => assert.equal(outlet(`---\noutlet: The Daily Record\n---\n${BODY}`), 'The Daily Record'));
  it('none, when the page does not say', () => assert.equal(outlet(BODY), null));
});

describe('publication day', () => {
  for (const [text, expected] of [
    [`Taxes to fall next year\nPublished: 14 February 2022\n${BODY}`, '2022-02-14 stated'],
    [`Taxes to fall next year\nFebruary 14, 2022\n${BODY}`, '2022-02-14 stated'],
    [`Taxes to fall next year\n2022-02-14\n${BODY}`, '2022-02-14 stated'],
    [`MOSCOW, December 22, 2016. /AGENCY/. ${BODY}`, '2016-12-22 stated'],
    [`---\ndate: 2022-02-14\n---\n${BODY}`, '2022-02-14 stated'],
    [
      `Taxes to fall next year\n${BODY}\nA view of the ministry - The Daily Record, 1920, 14.02.2022`,
      '2022-02-14 inferred',
    ],
    [`Taxes to fall next year\n*Posted by Jane Roe on Tuesday, July 9, 2024 at 8:15 AM*\n${BODY}`, '2024-07-09 stated'],
    [`Thursday, May 7, 2015\nTaxes to fall next year\n${BODY}`, '2015-05-07 stated'],
    [`LONDON, March 3 (Agency) - ${BODY}`, 'XXXX-03-03 stated'],
    [`Taxes to fall next year\n${BODY}`, null],
    [`Taxes to fall next year\n${BODY} It began on 14 February 2020 with a vote.`, null],
  ] as const)
    it(text.slice(0, 60), () => assert.equal(published(text), expected));
  it('given beats what is printed', () =>
    assert.equal(published(`2022-02-14\n${BODY}`, { published: '2021-01-01' }), '2021-01-01 given'));
  it('given with a time of day', () =>
    assert.equal(published(BODY, { published: '2021-01-01T13:37' }), '2021-01-01 given'));
  it('in the file name', () =>
    assert.equal(published(BODY, { fileName: '2022-02-14-taxes.txt' }), '2022-02-14 inferred'));
  it('no day that does not exist', () => assert.equal(published(BODY, { fileName: '2022-02-30-taxes.txt' }), null));
});

describe('paragraphs', () => {
  const sentence = 'Taxes will fall in the coming year. ';
  const lengths = (text: string): readonly number[] => paragraphSpans(text).map(({ start, end }) => end - start);
  it('without an end are cut into stretches, after a sentence', () => {
    const text = sentence.repeat(1000).trim();
    const spans = paragraphSpans(text);
    assert.ok(spans.length > 4 && lengths(text).every(length => length <= 8000), lengths(text).join());
    assert.ok(
      spans.every(({ start, end }) => text.slice(start, end).startsWith('Taxes') && text.charAt(end - 1) === '.'),
    );
  });
  it('and at white space where there is no sentence', () =>
    assert.ok(paragraphSpans('tax '.repeat(5000)).every(({ start, end }) => (end - start) % 4 === 3)));
});

describe('roles of lines', () => {
  const roles = (text: string): string =>
    readArticle(text)
      .paragraphs.map(({ role }) => role)
      .join(' ');
  for (const [text, expected] of [
    [`ADVERTISEMENT\nTaxes to fall next year\n${BODY}`, 'furniture headline body'],
    [`Taxes to fall next year\n© Agency / Somebody\n${BODY}`, 'headline caption body'],
    [
      `Taxes to fall next year\n${BODY}\nTen ways to save on your bills\nThe best beaches of the year`,
      'headline body furniture furniture',
    ],
    [`${BODY}\nПодписаться на новости`, 'body furniture'],
    [`${BODY}\nSources: The Herald, The Post`, 'body furniture'],
  ] as const)
    it(expected, () => assert.equal(roles(text), expected));
  it('leaves the dateline out of the text', () => {
    const text = `MOSCOW (Agency) - ${BODY}`;
    const [body] = readArticle(text).paragraphs;
    assert.equal(text.slice(body?.start, body?.end), BODY);
    assert.equal(readArticle(text).dateline, 'MOSCOW (Agency)');
  });
  it('takes speech with a site’s words for the article', () => {
    for (const line of [
      '“I do not subscribe to that view,” Smith said.',
      'The site will change its privacy policy next month, Smith said.',
    ])
      assert.equal(roles(`${BODY}\n${line}`), 'body body');
  });
  it('takes no sentence that begins with “by” for a byline', () =>
    assert.equal(readArticle(`By the time the police arrived they had left.\n${BODY}`).byline, null));
  it('reads the byline', () =>
    assert.equal(readArticle(`Taxes to fall next year\nBy Jane Roe\n${BODY}`).byline, 'Jane Roe'));
});

describe('paragraphs', () => {
  const count = (text: string): number => paragraphSpans(text).length;
  it('are lines', () => assert.equal(count('One.\nTwo.\n\nThree.'), 3));
  it('end at any line end', () => assert.equal(count('One.\r\nTwo.\rThree.\u2028Four.'), 4));
  it('are blocks where text was broken at a fixed width', () => {
    const line = 'These words were broken at about sixty characters a line to';
    assert.equal(count(`${`${line}\n`.repeat(5)}end.\n\n${`${line}\n`.repeat(4)}end.`), 2);
  });
  it('hold no white space at either end', () => assert.deepEqual(paragraphSpans('  One. \n'), [{ start: 2, end: 6 }]));
});

describe('days that could be two', () => {
  const published = (text: string, fileName?: string): string | undefined =>
    analyse(text, fileName === undefined ? {} : { fileName }).article.published?.edtf;
  const prose = 'The council met in the town hall and spoke about the roads for the whole of the evening.';
  for (const [lines, expected] of [
    ['Published: 03/04/2020', '[2020-03-04,2020-04-03]'],
    ['Published: 25/04/2020', '2020-04-25'],
    ['Published: 04/25/2020', '2020-04-25'],
    ['Published: 04/04/2020', '2020-04-04'],
    ['Published: 03/04/2020\nUpdated: 25/04/2020', '2020-04-03'],
    ['Published: 03/04/2020\nUpdated: 04/25/2020', '2020-03-04'],
    ['Published: 03/04/2020\nThe flood of 3 April 2020', '2020-04-03'],
    ['Published: 03/04/2020\nFrom 25/04/2020 to 05/28/2020', '[2020-03-04,2020-04-03]'],
    ['Published: 13/13/2020', undefined],
  ] as const)
    it(lines.replace('\n', ', '), () => assert.equal(published(`A headline\n${lines}\n${prose}`), expected));

  const page = (day: string, outlet: string): string =>
    `---\noutlet: ${outlet}\ndate: ${day}\n---\n“It is late,” Jane Roe said.`;
  it('are settled by other pages of the outlet, and unsettled when those go', () => {
    const library = new Library();
    const day = (source: string): string | undefined => library.source(source)?.published?.edtf;
    library.put({ source: 'a', text: page('03/04/2020', 'The Herald'), version: 3, hints: {} });
    library.put({ source: 'b', text: page('03/04/2020', 'The Post'), version: 0, hints: {} });
    assert.deepEqual(library.tidy(), []);
    library.put({ source: 'c', text: page('25/04/2020', 'The Herald'), version: 0, hints: {} });
    assert.deepEqual(library.tidy(), ['a']);
    assert.deepEqual([day('a'), day('b'), library.source('a')?.version], ['2020-04-03', '[2020-03-04,2020-04-03]', 3]);
    library.remove(['c']);
    assert.deepEqual(library.tidy(), ['a']);
    assert.equal(day('a'), '[2020-03-04,2020-04-03]');
  });

  for (const [fileName, expected] of [
    ['news/2016-12-21-roads.txt', '2016-12-21'],
    ['news/2016/12/21/roads.txt', '2016-12-21'],
    ['news/20161221_roads.txt', '2016-12-21'],
    ['news/21-Dec-2016_roads.txt', '2016-12-21'],
    ['2016-12/roads.txt', '2016-12'],
    ['2016-13/roads.txt', undefined],
    ['roads-1234567890.txt', undefined],
  ] as const)
    it(`names of files: ${fileName}`, () => assert.equal(published(prose, fileName), expected));
});
