import assert from 'node:assert/strict';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { recordSharing } from '../../../src/measure/contention/record-sharing.ts';
import { temporaryDirectory } from '../temporary-repository.ts';

/** What comes of a program that writes the records by itself. */
function recordForged(context: TestContext, script: string): ReturnType<typeof recordSharing> {
  const directory = temporaryDirectory(context);
  const program = join(directory, 'forge');
  writeFileSync(program, `#!/bin/sh\n${script}\n`);
  chmodSync(program, 0o755);
  const env = { PATH: process.env['PATH'] ?? '' };
  return recordSharing({ command: [program], cwd: directory, env, directory });
}

test('a pipe or a huge file in the place of a record is told, and nothing waits for it', async (context) => {
  for (const script of ['mkfifo "$BRAKELINE_SHARING.1"', 'truncate -s 1G "$BRAKELINE_SHARING.1"']) {
    const ran = await recordForged(context, script);
    assert.ok(ran.kind === 'failed', script);
    assert.match(ran.problems[0].message, /^a record of accesses is no plain file of at most \d+ bytes$/);
  }
});
