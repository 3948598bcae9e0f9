import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Side } from '../../../src/core/index.ts';
import { openExactCounts } from '../../../src/measure/valgrind/exact-counts.ts';
import { benchmarkOf } from '../benchmark-of.ts';
import { temporaryDirectory } from '../temporary-repository.ts';

async function count(t: TestContext, metrics: readonly string[]): Promise<Side> {
  const scratch = temporaryDirectory(t);
  const tree = join(scratch, 'head');
  mkdirSync(tree);
  copyFileSync('fixtures/tools/programs/leak.c', join(tree, 'leak.c'));
  execFileSync('cc', ['-g', '-O1', '-o', 'leak', 'leak.c'], { cwd: tree });
  const session = await openExactCounts({
    benchmark: benchmarkOf({ run: './leak' }),
    metrics,
    trees: { head: tree },
    scratch,
  });
  return session.describe().head ?? assert.fail('the head was not counted');
}

function valuesOf({ samples }: Side): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    samples.map(({ metric, evidence }) => [
      metric,
      evidence.kind === 'values' ? evidence.values : evidence.kind,
    ]),
  );
}

test('allocations and leaks are counted to the byte, and repeat', async (t) => {
  const side = await count(t, ['heap_bytes', 'heap_blocks', 'heap_peak', 'leaked_bytes']);
  assert.deepEqual(side.problems, []);
  assert.deepEqual(valuesOf(side), {
    heap_bytes: [16_150, 16_150],
    heap_blocks: [11, 11],
    heap_peak: [16_075, 16_075],
    leaked_bytes: [75, 75],
  });
});

test('simulated caches and branches repeat, and only what is asked for is told', async (t) => {
  const side = await count(t, ['sim_d1_misses', 'sim_branch_misses']);
  const values = valuesOf(side);
  assert.deepEqual(Object.keys(values), ['sim_d1_misses', 'sim_branch_misses']);
  for (const list of Object.values(values)) {
    assert.ok(
      Array.isArray(list) && list.length === 2 && list[0] === list[1] && list[0] > 0,
      JSON.stringify(list),
    );
  }
});
