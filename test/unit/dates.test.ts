import { strict as assert } from 'node:assert';
import { analyse, typedDay } from '../../src/core';
import { calendarPlace, daySpan, fromEdtf, isPossible, toEdtf } from '../../src/core/dates/edtf';
import { anchorFrom, findDates } from '../../src/core/dates/expressions';

/** Expression as found and its value, with and without the day of publication. */
const dates = (text: string, published?: string): string[] =>
  findDates(text, { start: 0, end: text.length }, anchorFrom(published)).map(
    ({ start, end, edtf, weekday, basis }) => `${text.slice(start, end)} = ${edtf ?? weekday ?? 'some time'} ${basis}`,
  );

describe('expressions of time without an anchor', () => {
  for (const [text, ...expected] of [
    ['He spoke on 2016-12-21.', '2016-12-21 = 2016-12-21 stated'],
    ['He spoke on 14.02.2022.', '14.02.2022 = 2022-02-14 stated'],
    ['He spoke on December 21, 2016.', 'December 21, 2016 = 2016-12-21 stated'],
    ['He spoke on 21 December 2016.', '21 December 2016 = 2016-12-21 stated'],
    ['He spoke on Dec. 21.', 'Dec. 21 = XXXX-12-21 stated'],
    ['He spoke on the 21st of December.', '21st of December = XXXX-12-21 stated'],
    ['He spoke on the 28th (local time).', 'on the 28th = XXXX-XX-28 stated'],
    ['He spoke in December 2016.', 'December 2016 = 2016-12 stated'],
    ['He spoke earlier in December.', 'earlier in December = XXXX-12 stated'],
    ['He spoke in 2014.', 'in 2014 = 2014 stated'],
    ['He spoke on Wednesday.', 'Wednesday = Wednesday stated'],
    ['He spoke yesterday.', 'yesterday = some time inferred'],
    ['He spoke on 25/04/2020.', '25/04/2020 = 2020-04-25 stated'],
    ['He spoke on 03/04/2020.', '03/04/2020 = [2020-03-04,2020-04-03] stated'],
    ['He spoke on Dec. 19-21.', 'Dec. 19-21 = XXXX-12-19/XXXX-12-21 stated'],
    ['He spoke on 19 to 21 December 2016.', '19 to 21 December 2016 = 2016-12-19/2016-12-21 stated'],
    ['He spoke in the spring of 2016.', 'spring of 2016 = 2016-21 stated'],
    ['He spoke in the third quarter of 2016.', 'third quarter of 2016 = 2016-35 stated'],
    ['He spoke in the 1990s.', 'the 1990s = 199X stated'],
    ['He spoke in the mid-1990s.', 'mid-1990s = 199X stated'],
    ['He spoke in the nineties.', 'the nineties = 199X inferred'],
    ['He spoke last week.', 'last week = some time stated'],
    ['He spoke last summer.', 'last summer = some time stated'],
    ['In recent weeks he spoke.', 'In recent weeks = some time stated'],
    ['It was last week’s news.'],
    ['He had 30 in the 19-21 December Street.', '19-21 December = XXXX-12-19/XXXX-12-21 stated'],
    ['The spring broke and the fall was hard.'],
    ['It rose in the third quarter-final.'],
    ['In the last three months he spoke.', 'In the last three months = some time stated'],
    ['He spoke.'],
    ['He spoke in May and marched on.', 'in May = XXXX-05 stated'],
    ['He may speak 3 times, in march step.'],
    ['It rose on the 28th floor.'],
    ['It cost 1.5 in 30.02.2022 terms.'],
  ] as const)
    it(text, () => assert.deepEqual(dates(text), expected));
});

