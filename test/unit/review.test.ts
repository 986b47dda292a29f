import { strict as assert } from 'node:assert';
import type { PlacedDecision, Reviewed, Status, StatusFilter } from '../../src/core';
import { anchorOf, Library } from '../../src/core';
import { shareInWords } from '../../src/wording/review';

const TEXT =
  'Harbour news\n\n“The harbour will be dug out again by spring,” Jane Roe said on May 4, 2021. ' +
  '“Nobody asked the fishermen,” Peter Poe said.\n';
const SOURCE = 'file:///a.txt';

function libraryWith(text = TEXT): Library {
  const library = new Library();
  library.put({ source: SOURCE, text, version: 1, hints: {} });
  return library;
}

const on = (words: string, status: Status, changedSince = false): Reviewed => {
  const start = TEXT.indexOf(words);
  const quote = anchorOf(TEXT, { start, end: start + words.length });
  return { decision: { kind: 'status', source: SOURCE, quote, status }, changedSince };
};
const HARBOUR = 'The harbour will be dug out again by spring';
const FISHERMEN = 'Nobody asked the fishermen';

const statusesIn = (library: Library): readonly (Status | null)[] =>
  (library.source(SOURCE)?.quotations ?? []).map(({ status }) => status);

describe('review', () => {
  it('gives a quotation the status of the words at its place', () => {
    const library = libraryWith();
    assert.deepEqual(statusesIn(library), [null, null]);
    library.setReview([on(FISHERMEN, 'disputed')]);
    assert.deepEqual(statusesIn(library), [null, 'disputed']);
    library.setReview([]);
    assert.deepEqual(statusesIn(library), [null, null]);
  });
  it('says that the file has changed since', () => {
    const library = libraryWith();
    library.setReview([on(HARBOUR, 'checked', true)]);
    assert.equal(library.source(SOURCE)?.quotations[0]?.changedSince, true);
  });
  it('follows neither of two that contradict each other, and one of two that agree', () => {
    const library = libraryWith();
    library.setReview([
      on(HARBOUR, 'checked'),
      on(HARBOUR, 'misquoted'),
      on(FISHERMEN, 'checked'),
      on(FISHERMEN, 'checked'),
    ]);
    assert.deepEqual(statusesIn(library), [null, 'checked']);
    const id = library.source(SOURCE)?.quotations[0]?.id ?? '';
    assert.deepEqual(
      library.statusDecisions(id).map(({ status }) => status),
      ['checked', 'misquoted'],
    );
  });
  it('keeps its place when the text changes, and tells what has none', () => {
    const library = libraryWith();
    library.setReview([on(HARBOUR, 'checked'), on(FISHERMEN, 'disputed')]);
    library.put({
      source: SOURCE,
      text: `News\n\n${TEXT.replace('by spring', 'by summer').replace(FISHERMEN, 'All of them knew it well')}`,
      version: 2,
      hints: {},
    });
    assert.deepEqual(statusesIn(library), ['checked', null]);
    assert.deepEqual(
      library.lostReview().map(({ quote }) => quote.exact),
      [FISHERMEN],
    );
  });
  it('tells what belongs to a source that is not known', () => {
    const library = libraryWith();
    library.setReview([on(HARBOUR, 'checked')]);
    library.remove([SOURCE]);
    assert.equal(library.lostReview().length, 1);
    assert.deepEqual(library.sourcesWith(on(HARBOUR, 'checked').decision.quote), []);
  });
  it('places notes on any words', () => {
    const library = libraryWith();
    const note: PlacedDecision = {
      kind: 'note',
      source: SOURCE,
      quote: anchorOf(TEXT, { start: 0, end: 12 }),
      id: 'n',
      text: 'x',
    };
    library.setReview([{ decision: note, changedSince: false }]);
    assert.deepEqual(
      library.notes(SOURCE).map(({ note: { id }, place }) => [id, place.line, place.endCharacter]),
      [['n', 0, 12]],
    );
  });
  it('counts what was gone through', () => {
    const library = libraryWith();
    library.setReview([on(HARBOUR, 'checked')]);
    assert.deepEqual(library.reviewedIn(SOURCE), { total: 2, checked: 1, disputed: 0, misquoted: 0 });
    assert.equal(shareInWords(library.reviewedIn(SOURCE)), '1 of 2 checked');
    assert.equal(
      shareInWords({ total: 9, checked: 3, disputed: 1, misquoted: 2 }),
      '3 of 9 checked, 1 disputed, 2 misquoted',
    );
  });
  it('shows a statement where one of its reports is shown', () => {
    const library = libraryWith();
    const other = 'file:///other.txt';
    library.put({ source: other, text: TEXT.replace('News', 'More news'), version: 1, hints: {} });
    library.catchUp();
    const count = (filter: StatusFilter | null): number => {
      library.showOnly(filter);
      return library.statementList(null, null).rows?.length ?? 0;
    };
    const all = count(null);
    assert.ok(all > 0);
    library.setReview([on(HARBOUR, 'checked')]);
    assert.deepEqual([count('unchecked'), count('checked'), count('misquoted')], [all, 1, 0]);
  });
  const shown = (filter: StatusFilter | null): readonly (readonly [string, number])[] => {
    const library = libraryWith();
    library.setReview([on(HARBOUR, 'checked')]);
    library.showOnly(filter);
    return (library.speakerList(false, null).rows ?? []).map(({ name, quotations }) => [name, quotations]);
  };
  for (const [filter, expected] of [
    [null, ['Jane Roe', 'Peter Poe']],
    ['unchecked', ['Peter Poe']],
    ['checked', ['Jane Roe']],
    ['misquoted', []],
  ] as const)
    it(`lists speakers with ${filter ?? 'all'} quotations`, () =>
      assert.deepEqual(
        shown(filter).map(([name]) => name),
        expected,
      ));
  it('narrows the timeline and the quotations of a speaker too, and no export', () => {
    const library = libraryWith();
    library.setReview([on(HARBOUR, 'checked')]);
    library.showOnly('unchecked');
    const [roe] = library.speakers().filter(({ name }) => name === 'Jane Roe');
    assert.equal(library.quotationList(roe?.id ?? '', null).rows?.length, 0);
    assert.deepEqual(
      library.dates().map(({ count }) => count),
      [1],
    );
    assert.equal(library.exported({ what: 'all' }, 'source', 0)?.facts.length, 2);
  });
});
