import { strict as assert } from 'node:assert';
import { Library } from '../../src/core';
import type { LinkDecision, StatementRow } from '../../src/core';
import { dayTogether, daysContradict } from '../../src/core/statements/corroborated';
import type { DayKnown } from '../../src/core/statements/corroborated';
import { compareWordings, differInSubstance } from '../../src/core/statements/differences';
import { Vocabulary } from '../../src/core/statements/vocabulary';
import { clausesOf } from '../../src/core';
import { differenceInWords, linkReasonInWords } from '../../src/wording/statements';
import { analyse } from '../../src/core';

const WORDS = 'We will dredge the lagoon and hire forty pilots before winter';

function libraryOf(texts: Readonly<Record<string, string>>): Library {
  const library = new Library();
  for (const [source, text] of Object.entries(texts)) library.put({ source, text, version: 0, hints: {} });
  return library;
}

const report = (words: string, rest = ''): string => `“${words},” the mayor of Sund, Jane Roe, said.${rest}\n`;
const only = (library: Library): StatementRow => {
  const [statement, more] = library.statements();
  assert.ok(statement && !more, 'not one statement');
  return statement;
};

describe('statements of a library', () => {
  it('leave out a source that cannot be compared, and tell of it', () => {
    const library = libraryOf({ a: report(WORDS), bad: report(WORDS), c: report(WORDS) });
    const { statementsFound } = library as unknown as { readonly statementsFound: { put: (source: string) => void } };
    const put = statementsFound.put.bind(statementsFound);
    statementsFound.put = (source, ...others) => {
      if (source === 'bad') throw new Error('too odd');
      put(source, ...others);
    };
    assert.equal(only(library).count, 2);
    const [told, ...more] = library.takeUnlinkable();
    assert.equal(told?.source, 'bad');
    assert.match(told.error, /too odd/);
    assert.deepEqual([...more, ...library.takeUnlinkable()], []);
  });
  it('hold the reports of all articles, and lose those that are removed or change', () => {
    const library = libraryOf({ a: report(WORDS), b: report(WORDS), c: report(WORDS) });
    assert.equal(only(library).count, 3);
    library.remove(['b']);
    assert.equal(only(library).count, 2);
    library.put({ source: 'c', text: report('Ferries are safe in every season'), version: 1, hints: {} });
    assert.deepEqual(library.statements(), []);
    library.put({ source: 'b', text: report(WORDS), version: 2, hints: {} });
    assert.equal(only(library).count, 2);
  });

  it('are found among many like them without a day', () => {
    const many = Array.from({ length: 500 }, (_, n) =>
      report(`Article ${n + 100} of the harbour law protects pilots`),
    ).join('\n');
    assert.equal(libraryOf({ a: many, b: many }).statements().length, 500);
  }).timeout(10_000);

  it('do not hang on the order in which the articles are read', () => {
    const texts = {
      a: report(WORDS),
      b: report(`${WORDS}, and then we rest`),
      c: report('the lagoon and hire forty pilots'),
    };
    const there = libraryOf(texts).statements();
    const back = libraryOf(Object.fromEntries(Object.entries(texts).reverse())).statements();
    assert.deepEqual(there, back);
    assert.equal(there.length, 1);
  });

  it('follow the reader: a refused link never returns, a link by hand stands', () => {
    const library = libraryOf({
      a: report(WORDS),
      b: report(WORDS),
      c: report('Our boats need more water under the keel'),
    });
    const quote = (source: string): LinkDecision['quotes'][0] => {
      const ref = library.quoteRef(library.source(source)?.quotations[0]?.id ?? '');
      assert.ok(ref);
      return ref;
    };
    const refused: LinkDecision = { kind: 'unlink', quotes: [quote('a'), quote('b')] };
    library.decide([], [refused]);
    assert.deepEqual(library.statements(), []);
    library.put({ source: 'b', text: `Sund news\n\n${report(WORDS)}`, version: 1, hints: {} });
    assert.deepEqual(library.statements(), [], 'it returned with the new text');
    library.decide([], [{ kind: 'link', quotes: [quote('a'), quote('c')] }]);
    assert.equal(only(library).count, 3);
    library.decide([], [{ kind: 'link', quotes: [quote('a'), quote('c')] }, refused]);
    assert.equal(only(library).count, 2);
    library.decide([], []);
    assert.equal(only(library).count, 2);
  });

  it('keep apart what the reader unlinked, though others tie it', () => {
    const library = libraryOf({ a: report(WORDS), b: report(WORDS), c: report(WORDS) });
    const ref = (source: string): LinkDecision['quotes'][0] => {
      const found = library.quoteRef(library.source(source)?.quotations[0]?.id ?? '');
      assert.ok(found);
      return found;
    };
    library.decide([], [{ kind: 'unlink', quotes: [ref('a'), ref('b')] }]);
    const sources = library.statement(only(library).id)?.reports.map(({ quotation }) => quotation.source) ?? [];
    assert.ok(!(sources.includes('a') && sources.includes('b')), sources.join());
  });

  it('name decisions that contradict each other, and those whose words are gone', () => {
    const library = libraryOf({ a: report(WORDS), b: report(WORDS) });
    const [a, b] = ['a', 'b'].map(source => library.quoteRef(library.source(source)?.quotations[0]?.id ?? ''));
    assert.ok(a && b);
    library.decide(
      [],
      [
        { kind: 'link', quotes: [a, b] },
        { kind: 'unlink', quotes: [a, b] },
      ],
    );
    assert.equal(library.decisionsHeld().conflicts.length, 1);
    library.remove(['b']);
    assert.equal(library.decisionsHeld().unplaced.length, 2);
  });

  it('count a reprint, and a report through the same agency, as one', () => {
    const own = ` The harbour of Sund has been silting up for years, and the council has put off every plan to deepen it since the last great flood. Fishermen complain that their boats touch the ground at low tide, while the ferry company threatens to sail from another port. Engineers who measured the channel last autumn found it a third as deep as the charts promise, and asked for dredgers from the mainland. None has come so far, although the money was set aside by parliament two winters ago after long debate.`;
    const reprint = libraryOf({ a: report(WORDS, own), b: report(WORDS, own) });
    const [statement] = reprint.statements().filter(({ wording }) => wording.startsWith(WORDS));
    assert.equal(statement?.independent, 1);
    const apart = libraryOf({ a: report(WORDS, own), b: report(WORDS) });
    assert.equal(only(apart).independent, 2);
    const agency = (source: string): string => `“${WORDS},” Jane Roe told ${source}.\n`;
    assert.equal(
      only(libraryOf({ a: agency('RIA Novosti'), b: agency('state news agency RIA Novosti') })).independent,
      1,
    );
    assert.equal(only(libraryOf({ a: agency('CNN'), b: agency('Reuters') })).independent, 2);
  });

  it('confirm the part of a quotation that is reported, not its first', () => {
    const library = libraryOf({
      a: '“The hospital budget is a disgrace to the island,” Jane Roe said, “and the pipeline leaks near every village.”\n',
      b: '“The pipeline leaks near every village,” Jane Roe said.\n',
      c: '“The hospital budget is a disgrace to the island,” Jane Roe said.\n',
    });
    assert.equal(library.statements().length, 2);
    const [a, b] = ['a', 'b'].map(source => library.quoteRef(library.source(source)?.quotations[0]?.id ?? ''));
    assert.ok(a && b);
    library.decide([], [{ kind: 'link', quotes: [a, b] }]);
    assert.equal(library.statements().length, 2);
    const views = library.statements().map(({ id }) => library.statement(id));
    assert.ok(views.some(view => view?.reasons.some(({ confirmed }) => confirmed)));
  });

  it('follow neither of two decisions that contradict each other, wherever their words stood then', () => {
    const library = libraryOf({ a: report(WORDS), b: report(WORDS) });
    const ref = (source: string): LinkDecision['quotes'][0] => {
      const found = library.quoteRef(library.source(source)?.quotations[0]?.id ?? '');
      assert.ok(found);
      return found;
    };
    const unlink: LinkDecision = { kind: 'unlink', quotes: [ref('a'), ref('b')] };
    library.put({ source: 'a', text: `News of the day\n\n${report(WORDS)}`, version: 1, hints: {} });
    library.decide([], [unlink, { kind: 'link', quotes: [ref('b'), ref('a')] }]);
    assert.equal(library.decisionsHeld().conflicts.length, 1);
    assert.equal(only(library).count, 2);
  });

  it('say a line of weeks before is another statement, also when it is read last', () => {
    const library = new Library();
    for (const [source, published, place] of [
      ['new', '2020-03-04', 'her port'],
      ['newer', '2020-03-05', 'a bay'],
      ['old', '2020-01-04', 'the lagoon'],
    ] as const) {
      if (source === 'old') assert.equal(library.statements().length, 1);
      const text = `The mayor of Sund, Jane Roe, said ${place} was “plainly rotten.”\n`;
      library.put({ source, text, version: 0, hints: { published } });
    }
    assert.deepEqual(library.statements(), []);
    const [row] = library.source('new')?.quotations ?? [];
    assert.ok(library.repeatsOf(row?.id ?? '').some(({ source }) => source === 'old'));
    library.remove(['old']);
    assert.equal(library.statements().length, 1);
  });
});

