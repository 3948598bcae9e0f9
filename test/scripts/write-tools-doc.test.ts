import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

test('docs/tools.md is what the list of tools generates', () => {
  const check = spawnSync(process.execPath, ['scripts/write-tools-doc.ts', '--check'], { encoding: 'utf8' });
  assert.equal(check.status, 0, check.stderr);
});