describe('expressions of time in an article of Thursday, 22 December 2016', () => {
  for (const [text, ...expected] of [
    ['He spoke on Wednesday.', 'Wednesday = 2016-12-21 inferred'],
    ['He spoke on Thursday.', 'Thursday = 2016-12-22 inferred'],
    ['He spoke on Friday.', 'Friday = 2016-12-16 inferred'],
    ['He will speak next Friday.', 'next Friday = 2016-12-23 inferred'],
    ['He spoke last Thursday.', 'last Thursday = 2016-12-15 inferred'],
    ['He spoke yesterday.', 'yesterday = 2016-12-21 inferred'],
    ['He spoke last night.', 'last night = 2016-12-21 inferred'],
    ['He spoke two weeks ago.', 'two weeks ago = 2016-12-08 inferred'],
    ['He spoke 10 days ago.', '10 days ago = 2016-12-12 inferred'],
    ['He spoke this morning.', 'this morning = 2016-12-22 inferred'],
    ['He spoke on Dec. 21.', 'Dec. 21 = 2016-12-21 inferred'],
    ['He spoke on July 27.', 'July 27 = 2016-07-27 inferred'],
    ['He spoke on March 31.', 'March 31 = 2017-03-31 inferred'],
    ['He spoke on April 9.', 'April 9 = 2016-04-09 inferred'],
    ['He will speak on June 9.', 'June 9 = 2017-06-09 inferred'],
    ['He will speak on Friday.', 'Friday = 2016-12-23 inferred'],
    ['He is due to speak this coming Sunday.', 'this coming Sunday = 2016-12-25 inferred'],
    ['He will speak, he said on Friday.', 'Friday = 2016-12-16 inferred'],
    ['He will not stay. He spoke on Friday.', 'Friday = 2016-12-16 inferred'],
    ['He spoke on Friday, Dec. 16.', 'Friday, Dec. 16 = 2016-12-16 inferred'],
    ['He spoke on Saturday, April 25.', 'Saturday, April 25 = 2015-04-25 inferred'],
    ['He spoke on Friday 16 December.', 'Friday 16 December = 2016-12-16 inferred'],
    ['He spoke on Dec. 19-21.', 'Dec. 19-21 = 2016-12-19/2016-12-21 inferred'],
    ['He spoke earlier this week.', 'earlier this week = 2016-12-19/2016-12-22 inferred'],
    ['He spoke this week.', 'this week = 2016-12-19/2016-12-25 inferred'],
    ['He spoke last week.', 'last week = 2016-12-12/2016-12-18 inferred'],
    ['He spoke last weekend.', 'last weekend = 2016-12-17/2016-12-18 inferred'],
    ['He spoke last month.', 'last month = 2016-11 inferred'],
    ['He spoke earlier this year.', 'earlier this year = 2016 inferred'],
    ['He spoke last year.', 'last year = 2015 inferred'],
    ['He spoke last summer.', 'last summer = 2016-22 inferred'],
    ['He spoke this winter.', 'this winter = 2016-24 inferred'],
    ['He spoke last winter.', 'last winter = 2015-24 inferred'],
    ['It rose in the third quarter.', 'in the third quarter = 2016-35 inferred'],
    ['In the last three months he spoke.', 'In the last three months = 2016-09-22/2016-12-22 inferred'],
    ['Over the past two weeks he spoke.', 'Over the past two weeks = 2016-12-08/2016-12-22 inferred'],
    ['In the past few days he spoke.', 'In the past few days = some time inferred'],
    ['He spoke in late February.', 'in late February = 2016-02 inferred'],
    ['He will meet Jan. 5-7.', 'Jan. 5-7 = 2017-01-05/2017-01-07 inferred'],
    ['He comes this weekend.', 'this weekend = 2016-12-24/2016-12-25 inferred'],
    ['He comes next weekend.', 'next weekend = 2016-12-31/2017-01-01 inferred'],
    [
      'He spoke on Dec. 14. A week later, she did.',
      'Dec. 14 = 2016-12-14 inferred',
      'A week later = 2016-12-21 inferred',
    ],
    [
      'He spoke on Dec. 14 and two weeks before.',
      'Dec. 14 = 2016-12-14 inferred',
      'two weeks before = 2016-11-30 inferred',
    ],
    ['He had spoken two weeks before.', 'two weeks before = some time inferred'],
    ['He spoke two weeks before the vote.'],
    ['He spoke on Jan. 3.', 'Jan. 3 = 2017-01-03 inferred'],
    ['He spoke on the 6th.', 'on the 6th = 2016-12-06 inferred'],
    ['He spoke on the 28th.', 'on the 28th = 2016-11-28 inferred'],
    ['He spoke in February.', 'in February = 2016-02 inferred'],
    ['He spoke in 2014.', 'in 2014 = 2014 stated'],
  ] as const)
    it(text, () => assert.deepEqual(dates(text, '2016-12-22'), expected));
});

