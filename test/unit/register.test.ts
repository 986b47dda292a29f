import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { LibraryDecision, SpeakerRow } from '../../src/core';
import { Library } from '../../src/core';
import type { NameInSource } from '../../src/core/speakers/nameInSource';
import { nameKey } from '../../src/core/speakers/nameInSource';
import { SpeakerRegister } from '../../src/core/speakers/register';

/** A library of one text a source, named a.txt, b.txt and so on. */
function libraryOf(...texts: readonly string[]): Library {
  const library = new Library();
  texts.forEach((text, index) =>
    library.put({ source: `${String.fromCharCode(97 + index)}.txt`, text, version: 0, hints: {} }),
  );
  return library;
}

const said = (who: string, words = 'It is late indeed'): string => `“${words},” ${who} said.`;
const shown = ({ name, quotations }: SpeakerRow): string => `${name} ${quotations}`;
const speakers = (library: Library): string[] => library.speakers().map(shown).sort();
const pairs = (library: Library): string[] =>
  library
    .suggestions()
    .map(
      ({ names, differences, role }) => `${[...names].sort().join(' / ')}: ${[...differences, role ?? ''].join(', ')}`,
    );

const join = (a: string, b: string): LibraryDecision => ({ kind: 'join', speakers: [{ name: a }, { name: b }] });
const apart = (a: string, b: string): LibraryDecision => ({ kind: 'apart', speakers: [{ name: a }, { name: b }] });

describe('equal names across sources', () => {
  it('join', () => assert.deepEqual(speakers(libraryOf(said('Jane Roe'), said('JANE ROE'))), ['Jane Roe 2']));
  it('join where roles can be one person’s', () =>
    assert.deepEqual(speakers(libraryOf(said('Senator Jane Roe'), said('Jane Roe, a lawyer,'))), ['Jane Roe 2']));
  it('stay two where roles contradict, and are suggested', () => {
    const library = libraryOf(said('Jane Roe, a coach from Leeds,'), said('Judge Jane Roe'));
    assert.deepEqual(speakers(library), ['Jane Roe 1', 'Jane Roe 1']);
    assert.deepEqual(
      library.suggestions().map(({ sameName }) => sameName),
      [true],
    );
  });
  it('stay two for Mr. and Mrs.', () =>
    assert.deepEqual(speakers(libraryOf(said('Mr. Roe'), said('Mrs. Roe'))), ['Roe 1', 'Roe 1']));
  it('that could be either of two stay by themselves', () =>
    assert.deepEqual(
      speakers(libraryOf(said('Jane Roe, a coach from Leeds,'), said('Judge Jane Roe'), said('Jane Roe'))).length,
      3,
    ));
  it('of descriptions hold inside their source', () => {
    for (const who of ['a senior official', 'Officials', 'Obama aides', 'His lawyer'])
      assert.equal(libraryOf(said(who), said(who)).speakers().length, 2, who);
  });
  it('of bodies join', () =>
    assert.deepEqual(speakers(libraryOf(said('the Obama administration'), said('the Obama administration'))), [
      'Obama administration 2',
    ]));
});

describe('other names across sources', () => {
  it('join where one source uses both for one speaker', () => {
    const both = `${said('Donald J. Roe')} ${said('Donald Roe', 'Go now')}`;
    assert.deepEqual(speakers(libraryOf(said('Donald J. Roe'), said('Donald Roe'))).length, 2);
    assert.deepEqual(speakers(libraryOf(said('Donald J. Roe'), said('Donald Roe'), both)).length, 1);
  });
  it('part again when that source is gone', () => {
    const library = libraryOf(
      said('Donald J. Roe'),
      said('Donald Roe'),
      `${said('Donald J. Roe')} ${said('Donald Roe')}`,
    );
    library.remove(['c.txt']);
    assert.equal(library.speakers().length, 2);
  });
  it('stay apart where a short form or a middle name could be either’s', () => {
    const [a, b] = ['A.', 'B.'].map(middle => `${said(`John ${middle} Roe`)} ${said('John Roe', 'Go now')}`);
    assert.equal(libraryOf(a ?? '', b ?? '').speakers().length, 2);
    const bodies = ['Diabetes', 'Dental'].map(
      word => `${said(`the American ${word} Association`)} “Go now,” the ADA said.`,
    );
    assert.equal(libraryOf(...bodies, said('the ADA')).speakers().length, 3);
  });
  it('are suggested with what they have in common', () => {
    assert.deepEqual(
      pairs(libraryOf(said('Deputy Foreign Minister Sergei Ravkov'), said('Deputy Foreign Minister Sergey Ryabkov'))),
      ['Sergei Ravkov / Sergey Ryabkov: spelling, romanisation, Deputy Foreign Minister'],
    );
    assert.deepEqual(pairs(libraryOf(said('Roe'), said('Jane Roe'))), ['Jane Roe / Roe: surname-only, ']);
  });
  it('are suggested for words they share where letters are a weak hint', () => {
    const words = 'We will never give up this town';
    assert.equal(libraryOf(said('Chris Stevens'), said('Chris Stephens', 'Go now')).suggestions().length, 0);
    assert.equal(
      libraryOf(said('Chris Stevens', words), said('Chris Stephens', words)).suggestions()[0]?.words,
      'we will never give up this',
    );
  });
  it('are suggested first where a surname is one person’s only', () =>
    assert.deepEqual(
      pairs(libraryOf(said('Roe'), said('Jane Roe'), said('Adam Roe'), said('Poole'), said('Zoe Poole'))),
      ['Poole / Zoe Poole: surname-only, ', 'Adam Roe / Roe: surname-only, ', 'Jane Roe / Roe: surname-only, '],
    ));
  it('are two again when the source is gone whose role went with both', () => {
    const library = libraryOf(said('CEO Jane Roe'), said('Judge Jane Roe'), said('Jane Roe, a coach from Leeds,'));
    assert.deepEqual(speakers(library), ['Jane Roe 3']);
    library.remove(['a.txt']);
    assert.deepEqual(speakers(library), ['Jane Roe 1', 'Jane Roe 1']);
  });
  it('are not suggested where one source names both', () => {
    assert.deepEqual(pairs(libraryOf(`${said('John Roe')} ${said('John Roe Jr.', 'Go now')}`)), []);
  });
});

