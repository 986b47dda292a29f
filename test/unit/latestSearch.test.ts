import { deepEqual, equal, rejects } from 'node:assert/strict';
import { LatestSearch } from '../../src/editor/latestSearch';

/** A search whose answers come when they are let. */
function slow(): {
  readonly search: LatestSearch<string>;
  readonly asked: string[];
  readonly shown: string[];
  readonly answer: (words: string) => void;
  readonly fail: (words: string) => void;
} {
  const waiting = new Map<string, { resolve: (answer: string) => void; reject: (error: Error) => void }>();
  const [asked, shown]: [string[], string[]] = [[], []];
  const search = new LatestSearch<string>(
    words => {
      asked.push(words);
      return new Promise((resolve, reject) => waiting.set(words, { resolve, reject }));
    },
    answer => shown.push(answer),
  );
  return {
    search,
    asked,
    shown,
    answer: words => waiting.get(words)?.resolve(words.toUpperCase()),
    fail: words => waiting.get(words)?.reject(new Error(words)),
  };
}

describe('the search of a list that is typed into', () => {
  it('asks once for the same words, whether a timer or Enter asks', async () => {
    const { search, asked, shown, answer } = slow();
    const byEnter = search.answerTo('abc');
    const byTimer = search.answerTo('abc');
    answer('abc');
    deepEqual([await byEnter, await byTimer, await search.answerTo('abc')], ['ABC', 'ABC', 'ABC']);
    deepEqual([asked, shown], [['abc'], ['ABC']]);
  });

  it('gives nothing for words that were typed on', async () => {
    const { search, shown, answer } = slow();
    const older = search.answerTo('ab');
    search.forget();
    const newer = search.answerTo('abc');
    answer('abc');
    answer('ab');
    deepEqual([await older, await newer, shown], [undefined, 'ABC', ['ABC']]);
  });

  it('says what failed, once, and tries the same words again', async () => {
    const { search, asked, answer, fail } = slow();
    const first = search.answerTo('abc');
    fail('abc');
    await rejects(first, /abc/);
    const second = search.answerTo('abc');
    answer('abc');
    equal(await second, 'ABC');
    deepEqual(asked, ['abc', 'abc']);
  });

  it('keeps the failure of older words to itself', async () => {
    const { search, fail } = slow();
    const older = search.answerTo('ab');
    search.forget();
    fail('ab');
    equal(await older, undefined);
  });
});
