import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What only the linking of speakers and statements across articles will settle. */
const OPEN = /not suggested|not linked/;

describe('the seed articles', () => {
  it('are read as their key has them', () => {
    const folder = mkdtempSync(join(tmpdir(), 'on-the-record-'));
    try {
      const analysis = spawnSync(process.execPath, ['out/analyze.js', 'seeds'], { encoding: 'utf8' });
      assert.equal(analysis.status, 0, analysis.stderr);
      writeFileSync(join(folder, 'seeds.jsonl'), analysis.stdout);
      const { stdout, stderr } = spawnSync(
        process.execPath,
        ['test/eval/score-seeds.mjs', join(folder, 'seeds.jsonl'), '--days', '--corroborated'],
        { encoding: 'utf8' },
      );
      const lines = stdout.trim().split('\n');
      assert.match(lines.at(-1) ?? '', /^\d+ right, \d+ wrong$/, stderr);
      assert.deepEqual(
        lines.slice(0, -1).filter(line => !OPEN.test(line)),
        [],
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  }).timeout(20_000);
});
