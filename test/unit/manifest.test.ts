import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import manifest from '../../package.json';

const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts'))
  .map(file => readFileSync(`src/${file}`, 'utf8'))
  .join('\n');
const { commands, configuration, colors, menus, views, viewsWelcome } = manifest.contributes;
const contributed = commands.map(({ command }) => command);

describe('the manifest and the code', () => {
  for (const command of contributed)
    it(`registers ${command}`, () => assert.ok(source.includes(`registerCommand(log, '${command}'`)));

  it('registers no command that is neither contributed nor kept for our own rows', () => {
    const registered = [...source.matchAll(/registerCommand\(log, '([^']+)'/g)].map(match => match[1]);
    assert.deepEqual(
      registered.filter(command => !contributed.includes(command ?? '')).sort(),
      ['onTheRecord.openSource', 'onTheRecord.openDraftSource'].sort(),
    );
  });

  it('shows commands in menus that there are', () => {
    for (const { command } of Object.values(menus).flat()) assert.ok(contributed.includes(command), command);
  });

  it('links to commands that there are', () => {
    for (const { contents } of viewsWelcome)
      for (const [, command = ''] of contents.matchAll(/\(command:([\w.]+)/g))
        assert.ok(contributed.includes(command) || !command.startsWith('onTheRecord'), command);
  });

  it('has every view made', () => {
    for (const { id } of views.onTheRecord) assert.ok(source.includes(`createTreeView('${id}'`), id);
  });

  it('has every setting read, described and at most ten of them', () => {
    const settings = Object.entries(configuration.properties);
    assert.ok(settings.length <= 10);
    for (const [id, { markdownDescription }] of settings) {
      assert.match(source, new RegExp(`'${id.replace('onTheRecord.', '')}'`), id);
      assert.match(markdownDescription, /^[A-Z].*\.$/);
    }
  });

  it('gives every colour in all kinds of theme, and uses it', () => {
    for (const { id, defaults } of colors) {
      assert.deepEqual(Object.keys(defaults).sort(), ['dark', 'highContrast', 'highContrastLight', 'light']);
      if (source.includes(`'${id}'`)) continue;
      const [, style = '', part = ''] =
        /^onTheRecord\.(direct|mixed|indirect|noSpeaker)(Background|Mark)$/.exec(id) ?? [];
      assert.ok(style !== '' && source.includes(`}${part}\``), id);
    }
  });

  it('asks for context keys that are set', () => {
    const set = new Set([...source.matchAll(/'(onTheRecord\.\w+)'/g)].map(match => match[1]));
    for (const [key] of JSON.stringify(manifest.contributes).matchAll(
      /onTheRecord\.(?:state|editorHasQuotations|atQuotation|filtered|datesBy|statusFilter|hasLost)\b/g,
    ))
      assert.ok(set.has(key), key);
  });

  it('names files that there are', () => {
    for (const file of [
      manifest.icon,
      ...manifest.contributes.viewsContainers.activitybar.map(({ icon }) => icon),
      ...manifest.contributes.jsonValidation.map(({ url }) => url),
      'LICENSE',
      'README.md',
      'CHANGELOG.md',
    ])
      assert.ok(existsSync(file), file);
  });
});

describe('what ships', () => {
  const bundles = ['dist/extension.js', 'dist/worker.js', 'dist/browser/extension.js', 'dist/browser/worker.js'];
  const NETWORK =
    /require\("(?:node:)?(?:https?|http2|net|dgram|tls|dns|child_process)"\)|(?<![.\w$])fetch\s*\((?![^)]*\)\s*\{)|XMLHttpRequest|\bWebSocket\b|EventSource|sendBeacon|importScripts|navigator\.(?:serviceWorker|connection)/;
  const code = (bundle: string): string => readFileSync(bundle, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  for (const bundle of bundles)
    it(`${bundle} has no way to the network`, () => assert.equal(NETWORK.exec(code(bundle))?.[0], undefined));
  it('the browser bundles need nothing but VS Code', () => {
    for (const bundle of bundles.slice(2))
      assert.deepEqual(
        [...code(bundle).matchAll(/\brequire\("([^"]+)"\)/g)].map(match => match[1]).filter(name => name !== 'vscode'),
        [],
      );
  });
});
