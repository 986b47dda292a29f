import { join, resolve } from 'node:path';

/** The checkout: the bundles of this folder run from `out/host/`. */
export const root = resolve(__dirname, '..', '..');

/** What the build and the tests leave behind, ignored by git. */
export const output = join(root, 'out');

/** The folder of articles that the extension is shown on. */
export const seeds = join(root, 'seeds');

/** Where each VS Code is kept between runs. */
export const cache = process.env['VSCODE_TEST_CACHE'] ?? join(root, '.vscode-test');
