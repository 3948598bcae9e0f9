import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PerfCount } from '../../../src/core/index.ts';
import type { Pass } from '../../../src/measure/counters/passes.ts';
import type { RunReading } from '../../../src/measure/rounds/benchmark-run.ts';
import { hasRejected, readMetric } from '../../../src/measure/rounds/readings.ts';

const usage: RunReading['usage'] = {
  end: { kind: 'exit', number: 0 },
  wall: 2,
  user: 1,
  system: 0.5,
  peakRss: 4_096,
  pageFaults: 7,
  contextSwitches: 3,
};

function counted(event: string, value: number, runningPercent = 100): PerfCount {
  return { kind: 'counted', event, value, unit: 'count', runningPercent };
}

function runOf(...counts: readonly PerfCount[]): RunReading {
  return { usage, counts };
}

const pass: Pass = ['instructions', 'cycles', 'branches', 'branch_misses'];

test('a believed count is the value', () => {
  const run = runOf(counted('instructions:u', 5e6), counted('cycles:u', 2e6));
  assert.deepEqual(readMetric('instructions', [pass], [run]), {
    kind: 'value',
    value: 5e6,
    tool: 'perf stat',
  });
  assert.deepEqual(readMetric('ipc', [pass], [run]), { kind: 'value', value: 2.5, tool: 'perf stat' });
});

test('a zero, a multiplexed, a missing and an uncounted value are rejected with the reason', () => {
  const whys = [
    runOf(counted('cycles:u', 0)),
    runOf(counted('cycles:u', 2e6, 83)),
    runOf(),
    runOf({ kind: 'not-counted', event: 'cycles:u', runningPercent: 0 }),
    runOf(counted('cycles:u', 51)),
  ].map((run) => {
    const reading = readMetric('cycles', [['cycles']], [run]);
    return reading?.kind === 'rejected' ? reading.why : undefined;
  });
  assert.deepEqual(whys, [
    'cycles read 0',
    'cycles was counted 83 % of the run only',
    'perf wrote no cycles',
    'perf says cycles is <not counted>',
    'cycles read 51, too few for any program',
  ]);
});

test('a count that another count of the run makes impossible is rejected', () => {
  const run = runOf(
    counted('instructions:u', 1e9),
    counted('cycles:u', 1e6),
    counted('branches:u', 1e5),
    counted('branch-misses:u', 2e5),
  );
  assert.equal(readMetric('instructions', [pass], [run])?.kind, 'rejected');
  assert.equal(readMetric('branch_misses', [pass], [run])?.kind, 'rejected');
  assert.equal(readMetric('branches', [pass], [run])?.kind, 'value');
  assert.equal(hasRejected(run, pass), true);
});

test('a ratio with a rejected operand is rejected', () => {
  const run = runOf(counted('instructions:u', 5e6), counted('cycles:u', 0));
  assert.deepEqual(readMetric('ipc', [pass], [run]), { kind: 'rejected', why: 'cycles read 0' });
});

test('the operands of a ratio come from one run although both runs count one of them', () => {
  const passes: readonly Pass[] = [['instructions'], ['instructions', 'cycles']];
  const runs = [
    runOf(counted('instructions:u', 8e6)),
    runOf(counted('instructions:u', 6e6), counted('cycles:u', 2e6)),
  ];
  assert.deepEqual(readMetric('ipc', passes, runs), { kind: 'value', value: 3, tool: 'perf stat' });
});

test('a metric that no run counts has no reading', () => {
  assert.equal(readMetric('l1d_misses', [pass], [runOf()]), undefined);
});

test('times come from perf where it ran and from the kernel otherwise', () => {
  const run: RunReading = {
    usage,
    counts: [
      { kind: 'counted', event: 'duration_time', value: 1.5, unit: 'second', runningPercent: 100 },
      { kind: 'not-counted', event: 'system_time', runningPercent: 100 },
    ],
  };
  const readOne = (metric: string, of: RunReading) => readMetric(metric, [[]], [of]);
  assert.deepEqual(readOne('wall_time', run), { kind: 'value', value: 1.5, tool: 'perf stat' });
  assert.deepEqual(readOne('system_time', run), { kind: 'value', value: 0, tool: 'perf stat' });
  assert.deepEqual(readOne('wall_time', { usage }), { kind: 'value', value: 2, tool: 'wait4' });
  assert.deepEqual(readOne('task_clock', { usage }), { kind: 'value', value: 1.5, tool: 'wait4' });
  assert.deepEqual(readOne('page_faults', { usage }), { kind: 'value', value: 7, tool: 'wait4' });
  assert.deepEqual(readOne('peak_rss', run), { kind: 'value', value: 4_096, tool: 'wait4' });
});

test('on a processor with two kinds of cores the one that counted is taken', () => {
  const run = runOf(
    { kind: 'not-counted', event: 'cpu_atom/instructions/u', runningPercent: 0 },
    counted('cpu_core/instructions/u', 5e6),
  );
  assert.equal(readMetric('instructions', [pass], [run])?.kind, 'value');
});
