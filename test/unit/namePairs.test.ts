import { strict as assert } from 'node:assert';
import type { SpeakerKind } from '../../src/core';
import { compareNames } from '../../src/core/speakers/likeness';

const verdict = (a: string, b: string, kinds?: readonly [SpeakerKind, SpeakerKind]): string => {
  const likeness = compareNames(a, b, kinds);
  switch (likeness.verdict) {
    case 'join':
      return 'join';
    case 'suggest':
      return `${[...likeness.differences].sort().join(', ')}${likeness.needsSupport ? ' if supported' : ''}`;
    case 'apart':
      return `apart: ${likeness.why}`;
  }
};

describe('two names', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    // Equal names join, however they are printed.
    ['Jane Roe', 'Jane Roe', 'join'],
    ['the Kremlin', 'Kremlin', 'join'],
    ['John Roe, Jr.', 'John Roe Jr', 'join'],
    ['J.K. Rowe', 'J. K. Rowe', 'join'],
    ['U.S. Army', 'US Army', 'join'],
    ['Conor O’Dell', "Conor O'Dell", 'join'],
    ['JANE ROE', 'Jane Roe', 'join'],
    // Spellings of one name are suggested.
    ['Sergei Ivanov', 'Sergey Ivanov', 'romanisation'],
    ['Sergei Ravkov', 'Sergey Ryabkov', 'romanisation, spelling if supported'],
    ['Dmitry Peskov', 'Dmitri Peskov', 'romanisation'],
    ['Volodymyr Zelensky', 'Volodymyr Zelenskyy', 'romanisation'],
    ['Vladimir Zelensky', 'Volodymyr Zelenskiy', 'romanisation'],
    ['Yevgeny Prigozhin', 'Evgeny Prigozhin', 'romanisation'],
    ['Mikhail Gorbachev', 'Mikhail Gorbachov', 'spelling'],
    ['Tatyana Orlova', 'Tatiana Orlova', 'romanisation'],
    ['Alexander Orlov', 'Aleksandr Orlov', 'romanisation'],
    ['Zhukov', 'Joukov', 'romanisation'],
    ['Muammar Gaddafi', 'Muammar Qaddafi', 'romanisation'],
    ['Mohammed Morsi', 'Mohamed Morsi', 'romanisation'],
    ['Bashar al-Assad', 'Bashar Assad', 'romanisation'],
    ['Bashar al-Assad', 'Bashar el-Assad', 'romanisation'],
    ['Deng Xiaoping', 'Teng Hsiaoping', 'romanisation'],
    ['Mao Zedong', 'Mao Tse-tung', 'romanisation'],
    ['José Pérez', 'Jose Perez', 'accents'],
    ['Lech Wałęsa', 'Lech Walesa', 'hyphens'],
    ['Kim Jong-un', 'Kim Jong Un', 'hyphens'],
    ['Xi Jinping', 'Jinping Xi', 'word-order'],
    ['Orbán Viktor', 'Viktor Orbán', 'word-order'],
    ['J. Smith', 'John Smith', 'initials'],
    ['J.K. Rowe', 'Joanne Rowe', 'initials, middle-name'],
    ['Donald J. Roe', 'Donald Roe', 'middle-name'],
    ['Ann Lee Roe', 'Ann Roe', 'middle-name'],
    ['Bill Roe', 'William Roe', 'short-form'],
    ['Bob Roe', 'Robert Roe', 'short-form'],
    ['Liz Roe', 'Elizabeth Roe', 'short-form'],
    ['John Roe', 'John Roe Jr.', 'suffix'],
    ['Roe', 'Jane Roe', 'surname-only'],
    ['Zelensky', 'Zelenskyy', 'romanisation'],
    ['Jane Roe', 'Jane Roe-Poole', 'part-of-surname'],
    ['Chris Stevens', 'Chris Stephens', 'sound if supported'],
    ['Jens Stoltenberg', 'Jens Stoltenburg', 'spelling'],
    ['FBI', 'Federal Bureau of Investigation', 'acronym'],
    ['EU', 'European Union', 'acronym'],
    ['U.N.', 'United Nations', 'acronym'],
    ['Acme', 'Acme Inc.', 'short-form'],
    ['Acme Corp.', 'Acme Corporation', 'hyphens'],
    ['Department of Defence', 'Department of Defense', 'spelling'],
    ['Foreign Ministry', 'Russian Foreign Ministry', 'short-form if supported'],
    ['Kiev', 'Kyiv', 'romanisation'],
    // Everything else stays apart.
    ['Jane Roe', 'John Roe', 'apart: given-name'],
    ['Bill Clinton', 'Hillary Clinton', 'apart: given-name'],
    ['Marie Roe', 'Maria Roe', 'apart: given-name'],
    ['Daniel Roe', 'Danielle Roe', 'apart: given-name'],
    ['Christian Roe', 'Christine Roe', 'apart: given-name'],
    ['Jo Roe', 'Al Roe', 'apart: given-name'],
    ['J. Roe', 'Peter Roe', 'apart: given-name'],
    ['George H.W. Bush', 'George W. Bush', 'apart: middle-name'],
    ['John A. Roe', 'John B. Roe', 'apart: middle-name'],
    ['John Ann Roe', 'John Beth Roe', 'apart: middle-name'],
    ['John Roe Sr.', 'John Roe Jr.', 'apart: suffix'],
    ['John Roe II', 'John Roe III', 'apart: suffix'],
    ['Mary Hall', 'Mary Hill', 'apart: surname'],
    ['Mary Roe', 'Mary Poe', 'apart: surname'],
    ['John Robert', 'John Roberts', 'apart: surname'],
    ['John William', 'John Williams', 'apart: surname'],
    ['John Martin', 'John Norton', 'apart: surname'],
    ['Peter Poe', 'Poe Poole', 'apart: surname'],
    ['Roe', 'Poe', 'apart: surname'],
    ['Hill', 'Hall', 'apart: surname'],
    ['Jane', 'Jane Roe', 'apart: surname'],
    ['Iran', 'Iraq', 'apart: surname'],
    ['Austria', 'Australia', 'apart: surname'],
    ['Trump', 'Putin', 'apart: surname'],
    ['Lavrov', 'Sergei Lavrentiev', 'apart: surname'],
    ['Sergei Ivanov', 'Sergei Ivanenko', 'apart: surname'],
    ['Kim Jong-un', 'Kim Jong-il', 'apart: surname'],
    ['Kremlin', 'Dmitry Peskov', 'apart: surname'],
    ['Kremlin', 'Kremlin spokesman Dmitry Peskov', 'apart: body'],
    ['White House', 'White House spokesman Josh Roe', 'apart: body'],
    ['North Korea', 'South Korea', 'apart: body'],
    ['New York', 'New York Times', 'apart: surname'],
    ['Washington Post', 'Washington Times', 'apart: body'],
    ['Bank of England', 'Bank of Scotland', 'apart: body'],
    ['Foreign Ministry', 'Finance Ministry', 'apart: body'],
    ['Russian Foreign Ministry', 'Chinese Foreign Ministry', 'apart: body'],
    ['Supreme Court', 'High Court', 'apart: body'],
    ['Senate', 'House', 'apart: body'],
    ['FBI', 'CIA', 'apart: body'],
    ['FBI', 'Frank Bill Iverson', 'apart: body'],
    ['Labor Department', 'Labor Party', 'apart: body'],
    ['Republican', 'Republicans', 'apart: surname'],
    ['Obama aides', 'Clinton aides', 'apart: body'],
    ['Washington', 'Denzel Washington University', 'apart: surname'],
    ['University of Leeds', 'University of Leicester', 'apart: body'],
    ['Acme Motors', 'Acme Foods', 'apart: surname'],
    ['Peter Poe', 'Paul Poe', 'apart: given-name'],
    ['Anna Roe', 'Anne Roe', 'apart: given-name'],
    ['Jane Roe Sr.', 'Jane Roe III', 'apart: suffix'],
    ['European Union', 'African Union', 'apart: body'],
    ['Ministry of Defence', 'Ministry of Finance', 'apart: body'],
  ];
  for (const [a, b, expected] of rows)
    it(`${a} / ${b}: ${expected}`, () => {
      assert.equal(verdict(a, b), expected);
      assert.equal(verdict(b, a), expected);
    });

  it('are told apart half the time in this table', () => {
    const apart = rows.filter(([, , expected]) => expected.startsWith('apart')).length;
    assert.ok(rows.length >= 80 && apart * 2 >= rows.length, `${apart} of ${rows.length}`);
  });

  for (const [a, b, kinds, expected] of [
    ['Jordan', 'Jordan', ['body', 'person'], 'join'],
    ['Georgia', 'Jane Georgia', ['body', 'person'], 'apart: office'],
    ['Ford', 'Ford Ltd', ['unknown', 'body'], 'short-form'],
    ['AP', 'Alice Poe', ['unknown', 'person'], 'apart: surname'],
  ] as const)
    it(`${a} (${kinds[0]}) / ${b} (${kinds[1]}): ${expected}`, () => assert.equal(verdict(a, b, kinds), expected));
});