describe('what the reader decided about speakers', () => {
  const two = (): Library => libraryOf(said('Sergei Orlov'), said('Sergey Orlov', 'Go now'));

  it('joins', () => {
    const library = two();
    library.decide([join('Sergei Orlov', 'Sergey Orlov')]);
    assert.equal(library.speakers().length, 1);
    const [speaker] = library.speakers();
    assert.equal(library.quotationsBy(speaker?.id ?? '').length, 2);
    assert.deepEqual([speaker?.byHand, library.suggestions()], [true, []]);
    assert.equal(library.source('b.txt')?.quotations[0]?.speaker?.id, speaker?.id);
    assert.equal(library.search('speaker:Sergei go', 5).total, 1);
    library.decide([]);
    assert.equal(library.speakers().length, 2);
  });
  it('joins over several names', () => {
    const library = libraryOf(said('Sergei Orlov'), said('Sergey Orlov'), said('Serge Orlov'));
    library.decide([join('Sergei Orlov', 'Sergey Orlov'), join('Sergey Orlov', 'Serge Orlov')]);
    const [speaker] = library.speakers();
    assert.deepEqual(
      library
        .variants(speaker?.id ?? '')
        .map(({ name }) => name)
        .sort(),
      ['Serge Orlov', 'Sergei Orlov', 'Sergey Orlov'],
    );
    assert.equal(library.speakers().length, 1);
  });
  it('refuses a suggestion for good', () => {
    const library = two();
    library.decide([apart('Sergei Orlov', 'Sergey Orlov')]);
    assert.deepEqual(library.suggestions(), []);
    library.put({ source: 'c.txt', text: said('Sergey Orlov'), version: 0, hints: {} });
    assert.deepEqual(library.suggestions(), []);
  });
  it('refuses a suggestion for all that is joined', () => {
    const library = libraryOf(said('Alexander Zaharov'), said('Aleksandr Zaharov'), `${said('Robert Roe')} `.repeat(3));
    library.decide([join('Aleksandr Zaharov', 'Robert Roe'), apart('Alexander Zaharov', 'Robert Roe')]);
    assert.deepEqual(library.suggestions(), []);
  });
  it('tells several persons of one name apart', () => {
    const library = libraryOf(
      said('Bishop John Roe'),
      said('John Roe, a coach from Leeds,'),
      said('John Roe, a surgeon,'),
    );
    const refs = library.speakers().map(({ ref }) => ref);
    assert.equal(new Set(refs.map(ref => JSON.stringify(ref))).size, 3);
    const [a, b, c] = refs;
    library.decide([
      { kind: 'apart', speakers: [a ?? { name: '' }, b ?? { name: '' }] },
      { kind: 'apart', speakers: [a ?? { name: '' }, c ?? { name: '' }] },
      { kind: 'name', speaker: c ?? { name: '' }, name: 'The third' },
    ]);
    assert.deepEqual(speakers(library), ['John Roe 1', 'John Roe 1', 'The third 1']);
    assert.equal(new Set(library.speakers().map(({ id }) => id)).size, 3);
    assert.equal(library.meant([{ kind: 'name', speaker: b ?? { name: '' }, name: 'X' }])[0]?.length, 1);
  });
  it('is found by a name given by hand', () => {
    const library = libraryOf(said('Sergei Orlov'));
    library.decide([{ kind: 'name', speaker: { name: 'Sergei Orlov' }, name: 'The Spokesman' }]);
    assert.equal(library.search('speaker:"The Spokesman"', 5).total, 1);
    assert.equal(library.speakersNamed('spokesman', 5).length, 1);
  });
  it('leaves no suggestion of a speaker that is gone', () => {
    const library = libraryOf(said('Amy Brown'), said('Zakhar Orlov'), said('Zahar Orlov'));
    library.decide([join('Amy Brown', 'Zakhar Orlov')]);
    assert.equal(library.suggestions().length, 1);
    library.remove(['a.txt']);
    const ids = new Set(library.speakers().map(({ id }) => id));
    assert.ok(library.suggestions().every(suggestion => suggestion.speakers.every(id => ids.has(id))));
  });
  it('takes one source’s speaker out of a name', () => {
    const library = libraryOf(said('Jane Roe'), said('Jane Roe'), said('Jane Roe'));
    library.decide([{ kind: 'apart', speakers: [{ name: 'Jane Roe' }, { name: 'Jane Roe', source: 'b.txt' }] }]);
    assert.deepEqual(speakers(library), ['Jane Roe 1', 'Jane Roe 2']);
    assert.deepEqual(library.suggestions(), []);
  });
  it('takes apart names that one source uses for one speaker', () => {
    const library = libraryOf(
      said('Donald J. Roe'),
      said('Donald Roe'),
      `${said('Donald J. Roe')} ${said('Donald Roe')}`,
    );
    library.decide([apart('Donald J. Roe', 'Donald Roe')]);
    assert.equal(library.speakers().length, 2);
  });
  it('joins one name of two persons with the person meant', () => {
    const library = libraryOf(said('Jane Roe, a coach from Leeds,'), said('Judge Jane Roe'), said('J. Roe'));
    library.decide([{ kind: 'join', speakers: [{ name: 'Jane Roe', role: 'Judge' }, { name: 'J. Roe' }] }]);
    assert.deepEqual(speakers(library), ['Jane Roe 1', 'Jane Roe 2']);
    assert.ok(
      library
        .speakers()
        .find(({ quotations }) => quotations === 2)
        ?.roles.some(({ role }) => role === 'Judge'),
    );
  });
  it('names a speaker', () => {
    const library = two();
    library.decide([{ kind: 'name', speaker: { name: 'Sergey Orlov' }, name: 'S. P. Orlov' }]);
    assert.deepEqual(speakers(library), ['S. P. Orlov 1', 'Sergei Orlov 1']);
    assert.equal(library.source('b.txt')?.quotations[0]?.speaker?.name, 'S. P. Orlov');
    assert.equal(library.source('b.txt')?.quotations[0]?.speaker?.named, 'Sergey Orlov');
  });
  it('is not followed where it contradicts itself, and shown', () => {
    const library = two();
    library.decide([join('Sergei Orlov', 'Sergey Orlov'), apart('Sergey Orlov', 'Sergei Orlov')]);
    assert.equal(library.speakers().length, 2);
    assert.equal(library.decisionsHeld().conflicts.length, 1);
    library.decide([
      { kind: 'name', speaker: { name: 'Sergey Orlov' }, name: 'One' },
      { kind: 'name', speaker: { name: 'Sergey Orlov' }, name: 'Two' },
    ]);
    assert.deepEqual(speakers(library), ['Sergei Orlov 1', 'Sergey Orlov 1']);
    assert.equal(library.decisionsHeld().conflicts.length, 1);
  });
  it('is not followed round a corner against a refusal', () => {
    const library = libraryOf(said('Sergei Orlov'), said('Sergey Orlov'), said('Serge Orlov'));
    library.decide([
      join('Sergei Orlov', 'Sergey Orlov'),
      join('Sergey Orlov', 'Serge Orlov'),
      apart('Sergei Orlov', 'Serge Orlov'),
    ]);
    assert.equal(library.speakers().length, 2);
    assert.equal(library.decisionsHeld().conflicts.length, 1);
  });
  it('waits for speakers that no source names now', () => {
    const library = two();
    const waiting = join('Sergei Orlov', 'Sergiy Orlov');
    library.decide([waiting]);
    assert.deepEqual(library.decisionsHeld(), { conflicts: [], unplaced: [waiting] });
    library.put({ source: 'c.txt', text: said('Sergiy Orlov'), version: 0, hints: {} });
    assert.deepEqual(library.decisionsHeld().unplaced, []);
    assert.equal(library.speakers().length, 2);
  });
});

