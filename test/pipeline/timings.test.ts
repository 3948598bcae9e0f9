import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStopwatch } from '../../src/pipeline/timings.ts';

test('a step that is clocked twice is one timing, also where the work fails', async () => {
  const stopwatch = createStopwatch();
  assert.equal(await stopwatch.time('build', async () => 7), 7);
  await assert.rejects(
    stopwatch.time('build', () => Promise.reject(new Error('no'))),
    /no/,
  );
  await stopwatch.time('rounds', async () => undefined);
  const timings = stopwatch.timings();
  assert.deepEqual(
    timings.map(({ step }) => step),
    ['build', 'rounds'],
  );
  assert.ok(timings.every(({ seconds }) => seconds >= 0));
});
