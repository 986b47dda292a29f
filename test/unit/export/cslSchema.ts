import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const BEGINNING = 'JSON schema for CSL input data';
const [OPEN, CLOSE] = ['{'.charCodeAt(0), '}'.charCodeAt(0)];

/**
 * The official schema of CSL-JSON (citation-style-language/schema, csl-data.json), as eipw-lint-js carries it: no package of the
 * registry has it as a file, and this one keeps its text in its program, where no brace stands inside a string.
 */
export function officialCslSchema(): { readonly $id: string } {
  const manifest = createRequire(join(process.cwd(), 'package.json')).resolve('eipw-lint-js/package.json');
  const program = readFileSync(join(manifest, '..', 'eipw_lint_js_bg.wasm'));
  const start = program.lastIndexOf(OPEN, program.indexOf(BEGINNING));
  let [end, depth] = [start, 0];
  do {
    const byte = program[end++];
    depth += Number(byte === OPEN) - Number(byte === CLOSE);
  } while (depth > 0 && end < program.length);
  return JSON.parse(program.toString('utf8', start, end)) as { readonly $id: string };
}