describe('a changed source', () => {
  it('leaves the same speakers as reading all afresh', () => {
    const texts = [
      said('Sergei Orlov'),
      said('Judge Jane Roe'),
      said('Jane Roe, a coach from Leeds,'),
      said('Donald J. Roe'),
    ];
    const fresh = libraryOf(...texts);
    const changed = libraryOf(...texts.map(() => said('Somebody Else')));
    for (const [index, text] of texts.entries())
      changed.put({ source: `${String.fromCharCode(97 + index)}.txt`, text, version: 1, hints: {} });
    assert.deepEqual(changed.speakers(), fresh.speakers());
    assert.deepEqual(changed.suggestions(), fresh.suggestions());
  });
});

describe('sources that come and go', () => {
  const name = fc.constantFrom('Jane Roe', 'Jane A. Roe', 'Roe', 'Max Lund');
  const entry = fc.record({
    name,
    role: fc.constantFrom(null, 'Senator', 'lawyer', 'coach', 'painter', 'Mr.', 'Mrs.'),
    alias: fc.constantFrom(null, 'Jane Anne Roe', 'Jane A. Roe'),
    quotations: fc.integer({ min: 1, max: 3 }),
  });
  const step = fc.record({
    source: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    entries: fc.uniqueArray(entry, { maxLength: 3, selector: one => one.name }),
    isAsked: fc.boolean(),
  });
  const namesOf = (source: string, entries: readonly (typeof entry extends fc.Arbitrary<infer T> ? T : never)[]) =>
    entries.map((one): NameInSource => ({
      source,
      key: nameKey(source, one.name),
      name: one.name,
      names: [one.name, ...(one.alias === null ? [] : [one.alias])],
      roles: one.role === null ? [] : [one.role],
      kind: 'person',
      gender: one.role === 'Mr.' ? 'male' : one.role === 'Mrs.' ? 'female' : 'unknown',
      described: false,
      day: null,
      quotations: one.quotations,
    }));
  const known = (register: SpeakerRegister, sources: readonly string[]): unknown => [
    register.rows(),
    register.suggestions(),
    sources.map(source => register.entriesOf(source).map(({ key }) => register.of(source, key)?.id)),
  ];
  it('leave the same speakers as those that stay, read afresh', () =>
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), steps => {
        const [register, fresh] = [new SpeakerRegister(() => []), new SpeakerRegister(() => [])];
        for (const { source, entries, isAsked } of steps) {
          if (entries.length === 0) register.remove(source);
          else register.put(source, namesOf(source, entries));
          if (isAsked) register.rows();
        }
        const last = new Map(steps.map(({ source, entries }) => [source, entries]));
        for (const [source, entries] of [...last].reverse()) fresh.put(source, namesOf(source, entries));
        assert.deepEqual(known(register, [...last.keys()]), known(fresh, [...last.keys()]));
      }),
      { numRuns: 600 },
    ));
});

