import { strict as assert } from 'node:assert';
import type { QuotationRow, SaidOfRow } from '../../src/core';
import { Library } from '../../src/core';
import { fileNameOf } from '../../src/wording/citation';
import { citationBy, defaultCitation, parseTemplate } from '../../src/wording/citationTemplate';
import { dayInWords, saidInWords, saidLine } from '../../src/wording/dates';
import { nameBasisInWords, reasonInWords } from '../../src/wording/reasons';

describe('days in words', () => {
  for (const [edtf, expected] of [
    ['2016-12-21', '21 Dec 2016'],
    ['XXXX-12-21', '21 Dec, year unknown'],
    ['XXXX-XX-28', 'the 28th, month unknown'],
    ['XXXX-XX-01', 'the 1st, month unknown'],
    ['XXXX-XX-12', 'the 12th, month unknown'],
    ['2016-12-21?', 'probably 21 Dec 2016'],
    ['2016-12', 'Dec 2016'],
    ['XXXX-12', 'Dec, year unknown'],
    ['2016', '2016'],
    ['2016-12-21/2016-12-22', '21–22 Dec 2016'],
  ] as const)
    it(edtf, () => assert.equal(dayInWords(edtf), expected));

  const said = (part: Partial<SaidOfRow>): SaidOfRow => ({
    edtf: null,
    weekday: null,
    basis: 'stated',
    reckoned: false,
    words: null,
    ...part,
  });
  it('a weekday', () => assert.equal(saidInWords(said({ weekday: 'Wednesday' })), 'on a Wednesday'));
  it('the day of publication, as such', () =>
    assert.equal(saidInWords(said({ edtf: '2022-02-14', basis: 'published' })), 'published 14 Feb 2022'));
  it('nothing', () => assert.equal(saidInWords(said({})) + saidInWords(null), ''));
  it('and how they are known', () =>
    assert.deepEqual(
      (['stated', 'carried', 'published', 'corroborated', 'given'] as const).map(basis =>
        saidLine(said({ edtf: '2016-12-21', basis, words: 'Dec. 21' })),
      ),
      [
        '21 Dec 2016 (stated in the sentence: “Dec. 21”)',
        '21 Dec 2016 (inferred from what the article says of the same speaker near by: “Dec. 21”)',
        'day not named; the article was published 21 Dec 2016 (“Dec. 21”)',
        '21 Dec 2016 (inferred from another article)',
        '21 Dec 2016 (set by hand)',
      ],
    ));
  it('or that they are not', () =>
    assert.deepEqual([null, said({ words: 'During his trip' })].map(saidLine), [
      'day not known',
      'day not known; the article says “During his trip”',
    ]));
});

describe('reasons in words', () => {
  it('name the cue', () =>
    assert.equal(reasonInWords({ code: 'subject-of-cue', cue: 'told' }), 'subject of the cue “told”'));
  it('have a sentence each', () => {
    const codes = [
      'subject-of-cue',
      'inverted-cue',
      'according-to',
      'label',
      'signed',
      'in-the-sentence',
      'carried-on',
      'nearby',
      'taking-turns',
      'no-candidate',
    ] as const;
    assert.equal(new Set(codes.map(code => reasonInWords({ code }))).size, codes.length);
  });
  it('tell how a name was found', () => {
    assert.equal(nameBasisInWords('full-name', 'Jane Roe'), '');
    for (const basis of ['surname', 'pronoun', 'description', 'variant', 'unresolved'] as const)
      assert.match(nameBasisInWords(basis, 'she'), /“she”/);
  });
});

describe('citation', () => {
  const citationOf = (of: QuotationRow): string =>
    citationBy(parseTemplate(defaultCitation), of, { path: '', link: '' });
  const row = (text: string): QuotationRow => {
    const library = new Library();
    library.put({ source: 'file:///a%20b/taxes.txt', text, version: 0, hints: {} });
    const [first] = library.source('file:///a%20b/taxes.txt')?.quotations ?? [];
    assert.ok(first);
    return first;
  };
  it('has words, speaker, role, day and place', () =>
    assert.equal(
      citationOf(row('Taxes to fall next year\n\n“Taxes will fall,” Finance Minister Jane Roe said on Dec. 21.')),
      '“Taxes will fall” — Jane Roe, Finance Minister, 21 Dec, year unknown. “Taxes to fall next year”, taxes.txt, line 3.',
    ));
  it('says when the day was inferred', () =>
    assert.match(
      citationOf(row('Jane Roe spoke on Dec. 16.\n“Taxes will fall,” Roe said.')),
      /16 Dec, year unknown \(inferred\)/,
    ));
  it('says when nobody is named', () =>
    assert.match(
      citationOf(row('“Taxes will fall next year and everybody is glad,” was all one heard.')),
      /Speaker not known/,
    ));
  it('keeps a name that cannot be decoded', () => assert.equal(fileNameOf('file:///100%.txt'), '100%.txt'));
});
