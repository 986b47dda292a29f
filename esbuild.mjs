// Builds everything from one list. Flags: --watch, --production (minified, only what ships), --only NAME[,NAME].
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, context } from 'esbuild';

const flags = process.argv.slice(2);
const watch = flags.includes('--watch');
const production = flags.includes('--production');
const only = flags.includes('--only') ? flags[flags.indexOf('--only') + 1].split(',') : undefined;

/** Names the program that reads, so that what another one read is not taken from the cache. */
function engine() {
  const hash = createHash('sha256');
  for (const name of readdirSync('src/core', { recursive: true }).sort()) {
    const file = join('src/core', name);
    if (statSync(file).isFile()) hash.update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

const shared = {
  bundle: true,
  target: 'es2022',
  logLevel: 'warning',
  sourcemap: production ? false : 'linked',
  minify: production,
  loader: { '.weights': 'text', '.trees': 'text' },
  define: { ENGINE: JSON.stringify(engine()) },
};
const node = { ...shared, platform: 'node', format: 'cjs', target: 'node20' };
const browser = { ...shared, platform: 'browser', format: 'cjs' };

/** `tests:FOLDER` stands for all test files of that folder, so that none can be forgotten. */
const tests = {
  name: 'tests',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^tests:/ }, ({ path }) => ({
      path: resolve('test', path.slice('tests:'.length)),
      namespace: 'tests',
    }));
    onLoad({ filter: /.*/, namespace: 'tests' }, ({ path }) => ({
      contents: readdirSync(path, { recursive: true })
        .filter(file => file.endsWith('.test.ts'))
        .sort()
        .map(file => `import './${file}';`)
        .join('\n'),
      resolveDir: path,
    }));
  },
};

/** `dist/` ships in the package, `out/` does not. */
const builds = {
  // The gate: core must bundle for no platform at all, with nothing external, or the build fails.
  core: {
    ...shared,
    entryPoints: ['src/core/index.ts'],
    platform: 'neutral',
    mainFields: ['module', 'main'],
    format: 'esm',
    outfile: 'out/core.mjs',
  },
  extension: { ...node, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
  extensionBrowser: {
    ...browser,
    entryPoints: { extension: 'src/extension.browser.ts' },
    outdir: 'dist/browser',
    external: ['vscode'],
  },
  worker: { ...node, entryPoints: ['src/worker/node.ts'], outfile: 'dist/worker.js' },
  workerBrowser: {
    ...browser,
    entryPoints: ['src/worker/browser.ts'],
    outfile: 'dist/browser/worker.js',
    format: 'iife',
  },
  analyze: { ...node, entryPoints: ['src/analyze.ts'], outfile: 'out/analyze.js' },
  bench: {
    ...node,
    entryPoints: ['test/bench/bench.ts', 'test/bench/oneFolder.ts', 'test/bench/openedAgain.ts'],
    outdir: 'out/bench',
    external: ['wink-nlp', 'wink-eng-lite-web-model'],
  },
  eval: {
    ...node,
    entryPoints: ['test/eval/train.ts', 'test/eval/stemBits.ts', 'test/eval/linkSample.ts', 'test/eval/evaluate.ts'],
    outdir: 'out/eval-tools',
  },
  unit: {
    ...node,
    entryPoints: ['tests:unit'],
    outfile: 'out/test/unit.js',
    external: ['mocha', 'libxml2-wasm'],
    plugins: [tests],
  },
  vscode: {
    ...node,
    entryPoints: ['test/vscode/index.ts'],
    outfile: 'out/test/vscode.js',
    external: ['vscode'],
    plugins: [tests],
  },
  vscodeBrowser: {
    ...browser,
    entryPoints: ['test/vscode/index.ts'],
    outfile: 'out/test/vscode.browser.js',
    external: ['vscode'],
    plugins: [tests],
  },
  host: {
    ...node,
    entryPoints: ['test/host/start.ts', 'test/host/test.ts', 'test/host/pictures.ts'],
    outdir: 'out/host',
    packages: 'external',
  },
};
const shipped = ['core', 'extension', 'extensionBrowser', 'worker', 'workerBrowser'];

const chosen = Object.entries(builds).filter(([name]) =>
  only ? only.includes(name) : !production || shipped.includes(name),
);
if (watch) {
  for (const [, options] of chosen) await (await context({ ...options, logLevel: 'info' })).watch();
} else {
  await Promise.all(chosen.map(([, options]) => build(options))).catch(() => process.exit(1));
}
