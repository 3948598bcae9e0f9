import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requireMetrics } from '../../../src/core/gate/require-metrics.ts';
import type { BenchmarkResult } from '../../../src/core/model/sample.ts';
import { makeReport, makeSide, metricsNamed, plainPolicy } from '../compare/make-results.ts';

const measured = new Map([['parse', ['wall_time', 'instructions']]]);
const timed = makeSide({ wall_time: [0.1, 0.2] });

function parse(sides: Pick<BenchmarkResult, 'base' | 'head'>) {
  return makeReport([{ name: 'parse', command: './bench', ...sides }], {
    metrics: metricsNamed('wall_time'),
  });
}

test('a benchmark of which nothing is there that could block gets the metric as unmeasured, on both sides', () => {
  const { benchmarks, metrics } = requireMetrics(parse({ base: timed, head: timed }), plainPolicy, measured);
  for (const side of [benchmarks[0]?.base, benchmarks[0]?.head]) {
    assert.deepEqual(
      side?.samples.map(({ metric, evidence }) => [metric, evidence.kind]),
      [
        ['wall_time', 'values'],
        ['instructions', 'unmeasured'],
      ],
    );
  }
  assert.deepEqual(
    metrics.map(({ name }) => name),
    ['wall_time', 'instructions'],
  );
});

test('a report stays as it is where a blocking metric is there, by whatever means it was counted', () => {
  const report = parse({ base: timed, head: makeSide({ wall_time: [0.1], ir: [5] }) });
  assert.deepEqual(requireMetrics(report, plainPolicy, measured), report);
});

test('a report stays as it is where the configuration measures nothing that blocks, or the benchmark gave nothing', () => {
  const report = parse({ base: timed, head: timed });
  assert.deepEqual(requireMetrics(report, plainPolicy, new Map([['parse', ['wall_time']]])), report);
  assert.deepEqual(requireMetrics(report, plainPolicy, new Map()), report);
  const empty = parse({ base: timed, head: makeSide({}) });
  assert.deepEqual(requireMetrics(empty, plainPolicy, measured), empty);
});

test('what the base’s policy lets block is what must be there', () => {
  const strict = {
    ...plainPolicy,
    gate: { wall_time: { relative: 0.05, absolute: 0.001, better: 'lower', on: 'block' } },
  } as const;
  const report = parse({ base: timed, head: timed });
  assert.deepEqual(requireMetrics(report, strict, measured), report);
});
