import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRandom } from '../../src/core/stats/random.ts';
import { runCrashStory } from '../support/crash-story.ts';
import { startPostgres } from '../support/postgres.ts';

test('on PostgreSQL, every head ends with its verdicts wherever the app is killed', async (t) => {
  const postgres = await startPostgres();
  t.after(postgres.stop);
  const databaseUrl = await postgres.createDatabase();
  const random = createRandom(Date.now());
  const end = await runCrashStory({ moments: 6, directory: 'not-used', databaseUrl, random });
  assert.deepEqual(end.faults, []);
  assert.ok(end.verdicts >= end.heads);
});
