import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { BenchmarkConfig } from '../../../src/core/index.ts';
import { measureRounds } from '../../../src/measure/rounds/rounds.ts';
import { makeStandInPerf } from '../../support/stand-in-perf.ts';
import { benchmarkOf } from '../benchmark-of.ts';
import { buildProgram, loopSource } from '../built-program.ts';
import { makeTrees, probe, valuesOf, whyOf } from '../measured-trees.ts';

test('with a stand-in of perf, counts are measured and faults rejected', async (context) => {
  const made = makeTrees(context);
  const { path, set } = await makeStandInPerf(join(made.directory, 'stand-in'), { dead: '6' });
  const scratch = join(made.directory, 'scratch');
  const counters = await probe(scratch, path);
  buildProgram(made.trees.base, loopSource(1));
  buildProgram(made.trees.head, loopSource(2));
  const measure = (benchmark: Partial<BenchmarkConfig>) =>
    measureRounds({ benchmark: benchmarkOf(benchmark), trees: made.trees, scratch, counters, seed: 3 });

  await context.test('the slower side counts more, and ratios come with each round', async () => {
    const metrics = ['instructions', 'cycles', 'ipc', 'l1d_misses', 'cache_miss_rate', 'wall_time'];
    const { base, head } = await measure({ metrics, rounds: 2 });
    assert.deepEqual([base?.problems, head?.problems], [[], []]);
    for (const metric of metrics) assert.equal(valuesOf(head, metric).length, 2, metric);
    const [low = 0] = valuesOf(base, 'instructions');
    const [high = 0] = valuesOf(head, 'instructions');
    assert.ok(high - low > 4e6 && high - low < 12e6, `${low} ${high}`);
  });
  await context.test('a run that strays from its siblings is repeated and said', async () => {
    await set({ stray: '3:1.5' });
    const { base, head } = await measure({ metrics: ['instructions'], rounds: 4 });
    const problems = [...(base?.problems ?? []), ...(head?.problems ?? [])];
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['round-repeated'],
    );
    for (const side of [base, head]) assert.equal(new Set(valuesOf(side, 'instructions')).size, 1);
  });
  await context.test(
    'a counter that reads 0 or is extrapolated is unmeasured, the rest of the run is not',
    async () => {
      await set({ dead: '2' });
      const zero = await measure({ metrics: ['instructions', 'cycles', 'wall_time'], rounds: 2 });
      assert.equal(whyOf(zero.head, 'cycles'), 'counter-rejected');
      assert.equal(valuesOf(zero.head, 'instructions').length, 2);
      await set({ slots: '1' });
      const shared = await measure({ metrics: ['instructions', 'cycles'], rounds: 2 });
      assert.equal(whyOf(shared.base, 'instructions'), 'counter-rejected');
    },
  );
  await context.test('a program that a signal ends under perf, which exits with 0, is a crash', async () => {
    await set({});
    buildProgram(made.trees.head, '#include <stdlib.h>\nint main(void) { abort(); }\n');
    const { head } = await measure({ metrics: ['instructions'], rounds: 2 });
    assert.equal(head?.problems[0]?.code, 'benchmark-crashed');
    assert.match(head?.problems[0]?.message ?? '', /Aborted/);
  });
  await context.test('a perf that writes no result is a problem', async () => {
    await set({ silent: '1' });
    const { base } = await measure({ metrics: ['instructions'], rounds: 2 });
    assert.equal(base?.problems[0]?.code, 'benchmark-unmeasured');
  });
});

test('the real perf of this machine counts instructions', async (context) => {
  const made = makeTrees(context);
  const counters = await probe(join(made.directory, 'probe'));
  if (!counters.hardware.includes('instructions')) {
    context.skip(
      counters.problems.find(({ code }) => code.startsWith('counters-'))?.message ?? 'no counters',
    );
    return;
  }
  buildProgram(made.trees.base, loopSource(10));
  buildProgram(made.trees.head, loopSource(20));
  const benchmark = benchmarkOf({ metrics: ['instructions', 'cycles', 'ipc'] });
  const { base, head } = await measureRounds({
    benchmark,
    trees: made.trees,
    scratch: made.directory,
    counters,
    seed: 1,
  });
  const [low = 0] = valuesOf(base, 'instructions');
  const [high = 0] = valuesOf(head, 'instructions');
  assert.ok(high > low * 1.5, `${low} ${high}`);
});
