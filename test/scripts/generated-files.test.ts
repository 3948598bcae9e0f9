import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';

const scripts = readdirSync('scripts').filter((name) => /^write-.*\.ts$/.test(name));

for (const script of scripts) {
  test(`what scripts/${script} writes is current`, () => {
    const check = spawnSync(process.execPath, [`scripts/${script}`, '--check'], { encoding: 'utf8' });
    assert.equal(check.status, 0, check.stderr);
  });
}

test('a generated file that differs fails the check and is not touched', () => {
  const code = [
    "import { writeGenerated } from './scripts/generated-file.ts';",
    "writeGenerated('docs/tools.md', 'something else');",
  ].join('\n');
  const words = ['--input-type=module-typescript', '--eval', code, '--', '--check'];
  const check = spawnSync(process.execPath, words, { encoding: 'utf8' });
  assert.equal(check.status, 1);
  assert.match(check.stderr, /docs\/tools\.md is out of date/);
});
