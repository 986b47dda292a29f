import { strict as assert } from 'node:assert';
import { analyse, Library } from '../../src/core';
import { seeded } from '../seeded';
import { workOf } from './work';

const SYLLABLES = ['ba', 'do', 'ke', 'li', 'mo', 'na', 'pe', 'ri', 'su', 'ta', 'vo', 'ze'];
const GRAMMAR = ['the', 'of', 'and', 'in', 'will', 'that', 'for', 'with', 'has', 'was'];
/** Quotations of an article. */
const QUOTED = 6;

/** An article that nobody wrote: names and words are drawn from lists that grow as those of a folder of articles do. */
function articleOf(number: number): string {
  const random = seeded(number + 1);
  const below = (end: number): number => Math.floor(random() * end);
  // Of more articles more words and names: small numbers are common.
  const made = (end: number): string => {
    let left = Math.floor(end ** random());
    let word = '';
    do {
      word += SYLLABLES[left % SYLLABLES.length] ?? '';
      left = Math.floor(left / SYLLABLES.length);
    } while (left > 0 || word.length < 4);
    return word;
  };
  const word = (): string => (random() < 0.4 ? (GRAMMAR[below(GRAMMAR.length)] ?? '') : made(20_000));
  const sentence = (length: number): string => Array.from({ length }, word).join(' ');
  const name = (): string => {
    const [given, surname] = [made(200), made(3000)];
    return `${given.charAt(0).toUpperCase()}${given.slice(1)} ${surname.charAt(0).toUpperCase()}${surname.slice(1)}`;
  };
  const paragraphs = Array.from(
    { length: QUOTED },
    () => `“${sentence(14)},” ${name()} said on Monday. ${sentence(18)}.`,
  );
  return [`The Paper ${String(below(20))}`, `Dec. ${String(1 + below(28))}, 2016`, ...paragraphs].join('\n\n');
}

/** What the views show first. */
function look(library: Library): void {
  library.tidy();
  library.speakerList(false, null);
  library.suggestionCount();
  library.totals();
  library.dates();
  library.statementList(null, null);
}

/** Packed articles, so that reading them is not counted. */
const packed = (
  count: number,
): readonly { readonly source: string; readonly text: string; readonly packed: string }[] =>
  Array.from({ length: count }, (_, number) => {
    const text = articleOf(number);
    return { source: `${String(number)}.txt`, text, packed: new Library().read(text, {}) };
  });

function filled(articles: ReturnType<typeof packed>): Library {
  const library = new Library();
  for (const article of articles) library.put({ ...article, version: 0, hints: {} });
  library.catchUp();
  look(library);
  return library;
}

describe('the work grows', () => {
  const articles = packed(320);

  it('with the length of an article, and no faster', async () => {
    const text = Array.from({ length: 4 }, (_, number) => articleOf(number)).join('\n\n');
    const [short, long] = [
      await workOf(() => void analyse(text)),
      await workOf(() => void analyse(Array.from({ length: 8 }, () => text).join('\n\n'))),
    ];
    assert.ok(long < 8.5 * short, `${String(long / short)} times the work for 8 times the text`);
  }).timeout(30_000);

  it('with the number of articles, nearly in proportion', async () => {
    const [few, many] = [
      await workOf(() => void filled(articles.slice(0, 80))),
      await workOf(() => void filled(articles)),
    ];
    assert.ok(many < 6 * few, `${String(many / few)} times the work for 4 times the articles`);
  }).timeout(60_000);

  it('hardly at all for one article that is saved, however many there are', async () => {
    const saved = async (count: number): Promise<number> => {
      const library = filled(articles.slice(0, count));
      const [first] = articles;
      assert.ok(first);
      const text = `${first.text}\n\n“It was saved again,” Jane Roe said.`;
      const again = { ...first, text, packed: library.read(text, {}), version: 1, hints: {} };
      return workOf(() => {
        library.put(again);
        look(library);
        library.search('"saved again"', 60);
      });
    };
    const [few, many] = [await saved(80), await saved(320)];
    assert.ok(many < 2 * few, `${String(many / few)} times the work among 4 times the articles`);
  }).timeout(60_000);

  it('slowly for a search', async () => {
    const searched = async (count: number): Promise<number> => {
      const library = filled(articles.slice(0, count));
      return workOf(() => {
        for (const query of [
          'said',
          '"said on monday"',
          'speaker:ba',
          'kind:direct do',
          'published:2016-12',
          'the NEAR/3 of',
        ])
          library.search(query, 60);
      });
    };
    const [few, many] = [await searched(80), await searched(320)];
    assert.ok(many < 2.5 * few, `${String(many / few)} times the work among 4 times the articles`);
  }).timeout(60_000);
});
