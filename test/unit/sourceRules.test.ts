import { strict as assert } from 'node:assert';
import type { FolderSettings } from '../../src/workspace/settings';
import { sourceRules } from '../../src/workspace/sourceRules';
import manifest from '../../package.json';

const properties = manifest.contributes.configuration.properties;
const DEFAULTS: FolderSettings = {
  folders: properties['onTheRecord.folders'].default,
  files: properties['onTheRecord.files'].default,
  exclude: properties['onTheRecord.exclude'].default,
  maxFileSize: 1,
  drafts: [],
  useIgnoreFiles: true,
};
const isSource = (path: string, settings: Partial<FolderSettings> = {}): boolean =>
  sourceRules({ ...DEFAULTS, ...settings }).isSource(path);

describe('which files are sources', () => {
  for (const path of [
    'a.txt',
    'a.text',
    'a.md',
    'a.markdown',
    'deep/er/a.txt',
    'with space/a b.txt',
    'readme-first.txt',
  ])
    it(`${path} is`, () => assert.ok(isSource(path)));
  for (const path of [
    'a.pdf',
    'a',
    'README.md',
    'deep/LICENSE.txt',
    'CHANGELOG.md',
    'node_modules/x/a.txt',
    '.git/a.txt',
    'deep/.hidden/a.md',
  ])
    it(`${path} is not`, () => assert.ok(!isSource(path)));
  it('only those below the folders named', () => {
    const settings = { folders: ['./articles/', 'more'] };
    assert.deepEqual(
      ['articles/a.txt', 'more/deep/a.txt', 'a.txt', 'articles2/a.txt'].map(path => isSource(path, settings)),
      [true, true, false, false],
    );
  });
  it('no folder outside the workspace folder', () => assert.ok(!isSource('a.txt', { folders: ['../elsewhere'] })));
  it('the pattern counts from the folder named', () =>
    assert.ok(isSource('articles/2016/a.txt', { folders: ['articles'], files: '2016/*.txt' })));
  for (const [outer, inner, path, expected] of [
    ['drafts/', '', 'drafts/a.txt', false],
    ['drafts/', '', 'deep/drafts/a.txt', false],
    ['/drafts', '', 'deep/drafts/a.txt', true],
    ['*.md\n!keep.md', '', 'a.md', false],
    ['*.md\n!keep.md', '', 'keep.md', true],
    ['# a.txt', '', 'a.txt', true],
    ['', '', 'a.txt', true],
    ['', '*.md', 'deep/a.md', false],
    ['', '*.md', 'a.md', true],
    ['', '/drop.txt', 'deep/drop.txt', false],
    ['', '/drop.txt', 'deep/er/drop.txt', true],
    ['*.md', '!keep.md', 'deep/keep.md', true],
    ['*.md', '!keep.md', 'keep.md', false],
    ['deep/', '!keep.md', 'deep/keep.md', false],
    ['', 'er/', 'deep/er/a.txt', false],
    ['', '*.txt', 'deeper/a.txt', true],
    ['out/', '!a.txt', 'deep/out/a.txt', false],
    ['logs', '!logs', 'deep/logs/a.txt', true],
    ['logs', '!logs', 'logs/a.txt', false],
  ] as const)
    it(`${path} is ${expected ? 'one' : 'none'} where .gitignore says ${JSON.stringify(outer)}, and that of a folder ${JSON.stringify(inner)}`, () =>
      assert.equal(
        sourceRules(DEFAULTS, [
          { folder: 'deep', text: inner },
          { folder: '', text: outer },
        ]).isSource(path),
        expected,
      ));
  it('broken patterns match nothing', () =>
    assert.ok(!isSource('a.txt', { files: '[' }) && isSource('a.txt', { exclude: ['', '['] })));
});
