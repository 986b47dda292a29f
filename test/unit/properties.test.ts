import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Span } from '../../src/core';
import { analyse, Library, parseQuery } from '../../src/core';
import { article } from './articles';

const inside = (text: string, { start, end }: Span): boolean => start >= 0 && start < end && end <= text.length;
const ordered = (spans: readonly Span[]): boolean =>
  spans.every((span, index) => index === 0 || (spans[index - 1]?.end ?? 0) <= span.start);

describe('whatever the text', () => {
  it('every place is inside it, and parts and marks are in order', () => {
    fc.assert(
      fc.property(article, text => {
        const { quotations, dates, article: page } = analyse(text, {});
        for (const { content, marked, speaker, cue, said } of quotations) {
          assert.ok(content.length > 0 && ordered(content) && ordered(marked));
          for (const span of [
            ...content,
            ...marked,
            ...(speaker ? [speaker] : []),
            ...(cue ? [cue] : []),
            ...(said?.span ? [said.span] : []),
          ])
            assert.ok(inside(text, span), JSON.stringify(span));
          for (const mark of marked) assert.ok(content.some(part => part.start <= mark.start && mark.end <= part.end));
        }
        for (const span of [...dates, ...page.paragraphs]) assert.ok(inside(text, span));
        assert.ok(ordered(page.paragraphs));
      }),
      { numRuns: 600 },
    );
  });

  it('the same text gives the same answer', () => {
    fc.assert(
      fc.property(article, text => assert.deepEqual(analyse(text), analyse(text))),
      { numRuns: 100 },
    );
  });

  it('a library takes it in, answers, and forgets it', () => {
    fc.assert(
      fc.property(article, fc.string({ maxLength: 30 }), (text, query) => {
        const library = new Library();
        library.put({ source: 'x', text, version: 0, hints: {} });
        library.search(query, 10);
        const rows =
          library.speakers().reduce((sum, { quotations }) => sum + quotations, 0) + library.quotationsBy(null).length;
        assert.equal(rows, library.totals().quotations);
        library.remove(['x']);
        assert.deepEqual(library.totals(), { sources: 0, quotations: 0, speakers: 0, unattributed: 0, described: 0 });
      }),
      { numRuns: 300 },
    );
  });

  it('a query is read', () => fc.assert(fc.property(fc.string({ unit: 'binary' }), text => void parseQuery(text))));
});