describe('roles of a speaker', () => {
  it('stand with the days they were seen in, the latest first', () => {
    const library = libraryOf(
      `Published: 3 May 2015\n${said('Senator Jane Roe')}`,
      `Published: 3 May 2019\n${said('President Jane Roe')}`,
      `Published: 5 May 2016\n${said('Senator Jane Roe')}`,
    );
    assert.deepEqual(library.speakers()[0]?.roles, [
      { role: 'President', sources: ['b.txt'], from: '2019-05-03', to: '2019-05-03' },
      { role: 'Senator', sources: ['a.txt', 'c.txt'], from: '2015-05-03', to: '2016-05-05' },
    ]);
  });
});

describe('a quotation whose speaker the reader named', () => {
  const text = '“It is late indeed,” Jane Roe said.\n“We go on,” Peter Poe said.';
  const quote = { exact: 'We go on,', prefix: '“', suffix: '” Peter Poe', start: 37 };
  const named = (...names: readonly (string | null)[]): (string | null | undefined)[] => {
    const library = new Library();
    library.put({ source: 'a', text, version: 0, hints: { corrections: names.map(name => ({ quote, name })) } });
    return library.source('a')?.quotations.map(({ speaker }) => speaker?.name ?? null) ?? [];
  };
  it('has that speaker', () => assert.deepEqual(named('Paul Poole'), ['Jane Roe', 'Paul Poole']));
  it('may have none', () => assert.deepEqual(named(null), ['Jane Roe', null]));
  it('keeps the one found where two decisions contradict', () =>
    assert.deepEqual(named('Paul Poole', 'Ann Lee'), ['Jane Roe', 'Peter Poe']));
  it('says so', () => {
    const library = new Library();
    library.put({ source: 'a', text, version: 0, hints: { corrections: [{ quote, name: 'Paul Poole' }] } });
    const row = library.source('a')?.quotations[1];
    assert.deepEqual([row?.reason.code, row?.speaker?.basis, row?.confidence], ['given', 'given', 'sure']);
  });
});
