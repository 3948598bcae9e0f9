import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addThreadScaling } from '../../../src/core/compare/thread-scaling.ts';
import type { NonEmpty } from '../../../src/core/model/parsed.ts';
import type { BenchmarkResult, Side } from '../../../src/core/model/sample.ts';

function side(...values: NonEmpty<number>): Side {
  return {
    samples: [{ metric: 'wall_time', tool: 'perf stat', evidence: { kind: 'values', values } }],
    problems: [],
  };
}

function result(count: number, base: Side, head: Side): BenchmarkResult {
  return { name: `join@threads=${count}`, command: './join', base, head };
}

const reference = { name: 'join@threads=1', count: 1 };
const threads = new Map([1, 4].map((count) => [`join@threads=${count}`, { count, reference }] as const));

function valuesOf(results: readonly BenchmarkResult[], metric: string) {
  return results.map(({ base }) => {
    const evidence = base?.samples.find((sample) => sample.metric === metric)?.evidence;
    return evidence?.kind === 'values' ? evidence.values : undefined;
  });
}

test('speed-up and efficiency have a value for every round that both have, and the fewest threads have none', () => {
  const results = addThreadScaling(
    [result(1, side(8, 6), side(8, 6)), result(4, side(2, 3, 5), side(4, 4, 4))],
    threads,
  );
  assert.deepEqual(valuesOf(results, 'speed_up'), [undefined, [4, 2]]);
  assert.deepEqual(valuesOf(results, 'efficiency'), [undefined, [1, 0.5]]);
});

test('without times of the fewest threads, or with a time of zero, nothing is told', () => {
  const alone = addThreadScaling([result(4, side(2), side(2))], threads);
  assert.deepEqual(valuesOf(alone, 'efficiency'), [undefined]);
  const zero = addThreadScaling([result(1, side(1), side(1)), result(4, side(0), side(1))], threads);
  assert.deepEqual(valuesOf(zero, 'efficiency'), [undefined, undefined]);
});

test('other benchmarks stay as they are', () => {
  const other = { name: 'parse', command: './parse', head: side(1) };
  assert.deepEqual(addThreadScaling([other], threads), [other]);
});
