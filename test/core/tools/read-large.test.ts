import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { z } from 'zod';

const outputSchema = z.object({
  cases: z.number(),
  values: z.array(z.number()),
  problems: z.array(z.string()),
});

/** Reads a document of 200 MB in a process whose heap may hold less than half of it. */
function readLarge(tool: string): z.output<typeof outputSchema> {
  const done = spawnSync(
    process.execPath,
    ['--max-old-space-size=80', 'test/core/tools/read-large.ts', tool],
    {
      encoding: 'utf8',
    },
  );
  assert.equal(done.status, 0, done.stderr);
  return outputSchema.parse(JSON.parse(done.stdout));
}

test('200 MB of Google Benchmark are read in a heap of 80 MB: every repetition of few cases', () => {
  const { cases, values, problems } = readLarge('google-benchmark');
  assert.deepEqual([cases, problems], [8, []]);
  assert.ok(values.every((count) => count === 10_000));
});

for (const tool of ['pytest-benchmark', 'jmh']) {
  test(`200 MB of ${tool} are read in a heap of 80 MB: 10,000 raw values of each case`, () => {
    const { cases, values, problems } = readLarge(tool);
    assert.deepEqual(problems, []);
    assert.ok(cases > 100, `${cases} cases`);
    assert.ok(values.every((count) => count === 10_000));
  });
}
