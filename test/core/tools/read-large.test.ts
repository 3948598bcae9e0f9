import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { z } from 'zod';

const outputSchema = z.object({
  cases: z.number(),
  values: z.array(z.number()),
  problems: z.array(z.string()),
});

/** Reads a document of so many megabytes in a process whose heap may hold 80. */
function readLarge(tool: string, megabytes = 200): z.output<typeof outputSchema> {
  const done = spawnSync(
    process.execPath,
    ['--max-old-space-size=80', 'test/core/tools/read-large.ts', tool, `${megabytes}`],
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

/** By tool, how many cases are kept, and how many raw values each of them has; `some`: as many as there are. */
const streamed: Readonly<Record<string, readonly [cases: number | 'some', values: number]>> = {
  'go-bench': [8, 10_000],
  'cargo-criterion': ['some', 10_000],
  'benchmarktools-jl': ['some', 10_000],
  nyrkio: [1, 10_000],
};

for (const [tool, [count, each]] of Object.entries(streamed)) {
  test(`70 MB of ${tool} are read in a heap of 80 MB`, () => {
    const { cases, values, problems } = readLarge(tool, 70);
    assert.deepEqual(problems, []);
    if (count === 'some') assert.ok(cases > 50, `${cases} cases`);
    else assert.equal(cases, count);
    assert.ok(values.every((one) => one === each));
  });
}

for (const tool of ['libtest', 'junit', 'catch2', 'k6']) {
  test(`of 70 MB of ${tool} the first 20,000 cases are kept in a heap of 80 MB, and the others told`, () => {
    const { cases, problems } = readLarge(tool, 70);
    assert.equal(cases, 20_000);
    assert.equal(problems.length, 1);
    assert.match(problems[0] ?? '', /^large\.json has \d+ cases, and the first 20000 of them count/);
  });
}