describe('EDTF', () => {
  it('writes what is known', () => {
    assert.equal(toEdtf({ year: 2016, month: 12, day: 21 }), '2016-12-21');
    assert.equal(toEdtf({ month: 12, day: 21 }), 'XXXX-12-21');
    assert.equal(toEdtf({ day: 28 }), 'XXXX-XX-28');
    assert.equal(toEdtf({ year: 2016 }), '2016');
    assert.equal(toEdtf({}), null);
  });
  it('reads what it writes', () => {
    for (const edtf of ['2016-12-21', 'XXXX-12-21', 'XXXX-XX-28', '2016-12', '2016'])
      assert.equal(toEdtf(fromEdtf(edtf) ?? {}), edtf);
    assert.equal(fromEdtf('2016-12-21/2016-12-22'), null);
  });
  it('knows the calendar', () => {
    assert.equal(isPossible({ year: 2015, month: 2, day: 29 }), false);
    assert.equal(isPossible({ year: 2016, month: 2, day: 29 }), true);
    assert.equal(isPossible({ month: 2, day: 29 }), true);
    assert.equal(isPossible({ month: 13, day: 1 }), false);
  });
});

describe('when it was said', () => {
  /** Day and basis of the quotation whose words hold "taxes". */
  const said = (text: string, published?: string): string | undefined => {
    const found = analyse(text, published === undefined ? {} : { published }).quotations.find(({ content }) =>
      content.some(part => /taxes/i.test(text.slice(part.start, part.end))),
    );
    return (
      found &&
      (found.said ? `${found.said.edtf ?? found.said.weekday ?? 'some time'} ${found.said.basis}` : 'not known')
    );
  };
  for (const [text, expected] of [
    ['“Taxes will fall,” Jane Roe said on Wednesday.', 'Wednesday stated'],
    ['On Dec. 16, Jane Roe said that taxes would fall.', 'XXXX-12-16 stated'],
    ['Jane Roe said on Wednesday that taxes had been high before February 24.', 'Wednesday stated'],
    ['Jane Roe said that taxes would rise on Dec. 16.', 'not known'],
    ['Jane Roe spoke on Dec. 16.\n“Taxes will fall,” Roe said.', 'XXXX-12-16 carried'],
    ['Jane Roe, who founded the party in 1979, said that taxes would fall.', 'not known'],
    ['Among the critics was Jane Roe, who said in 2016 that taxes would fall.', '2016 stated'],
    [
      'On Dec. 16, Jane Roe said the plan was ready.\n“The plan was late,” Roe said in 2010.\n“Taxes will fall,” Roe said.',
      'XXXX-12-16 carried',
    ],
    ['Jane Roe, who spoke on Dec. 16, said that taxes would fall.', 'XXXX-12-16 stated'],
    ['Jane Roe praised “the plan” in 2016.\n“Taxes will fall,” Roe said.', 'not known'],
    ['On Dec. 16, Jane Roe said the plan was ready.\n“Taxes will fall,” Roe said.', 'XXXX-12-16 carried'],
    ['On Dec. 16, Jane Roe said the plan was ready.\n“Taxes will fall,” Peter Poe said.', 'not known'],
    ['“Taxes will fall,” Jane Roe said.\nRoe’s Dec. 16 remarks came a day later.', 'XXXX-12-16 carried'],
    ['Since Dec. 16, Jane Roe has said that taxes would fall.', 'not known'],
    ['During his campaign, Jane Roe said taxes would fall.', 'some time stated'],
    ['“Taxes will fall,” Jane Roe said.', 'not known'],
  ] as const)
    it(text, () => assert.equal(said(text), expected));
  it('the day of publication when nothing else tells', () =>
    assert.equal(said('“Taxes will fall,” Jane Roe said.', '2016-12-22'), '2016-12-22 published'));
  it('reckoned from the day of publication', () =>
    assert.equal(said('“Taxes will fall,” Jane Roe said on Wednesday.', '2016-12-22'), '2016-12-21 stated'));
});

describe('expressions of time near the ends of months and years', () => {
  for (const [published, text, expected] of [
    ['2017-02-10', 'He spoke last winter.', 'last winter = 2015-24 inferred'],
    ['2017-02-10', 'He spoke this winter.', 'this winter = 2016-24 inferred'],
    ['2017-02-10', 'He comes next winter.', 'next winter = 2017-24 inferred'],
    ['2016-03-31', 'He spoke in the last month.', 'in the last month = 2016-02-29/2016-03-31 inferred'],
    ['2018-06-01', 'He spoke on Feb. 29.', 'Feb. 29 = XXXX-02-29 stated'],
    ['2017-06-01', 'He spoke on Feb. 29.', 'Feb. 29 = 2016-02-29 inferred'],
    ['2017-01-02', 'He spoke in the fourth quarter.', 'in the fourth quarter = 2016-36 inferred'],
  ] as const)
    it(`${published}: ${text}`, () => assert.deepEqual(dates(text, published), [expected]));
  it('days with slashes are written as on the page', () => {
    const text = 'Published: 25/12/2016\nThe council met in the hall. It had met on 03/04/2016, it was told.';
    assert.ok(analyse(text).dates.some(({ edtf }) => edtf === '2016-04-03'));
  });
});

