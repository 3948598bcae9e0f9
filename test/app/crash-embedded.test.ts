import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { createRandom } from '../../src/core/stats/random.ts';
import { runCrashStory } from '../support/crash-story.ts';

test('with the embedded store, every head ends with its verdicts wherever the app is killed', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'brakeline-crash-'));
  const end = await runCrashStory({ moments: 12, directory, random: createRandom(Date.now()) });
  rmSync(directory, { recursive: true, force: true });
  assert.deepEqual(end.faults, []);
  assert.ok(end.verdicts >= end.heads);
});
