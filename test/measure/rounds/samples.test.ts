import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Side } from '../../../src/core/index.ts';
import type { Counters } from '../../../src/measure/counters/counters.ts';
import type { RunReading } from '../../../src/measure/rounds/benchmark-run.ts';
import { describeSide } from '../../../src/measure/rounds/samples.ts';

const counters: Counters = {
  launcher: { wrappers: [], perl: '/usr/bin/perl', aslr: 'off', problems: [] },
  aslr: 'off',
  perf: { path: '/usr/bin/perf', format: 'json' },
  hardware: ['cycles'],
  software: [],
  kernel: [],
  honest: 4,
  rssFloor: { perf: 0, plain: 0 },
  problems: [],
};

/** One run that counted so many cycles; 0 is not believed. */
function runOf(cycles: number): RunReading {
  const end = { kind: 'exit', number: 0 } as const;
  const usage = { end, wall: 1, user: 1, system: 0, peakRss: 1, pageFaults: 0, contextSwitches: 0 };
  const count = {
    kind: 'counted',
    event: 'cycles:u',
    value: cycles,
    unit: 'count',
    runningPercent: 100,
  } as const;
  return { usage, counts: [count] };
}

const roundsOf = (cycles: readonly number[]) => cycles.map((count) => [runOf(count)]);

function describe(own: readonly number[], other?: readonly number[]): Side {
  const beside = other === undefined ? {} : { beside: roundsOf(other) };
  const runs = { rounds: roundsOf(own), notes: [], ...beside };
  return describeSide(runs, { metrics: ['cycles'], passes: [['cycles']], counters });
}

const valuesIn = (side: Side) =>
  side.samples.map(({ evidence }) => evidence.kind === 'values' && evidence.values);

test('a round of which one side has no believed value is left out on both, and said', () => {
  const base = [1e6, 0, 3e6, 4e6];
  const head = [5e6, 6e6, 7e6, 0];
  assert.deepEqual(valuesIn(describe(base, head)), [[1e6, 3e6]]);
  assert.deepEqual(valuesIn(describe(head, base)), [[5e6, 7e6]]);
  assert.deepEqual(
    describe(head, base).problems.map(({ message }) => message),
    [
      'cycles: 1 of 4 values were not used: cycles read 0',
      'cycles: 1 of 4 values were left out, because the other side has none of the same round',
    ],
  );
});

test('a side keeps its values beside one that has no sample', () => {
  assert.deepEqual(valuesIn(describe([1e6, 2e6, 3e6], [0, 0, 5e6])), [[1e6, 2e6, 3e6]]);
  assert.deepEqual(valuesIn(describe([1e6, 2e6, 3e6])), [[1e6, 2e6, 3e6]]);
});

test('sides that have no round in common have no values', () => {
  const side = describe([1e6, 0], [0, 2e6]);
  assert.equal(side.samples[0]?.evidence.kind, 'unmeasured');
});