describe('first and last day of a time', () => {
  for (const [edtf, expected] of [
    ['2016-12-21', ['2016-12-21', '2016-12-21']],
    ['2016-02', ['2016-02-01', '2016-02-29']],
    ['2016', ['2016-01-01', '2016-12-31']],
    ['201X', ['2010-01-01', '2019-12-31']],
    ['2016-21', ['2016-03-01', '2016-05-31']],
    ['2016-24', ['2016-12-01', '2017-02-28']],
    ['2016-36', ['2016-10-01', '2016-12-31']],
    ['2016-12-19/2016-12-21', ['2016-12-19', '2016-12-21']],
    ['[2020-03-04,2020-04-03]', ['2020-03-04', '2020-04-03']],
    ['XXXX-12-21', null],
  ] as const)
    it(edtf, () => assert.deepEqual(daySpan(edtf), expected));
});

describe('the day something was said', () => {
  const said = (text: string, published = '2016-12-22'): (string | null)[] =>
    analyse(text, { published }).quotations.map(quotation => quotation.said?.edtf ?? quotation.said?.basis ?? null);
  for (const [text, ...expected] of [
    ['“It is late indeed,” Jane Roe said on Friday.', '2016-12-16'],
    ['“It is late indeed,” Jane Roe said on July 27.', '2016-07-27'],
    ['“It is late indeed,” Jane Roe said on March 3.', '2016-03-03'],
    ['“It is late indeed,” Jane Roe said last week.', '2016-12-12/2016-12-18'],
    ['“We meet on July 27,” Jane Roe said.', '2016-12-22'],
    ['The firm announced the plan on Dec. 12.', '2016-12-12'],
    ['The firm announced the proposed merger on Dec. 12.', '2016-12-12'],
    ['The council announced the closure of schools on Dec. 12.', '2016-12-12'],
    ['The minister said the hospital would open on Monday.', '2016-12-22'],
    ['Police said the man died in hospital on Monday.', '2016-12-22'],
    ['The bank told the Sunday Times that it would close.', '2016-12-22'],
    ['Jane Roe said on Sunday Times were hard.', '2016-12-18'],
    ['The mayor, whose party lost control in May, said that the pool would close.', '2016-12-22'],
    ['“It is late indeed,” Jane Roe said on Jan. 3.', '2016-01-03'],
    ['Jane Roe resigned on Dec. 19. A week later, she said that it was late indeed.', '2016-12-22'],
  ] as const)
    it(text, () => assert.deepEqual(said(text), expected));
});

describe('parts of the calendar', () => {
  for (const [edtf, expected] of [
    ['2016-12-21', '2016-12-21'],
    ['2016-12-19/2016-12-21', '2016-12'],
    ['2016-11-19/2016-12-21', '2016'],
    ['2015-12-30/2016-01-02', '2015'],
    ['2016-12-21/..', '2016-12-21'],
    ['[2020-03-04,2020-04-03]', '2020'],
    ['2016-22', '2016'],
    ['2016-35', '2016'],
    ['XXXX-12-19/XXXX-12-21', 'XXXX-12'],
  ] as const)
    it(edtf, () => assert.equal(toEdtf(calendarPlace(edtf)), expected));
});

describe('a day that was typed', () => {
  for (const [typed, expected] of [
    ['2016-12-21', '2016-12-21'],
    [' 21 Dec 2016 ', '2016-12-21'],
    ['December 21, 2016', '2016-12-21'],
    ['21.12.2016', '2016-12-21'],
    ['25/04/2020', '2020-04-25'],
    ['2016-12', '2016-12'],
    ['Dec 2016', '2016-12'],
    ['2016', '2016'],
    ['03/04/2020', null],
    ['2016-13-01', null],
    ['XXXX-12-21', null],
    ['Dec 21', null],
    ['yesterday', null],
    ['soon', null],
    ['spring 2016', null],
    ['first quarter 2016', null],
    ['2016-12-21?', null],
    ['', null],
  ] as const)
    it(typed || 'nothing', () => assert.equal(typedDay(typed), expected));
});
