import type { Library } from '../../src/core';

/** All that a library answers about these sources. */
export function answers(library: Library, sources: readonly string[]): unknown {
  library.catchUp();
  library.tidy();
  const draft = '“It is late indeed,” Jane Roe said on Monday. “Taxes will fall next year,” she said.';
  return {
    views: sources.map(source => library.source(source)),
    speakers: library.speakers(),
    list: library.speakerList(false, null),
    suggestions: library.suggestions(),
    suggestionCount: library.suggestionCount(),
    dates: library.dates(),
    published: library.dates({ by: 'published' }),
    undated: library.quotationsOn('undated'),
    statements: library.statements().map(({ id }) => library.statement(id)),
    statementList: library.statementList(null, null),
    found: library.search('said OR the', 10_000),
    few: library.search('said OR the', 3),
    named: library.search('speaker:roe', 10_000),
    draft: library.checkDraft(draft, 0, library.read(draft, {})),
    totals: library.totals(),
  };
}