describe('a day that reports settle together', () => {
  const known = (edtf: string | null, more: Partial<DayKnown> = {}): DayKnown => ({
    edtf,
    weekday: null,
    isStated: edtf !== null,
    published: null,
    years: [],
    ...more,
  });
  const on = (weekday: DayKnown['weekday'], years: readonly number[] = []): DayKnown => known(null, { weekday, years });
  const rows: readonly (readonly [string, readonly DayKnown[], string | null])[] = [
    ['a weekday and a day of the year', [on('Wednesday'), known('XXXX-12-21', { years: [2014, 2016] })], '2016-12-21?'],
    ['a year that no article names', [on('Wednesday'), known('XXXX-12-21')], null],
    ['a weekday that fits no year', [on('Thursday', [2016]), known('XXXX-12-21')], null],
    ['two years that fit', [on('Wednesday', [2011, 2016]), known('XXXX-12-21')], null],
    ['a whole day in one', [known('2016-12-21'), known(null)], '2016-12-21?'],
    ['a whole day and its weekday', [known('2016-12-21'), on('Wednesday')], '2016-12-21?'],
    ['a whole day and another weekday', [known('2016-12-21'), on('Friday')], null],
    ['two whole days', [known('2016-12-21'), known('2016-12-22')], null],
    ['a day after the other was printed', [known('2016-12-21'), known(null, { published: '2016-12-14' })], null],
    ['a day long before the other was printed', [known('2016-12-21'), known(null, { published: '2017-03-14' })], null],
    ['nothing', [known(null), known(null)], null],
  ];
  for (const [what, reports, day] of rows) it(what, () => assert.equal(dayTogether(reports), day));
  it('contradicts itself where two days are named', () => {
    assert.ok(daysContradict([known('2016-12-21'), known('2016-12-23')]));
    assert.ok(!daysContradict([known('2016-12-21'), known('2016-12-21')]));
  });
});

describe('differences of two wordings', () => {
  const vocabulary = new Vocabulary();
  const rows: readonly (readonly [string, string, readonly string[]])[] = [
    ['We lost 30 boats in the storm', 'We lost 33 boats in the storm', ['other number: 30 / 33']],
    ['We will sign the treaty', 'We will not sign the treaty', ['negation “not” only there']],
    ['We did not sign the treaty', 'We did sign the treaty', ['negation “not” only here']],
    ['The dam may burst tonight', 'The dam will burst tonight', ['certainty: “may” only here']],
    ['Nearly all levels are frozen', 'All levels are frozen', ['hedge “Nearly” only here']],
    ['We saw nearly all levels', 'We saw all levels', ['hedge “nearly” only here']],
    ['This harms ties in bilateral relations', 'This harms ties', ['adds “in bilateral relations”']],
    ['This harms ties', 'This harms ties in bilateral relations', ['leaves out “in bilateral relations”']],
    ['The old harbour is closed', 'The old harbour is closed', []],
  ];
  for (const [here, there, told] of rows)
    it(`${here} | ${there}`, () =>
      assert.deepEqual(compareWordings(here, there, vocabulary).differences.map(differenceInWords), told));
  it('are of substance when a figure or a “not” differs, and not when words do', () => {
    const differ = (a: string, b: string): boolean => differInSubstance(compareWordings(a, b, vocabulary));
    assert.ok(differ('We lost 30 boats at sea', 'We lost 33 boats at sea'));
    assert.ok(!differ('We lost many boats at sea', 'We lost several boats at sea'));
  });
});

describe('why two reports are linked', () => {
  it('is said in words', () => {
    const reason = { class: 'paraphrase', tie: 'same', days: 'fit', words: ['frozen'], confirmed: true } as const;
    assert.equal(
      linkReasonInWords(reason),
      'the same in other words (“frozen”); same speaker; the days fit; confirmed by you',
    );
    assert.equal(linkReasonInWords({ ...reason, class: 'by hand', words: [] }), 'linked by hand');
  });
});

describe('the reporting chain', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['“Trade is frozen,” Jane Roe told Mir TV, state news agency RIA Novosti reported.', ['RIA Novosti', 'Mir TV']],
    ['“Trade is frozen,” Jane Roe said, according to CNN.', ['CNN']],
    ['“Trade is frozen,” Jane Roe said in an interview with Fox News.', ['Fox News']],
    ['“Trade is frozen,” Jane Roe told the Herald Tribune Tuesday.', ['Herald Tribune']],
    ['“Trade is frozen,” Jane Roe told Russian state-run news agency RIA Novosti.', ['RIA Novosti']],
    ['“Trade is frozen,” Jane Roe told reporters.', []],
    ['“Trade is frozen,” Jane Roe told Karl Lund.', []],
    ['“Trade is frozen,” the BBC reported.', []],
  ];
  for (const [text, via] of rows) it(text, () => assert.deepEqual(analyse(text).quotations[0]?.via ?? [], via));
});

describe('clauses', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['“It is frozen,” he said. “We wait.”', ['“It is frozen,”', 'he said.', '“We wait.”']],
    ['It cost 5,000 on Dec. 21, they say', ['It cost 5,000 on Dec. 21,', 'they say']],
    ['nothing to cut', ['nothing to cut']],
    ['', []],
  ];
  for (const [text, clauses] of rows) it(text || 'nothing', () => assert.deepEqual(clausesOf(text), clauses));
});
